/** How much harm a call can do; decides the gate that it must pass. */
export type Risk = 'read' | 'write' | 'paid' | 'destructive';

/** What the platform does with a repeated idempotency key. */
export interface Idempotency {
  readonly in: 'header' | 'body';
  readonly name: string;
  readonly replay: 'same-result' | 'conflict' | 'unknown';
  /** For how long the promise holds, in milliseconds; null = no limit known. */
  readonly ttlMs: number | null;
}

/** The facts of one operation that a call needs, generated from the spec. */
export interface OperationFact {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path template: `/api/v1/jobs/{job_id}`. */
  readonly path: string;
  readonly risk: Risk;
  /** Alternatives (OR) of schemes that are needed together (AND). Empty = no credential. */
  readonly security: readonly (readonly string[])[];
  readonly idempotency: Idempotency | null;
  readonly secretInputs: readonly string[];
  readonly secretOutputs: readonly string[];
  readonly deprecated: boolean;
}

/** A provider's operations by `METHOD path`, the key that openapi-fetch can name at run time. */
export type OperationTable = Readonly<Record<string, OperationFact>>;
