import { isDeepStrictEqual } from 'node:util';
import { isTerminal, type JobRecord, type JobSnapshot } from '../../core/job.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { JobOutput, OutputRef } from '../../core/output.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { JobChange } from '../store/jobRecord.ts';

/** What a poll's answer changes in the record; null when it says nothing new. */
export function snapshotChange(
  job: JobRecord,
  snapshot: JobSnapshot,
  { refundsFailed = false }: Pick<JobsAbility, 'refundsFailed'>,
): JobChange | null {
  const next = {
    state: snapshot.state,
    platformStatus: snapshot.platformStatus,
    cost: snapshot.cost ?? job.cost,
    refunded: refundsFailed && snapshot.state === 'failed',
    problem: failureOf(job, snapshot) ?? unknownWordOf(job, snapshot),
    outputs: mergedOutputs(job.outputs, snapshot.outputs),
  };
  const { state, platformStatus, cost, refunded, problem, outputs } = job;
  const facts = snapshot.facts ?? job.facts;
  const isSame =
    isDeepStrictEqual(next, { state, platformStatus, cost, refunded, problem, outputs }) &&
    isDeepStrictEqual(facts, job.facts);
  if (isSame) return null;
  return facts === undefined ? next : { ...next, facts };
}

/**
 * Fresh references, with what is in the cache already. What the answer does not name any more is kept where its content
 * is here, or where the answer names no output at all.
 */
export function mergedOutputs(
  known: readonly JobOutput[],
  fresh: readonly OutputRef[],
): readonly JobOutput[] {
  if (fresh.length === 0) return known;
  const named = fresh.map((ref) => {
    const before = known.find((output) => output.index === ref.index);
    const { cached = null, notDownloaded, kept, notKept, gone } = before ?? {};
    // What was deleted here stays deleted, also while the platform still has it.
    if (gone === 'deleted') return { ...ref, url: null, cached: null, gone, ...(kept && { kept }) };
    return {
      ...{ ...ref, cached },
      ...(notDownloaded && { notDownloaded }),
      ...(kept && { kept }),
      ...(notKept && { notKept }),
      ...(gone && { gone }),
    };
  });
  const dropped = known.filter(
    ({ index, cached, kept, gone }) =>
      (cached !== null || kept || gone === 'deleted') && !fresh.some((ref) => ref.index === index),
  );
  return dropped.length === 0 ? named : [...named, ...dropped].sort((a, b) => a.index - b.index);
}

function failureOf(job: JobRecord, snapshot: JobSnapshot): ProblemDetails | null {
  if (!snapshot.failure && snapshot.state !== 'failed') return null;
  const { code, message } = snapshot.failure ?? { code: null, message: null };
  return {
    kind: 'server',
    code: 'job.failed',
    provider: job.provider,
    account: job.account,
    ...(code === null ? {} : { serverCode: code }),
    ...(message === null ? {} : { serverMessage: message }),
    retryable: false,
  };
}

const LONGEST_WORD = 100;

/** The job may have ended: it is watched on, and the user is told of the word. */
function unknownWordOf({ provider, account }: JobRecord, snapshot: JobSnapshot): ProblemDetails | null {
  if (!snapshot.isUnknownWord) return null;
  const args = { word: oneLine(snapshot.platformStatus, LONGEST_WORD) };
  return { kind: 'unexpected', code: 'job.unknownState', args, provider, account, retryable: true };
}

/** Whether a job that succeeded has fewer outputs than it must have, or some without an address. */
export function lacksOutputs(
  { call }: Pick<JobRecord, 'call'>,
  outputs: readonly (OutputRef & Partial<Pick<JobOutput, 'cached'>>)[],
  { expectedOutputs }: Pick<JobsAbility, 'expectedOutputs'>,
): boolean {
  const expected = expectedOutputs?.(call);
  if (expected === undefined) return false;
  return (
    outputs.filter(({ url, cached }) => url || cached).length < expected ||
    outputs.some(({ url, cached }) => !url && !cached)
  );
}

/** Said of a job that succeeded and whose outputs did not come: they may come yet. */
export function outputsNotThere({ provider, account }: JobRecord): ProblemDetails {
  const args = { hint: 'notYet' };
  return { kind: 'notFound', code: 'output.missing', args, provider, account, retryable: true };
}

/** Whether a job that has ended may be looked at again: its outputs were not there, or the user marked it as ended. */
export function maySayMore({
  state,
  problem,
  remoteId,
}: Pick<JobRecord, 'state' | 'problem' | 'remoteId'>): boolean {
  if (!isTerminal(state) || remoteId === null) return false;
  return problem?.code === 'job.endedByUser' || (state === 'succeeded' && problem?.code === 'output.missing');
}

/** What a look at a job that has ended changes; null when the platform says nothing that ends it or adds to it. */
export function laterChange(job: JobRecord, snapshot: JobSnapshot, jobs: JobsAbility): JobChange | null {
  if (!isTerminal(snapshot.state)) return null;
  if (job.problem?.code !== 'job.endedByUser' && snapshot.state !== 'succeeded') return null;
  const change = snapshotChange(job, snapshot, jobs);
  const lacks = snapshot.state === 'succeeded' && lacksOutputs(job, change?.outputs ?? job.outputs, jobs);
  return change && lacks ? { ...change, problem: outputsNotThere(job) } : change;
}
