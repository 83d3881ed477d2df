import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { systemClock } from '../../src/core/clock.ts';
import type { JobRecord } from '../../src/core/job.ts';
import { Journal } from '../../src/jobs/store/journal.ts';
import type { FaultRule } from '../../src/sandbox/faults/faultRule.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { DISTURBANCES, type Disturbance } from './disturbance.ts';
import { Generations } from './generations.ts';
import { seeded } from './seeded.ts';

/** What a child is told on its command line, as JSON. */
export interface WindowOrder {
  readonly folder: string;
  readonly base: string;
  readonly key: string;
  readonly seed: number;
  /** The children's clock runs so many times faster, from `epoch` on. */
  readonly epoch: number;
  readonly speed: number;
  readonly settle: boolean;
  /** Whether other processes take the journal away meanwhile. */
  readonly disturbed: boolean;
  /** What the child does in place of a window's work. */
  readonly disturbance?: Disturbance | undefined;
}

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
  /** How many windows run, and are killed, at the same time. */
  readonly windows: number;
  /** Whether the journal is damaged, forgotten and replaced by one of an earlier version meanwhile. */
  readonly disturbed?: boolean;
}

export interface KillReport {
  readonly seed: number;
  readonly kills: number;
  readonly seconds: number;
  /** Purchases that the user agreed to. */
  readonly agreed: number;
  /** Records in the journal, by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Jobs and uploads that the platform charged for. */
  readonly charged: number;
  /** Submits that the platform answered with an earlier job. */
  readonly replays: number;
  /** How often what was done to the journal, and how many journals there were. */
  readonly disturbances: Readonly<Record<string, number>>;
  readonly journals: number;
  /** Why windows could not open the journal. */
  readonly unopened: Readonly<Record<string, number>>;
  readonly written: Generations['written'];
  /** What is wrong, in words; empty when all is well. */
  readonly faults: readonly string[];
}

const SPEED = 20;
/** A window is killed at the latest when it has stored so many purchases; it buys in three places at once. */
const MOST_PURCHASES = 8;
/** When a window that cannot buy any more is killed: its journal was taken away. */
const UNABLE_MS = 3_000;
/** How long the last window may take, in real time: for itself, and for the jobs that each kill may have left open. */
const SETTLED_MS = 60_000;
const SETTLED_MS_PER_KILL = 300;
/** The answers that the platform loses: few enough in a row that the promised repeats find the result. */
const WEATHER: readonly FaultRule['fault'][] = [
  { kind: 'lostAnswer' },
  { kind: 'cut', afterBytes: 20 },
  { kind: 'truncatedJson' },
  { kind: 'refuse' },
  { kind: 'status', status: 503 },
  { kind: 'latency' },
];

/**
 * Lets windows buy from the sandbox, kills them at random moments, starts them again, and at the end lets one settle
 * what is open. Then it compares the journal with what the platform charged.
 */
