import { UserOfEditor } from '../support/userOfEditor.ts';
import assert from 'node:assert/strict';
import type { OutputDeps } from '../../../../src/features/gallery/outputCommands.ts';
import { jobArgumentOf } from '../../../../src/features/shared/nodeArguments.ts';

/** What the editor hands to a command of the page's context menu. */
const clicked = (...outputs: readonly string[]) => ({
  ...{ webview: 'backlot.gallery', webviewSection: 'output', preventDefaultContextMenuItems: true },
  outputs,
});

describe('What the context menu of the gallery was opened on', () => {
  it('is an output for the commands of one, and nothing in other pages or without one', () => {
    assert.deepEqual(jobArgumentOf(clicked('j1/2')), { id: 'j1', index: 2, output: 2 });
    for (const other of [
      clicked(),
      clicked('../j1/2'),
      clicked('j1'),
      { ...clicked('j1/2'), webview: 'backlot.storyboard' },
    ])
      assert.equal(jobArgumentOf(other), undefined);
  });

  it('is moved to the recycle bin as one step, which is said', async () => {
    const user = new UserOfEditor();
    const { outputCommands } = await import('../../../../src/features/gallery/outputCommands.ts');
    const steps: unknown[] = [];
    const mark = async (places: readonly unknown[], marking: { readonly mark: string }) => {
      steps.push([places, marking]);
      return { marking, count: places.length };
    };
    const deps = { repository: { sorting: async () => ({ mark }) } } as unknown as OutputDeps;
    const recycle = outputCommands(deps)['backlot.recycleOutputs'];
    await recycle([clicked('j1/0', 'j2/1', 'no id')]);
    const places = [
      { job: 'j1', index: 0 },
      { job: 'j2', index: 1 },
    ];
    assert.deepEqual(steps, [[places, { mark: 'recycled', value: true }]]);
    assert.equal(user.screen, 'Moved to the recycle bin: 2 outputs');
    for (const nothing of [undefined, clicked(), { kind: 'job', id: 'j1' }]) await recycle([nothing]);
    assert.equal(steps.length, 1, 'never by a row or by nothing');
  });
});
