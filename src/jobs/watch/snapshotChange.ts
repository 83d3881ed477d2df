import { isDeepStrictEqual } from 'node:util';
import { isTerminal, type JobRecord, type JobSnapshot } from '../../core/job.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { JobOutput, OutputRef } from '../../core/output.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import type { JobsAbility } from '../../core/provider.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { mergedOutputs, withLaterOutputs } from './mergedOutputs.ts';

/** What a poll's answer changes in the record; null when it says nothing new. */
export function snapshotChange(
  job: JobRecord,
  snapshot: JobSnapshot,
  { refundsFailed = false }: Pick<JobsAbility, 'refundsFailed'>,
  merge: typeof mergedOutputs = mergedOutputs,
): JobChange | null {
  const next = {
    state: snapshot.state,
    platformStatus: snapshot.platformStatus,
    cost: snapshot.cost ?? job.cost,
    refunded: refundsFailed && snapshot.state === 'failed',
    problem: failureOf(job, snapshot) ?? unknownWordOf(job, snapshot),
    outputs: merge(job.outputs, snapshot.outputs),
  };
  const { state, platformStatus, cost, refunded, problem, outputs } = job;
  const facts = snapshot.facts ?? job.facts;
  const isSame =
    isDeepStrictEqual(next, { state, platformStatus, cost, refunded, problem, outputs }) &&
    isDeepStrictEqual(facts, job.facts);
  if (isSame) return null;
  return facts === undefined ? next : { ...next, facts };
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
function lacksOutputs(
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

/** Whether an answer calls a job succeeded that lacks outputs also with those that it names. */
export function lacksOutputsAtEnd(job: JobRecord, snapshot: JobSnapshot, jobs: JobsAbility): boolean {
  if (snapshot.state !== 'succeeded') return false;
  return lacksOutputs(job, mergedOutputs(job.outputs, snapshot.outputs), jobs);
}

/** Said of a job that succeeded and whose outputs did not come: they may come yet. */
export function outputsNotThere({ provider, account }: JobRecord): ProblemDetails {
  const args = { hint: 'notYet' };
  return { kind: 'notFound', code: 'output.missing', args, provider, account, retryable: true };
}

/** Whether nobody says how many outputs the job has: some may come after its end. */
export function mayHaveMore(
  { state, remoteId, call }: Pick<JobRecord, 'state' | 'remoteId' | 'call'>,
  { expectedOutputs }: Pick<JobsAbility, 'expectedOutputs'>,
): boolean {
  return state === 'succeeded' && remoteId !== null && expectedOutputs?.(call) === undefined;
}

/**
 * Whether a job that has ended may be looked at again: its outputs were not there, nobody knows how many there are, or
 * the user marked it as ended.
 */
export function maySayMore(
  job: Pick<JobRecord, 'state' | 'problem' | 'remoteId' | 'call'>,
  jobs: Pick<JobsAbility, 'expectedOutputs'> | undefined,
): boolean {
  const { state, problem, remoteId } = job;
  if (!isTerminal(state) || remoteId === null) return false;
  if (problem?.code === 'job.endedByUser') return true;
  return (
    state === 'succeeded' &&
    (problem?.code === 'output.missing' || (jobs !== undefined && mayHaveMore(job, jobs)))
  );
}

/**
 * What a look at a job that has ended changes; null when the platform says nothing that ends it or adds to it. It takes
 * no output away.
 */
export function laterChange(job: JobRecord, snapshot: JobSnapshot, jobs: JobsAbility): JobChange | null {
  if (!isTerminal(snapshot.state)) return null;
  if (job.problem?.code !== 'job.endedByUser' && snapshot.state !== 'succeeded') return null;
  const change = snapshotChange(job, snapshot, jobs, withLaterOutputs);
  const lacks = snapshot.state === 'succeeded' && lacksOutputs(job, change?.outputs ?? job.outputs, jobs);
  return change && lacks ? { ...change, problem: outputsNotThere(job) } : change;
}
