import type { JobRecord } from '../core/job.ts';
import type { OperationFact } from '../core/operation.ts';
import type { Provider } from '../core/provider.ts';

/** Trusted for a promise without a stated limit: the shortest limit that any platform states. */
const UNSTATED_LIMIT_MS = 24 * 60 * 60_000;
/** The platform's clock and ours differ, and the request is under way for a while. */
const MARGIN_MS = 60_000;

function operationOf(provider: Provider, id: string): OperationFact | undefined {
  return Object.values(provider.operations).find((operation) => operation.id === id);
}

/**
 * Until when (milliseconds since the epoch) the platform answers a repeated key with the same result instead of
 * charging again; null when it never said so, when that time is over, or when our clock is before the moment at which
 * the key was made, so that its age is not known.
 */
export function repeatUntil(job: JobRecord, provider: Provider, now: number): number | null {
  const promise = operationOf(provider, job.call.operation)?.idempotency;
  if (promise?.replay !== 'same-result' || now < job.createdAt - MARGIN_MS) return null;
  const until = job.createdAt + (promise.ttlMs ?? UNSTATED_LIMIT_MS) - MARGIN_MS;
  return now < until ? until : null;
}
