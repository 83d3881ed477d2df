import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from '../../../src/core/account.ts';
import type { JobId } from '../../../src/core/ids.ts';
import type { JobRecord, JobState } from '../../../src/core/job.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { AssetFile } from '../../../src/core/provider.ts';
import { crucible } from '../../../src/providers/crucible/index.ts';
import type { Fault, FaultRule } from '../../../src/sandbox/faults/faultRule.ts';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';
import { SandboxClock } from '../../../src/sandbox/sandboxClock.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { LeapingClock } from './leapingClock.ts';
import { FaultWindow, type WindowSettings } from './faultWindow.ts';

/** Real time after which a wait of a test fails. */
const TIMEOUT_MS = 15_000;

/** The sandbox over HTTP, a storage folder, one account, and the windows that work with them. */
export class FaultRig {
  readonly clock: LeapingClock;
  readonly sandbox: Sandbox;
  readonly folder = mkdtempSync(join(tmpdir(), 'backlot-faults-'));
  readonly secrets = new MemorySecrets();
  readonly #windows: FaultWindow[] = [];
  #names = 0;

  private constructor(clock: LeapingClock, sandbox: Sandbox) {
    this.clock = clock;
    this.sandbox = sandbox;
  }

  static async start(): Promise<FaultRig> {
    const clock = new LeapingClock();
    const time = new SandboxClock({ realNow: () => clock.steady() });
    return new FaultRig(clock, await startSandbox({ clock: time, otherOrigin: true, recordExchanges: true }));
  }

  get key(): string {
    return this.sandbox.platforms.crucible.credentials['apikey'] ?? '';
  }

  get base(): string {
    return this.sandbox.platforms.crucible.bases['gateway'] ?? '';
  }

  /** A window that has not opened its journal yet. */
  window(more: Partial<WindowSettings> = {}): FaultWindow {
    this.#names += 1;
    const name = `window ${this.#names}`;
    // Windows of one process here: none of them is gone while its test runs.
    const identity = { id: name, isGone: () => false };
    const { folder, clock, secrets } = this;
    const made = new FaultWindow({ folder, clock, secrets, window: identity, ...more });
    this.#windows.push(made);
    return made;
  }

  /** A window at work, and an account whose key the platform has accepted. */
  async startedWindow(
    more: Partial<WindowSettings> = {},
  ): Promise<{ window: FaultWindow; account: Account }> {
    const window = await this.window(more).start();
    return { window, account: await this.addAccount(window) };
  }

  addAccount(window: FaultWindow): Promise<Account> {
    const input = {
      provider: crucible,
      label: 'work',
      bases: { gateway: this.base },
      secrets: { apikey: this.key },
      origins: [this.sandbox.origin],
    };
    return window.accounts.add(input, new AbortController().signal);
  }

  /** Arms a fault for the next call of the operation. */
  fault(operation: string, fault: Fault, more: Omit<FaultRule, 'fault'> = {}): void {
    this.sandbox.control.addFault({ platform: 'crucible', operation, fault, ...more });
  }

  /** The platform is down from now on, or up again. */
  down = (): Promise<void> => this.sandbox.control.stopListening();
  up = (): Promise<void> => this.sandbox.control.listenAgain();

  /** What the platform has seen of an operation, oldest first. */
  seen(operation: string): readonly SeenRequest[] {
    return this.sandbox.control.requests().filter((request) => request.operation === operation);
  }

  /** How often each job that the platform knows was charged. */
  charged(): readonly number[] {
    return this.sandbox.control.charges().map(({ times }) => times);
  }

  /** How many places for uploads were charged. */
  placesCharged(): number {
    return JSON.stringify(this.sandbox.control.ledger('crucible')).split('"type":"charge"').length - 1;
  }

  async until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const end = performance.now() + TIMEOUT_MS;
    while (!(await done())) {
      assert.ok(performance.now() < end, `it did not come to this: ${what}`);
      await delay(3);
    }
  }

  /** The job as soon as its record says so. */
  async jobWhen(window: FaultWindow, id: JobId, wanted: (job: JobRecord) => boolean): Promise<JobRecord> {
    let job = await window.job(id);
    const check = async () => wanted((job = await window.job(id)));
    await this.until(check, `job is ${job.state}, ${job.problem?.code ?? 'no problem'}`);
    return job;
  }

  /** The job when it has reached that state. */
  jobInState(window: FaultWindow, id: JobId, state: JobState): Promise<JobRecord> {
    return this.jobWhen(window, id, (job) => job.state === state);
  }

  /** The job when its record has that problem. */
  withProblem(window: FaultWindow, id: JobId, code: Problem['code']): Promise<JobRecord> {
    return this.jobWhen(window, id, (job) => job.problem?.code === code);
  }

  /** The end of a job of unknown outcome that the user submits again: its own, charged once. */
  async assertFoundAgain(window: FaultWindow, id: JobId): Promise<void> {
    await this.jobInState(window, id, 'unknown');
    await this.until(() => window.announced.length === 1, 'the user is told that its outcome is unknown');
    const sent = this.seen('submitGeneration').length;
    const again = await window.submitAgain(id);
    assert.deepEqual([again.id, this.seen('submitGeneration').length], [id, sent + 1]);
    assert.deepEqual(
      window.questions.map((question) => question.again?.way),
      ['sameRequest'],
    );
    await this.jobInState(window, id, 'succeeded');
    assert.deepEqual(this.charged(), [1]);
    const bodies = this.seen('submitGeneration').map(({ exchange }) => exchange?.requestBody);
    assert.equal(new Set(bodies).size, 1);
  }

  /** A picture was made of one charge, and its end was announced once. */
  async assertBoughtOnce(window: FaultWindow, id: JobId): Promise<void> {
    await this.jobInState(window, id, 'succeeded');
    await this.until(() => window.announced.length > 0, 'the end is announced');
    assert.deepEqual(
      window.announced.map((job) => [job.id, job.state]),
      [[id, 'succeeded']],
    );
    assert.equal((await window.job(id)).problem, null);
    assert.deepEqual(this.charged(), [1]);
  }

  async close(): Promise<void> {
    for (const window of this.#windows) window.close();
    await this.sandbox.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function assertPicture(bytes: Uint8Array): void {
  assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47], 'the bytes are no PNG');
}

/** The Problem that the work fails with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    (value) => assert.fail(`it did not fail: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Problem, `not a Problem: ${String(thrown)}`);
  return thrown;
}

/** A small picture of the user's. */
export function photo(name = 'fog.png'): AssetFile {
  const bytes = new Uint8Array(3000);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name, mimeType: 'image/png', bytes };
}
