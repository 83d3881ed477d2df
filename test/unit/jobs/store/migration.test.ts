import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { systemClock } from '../../../../src/core/clock.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from '../../../../src/jobs/store/schema.ts';
import { JOB_STATES } from '../../../../src/jobs/store/rows.ts';
import { JournalRig, ledgerOf, newJob } from '../support/journalRig.ts';

describe('A journal of version 1', () => {
  let rig: JournalRig;
  /** A window of that version, which has the journal open. */
  let olderWindow: DatabaseSync;
  let addByOlderWindow: (state: string) => void;

  beforeEach(() => {
    rig = new JournalRig();
    const db = new DatabaseSync(rig.file('journal.db'));
    db.exec(MIGRATIONS[0] ?? '');
    const insert = db.prepare(`
      INSERT INTO jobs (id, account, provider, kind, title, call, intent_key, state, cost_unit, cost_micros, outputs,
        created_at, updated_at, accepted_at, search, revision)
      VALUES (:id, 'acc1', 'crucible', 'image', :id, '{"operation":"o","params":{},"body":{}}', :id, :id, 'credits',
        1000000, '[]', 1000, 1000, 1000, :id, :revision)`);
    JOB_STATES.forEach((state, index) => insert.run({ id: state, revision: index + 1 }));
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    addByOlderWindow = (id) => void insert.run({ id, revision: 1000 });
    olderWindow = db;
  });

  afterEach(() => {
    olderWindow.close();
    rig.close();
  });

  it('is migrated to the present version with all its jobs', async () => {
    const journal = await rig.open();
    const { jobs } = await journal.page({ limit: 50 });
    assert.deepEqual(
      jobs.map((job) => job.state),
      [...JOB_STATES].reverse(),
    );
    for (const job of jobs) {
      assert.deepEqual([job.estimatedMs, job.replaces, job.unwatched, job.bases], [null, null, false, null]);
      assert.equal(job.refunded, job.state === 'failed', job.state);
    }
    journal.close();
    const db = new DatabaseSync(rig.file('journal.db'));
    assert.deepEqual({ ...db.prepare('PRAGMA user_version').get() }, { user_version: SCHEMA_VERSION });
    db.close();
  });

  it('has no pending notifications for jobs that had ended, and one for each that ends later', async () => {
    const journal = await rig.open();
    assert.deepEqual(await journal.notifications.pending(), []);
    assert.equal(await journal.notifications.claim('succeeded'), null);
    await journal.change('running', { state: 'succeeded' });
    assert.equal((await journal.notifications.pending()).length, 1);
    const claimed = await journal.notifications.claim('running');
    assert.equal(claimed?.id, 'running');
    assert.equal(await journal.notifications.claim('running'), null);
    await journal.notifications.markNotified(claimed);
    assert.deepEqual(await journal.notifications.pending(), []);
  });

  it('counts what was spent', async () => {
    const journal = await rig.open();
    const [row] = await ledgerOf(journal, systemClock).rows({ from: '1970-01-01', to: '1970-01-01' });
    assert.deepEqual([row?.spent.micros, row?.charges], [9_000_000, 9]);
  });

  it('accepts new jobs and gives out old ones that no window sends', async () => {
    const journal = await rig.open();
    assert.equal((await journal.takeOver('sending'))?.state, 'sending');
    assert.equal((await journal.add(newJob())).state, 'stored');
  });

  it('can still be written by a window of that version', async () => {
    const journal = await rig.open();
    olderWindow.prepare(`UPDATE jobs SET word = 'done', revision = 1000 WHERE id = 'running'`).run();
    olderWindow.prepare(`DELETE FROM jobs WHERE id = 'queued'`).run();
    addByOlderWindow('queued');
    assert.equal((await journal.get('running'))?.platformStatus, 'done');
    assert.equal((await journal.get('queued'))?.unwatched, false);
  });

  it('has a salt of its own', async () => {
    const secret = { call: { operation: 'o', params: {}, body: { value: 'x' } }, secretInputs: ['value'] };
    const one = await (await rig.open()).add(newJob(secret));
    const other = new JournalRig();
    const two = await (await other.open()).add(newJob(secret));
    other.close();
    assert.notEqual(one.call.body['value'], two.call.body['value']);
  });
});
