import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../../../src/core/clock.ts';
import { LOCK_FILE, withJournalLock } from '../../../../src/jobs/store/journalLock.ts';
import { JournalRig } from '../support/journalRig.ts';

describe('The lock for opening and erasing the journal', () => {
  let rig: JournalRig;

  beforeEach(() => void (rig = new JournalRig()));
  afterEach(() => rig.close());

  for (const [name, isFolderToo] of [
    ['its file', false],
    ['its folder', true],
  ] as const) {
    it(`is taken on the new file when ${name} was deleted while it was waited for`, async () => {
      let connections = 0;
      const connect = async (path: string) => {
        connections += 1;
        const connection = new DatabaseSync(path, { timeout: 20 });
        // The first one has its file open by now, as when another window holds the lock and then deletes it.
        connection.prepare('PRAGMA user_version').get();
        if (connections === 1) rmSync(isFolderToo ? rig.folder : path, { recursive: true });
        return connection;
      };
      await withJournalLock(rig.folder, { clock: systemClock, connect }, async () => {
        const other = new DatabaseSync(rig.file(LOCK_FILE), { timeout: 0 });
        assert.throws(() => other.exec('BEGIN EXCLUSIVE'), /locked/);
        other.close();
      });
      assert.equal(connections, 2);
    });
  }
});
