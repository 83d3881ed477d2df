import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { CommandId } from '../../../../src/features/shared/commandIds.ts';
import { manifest } from '../../manifest/manifest.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';
import { TailWindow } from './tailWindow.ts';

/** The buttons in the title of the Output view in their order, each with the channels that have it. */
function inOutputTitle(): readonly { readonly command: CommandId<'runs'>; readonly channel: RegExp }[] {
  const items = manifest.contributes.menus['view/title'] ?? [];
  return items
    .flatMap(({ command, group = '', when = '' }) => {
      const source = /activeOutputChannel =~ \/(.+)\/$/.exec(when)?.[1];
      if (source === undefined) return [];
      // In the line of the title first.
      const place = group.replace('navigation', '0');
      return [{ command: command as CommandId<'runs'>, channel: new RegExp(source), place }];
    })
    .toSorted((a, b) => a.place.localeCompare(b.place));
}

describe('commands of tails', () => {
  let window: TailWindow;
  let user: UserOfEditor;

  beforeEach(() => {
    user = new UserOfEditor();
    window = new TailWindow();
  });

  it('act on the run that the Output view shows, where none is named', async () => {
    const shown = await window.channel('Morning', 'live');
    const other = await window.channel('Evening', 'live');
    window.outputShows('Morning [morning]');
    await window.run('backlot.stopTail', [other, shown]);
    assert.deepEqual(window.calls, ['stop Morning']);
    assert.deepEqual(user.shown, []);
  });

  it('act, as buttons of the Output view, on the run that it shows, whatever the active editor shows', async () => {
    const shown = await window.channel('Morning', 'live');
    const other = await window.channel('Evening', 'live');
    window.outputShows('Morning [morning]');
    window.editorShows(other);
    for (const { command } of inOutputTitle()) await window.run(command, [other, shown]);
    assert.deepEqual(window.calls, [
      ...['stop Morning', 'show Morning', 'restart Morning', 'open Morning'],
      ...['save Morning', 'copy Morning', 'retry Morning', 'close Morning'],
    ]);
  });

  it('act, from the palette, on the run that the active editor shows', async () => {
    const inOutput = await window.channel('Morning', 'live');
    const inEditor = await window.channel('Evening', 'live');
    window.outputShows('Morning [morning]');
    window.editorShows(inEditor);
    await window.run('backlot.stopTail', [inOutput, inEditor]);
    assert.deepEqual(window.calls, ['stop Evening']);
  });

  it('ask of several runs, and offer to stop or to reconnect only those that go on', async () => {
    const channels = [
      await window.channel('Morning', 'stopped'),
      await window.channel('Noon', 'live'),
      await window.channel('Evening', 'connecting'),
    ];
    for (const command of ['backlot.stopTail', 'backlot.retryTail'] as const) {
      user.answers('Evening');
      await window.run(command, channels);
    }
    assert.deepEqual(window.calls, ['stop Evening', 'retry Evening']);
    assert.doesNotMatch(user.screen, /Morning/);
  });

  it('say that no run is tailed when all are over', async () => {
    await window.run('backlot.stopTail', [await window.channel('Morning', 'stopped')]);
    assert.match(user.screen, /No run is being tailed/);
    assert.deepEqual(window.calls, []);
  });

  it('stand in the title of each channel of a run, which begins with the name of the run, and of no other', async () => {
    const [condition = /-/, ...others] = inOutputTitle().map(({ channel }) => channel);
    for (const other of others) assert.deepEqual(other, condition);
    const idOf = (name: string) => `extension-output-backlot.backlot-#3-${name}`;
    await window.channel('Fan mail', 'live', '9400b8c9-1111-4222');
    await window.channel('run_1', 'live', 'run_1');
    assert.deepEqual(window.names, ['Fan mail [9400b8c9]', 'Run events [run_1]']);
    for (const name of window.names) assert.match(idOf(name), condition);
    for (const name of ['Backlot', 'Backlot Sandbox', 'Agent 9400b8c9 (Board)'])
      assert.doesNotMatch(idOf(name), condition);
  });
});
