import * as vscode from 'vscode';
import type { Account } from '../../../core/account.ts';
import type { Identity, Provider } from '../../../core/provider.ts';
import type { Readings } from './drawProviderNode.ts';
import { healthTooltip } from './healthRow.ts';
import { rowTooltip } from './drawResource.ts';
import { savedKindsTooltip } from '../../jobs/savedKinds/savedKindNodes.ts';
import type { AccountNode, ProviderNode } from './providerNodes.ts';
import { clockTime } from '../../shared/relativeTime.ts';
import { resourceText } from '../resourceText.ts';
import { factsTooltip } from '../../shared/safeMarkdown.ts';
import { budgetTooltip } from '../../money/budgetNodes.ts';
import { checkoutTooltip } from '../../money/checkoutNodes.ts';
import { moneyText } from '../../money/moneyText.ts';

/** What is known of a node in words; made when somebody hovers, not for each of the rows. */
export function providerTooltip(
  node: ProviderNode,
  { balances, identities, budgets, health }: Readings,
  now: number,
): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'account':
      return accountTooltip(node, identities.last(node.account.id));
    case 'balance':
      return balanceTooltip(node, balances);
    case 'budget':
      return budgetTooltip(node, budgets);
    case 'checkout':
      return checkoutTooltip(node);
    case 'row':
      return rowTooltip(node, now);
    case 'kind':
      return savedKindsTooltip(node);
    case 'health':
      return healthTooltip(node, health);
    case 'provider':
    case 'group':
    case 'list':
    case 'kinds':
    case 'more':
    case 'moreBelow':
    case 'problem':
    case 'action':
    case 'note':
    case 'empty':
      return undefined;
  }
}

function accountTooltip(
  { account, provider }: AccountNode,
  identity: Identity | undefined,
): vscode.MarkdownString {
  return factsTooltip(account.label, [
    [vscode.l10n.t('Platform'), provider.label],
    ...keysOf(account, provider),
    ...(identity?.facts ?? []).map(([label, value]) => [resourceText(label), value] as const),
    ...(identity?.scopes ? [[vscode.l10n.t('Scopes'), identity.scopes.join(', ')] as const] : []),
    ...serversOf(account),
  ]);
}

/** The addresses that are called. What a platform calls its parts says nothing to the user: one address stands once. */
function serversOf({ bases }: Account): readonly (readonly [string, string])[] {
  const addresses = [...new Set(Object.values(bases))];
  return addresses.map((address) => [vscode.l10n.t('Server'), address]);
}

/** Which keys an account has, where there can be several. */
function keysOf(account: Account, provider: Provider): readonly (readonly [string, string])[] {
  if (provider.credentials.length < 2) return [];
  const held = provider.credentials.filter(({ id }) => account.credentials.includes(id));
  return [[vscode.l10n.t('Keys'), held.map(({ label }) => resourceText(label)).join(', ')]];
}

function balanceTooltip(
  node: ProviderNode & { kind: 'balance' },
  balances: Readings['balances'],
): vscode.MarkdownString | undefined {
  const reading = balances.last(node.account.id);
  if (!reading) return undefined;
  return factsTooltip(
    vscode.l10n.t('Balance as of {0}', clockTime(reading.at)),
    reading.balance.parts.map((part) => [part.name, moneyText(part.money, node.provider.moneyUnit)]),
  );
}
