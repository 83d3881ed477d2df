import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { Problem } from '../../../src/core/problem.ts';
import type { ProblemLog } from '../../../src/features/problems/problemLog.ts';
import type { ProblemSource } from '../../../src/features/problems/problemActions.ts';

describe('The hint that a PAC file in "Http: Proxy" is not read', () => {
  let user: UserOfEditor;

  beforeEach(() => {
    user = new UserOfEditor();
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { workspace: object } };
    Object.assign(editorStandIn.workspace, {
      getConfiguration: () => ({
        get: (key: string) => (key === 'proxy' ? 'file:///etc/proxy.pac' : undefined),
      }),
    });
  });

  const notice = async (host: string, source: ProblemSource = {}) => {
    const { showProblem } = await import('../../../src/features/problems/problemNotice.ts');
    const log: Partial<ProblemLog> = { add: () => undefined };
    const problem = new Problem({ kind: 'network', code: 'network.unreachable', args: { host } });
    showProblem(problem, { provider: 'Boomin' }, source, log as ProblemLog);
    return user.screen;
  };

  it('comes with a platform that cannot be reached', async () => {
    assert.match(await notice('api.example.test'), /names a PAC file/);
  });

  it('does not come with what runs on this machine and is merely stopped', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) assert.doesNotMatch(await notice(host), /PAC/);
    assert.doesNotMatch(await notice('sandbox.example.test', { sandbox: true }), /PAC/);
    assert.match(user.screen, /Cannot reach Boomin/);
  });
});

describe('A key that an account does not have', () => {
  const words = async (args: Record<string, string>) => {
    const { problemText } = await import('../../../src/features/problems/problemText.ts');
    const { problemActions } = await import('../../../src/features/problems/problemActions.ts');
    const problem = new Problem({ kind: 'auth', code: 'key.missing', args });
    const actions = problemActions(problem, { account: 'a1' }).map(({ title }) => title);
    return { said: problemText(problem.details, { provider: 'Crucible', account: 'work' }), actions };
  };

  it('is named, with the account, and can be added', async () => {
    const { said, actions } = await words({ credential: 'API key' });
    assert.equal(
      said,
      'The account "work" on Crucible does not have what this needs: API key. Add it to continue.',
    );
    assert.deepEqual(actions, ['Add Key…', 'Replace Key…']);
  });

  it('is not named where the account is signed out', async () => {
    assert.equal(
      (await words({})).said,
      'The account "work" on Crucible is signed out. Add a key to continue.',
    );
  });
});
