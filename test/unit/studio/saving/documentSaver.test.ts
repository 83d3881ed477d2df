import assert from 'node:assert/strict';
import { BOARD, SaverRig, type Window } from './saverRig.ts';

describe('saving a remote document', () => {
  let rig: SaverRig;
  let window: Window;

  beforeEach(async () => {
    rig = await SaverRig.open('one\ntwo\nthree\n');
    window = rig.window();
    await window.open();
    rig.server.calls.length = 0;
  });
  afterEach(() => rig.close());

  it('reads once and writes once', async () => {
    const state = await window.save('one\ntwo\nthree\nfour\n');
    assert.deepEqual(rig.server.calls, ['read', 'write']);
    assert.equal(rig.server.text, 'one\ntwo\nthree\nfour\n');
    assert.equal(state.outbox, null);
  });

  it('writes nothing that is there already', async () => {
    const state = await window.save('one\ntwo\nthree\n');
    assert.deepEqual([rig.server.calls, state.outbox], [['read'], null]);
  });

  it('sends of a storm of saves only the last and what left before it', async () => {
    await Promise.all(['a', 'ab', 'abc', 'abcd', 'abcde'].map((text) => window.save(text)));
    assert.equal(rig.server.text, 'abcde');
    assert.ok(rig.server.calls.filter((call) => call === 'write').length <= 2, rig.server.calls.join());
  });

  it('gives a later version after each change, and the same one when nothing has changed', async () => {
    const before = (await window.saver.state(rig.ref)).version;
    await window.open();
    assert.equal((await window.saver.state(rig.ref)).version, before);
    const after = (await window.save('x')).version;
    assert.ok(after > before);
  });

  it('finds a change of equal length that somebody made before, and writes nothing over it', async () => {
    rig.server.text = 'ONE\ntwo\nthree\n';
    const { outbox, conflict } = await window.save('one\ntwo\nTHREE\n');
    assert.deepEqual(rig.server.calls, ['read']);
    assert.equal(rig.server.text, 'ONE\ntwo\nthree\n');
    assert.deepEqual(conflict, { theirs: 'ONE\ntwo\nthree\n', isLocal: false });
    assert.equal(outbox?.text, 'one\ntwo\nTHREE\n');
    assert.equal(outbox?.base?.text, 'one\ntwo\nthree\n', 'both can be merged');
  });

  it('takes no notice of a new time with the same content, or of what it wrote itself', async () => {
    await window.save('mine');
    assert.equal((await window.save('mine, again')).conflict, null);
    rig.server.text = 'also theirs';
    assert.equal((await window.save('also theirs')).conflict, null);
  });

  it('cannot know of a change between its reading and its writing', async () => {
    rig.server.beforeWrite = () => (rig.server.text = 'in between');
    await window.save('mine');
    assert.equal(rig.server.text, 'mine');
  });

  it('shows a change that came after the save at the next one', async () => {
    await window.save('mine');
    rig.server.text = 'theirs';
    assert.equal((await window.save('mine, longer')).conflict?.theirs, 'theirs');
  });

  it('looks first when the answer to a save was lost, and does not send it twice', async () => {
    rig.server.mishaps = ['answerLost'].slice(1) as [];
    rig.server.beforeWrite = () => (rig.server.mishaps = ['answerLost']);
    const lost = await window.save('mine');
    assert.equal(lost.outbox?.reason, 'offline');
    rig.server.calls.length = 0;
    assert.equal((await window.again()).outbox, null);
    assert.deepEqual(rig.server.calls, ['read']);
  });

  it('knows a text whose answer was lost for its own when the next one is saved', async () => {
    rig.server.beforeWrite = () => (rig.server.mishaps = ['answerLost']);
    await window.save('mine');
    const { outbox, conflict } = await window.save('mine, longer');
    assert.deepEqual([outbox, conflict, rig.server.text], [null, null, 'mine, longer']);
  });

  it('keeps ten edits while the server is down, and sends the last one when it is back', async () => {
    rig.server.isDown = true;
    for (let edit = 1; edit <= 10; edit += 1) {
      const { outbox } = await window.save(`edit ${edit}`);
      assert.deepEqual([outbox?.text, outbox?.reason], [`edit ${edit}`, 'offline']);
    }
    assert.equal(await window.open(), 'edit 10', 'reading gives what was saved');
    rig.server.isDown = false;
    rig.server.calls.length = 0;
    assert.equal((await window.again()).outbox, null);
    assert.deepEqual([rig.server.text, rig.server.calls], ['edit 10', ['read', 'write']]);
    assert.equal((await window.save('edit 11')).conflict, null);
  });

  it('finds at the end of an outage that somebody else has written', async () => {
    rig.server.isDown = true;
    await window.save('mine');
    rig.server.isDown = false;
    rig.server.text = 'theirs';
    assert.equal((await window.again()).conflict?.theirs, 'theirs');
    assert.equal(rig.server.text, 'theirs');
  });

  it('sends after a reload what an earlier window could not, and opens it while it cannot', async () => {
    rig.server.isDown = true;
    await window.save('mine');
    const later = rig.window();
    assert.equal(await later.open(), 'mine');
    rig.server.isDown = false;
    assert.equal((await later.again()).outbox, null);
    assert.equal(rig.server.text, 'mine');
  });

  it('knows after a reload what restored edits were made from', async () => {
    const restored = rig.window();
    assert.equal((await restored.save('mine')).conflict, null);
    const other = rig.window();
    rig.server.text = 'theirs';
    assert.equal((await other.save('mine, too')).conflict?.theirs, 'theirs');
  });

  it('opens the last text that it read while the server is down', async () => {
    rig.server.isDown = true;
    assert.equal(await rig.window().open(), 'one\ntwo\nthree\n');
  });

  it('does not send what is too long, and sends it when it is shorter', async () => {
    const { outbox } = await window.save('x'.repeat(1_001));
    assert.deepEqual([outbox?.reason, outbox?.text.length, rig.server.calls], ['tooLong', 1_001, []]);
    assert.equal((await window.save('x'.repeat(1_000))).outbox, null);
  });

  it('keeps a text that the server refuses, and tries it again only when it is asked to', async () => {
    rig.server.beforeWrite = () => (rig.server.mishaps = ['refused']);
    assert.equal((await window.save('mine')).outbox?.reason, 'refused');
    rig.server.calls.length = 0;
    await window.again();
    assert.deepEqual(rig.server.calls, []);
    assert.equal((await window.again(true)).outbox, null);
  });

  it('keeps an edit of a document that was deleted elsewhere as a conflict until it is given up', async () => {
    rig.server.text = null;
    const { conflict, outbox } = await window.save('mine');
    assert.deepEqual([conflict, outbox?.text], [{ theirs: null, isLocal: false }, 'mine']);
    assert.ok((await window.settle('mine')).conflict, 'nobody can make it again under its id');
    assert.ok((await window.again()).conflict);
    assert.equal((await window.settle('theirs')).outbox, null);
    assert.ok((await rig.history()).includes('mine'));
  });

  describe('in a conflict', () => {
    beforeEach(async () => {
      rig.server.text = 'theirs';
      await window.save('mine');
    });

    it('stays in it while more is saved, and forgets it when the server has the old text again', async () => {
      assert.equal((await window.save('mine, longer')).conflict?.theirs, 'theirs');
      rig.server.text = 'one\ntwo\nthree\n';
      assert.equal((await window.save('mine, still longer')).conflict, null);
      assert.equal(rig.server.text, 'mine, still longer');
    });

    it('writes the own text when that is wanted, and keeps the other one', async () => {
      assert.equal((await window.settle('mine')).conflict, null);
      assert.equal(rig.server.text, 'mine');
      assert.ok((await rig.history()).includes('theirs'));
      assert.equal((await window.save('mine, longer')).conflict, null);
    });

    it('takes the other text when that is wanted, and keeps the own one', async () => {
      await window.settle('theirs');
      assert.equal(await window.open(), 'theirs');
      assert.ok((await rig.history()).includes('mine'));
      assert.equal((await window.save('theirs and mine')).conflict, null);
    });

    it('shows a further change instead of writing over it', async () => {
      rig.server.text = 'theirs, changed again';
      assert.equal((await window.settle('mine')).conflict?.theirs, 'theirs, changed again');
      assert.equal(rig.server.text, 'theirs, changed again');
    });

    it('sends the text that was made of both', async () => {
      await window.settle({ merged: 'mine and theirs' });
      assert.equal(rig.server.text, 'mine and theirs');
      assert.equal(await window.open(), 'mine and theirs');
    });

    it('goes on after a reload', async () => {
      const later = rig.window();
      assert.equal(await later.open(), 'mine');
      assert.equal((await later.saver.state(rig.ref)).conflict?.theirs, 'theirs');
    });
  });

  it('never merges without knowing what the text was made from', async () => {
    const other = rig.window();
    rig.server.isDown = true;
    await rig.store.erase();
    await other.save('mine');
    rig.server.isDown = false;
    const { outbox, conflict } = await other.again();
    assert.deepEqual([outbox?.base, conflict?.theirs], [null, 'one\ntwo\nthree\n']);
  });

  it('shows the second of two windows what the first one has saved', async () => {
    const second = rig.window();
    await second.open();
    await window.save('of the first');
    const { conflict, outbox } = await second.save('of the second');
    assert.equal(conflict?.theirs, 'of the first');
    assert.equal(outbox?.base?.text, 'one\ntwo\nthree\n');
  });

  it('keeps the texts of two windows that are both not sent, and lets the user choose', async () => {
    const second = rig.window();
    await second.open();
    rig.server.isDown = true;
    await window.save('of the first');
    const { conflict } = await second.save('of the second');
    assert.deepEqual(conflict, { theirs: 'of the first', isLocal: true });
    rig.server.isDown = false;
    await second.settle('theirs');
    assert.equal(rig.server.text, 'of the first');
    assert.ok((await rig.history()).includes('of the second'));
  });

  it('does not take a reading by somebody else for what its editor was made from', async () => {
    window.type('mine');
    rig.server.text = 'theirs';
    assert.equal(await window.saver.read(rig.ref, window.view, new AbortController().signal), 'theirs');
    assert.equal((await window.save('mine')).conflict?.theirs, 'theirs');
  });

  it('takes the text over to which its editor was reverted', async () => {
    window.type('mine');
    rig.server.text = 'theirs';
    await window.open();
    assert.equal((await window.save('theirs, longer')).conflict, null);
  });

  it('keeps twenty versions, the newest ones', async () => {
    for (let edit = 1; edit <= 25; edit += 1) await window.save(`edit ${edit}`);
    const kept = await rig.history();
    assert.equal(kept.length, 20);
    assert.deepEqual([kept[0], kept.at(-1)], ['edit 25', 'edit 6']);
  });
});

