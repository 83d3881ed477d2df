import * as vscode from 'vscode';
import { budgetCommands } from './budgetCommands.ts';
import type { BudgetStandings } from './budgetStandings.ts';
import { askWarnBelow } from './lowBalance.ts';
import { showMoneyPanel } from './moneyPanel.ts';
import { topUpCommands, type TopUpDeps } from './topUpCommands.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Clock } from '../../core/clock.ts';
import type { Balances } from '../../providers/balances.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { BalancePresenter } from './balancePresenter.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';

export interface MoneyDeps extends TopUpDeps {
  readonly balances: Pick<Balances, 'last' | 'read'>;
  readonly budgets: Pick<BudgetStandings, 'read'>;
  readonly clock: Clock;
  /** The balance in the status bar. */
  readonly shownBalance: Pick<BalancePresenter, 'account' | 'choose'>;
  readonly jobs: () => Promise<Pick<Jobs, 'budgets' | 'ledger' | 'claims' | 'project' | 'submission'>>;
}

export function moneyCommands(deps: MoneyDeps): Handlers<CommandId<'money'>> {
  return {
    ...topUpCommands(deps),
    ...budgetCommands(deps),

    'backlot.showMoney': async () => {
      await showMoneyPanel({
        ...deps,
        run: (command, ...args) => vscode.commands.executeCommand(command, ...args),
        shown: () => deps.shownBalance.account,
        now: () => deps.clock.now(),
      });
    },

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
  };
}
