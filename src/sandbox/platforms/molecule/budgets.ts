import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

type BudgetResponse = components['schemas']['BudgetResponse'];
type PatchBudgetRequest = components['schemas']['PatchBudgetRequest'];

const periods = ['hourly', 'daily', 'weekly', 'monthly'] as const;
type Period = (typeof periods)[number];

/** One value for each rolling window that a budget can have. */
export type Periods<T> = Record<Period, T>;

/** Limits, spending and what is left, in US cents; `withPeriods` as newer servers have it. */
export function budgetOf(workspace: WorkspaceRecord, withPeriods: boolean): BudgetResponse {
  const { limits, spend } = workspace;
  const left = (period: Period) => {
    const limit = limits[period];
    return limit === null ? null : limit - spend[period];
  };
  const scalars = {
    budget_limit: limits.monthly,
    monthly_spend: spend.monthly,
    budget_remaining: left('monthly'),
  };
  if (!withPeriods) return scalars;
  const rows = periods.map((period) => [
    period,
    { limit: limits[period], spend: spend[period], remaining: left(period) },
  ]);
  return { periods: Object.fromEntries(rows) as BudgetResponse['periods'], ...scalars };
}

/** Sets the limits that the request names; gives what is wrong with it, or null when it was carried out. */
export function setLimits(
  workspace: WorkspaceRecord,
  request: PatchBudgetRequest,
  withPeriods: boolean,
): string | null {
  const { budget_limits: byPeriod, budget_limit: monthly } = request;
  if (!withPeriods) {
    if (monthly === undefined) return 'budget_limit is required';
    workspace.limits.monthly = monthly;
    return null;
  }
  if (byPeriod !== undefined && monthly !== undefined)
    return 'send budget_limits or budget_limit, not both of them';
  if (byPeriod === undefined && monthly === undefined) return 'budget_limits or budget_limit is required';
  for (const period of periods) {
    const limit = byPeriod?.[period];
    if (limit !== undefined) workspace.limits[period] = limit;
  }
  if (monthly !== undefined) workspace.limits.monthly = monthly;
  return null;
}

/** Adds to every rolling window. */
export function charge(workspace: WorkspaceRecord, cents: number): void {
  for (const period of periods) workspace.spend[period] += cents;
}
