import { parseTime } from './clock.ts';
import type { KnownValues } from './actionGuide.ts';
import type { ForeignText } from './foreignText.ts';

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

/** A line with placeholders. The English text is the key of its translation; a time is shown in the user's language. */
export interface DialogLine {
  readonly text: string;
  readonly args: readonly (ForeignText | number | Date)[];
}

/** What the user is asked before an operation is carried out. English texts, each the key of its translation. */
export interface ActionDialog {
  /** `Pause {0}?`, with what it acts on in the place of {0}, in quotation marks. Without {0} where nothing has a name. */
  readonly question: string;
  /** Asked in its place when the request does not say what it acts on. */
  readonly unnamed?: string;
  /** What it does beyond what the question says. */
  readonly effect?: string;
  /** The verb on the button: `Pause`. */
  readonly button: string;
  /** What the history calls it, where it is paid and no job: `Upload`. */
  readonly type?: string;
  /** What of the request decides: names, amounts, ends; one line each. `values` has no secrets. Pure. */
  facts?(values: KnownValues): readonly DialogLine[];
}

/** The dialogs of a platform by operation id: of every operation that changes something. */
export type ActionDialogs = Readonly<Record<string, ActionDialog>>;

/** A line for a value of the request: a text, a number or a list of texts; none where the request has none. */
export function dialogFact(text: string, value: unknown): readonly DialogLine[] {
  if (typeof value === 'number') return [{ text, args: [value] }];
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text, args: [value] }];
  if (!Array.isArray(value)) return [];
  const texts = value.filter((one) => typeof one === 'string');
  return texts.length === 0 ? [] : [{ text, args: [texts.join(', ')] }];
}

/** A line for a time of the request, without a zone in UTC as platforms take it; one that cannot be read as it was written. */
export function dialogTime(text: string, value: unknown): readonly DialogLine[] {
  const time = typeof value === 'string' ? parseTime(value) : null;
  return time === null ? dialogFact(text, value) : [{ text, args: [new Date(time)] }];
}
