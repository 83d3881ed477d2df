import { isDeepStrictEqual } from 'node:util';
import type { JobRecord, JobSnapshot } from '../../core/job.ts';
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
    problem: failureOf(job, snapshot),
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
    const { cached = null, notDownloaded } = known.find((output) => output.index === ref.index) ?? {};
    return { ...ref, cached, ...(notDownloaded && { notDownloaded }) };
  });
  const dropped = known.filter(
    ({ index, cached }) => cached !== null && !fresh.some((ref) => ref.index === index),
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
