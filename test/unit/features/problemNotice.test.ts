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
