import type { CallInputs, AnswerSchema, Session } from '../session.ts';
import type { ForeignText } from '../foreignText.ts';
import type { Money } from '../money.ts';

/** A paid job that an agent wants to run. */
export interface PlannedJob {
  readonly task: ForeignText | undefined;
  readonly input: Readonly<Record<string, unknown>>;
  /** Null where the platform names no price. */
  readonly estimate: Money | null;
}

/** Whether a prompt can run at once; else it has to be approved. */
export interface Preparation {
  readonly runsAtOnce: boolean;
  /** Null where there is no plan, or none with an id. */
  readonly planId: string | null;
  readonly jobs: readonly PlannedJob[];
  /** The price of all jobs; null where the platform names none. */
  readonly estimate: Money | null;
  readonly expiresAt: string | undefined;
}

/** What an agent has begun. */
export interface AcceptedRequest {
  readonly requestId: string;
  readonly threadId: string | undefined;
}

export type AgentState = 'queued' | 'running' | 'awaitingApproval' | 'completed' | 'failed';

/** How much of a request is known: characters of its text, and tool calls. */
export interface Offsets {
  readonly text: number;
  readonly toolCalls: number;
}

/** What is new of a request since the offsets. */
export interface AgentNews {
  readonly state: AgentState;
  /** The platform's own word. */
  readonly status: ForeignText | undefined;
  readonly threadId: string | undefined;
  readonly text: string;
  readonly toolCalls: readonly unknown[];
  /** For the next call. */
  readonly offsets: Offsets;
  readonly error: ForeignText | undefined;
  /** The plan that it waits for, where it tells it. */
  readonly plan: Preparation | null;
}

/**
 * An agent that works in a remote project. A prompt is planned first; it is sent when it needs no approval, else its plan is
 * executed. Both may cost money.
 */
export interface AgentAbility {
  /** Ids of its operations. `prepare` and `send` take the same body. */
  readonly operations: { readonly prepare: string; readonly send: string; readonly execute: string };
  /** The inputs of `execute` for a plan, with a key that makes it one purchase however often it is asked for. Pure. */
  executeInputs(planId: string): CallInputs;
  readonly prepared: AnswerSchema<Preparation>;
  /** How the answers to `send` and `execute` are read. */
  readonly accepted: AnswerSchema<AcceptedRequest>;
  /** What is new of a request since the offsets. Errors: as `Session.call`. */
  news(session: Session, requestId: string, known: Offsets, signal: AbortSignal): Promise<AgentNews>;
  /** Makes a conversation the one that prompts of its project go to. Errors: as `Session.call`. */
  select(session: Session, threadId: string, signal: AbortSignal): Promise<void>;
}
