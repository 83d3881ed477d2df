// A window that runs one plan, without an editor: it makes and approves the plan where there is none, and goes on with it
// where there is. It prints `plan <id>`, and a line for each state of each of its jobs before it goes on.
import { writeSync } from 'node:fs';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { Journal } from '../../../src/jobs/store/journal.ts';
import { Budgets } from '../../../src/jobs/money/budgets.ts';
import { outputOfStep } from '../../../src/jobs/submit/plan.ts';
import { PaidSubmission } from '../../../src/jobs/submit/paidSubmission.ts';
import { Plans } from '../../../src/jobs/submit/plans.ts';
import { Lease, LeaseTable } from '../../../src/jobs/watch/lease.ts';
import { JobWatcher } from '../../../src/jobs/watch/watcher.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';

const order = JSON.parse(process.argv[2] ?? '') as {
  readonly folder: string;
  readonly base: string;
  readonly baseName: string;
  readonly credential: string;
  readonly key: string;
  readonly speed: number;
};
const say = (line: string): void => void writeSync(1, `${line}\n`);
setInterval(() => undefined, 60_000);
const began = Date.now();
const clock = {
  now: () => Math.floor(began + (Date.now() - began) * order.speed),
  sleep: (ms: number, signal?: AbortSignal) => systemClock.sleep(ms / order.speed, signal),
};
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const vault = new Vault(new MemorySecrets());
await vault.put('acc1', order.credential, order.key);
const account: Account = {
  ...{ id: 'acc1', provider: 'killatamata', label: 'work', bases: { [order.baseName]: order.base } },
  ...{ routing: {}, credentials: [order.credential], origins: [new URL(order.base).origin] },
  ...{ sandbox: true, createdAt: 0 },
};
const httpClient = new HttpClient({ clock: systemClock, log });
const session = openSessions({ vault, httpClient, clock }).sessions.open(account, killatamata);
const opened = { account, provider: killatamata, session };
const open = async () => opened;
const journal = await Journal.open(order.folder, { clock });
const budgets = new Budgets({ database: journal.database, clock });
const submission = new PaidSubmission({ journal, budgets, clock, open, log, confirm: async () => false });
const lease = new Lease({ table: new LeaseTable(journal.database), window: journal.window, clock, log });
const watcher = new JobWatcher({ journal, clock, open, log, submission, lease });
const plans = new Plans({
  ...{ journal, submission, budgets, clock, open, log, lease },
  confirmPlan: async () => [],
  watch: (id) => watcher.watch(id),
});
journal.changes.onDidChange((job) => 'state' in job && say(`job ${job.intentKey} ${job.state}`));
plans.onDidEnd((plan) => {
  say(`ended ${plan.id}`);
  process.exit(0);
});
await watcher.resume();
const [known] = await journal.plans.all();
if (known) {
  say(`plan ${known.id} ${known.state}`);
  if (known.state === 'ended') process.exit(0);
  if (known.state === 'proposed') await plans.approve(known.id);
  else await plans.resumeOpen();
} else {
  const still = { task: 'image.generate', input: { prompt: 'a still' } };
  const clip = (prompt: string, step: number) => ({
    task: 'video.generate',
    input: { prompt, durationFrames: 9, startFrameImage: { url: outputOfStep(step) } },
  });
  const stills = Array.from({ length: 8 }, (_, n) => ({ ...still, input: { prompt: `still ${n}` } }));
  const bodies = [...stills, clip('one', 8), clip('two', 7)];
  const jobs = bodies.map((body) => ({ opened, call: { operation: 'submitMediaJob', body } }));
  const plan = await plans.draft('film', jobs, new AbortController().signal);
  say(`plan ${plan.id} ${plan.state}`);
  await plans.approve(plan.id);
}
