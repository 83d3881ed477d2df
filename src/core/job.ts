import type { AccountId, JobId, ProviderId } from './ids.ts';
import type { Money } from './money.ts';
import type { JobOutput, OutputRef } from './output.ts';
import type { ProblemDetails } from './problem.ts';
import type { Session } from './session.ts';

/** Where a job stands, in our terms; the platform's own name of the state is kept beside it. */
export type JobState =
  /** On disk, not a byte sent. */
  | 'stored'
  /** Bytes may have left; what the platform did is not known yet. */
  | 'sending'
  | 'queued'
  | 'running'
  | 'waiting'
  | 'succeeded'
  | 'failed'
  | 'canceled'
  | 'timedOut'
  /** The platform said no; nothing was done or charged. */
  | 'refused'
  /** The answer was lost and the platform does not promise a safe repeat. */
  | 'unknown';

const TERMINAL: ReadonlySet<JobState> = new Set(['succeeded', 'failed', 'canceled', 'timedOut', 'refused']);

/** True when nothing more will happen to it by itself. `unknown` is not terminal: the user decides. */
export function isTerminal(state: JobState): boolean {
  return TERMINAL.has(state);
}

/** What the journal keeps of the request: enough to send the same bytes again, and no secret. */
export interface PreparedCall {
  /** Operation id in the provider's spec. */
  readonly operation: string;
  /** Path and query values by parameter name. */
  readonly params: Readonly<Record<string, string>>;
  /** The JSON body as it will be serialized, the intent key included where the platform takes one. */
  readonly body: Readonly<Record<string, unknown>>;
  /**
   * Names of the values that were secret and of which only a hash was kept. Set on a call that comes from the journal:
   * it cannot be sent again.
   */
  readonly hashed?: readonly string[];
}

/** Label and value pairs. */
export type JobFacts = readonly (readonly [label: string, value: string])[];

export interface JobRecord {
  readonly id: JobId;
  readonly account: AccountId;
  readonly provider: ProviderId;
  /** The job kind of the provider: the id of a workflow, a media task. */
  readonly kind: string;
  /** One line that tells this job from others: usually the start of the prompt. */
  readonly title: string;
  readonly call: PreparedCall;
  /** The idempotency key, made with the intent. */
  readonly intentKey: string;
  readonly state: JobState;
  /** The state as the platform names it. */
  readonly platformStatus: string | null;
  /** The platform's id, once it accepted the job. */
  readonly remoteId: string | null;
  /** What the platform said that it charged or reserved. */
  readonly cost: Money | null;
  /** True when the platform gives the cost back, by its own rule for how the job ended. */
  readonly refunded: boolean;
  readonly problem: ProblemDetails | null;
  readonly outputs: readonly JobOutput[];
  /** What else the platform tells of it (model, tokens), as label and value; left out where it tells nothing. */
  readonly facts?: JobFacts;
  /** How long the platform said, before the submit, that such a job takes, in milliseconds. */
  readonly estimatedMs: number | null;
  /** True when the user stopped waiting for it: the platform is asked only on demand. */
  readonly unwatched: boolean;
  /** The job of unknown outcome in whose place the user submitted this one. */
  readonly replaces: JobId | null;
  /** The account's base URLs by name when it was submitted; null in records of earlier versions. */
  readonly bases: Readonly<Record<string, string>> | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was accepted; null before. */
  readonly acceptedAt: number | null;
  /** When it reached a terminal state; null before. */
  readonly finishedAt: number | null;
}

/** What the platform answered to a submit. */
export interface Accepted {
  readonly remoteId: string;
  readonly state: JobState;
  readonly platformStatus: string;
  readonly cost: Money | null;
  /** True when the platform returned an earlier job for the same key. */
  readonly replayed: boolean;
}

/** What the platform says of a job when asked. */
export interface JobSnapshot {
  readonly state: JobState;
  readonly platformStatus: string;
  readonly cost: Money | null;
  /** Set when the job failed: the platform's code and message. */
  readonly failure: { readonly code: string | null; readonly message: string | null } | null;
  readonly outputs: readonly OutputRef[];
  readonly facts?: JobFacts;
}

/** The looks at one job, each of which may build on the one before. */
export interface JobPoller {
  /** Where the job stands; null when this look learnt nothing. Errors: as `JobsAbility.poll`. */
  poll(session: Session, signal: AbortSignal): Promise<JobSnapshot | null>;
}
