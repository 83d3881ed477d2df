import type { JobId } from '../../core/ids.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import { hashSecrets } from './hashedCall.ts';
import type { JobChange, NewJob } from './journalEntry.ts';
import { lasting } from './problemRow.ts';

/** The record of an intent, in state `stored`; of its secret inputs only hashes with `salt` are in it. */
export function newRecord(job: NewJob, id: JobId, salt: string, now: number): JobRecord {
  const { account, provider, kind, title, intentKey } = job;
  return {
    id,
    account,
    provider,
    kind,
    title,
    call: hashSecrets(job.call, job.secretInputs ?? [], salt),
    intentKey,
    state: 'stored',
    platformStatus: null,
    remoteId: null,
    cost: null,
    refunded: false,
    unwatched: false,
    problem: null,
    outputs: [],
    estimatedMs: job.estimatedMs ?? null,
    replaces: job.replaces ?? null,
    bases: job.bases ?? null,
    createdAt: now,
    updatedAt: now,
    acceptedAt: null,
    finishedAt: null,
  };
}

/** The record after a change that is made `now`: its end is dated when its state becomes terminal. */
export function changedRecord(
  before: JobRecord,
  change: Omit<JobChange, 'notified'>,
  now: number,
): JobRecord {
  const after = { ...before, ...change, updatedAt: now };
  const ends = isTerminal(after.state);
  const finishedAt = change.finishedAt ?? (ends ? (before.finishedAt ?? now) : null);
  return { ...after, finishedAt, problem: after.problem && lasting(after.problem) };
}
