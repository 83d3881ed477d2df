import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';
import type { AccountId, JobId, ProviderId } from '../../../core/ids.ts';
import type { JobOrigin, JobRecord, JobState, PreparedCall } from '../../../core/job.ts';
import type { Money } from '../../../core/money.ts';
import type { ProblemDetails } from '../../../core/problem.ts';
import { problemFromText } from '../problemRow.ts';
import { JOB_STATES, originIn, readMoney, readSentAs } from '../rows.ts';
import { unreadableValue } from '../storageProblem.ts';
import { callToText } from '../storedCall.ts';

/** `proposed`: nobody has approved it yet. `ended`: there is nothing left to buy. */
export type PlanState = 'proposed' | 'running' | 'paused' | 'ended' | 'canceled';

export interface PriceRange {
  readonly low: Money;
  /** In the same unit. */
  readonly high: Money;
}

/** One paid job of a plan, as it is to be bought. */
export interface NewStep {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly title: ForeignText;
  /** The complete request. */
  readonly call: PreparedCall;
  /** The steps whose outputs the request names. */
  readonly takes: readonly number[];
  readonly origin?: JobOrigin | undefined;
  readonly bases: JobRecord['bases'];
  readonly sentAs: JobRecord['sentAs'];
  readonly estimatedMs: number | null;
  /** What it will cost as far as is known; null where nothing is. */
  readonly price: PriceRange | null;
}

export interface PlanStep extends Omit<NewStep, 'call'> {
  /** Its number in the plan, from 1: stays the same when the order changes. */
  readonly step: number;
  /** How often it was begun anew. */
  readonly attempt: number;
  /** Whether the present attempt was bought. Its job may have been removed from the history since. */
  readonly isSent: boolean;
  /** The user does not want it any more. */
  readonly isCanceled: boolean;
  readonly intentKey: string;
  /** What bought it; null before, and when it was removed from the history. */
  readonly job: StepJob | null;
}

export interface StepJob {
  readonly id: JobId;
  readonly state: JobState;
  readonly cost: Money | null;
  readonly problem: ProblemDetails | null;
  /** True when it ended before a byte of it left: nothing was bought. */
  readonly isUnsent: boolean;
}

export interface NewPlan {
  readonly title: string;
  /** Who wants it: `user`, or the name of an agent. */
  readonly askedBy: string;
  /** Milliseconds since the epoch: later nothing more is bought. */
  readonly expiresAt: number;
  readonly steps: readonly NewStep[];
}

export interface Plan extends Omit<NewPlan, 'steps'> {
  readonly id: string;
  readonly state: PlanState;
  /** Why it is paused. */
  readonly problem: ProblemDetails | null;
  /** The most that all steps together may cost, by unit; a unit that is not named has no limit. */
  readonly ceilings: readonly Money[];
  readonly createdAt: number;
  readonly approvedAt: number | null;
  /** In the order in which they are bought. */
  readonly steps: readonly PlanStep[];
}

/** What a purchase of a step names of it. */
export interface StepRef {
  readonly plan: string;
  readonly step: number;
  readonly intentKey: string;
}

/** The intent key of an attempt at a step: the same each time, in every window. */
export function stepKey(plan: string, step: number, attempt: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([plan, step, attempt]))
    .digest('hex');
  // In the form of a UUID of version 8, which platforms that check keys take.
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5');
}

const STATES = ['proposed', 'running', 'paused', 'ended', 'canceled'] as const satisfies readonly PlanState[];
/** Amounts of several units. */
export const amounts = z.array(z.object({ unit: z.string(), micros: z.number() }));
const text = z.nullable(z.string());
const number = z.nullable(z.number());

const planRow = z.object({
  id: z.string(),
  title: z.string(),
  asked_by: z.string(),
  state: z.enum(STATES),
  problem: text,
  ceilings: z.string(),
  created_at: z.number(),
  approved_at: number,
  expires_at: z.number(),
});

const stepRow = z.object({
  ...{ step: z.number(), account: z.string(), provider: z.string(), kind: z.string(), title: z.string() },
  ...{
    takes: z.string(),
    document: text,
    part: text,
    made_from: text,
    bases: text,
    sent_as: text,
    estimated_ms: number,
  },
  ...{ price_unit: text, price_low: number, price_high: number, attempt: z.number(), sent: z.number() },
  ...{ canceled: z.number(), intent_key: z.string(), job: text, job_state: z.nullable(z.enum(JOB_STATES)) },
  ...{ cost_unit: text, cost_micros: number, problem: text, accepted_at: number },
});
const bases = z.record(z.string(), z.string());
const steps = z.array(z.number());

/** Whether a step is not bought yet, or nothing was bought by its job. */
export function isUnbought({ isSent, job }: Pick<PlanStep, 'isSent' | 'job'>): boolean {
  return job ? job.isUnsent : !isSent;
}

/** A plan with the rows of its steps. Errors: Problem storage. */
export function readPlan(row: unknown, stepRows: readonly unknown[]): Plan {
  const found = planRow.safeParse(row);
  const rows = z.array(stepRow).safeParse(stepRows);
  if (!found.success || !rows.success) throw unreadableValue('plan');
  const { data } = found;
  return {
    ...{ id: data.id, title: data.title, askedBy: data.asked_by, state: data.state },
    steps: rows.data.map(readStep),
    problem: data.problem === null ? null : problemFromText(data.problem),
    ceilings: amounts.parse(JSON.parse(data.ceilings)),
    ...{ createdAt: data.created_at, approvedAt: data.approved_at, expiresAt: data.expires_at },
  };
}

/** The values of a step's columns, by the placeholders of the statement that adds it. */
export function stepValues(plan: string, step: number, given: NewStep) {
  const { account, provider, kind, origin, price, estimatedMs } = given;
  return {
    ...{ plan, step, account, provider, kind, title: rawText(given.title), call: callToText(given.call) },
    ...{ takes: JSON.stringify(given.takes), document: origin?.document ?? null, part: origin?.part ?? null },
    madeFrom: origin?.madeFrom ?? null,
    bases: given.bases && JSON.stringify(given.bases),
    sentAs: given.sentAs && JSON.stringify(given.sentAs),
    estimatedMs: estimatedMs === null ? null : Math.round(estimatedMs),
    ...{ unit: price?.low.unit ?? null, low: price ? Math.round(price.low.micros) : null },
    high: price ? Math.round(price.high.micros) : null,
    intentKey: stepKey(plan, step, 0),
  };
}

function readStep(row: z.infer<typeof stepRow>): PlanStep {
  const low = readMoney(row.price_unit, row.price_low);
  const high = readMoney(row.price_unit, row.price_high);
  const { step, account, provider, kind, title, attempt } = row;
  return {
    ...{ step, account, provider, kind, title, attempt, intentKey: row.intent_key },
    takes: steps.parse(JSON.parse(row.takes)),
    ...originIn(row),
    bases: row.bases === null ? null : bases.parse(JSON.parse(row.bases)),
    sentAs: readSentAs(row.sent_as),
    estimatedMs: row.estimated_ms,
    price: low && high && { low, high },
    isSent: row.sent > attempt,
    isCanceled: row.canceled !== 0,
    job: jobIn(row),
  };
}

function jobIn(row: z.infer<typeof stepRow>): StepJob | null {
  const { job: id, job_state: state } = row;
  if (id === null || state === null) return null;
  const isUnsent = state === 'canceled' && row.accepted_at === null;
  const problem = row.problem === null ? null : problemFromText(row.problem);
  return { id, state, cost: readMoney(row.cost_unit, row.cost_micros), problem, isUnsent };
}
