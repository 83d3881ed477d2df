import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Account } from '../../../src/core/account.ts';
import { LOCK_WAIT_MS } from '../../../src/jobs/store/database.ts';
import type { Connect } from '../../../src/jobs/store/openDatabase.ts';
import { Child } from '../../unit/jobs/support/childProcess.ts';
import { assertPicture, problemOf, FaultRig } from './faultRig.ts';
import type { FaultWindow } from './faultWindow.ts';

describe('Fault injection: the disk', () => {
  let rig: FaultRig;
  let window: FaultWindow;
  let account: Account;
  let connection: DatabaseSync | undefined;

  /** The real connection, with a hand on it. */
  const connect: Connect = async (file) => (connection = new DatabaseSync(file, { timeout: LOCK_WAIT_MS }));

  beforeEach(async () => {
    rig = await FaultRig.start();
    ({ window, account } = await rig.startedWindow({ connect }));
  });

  afterEach(() => rig.close());

  /** Not a page more for the journal. */
  const fill = (): void => {
    connection?.exec('CREATE TABLE ballast (bytes); PRAGMA max_page_count = 60');
    assert.throws(() => {
      for (;;) connection?.exec('INSERT INTO ballast VALUES (randomblob(3000))');
    }, /full/);
  };
  const free = () => void connection?.exec('PRAGMA max_page_count = 100000');
  const readOnly = (is: boolean) => void connection?.exec(`PRAGMA query_only = ${is ? 1 : 0}`);
  const assertNothingSent = () =>
    assert.deepEqual([rig.seen('submitGeneration').length, rig.charged()], [0, []]);

  it('full before the intent: nothing is sent and the reason is reported; with room again it is bought once', async () => {
    fill();
    const problem = await problemOf(window.buy(account.id, { prompt: 'fog '.repeat(5000) }));
    assert.deepEqual(
      [problem.kind, problem.code, problem.details.mayHaveActed],
      ['storage', 'storage.full', false],
    );
    assertNothingSent();
    free();
    await rig.assertBoughtOnce(window, (await window.buy(account.id)).id);
  });

  it('full during a download: reported, nothing partial is kept, and the output is fetched when there is room', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    const child = fileURLToPath(new URL('picture.child.ts', import.meta.url));
    const order = JSON.stringify({ folder: rig.folder, account: account.id, job: job.id, key: rig.key });
    // No file may grow past 8 KiB, which is less than the picture has: the write itself fails, as on a full disk.
    const script = `ulimit -f 8; exec "$0" --disable-warning=ExperimentalWarning "$1" "$2"`;
    const words = ['-c', script, process.execPath, child, order];
    const { stdout, stderr } = await run('sh', words);
    assert.equal(stderr, '');
    assert.match(stdout, /^storage storage\.(full|unavailable)\n$/);
    assert.deepEqual(readdirSync(join(rig.folder, 'outputs', 'incoming')), []);
    assert.equal((await window.job(job.id)).outputs[0]?.cached, null);
    assertPicture(readFileSync((await window.picture(job.id)).path));
    assert.deepEqual(rig.charged(), [1]);
  });

  it('read-only before the intent: nothing is sent and the reason is reported', async () => {
    readOnly(true);
    const { code, details } = await problemOf(window.buy(account.id));
    assert.deepEqual(
      [code, details.args?.['reason'], details.mayHaveActed],
      ['storage.unavailable', 'readOnly', false],
    );
    assertNothingSent();
    readOnly(false);
    await rig.assertBoughtOnce(window, (await window.buy(account.id)).id);
  });

  it('read-only after the intent: the accepted job is kept in memory, shown and written later', async () => {
    window.before.set('POST', () => readOnly(true));
    const job = await window.buy(account.id);
    assert.ok(job.remoteId);
    assert.equal(job.problem?.args?.['reason'], 'readOnly');
    assert.equal(window.jobs.submission.unsaved[0]?.remoteId, job.remoteId);
    readOnly(false);
    await rig.assertBoughtOnce(window, job.id);
    assert.deepEqual(window.jobs.submission.unsaved, []);
  });

  it('read-only after the intent, and the window closes: submitted again in the next one it is found, charged once', async () => {
    window.before.set('POST', () => readOnly(true));
    const job = await window.buy(account.id);
    window.close();
    const next = await rig.window({ window: { id: 'next', isGone: () => true } }).start();
    await rig.assertFoundAgain(next, job.id);
    assert.equal((await next.job(job.id)).remoteId, job.remoteId);
  });

  it('read-only while a job is watched: the end is announced once, as soon as it is written', async () => {
    const job = await window.buy(account.id);
    readOnly(true);
    await rig.until(() => rig.seen('getJob').length > 0, 'it is polled all the same');
    assert.deepEqual(window.announced, []);
    readOnly(false);
    await rig.assertBoughtOnce(window, job.id);
  });

  it('read-only from the start: the history can be read, and buying is refused with the reason', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    window.close();
    const reading = await rig
      .window({ connect: async (file) => new DatabaseSync(file, { readOnly: true }) })
      .start();
    assert.equal((await reading.job(job.id)).state, 'succeeded');
    const { code, details } = await problemOf(reading.buy(account.id));
    assert.deepEqual([code, details.args?.['reason']], ['storage.unavailable', 'readOnly']);
    assert.deepEqual(rig.charged(), [1]);
  });

  it('no folder for the outputs: reported, and the job stays', async () => {
    const job = await window.buy(account.id);
    await rig.jobInState(window, job.id, 'succeeded');
    const folder = join(rig.folder, 'outputs');
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, 'a file where the folder was');
    const { kind } = await problemOf(window.picture(job.id));
    assert.equal(kind, 'storage');
    assert.equal((await window.job(job.id)).state, 'succeeded');
    rmSync(folder);
    mkdirSync(folder);
    assertPicture(readFileSync((await window.picture(job.id)).path));
  });

  it('slow: the submit waits for it, is sent once, and the window stays responsive', async () => {
    const holder = new Child('lockHolder.child.ts', join(rig.folder, 'journal.db'));
    await holder.says('locked');
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const buying = window.buy(account.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    holder.tell('enough');
    const job = await buying;
    clearInterval(pulse);
    assert.ok(job.remoteId);
    assert.ok(longest < 500, `the window stood still for ${Math.round(longest)} ms`);
    await rig.assertBoughtOnce(window, job.id);
    await holder.kill();
  });
});

function run(command: string, words: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(command, words, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });
}
