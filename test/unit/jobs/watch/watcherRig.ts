import assert from 'node:assert/strict';
import type { JobRecord } from '../../../../src/core/job.ts';
import { JobWatcher, type JobWatcherDeps } from '../../../../src/jobs/watch/watcher.ts';
import { silent } from '../support/journalRig.ts';
import { paidRig, SAME_RESULT, type PaidRig } from '../support/paidRig.ts';
import { soleLease } from './soleLease.ts';

/** A watcher over the jobs of a paid rig, in a window that has the journal for itself. */
export class WatcherRig {
  readonly paid: PaidRig;
  watcher: JobWatcher;
  /** The ends that were told of. */
  readonly ends: JobRecord[] = [];

  constructor(paid: PaidRig) {
    this.paid = paid;
    this.watcher = this.newWatcher();
  }

  static async open(): Promise<WatcherRig> {
    return new WatcherRig(await paidRig(SAME_RESULT));
  }

  newWatcher(more: Partial<JobWatcherDeps> = {}): JobWatcher {
    const { journal, clock, submission, account } = this.paid;
    const open = async () => account.opened;
    const made = new JobWatcher({ journal, clock, submission, log: silent, lease: soleLease, open, ...more });
    made.onDidEnd((job) => this.ends.push(job));
    return made;
  }

  bought(): Promise<JobRecord> {
    return this.paid.submit();
  }

  /** The job as it is stored now. */
  async now(job: JobRecord): Promise<JobRecord> {
    const found = await this.paid.journal.get(job.id);
    assert.ok(found);
    return found;
  }

  /** Resolves when `done`, letting real time pass and, per look, `stepMs` of the watcher's. */
  async until(done: () => boolean, stepMs = 0): Promise<void> {
    const { clock } = this.paid;
    while (!done()) {
      // Only while everybody sleeps: a poll under way takes real time, and none of the watcher's.
      if (stepMs > 0 && clock.sleeping.length >= this.watcher.active) await clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Lets `ms` pass and waits for the journal to be told of the job. */
  async changed(job: JobRecord, ms: number): Promise<void> {
    const { journal, clock } = this.paid;
    const told = new Promise<void>((resolve) => {
      const heard = journal.changes.onDidChange((change) => {
        if (!('id' in change) || change.id !== job.id) return;
        heard.dispose();
        resolve();
      });
    });
    await clock.untilSleeping();
    await clock.advance(ms);
    await told;
    await this.until(() => clock.sleeping.length >= this.watcher.active);
  }

  /** The next end that is told of. */
  ended(): Promise<JobRecord> {
    return new Promise((resolve) => {
      const heard = this.watcher.onDidEnd((job) => {
        heard.dispose();
        resolve(job);
      });
    });
  }

  close(): void {
    this.watcher.dispose();
    this.paid.close();
  }
}
