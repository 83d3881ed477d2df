import * as vscode from 'vscode';
import { showQuickPick } from '../shared/messages.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { RowOrder } from '../resources/tree/rowOrder.ts';
import { askFilter, filterRows, type FilteredView } from '../resources/filterRows.ts';
import { executeScope } from './executeScope.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { resourceTargetOf } from '../resources/resourceTarget.ts';
import { runAction, type ActionDeps } from '../resources/runAction.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { ResourceTree } from '../resources/tree/resourceTree.ts';
import type { CommandId } from '../shared/commandIds.ts';

export interface TokenDeps extends ActionDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly tokensTree: Pick<ResourceTree, 'arrangement' | 'arrange'>;
}

export function tokenCommands(deps: TokenDeps): Handlers<CommandId<'tokens'>> {
  return {
    'backlot.sortTokens': async () => {
      const { arrangement } = deps.tokensTree;
      const rows = orders().map((row) => ({
        ...row,
        description: row.order === arrangement.order ? vscode.l10n.t('now') : '',
      }));
      const picked = await showQuickPick(rows, { title: vscode.l10n.t('Sort Tokens') });
      if (picked) deps.tokensTree.arrange({ ...arrangement, order: picked.order });
    },

    'backlot.filterTokens': async () => {
      await askFilter(
        filteredView(deps),
        vscode.l10n.t('Filter Tokens'),
        vscode.l10n.t('Words of the name, the beginning, the status or a scope'),
      );
    },

    'backlot.clearTokenFilter': async () => {
      await filterRows(filteredView(deps), '');
    },

    'backlot.executeScope': async ([target]) => {
      const found = await resourceTargetOf(deps.open, target);
      const action = found?.actions.find(({ verb }) => verb === 'run');
      if (found && action) return runAction(deps, found, action);
      const named = accountArgumentOf(target)?.account;
      const title = vscode.l10n.t('Execute Scope');
      const account = named ?? (await pickAccount(deps.accounts, (provider) => !!provider.scopes, title))?.id;
      const opened = account === undefined ? undefined : await deps.open(account);
      if (opened) await executeScope(deps, opened, undefined);
    },
  };
}

function filteredView({ tokensTree }: TokenDeps): FilteredView {
  return { tree: tokensTree, key: 'backlot.tokensFiltered' };
}

function orders(): readonly { readonly label: string; readonly order: RowOrder }[] {
  return [
    { label: vscode.l10n.t("The platform's order"), order: 'platform' },
    { label: vscode.l10n.t('By name'), order: 'name' },
    { label: vscode.l10n.t('By status'), order: 'status' },
    { label: vscode.l10n.t('By expiry, the nearest first'), order: 'expiry' },
    { label: vscode.l10n.t('By last use, the latest first'), order: 'used' },
  ];
}
