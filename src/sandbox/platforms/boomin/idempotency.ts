import { createHash } from 'node:crypto';
import type { SandboxMode } from '../../platform.ts';
import { BoominFailure } from './failures.ts';

/** Members that do not belong to what is asked for: the credential and the key itself. */
const APART = new Set(['token', 'idempotency_key']);

/** The results of successful calls by idempotency key; a key belongs to its token. */
export class IdempotencyKeys {
  readonly #mode: () => SandboxMode;
  readonly #kept = new Map<string, { readonly request: string; readonly result: unknown }>();

  constructor(mode: () => SandboxMode) {
    this.#mode = mode;
  }

  /**
   * Does the work, or gives the first result when this token has sent the same key with the same request before.
   * Throws `BoominFailure` when the request is another one: 400 by the contract, 409 on newer servers.
   */
  once<Result>(
    intent: {
      readonly token: string;
      /** Null = no key: the work is done. */
      readonly key: string | null;
      readonly operation: string;
      readonly body: object;
    },
    work: () => Result,
  ): { readonly result: Result; readonly duplicate: boolean } {
    if (intent.key === null) return { result: work(), duplicate: false };
    const place = JSON.stringify([intent.token, intent.key]);
    const request = fingerprint(intent.operation, intent.body);
    const earlier = this.#kept.get(place);
    if (earlier && earlier.request !== request) {
      throw new BoominFailure(
        this.#mode() === 'contract' ? 400 : 409,
        'idempotency_key_conflict',
        'The idempotency key was used with another request.',
        { param: 'Idempotency-Key' },
      );
    }
    if (earlier) return { result: earlier.result as Result, duplicate: true };
    const result = work();
    this.#kept.set(place, { request, result });
    return { result, duplicate: false };
  }

  reset(): void {
    this.#kept.clear();
  }
}

/** The header counts more than the member of the body. */
export function keyOf(
  header: string | undefined,
  body: { readonly idempotency_key?: string },
): string | null {
  return header || body.idempotency_key || null;
}

function fingerprint(operation: string, body: object): string {
  const asked = Object.fromEntries(Object.entries(body).filter(([name]) => !APART.has(name)));
  return createHash('sha256')
    .update(JSON.stringify([operation, sorted(asked)]))
    .digest('hex');
}

/** The order of members says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
