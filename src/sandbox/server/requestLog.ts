import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request that the sandbox has seen. Credentials are replaced by a fingerprint. */
export interface SeenRequest {
  readonly number: number;
  /** Milliseconds since the epoch on the sandbox's clock. */
  readonly at: number;
  readonly origin: 'main' | 'other';
  readonly method: string;
  /** Path and query; signatures and tokens in the query are replaced by a fingerprint. */
  readonly target: string;
  readonly platform: string | null;
  readonly operation: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Query parameters that the spec does not declare. */
  readonly undeclaredQuery: readonly string[];
  /** Null until the answer is on its way, or for ever when none was sent. */
  status: number | null;
  requestBytes: number;
  /** The fault that hit it. */
  fault: string | null;
  /** Whole exchange, only where recording is on. */
  exchange: Exchange | null;
}

/**
 * A request and its answer as they traveled; only recorded when the sandbox was started for it. The answer's half is
 * empty when none was sent: then the row has no status.
 */
export interface Exchange {
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
}

const LIMIT = 5000;

/** The last requests, oldest first. */
export class RequestLog {
  readonly #credentialHeaders: ReadonlySet<string>;
  #rows: SeenRequest[] = [];
  #count = 0;

  /** @param credentialHeaders whose values are masked, in lower case. */
  constructor(credentialHeaders: readonly string[]) {
    this.#credentialHeaders = new Set(credentialHeaders);
  }

  add(row: Omit<SeenRequest, 'number' | 'status' | 'requestBytes' | 'fault' | 'exchange'>): SeenRequest {
    this.#count += 1;
    const seen = { ...row, number: this.#count, status: null, requestBytes: 0, fault: null, exchange: null };
    this.#rows.push(seen);
    if (this.#rows.length > LIMIT) this.#rows.shift();
    return seen;
  }

  /** Header values as one text each, credentials as `#` and a few digits of their hash. */
  masked(headers: IncomingHttpHeaders): Record<string, string> {
    const plain = Object.entries(plainHeaders(headers));
    return Object.fromEntries(
      plain.map(([name, value]) => [name, this.#credentialHeaders.has(name) ? fingerprint(value) : value]),
    );
  }

  /** Those after the given number. */
  since(number = 0): readonly SeenRequest[] {
    return this.#rows.filter((row) => row.number > number);
  }

  clear(): void {
    this.#rows = [];
  }
}

export function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}

export function maskedTarget(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of ['sig', 'token', 'poll_token']) {
    const value = query.get(name);
    if (value) query.set(name, fingerprint(value));
  }
  const text = query.toString();
  return url.pathname + (text ? `?${text}` : '');
}

/** Equal credentials have equal fingerprints, and none can be read back. */
function fingerprint(credential: string): string {
  return `#${createHash('sha256').update(credential).digest('hex').slice(0, 10)}`;
}
