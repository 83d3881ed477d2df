import { l10n } from 'vscode';
import type { Account } from '../../../core/account.ts';
import { toProblem, type Problem } from '../../../core/problem.ts';
import type { Provider } from '../../../core/provider.ts';
import type { ResourceGroup, ResourceList, ResourceRow } from '../../../core/resource.ts';
import type { HealthNode } from './healthRow.ts';
import { savedKindsNodeId, type SavedKindsNode } from '../../jobs/savedKinds/savedKindNodes.ts';
import type { BudgetNode } from '../../money/budgetNodes.ts';
import { checkoutNodeId, type CheckoutNode } from '../../money/checkoutNodes.ts';
import type { NoteNode } from '../../shared/unreadRows.ts';
import type { CommandId } from '../../shared/commandIds.ts';
import { problemActions, type ProblemAction } from '../../problems/problemActions.ts';

/** What a row of the Providers view stands for. Every node carries its account: there is no current one. */
export type ProviderNode =
  | { readonly kind: 'provider'; readonly provider: Provider }
  | AccountNode
  | { readonly kind: 'balance'; readonly provider: Provider; readonly account: Account }
  | BudgetNode
  | CheckoutNode
  | GroupNode
  | ListNode
  | RowNode
  | HealthNode
  | SavedKindsNode
  | { readonly kind: 'more'; readonly list: ListNode }
  | { readonly kind: 'moreBelow'; readonly row: RowNode }
  | ProblemNode
  | { readonly kind: 'action'; readonly id: string; readonly action: ProblemAction }
  | NoteNode
  | {
      readonly kind: 'empty';
      readonly id: string;
      readonly reason?: 'noMatch';
      /** What shows everything again where a filter hides it. */
      readonly clear?: CommandId;
      /** What a list says of having no rows, in the descriptor's English. */
      readonly text?: string | undefined;
    };

export interface AccountNode {
  readonly kind: 'account';
  readonly provider: Provider;
  readonly account: Account;
}

/** What went wrong in place of what would stand there. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly id: string;
  readonly problem: Problem;
  /** Whose call it was; null for what has no account, such as the list of accounts itself. */
  readonly node: AccountNode | null;
}

/** Lists of an account that stand together. */
export interface GroupNode {
  readonly kind: 'group';
  readonly provider: Provider;
  readonly account: Account;
  readonly group: ResourceGroup;
  readonly lists: readonly ListNode[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly provider: Provider;
  readonly account: Account;
  readonly list: ResourceList;
  /** The ids of the lists and rows that it stands below, and its own. */
  readonly path: string;
  /** What the row above it gives. */
  readonly params: Readonly<Record<string, string>>;
  /** What it is called in place of the list's own label: the account, where a view shows one list of each. */
  readonly label?: string;
}

export interface RowNode {
  readonly kind: 'row';
  readonly provider: Provider;
  readonly account: Account;
  readonly list: ResourceList;
  readonly path: string;
  readonly row: ResourceRow;
  /** The rows of the same list that stand below it. */
  readonly below: readonly RowNode[];
  /** True when the user wants it at hand. */
  readonly favorite?: boolean;
  /** True where there are so many rows that those below are shown on request only. */
  readonly collapsed?: boolean;
}

/** Stable across refreshes, so that the view keeps what is expanded and selected. */
export function nodeId(node: ProviderNode): string {
  switch (node.kind) {
    case 'provider':
      return `provider/${node.provider.id}`;
    case 'account':
      return `account/${node.account.id}`;
    case 'balance':
      return `balance/${node.account.id}`;
    case 'budget':
      return `budget/${node.account.id}`;
    case 'checkout':
      return checkoutNodeId(node);
    case 'group':
      return `group/${node.account.id}/${node.group.id}`;
    case 'list':
      return `list/${node.account.id}/${node.path}`;
    case 'row':
      return `row/${node.account.id}/${node.path}`;
    case 'more':
      return `${nodeId(node.list)}/more`;
    case 'moreBelow':
      return `${nodeId(node.row)}/more`;
    case 'health':
      return `health/${node.account.id}`;
    case 'kinds':
    case 'kind':
      return savedKindsNodeId(node);
    case 'problem':
    case 'action':
    case 'note':
    case 'empty':
      return node.id;
  }
}

/** Whether a list is a node itself, or stands below it. */
export function isBelow(node: ProviderNode, list: ListNode): boolean {
  switch (node.kind) {
    case 'provider':
      return node.provider.id === list.provider.id;
    case 'account':
      return node.account.id === list.account.id;
    case 'group':
      return node.lists.some((one) => isBelow(one, list));
    case 'list':
    case 'row':
      return node.account.id === list.account.id && `${list.path}/`.startsWith(`${node.path}/`);
    default:
      return false;
  }
}

/** The lists of an account, those of a group in the place of its first one. */
export function withGroups(lists: readonly ListNode[]): readonly (GroupNode | ListNode)[] {
  const groupOf = ({ list }: ListNode) => list.group?.id;
  return lists.flatMap((node, index): readonly (GroupNode | ListNode)[] => {
    const { group } = node.list;
    if (!group) return [node];
    if (lists.findIndex((one) => groupOf(one) === group.id) < index) return [];
    const { provider, account } = node;
    const inIt = lists.filter((one) => groupOf(one) === group.id);
    return [{ kind: 'group', provider, account, group, lists: inIt }];
  });
}

/** A problem as rows: what happened, and below it what helps. `node` is null for what belongs to no account. */
export function problemNodes(error: unknown, node: AccountNode | null, parent: string): ProviderNode[] {
  const problem = toProblem(error);
  const actions = problemActions(problem, {
    ...(node && {
      account: node.account.id,
      sandbox: node.account.sandbox,
      signIn: node.provider.signIn !== undefined,
      setUp: node.provider.balance?.setUp?.title,
      topUp: node.provider.balance?.topUp !== undefined,
    }),
    retry: { title: l10n.t('Try Again'), command: 'backlot.refresh', args: node ? [parent] : [] },
  });
  return [
    { kind: 'problem', id: `${parent}/problem`, problem, node },
    ...actions.map((action, index) => ({ kind: 'action', id: `${parent}/action/${index}`, action }) as const),
  ];
}
