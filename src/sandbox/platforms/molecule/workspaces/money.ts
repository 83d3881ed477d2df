import type { components } from '../../../../../specs/types/molecule.gen.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

type BillingModeResponse = components['schemas']['BillingModeResponse'];

/** Who pays for the language model. */
export type BillingMode = 'platform_managed' | 'byok' | 'disabled';

const FALLBACK: BillingMode = 'platform_managed';

/** The mode that applies to a workspace: its own, else the organization's, else the platform's. */
export function effectiveMode(workspace: WorkspaceRecord, orgMode: BillingMode | null): BillingMode {
  return workspace.billingMode ?? orgMode ?? FALLBACK;
}

/** Own mode, mode in force and where it comes from; servers seen so far have other names for all three. */
export function billingModeOf(
  workspace: WorkspaceRecord,
  orgMode: BillingMode | null,
  observed: boolean,
): BillingModeResponse {
  const effective = effectiveMode(workspace, orgMode);
  const own = workspace.billingMode;
  if (!observed) {
    return {
      ...(own !== null && { mode: own }),
      effective_mode: effective,
      source: own !== null ? 'workspace' : orgMode !== null ? 'org' : 'default',
    };
  }
  return {
    workspace_id: workspace.id,
    resolved_mode: effective,
    workspace_override: own,
    org_default: orgMode ?? FALLBACK,
    source: own !== null ? 'workspace_override' : orgMode !== null ? 'org_default' : 'constant_fallback',
  };
}

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

/** Replaces the limits by those of the request; gives what is wrong with it, or null when it was carried out. */
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
  // A period that the request leaves out is cleared; the older form is a request for the month alone.
  const limits: PatchBudgetRequest['budget_limits'] = byPeriod ?? { monthly: monthly ?? null };
  for (const period of periods) workspace.limits[period] = limits[period] ?? null;
  return null;
}

/** Adds to every rolling window. */
export function charge(workspace: WorkspaceRecord, cents: number): void {
  for (const period of periods) workspace.spend[period] += cents;
}
