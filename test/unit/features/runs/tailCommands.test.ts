import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { manifest } from '../../manifest/manifest.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';
import { TailWindow } from './tailWindow.ts';

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
    const [item] = (manifest.contributes.menus['view/title'] ?? []).filter(
      ({ command }) => command === 'backlot.stopTail',
    );
    const [, source = ''] = /activeOutputChannel =~ \/(.+)\/$/.exec(item?.when ?? '') ?? [];
    const condition = new RegExp(source);
    const idOf = (name: string) => `extension-output-backlot.backlot-#3-${name}`;
    await window.channel('Fan mail', 'live', '9400b8c9-1111-4222');
    await window.channel('run_1', 'live', 'run_1');
    assert.deepEqual(window.names, ['Fan mail [9400b8c9]', 'Run events [run_1]']);
    for (const name of window.names) assert.match(idOf(name), condition);
    for (const name of ['Backlot', 'Backlot Sandbox', 'Agent 9400b8c9 (Board)'])
      assert.doesNotMatch(idOf(name), condition);
  });
});
