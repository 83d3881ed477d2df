import type { AccountId } from '../../core/ids.ts';
import type { Problem } from '../../core/problem.ts';
import type { LedgerDifference } from '../../jobs/money/compareLedgers.ts';
import type { Charge } from '../../jobs/money/ledger.ts';
import type { ProblemAction } from '../problems/problemActions.ts';
import type { AccountComparison } from './ledgerComparisons.ts';
import { spendingKeyId, type SpendingGroup, type SpendingSum } from './spendingGroups.ts';

/** What a row of the Spending view stands for. */
export type SpendingNode =
  /** `unpriced`: how many calls of unknown cost are not in the sum. */
  | { readonly kind: 'total'; readonly sum: SpendingSum; readonly unpriced: number }
  | { readonly kind: 'group'; readonly group: SpendingGroup }
  /** `place` tells charges of removed jobs apart, which have no id. */
  | {
      readonly kind: 'charge';
      readonly charge: Charge;
      readonly group: SpendingGroup;
      readonly place: number;
    }
  | { readonly kind: 'more'; readonly group: SpendingGroup }
  /** What the platform's own ledger says of an account. */
  | { readonly kind: 'comparison'; readonly comparison: AccountComparison }
  | {
      readonly kind: 'difference';
      readonly account: AccountId;
      readonly difference: LedgerDifference;
      readonly place: number;
    }
  /** Spending cannot be read; below it what helps. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly node: null }
  | { readonly kind: 'action'; readonly action: ProblemAction };

export function spendingNodeId(node: SpendingNode): string {
  switch (node.kind) {
    case 'group':
      return spendingKeyId(node.group.key);
    case 'charge':
      return `${spendingKeyId(node.group.key)}/${node.charge.job?.id ?? `removed ${node.place}`}`;
    case 'more':
      return `${spendingKeyId(node.group.key)}/more`;
    case 'comparison':
      return `ledger/${node.comparison.account}`;
    case 'difference':
      return `ledger/${node.account}/${node.place}`;
    case 'total':
    case 'problem':
      return node.kind;
    case 'action':
      return `action/${node.action.command}`;
  }
}

/** The job that a row is about; undefined where the history has none. */
export function jobOf(node: SpendingNode): string | undefined {
  if (node.kind === 'charge') return node.charge.job?.id;
  if (node.kind !== 'difference' || node.difference.kind === 'unknownHere') return undefined;
  return node.difference.own.job ?? undefined;
}
