import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../../src/core/clock.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { Log } from '../../../../src/core/log.ts';
import { Budgets } from '../../../../src/jobs/money/budgets.ts';
import { Ledger } from '../../../../src/jobs/money/ledger.ts';
import { Journal, type JournalDeps } from '../../../../src/jobs/store/journal.ts';
import type { NewJob } from '../../../../src/jobs/store/jobRecord.ts';

/** A storage folder on disk and the journals that a test opens in it; `close` removes everything. */
export class JournalRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'backlot-journal-'));
  readonly #open: Journal[] = [];

  async open(clock: Clock = systemClock, more: Partial<JournalDeps> = {}): Promise<Journal> {
    const journal = await Journal.open(this.folder, { clock, ...more });
    this.#open.push(journal);
    return journal;
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  close(): void {
    for (const journal of this.#open) journal.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function newJob(change: Partial<NewJob> = {}): NewJob {
  const intentKey = change.intentKey ?? randomUUID();
  return {
    account: 'acc1',
    provider: 'crucible',
    kind: 'zimage-base',
    title: 'A lighthouse in fog',
    call: {
      operation: 'submitGeneration',
      params: {},
      body: { params: { 'prompt.text': 'A lighthouse in fog' }, idempotency_key: intentKey },
    },
    intentKey,
    ...change,
  };
}

export const budgetsOf = ({ database }: Journal, clock: Clock) => new Budgets({ database, clock });
export const ledgerOf = ({ database }: Journal, clock: Clock) => new Ledger({ database, clock });

export const silent: Log = { info: () => undefined, warn: () => undefined };

/** The Problem that the work fails with. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Problem, `not a Problem: ${String(thrown)}`);
  return thrown;
}
