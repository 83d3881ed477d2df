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
 * An operation that real servers were seen to have and the contract does not: only the platform's own code calls it.
 * What stands in its path in braces is a parameter.
 */
export interface ObservedOperation extends Pick<OperationFact, 'id' | 'method' | 'path' | 'security'> {
  /** The name of the base URL that it is below. */
  readonly base: string;
  /** `read` unless given. */
  readonly risk?: Risk;
  /** Names of its query parameters. */
  readonly query?: readonly string[];
  /** Headers that are always the same. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Media type of its answer; JSON unless given. */
  readonly answers?: string;
  readonly secretInputs?: readonly string[];
  readonly secretOutputs?: readonly string[];
}

/** A platform's operations by id. */
export type OperationTable = Readonly<Record<string, OperationFact>>;
