import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { Balances } from '../../providers/balances.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { BalancePresenter } from './balancePresenter.ts';
import type { BalanceStatus } from './balanceStatus.ts';
import { BudgetStandings } from './budgetStandings.ts';
import type { CommandLoaders } from '../shared/handlers.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import { LowBalance } from './lowBalance.ts';
import { TopUps } from './topUps.ts';

export interface MoneyParts {
  readonly balances: Balances;
  /** The balance in the status bar. */
  readonly shownBalance: BalancePresenter;
  readonly topUps: TopUps;
  readonly budgets: BudgetStandings;
  readonly commands: CommandLoaders['money'];
  /** Follows a journal that was opened: what is bought, and what becomes of checkouts and budgets. */
  readonly follow: (jobs: Jobs) => void;
  /** Forgets what was remembered for the next start. */
  readonly forget: () => Promise<void>;
}

/** What a window has of balances: the readings, the status bar, the warnings, and the credit that is being bought. */
export function buildMoney(
  base: {
    readonly owned: DisposableStore;
    readonly open: OpenAccount;
    readonly clock: Clock;
    readonly accounts: Accounts;
  },
  entry: {
    readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
    readonly problems: ProblemLog;
    readonly statusBar: BalanceStatus;
  },
  jobs: () => Promise<Jobs>,
): MoneyParts {
  const { owned, open, clock, accounts } = base;
  const { context, problems, statusBar } = entry;
  const memento = context.globalState;
  const balances = owned.add(new Balances({ open, clock }));
  const shownBalance = owned.add(new BalancePresenter({ accounts, balances, memento, statusBar }));
  const lowBalance = owned.add(new LowBalance({ open, balances, memory: memento }));
  const topUps = owned.add(new TopUps({ open, balances, problems }));
  const budgets = owned.add(new BudgetStandings({ jobs, clock }));
  budgets.onDidChange((account) => {
    const standing = budgets.last(account);
    if (standing && !('problem' in standing)) void setContextKey('backlot.hasBudget', true);
  });
  owned.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('backlot.balance')) shownBalance.redraw();
    }),
  );
  const follow = (opened: Jobs) => {
    topUps.follow(opened.claims);
    budgets.follow(opened);
    opened.journal.changes.onDidChange((change) => {
      if ('state' in change && change.state === 'sending') void shownBalance.spent(change.account);
    });
  };
  const forget = async () => {
    await shownBalance.forget();
    await lowBalance.forget();
  };
  const commands: MoneyParts['commands'] = async () => {
    const { moneyCommands } = await import('./moneyCommands.ts');
    return moneyCommands({ accounts, open, clock, budgets, balances, shownBalance, topUps, jobs });
  };
  return { balances, shownBalance, topUps, budgets, commands, follow, forget };
}
