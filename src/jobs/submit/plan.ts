import type { PreparedCall } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { ProblemKind } from '../../core/problem.ts';
import type { KnownPrice } from '../money/pastPrice.ts';
import { isRecord } from '../../calls/check/schemaView.ts';
import { isUnbought, type Plan, type PlanStep, type PriceRange } from '../store/plans/planRows.ts';

/** How many jobs of one plan run at a time: the rest waits here, where it can be paused, reordered and left out. */
export const PARALLEL = 4;

/** How a step stands. `blocked`: a step whose output it takes did not succeed. */
export type StepStanding =
  'waiting' | 'underWay' | 'succeeded' | 'failed' | 'unknown' | 'canceled' | 'blocked' | 'removed';

/** How each step of a plan stands, by its number. */
export function standings({ steps }: Pick<Plan, 'steps'>): ReadonlyMap<number, StepStanding> {
  const found = new Map<number, StepStanding>();
  const bySteps = new Map(steps.map((step) => [step.step, step]));
  const standing = (step: PlanStep): StepStanding => {
    const known = found.get(step.step);
    if (known) return known;
    // While it is worked out: steps that wait for each other wait for ever.
    found.set(step.step, 'blocked');
    const made = standingOf(step, () =>
      step.takes.every((taken) => {
        const other = bySteps.get(taken);
        return other !== undefined && ['waiting', 'underWay', 'succeeded'].includes(standing(other));
      }),
    );
    found.set(step.step, made);
    return made;
  };
  for (const step of steps) standing(step);
  return found;
}

function standingOf(step: PlanStep, mayHaveInputs: () => boolean): StepStanding {
  if (isUnbought(step)) {
    if (step.isCanceled) return 'canceled';
    return mayHaveInputs() ? 'waiting' : 'blocked';
  }
  switch (step.job?.state) {
    case undefined:
      return 'removed';
    case 'succeeded':
    case 'unknown':
      return step.job.state;
    case 'failed':
    case 'canceled':
    case 'timedOut':
    case 'refused':
      return 'failed';
    case 'stored':
    case 'sending':
    case 'queued':
    case 'running':
    case 'waiting':
      return 'underWay';
  }
}

/** What is to be done for a plan now. */
export type NextOfPlan =
  | { readonly do: 'buy'; readonly step: PlanStep }
  /** A job of it has to go on first. */
  | { readonly do: 'wait' }
  /** There is nothing left to buy, and nothing under way. */
  | { readonly do: 'end' };

/** The next thing to do for a plan that runs. Pure. */
export function nextOf(plan: Pick<Plan, 'steps'>): NextOfPlan {
  const standing = standings(plan);
  const underWay = plan.steps.filter(({ step }) => standing.get(step) === 'underWay').length;
  const waiting = plan.steps.filter(({ step }) => standing.get(step) === 'waiting');
  if (waiting.length === 0) return { do: underWay > 0 ? 'wait' : 'end' };
  if (underWay >= PARALLEL) return { do: 'wait' };
  const ready = waiting.find(({ takes }) => takes.every((taken) => standing.get(taken) === 'succeeded'));
  return ready ? { do: 'buy', step: ready } : { do: 'wait' };
}

/** How far a plan has come. */
export interface PlanProgress {
  /** Steps that are not left out. */
  readonly all: number;
  readonly succeeded: number;
  readonly underWay: number;
  readonly waiting: number;
  /** Failed, of unknown outcome, or without their inputs. */
  readonly failed: number;
}

export function progressOf(plan: Pick<Plan, 'steps'>): PlanProgress {
  const all = [...standings(plan).values()];
  const count = (...which: readonly StepStanding[]) => all.filter((one) => which.includes(one)).length;
  return {
    all: all.length - count('canceled'),
    succeeded: count('succeeded'),
    underWay: count('underWay'),
    waiting: count('waiting'),
    failed: count('failed', 'unknown', 'blocked'),
  };
}

/** What steps will cost together. */
export interface PlanTotal {
  readonly low: Money;
  readonly high: Money;
}

/** The price of the steps that have one, by unit, and how many have none. */
export function totalOf(steps: readonly Pick<PlanStep, 'price'>[]): {
  readonly totals: readonly PlanTotal[];
  readonly unpriced: number;
} {
  const totals = new Map<string, PlanTotal>();
  for (const { price } of steps) {
    if (!price) continue;
    const { unit } = price.low;
    const before = totals.get(unit) ?? { low: { unit, micros: 0 }, high: { unit, micros: 0 } };
    totals.set(unit, {
      low: { unit, micros: before.low.micros + price.low.micros },
      high: { unit, micros: before.high.micros + price.high.micros },
    });
  }
  return { totals: [...totals.values()], unpriced: steps.filter(({ price }) => !price).length };
}

/** A price as a range; null where none is known. */
export function rangeOf(price: KnownPrice): PriceRange | null {
  switch (price.known) {
    case 'platform':
      return { low: price.money, high: price.money };
    case 'past':
      return { low: price.low, high: price.high };
    case 'none':
      return null;
  }
}

/** The highest known prices together, for units in which every job of an account has one. */
export function proposedCeilings(steps: readonly PlanStep[]): readonly Money[] {
  const open = new Set(steps.filter(({ price }) => !price).map(({ account }) => account));
  const units = new Set(steps.filter(({ account }) => open.has(account)).map(({ price }) => price?.low.unit));
  const { totals } = totalOf(steps.filter(({ account }) => !open.has(account)));
  return totals.map(({ high }) => high).filter(({ unit }) => !units.has(unit));
}

/** What the jobs of a plan cost so far, by unit. */
export function costOf({ steps }: Pick<Plan, 'steps'>): readonly Money[] {
  const totals = new Map<string, number>();
  for (const { job } of steps)
    if (job?.cost) totals.set(job.cost.unit, (totals.get(job.cost.unit) ?? 0) + job.cost.micros);
  return [...totals].map(([unit, micros]) => ({ unit, micros }));
}

/** `.invalid` is reserved for names that never exist (RFC 2606): no platform can fetch from it by mistake. */
const PLACEHOLDER = /^https:\/\/output\.invalid\/(\d+)\/(\d+)$/;

/** Stands in a request for the address of an output of an earlier step, which nobody knows yet. */
export function outputOfStep(step: number, index = 0): string {
  return `https://output.invalid/${step}/${index}`;
}

/** The steps whose outputs a request names. */
export function stepsIn({ body }: Pick<PreparedCall, 'body'>): readonly number[] {
  const found = new Set<number>();
  mapTexts(body, (text) => {
    const match = PLACEHOLDER.exec(text);
    if (match) found.add(Number(match[1]));
    return text;
  });
  return [...found].sort((a, b) => a - b);
}

/** The request with the addresses of outputs in their places. Errors: those of `addressOf`. */
export function withOutputs(
  call: PreparedCall,
  addressOf: (step: number, index: number) => string,
): PreparedCall {
  const body = mapTexts(call.body, (text) => {
    const match = PLACEHOLDER.exec(text);
    return match ? addressOf(Number(match[1]), Number(match[2])) : text;
  });
  return isRecord(body) ? { ...call, body } : call;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapTexts(one, change)]));
}

/** Refusals that the next step would meet too: the plan waits for its user. */
const PAUSING: ReadonlySet<ProblemKind> = new Set([
  'auth',
  'funds',
  'network',
  'permission',
  'rate',
  'storage',
]);

/** Whether a step was refused for a reason that the whole plan waits for. */
export function isPausing<P extends { readonly kind: ProblemKind }>(problem: P | null): problem is P {
  return problem !== null && PAUSING.has(problem.kind);
}
