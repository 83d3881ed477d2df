import { cancellable, withProgress } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showInformationMessage } from '../shared/messages.ts';
import type { Account } from '../../core/account.ts';
import type { SignInMethod } from '../../core/signIn.ts';
import { loadProvider } from '../../providers/index.ts';
import { askWay } from './askKeySource.ts';
import type { Handlers } from '../shared/handlers.ts';
import { targetAccount } from './pickAccount.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import { signInWith } from './signInFlow.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface SignInDeps {
  readonly accounts: Accounts;
  readonly open: OpenAccount;
  readonly trees: AccountViews;
}

export function signInCommands(deps: SignInDeps): Handlers<'backlot.signIn'> {
  return {
    'backlot.signIn': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, {
        title: vscode.l10n.t('Sign In'),
        can: ({ signIn = [] }) => signIn.length > 0,
      });
      const opened = account && (await deps.open(account.id));
      if (!opened) return;
      const provider = await loadProvider(account.provider);
      const way = await askWay([], provider.signIn ?? [], `${provider.label} · ${account.label}`);
      if (!way || !('method' in way)) return;
      const key = await signInWith(opened.session, way.method, provider.label);
      if (key === undefined) return;
      const { credential } = way.method;
      const changed = await withProgress(vscode.l10n.t('Checking the key…'), (signal) =>
        deps.accounts.replaceSecret(account.id, provider, credential, key, signal),
      );
      deps.trees.accountChanged(account.id);
      await saySignedIn(deps.open, changed, way.method);
    },
  };
}

/** Whose key it is: people have several browsers and are logged in with another name in each. */
export async function saySignedIn(open: OpenAccount, account: Account, method: SignInMethod): Promise<void> {
  const opened = await open(account.id);
  const found = opened?.provider.signIn?.find(({ id }) => id === method.id);
  const who =
    opened &&
    found?.who &&
    (await cancellable(
      vscode.l10n.t('Asking who is signed in…'),
      async (signal) => found.who?.(opened.session, signal) ?? null,
    ).catch(() => null));
  const said = who
    ? vscode.l10n.t('"{0}" is signed in as {1}.', account.label, oneLine(who))
    : vscode.l10n.t('"{0}" is signed in.', account.label);
  void showInformationMessage(said);
}
