import * as vscode from 'vscode';
import { canSend, missingCredential } from '../../accounts/credentials.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog, type CatalogOperation } from '../../calls/catalog.ts';
import { OperationSearch } from '../../calls/operationSearch.ts';
import { questionsOf } from '../../calls/questions/questions.ts';
import type { Account } from '../../core/account.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Provider } from '../../core/provider.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';
import { targetAccount } from '../accounts/pickAccount.ts';
import { showSearchPick, type PickRow } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
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

/** A codicon for each risk, so that what costs or destroys stands out in the list. */
const ICONS: Readonly<Record<CatalogOperation['risk'], string>> = {
  read: 'eye',
  write: 'edit',
  paid: 'credit-card',
  destructive: 'trash',
};

interface Platform {
  readonly provider: Provider;
  readonly accounts: readonly Account[];
}

interface OperationRow extends PickRow {
  readonly operation: CatalogOperation;
}

/**
 * Lets the user pick an operation by words of its summary, id, path and tags: of one account's platform where the target
 * names an account, else of every platform that has accounts. Undefined when the user backs out.
 */
export async function pickOperation(deps: Picking, target: unknown): Promise<Picked | undefined> {
  const platforms = await platformsFor(deps, target);
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
    const lacks = lackOf(operation, platforms);
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
      iconPath: new vscode.ThemeIcon(lacks === null ? ICONS[operation.risk] : 'lock'),
      buttons: lacks === null && needsNothing(operation) ? [run] : [],
      operation,
    };
  };
  const picked = await showSearchPick((typed) => search.find(typed).map(rowOf), {
    title: vscode.l10n.t('Operation'),
    placeHolder: vscode.l10n.t('Words of what it does, its path or its group'),
  });
  if (!picked) return undefined;
  const { operation } = picked.row;
  const account = await accountFor(deps, operation, platforms);
  const opened = account && (await deps.open(account.id));
  return opened && { opened, operation, byDefaults: picked.button !== null };
}

/** True for a read that has nothing to be asked. */
function needsNothing(operation: CatalogOperation): boolean {
  return (
    operation.risk === 'read' &&
    questionsOf(operation, { params: {} }, { references: {}, asks: [] }).length === 0
  );
}

async function platformsFor({ accounts }: Picking, target: unknown): Promise<readonly Platform[]> {
  const named = accountArgumentOf(target);
  const account = named && (await accounts.get(named.account));
  const rows = account ? [account] : await accounts.list();
  const platforms = await Promise.all(
    providerIds.map(async (id) => ({
      provider: await loadProvider(id),
      accounts: rows.filter(({ provider }) => provider === id),
    })),
  );
  return platforms.filter((platform) => platform.accounts.length > 0);
}

/** What every account of the platform lacks for an operation; null where one can send it. */
function lackOf(operation: CatalogOperation, platforms: readonly Platform[]): string | null {
  const platform = platforms.find(({ provider }) => provider.id === operation.provider);
  const [first] = platform?.accounts ?? [];
  if (!platform || !first) return null;
  const { provider, accounts } = platform;
  if (accounts.some((account) => canSend(account, provider, operation))) return null;
  return vscode.l10n.t('needs: {0}', missingCredential(first, provider, operation) ?? '');
}

/** The only account that can send it, or the one that the user picks. */
async function accountFor(
  deps: Picking,
  operation: CatalogOperation,
  platforms: readonly Platform[],
): Promise<Account | undefined> {
  const { provider, accounts = [] } =
    platforms.find((platform) => platform.provider.id === operation.provider) ?? {};
  const able = provider ? accounts.filter((account) => canSend(account, provider, operation)) : [];
  const rows = able.length > 0 ? able : accounts;
  if (rows.length <= 1) return rows[0];
  const list = { get: deps.accounts.get.bind(deps.accounts), list: async () => [...rows] };
  return targetAccount(list, undefined, { title: resourceText(operation.summary) });
}
