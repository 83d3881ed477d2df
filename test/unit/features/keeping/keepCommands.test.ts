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

  describe('where the settings name no folder', () => {
    let settings: Map<string, unknown>;

    beforeEach(() => {
      settings = new Map();
      const { editorStandIn } = globalThis as unknown as { editorStandIn: Record<string, object> };
      Object.assign(editorStandIn['workspace'] ?? {}, {
        getConfiguration: (section: string) => {
          const full = (name: string) => `${section}.${name}`;
          return {
            get: (name: string) => settings.get(full(name)),
            inspect: () => undefined,
            update: async (name: string, value: unknown) => void settings.set(full(name), value),
          };
        },
      });
    });

    it('asks for one, keeps there, and remembers it', async () => {
      user.answers(tmpdir());
      assert.equal(await keep('/a'), `1 of 1 output kept in ${tmpdir()}`);
      assert.equal(settings.get('backlot.keep.folder'), tmpdir());
      user.answers();
      assert.equal(await keep('/a'), `1 of 1 output kept in ${tmpdir()}`);
      assert.equal(user.shown.filter(({ kind }) => kind === 'files').length, 1);
    });

    it('keeps nothing and remembers nothing when no folder is chosen', async () => {
      user.answers(undefined);
      assert.equal(await keep('/a'), null);
      assert.equal(settings.size, 0);
    });

    it('says of a folder that cannot be used why it asks', async () => {
      settings.set('backlot.keep.folder', 'not/absolute');
      user.answers(undefined, undefined);
      assert.equal(await keep('/a'), null);
      assert.match(user.screen, /backlot.keep.folder cannot be used here: it needs an absolute path/);
    });

    it('shows the next path while a name template is typed, and what is wrong with it', async () => {
      const { keepCommands } = await import('../../../../src/features/keeping/keepCommands.ts');
      const journal = { page: async () => ({ jobs: [], next: null }) };
      const deps = { jobs: async () => ({ journal }), repository: {} } as unknown as KeepDeps;
      const { editorStandIn } = globalThis as unknown as { editorStandIn: Record<string, object> };
      const said: (readonly [severity: number, message: string])[] = [];
      const typed = '{platform}/{prompt}';
      Object.assign(editorStandIn['window'] ?? {}, {
        showInputBox: async (box: {
          validateInput: (text: string) => { readonly message: string; readonly severity: number };
        }) => {
          for (const text of ['', '{color}', '../x', typed]) {
            const { severity, message } = box.validateInput(text);
            said.push([severity, message]);
          }
          return typed;
        },
      });
      await keepCommands(deps)['backlot.setNameTemplate']([]);
      assert.deepEqual(
        said.map(([severity]) => severity),
        [3, 3, 3, 1],
      );
      assert.match(said[1]?.[1] ?? '', /\{color\} is no field/);
      assert.match(said[3]?.[1] ?? '', /^Next: .+Platform.A.lighthouse.in.fog.*\.png$/i);
      assert.equal(settings.get('backlot.keep.name'), typed);
    });
  });
});
