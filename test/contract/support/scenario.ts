import type { ProblemCode, ProblemKind } from '../../../src/core/problem.ts';
import type { Session } from '../../../src/core/session.ts';
import type { SandboxMode } from '../../../src/sandbox/platform.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';

/** Where a scenario plays: an opened account of the provider on the sandbox. */
export interface Scene {
  readonly session: Session;
  readonly sandbox: Sandbox;
  readonly signal: AbortSignal;
  /** How the platform speaks. */
  readonly mode: SandboxMode;
  /** The same account with other keys. */
  as(keys: Readonly<Record<string, string>>): Promise<Scene>;
}

/** Uses the client and asserts what a user would notice. The last request to the operation is the one that counts. */
export type Play = (scene: Scene) => Promise<unknown>;

export interface ExpectedProblem {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;
  /** The platform's own word; undefined where it has none. */
  readonly serverCode: string | undefined;
  readonly retryable: boolean;
  readonly mayHaveActed: boolean;
  /** Set where the answer does not have the platform's shape. */
  readonly byProxy?: true;
}

/** A way to be refused with one status. */
export interface Refusal {
  readonly problem: ExpectedProblem;
  /** Ends in the Problem. */
  readonly play: Play;
  /** Where real servers were seen to answer otherwise: the status that the scenario then ends with, and its Problem. */
  readonly observed?: { readonly status: string; readonly problem: ExpectedProblem };
  /** Text of the answer that must not be in the Problem. */
  readonly hides?: string;
}

/** A way in which every operation of a platform can fail, provoked with the operation's shortest call. */
export interface CommonFailure {
  readonly problem: ExpectedProblem;
  /** Makes ready for the failure of the operation's next call; gives the scene to call it in. */
  provoke(scene: Scene, operation: string): Promise<Scene>;
}

/** A reading of the client that takes its answer apart: made ready once, then carried out as often as one likes. */
export type Reading = (scene: Scene) => Promise<(session: Session, signal: AbortSignal) => Promise<unknown>>;

export interface OperationScenarios {
  /** The shortest call that reaches the operation, right or wrong. */
  readonly call: Play;
  /** By declared success status and in words: what a user does with the operation. */
  readonly succeeds: Readonly<Record<string, Readonly<Record<string, Play>>>>;
  /** Declared statuses that only one way of speaking ever comes to, by status. */
  readonly onlyIn?: Readonly<Record<string, SandboxMode>>;
  /** By declared error status and in words; a status that is left out fails in the way common to the platform. */
  readonly fails?: Readonly<Record<string, Readonly<Record<string, Refusal>>>>;
  /** Of an operation that reads: why no call can change what it tells. Left out: a scenario shows a change. */
  readonly unchanging?: string;
  /** Of an operation that changes something: why no call can show it. Left out: every success is read back. */
  readonly unseen?: string;
  /** What in the client reads the answer; a text says why nothing does. */
  readonly readings: Readonly<Record<string, Reading>> | string;
}

/** Every offered operation of one platform, by id. */
export interface ScenarioTable {
  /** The ways of speaking in which all scenarios play; left out: as the contract promises. */
  readonly dialects?: readonly SandboxMode[];
  /** Failures by status that any operation which declares the status can meet. */
  readonly everywhere: Readonly<Record<string, CommonFailure>>;
  readonly operations: Readonly<Record<string, OperationScenarios>>;
}
