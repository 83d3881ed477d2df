import type { Account } from '../core/account.ts';
import type { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { ResourceList, ResourceRow } from '../core/resource.ts';
import type { ProblemAction } from './problemActions.ts';

/** What a row of the Providers view stands for. Every node carries its account: there is no current one. */
export type ProviderNode =
  | { readonly kind: 'provider'; readonly provider: Provider }
  | AccountNode
  | { readonly kind: 'balance'; readonly provider: Provider; readonly account: Account }
  | ListNode
  | RowNode
  | { readonly kind: 'problem'; readonly id: string; readonly problem: Problem; readonly node: AccountNode }
  | { readonly kind: 'action'; readonly id: string; readonly action: ProblemAction }
  | { readonly kind: 'empty'; readonly id: string };

export interface AccountNode {
  readonly kind: 'account';
  readonly provider: Provider;
  readonly account: Account;
}

export interface ListNode {
  readonly kind: 'list';
  readonly provider: Provider;
  readonly account: Account;
  readonly list: ResourceList;
}

export interface RowNode {
  readonly kind: 'row';
  readonly provider: Provider;
  readonly account: Account;
  readonly list: ResourceList;
  readonly row: ResourceRow;
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
    case 'list':
      return `list/${node.account.id}/${node.list.id}`;
    case 'row':
      return `row/${node.account.id}/${node.list.id}/${node.row.id}`;
    case 'problem':
    case 'action':
    case 'empty':
      return node.id;
  }
}
