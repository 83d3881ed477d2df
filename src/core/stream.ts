import type { ForeignText } from './foreignText.ts';
import type { JobState } from './job.ts';
import type { Session } from './session.ts';

/** An SSE event as received, its data not parsed. */
export interface WireEvent {
  readonly id?: string | undefined;
  readonly event?: string | undefined;
  readonly data: string;
  /** True when the data exceeded the limit: long texts and lists in it end early. */
  readonly oversized?: boolean;
}

/** Redacts a call's secrets from text that is joined from pieces of its answer. */
export interface PieceRedactor {
  /**
   * Returns what can be shown after a piece, and the end that is held back because a secret may start there. That end
   * is shorter than the longest secret.
   *
   * @param held the text that was held back before.
   */
  next(held: string, text: string): { readonly shown: string; readonly held: string };
  /** Returns what can be shown of the text that was held back, when nothing follows. */
  last(held: string): string;
}

/** The result of one read from the socket; even an empty one proves that the connection is alive. */
export interface WireBatch {
  readonly events: readonly WireEvent[];
  /** The number of SSE comments, which servers send as heartbeats. */
  readonly comments: number;
  /** The latest `retry` value in this batch, in milliseconds. */
  readonly retryMs: number | null;
  /** For text that is joined from several events; absent when the call sent no secret. */
  readonly redactor?: PieceRedactor;
}

/** The run that a stream reports. */
export interface TailedRun {
  /** The platform's id. */
  readonly id: string;
  /** The provider's job kind; null for an id that the user pasted. */
  readonly kind: string | null;
}

/** The final state of a run. */
export interface RunEnd {
  readonly state: JobState;
  /** The state as the platform names it. */
  readonly platformStatus: ForeignText;
}

/** How an event is displayed. */
export type EventTone =
  | 'plain'
  /** A piece of text that continues the one before. */
  | 'delta'
  /** A heartbeat: counted, never shown. */
  | 'heartbeat'
  | 'success'
  | 'retry'
  | 'failure'
  /** The run waits for a person, or a rule stopped it. */
  | 'attention';

/** A normalized event of a run. */
export interface RunEvent {
  readonly id: string | null;
  readonly type: string;
  /** Milliseconds since the epoch; null when the platform did not say. */
  readonly at: number | null;
  readonly node: string | null;
  /** The platform's text; may have several lines. */
  readonly text: string;
  readonly tone: EventTone;
  /** The position of a text piece among those of its node. */
  readonly deltaIndex: number | null;
  /** Of consecutive events with the same key only the first is shown. */
  readonly collapse: string | null;
  /** True when a node starts its text again: its pieces are counted from the start. */
  readonly restartsNode: boolean;
  /** Set when the event ends the run. */
  readonly end: RunEnd | null;
}

/** Reports the events of a run while they happen. */
export interface StreamAbility {
  /** Operation id of the stream. */
  readonly operation: string;
  /** True when event ids are consecutive integers from 1, so that a missing id is a missing event. */
  readonly consecutiveIds: boolean;
  /** Milliseconds between the server's heartbeats, until they have been measured. */
  readonly keepAliveMs: number;
  /**
   * Whether the status route or the stream decides that a run has ended. In the second case the status route is also
   * polled, but its failure proves nothing.
   */
  judgedBy(run: TailedRun): 'status' | 'stream';
  /**
   * Opens the stream after an event id, or from the start. Leaving the loop closes the connection.
   * Errors: Problem, from the call and from each read.
   */
  open(
    session: Session,
    runId: string,
    lastEventId: string | null,
    signal: AbortSignal,
  ): Promise<AsyncIterable<WireBatch>>;
  /** Never throws: an event that cannot be parsed is shown unchanged. */
  normalize(wire: WireEvent): RunEvent;
  /** The run's state from its status route. Errors: Problem. */
  status(session: Session, runId: string, signal: AbortSignal): Promise<RunEnd>;
}
