// A window without an editor: the real journal, gate, watcher and lease, the real door to the network, the real
// Crucible provider. It buys until it is killed; with `settle` it buys nothing and ends when nothing is open.
// What it prints: `open` when its journal is; `asked <n>` before it agrees to its n-th purchase; `told <id>`; and what
// `generations.ts` reads. With a disturbance it does only that.
import { writeSync } from 'node:fs';
import { openSessions } from '../support/openSessions.ts';
import { Vault } from '../../src/accounts/vault.ts';
import { AccountFile } from '../../src/accounts/accountFile.ts';
import type { Account } from '../../src/core/account.ts';
import { systemClock, type Clock } from '../../src/core/clock.ts';
import type { OpenAccount } from '../../src/core/openedAccount.ts';
import { Problem } from '../../src/core/problem.ts';
import { HttpClient } from '../../src/net/http/httpClient.ts';
import { Journal } from '../../src/jobs/store/journal.ts';
import { readText } from '../../src/jobs/store/rows.ts';
import { Budgets } from '../../src/jobs/money/budgets.ts';
import { History } from '../../src/jobs/submit/history.ts';
import { PaidSubmission } from '../../src/jobs/submit/paidSubmission.ts';
import { Lease, LeaseTable } from '../../src/jobs/watch/lease.ts';
import { JobWatcher } from '../../src/jobs/watch/watcher.ts';
import { crucible } from '../../src/providers/crucible/index.ts';
import { MemorySecrets } from '../support/memorySecrets.ts';
import { disturb, now } from './disturbance.ts';
import type { WindowOrder } from './kill.ts';
import { seeded } from './seeded.ts';

const order = JSON.parse(process.argv[2] ?? '') as WindowOrder;
const random = seeded(order.seed);
const say = (line: string): void => void writeSync(1, `${line}\n`);
/** Keeps the process up: the clock's waits do not. */
setInterval(() => undefined, 60_000);

/** Real time, but faster, and the same in every window. */
const clock: Clock = {
  now: () => Math.floor(order.epoch + (Date.now() - order.epoch) * order.speed),
  sleep: (ms, signal) => systemClock.sleep(ms / order.speed, signal),
};
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const vault = new Vault(new MemorySecrets());
await vault.put('acc1', 'apikey', order.key);
const account: Account = {
  id: 'acc1',
  provider: 'crucible',
  label: 'work',
  bases: { gateway: order.base },
  routing: {},
  credentials: ['apikey'],
  origins: [new URL(order.base).origin],
  sandbox: true,
  createdAt: 0,
};
const httpClient = new HttpClient({ clock: systemClock, log });
const session = openSessions({ vault, httpClient, clock }).sessions.open(account, crucible);
const opened = { account, provider: crucible, session };
const open: OpenAccount = async () => opened;

if (order.disturbance) {
  await disturb(order.disturbance, order.folder, say);
  process.exit(0);
}
const began = now();
const journal = await Journal.open(order.folder, { clock }).catch((error: unknown) => {
  // Taken away once more while it was being opened: the next window will open it.
  if (!order.disturbed || !(error instanceof Problem) || error.kind !== 'storage') throw error;
  const reason = error.details.args?.['reason'];
  say(`unopened ${typeof reason === 'string' ? reason : error.code}`);
  process.exit(0);
});
const generation = readText(
  await journal.database.read(() => journal.database.first('SELECT generation FROM identity')),
  'generation',
);
if (journal.startedAnew) say(`anew ${began} ${now()}`);
say(`generation ${generation} ${now()}`);
const add = journal.add.bind(journal);
journal.add = async (...given) => {
  const writing = now();
  const job = await add(...given);
  // Before anything is sent for it.
  say(`stored ${job.intentKey} ${generation} ${writing}`);
  return job;
};
let asked = 0;
const confirm = async () => {
  asked += 1;
  say(`asked ${asked}`);
  return true;
};
const budgets = new Budgets({ database: journal.database, clock });
const submission = new PaidSubmission({ journal, budgets, clock, open, log, confirm });
const lease = new Lease({ table: new LeaseTable(journal.database), window: journal.window, clock, log });
const watcher = new JobWatcher({ journal, clock, open, log, submission, lease });
watcher.onDidEnd((job) => say(`told ${job.id} ${job.state}`));
journal.changes.follow(2000);
await watcher.resume();
say('open');
if (order.settle) await settle();
else await Promise.all([buyJobs(), buyJobs(), buyAssets(), ...(order.disturbed ? [writeAccounts()] : [])]);

async function buyJobs(): Promise<void> {
  for (;;) {
    const values = { 'prompt.text': `picture ${Math.floor(random() * 1e6)}` };
    const signal =
      random() < 0.1 ? AbortSignal.timeout(Math.floor(random() * 30)) : new AbortController().signal;
    const call = { operation: 'submitGeneration', body: { workflow_id: 'zimage-base', params: values } };
    const request = { session, provider: crucible, call, title: 'picture' };
    const job = await submission.submit({ ...request, estimatedMs: 6000 }, signal).catch(() => null);
    if (job) watcher.watch(job.id);
    await systemClock.sleep(random() * 40);
  }
}

/** Rows of the account file, whose lock is broken whenever a window was killed that held it. */
async function writeAccounts(): Promise<void> {
  const file = new AccountFile(order.folder, systemClock);
  for (let n = 0; ; n += 1) {
    const writing = now();
    const row: Account = { ...account, id: `${process.pid}x${n}`, label: `${process.pid}-${n}` };
    const { replaced } = await file.update((rows) => [...rows, row]).catch(() => ({ replaced: false }));
    if (replaced) say(`row ${row.label} ${writing}`);
    await systemClock.sleep(random() * 60);
  }
}

/** Uploads are charged at once, and the platform promises nothing about repeats. */
async function buyAssets(): Promise<void> {
  for (let n = 0; ; n += 1) {
    await systemClock.sleep(20 + random() * 100);
    const body = { mime_type: 'image/png', byte_size: 100, filename: `${process.pid}-${n}.png` };
    const prepared = await session.prepare('createAsset', { body });
    const request = { session, provider: crucible, prepared, label: 'asset', title: body.filename };
    await submission.pay(request, new AbortController().signal).catch(() => null);
  }
}

/**
 * Submits every job of unknown outcome again, as its user does, and ends when every job is at its end, or is a paid call
 * that nobody can repeat, and everybody was told.
 */
async function settle(): Promise<never> {
  const history = new History({ journal, submission, open: async () => opened });
  for (;;) {
    const all = await journal.open();
    const lost = all.filter(
      ({ state, remoteId, kind }) => state === 'unknown' && !remoteId && kind !== 'createAsset',
    );
    for (const { id } of lost) {
      const job = await history.submitAgain(id, new AbortController().signal).catch(() => null);
      if (job) watcher.watch(job.id);
    }
    const left = all.filter(({ state, kind }) => state !== 'unknown' || kind !== 'createAsset');
    if (left.length === 0 && (await journal.notifications.pending()).length === 0) {
      say('settled');
      process.exit(0);
    }
    await systemClock.sleep(20);
  }
}
