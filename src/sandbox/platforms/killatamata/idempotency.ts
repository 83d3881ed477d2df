import { createHash } from 'node:crypto';
import { Failure } from './failures.ts';

/** What was asked for under one idempotency key. */
export interface Intent {
  readonly account: string;
  /** Null or empty: there is no key, and the work is done. */
  readonly key: string | null | undefined;
  readonly operation: string;
  readonly body: unknown;
}

/** The results of calls by the account and the key that they came with. */
export class IdempotencyKeys {
  readonly #kept = new Map<string, { readonly request: string; readonly result: unknown }>();

  /**
   * Does the work, or gives the first result when the account has sent this request with this key before.
   * Errors: Failure 409 `idempotency_key_conflict` when it was another request; those of the work, which keep no key.
   */
  once<Result>(
    { account, key, operation, body }: Intent,
    work: () => Result,
  ): { readonly result: Result; readonly isRepeat: boolean } {
    if (!key) return { result: work(), isRepeat: false };
    const place = JSON.stringify([account, key]);
    const request = createHash('sha256')
      .update(JSON.stringify([operation, sorted(body)]))
      .digest('hex');
    const earlier = this.#kept.get(place);
    if (earlier && earlier.request !== request) {
      const text = 'This idempotency key was used for another request.';
      throw new Failure(409, 'idempotency_key_conflict', text);
    }
    if (earlier) return { result: earlier.result as Result, isRepeat: true };
    const result = work();
    this.#kept.set(place, { request, result });
    return { result, isRepeat: false };
  }

  reset(): void {
    this.#kept.clear();
  }
}

/** The order of members says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
