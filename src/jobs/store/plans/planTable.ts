import type { Clock } from '../../../core/clock.ts';
import { Emitter, type Event } from '../../../core/event.ts';
import { newId } from '../../../core/ids.ts';
import type { PreparedCall } from '../../../core/job.ts';
import type { Money } from '../../../core/money.ts';
import { Problem, type ProblemDetails } from '../../../core/problem.ts';
import type { Database } from '../database.ts';
import {
  amounts,
  isUnbought,
  readPlan,
  stepKey,
  stepValues,
  type NewPlan,
  type Plan,
  type PlanState,
  type PlanStep,
  type StepRef,
} from './planRows.ts';
import { problemToText } from '../problemRow.ts';
import { readText } from '../rows.ts';
import { IS_NAMED, IS_RESERVED, MAY_BE_CHARGED } from '../statements.ts';
import { callFromText } from '../storedCall.ts';

const ADD_PLAN = `
  INSERT INTO plans (id, title, asked_by, state, ceilings, created_at, expires_at)
  VALUES (:id, :title, :askedBy, 'proposed', '[]', :now, :expiresAt)`;
const ADD_STEP = `
  INSERT INTO plan_steps (plan, step, position, account, provider, kind, title, call, takes, document, part, made_from, bases,
    sent_as, estimated_ms, price_unit, price_low, price_high, attempt, sent, canceled, intent_key)
  VALUES (:plan, :step, :step, :account, :provider, :kind, :title, :call, :takes, :document, :part, :madeFrom, :bases, :sentAs,
    :estimatedMs, :unit, :low, :high, 0, 0, 0, :intentKey)`;
const PLAN = 'SELECT * FROM plans WHERE id = :id';
/** Those of which something is left to buy, and the latest of the others. */
const PLANS = `
  SELECT id FROM plans
  WHERE state IN ('proposed', 'running', 'paused') OR seq > (SELECT max(seq) FROM plans) - 50
  ORDER BY seq DESC`;
/** Without the requests, which are long. */
const STEPS = `
  SELECT s.step, s.account, s.provider, s.kind, s.title, s.takes, s.document, s.part, s.made_from, s.bases, s.sent_as,
    s.estimated_ms, s.price_unit, s.price_low, s.price_high, s.attempt, s.sent, s.canceled, s.intent_key,
    j.id AS job, j.state AS job_state, j.problem, j.accepted_at,
    iif(j.refunded = 0, j.cost_unit, NULL) AS cost_unit, iif(j.refunded = 0, j.cost_micros, NULL) AS cost_micros
  FROM plan_steps s LEFT JOIN jobs j ON j.intent_key = s.intent_key
  WHERE s.plan = :id ORDER BY s.position`;
const CALL = 'SELECT call FROM plan_steps WHERE plan = :plan AND step = :step';
const SET_PLAN = `
  UPDATE plans SET state = :state, problem = :problem, ceilings = :ceilings, approved_at = :approvedAt,
    approved_by = coalesce(:approvedBy, approved_by), expires_at = :expiresAt WHERE id = :id`;
const CANCEL_STEP = 'UPDATE plan_steps SET canceled = :canceled WHERE plan = :plan AND step = :step';
const BEGIN_ANEW = `
  UPDATE plan_steps SET attempt = :attempt, intent_key = :intentKey, canceled = 0 WHERE plan = :plan AND step = :step`;
const PLACE_STEP = 'UPDATE plan_steps SET position = :position WHERE plan = :plan AND step = :step';
const MARK_SENT = `
  UPDATE plan_steps SET sent = attempt + 1, sent_unit = :unit, sent_micros = :micros
  WHERE plan = :plan AND step = :step`;
const DROP_STEPS = 'DELETE FROM plan_steps WHERE plan = :id';
const DROP_PLAN = 'DELETE FROM plans WHERE id = :id';
/**
 * What the steps of a plan cost or may cost, by unit; of a job that was removed, or that nobody named a cost of, what it
 * was expected to.
 */
const SPENT = `
  SELECT unit, min(sum(micros), ${Number.MAX_SAFE_INTEGER}) AS micros FROM (
    SELECT iif(${IS_NAMED}, cost_unit, reserved_unit) AS unit, iif(${IS_NAMED}, cost_micros, reserved_micros) AS micros
    FROM jobs WHERE plan = :id AND ${MAY_BE_CHARGED} AND (${IS_NAMED} OR ${IS_RESERVED})
    UNION ALL
    SELECT sent_unit, sent_micros FROM plan_steps s
    WHERE plan = :id AND sent = attempt + 1 AND sent_unit IS NOT NULL
      AND NOT EXISTS (
        SELECT 1 FROM jobs j WHERE j.intent_key = s.intent_key
          AND (NOT (${MAY_BE_CHARGED}) OR ${IS_NAMED} OR ${IS_RESERVED}))
  ) GROUP BY unit`;

