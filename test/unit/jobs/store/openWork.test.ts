import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { OpenWorkFlag, readStartup, STARTUP_FILE } from '../../../../src/jobs/store/openWork.ts';
import { JournalRig, newJob } from '../support/journalRig.ts';

describe('The start-up flag for open work', () => {
  it('is false on a fresh installation and true when it cannot be read', () => {
    assert.equal(readStartup(undefined).openWork, false);
    assert.equal(readStartup('{"openWork":false}').openWork, false);
    assert.equal(readStartup('{"openWork":true}').openWork, true);
    for (const text of ['', '{', 'null', '[]', '7', '{}', '{"openWork":0}', '\u0000'.repeat(20)]) {
      assert.equal(readStartup(text).openWork, true, text);
    }
  });

  it('preserves unknown keys', () => {
    assert.deepEqual(readStartup('{"openWork":false,"lastAccount":"a"}'), {
      openWork: false,
      lastAccount: 'a',
    });
  });

  describe('on disk', () => {
    let rig: JournalRig;
    beforeEach(() => void (rig = new JournalRig()));
    afterEach(() => rig.close());

    const text = () => readFileSync(rig.file(STARTUP_FILE), 'utf8');

    it('is written whole with the unknown keys, and leaves no temporary file', () => {
      writeFileSync(rig.file(STARTUP_FILE), '{"openWork":false,"other":[1,2]}');
      new OpenWorkFlag(rig.folder).set(true);
      assert.deepEqual(JSON.parse(text()), { openWork: true, other: [1, 2] });
      assert.deepEqual(readdirSync(rig.folder), [STARTUP_FILE]);
    });

    it('is set by the first job and cleared when the user was notified of the last', async () => {
      const journal = await rig.open();
      const flag = () => readStartup(text()).openWork;
      const one = await journal.add(newJob());
      assert.equal(flag(), true);
      const two = await journal.add(newJob());
      await journal.change(one.id, { state: 'succeeded' });
      assert.equal(flag(), true);
      await journal.change(two.id, { state: 'unknown' });
      assert.equal(flag(), true, 'the user was not told of the ends');
      for (const { id } of [one, two]) await journal.notifications.claim(id);
      assert.equal(flag(), true, 'about to be told is not told');
      for (const job of await journal.notifications.pending()) await journal.notifications.markNotified(job);
      assert.equal(flag(), false, 'nothing can be done about an unknown outcome without the user');
      await journal.change(two.id, { state: 'running' });
      assert.equal(flag(), true);
    });

    it('is corrected when the journal is opened', async () => {
      const journal = await rig.open();
      await journal.add(newJob());
      journal.close();
      writeFileSync(rig.file(STARTUP_FILE), '{"openWork":false}');
      await rig.open();
      assert.equal(readStartup(text()).openWork, true);
    });
  });
});
