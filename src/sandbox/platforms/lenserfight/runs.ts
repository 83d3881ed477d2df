import type { ObjectStore } from '../../media/objectStore.ts';
import { drawPicture } from '../../media/drawPicture.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { Lens, Model, Workflow } from './catalog.ts';
import { FirehoseLog, type EventLog } from './eventLog.ts';
import { Failure } from './failures.ts';
import { numberAmong, outcomeIn, subjectOf } from './inputs.ts';
import { scriptOf, type MadeProduct } from './runScript.ts';
import type { Outcome, Product } from './steps.ts';
import type { User } from './users.ts';

/** One result of a run. */
export interface Artifact extends MadeProduct {
  readonly id: string;
  /** Where a picture lies in the object store. */
  readonly path: string;
}

export const PICTURE = { width: 1024, height: 768 } as const;

export interface RunRecord {
  readonly id: string;
  readonly requestId: string;
  readonly of: Lens | Workflow;
  readonly model: Model;
  readonly key: string | null;
  readonly acceptedAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly outcome: Outcome;
  readonly log: EventLog;
  readonly artifacts: readonly Artifact[];
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Platform credits; 0 when credits do not pay. */
  readonly credits: number;
  refunded: boolean;
}

export interface RunInput {
  readonly of: RunRecord['of'];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly model: Model;
  readonly key: string | null;
  /** Whether the platform's credits pay. */
  readonly paidByCredits: boolean;
}

/** The runs of all users. What a run does is fixed when it is accepted; time only reveals it. */
export class Runs {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #store: ObjectStore;
  readonly #speed: number;

  constructor(clock: SandboxClock, ids: SeededIds, store: ObjectStore, speed: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#store = store;
    this.#speed = speed;
  }

  /** Accepts a run and takes its price. Throws a `Failure` when the credits do not suffice. */
  start(user: User, input: RunInput): RunRecord {
    const { of, inputs, model, key } = input;
    const acceptedAt = this.#clock.now();
    const id = this.#ids.uuid();
    const price = of.steps(inputs).reduce((sum, step) => sum + step.credits, 0);
    const credits = input.paidByCredits ? price : 0;
    if (credits > user.balance) {
      throw new Failure(
        400,
        'wallet.insufficient_balance',
        `Insufficient balance: ${credits} credits are needed, ${user.balance} are left`,
      );
    }
    const { products, ...script } = this.#script(id, acceptedAt, input);
    const written = products.reduce((sum, { product }) => sum + lengthOf(product), 0);
    const run: RunRecord = {
      ...script,
      id,
      requestId: this.#ids.uuid(),
      ...{ of, model, key, acceptedAt, credits },
      artifacts: products.map((made) => this.#artifact(user, id, made)),
      tokensIn: 180 + Math.ceil(JSON.stringify(inputs).length / 3),
      tokensOut: Math.ceil(written / 4),
      refunded: false,
    };
    user.runs.set(id, run);
    const entry = { at: acceptedAt, runId: id, type: 'charge', amount: credits } as const;
    if (credits > 0) user.entries.push({ ...entry, description: of.title });
    return run;
  }

  /** Pays back what has ended without success. */
  settle(user: User): void {
    const now = this.#clock.now();
    for (const run of user.runs.values()) {
      if (run.refunded || run.credits === 0 || run.outcome.kind === 'succeeded' || run.endsAt > now) continue;
      run.refunded = true;
      const entry = { at: run.endsAt, runId: run.id, type: 'refund', amount: run.credits } as const;
      user.entries.push({ ...entry, description: 'The run did not succeed' });
    }
  }

  /** A result with its place; a picture is drawn when it is fetched. */
  #artifact(user: User, runId: string, made: MadeProduct): Artifact {
    const id = this.#ids.uuid();
    const path = `lenserfight/media/${user.id}/${runId}/${id}.png`;
    const { product } = made;
    if (product.kind === 'image') {
      const { prompt } = product;
      this.#store.putLazy(path, () => ({ type: 'image/png', bytes: drawPicture({ prompt, ...PICTURE }) }));
    }
    return { ...made, id, path };
  }

  #script(runId: string, acceptedAt: number, { of, inputs }: RunInput) {
    if (of.kind === 'workflow' && of.firehose) {
      const count = (name: string, max: number) => Math.floor(numberAmong(inputs, name, 1, max) ?? 0);
      const events = Math.max(2, count('events', 2_000_000) || 1000);
      const perSecond = numberAmong(inputs, 'perSecond', 0, 1e6) ?? 0;
      const log = new FirehoseLog(runId, acceptedAt, { events, nodes: count('nodes', 64) || 4, perSecond });
      const outcome: Outcome = { kind: 'succeeded' };
      return { log, startsAt: acceptedAt, endsAt: log.timeAt(events - 1), products: [], outcome };
    }
    const outcome = outcomeIn(inputs) ?? of.outcome;
    const stretch = 1 / this.#speed;
    const subject = subjectOf(inputs, of.title);
    const input = { runId, steps: of.steps(inputs), subject, inputs, acceptedAt, stretch, outcome };
    const usual = scriptOf(input);
    const seconds = numberAmong(inputs, 'seconds', 1, 86_400);
    if (seconds === null) return { ...usual, outcome };
    const longer = (seconds * 1000) / (usual.endsAt - acceptedAt);
    return { ...scriptOf({ ...input, stretch: stretch * longer }), outcome };
  }
}

/** The state of a run in the words of the status route. */
export type RunStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'canceled' | 'timed_out';

export function hasEnded(run: RunRecord, now: number): boolean {
  return now >= run.endsAt;
}

export function statusOf(run: RunRecord, now: number): RunStatus {
  if (hasEnded(run, now)) return run.outcome.kind;
  return now >= run.startsAt ? 'running' : 'queued';
}

const STREAMING_AFTER_MS = 2000;

/** The state in the words of the workflow engine, which spells some of them otherwise and knows more. */
export function engineStatusOf(run: RunRecord, now: number): string {
  const status = statusOf(run, now);
  switch (status) {
    case 'queued':
      return 'pending';
    case 'running':
      return now >= run.startsAt + STREAMING_AFTER_MS ? 'streaming' : 'running';
    case 'succeeded':
      return 'completed';
    case 'canceled':
      return 'cancelled';
    case 'failed':
    case 'timed_out':
      return status;
  }
}

/** The state of a run in a stream: real servers use the engine's words for workflow runs. */
export function streamStatusOf(run: RunRecord, now: number, mode: 'contract' | 'observed'): string {
  return mode === 'observed' && run.of.kind === 'workflow' ? engineStatusOf(run, now) : statusOf(run, now);
}

function lengthOf(product: Product): number {
  switch (product.kind) {
    case 'text':
      return product.text.length;
    case 'json':
      return JSON.stringify(product.value).length;
    case 'image':
      return 0;
  }
}
