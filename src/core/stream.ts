import type { JobState } from './job.ts';
import type { Session } from './session.ts';

/** One event as it came over the wire, its data not parsed. */
export interface WireEvent {
  readonly id?: string | undefined;
  readonly event?: string | undefined;
  readonly data: string;
  /** True when its data was longer than what is read: the data is left out. */
  readonly oversized?: boolean;
}

/** Hides what a call carried in text that is joined from pieces of its answer. */
export interface PieceRedactor {
  /**
   * What can be shown of a text when a piece has come, and what has to wait for the piece after it because a secret may
   * begin there. Shorter than the longest secret; empty where none may begin.
   *
   * @param held what waited before.
   */
  next(held: string, text: string): { readonly shown: string; readonly held: string };
  /** What can be shown of what waited when nothing follows. */
  last(held: string): string;
}

/** What one read of the socket brought; without events or comments it still proves the connection. */
export interface WireBatch {
  readonly events: readonly WireEvent[];
  /** Comments: servers send them so that a silent connection can be distinguished from a dead one. */
  readonly comments: number;
  /** The pause before a reconnect that the server last asked for in this batch, in milliseconds. */
  readonly retryMs: number | null;
  /** For text that is joined from several events; left out where the call carried nothing that could come back. */
  readonly redactor?: PieceRedactor;
}

/** The run that a stream reports. */
export interface TailedRun {
  /** The platform's id. */
  readonly id: string;
  /** The provider's job kind; null for an id that the user pasted. */
  readonly kind: string | null;
}

/** How a run ended, as its stream or its status route said. */
export interface RunEnd {
  readonly state: JobState;
  /** The state as the platform names it. */
  readonly platformStatus: string;
}

/** How an event stands out among the others. */
export type EventTone =
  | 'plain'
  /** A piece of text that continues the piece before it. */
  | 'delta'
  /** It says only that the server is alive: counted, never shown. */
  | 'heartbeat'
  | 'success'
  | 'retry'
  | 'failure'
  /** It waits for a person, or a rule stopped it. */
  | 'attention';

/** An event of a run in the one shape that every platform's dialects are brought to. */
export interface RunEvent {
  readonly id: string | null;
  readonly type: string;
  /** Milliseconds since the epoch; null when the platform did not say. */
  readonly at: number | null;
  readonly node: string | null;
  /** What it says, in the platform's words; may have several lines. */
  readonly text: string;
  readonly tone: EventTone;
  /** Position of a piece of text among those of its node. */
  readonly deltaIndex: number | null;
  /** Of events in a row with the same key only the first is shown. */
  readonly collapse: string | null;
  /** True when a node starts its text again: its pieces are counted from the start. */
  readonly restartsNode: boolean;
  /** Set when this event says that the run is over. */
  readonly end: RunEnd | null;
}

/** Reports the events of a run while they happen. */
export interface StreamAbility {
  /** Operation id of the stream. */
  readonly operation: string;
  /** True when a run's ids are whole numbers from 1 without holes: a missing one is a missing event. */
  readonly consecutiveIds: boolean;
  /** Milliseconds between the server's heartbeats, until they have been measured. */
  readonly keepAliveMs: number;
  /**
   * Who says that the run is over: its status route, or the stream itself. In the second case the status route is
   * asked too, but a failure of it proves nothing.
   */
  judgedBy(run: TailedRun): 'status' | 'stream';
  /**
   * Opens the stream behind an event id, or from the start. Leaving the loop closes the connection.
   * Errors: Problem, from the call and from each read.
   */
  open(
    session: Session,
    runId: string,
    lastEventId: string | null,
    signal: AbortSignal,
  ): Promise<AsyncIterable<WireBatch>>;
  /** Never fails: what cannot be read is shown as it came. */
  normalize(wire: WireEvent): RunEvent;
  /** Where the run stands by its status route. Errors: Problem. */
  status(session: Session, runId: string, signal: AbortSignal): Promise<RunEnd>;
}
