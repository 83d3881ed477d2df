import type { JobRecord, PreparedCall } from '../../core/job.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { Idempotency } from '../../core/operation.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Prepared, SentBefore } from '../../core/session.ts';
import { otherSender } from '../../accounts/credentials.ts';
import { otherAddress } from '../store/submitAddress.ts';

/**
 * How long after the user agreed a paid request is repeated without another question. A connection that broke is usually
 * back within minutes, and the user is still there to see what comes of it. Later the price, the budget and the day are
 * not those that were agreed to, and where the platform does not say how long it remembers a request, a repeat may be a
 * second purchase.
 */
export const AUTOMATIC_REPEAT_MS = 5 * 60_000;
/** The platform's clock and ours differ, and the request is under way for a while. */
const MARGIN_MS = 60_000;

/**
 * Until when (milliseconds since the epoch) Backlot may repeat a request by itself; null when it may not: the platform
 * does not promise the same result for the same key, the call carries no key or one of the user's, which the platform
 * may have known for long, the promise has run out, or our clock is before the moment at which the key was made.
 *
 * @param createdAt when the key was sent for the first time.
 * @param agreedAt when the user agreed to this sending.
 */
export function automaticRepeatUntil(
  promise: Idempotency | null | undefined,
  call: PreparedCall,
  { createdAt, agreedAt, now }: Record<'createdAt' | 'agreedAt' | 'now', number>,
): number | null {
  if (call.ownKey !== undefined || !isPromised(promise, call)) return null;
  if (now < Math.max(createdAt, agreedAt) - MARGIN_MS) return null;
  const until = Math.min(agreedAt + AUTOMATIC_REPEAT_MS, promisedUntil(promise, createdAt));
  return now < until ? until : null;
}

/** How a job of unknown outcome can be submitted again. */
export type AgainWay =
  /**
   * The same request: where it arrived, the platform answers with that job. `remembers`: false when the platform does
   * not say for how long it remembers a request.
   */
  | { readonly way: 'sameRequest'; readonly remembers: boolean }
  /** A new request with a key of its own, which may be a second purchase. */
  | { readonly way: 'newRequest'; readonly because: NewRequestReason };

export type NewRequestReason =
  /** The platform does not promise the same result for the same key. */
  | { readonly reason: 'noPromise' }
  /** It promises that for a time, which is over. */
  | { readonly reason: 'tooOld' }
  /** It would be sent for somebody else, or elsewhere, than the first time. */
  | { readonly reason: 'changed'; readonly problem: Problem }
  /** The user gave the first request up. */
  | { readonly reason: 'givenUp' };

/** How a job of unknown outcome can be submitted again. Only looks. Errors: Problem storage. */
export async function againWay(
  job: JobRecord,
  opened: OpenedAccount,
  prepared: Pick<Prepared, 'operation' | 'call' | 'sentAs'>,
  { salt, now }: { readonly salt: string; readonly now: number },
): Promise<AgainWay> {
  const promise = prepared.operation.idempotency;
  if (!isPromised(promise, prepared.call)) return { way: 'newRequest', because: { reason: 'noPromise' } };
  const isAgeKnown = now >= job.createdAt - MARGIN_MS;
  if (!isAgeKnown || now >= promisedUntil(promise, job.createdAt))
    return { way: 'newRequest', because: { reason: 'tooOld' } };
  const problem = await changedSince(job, opened, prepared, salt);
  if (problem) return { way: 'newRequest', because: { reason: 'changed', problem } };
  return { way: 'sameRequest', remembers: promise?.ttlMs !== null };
}

/**
 * Why the request of a job must not be sent again: Problem `job.otherAddress` or `job.otherSender`; null when key,
 * routing and address are those of the first time. What an earlier version did not note counts as changed.
 * Errors: Problem storage.
 */
export async function changedSince(
  job: Pick<JobRecord, 'account' | 'provider' | 'bases' | 'sentAs'>,
  opened: OpenedAccount,
  { sentAs }: Pick<Prepared, 'sentAs'>,
  salt: string,
): Promise<Problem | null> {
  const moved = otherAddress(job, opened);
  if (moved) return moved.with({ mayHaveActed: false });
  if (!job.bases || !job.sentAs) return otherSender(opened.account, 'unknown');
  let now: JobRecord['sentAs'];
  try {
    now = await sentAs(salt);
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind === 'auth') return otherSender(opened.account, 'key');
    throw problem;
  }
  if (now.key !== job.sentAs.key) return otherSender(opened.account, 'key');
  return now.routing === job.sentAs.routing ? null : otherSender(opened.account, 'routing');
}

/** What a repeat is compared with at the moment of sending. Errors: Problem `job.otherSender`. */
export function sentBefore({ sentAs, account, provider }: JobRecord, salt: string): SentBefore {
  if (!sentAs) throw otherSender({ id: account, provider }, 'unknown');
  return { sentAs, salt };
}

function isPromised(promise: Idempotency | null | undefined, { params, body }: PreparedCall): boolean {
  if (promise?.replay !== 'same-result') return false;
  return Object.entries({ ...params, ...body }).some(
    ([key, value]) =>
      key.toLowerCase() === promise.name.toLowerCase() && typeof value === 'string' && value.trim() !== '',
  );
}

/** Infinity where the platform does not say. */
function promisedUntil(promise: Idempotency | null | undefined, createdAt: number): number {
  return createdAt + (promise?.ttlMs ?? Infinity) - MARGIN_MS;
}