/**
 * The plans of all windows, in the journal's database, so that a step is checked against its plan in the transaction that
 * stores its intent. Errors of every method: Problem storage; notFound for a plan that was removed.
 */
export class PlanTable {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #updateFlag: () => void;
  readonly #changes = new Emitter<string>();

  /** @param updateFlag called in the transaction that begins or ends the buying. */
  constructor(database: Database, clock: Clock, updateFlag: () => void) {
    this.#database = database;
    this.#clock = clock;
    this.#updateFlag = updateFlag;
  }

  /** The id of each plan that this window changes. */
  get onDidChange(): Event<string> {
    return this.#changes.event;
  }

  /** Stores a plan with all its steps in one transaction. Nothing is bought before it is approved. */
  async add({ title, askedBy, expiresAt, steps: added }: NewPlan): Promise<Plan> {
    const id = newId();
    await this.#database.write(() => {
      const now = Math.floor(this.#clock.now());
      this.#database.run(ADD_PLAN, { id, title, askedBy, now, expiresAt: Math.floor(expiresAt) });
      added.forEach((step, at) => this.#database.run(ADD_STEP, stepValues(id, at + 1, step)));
    });
    this.#changes.fire(id);
    // In a turn of its own: the writing of two hundred steps is long enough.
    return this.#database.read(() => this.#require(id));
  }

  get(id: string): Promise<Plan | null> {
    return this.#database.read(() => this.#find(id));
  }

