import { UserOfEditor } from '../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import type { KeepDeps } from '../../../../src/features/keeping/keepCommands.ts';
import { Problem } from '../../../../src/core/problem.ts';

describe('Keeping outputs on request', () => {
  let user: UserOfEditor;

  beforeEach(() => {
    user = new UserOfEditor();
    const { editorStandIn } = globalThis as unknown as { editorStandIn: { workspace: object } };
    Object.assign(editorStandIn.workspace, {
      isTrusted: true,
      getConfiguration: () => ({
        get: (name: string) => (name === 'folder' ? tmpdir() : undefined),
        inspect: () => undefined,
      }),
    });
  });

  /** What becomes of each output: its path, null where another window is at it, or why it cannot be kept. */
  const keep = async (...ends: readonly (string | null | Problem)[]) => {
    const { keepCommands } = await import('../../../../src/features/keeping/keepCommands.ts');
    const keeping = {
      keep: async ({ index }: { readonly index: number }) => {
        const end = ends[index] ?? null;
        if (end instanceof Problem) throw end;
        return end;
      },
    };
    const deps = { jobs: async () => ({ keeping }), repository: {} } as unknown as KeepDeps;
    return keepCommands(deps)['backlot.keepOutputs']([ends.map((_, index) => `j1/${index}`)]);
  };
  const full = new Problem({ kind: 'storage', code: 'keep.failed', args: { reason: 'full' } });

  it('says how many were kept and where', async () => {
    assert.equal(await keep('/a', '/b'), `2 of 2 outputs kept in ${tmpdir()}`);
  });

  it('says of what another window is copying that it is being kept, not that it is not', async () => {
    assert.equal(
      await keep('/a', null, null),
      `1 of 3 outputs kept in ${tmpdir()}. Being kept by another window: 2`,
    );
    assert.equal(await keep(null), 'Being kept by another window: 1');
    assert.equal(
      await keep(full, null),
      `0 of 2 outputs kept in ${tmpdir()}. Being kept by another window: 1`,
    );
  });

  it('fails with the reason where nothing is kept by anybody', async () => {
    await assert.rejects(keep(full, full), { code: 'keep.failed' });
    assert.equal(user.shown.filter(({ kind }) => kind === 'message').length, 0);
  });
});
