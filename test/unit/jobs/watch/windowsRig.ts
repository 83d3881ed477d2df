import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { Lease, LeaseTable } from '../../../../src/jobs/watch/lease.ts';
import { PaidSubmission } from '../../../../src/jobs/submit/paidSubmission.ts';
import { JobWatcher } from '../../../../src/jobs/watch/watcher.ts';
import { budgetsOf, silent } from '../support/journalRig.ts';
import { paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';

/** How often a window looks for what the others wrote. */
export const FOLLOW_MS = 2000;

interface Window {
  readonly name: string;
  readonly journal: Journal;
  readonly submission: PaidSubmission;
  readonly leaseTable: LeaseTable;
  readonly lease: Lease;
  readonly watcher: JobWatcher;
  /** The jobs whose end this window told its user. */
  readonly told: JobRecord[];
  /** As a reload of the window or its end. */
  close(): void;
  /** As `kill -9`: nothing is let go. */
  kill(): void;
}

/** Several windows, each with its watcher and its lease, on the journal of one paid rig. */
export class WindowsRig {
  readonly paid: PaidRig;
  /** The names of the windows whose process has ended. */
  readonly gone = new Set<string>();
  readonly #windows: Window[] = [];

  constructor(paid: PaidRig) {
    this.paid = paid;
  }

  static async open(): Promise<WindowsRig> {
    return new WindowsRig(await paidRig(SAME_RESULT));
  }

  /** A further window, which watches from now on; `show` is how it tells its user, at once unless told. */
  async open(name: string, show: () => Promise<void> = async () => undefined): Promise<Window> {
    const { clock, files, account } = this.paid;
    const identity = { id: name, isGone: (other: string) => this.gone.has(other) };
    const journal = await files.open(clock, { window: identity });
    const open = async () => account.opened;
    const budgets = budgetsOf(journal, clock);
    const deps = { journal, budgets, clock, log: silent, open };
    const submission = new PaidSubmission({ ...deps, confirm: async () => true });
    const leaseTable = new LeaseTable(journal.database);
    const lease = new Lease({ table: leaseTable, window: identity, clock, log: silent });
    const watcher = new JobWatcher({ journal, clock, log: silent, open, submission, lease, show });
    const told: JobRecord[] = [];
    watcher.onDidEnd((job) => told.push(job));
    journal.changes.follow(FOLLOW_MS);
    const close = () => {
      watcher.dispose();
      lease.dispose();
      submission.dispose();
      journal.close();
    };
    const kill = () => {
      this.gone.add(name);
      leaseTable.release = () => undefined;
      close();
    };
    const window = { name, journal, submission, leaseTable, lease, watcher, told, close, kill };
    this.#windows.push(window);
    await watcher.resume();
    return window;
  }

  /** Lets time pass in steps, with real time for the network between them, until `done`. */
  async until(done: () => boolean, stepMs = 500, limitMs = 600_000): Promise<void> {
    for (let passed = 0; !done(); passed += stepMs) {
      assert.ok(passed < limitMs, 'it takes too long');
      await this.paid.clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  async pass(ms: number): Promise<void> {
    const { clock } = this.paid;
    const end = clock.now() + ms;
    await this.until(() => clock.now() >= end);
  }

  /** Who told of which end, of the windows that were not closed by `closeAll`. */
  allTold(): string[] {
    return this.#windows.flatMap((window) => window.told.map((job) => `${window.name} ${job.state}`));
  }

  /** Every job comes to its end at the platform. */
  finish(): void {
    for (const job of this.paid.server.jobs.values()) job.status = 'succeeded';
  }

  closeAll(): void {
    for (const window of this.#windows.splice(0)) window.close();
  }

  close(): void {
    this.closeAll();
    this.paid.close();
  }
}
