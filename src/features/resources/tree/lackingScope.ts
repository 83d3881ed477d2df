import { l10n } from 'vscode';
import type { Identity, Provider } from '../../../core/provider.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../core/resource.ts';

/** What the account's key said of itself last; undefined while nobody has asked. */
type Known = Identity | undefined;

/** The scope that the key lacks for an operation; null when it has it, or when nobody knows. */
function lackingFor(provider: Provider, identity: Known, operation: string): string | null {
  return lacking(identity, provider.identity?.needs[operation]);
}

/** The scope that the key lacks for what a row stands for. */
export function lackingOnRow(identity: Known, row: Pick<ResourceRow, 'needs'>): string | null {
  return lacking(identity, row.needs);
}

/** The scope that the key lacks for an action on a row, or on a list. */
export function lackingForAction(
  provider: Provider,
  identity: Known,
  action: ResourceAction,
  row: Pick<ResourceRow, 'needs'> | null,
): string | null {
  return lackingFor(provider, identity, action.operation) ?? (row && lackingOnRow(identity, row));
}

/** The scope that the key lacks to read a list. */
export function lackingForList(provider: Provider, identity: Known, list: ResourceList): string | null {
  return lackingFor(provider, identity, list.operation);
}

/** What stands beside a thing that the key may not do. */
export function needsText(scope: string): string {
  return l10n.t('needs scope {0}', scope);
}

function lacking(identity: Known, scope: string | undefined): string | null {
  const carried = identity?.scopes;
  return !carried || scope === undefined || carried.includes(scope) ? null : scope;
}
