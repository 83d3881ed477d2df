import * as vscode from 'vscode';
import type { Backlot } from '../shared/backlot.ts';
import type { Account } from '../../core/account.ts';
import { pickAccount } from './pickAccount.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';

/** The account that a menu, a link or a test named, or else the one that the user picks. */
export async function targetAccount(backlot: Backlot, target: unknown): Promise<Account | undefined> {
  const named = accountArgumentOf(target);
  if (named) return backlot.accounts.get(named.account);
  return pickAccount(backlot.accounts, () => true, vscode.l10n.t('Account'));
}
