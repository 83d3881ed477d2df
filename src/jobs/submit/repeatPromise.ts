import type { PreparedCall } from '../../core/job.ts';
import type { Idempotency, OperationFact } from '../../core/operation.ts';
import type { Provider } from '../../core/provider.ts';

/** Trusted for a promise without a stated limit: the shortest limit that any platform states. */
const UNSTATED_LIMIT_MS = 24 * 60 * 60_000;
/** The platform's clock and ours differ, and the request is under way for a while. */
const MARGIN_MS = 60_000;

export function operationOf(provider: Provider, id: string): OperationFact | undefined {
  return Object.values(provider.operations).find((operation) => operation.id === id);
}

/**
 * Until when (milliseconds since the epoch) the platform answers a repeated key with the same result instead of
 * charging again; null when it never said so, when the call carries no key, when that time is over, or when our clock
 * is before the moment at which the key was made, so that its age is not known. A call of which the journal has only
 * hashes cannot be sent again either, since these would be other bytes under the same key.
 */
export function repeatUntil(
  promise: Idempotency | null | undefined,
  { call, createdAt }: { readonly call: PreparedCall; readonly createdAt: number },
  now: number,
): number | null {
  if (promise?.replay !== 'same-result' || !hasKey(call, promise) || call.hashed?.length) return null;
  if (now < createdAt - MARGIN_MS) return null;
  const until = createdAt + (promise.ttlMs ?? UNSTATED_LIMIT_MS) - MARGIN_MS;
  return now < until ? until : null;
}

function hasKey(call: PreparedCall, { name }: Idempotency): boolean {
  const values = { ...call.params, ...call.body };
  return Object.entries(values).some(
    ([key, value]) => key.toLowerCase() === name.toLowerCase() && typeof value === 'string' && value !== '',
  );
}
