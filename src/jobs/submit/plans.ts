import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../core/clock.ts';
import { DisposableStore, type Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import { isRehearsal, type JobCall, type JobOrigin, type PreparedCall } from '../../core/job.ts';
import type { Log } from '../../core/log.ts';
import type { Money } from '../../core/money.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { storedInputsIn } from '../../calls/storedInputs.ts';
import type { BudgetStanding } from '../money/budget.ts';
import type { Budgets } from '../money/budgets.ts';
import type { Journal } from '../store/journal.ts';
import { stepKey, type NewStep, type Plan, type PlanStep, type PriceRange } from '../store/plans/planRows.ts';
import { basesOf } from '../store/submitAddress.ts';
import { callCanceled, type PaidQuestion } from './approval.ts';
import { withoutKey } from './history.ts';
import type { PaidSubmission } from './paidSubmission.ts';
import {
  isPausing,
  nextOf,
  proposedCeilings,
  rangeOf,
  standings,
  stepsIn,
  totalOf,
  withOutputs,
  type PlanTotal,
} from './plan.ts';
import { notAllowed, requireSandbox, startsJob } from './purchase.ts';
import { changedSince } from './repeat.ts';

/** A job to be planned. */
export interface PlanJob {
  readonly opened: OpenedAccount;
  /** Where it takes an output of another job of the plan, `outputOfStep` stands, with that one's number from 1. */
  readonly call: JobCall;
  readonly kind?: string | undefined;
  readonly title?: ForeignText | undefined;
  readonly estimatedMs?: number | null | undefined;
  readonly origin?: JobOrigin | undefined;
}

/** What an account pays of a plan. */
export interface PlanShare {
  readonly opened: OpenedAccount;
  readonly jobs: number;
  readonly totals: readonly PlanTotal[];
  /** How many of its jobs have no price that is known. */
  readonly unpriced: number;
  readonly balance: PaidQuestion['balance'];
  readonly budget: BudgetStanding | null;
}

/** What the user is asked before a plan runs. */
export interface PlanQuestion {
  readonly plan: Plan;
  /** What is still to be bought. */
  readonly steps: readonly PlanStep[];
  readonly shares: readonly PlanShare[];
  /** The ceilings that are proposed, by unit. */
  readonly ceilings: readonly Money[];
}

export interface PlansDeps {
  readonly journal: Journal;
  readonly submission: Pick<PaidSubmission, 'price' | 'submit'>;
  readonly budgets: Pick<Budgets, 'standing'>;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: Log;
  /** Asks the user; the ceilings that they agree to, null for a no. */
  readonly confirmPlan: (question: PlanQuestion) => Promise<readonly Money[] | null>;
  readonly knownBalance?: ((account: AccountId) => PaidQuestion['balance'] | undefined) | undefined;
  /** Watches a job that was bought. */
  readonly watch: (id: JobId) => void;
  /** Which window goes on with plans after a restart. */
  readonly lease: {
    readonly held: boolean;
    readonly onDidChange: Event<boolean>;
    want(): Disposable;
  };
}

/** A plan is for today: prices, balances and intentions are others tomorrow. */
export const VALID_MS = 24 * 3_600_000;

/**
 * Several paid jobs that the user approves with one question. Each step is bought through `PaidSubmission` under a key that
 * follows from plan and step: whoever runs a plan again, in whatever window, gets the same jobs.
 */
export class Plans implements Disposable {
  readonly #deps: PlansDeps;
  readonly #owned = new DisposableStore();
  readonly #life = new AbortController();
  readonly #ends = new Emitter<Plan>();
  /** Plans that this window buys for, and whether something changed while it looked. */
  readonly #running = new Map<string, { isChanged: boolean }>();
  #want: Disposable | undefined;

  constructor(deps: PlansDeps) {
    this.#deps = deps;
    const { journal, lease } = deps;
    this.#owned.add(this.#ends);
    this.#owned.add({ dispose: () => this.#want?.dispose() });
    this.#owned.add(
      journal.changes.onDidChange((job) => {
        if ('plan' in job && job.plan !== undefined) this.#look(job.plan);
      }),
    );
    this.#owned.add(journal.plans.onDidChange((id) => this.#look(id)));
    this.#owned.add(lease.onDidChange((held) => void (held && this.#lookAtAll())));
  }

  /** A plan of which nothing is left to buy and nothing is under way: once, in one window. */
  get onDidEnd(): Event<Plan> {
    return this.#ends.event;
  }

  /**
   * Checks and prices all jobs and stores them as a plan; buys nothing. Errors: as `PaidSubmission.submit` before its
   * question, of the first job that cannot be sent; storage.
   *
   * @param onPriced called after each job, with how many are priced.
   */
  async draft(
    title: string,
    jobs: readonly PlanJob[],
    signal: AbortSignal,
    {
      askedBy = 'user',
      onPriced = () => undefined,
    }: {
      readonly askedBy?: string;
      readonly onPriced?: (count: number) => void;
    } = {},
  ): Promise<Plan> {
    const steps: NewStep[] = [];
    for (const job of jobs) {
      if (signal.aborted) throw callCanceled({});
      steps.push(await this.#priced(job));
      onPriced(steps.length);
      // Two hundred checks and look-ups in one turn would hold up everything else.
      await nextTurn();
    }
    const expiresAt = this.#deps.clock.now() + VALID_MS;
    return this.#deps.journal.plans.add({ title, askedBy, expiresAt, steps });
  }

  /**
   * Asks once for all that is left of a plan, and lets it run. The same plan again gives the same jobs, and what was
   * bought is not asked about; a rehearsal costs nothing, so that there is no question. Null when the user said no. Errors:
   * Problem notFound, storage; canceled.
   *
   * @param isWanted whether the plan is still wanted when the user has agreed: if not, nothing is bought.
   */
  async approve(id: string, isWanted: () => boolean = () => true): Promise<Plan | null> {
    const { journal, confirmPlan, clock } = this.#deps;
    const plan = await journal.plans.get(id);
    if (!plan) throw new Problem({ kind: 'notFound', code: 'target.notFound', args: { id } });
    if (plan.state !== 'proposed' && plan.state !== 'paused') return plan;
    const standing = standings(plan);
    const steps = plan.steps.filter(({ step }) => standing.get(step) === 'waiting');
    const shares = await this.#shares(steps);
    const ceilings = plan.ceilings.length > 0 ? plan.ceilings : proposedCeilings(steps);
    const isFree = isRehearsed(steps, shares);
    const agreed = isFree ? [] : await confirmPlan({ plan, steps, shares, ceilings });
    if (!agreed) return null;
    if (!isWanted()) throw callCanceled({});
    const expiresAt = clock.now() + VALID_MS;
    return journal.plans.approve(id, { approvedBy: 'user', ceilings: agreed, expiresAt });
  }

  /** Buys nothing more until it is resumed; what is under way goes on. Errors: Problem storage. */
  async pause(id: string): Promise<void> {
    await this.#deps.journal.plans.setState(id, 'paused', ['running']);
  }

  /**
   * Goes on. Where the ceiling or the time stopped it, or it was never approved, the user is asked anew; what was refused for
   * a reason that may be gone is begun anew. Errors: Problem storage.
   */
  async resume(id: string): Promise<Plan | null> {
    const { plans } = this.#deps.journal;
    const plan = await plans.retry(id, ({ job }) => job?.state === 'refused' && isPausing(job.problem));
    const isStopped = plan.problem?.code === 'plan.ceiling' || this.#deps.clock.now() >= plan.expiresAt;
    if (plan.approvedAt === null || isStopped) return this.approve(id);
    await plans.setState(id, 'running', ['paused']);
    return plans.get(id);
  }

  /** Begins failed steps anew: one, or all. The question is asked again, as they cost again. Errors: Problem storage. */
  async retry(id: string, step: number | null): Promise<Plan | null> {
    const { plans } = this.#deps.journal;
    await plans.setState(id, 'paused', ['running', 'ended']);
    await plans.retry(id, (one) => step === null || one.step === step);
    if (step !== null) await plans.cancelStep(id, step, false);
    return this.approve(id);
  }

  /** Buys nothing more, for good. What is under way goes on: platforms have no way to stop it. Errors: Problem storage. */
  async cancel(id: string): Promise<void> {
    await this.#deps.journal.plans.setState(id, 'canceled', ['proposed', 'running', 'paused']);
  }

  /** Goes on with the plans that ran when the last window closed. Errors: Problem storage. */
  async resumeOpen(): Promise<void> {
    const open = (await this.#deps.journal.plans.all()).filter(({ state }) => state === 'running');
    if (open.length === 0) return;
    this.#want ??= this.#deps.lease.want();
    if (this.#deps.lease.held) for (const { id } of open) this.#look(id);
  }

  dispose(): void {
    this.#life.abort();
    this.#owned.dispose();
  }

  /**
   * What a job will cost, as far as is known, checked as for a plan; stores and sends nothing. Errors: as `draft`, of this job.
   */
  async price(job: PlanJob): Promise<PriceRange | null> {
    return (await this.#priced(job)).price;
  }

  async #priced({ opened, call, origin, ...given }: PlanJob): Promise<NewStep> {
    const { account, provider, session } = opened;
    const context = { provider: provider.id, account: account.id };
    if (!startsJob(provider, call.operation)) throw notAllowed(context);
    requireSandbox(origin, account);
    const prepared = await session.prepare(call.operation, call);
    // Its secrets would have to be stored until it is bought.
    if (prepared.operation.secretInputs.length > 0) throw notAllowed(context);
    const price = rangeOf(await this.#deps.submission.price(opened, prepared));
    const described = provider.jobs?.describe(prepared.call) ?? { kind: call.operation, title: '' };
    return {
      ...{ account: account.id, provider: provider.id, call: prepared.call, price, origin },
      ...{ kind: given.kind ?? described.kind, title: given.title ?? described.title },
      ...{ takes: stepsIn(prepared.call), estimatedMs: given.estimatedMs ?? null },
      bases: basesOf(session, provider),
      sentAs: await prepared.sentAs(this.#deps.journal.salt),
    };
  }

  async #shares(steps: readonly PlanStep[]): Promise<readonly PlanShare[]> {
    const { open, budgets, knownBalance } = this.#deps;
    const shares: PlanShare[] = [];
    for (const account of new Set(steps.map((step) => step.account))) {
      const opened = await open(account);
      if (!opened) throw new Problem({ kind: 'auth', code: 'key.missing', account });
      const own = steps.filter((step) => step.account === account);
      const balance = knownBalance?.(account) ?? null;
      shares.push({
        opened,
        jobs: own.length,
        ...totalOf(own),
        balance,
        budget: await budgets.standing(account),
      });
    }
    return shares;
  }

  async #lookAtAll(): Promise<void> {
    const plans = await this.#deps.journal.plans.all().catch(() => []);
    for (const { id, state } of plans) if (state === 'running') this.#look(id);
  }

  /** Buys what can be bought of a plan now, in this window one step after the other. */
  #look(id: string): void {
    const running = this.#running.get(id);
    if (running) running.isChanged = true;
    else if (!this.#life.signal.aborted) void this.#buyAll(id);
  }

  async #buyAll(id: string): Promise<void> {
    const running = { isChanged: true };
    this.#running.set(id, running);
    let last = '';
    try {
      while (running.isChanged && !this.#life.signal.aborted) {
        running.isChanged = false;
        const plan = await this.#deps.journal.plans.get(id);
        if (plan?.state !== 'running') return;
        const next = nextOf(plan);
        if (next.do === 'end') await this.#end(plan);
        if (next.do !== 'buy') continue;
        // What could not be bought, and did not pause the plan, is not tried again at once.
        if (next.step.intentKey === last) return;
        last = next.step.intentKey;
        await this.#buy(plan, next.step);
        running.isChanged = true;
      }
    } catch (error) {
      // On disk the plan runs on: the next change, or the next start, looks again.
      this.#deps.log.warn(`plan ${id}: ${toProblem(error).message}`);
    } finally {
      this.#running.delete(id);
    }
  }

  async #buy(plan: Plan, step: PlanStep): Promise<void> {
    const { journal, submission, watch, log } = this.#deps;
    const pause = async (problem: Problem) => {
      if (this.#life.signal.aborted) return;
      log.info(`plan ${plan.id}: paused: ${problem.message}`);
      await journal.plans.setState(plan.id, 'paused', ['running'], problem.details);
    };
    try {
      // Stored, and canceled before it was sent, when a window was closed: nothing was bought under that key.
      const again = step.job?.isUnsent
        ? await journal.plans.retry(plan.id, (one) => one.step === step.step)
        : plan;
      const { intentKey, attempt } = again.steps.find((one) => one.step === step.step) ?? step;
      if (intentKey !== stepKey(plan.id, step.step, attempt)) throw callCanceled({});
      const ref = { plan: plan.id, step: step.step, intentKey };
      const { opened, call } = await this.#ready(plan, step);
      const { kind, title, estimatedMs, origin } = step;
      const job = await submission.submit(
        {
          ...{ session: opened.session, provider: opened.provider, call, kind, title, estimatedMs, origin },
          step: { ...ref, admit: (expected) => journal.plans.admit(ref, expected) },
        },
        this.#life.signal,
      );
      watch(job.id);
      if (job.state === 'refused' && isPausing(job.problem)) await pause(new Problem(job.problem));
    } catch (error) {
      const problem = toProblem(error);
      // Paused, left out or bought by another window meanwhile.
      if (problem.code !== 'call.canceled') await pause(problem);
    }
  }

  /** The request of a step as it is sent now, for whom it was planned. Errors: Problem. */
  async #ready(
    plan: Plan,
    step: PlanStep,
  ): Promise<{ readonly opened: OpenedAccount; readonly call: JobCall }> {
    const { journal, open } = this.#deps;
    const { account, provider } = step;
    const opened = await open(account);
    if (!opened) throw new Problem({ kind: 'auth', code: 'key.missing', provider, account });
    const stored = await journal.plans.call({ plan: plan.id, step: step.step });
    const call = await this.#withOutputs(plan, step, stored);
    const keyless = withoutKey(call, opened.provider.operations[call.operation]);
    const prepared = await opened.session.prepare(call.operation, keyless);
    const changed = await changedSince(step, opened, prepared, journal.salt);
    if (changed) throw changed;
    return { opened, call: keyless };
  }

  async #withOutputs({ steps }: Plan, step: PlanStep, call: PreparedCall): Promise<PreparedCall> {
    const { journal, clock } = this.#deps;
    const outputs = new Map<number, Awaited<ReturnType<Journal['get']>>>();
    for (const taken of step.takes) {
      const job = steps.find((one) => one.step === taken)?.job;
      if (job) outputs.set(taken, await journal.get(job.id));
    }
    return withOutputs(call, (taken, index) => {
      const { url, expiresAt } = outputs.get(taken)?.outputs[index] ?? {};
      const isGone = typeof expiresAt === 'number' && expiresAt <= clock.now();
      if (typeof url === 'string' && !isGone) return url;
      const { account, provider } = step;
      throw new Problem({ kind: 'notFound', code: 'output.expired', account, provider, mayHaveActed: false });
    });
  }

  async #end(plan: Plan): Promise<void> {
    if (await this.#deps.journal.plans.setState(plan.id, 'ended', ['running'])) this.#ends.fire(plan);
  }
}

/** Whether all that is to be bought is a rehearsal on accounts of the sandbox. */
function isRehearsed(steps: readonly PlanStep[], shares: readonly PlanShare[]): boolean {
  const isAll = steps.length > 0 && steps.every(({ origin }) => isRehearsal(origin));
  return isAll && shares.every(({ opened }) => opened.account.sandbox);
}

/** The files that steps send with their bytes: they are kept until the plan is over. */
export async function inputsOfPlans({ plans }: Pick<Journal, 'plans'>): Promise<readonly string[]> {
  const open = (await plans.all()).filter(({ state }) => state !== 'ended' && state !== 'canceled');
  const calls = await Promise.all(
    open.flatMap(({ id, steps }) => steps.map(({ step }) => plans.call({ plan: id, step }))),
  );
  return calls.flatMap(({ body }) => storedInputsIn(body).map(({ $input }) => $input));
}
