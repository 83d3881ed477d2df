import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { Artifact, Artifacts } from './artifacts.ts';
import type { EventLog } from './eventLog.ts';
import { Failure } from './failures.ts';
import { FirehoseLog } from './firehose.ts';
import { stepOf, type Lens, type Model } from './lenses.ts';
import { perform } from './runScript.ts';
import type { Outcome } from './steps.ts';
import { numberAmong, subjectOf, wishedOutcome } from './subjects.ts';
import type { User } from './users.ts';
import type { Workflow } from './workflows.ts';

export interface RunRecord {
  readonly id: string;
  readonly requestId: string;
  readonly of:
    | { readonly kind: 'lens'; readonly lens: Lens }
    | { readonly kind: 'workflow'; readonly workflow: Workflow };
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
  /** Platform credits; 0 when somebody else pays. */
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

/** The runs of all users. What a run does is fixed when it is accepted; the clock uncovers it. */
export class Runs {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #artifacts: Artifacts;
  readonly #speed: number;

  constructor(clock: SandboxClock, ids: SeededIds, artifacts: Artifacts, speed: number) {
    this.#clock = clock;
    this.#ids = ids;
    this.#artifacts = artifacts;
    this.#speed = speed;
  }

  /** Accepts a run and takes its price. Throws a `Failure` when the credits do not suffice. */
  start(user: User, wish: RunInput): RunRecord {
    const acceptedAt = this.#clock.now();
    const id = this.#ids.uuid();
    const { of } = wish;
    const title = of.kind === 'lens' ? of.lens.title : of.workflow.title;
    const steps = of.kind === 'lens' ? [stepOf(of.lens)] : of.workflow.steps(wish.inputs);
    const price = steps.reduce((sum, step) => sum + step.credits, 0);
    const credits = wish.paidByCredits ? price : 0;
    if (credits > user.wallet.balance) {
      throw new Failure(
        400,
        'wallet.insufficient_balance',
        `Insufficient balance: ${credits} credits are needed, ${user.wallet.balance} are left`,
      );
    }
    const played = this.#play(id, acceptedAt, wish);
    const artifacts = this.#artifacts.keep(user.id, id, played.products);
    const written = played.products.reduce((sum, made) => sum + lengthOf(made.product), 0);
    const run: RunRecord = {
      id,
      requestId: this.#ids.uuid(),
      of,
      model: wish.model,
      key: wish.key,
      acceptedAt,
      startsAt: played.startsAt,
      endsAt: played.endsAt,
      outcome: played.outcome,
      log: played.log,
      artifacts,
      tokensIn: 180 + Math.ceil(JSON.stringify(wish.inputs).length / 3),
      tokensOut: Math.ceil(written / 4),
      credits,
      refunded: false,
    };
    user.runs.set(id, run);
    if (credits > 0)
      user.wallet.add({ at: acceptedAt, runId: id, type: 'charge', amount: credits, description: title });
    return run;
  }

  /** Pays back what has ended without success. */
  settle(user: User): void {
    const now = this.#clock.now();
    for (const run of user.runs.values()) {
      if (run.refunded || run.credits === 0 || run.outcome.kind === 'succeeded' || run.endsAt > now) continue;
      run.refunded = true;
      user.wallet.add({
        at: run.endsAt,
        runId: run.id,
        type: 'refund',
        amount: run.credits,
        description: 'The run did not succeed',
      });
    }
  }

  #play(runId: string, acceptedAt: number, { of, inputs }: RunInput) {
    const among = (name: string, min: number, max: number) => numberAmong(inputs, name, { min, max });
    if (of.kind === 'workflow' && of.workflow.firehose) {
      const events = Math.floor(among('events', 2, 2_000_000) ?? 1000);
      const nodes = Math.floor(among('nodes', 1, 64) ?? 4);
      const log = new FirehoseLog(runId, acceptedAt, {
        events,
        nodes,
        perSecond: among('perSecond', 0, 1e6) ?? 0,
      });
      const outcome: Outcome = { kind: 'succeeded' };
      return { log, startsAt: acceptedAt, endsAt: log.timeAt(events - 1), products: [], outcome };
    }
    const outcome =
      wishedOutcome(inputs) ??
      (of.kind === 'workflow' ? of.workflow.outcome : { kind: 'succeeded' as const });
    const title = of.kind === 'lens' ? of.lens.title : of.workflow.title;
    const wish = {
      runId,
      steps: of.kind === 'lens' ? [stepOf(of.lens)] : of.workflow.steps(inputs),
      subject: subjectOf(inputs, title),
      inputs,
      acceptedAt,
      pace: 1 / this.#speed,
      outcome,
    };
    const usual = perform(wish);
    const seconds = among('seconds', 1, 86_400);
    if (seconds === null) return { ...usual, outcome };
    const pace = (wish.pace * seconds * 1000) / (usual.endsAt - acceptedAt);
    return { ...perform({ ...wish, pace }), outcome };
  }
}

function lengthOf(product: Artifact['made']['product']): number {
  switch (product.kind) {
    case 'text':
      return product.text.length;
    case 'json':
      return JSON.stringify(product.value).length;
    case 'image':
      return 0;
  }
}
