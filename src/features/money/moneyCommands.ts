import * as vscode from 'vscode';
import { loadProvider } from '../../providers/index.ts';
import { exportCsv } from '../../jobs/money/ledger.ts';
import { askBudget } from './askBudget.ts';
import { askWarnBelow } from './lowBalance.ts';
import { topUpCommands, type TopUpDeps } from './topUpCommands.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { targetAccount } from '../accounts/pickAccount.ts';
import type { Balances } from '../../providers/balances.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { BalancePresenter } from './balancePresenter.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';

export interface MoneyDeps extends TopUpDeps {
  readonly balances: Pick<Balances, 'read'>;
  /** The balance in the status bar. */
  readonly shownBalance: Pick<BalancePresenter, 'account' | 'choose'>;
  readonly jobs: () => Promise<Pick<Jobs, 'budgets' | 'ledger' | 'claims' | 'submission'>>;
}

export function moneyCommands(deps: MoneyDeps): Handlers<CommandId<'money'>> {
  return {
    ...topUpCommands(deps),

    'backlot.refreshBalance': async ([target]) => {
      const account = accountArgumentOf(target)?.account ?? deps.shownBalance.account;
      if (account !== undefined) await deps.balances.read(account);
    },

    'backlot.showBalance': async ([target]) => {
      const named = accountArgumentOf(target)?.account;
      const title = vscode.l10n.t('Show Balance');
      const account =
        named ?? (await pickAccount(deps.accounts, (provider) => !!provider.balance, title))?.id;
      if (account !== undefined) await deps.shownBalance.choose(account);
    },

    'backlot.warnAtLowBalance': async ([target]) => {
      const named = accountArgumentOf(target)?.account;
      const title = vscode.l10n.t('Warn at Low Balance');
      const id = named ?? (await pickAccount(deps.accounts, (provider) => !!provider.balance, title))?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      if (opened) await askWarnBelow(opened);
    },

    'backlot.setBudget': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, {
        title: vscode.l10n.t('Set Budget'),
        can: ({ jobs, balance }) => jobs !== undefined || balance !== undefined,
      });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      const { budgets } = await deps.jobs();
      const title = vscode.l10n.t('Budget of {0}', account.label);
      const budget = await askBudget(await budgets.standing(account.id), provider.moneyUnit, title);
      if (budget !== undefined) await budgets.set(account.id, budget);
    },

    'backlot.exportSpending': async () => {
      const { ledger } = await deps.jobs();
      const labels = new Map((await deps.accounts.list()).map(({ id, label }) => [id, label]));
      const content = exportCsv(await ledger.rows(), (account) => labels.get(account) ?? account);
      // Excel reads a file without this mark in the code page of the system; the document's encoding can be changed.
      const options = { language: 'csv', content, encoding: 'utf8bom' };
      const document = await vscode.workspace.openTextDocument(options);
      await vscode.window.showTextDocument(document);
    },
  };
}
