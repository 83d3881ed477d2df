import type { AccountId, ProviderId } from '../../core/ids.ts';
import type { JobProject } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { Day } from '../../jobs/money/calendar.ts';
import type { ChargeFilter, LedgerRow } from '../../jobs/money/ledger.ts';

/** What the charges are put together by. `project` is the folder that they were bought from. */
export const SPENDING_GROUPINGS = ['day', 'account', 'kind', 'project'] as const;
export type SpendingGrouping = (typeof SPENDING_GROUPINGS)[number];

/** What the charges below one heading have in common. */
export type SpendingKey =
  | { readonly by: 'day'; readonly day: Day }
  | { readonly by: 'account'; readonly account: AccountId; readonly provider: ProviderId }
  | { readonly by: 'kind'; readonly kind: string; readonly provider: ProviderId }
  | { readonly by: 'project'; readonly project: JobProject | null };

export interface SpendingSum {
  /** What was charged, one amount for each unit. */
  readonly charged: readonly Money[];
  /** What is only reserved until the platform names the cost. */
  readonly reserved: readonly Money[];
  /** How many charges and reservations these are. */
  readonly count: number;
}

export interface SpendingGroup extends SpendingSum {
  readonly key: SpendingKey;
  /** The platforms of its charges, for how amounts are written. */
  readonly providers: readonly ProviderId[];
}

/** Stable across refreshes, so that the view keeps what is expanded. */
export function spendingKeyId(key: SpendingKey): string {
  switch (key.by) {
    case 'day':
      return `day/${key.day}`;
    case 'account':
      return `account/${key.account}`;
    case 'kind':
      return `kind/${key.provider}/${key.kind}`;
    case 'project':
      return `project/${key.project?.id ?? ''}`;
  }
}

/** Rows under headings: days in their order, everything else with the most charges first. */
export function groupSpending(rows: readonly LedgerRow[], by: SpendingGrouping): readonly SpendingGroup[] {
  const groups = new Map<string, { readonly key: SpendingKey; readonly rows: LedgerRow[] }>();
  for (const row of rows) {
    const key = keyOf(row, by);
    const id = spendingKeyId(key);
    const group = groups.get(id) ?? { key, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  const found = [...groups.values()].map(({ key, rows: members }) => {
    return { key, providers: [...new Set(members.map(({ provider }) => provider))], ...sumOf(members) };
  });
  return by === 'day' ? found : found.toSorted((a, b) => b.count - a.count);
}

/** All of it together. Amounts of different units are never added. */
export function sumOf(rows: readonly LedgerRow[]): SpendingSum {
  let count = 0;
  const charged = new Map<string, number>();
  const reserved = new Map<string, number>();
  const add = (sums: Map<string, number>, { unit, micros }: Money) =>
    sums.set(unit, (sums.get(unit) ?? 0) + micros);
  for (const row of rows) {
    count += row.charges + row.reservations;
    if (row.charges > 0) add(charged, row.spent);
    if (row.reservations > 0) add(reserved, row.reserved);
  }
  const amounts = (sums: ReadonlyMap<string, number>) =>
    [...sums].map(([unit, micros]) => ({ unit, micros }));
  return { charged: amounts(charged), reserved: amounts(reserved), count };
}

/** Which charges stand below a heading. */
export function filterOf(key: SpendingKey): ChargeFilter & { readonly day?: Day } {
  switch (key.by) {
    case 'day':
      return { day: key.day };
    case 'account':
      return { account: key.account };
    case 'kind':
      return { kind: key.kind, provider: key.provider };
    case 'project':
      return { project: key.project?.id ?? null };
  }
}

function keyOf({ day, account, provider, kind, project }: LedgerRow, by: SpendingGrouping): SpendingKey {
  switch (by) {
    case 'day':
      return { by, day };
    case 'account':
      return { by, account, provider };
    case 'kind':
      return { by, kind, provider };
    case 'project':
      return { by, project };
  }
}
