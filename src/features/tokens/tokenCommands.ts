import * as vscode from 'vscode';
import type { Backlot } from '../shared/backlot.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { Arrangement, RowOrder } from '../resources/tree/rowOrder.ts';
import { executeScope } from './executeScope.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { resourceTargetOf } from '../resources/resourceTarget.ts';
import { runAction } from '../resources/runAction.ts';
import type { Handlers } from '../shared/runCommand.ts';

export const tokenCommands: Handlers<
  'backlot.sortTokens' | 'backlot.filterTokens' | 'backlot.clearTokenFilter' | 'backlot.executeScope'
> = {
  'backlot.sortTokens': async (backlot) => {
    const { arrangement } = backlot.trees.tokens;
    const rows = orders().map((row) => ({
      ...row,
      description: row.order === arrangement.order ? vscode.l10n.t('now') : '',
    }));
    const picked = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Sort Tokens') });
    if (picked) await arrange(backlot, { ...arrangement, order: picked.order });
  },

  'backlot.filterTokens': async (backlot) => {
    const { arrangement } = backlot.trees.tokens;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Tokens'),
      prompt: vscode.l10n.t('Words of the name, the beginning, the status or a scope'),
      value: arrangement.text,
    });
    if (text !== undefined) await arrange(backlot, { ...arrangement, text: text.trim() });
  },

  'backlot.clearTokenFilter': async (backlot) => {
    await arrange(backlot, { ...backlot.trees.tokens.arrangement, text: '' });
  },

  'backlot.executeScope': async (backlot, [target]) => {
    const found = await resourceTargetOf(backlot, target);
    const action = found?.actions.find(({ verb }) => verb === 'run');
    if (found && action) return runAction(backlot, found, action);
    const named = accountArgumentOf(target)?.account;
    const title = vscode.l10n.t('Execute Scope');
    const account =
      named ?? (await pickAccount(backlot.accounts, (provider) => !!provider.scopes, title))?.id;
    const opened = account === undefined ? undefined : await backlot.open(account);
    if (opened) await executeScope(backlot, opened, undefined);
  },
};

async function arrange(backlot: Backlot, arrangement: Arrangement): Promise<void> {
  backlot.trees.tokens.arrange(arrangement);
  await setContextKey('backlot.tokensFiltered', arrangement.text !== '');
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
