import assert from 'node:assert/strict';
import { SaverRig, type Window } from './saverRig.ts';

const BASE = 'one\ntwo\nthree\n';
const MARKED = '<<<<<<< Mine\nmine\n=======\ntheirs\n>>>>>>> Theirs\n';

describe('a merge of a remote document that its user decides', () => {
  let rig: SaverRig;
  let window: Window;
  let other: Window;

  beforeEach(async () => {
    rig = await SaverRig.open(BASE);
    window = rig.window();
    await window.open();
    other = rig.window();
    await other.open();
  });
  afterEach(() => rig.close());

  const state = () => window.saver.state(rig.ref);

  describe('with what somebody else has written', () => {
    const begun = { base: BASE, mine: 'mine', theirs: 'theirs' };

    beforeEach(async () => {
      rig.server.text = 'theirs';
      await window.save('mine');
      await window.merge(MARKED);
    });

    it('has the marked text from its beginning, so that the own one never passes for its result', async () => {
      assert.equal((await state()).outbox?.text, MARKED);
      assert.equal(await rig.window().open(), MARKED, 'also after a crash');
      assert.ok((await rig.history()).includes('mine'));
    });

    it('sends nothing before it is settled', async () => {
      await window.save(MARKED);
      await window.save('half');
      assert.equal((await window.save('both')).outbox?.reason, 'conflict');
      assert.equal((await window.again(true)).outbox?.text, 'both');
      assert.equal(rig.server.text, 'theirs');
      assert.equal((await window.settle({ merged: 'both' })).conflict, null);
      assert.equal(rig.server.text, 'both');
      assert.equal((await window.save('both, longer')).conflict, null);
    });

    it('sends the own text from before it where that is wanted, and keeps the half-merged one', async () => {
      await window.save('half');
      assert.equal((await window.settle('mine')).outbox, null);
      assert.equal(rig.server.text, 'mine');
      assert.ok((await rig.history()).includes('half'));
    });

    it("takes the server's text where that is wanted, and keeps the others", async () => {
      await window.save('half');
      await window.settle('theirs');
      assert.equal(await window.open(), 'theirs');
      const history = await rig.history();
      assert.ok(history.includes('half') && history.includes('mine'));
    });

    it('sends the text that was looked at, and keeps one that was saved since', async () => {
      await window.save('both');
      await window.save('newer');
      await window.settle({ merged: 'both' });
      assert.equal(rig.server.text, 'both');
      assert.ok((await rig.history()).includes('newer'));
    });

    it('knows after a reload from what it was begun, and is not begun anew', async () => {
      await window.save('half');
      const later = rig.window();
      assert.equal(await later.open(), 'half');
      await later.save('more than half');
      const again = await later.saver.beginMerge(rig.ref, later.view, begun, MARKED);
      assert.deepEqual(again.conflict?.merging, begun);
      assert.equal(again.outbox?.text, 'more than half');
    });

    it('gives way to the text of another window, against which the own text stands', async () => {
      await window.save('half');
      const { outbox, conflict } = await other.save('from another window');
      assert.equal(outbox?.text, 'from another window');
      assert.deepEqual(conflict, { theirs: 'mine', isLocal: true });
      assert.ok((await rig.history()).includes('half'));
      assert.equal(rig.server.text, 'theirs');
    });
  });

  it('is not begun with texts that are not those of the conflict any more', async () => {
    rig.server.text = 'theirs';
    await window.save('mine');
    const stale = { base: BASE, mine: 'mine', theirs: 'theirs' };
    await window.save('mine, longer');
    const { outbox, conflict } = await window.saver.beginMerge(rig.ref, window.view, stale, MARKED);
    assert.deepEqual([outbox?.text, conflict?.merging], ['mine, longer', undefined]);
  });

  describe('with what another window saved, while neither was sent', () => {
    beforeEach(async () => {
      rig.server.isDown = true;
      await other.save('from another window');
      await window.save('mine');
      rig.server.isDown = false;
      await window.merge(MARKED);
    });

    it('sends nothing before it is settled', async () => {
      assert.equal((await window.save('half')).outbox?.reason, 'conflict');
      await window.again(true);
      assert.equal(rig.server.text, BASE);
      assert.equal((await window.settle({ merged: 'of both' })).conflict, null);
      assert.equal(rig.server.text, 'of both');
    });

    it('takes the text of the other window where that is wanted, not the old one of the server', async () => {
      await window.save('half');
      await window.settle('theirs');
      assert.equal(rig.server.text, 'from another window');
      const history = await rig.history();
      assert.ok(history.includes('half') && history.includes('mine'));
    });
  });
});
