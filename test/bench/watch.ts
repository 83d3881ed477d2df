// `node test/bench/watch.ts`: how many requests the watcher needs per job and how late it notices the end, on a
// simulated clock, against the best schedule that there could be.
import type { Account } from '../../src/core/account.ts';
import { systemClock } from '../../src/core/clock.ts';
import type { JobSnapshot } from '../../src/core/job.ts';
import type { Provider } from '../../src/core/provider.ts';
import type { Session } from '../../src/core/session.ts';
import { JobWatcher } from '../../src/jobs/watch/watcher.ts';
import { killatamataJobs } from '../../src/providers/killatamata/media/jobs.ts';
import { seeded, seedOfRun } from '../faults/seeded.ts';
import { TestClock } from '../support/testClock.ts';
import { JournalRig, newJob, silent } from '../unit/jobs/support/journalRig.ts';
import { soleLease } from '../unit/jobs/watch/soleLease.ts';
import { tinyProvider } from '../unit/jobs/support/tinyProvider.ts';
import { bestSchedule, type ScheduleCost } from './bestSchedule.ts';

const JOBS = 240;
const ACCOUNT: Account = {
  id: 'acc1',
  provider: 'tiny',
  label: 'work',
  bases: {},
  routing: {},
  credentials: [],
  origins: [],
  sandbox: false,
  createdAt: 0,
};
const SESSION: Session = {
  account: ACCOUNT,
  clock: systemClock,
  base: () => 'https://tiny.example',
  call: unasked,
  stream: unasked,
  prepare: unasked,
  restore: unasked,
  upload: unasked,
};

interface Scene {
  readonly name: string;
  /** What the platform says beforehand, in seconds; null when it says nothing. */
  readonly estimate: number | null;
  /** Seconds that a job takes in the middle, and how they spread (the sigma of their logarithm). */
  readonly middle: number;
  readonly spread: number;
  /** How often the platform is asked at first, in milliseconds; left out: every 5 seconds. */
  readonly pollEveryMs?: number;
}

const SCENES: readonly Scene[] = [
  { name: 'picture, 6 s, estimate exact', estimate: 6, middle: 6, spread: 0 },
  { name: 'picture, 20 s, estimate good', estimate: 20, middle: 20, spread: 0.1 },
  { name: 'video, 60 s, estimate fair', estimate: 60, middle: 60, spread: 0.2 },
  { name: 'video, 5 min, estimate too short', estimate: 200, middle: 300, spread: 0.2 },
  { name: 'picture, 20 s, only past jobs', estimate: null, middle: 20, spread: 0.3 },
  { name: 'video, 3 min, only past jobs', estimate: null, middle: 180, spread: 0.5 },
  killaTamata('picture', 8),
  killaTamata('speech', 4),
  killaTamata('song', 25),
  killaTamata('video', 45),
  killaTamata('3D model, slow', 45, 90),
];

/** Jobs about as long as the platform says with each answer, or longer. */
function killaTamata(name: string, estimate: number, middle = estimate): Scene {
  const { pollEveryMs } = killatamataJobs;
  return {
    ...{ name: `Killa Tamata: ${name}, ${middle} s, told ${estimate} s`, estimate, middle },
    ...{ spread: 0.15, pollEveryMs },
  };
}

const seed = seedOfRun();
console.log(
  `BACKLOT_SEED=${seed}; ${JOBS} jobs each; a poll every 5 s is advised, by Killa Tamata none: every 2 s\n`,
);
console.log(
  '| | requests per job | best possible | ratio | at that rate | noticed late (mean) | at that rate |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
const random = seeded(seed);
for (const scene of SCENES) {
  const ends = Array.from({ length: JOBS }, () => scene.middle * Math.exp(scene.spread * normal(random)));
  const ours = await watched(scene, ends);
  const best = bestSchedule(ends, ours.lateness);
  const every = (scene.pollEveryMs ?? 5_000) / 1000;
  const fixed: ScheduleCost = {
    requests: mean(ends.map((end) => Math.ceil(end / every))),
    lateness: mean(ends.map((end) => Math.ceil(end / every) * every - end)),
  };
  const cells = [
    scene.name,
    ours.requests.toFixed(2),
    best.requests.toFixed(2),
    (ours.requests / best.requests).toFixed(2),
    fixed.requests.toFixed(2),
    `${ours.lateness.toFixed(1)} s`,
    `${fixed.lateness.toFixed(1)} s`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
process.exit(0);

/** The real watcher and journal; only the platform and the time are played. */
async function watched({ estimate, pollEveryMs }: Scene, ends: readonly number[]): Promise<ScheduleCost> {
  const rig = new JournalRig();
  const clock = new TestClock();
  const journal = await rig.open(clock);
  let [requests, lateness] = [0, 0];
  for (const seconds of ends) {
    const endsAt = clock.now() + seconds * 1000;
    const poll = async (): Promise<JobSnapshot> => {
      requests += 1;
      const over = clock.now() >= endsAt;
      if (over) lateness += (clock.now() - endsAt) / 1000;
      const state = over ? 'succeeded' : 'running';
      return { state, platformStatus: state, cost: null, failure: null, outputs: [] };
    };
    const provider = playing(poll, pollEveryMs);
    const open = async () => ({ account: ACCOUNT, provider, session: { ...SESSION, clock } });
    const submission = { settle: unasked, settleStored: unasked };
    const watcher = new JobWatcher({ journal, clock, log: silent, lease: soleLease, open, submission });
    const ended = new Promise<void>((resolve) => watcher.onDidEnd(() => resolve()));
    const estimatedMs = estimate === null ? null : estimate * 1000;
    const job = await journal.add({ ...newJob(), estimatedMs });
    await journal.change(job.id, { state: 'queued', remoteId: 'r', acceptedAt: clock.now() });
    watcher.watch(job.id);
    let over = false;
    void ended.then(() => (over = true));
    while (!over) {
      await Promise.race([clock.untilSleeping(), ended, systemClock.sleep(5)]);
      await clock.advance(Math.max(0, clock.sleeping[0] ?? 0));
    }
    watcher.dispose();
  }
  rig.close();
  return { requests: requests / ends.length, lateness: lateness / ends.length };
}

function playing(poll: () => Promise<JobSnapshot>, pollEveryMs?: number): Provider {
  const provider = tinyProvider(null);
  if (!provider.jobs) throw new Error('the tiny platform has jobs');
  return { ...provider, jobs: { ...provider.jobs, poll, ...(pollEveryMs && { pollEveryMs }) } };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Normally distributed, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function unasked(): never {
  throw new Error('nothing is to be settled');
}
