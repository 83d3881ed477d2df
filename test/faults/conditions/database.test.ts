import assert from 'node:assert/strict';
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Account } from '../../../src/core/account.ts';
import type { Connect } from '../../../src/jobs/store/openDatabase.ts';
import { SCHEMA_VERSION } from '../../../src/jobs/store/schema.ts';
import { Child } from '../../unit/jobs/support/childProcess.ts';
import { problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: the database', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;

  beforeEach(async () => {
    rig = await FaultRig.start();
    // It asks for a lock without waiting in SQLite: the patience around that is what is watched here.
    const connect: Connect = async (path) => new DatabaseSync(path, { timeout: 0 });
    ({ window, account } = await rig.startedWindow({ connect }));
  });

  afterEach(() => rig.close());

  const file = () => join(rig.folder, 'journal.db');
  const asides = () => readdirSync(rig.folder).filter((name) => /^journal-aside-.*\.db$/.test(name));
  const assertNothingSent = () =>
    assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);

  it('locked by another process: nothing is sent, the reason is reported, and it works when the lock is gone', async () => {
    const holder = new Child('lockHolder.child.ts', file());
    await holder.says('locked');
    const { code, details } = await problemOf(window.buy(account.id));
    assert.deepEqual([code, details.args?.['reason']], ['storage.unavailable', 'locked']);
    assert.deepEqual([details.mayHaveActed, details.retryable], [false, true]);
    assertNothingSent();
    await holder.kill();
    await rig.assertBoughtOnce(window, (await window.buy(account.id)).id);
  });

  it('locked when the outcome is saved: the accepted job is kept in memory and written later', async () => {
    let holder: Child | undefined;
    window.before.set('POST', async () => {
      holder = new Child('lockHolder.child.ts', file());
      await holder.says('locked');
    });
    const job = await window.buy(account.id);
    assert.ok(job.remoteId);
    assert.deepEqual([job.problem?.code, job.problem?.args?.['reason']], ['storage.unavailable', 'locked']);
    assert.equal(window.jobs.submission.unsaved[0]?.remoteId, job.remoteId);
    await holder?.kill();
    await rig.assertBoughtOnce(window, job.id);
    assert.deepEqual(window.jobs.submission.unsaved, []);
  });

  it('damaged at the start: set aside byte for byte and replaced, with a notice, and buying works', async () => {
    window.close();
    const damaged = readFileSync(file()).fill(0x58, 0, 100);
    writeFileSync(file(), damaged);
    const next = await rig.window().start();
    const { code, details } = next.jobs.journal.startedAnew ?? {};
    assert.deepEqual([code, details?.args?.['reason']], ['storage.unavailable', 'corrupt']);
    const [kept] = asides();
    assert.equal(details?.args?.['file'], kept);
    assert.deepEqual(readFileSync(join(rig.folder, kept ?? '')), damaged);
    await rig.assertBoughtOnce(next, (await next.buy(account.id)).id);
  });

  it('damaged in the middle of its pages: reported, nothing is sent, and the next window sets it aside', async () => {
    await rig.jobInState(window, (await window.buy(account.id)).id, 'succeeded');
    window.close();
    const size = statSync(file()).size;
    const handle = openSync(file(), 'r+');
    // Everything but the first page, which says what kind of file it is.
    writeSync(handle, Buffer.alloc(size - 4096, 0x58), 0, size - 4096, 4096);
    closeSync(handle);
    const damaged = readFileSync(file());
    const next = await rig.window().start();
    assert.equal(next.jobs.journal.startedAnew?.details.args?.['reason'], 'corrupt');
    assert.deepEqual(readFileSync(join(rig.folder, asides()[0] ?? '')), damaged);
    assert.ok((await next.buy(account.id)).remoteId);
    assert.deepEqual(rig.charged(), [1, 1]);
  });

  it('damaged where only buying reads: reported, nothing is sent, and a reload replaces it', async () => {
    window.close();
    const db = new DatabaseSync(file());
    const pages = db.prepare("SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'budgets'").all();
    db.close();
    const handle = openSync(file(), 'r+');
    for (const { rootpage } of pages)
      writeSync(handle, Buffer.alloc(4096, 0x58), 0, 4096, (Number(rootpage) - 1) * 4096);
    closeSync(handle);
    const second = await rig.window().start();
    assert.equal(second.jobs.journal.startedAnew, null);
    const { code, details } = await problemOf(second.buy(account.id));
    assert.deepEqual([code, details.args], ['storage.unavailable', { reason: 'corrupt' }]);
    assertNothingSent();
    second.close();
    const damaged = readFileSync(file());
    const third = await rig.window().start();
    assert.equal(third.jobs.journal.startedAnew?.details.args?.['reason'], 'corrupt');
    assert.deepEqual(readFileSync(join(rig.folder, asides()[0] ?? '')), damaged);
    await rig.assertBoughtOnce(third, (await third.buy(account.id)).id);
  });

  it('written by a newer version: not touched, nothing is sent, and the reason is reported', async () => {
    window.close();
    const db = new DatabaseSync(file());
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(file());
    const { code, details } = await problemOf(rig.window().start());
    assert.deepEqual([code, details.args], ['storage.unavailable', { reason: 'newer', file: 'journal.db' }]);
    assert.deepEqual(readFileSync(file()), before);
    assert.deepEqual(asides(), []);
    assertNothingSent();
  });
});