describe('saving a storyboard', () => {
  let rig: SaverRig;
  let window: Window;
  const board = '{\n  "version": 2,\n  "big": 9007199254740993,\n  "scenes": []\n}\n';

  beforeEach(async () => {
    rig = await SaverRig.open(board, BOARD);
    window = rig.window();
    await window.open();
  });
  afterEach(() => rig.close());

  it('sends no broken JSON, and what was typed is there again', async () => {
    const { outbox } = await window.save('{"version": 2,');
    assert.equal(outbox?.reason, 'brokenJson');
    assert.equal(await window.open(), '{"version": 2,');
    assert.equal(rig.server.text, board);
    assert.equal((await window.save('{"version": 2, "scenes": []}')).outbox, null);
  });

  it('takes no notice of spaces, of the order of members, or of digits that a server does not keep', async () => {
    rig.server.text = '{"scenes":[],"big":9007199254740992,"version":2}';
    assert.equal((await window.save(board.replace('[]', '[{"id":"s","shots":[]}]'))).conflict, null);
  });

  it('keeps the spaces of its user when it is read again', async () => {
    const own = '{"version":2,   "scenes":[]}';
    await window.save(own);
    rig.server.text = '{\n "scenes": [], "version": 2}';
    assert.equal(await window.open(), own);
  });
});