  /** The open ones and the latest of the others, the newest first. What cannot be read is left out. */
  all(): Promise<readonly Plan[]> {
    return this.#database.read(() =>
      this.#database.all(PLANS).flatMap((row) => {
        try {
          return this.#find(readText(row, 'id') ?? '') ?? [];
        } catch {
          return [];
        }
      }),
    );
  }

  /** The request of a step. */
  async call({ plan, step }: Pick<StepRef, 'plan' | 'step'>): Promise<PreparedCall> {
    const stored = readText(
      await this.#database.read(() => this.#database.first(CALL, { plan, step })),
      'call',
    );
    if (stored === null) throw planNotFound(plan);
    return callFromText(stored);
  }

  /** The user agreed to buy what is left of it. One that has ended or was canceled stays so. */
  approve(
    id: string,
    {
      approvedBy,
      ceilings,
      expiresAt,
    }: Pick<Plan, 'ceilings' | 'expiresAt'> & { readonly approvedBy: string },
  ): Promise<Plan> {
    return this.#change(id, (plan) => {
      if (plan.state !== 'proposed' && plan.state !== 'paused') return;
      const approvedAt = Math.floor(this.#clock.now());
      this.#set(plan, { state: 'running', problem: null, ceilings, approvedAt, expiresAt }, approvedBy);
    });
  }

  /** True for the caller whose change it was; false when the plan is in none of the states `from` any more. */
  async setState(
    id: string,
    state: PlanState,
    from: readonly PlanState[],
    problem: ProblemDetails | null = null,
  ): Promise<boolean> {
    let isChanged = false;
    await this.#change(id, (plan) => {
      isChanged = from.includes(plan.state);
      if (isChanged) this.#set(plan, { state, problem });
    });
    return isChanged;
  }

  /** A step that was not bought yet is left out, or taken in again. What was bought goes on. */
  cancelStep(id: string, step: number, canceled = true): Promise<Plan> {
    return this.#change(id, (plan) => {
      const found = plan.steps.find((one) => one.step === step);
      if (!found || !isUnbought(found)) return;
      this.#database.run(CANCEL_STEP, { plan: id, step, canceled: canceled ? 1 : 0 });
    });
  }

  /**
   * Begins steps anew that `which` names, under a key of their own; what is under way or of unknown outcome is not. A plan
   * that has ended runs again when it has not expired.
   */
  retry(id: string, which: (step: PlanStep) => boolean): Promise<Plan> {
    return this.#change(id, (plan) => {
      const again = plan.steps.filter((step) => mayBeginAnew(step) && which(step));
      for (const { step, attempt } of again) this.#beginAnew(id, step, attempt + 1);
      if (again.length > 0 && plan.state === 'ended') this.#set(plan, { state: 'paused' });
    });
  }

  /** Moves a step by so many places, to the front when negative. */
  move(id: string, step: number, places: number): Promise<Plan> {
    return this.#change(id, ({ steps: now }) => {
      const order = now.map((one) => one.step).filter((one) => one !== step);
      const from = now.findIndex((one) => one.step === step);
      if (from < 0) return;
      order.splice(Math.max(0, from + places), 0, step);
      order.forEach((one, position) => this.#database.run(PLACE_STEP, { plan: id, step: one, position }));
    });
  }

  /** Removes a plan that buys nothing; its jobs stay. */
  async remove(id: string): Promise<void> {
    await this.#database.write(() => {
      if (this.#require(id).state === 'running') return;
      this.#database.run(DROP_STEPS, { id });
      this.#database.run(DROP_PLAN, { id });
    });
    this.#changes.fire(id);
  }

  /**
   * Within the transaction that stores a step's intent: marks it as sent. Errors: Problem `call.canceled` when the plan
   * does not want it any more, or another window has bought it; `plan.expired`; `plan.ceiling` when what is expected does not
   * fit under the ceiling, or is in another unit than the price that the user agreed to.
   */
  admit({ plan: id, step, intentKey }: StepRef, expected: Money | null): void {
    const plan = this.#require(id);
    const { account, provider } = plan.steps.find((one) => one.step === step) ?? {};
    const context = { ...(account && { account }), ...(provider && { provider }), mayHaveActed: false };
    const found = plan.steps.find((one) => one.intentKey === intentKey);
    if (plan.state !== 'running' || !found || found.isCanceled || found.isSent)
      throw new Problem({ ...context, kind: 'canceled', code: 'call.canceled' });
    if (this.#clock.now() >= plan.expiresAt)
      throw new Problem({ ...context, kind: 'blocked', code: 'plan.expired', retryable: false });
    const agreed = found.price?.high ?? null;
    // A price that is not known any more counts as the one that the user saw.
    const most = expected ?? agreed;
    for (const ceiling of plan.ceilings) {
      const spent = amounts
        .parse(this.#database.all(SPENT, { id }))
        .find(({ unit }) => unit === ceiling.unit);
      const left = ceiling.micros - (spent?.micros ?? 0);
      const isOther = most !== null && most.unit !== ceiling.unit;
      // Nobody can tell whether an amount in another unit fits under the ceiling that was agreed on for this step.
      const isChanged = isOther && agreed?.unit === ceiling.unit;
      // What costs an unknown amount needs at least something left.
      if (!isChanged && (isOther || (most ? most.micros <= left : left > 0))) continue;
      const args = { unit: ceiling.unit, ceiling: ceiling.micros, left: Math.max(0, left) };
      throw new Problem({ ...context, kind: 'blocked', code: 'plan.ceiling', args, retryable: false });
    }
    const [unit, micros] = [most?.unit ?? null, most ? Math.round(most.micros) : null];
    this.#database.run(MARK_SENT, { plan: id, step, unit, micros });
  }

  #beginAnew(plan: string, step: number, attempt: number): void {
    this.#database.run(BEGIN_ANEW, { plan, step, attempt, intentKey: stepKey(plan, step, attempt) });
  }

  async #change(id: string, change: (plan: Plan) => void): Promise<Plan> {
    const after = await this.#database.write(() => {
      change(this.#require(id));
      this.#updateFlag();
      return this.#require(id);
    });
    this.#changes.fire(id);
    return after;
  }

  #set(plan: Plan, change: Partial<Plan>, approvedBy: string | null = null): void {
    const { id, state, problem, ceilings, approvedAt, expiresAt } = { ...plan, ...change };
    this.#database.run(SET_PLAN, {
      ...{ id, state, approvedAt, approvedBy, expiresAt: Math.floor(expiresAt) },
      problem: problem && problemToText(problem),
      ceilings: JSON.stringify(ceilings),
    });
  }

  #require(id: string): Plan {
    const plan = this.#find(id);
    if (!plan) throw planNotFound(id);
    return plan;
  }

  #find(id: string): Plan | null {
    const row = this.#database.first(PLAN, { id });
    return row === undefined ? null : readPlan(row, this.#database.all(STEPS, { id }));
  }
}

/** Whether a new attempt cannot be a second purchase of the same. */
function mayBeginAnew({ isSent, job }: PlanStep): boolean {
  if (!job) return isSent;
  return ['failed', 'canceled', 'timedOut', 'refused'].includes(job.state);
}

function planNotFound(id: string): Problem {
  return new Problem({ kind: 'notFound', code: 'target.notFound', args: { id } });
}
