import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { TailWindow } from './tailWindow.ts';

describe('the run events in the status bar', () => {
  let window: TailWindow;

  beforeEach(() => {
    window = new TailWindow();
  });

  it('name the run, cut to a length that leaves room for others', async () => {
    const { text, spoken } = await window.status([await window.channel('Fan mail', 'live')]);
    assert.equal(text, '$(broadcast) Fan mail: live');
    assert.equal(spoken, 'Run events of Fan mail: live');
    const long = await window.status([
      await window.channel('A very long name of a workflow that goes on', 'live'),
    ]);
    assert.match(long.text, /^\$\(broadcast\) A very long name of a work\S*…: live$/);
  });

  it('name the run that goes on before one that is over, and count the others that go on', async () => {
    const over = await window.channel('Done', 'stopped');
    const first = await window.channel('First', 'live');
    const second = await window.channel('Second', 'connecting');
    assert.equal((await window.status([over, first, second])).text, '$(broadcast) First: live (+1)');
    assert.equal((await window.status([over])).text, '$(debug-stop) Done: stopped');
  });
});
