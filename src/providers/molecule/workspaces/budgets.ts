import * as z from 'zod/mini';
import type { KnownValues, ReadRows } from '../../../core/actionGuide.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../core/resource.ts';
import { Problem } from '../../../core/problem.ts';
import { resourceRows, unreadRow } from '../../resourceRows.ts';
import { budgetAnswer, budgetPeriod } from '../answers.ts';
import { dollars, spentOf, toneOfSpending } from '../cents.ts';
import { factsOf } from '../../facts.ts';

const PERIODS = ['hourly', 'daily', 'weekly', 'monthly'] as const;
const LABELS: Readonly<Record<string, string>> = {
  hourly: 'Hourly',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
};
/** The month of a server that knows no other period takes its limit in an input of its own. */
const ONLY_MONTH = 'only month';

const LIMIT = 'Limit in US dollars. Leave it empty for no limit: the agent may then spend freely.';

const setLimit: ResourceAction = {
  id: 'limit',
  title: 'Set Limit…',
  icon: 'edit',
  operation: 'tenantPatchBudget',
  verb: 'open',
  offeredFor: ({ params }) => params['period'] !== ONLY_MONTH,
  guide: {
    target: '{name}',
    asks: [{ kind: 'cents', input: 'body.budget_limits.{period}', title: LIMIT }],
    merge: withOtherLimits,
  },
};

const setMonth: ResourceAction = {
  id: 'month',
  title: 'Set Limit…',
  icon: 'edit',
  operation: 'tenantPatchBudget',
  verb: 'open',
  offeredFor: ({ params }) => params['period'] === ONLY_MONTH,
  guide: {
    target: '{name}',
    asks: [{ kind: 'cents', input: 'body.budget_limit', title: LIMIT }],
    merge: withOtherLimits,
  },
};

/** What a workspace may spend and has spent, by period, in US cents. */
export const workspaceBudget: ResourceList = {
  id: 'budget',
  label: 'Budget',
  icon: 'graph',
  operation: 'tenantGetBudget',
  takes: { id: 'id' },
  passes: { name: 'name' },
  rowKind: 'molecule.budget',
  rows: resourceRows(budgetAnswer, budgetRows),
  actions: [
    {
      id: 'add',
      title: 'Set Limit…',
      icon: 'add',
      operation: 'tenantPatchBudget',
      verb: 'add',
      adds: 'limit',
      guide: {
        target: '{name}',
        asks: [
          {
            kind: 'choice',
            input: 'known.period',
            title: 'Period',
            options: PERIODS.map((period) => ({ label: LABELS[period] ?? period, value: period })),
          },
          { kind: 'cents', input: 'body.budget_limits.{period}', title: LIMIT },
        ],
        merge: withOtherLimits,
      },
    },
  ],
  rowActions: [setLimit, setMonth],
};

const cents = z.nullable(z.number());
const entered = z.object({
  id: z.string(),
  budget_limits: z.optional(z.record(z.string(), cents)),
  budget_limit: z.optional(cents),
});

/**
 * The request with the present limits of the other periods, because servers clear the periods that a request leaves
 * out. The server's periods decide the form: one without periods takes the month alone.
 */
async function withOtherLimits(
  known: KnownValues,
  read: ReadRows,
): Promise<Readonly<Record<string, unknown>>> {
  const { id, budget_limits: byPeriod, budget_limit: month } = entered.parse(known);
  const rows = await read(workspaceBudget, { id });
  const unread = rows.find(({ isUnread }) => isUnread);
  // Its limit would be cleared with the request.
  if (unread)
    throw new Problem({
      kind: 'unexpected',
      code: 'answer.wrongShape',
      operation: workspaceBudget.operation,
      args: { where: unread.label },
      mayHaveActed: false,
    });
  const hasPeriods = !rows.some(({ params }) => params['period'] === ONLY_MONTH);
  const changed = byPeriod ?? (month === undefined ? {} : { monthly: month });
  if (hasPeriods) {
    const present = rows.map((row) => [row.id, limitOf(row)] as const);
    return { body: { budget_limits: { ...Object.fromEntries(present), ...changed } } };
  }
  const { monthly, ...others } = changed;
  return monthly === undefined || Object.keys(others).length > 0 ? {} : { body: { budget_limit: monthly } };
}

function limitOf({ params }: ResourceRow): number | null {
  const limit = params['limit'];
  return limit === undefined ? null : Number(limit);
}

function budgetRows(budget: z.infer<typeof budgetAnswer>): readonly ResourceRow[] {
  const { periods, budget_limit: limit, monthly_spend: spend, budget_remaining: left } = budget;
  if (!periods) return spend === undefined ? [] : [row('monthly', ONLY_MONTH, spend, limit, left)];
  const known = PERIODS.filter((period) => Object.hasOwn(periods, period));
  const others = Object.keys(periods).filter((name) => !known.some((period) => period === name));
  return [...known, ...others].map((name, index) => {
    const one = budgetPeriod.safeParse(periods[name]).data;
    if (!one) return unreadRow(periods[name], index, LABELS[name] ?? name);
    return row(name, name, one.spend, one.limit, one.remaining);
  });
}

function row(
  id: string,
  period: string,
  spend: number,
  limit: number | null | undefined,
  left: number | undefined,
): ResourceRow {
  const tone = toneOfSpending(spend, limit);
  return {
    id,
    label: LABELS[id] ?? id,
    description: spentOf(spend, limit),
    facts: factsOf({
      Spent: dollars(spend),
      Limit: typeof limit === 'number' ? dollars(limit) : undefined,
      Left: left === undefined ? undefined : dollars(left),
    }),
    icon: 'graph',
    ...(tone && { tone }),
    params: { period, ...(typeof limit === 'number' && { limit: String(limit) }) },
  };
}