export async function killTest({
  seed,
  kills,
  windows,
  disturbed = false,
}: KillOptions): Promise<KillReport> {
  const random = seeded(seed);
  const began = performance.now();
  const root = mkdtempSync(join(tmpdir(), 'backlot-kill-'));
  const folder = join(root, 'storage');
  const program = await bundleWindow(root);
  const sandbox = await startSandbox({ seed, speed: SPEED });
  sandbox.control.addCredits('crucible', 1_000_000);
  const { bases, credentials } = sandbox.platforms.crucible;
  const epoch = Date.now();
  const order = (settle: boolean, disturbance?: Disturbance): WindowOrder => ({
    disturbed,
    disturbance,
    folder,
    base: bases['gateway'] ?? '',
    key: credentials['apikey'] ?? '',
    seed: Math.floor(random() * 2 ** 31),
    epoch,
    speed: SPEED,
    settle,
  });
  const run: Run = {
    killed: 0,
    agreed: 0,
    told: new Map(),
    replays: 0,
    seen: 0,
    faults: [],
    generations: new Generations(),
    done: {},
    unopened: {},
  };
  try {
    const killWindows = async (): Promise<void> => {
      while (run.killed < kills) {
        run.killed += 1;
        const disturbance = disturbed && random() < 0.2 ? DISTURBANCES[Math.floor(random() * 3)] : undefined;
        if (disturbance) run.done[disturbance] = (run.done[disturbance] ?? 0) + 1;
        const child = startWindow(program, order(false, disturbance), run);
        // Some die while they start, the others after some purchases, however slow the computer is.
        if (random() < 0.85) {
          await child.saidOpen;
          armFault(sandbox, random);
          await Promise.race([
            child.hasStored(Math.floor(random() * MOST_PURCHASES)),
            delay(UNABLE_MS, undefined, { ref: false }),
          ]);
        }
        await delay(random() ** 2 * 100);
        await child.kill();
        countReplays(sandbox, run);
      }
    };
    await Promise.all(Array.from({ length: windows }, killWindows));
    sandbox.control.clearFaults();
    const last = startWindow(program, order(true), run);
    const limit = SETTLED_MS + kills * SETTLED_MS_PER_KILL;
    const settled = await Promise.race([last.ended.then(() => true), delay(limit, false)]);
    if (!settled) run.faults.push('the last window found no end of what was open');
    await last.kill();
    countReplays(sandbox, run);
    const records = await recordsIn(folder);
    if (disturbed) run.faults.push(...(await compareDisturbed(folder, sandbox, records, run)));
    else run.faults.push(...compare(sandbox, records, run));
    const states: Record<string, number> = {};
    for (const { state } of records) states[state] = (states[state] ?? 0) + 1;
    return {
      seed,
      kills: run.killed,
      seconds: Math.round((performance.now() - began) / 100) / 10,
      agreed: run.agreed,
      states,
      charged: sandbox.control.charges().length + assetCharges(sandbox),
      replays: run.replays,
      disturbances: run.done,
      journals: run.generations.count,
      unopened: run.unopened,
      written: run.generations.written,
      faults: run.faults,
    };
  } finally {
    await sandbox.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

interface Run {
  killed: number;
  agreed: number;
  /** How often the user was told of each job in each state. */
  readonly told: Map<string, number>;
  replays: number;
  /** Number of the last request that was looked at. */
  seen: number;
  readonly faults: string[];
  readonly generations: Generations;
  readonly done: Record<string, number>;
  readonly unopened: Record<string, number>;
}

/** The child's program as one file, as the extension is one: it starts in a fraction of the time. */
async function bundleWindow(folder: string): Promise<string> {
  const outfile = join(folder, 'window.mjs');
  const entryPoints = [fileURLToPath(new URL('window.child.ts', import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}

function startWindow(program: string, order: WindowOrder, run: Run) {
  const words = ['--disable-warning=ExperimentalWarning', program, JSON.stringify(order)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const read = run.generations.reader();
  let stored = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const saidOpen = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      read(line);
      if (line === 'open') resolve();
      if (line.startsWith('unopened ')) run.unopened[line] = (run.unopened[line] ?? 0) + 1;
      if (line.startsWith('stored ')) {
        stored += 1;
        for (const { count, resolve: reached } of waiting) if (stored >= count) reached();
      }
      if (line.startsWith('asked ')) run.agreed += 1;
      if (line.startsWith('told ')) run.told.set(line, (run.told.get(line) ?? 0) + 1);
    });
  });
  void ended.then(() => {
    if (errors.length > 0) run.faults.push(`a window broke: ${errors.join('')}`);
  });
  return {
    ended,
    saidOpen: Promise.race([saidOpen, ended]),
    /** Settles when it has written so many intents since it was started, or has ended. */
    hasStored: (count: number) =>
      Promise.race([
        ended,
        new Promise<void>((resolve) => {
          if (stored >= count) resolve();
          else waiting.push({ count, resolve });
        }),
      ]),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Bad weather for one of the next calls, on top of the kill. */
function armFault(sandbox: Sandbox, random: () => number): void {
  if (random() < 0.5) return;
  const fault = WEATHER[Math.floor(random() * WEATHER.length)] ?? { kind: 'latency' };
  const operation = ['submitGeneration', 'submitGeneration', 'getJob', 'createAsset'][
    Math.floor(random() * 4)
  ];
  sandbox.control.clearFaults();
  sandbox.control.addFault({
    fault,
    platform: 'crucible',
    delayMs: Math.floor(random() * 80),
    ...(operation ? { operation } : {}),
  });
}

function countReplays(sandbox: Sandbox, run: Run): void {
  for (const request of sandbox.control.requests(run.seen)) {
    run.seen = request.number;
    if (request.operation === 'submitGeneration' && request.status === 200) run.replays += 1;
  }
}

async function recordsIn(folder: string): Promise<readonly JobRecord[]> {
  const journal = await Journal.open(folder, { clock: systemClock });
  try {
    const records: JobRecord[] = [];
    let before: string | null = null;
    do {
      const page = await journal.page({ limit: 500, before });
      records.push(...page.jobs);
      before = page.next;
    } while (before !== null);
    return records;
  } finally {
    journal.close();
  }
}

function assetCharges(sandbox: Sandbox): number {
  return JSON.stringify(sandbox.control.ledger('crucible')).split('"type":"charge"').length - 1;
}

/**
 * Every way in which money or work could have been lost although journals were taken away: what was bought before that is
 * forgotten or set aside with its journal, what was bought later is in the journal that there is now.
 */
async function compareDisturbed(
  folder: string,
  sandbox: Sandbox,
  records: readonly JobRecord[],
  run: Run,
): Promise<string[]> {
  const { generations } = run;
  const faults: string[] = [...generations.lateIntents];
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const jobs = new Map(records.map((job) => [job.intentKey, job]));
  const db = new DatabaseSync(join(folder, 'journal.db'));
  const generation = String(db.prepare('SELECT generation FROM identity').get()?.['generation']);
  db.close();
  const own = new Set(generations.keysOf(generation));
  for (const key of own) expect(jobs.has(key), `${key} was promised and is not in the journal`);
  const charges = sandbox.control.charges();
  for (const { key, times, jobIds } of charges) {
    expect(times === 1, `${key} was charged ${times} times`);
    expect(key !== null && generations.has(key), `${key} was charged and was in no journal before`);
    const job = key !== null && own.has(key) ? jobs.get(key) : undefined;
    if (!job) continue;
    expect(job.remoteId !== null && jobIds.includes(job.remoteId), `${key} has not its job's id`);
    expect(job.state === 'succeeded', `${key} was bought and is ${job.state}`);
  }
  const paid = assetCharges(sandbox);
  expect(charges.length + paid <= run.agreed, `${charges.length + paid} charges, ${run.agreed} agreed to`);
  for (const [line, times] of run.told) expect(times === 1, `${line}, ${times} times`);
  const accounts = existsSync(join(folder, 'accounts.json'))
    ? readFileSync(join(folder, 'accounts.json'), 'utf8')
    : '';
  for (const label of generations.lastRows)
    expect(accounts.includes(`"${label}"`), `account ${label} is lost`);
  return faults;
}

/** Every way in which money or work could have been lost. */
function compare(sandbox: Sandbox, records: readonly JobRecord[], run: Run): string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const jobs = new Map(
    records.filter(({ kind }) => kind !== 'createAsset').map((job) => [job.intentKey, job]),
  );
  const charges = sandbox.control.charges();
  for (const { key, times, jobIds } of charges) {
    const job = key === null ? undefined : jobs.get(key);
    expect(times === 1, `${key} was charged ${times} times`);
    expect(job !== undefined, `${key} was charged and is not in the journal`);
    if (!job) continue;
    expect(job.remoteId !== null, `${key} was accepted and has no id in the journal: ${job.state}`);
    expect(job.remoteId === null || jobIds.includes(job.remoteId), `${key} has another job's id`);
    expect(job.state === 'succeeded', `${key} was bought and is ${job.state}`);
  }
  const charged = new Set(charges.map(({ key }) => key));
  for (const job of jobs.values()) {
    const bought = charged.has(job.intentKey);
    const unsent = job.state === 'canceled' || job.state === 'refused';
    expect(bought || unsent, `${job.id} is ${job.state} and was never charged`);
    expect(!(bought && unsent), `${job.id} is ${job.state} and was charged`);
    expect(job.state !== 'unknown', `${job.id} is unknown although the platform promises the same result`);
  }
  const uploads = records.filter(({ kind }) => kind === 'createAsset');
  const sure = uploads.filter(({ state }) => state === 'succeeded').length;
  const unsure = uploads.filter(({ state }) => state === 'unknown').length;
  const paid = assetCharges(sandbox);
  expect(paid >= sure && paid <= sure + unsure, `${paid} uploads charged, ${sure} known, ${unsure} unknown`);
  expect(charges.length + paid <= run.agreed, `${charges.length + paid} charges, ${run.agreed} agreed to`);
  for (const [line, times] of run.told) expect(times === 1, `${line}, ${times} times`);
  return faults;
}
