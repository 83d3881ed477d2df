import * as vscode from 'vscode';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import type { Account } from '../../core/account.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Provider } from '../../core/provider.ts';
import { loadProvider } from '../../providers/index.ts';
import { accountName } from '../shared/accountName.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';

/**
 * The account to act on: the only one that can, or the one that the user picks. When none can, says so with the
 * ways to get one. Undefined when the user backs out.
 */
export async function pickAccount(
  accounts: Pick<Accounts, 'list'>,
  can: (provider: Provider) => boolean,
  title: string,
  signedOut: 'alsoSignedOut' | 'onlyWithKey' = 'onlyWithKey',
): Promise<Account | undefined> {
  const able: { account: Account; provider: Provider }[] = [];
  for (const account of await accounts.list()) {
    const provider = await loadProvider(account.provider);
    const hasKey = signedOut === 'alsoSignedOut' || account.credentials.length > 0;
    if (can(provider) && hasKey) able.push({ account, provider });
  }
  if (able.length === 0) {
    await offerFirstAccount();
    return undefined;
  }
  if (able.length === 1) return able[0]?.account;
  const picked = await showQuickPick(
    able.map(({ account, provider }) => ({
      label: accountName(provider.label, account.label),
      iconPath: new vscode.ThemeIcon(account.sandbox ? 'beaker' : 'account'),
      account,
    })),
    { title, placeHolder: vscode.l10n.t('Choose an account') },
  );
  return picked?.account;
}

async function offerFirstAccount(): Promise<void> {
  const start = vscode.l10n.t('Start Sandbox');
  const add = vscode.l10n.t('Add Account…');
  const text = vscode.l10n.t('No account can do this yet. The sandbox works without a key.');
  const chosen = await showInformationMessage(text, start, add);
  if (chosen === start) await vscode.commands.executeCommand('backlot.startSandbox');
  if (chosen === add) await vscode.commands.executeCommand('backlot.addAccount');
}

/** The account that a menu, a link or a test named, or else the one that the user picks. */
export async function targetAccount(
  accounts: Pick<Accounts, 'get' | 'list'>,
  target: unknown,
  { title, can = () => true }: { readonly title: string; readonly can?: (provider: Provider) => boolean },
): Promise<Account | undefined> {
  const named = accountArgumentOf(target);
  if (named) return accounts.get(named.account);
  return pickAccount(accounts, can, title, 'alsoSignedOut');
}
