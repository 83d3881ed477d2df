import * as vscode from 'vscode';
import type { Account } from '../../core/account.ts';
import { pickAccount } from './pickAccount.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import type { Accounts } from '../../accounts/accounts.ts';

/** The account that a menu, a link or a test named, or else the one that the user picks. */
export async function targetAccount(
  accounts: Pick<Accounts, 'get' | 'list'>,
  target: unknown,
): Promise<Account | undefined> {
  const named = accountArgumentOf(target);
  if (named) return accounts.get(named.account);
  return pickAccount(accounts, () => true, vscode.l10n.t('Account'));
}
