import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { eraseStorage } from '../../../src/jobs/store/openDatabase.ts';
import { SCHEMA_VERSION } from '../../../src/jobs/store/schema.ts';
import { problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: the journal is taken away from a window', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow());
  });
  afterEach(() => rig.close());

  const file = () => join(rig.folder, 'journal.db');
  const takenOver = () => {
    const db = new DatabaseSync(file());
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
  };

  for (const [name, take, reason] of [
    ['deleted by another window', () => rmSync(file()), 'replaced'],
    ['moved by a sync tool', () => renameSync(file(), `${file()}.old`), 'replaced'],
    ['taken over by a newer version', takenOver, 'outdated'],
  ] as const) {
    it(`${name} before the purchase: nothing is sent, and the reason is told`, async () => {
      take();
      const { code, details } = await problemOf(window.buy(account.id));
      assert.deepEqual([code, details.args?.['reason']], ['storage.unavailable', reason]);
      assert.equal(details.mayHaveActed, false);
      assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);
    });

    it(`${name} while the user is asked: nothing is sent`, async () => {
      const buying = problemOf(window.buy(account.id, { onQuestion: take }));
      assert.equal((await buying).code, 'storage.unavailable');
      assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);
    });
  }

  it('taken over by a newer version while a job is sent: what came of it is saved', async () => {
    window.before.set('POST', takenOver);
    const job = await window.buy(account.id);
    assert.ok(job.remoteId);
    assert.equal((await window.job(job.id)).remoteId, job.remoteId);
    assert.deepEqual(window.jobs.submission.unsaved, []);
  });

  it('forgotten while a job is sent: the window tells that it could not save what came of it', async () => {
    window.before.set('POST', () => eraseStorage(rig.folder, systemClock));
    const job = await window.buy(account.id);
    assert.ok(job.remoteId);
    assert.equal(job.problem?.args?.['reason'], 'replaced');
    assert.deepEqual(rig.charged(), [1]);
    const next = await rig.window().start();
    assert.deepEqual(await next.jobs.journal.open(), [], 'it was forgotten on purpose');
  });
});
