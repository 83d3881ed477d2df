import assert from 'node:assert/strict';
import { StudioWindow } from './studioWindow.ts';

const KEY = 'backlot.mergingDocuments';
const FINISH = 'Finish Merge and Send';
const DECIDED = '1\n2\nmine and theirs\n4\n5\n';

describe('A merge of a document that its user decides', () => {
  let window: StudioWindow;

  beforeEach(async () => {
    window = await StudioWindow.open();
  });
  afterEach(() => window.close());

  /** The notice of the conflict is closed, and the merge begun. */
  async function begin(): Promise<void> {
    await window.inConflict();
    await window.press();
    await window.run('backlot.mergeTheirs');
    assert.match(window.text, /^1\n2\n<{7} Mine\nmine\n={7}\ntheirs\n>{7} Theirs\n4\n5\n$/);
  }

  it('is not offered as finished when it begins, nor while its text is marked', async () => {
    await begin();
    assert.deepEqual(window.notices, []);
    assert.deepEqual(window.ran, ['_open.mergeEditor']);
    await window.save();
    assert.deepEqual(window.notices, []);
    assert.equal(window.server.text, '1\n2\ntheirs\n4\n5\n');
  });

  it('is offered as finished once it was saved without marks, and sent when that is wanted', async () => {
    await begin();
    await window.save(DECIDED);
    assert.equal(window.notice.text, 'The merged text of Notes.md is kept here and not sent yet.');
    await window.press(FINISH);
    assert.equal(window.server.text, DECIDED);
    assert.equal(window.said.at(-1), 'The merged text was sent.');
    assert.equal((await window.state()).outbox, null);
  });

  it('is finished from its notice with what stands in the editor by then', async () => {
    await begin();
    await window.save(DECIDED);
    window.type(`${DECIDED}more\n`);
    await window.press(FINISH);
    assert.equal(window.server.text, `${DECIDED}more\n`);
    assert.ok(!window.isDirty);
  });

  it('is not sent with marks that were typed since its notice came', async () => {
    await begin();
    await window.save(DECIDED);
    window.type('1\n2\nmine\n>>>>>>> Theirs\n4\n5\n');
    void window.press(FINISH);
    assert.match(
      (await window.asked()).text,
      /^Nothing was sent: Notes\.md still has a marked place at line 4\./,
    );
    assert.equal(window.server.text, '1\n2\ntheirs\n4\n5\n');
  });

  it('says nothing of sending when the server does not answer', async () => {
    await begin();
    await window.save(DECIDED);
    window.server.isDown = true;
    await window.press(FINISH);
    assert.equal(window.said.at(-1), 'Not sent: the server did not answer. It is tried again by itself.');
    assert.equal((await window.state()).outbox?.text, DECIDED);
  });

  it('says why a text without places to decide was not sent', async () => {
    await window.inConflict(`0\n1\n2\n3\n4\n`, `1\n2\n3\n4\n${'x'.repeat(999)}\n`);
    await window.press('Merge');
    assert.equal(window.said.at(-1), 'Not sent: the text is longer than the platform takes.');
  });

  it('is offered again only after it was marked again, or opened again, however often it is saved', async () => {
    await begin();
    await window.save(DECIDED);
    await window.press();
    await window.save(`${DECIDED}6\n`);
    await window.save(`${DECIDED}6\n7\n`);
    assert.deepEqual(window.notices, []);
    await window.reopen();
    await window.press();
    await window.save(`${DECIDED}8\n`);
    assert.deepEqual(window.notices, []);
    await window.save(`${DECIDED}>>>>>>> Theirs\n`);
    assert.deepEqual(window.notices, []);
    await window.save(DECIDED);
    assert.deepEqual(window.notice.buttons, [FINISH, 'Open Merge']);
  });

  it('is offered as finished also after its user was told of marks when it was opened again', async () => {
    await begin();
    await window.reopen();
    assert.equal(window.notice.text, 'The merge of Notes.md is not finished, and nothing of it is sent yet.');
    await window.press('Open Merge');
    assert.deepEqual(window.notices, []);
    await window.save(DECIDED);
    assert.deepEqual(window.notice.buttons, [FINISH, 'Open Merge']);
  });

  it('asks in whole sentences before it sends a place where neither change was taken', async () => {
    await begin();
    await window.save('1\n2\n3\n4\n5\n');
    await window.press();
    const finished = window.run('backlot.finishMerge');
    assert.equal((await window.asked()).text, 'Send Notes.md although some places are not decided?');
    assert.equal(
      window.notice.detail,
      'In 1 place, neither your change nor the other one was taken. The old text is still there.',
    );
    await window.press('Send Anyway');
    await finished;
    assert.equal(window.server.text, '1\n2\n3\n4\n5\n');
  });

  it('sends what the question was about, not what another window saved while it stood', async () => {
    await begin();
    await window.save('1\n2\n3\n4\n5\n');
    await window.press();
    const finished = window.run('backlot.finishMerge');
    await window.asked();
    await window.saveElsewhere('not looked at\n');
    await window.press('Send Anyway');
    await finished;
    assert.equal(window.server.text, '1\n2\n3\n4\n5\n');
    const kept = await window.studio.store.versions(window.ref);
    const texts = await Promise.all(kept.map((version) => window.studio.store.textOf(version)));
    assert.ok(texts.includes('not looked at\n'));
  });

  it('is known by its whole address, and to the window that gets the focus', async () => {
    const { saver } = window.studio;
    await begin();
    assert.deepEqual(window.contextKeys.get(KEY), ['backlot-studio://a/p/d/Notes.md']);
    await window.save(DECIDED);
    await window.elsewhere().settle(window.ref, { merged: DECIDED }, new AbortController().signal);
    assert.equal((await saver.state(window.ref)).conflict, null);
    assert.deepEqual(window.contextKeys.get(KEY), ['backlot-studio://a/p/d/Notes.md']);
    await window.focus(() => JSON.stringify(window.contextKeys.get(KEY)) === '[]');
  });
});

