/** The harm that a call can do; it decides which confirmation is needed. */
export type Risk = 'read' | 'write' | 'paid' | 'destructive';

/** What the platform does with a repeated idempotency key. */
export interface Idempotency {
  readonly in: 'header' | 'body';
  readonly name: string;
  readonly replay: 'same-result' | 'conflict' | 'unknown';
  /** How long the platform remembers a key, in milliseconds; null: no limit known. */
  readonly ttlMs: number | null;
}

/** What a call needs to know of its operation, generated from the spec. */
export interface OperationFact {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path template: `/api/v1/jobs/{job_id}`. */
  readonly path: string;
  readonly risk: Risk;
  /** Alternatives (OR) of schemes that are needed together (AND). Empty: no credential. */
  readonly security: readonly (readonly string[])[];
  readonly idempotency: Idempotency | null;
  readonly secretInputs: readonly string[];
  readonly secretOutputs: readonly string[];
  readonly deprecated: boolean;
}

/**
 * An operation of real servers that is not in the spec: only the platform's own code calls it. Names in braces in its
 * path are parameters.
 */
export interface ObservedOperation extends Pick<OperationFact, 'id' | 'method' | 'path' | 'security'> {
  /** The name of its base URL. */
  readonly base: string;
  /** Absent: `read`. */
  readonly risk?: Risk;
  /** Names of its query parameters. */
  readonly query?: readonly string[];
  /** Constant headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The MIME type of its answer; absent: JSON. */
  readonly answers?: string;
  readonly secretInputs?: readonly string[];
  readonly secretOutputs?: readonly string[];
}

/** A platform's operations by id. */
export type OperationTable = Readonly<Record<string, OperationFact>>;
