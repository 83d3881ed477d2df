import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { OpenWorkFlag, readStartup, STARTUP_FILE } from '../../../../src/jobs/store/openWork.ts';
import { TestClock } from '../../../support/testClock.ts';
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

    it('is set while an output that is not here will be deleted by its platform', async () => {
      const clock = new TestClock();
      const journal = await rig.open(clock);
      const flag = () => readStartup(text()).openWork;
      const { id } = await journal.add(newJob());
      const ref = { url: 'https://x.example/a', mimeType: null, width: null, height: null, cached: null };
      const ending = (hours: number) => ({ ...ref, expiresAt: clock.now() + hours * 3_600_000 });
      await journal.change(id, {
        state: 'succeeded',
        outputs: [
          { ...ref, index: 0, expiresAt: null },
          { ...ending(48), index: 1 },
        ],
      });
      await journal.notifications.claim(id);
      for (const job of await journal.notifications.pending()) await journal.notifications.markNotified(job);
      assert.equal(flag(), true, 'the user will have to be warned');
      const file = { kind: 'image', mimeType: 'image/png', extension: 'png', byteSize: 1 } as const;
      await journal.markCached(id, 1, { ...file, hash: 'a'.repeat(64) });
      assert.equal(flag(), false, 'the file is on this computer');
      await journal.change(id, { outputs: [{ ...ending(1), index: 1 }] });
      assert.equal(flag(), true);
      journal.close();
      await clock.advance(2 * 3_600_000);
      await rig.open(clock);
      assert.equal(flag(), false, 'nothing is left to be saved');
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