describe('The notice of a conflict', () => {
  let window: StudioWindow;

  beforeEach(async () => {
    window = await StudioWindow.open();
    await window.inConflict();
  });
  afterEach(() => window.close());

  it('sends with Keep Mine the own text from before a merge that was begun since', async () => {
    const { notice } = window;
    await window.run('backlot.mergeTheirs');
    await window.save();
    await window.press('Keep Mine', notice);
    assert.equal(window.server.text, '1\n2\nmine\n4\n');
  });

  it('sends with Keep Mine what stands in the editor by then', async () => {
    window.type('1\n2\nmine, longer\n4\n');
    await window.press('Keep Mine');
    assert.equal(window.server.text, '1\n2\nmine, longer\n4\n');
    assert.equal(window.text, '1\n2\nmine, longer\n4\n');
  });

  it('merges what stands in the editor by then', async () => {
    window.type('0\n1\n2\nmine, longer\n4\n');
    await window.press('Merge');
    assert.match(window.text, /^0\n1\n2\n<{7} Mine\nmine, longer\n/);
    assert.equal((await window.state()).conflict?.merging?.mine, '0\n1\n2\nmine, longer\n4\n');
  });

  it('opens with Merge the merge that was begun since, with what was decided', async () => {
    const { notice } = window;
    await window.run('backlot.mergeTheirs');
    window.type(DECIDED);
    await window.press('Merge', notice);
    assert.equal(window.text, DECIDED);
    assert.equal((await window.state()).outbox?.text, DECIDED);
  });

  it('changes nothing while the document cannot be saved, and says so', async () => {
    window.type('1\n2\nmine, longer\n4\n');
    window.canSave = false;
    await window.press('Take Theirs');
    assert.equal(window.notice.text, 'Notes.md could not be saved, so nothing was changed.');
    assert.equal((await window.state()).conflict?.theirs, '1\n2\ntheirs\n4\n5\n');
  });
});
