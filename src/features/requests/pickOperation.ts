import * as vscode from 'vscode';
import { canSend } from '../../accounts/credentials.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog, type CatalogOperation } from '../../calls/catalog.ts';
import { OperationSearch } from '../../calls/operationSearch.ts';
import type { Account } from '../../core/account.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { targetAccount } from '../accounts/pickAccount.ts';
import { showSearchPick, type PickRow } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { operationArgumentOf } from './api/apiNodes.ts';
import { lackOf, needsNothing, platformsInUse, RISK_ICONS, type Platform } from './api/operationReach.ts';
import type { Chosen } from './file/readRequest.ts';
import { resourceText } from '../resources/resourceText.ts';

interface Picking {
  readonly accounts: Pick<Accounts, 'get' | 'list'>;
  readonly open: OpenAccount;
}

interface Picked extends Chosen {
  /** True when it is to be run at once, with what the platform takes where nothing is said. */
  readonly byDefaults: boolean;
}

interface OperationRow extends PickRow {
  readonly operation: CatalogOperation;
}

/**
 * The operation that a row of the API view stands for, or the one that the user picks by words of its summary, id, path
 * and tags: of one account's platform where the target names an account, else of every platform that has accounts.
 * Undefined when the user backs out.
 */
export async function pickOperation(deps: Picking, target: unknown): Promise<Picked | undefined> {
  const platforms = await platformsFor(deps, target);
  const named = operationArgumentOf(target);
  const known = named && (await loadCatalog(named.provider)).find(named.id);
  if (known) return openedFor(deps, known, platforms);
  if (platforms.length === 0) {
    // Says how to get an account.
    await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Run Operation') });
    return undefined;
  }
  const catalogs = await Promise.all(platforms.map(({ provider }) => loadCatalog(provider.id)));
  const search = new OperationSearch(catalogs.flatMap((catalog) => catalog.list()));
  const run: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('play'),
    tooltip: vscode.l10n.t('Run with Defaults'),
  };
  const rowOf = (operation: CatalogOperation): OperationRow => {
    const platform = platforms.find(({ provider }) => provider.id === operation.provider);
    const missing = platform ? lackOf(operation, platform) : null;
    const lacks = missing === null ? null : vscode.l10n.t('needs: {0}', missing);
    return {
      label: resourceText(operation.summary),
      description: joinedLine(
        [
          platforms.length > 1 ? `${operation.provider}.${operation.id}` : operation.id,
          operation.deprecated ? vscode.l10n.t('deprecated') : null,
          lacks,
        ],
        ' · ',
      ),
      detail: joinedLine([`${operation.method} ${operation.path}`, ...operation.tags], ' · '),
      iconPath: new vscode.ThemeIcon(lacks === null ? RISK_ICONS[operation.risk] : 'lock'),
      buttons: lacks === null && needsNothing(operation) ? [run] : [],
      operation,
    };
  };
  const picked = await showSearchPick((typed) => search.find(typed).map(rowOf), {
    title: vscode.l10n.t('Operation'),
    placeHolder: vscode.l10n.t('Words of what it does, its path or its group'),
  });
  if (!picked) return undefined;
  const chosen = await openedFor(deps, picked.row.operation, platforms);
  return chosen && { ...chosen, byDefaults: picked.button !== null };
}

async function openedFor(
  deps: Picking,
  operation: CatalogOperation,
  platforms: readonly Platform[],
): Promise<Picked | undefined> {
  const account = await accountFor(deps, operation, platforms);
  const opened = account && (await deps.open(account.id));
  return opened && { opened, operation, byDefaults: false };
}

async function platformsFor({ accounts }: Picking, target: unknown): Promise<readonly Platform[]> {
  const named = accountArgumentOf(target);
  const account = named && (await accounts.get(named.account));
  return platformsInUse(account ? { list: async () => [account] } : accounts);
}

/** The only account that can send it, or the one that the user picks; without any, how to get one is said. */
async function accountFor(
  deps: Picking,
  operation: CatalogOperation,
  platforms: readonly Platform[],
): Promise<Account | undefined> {
  const { provider, accounts = [] } =
    platforms.find((platform) => platform.provider.id === operation.provider) ?? {};
  const able = provider ? accounts.filter((account) => canSend(account, provider, operation)) : [];
  const rows = able.length > 0 ? able : accounts;
  if (rows.length === 1) return rows[0];
  const list = { get: deps.accounts.get.bind(deps.accounts), list: async () => [...rows] };
  return targetAccount(list, undefined, { title: resourceText(operation.summary) });
}
