import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { Balances } from '../../providers/balances.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { BalancePresenter } from './balancePresenter.ts';
import type { BalanceStatus } from './balanceStatus.ts';
import { LowBalance } from './lowBalance.ts';
import { TopUps } from './topUps.ts';

export interface MoneyParts {
  readonly balances: Balances;
  /** The balance in the status bar. */
  readonly shownBalance: BalancePresenter;
  readonly topUps: TopUps;
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
): MoneyParts {
  const { owned, open, clock, accounts } = base;
  const { context, problems, statusBar } = entry;
  const memento = context.globalState;
  const balances = owned.add(new Balances({ open, clock }));
  const shownBalance = owned.add(new BalancePresenter({ accounts, balances, memento, statusBar }));
  const lowBalance = owned.add(new LowBalance({ open, balances, memory: memento }));
  const topUps = owned.add(new TopUps({ open, balances, problems }));
  owned.add(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('backlot.balance')) shownBalance.redraw();
    }),
  );
  const forget = async () => {
    await shownBalance.forget();
    await lowBalance.forget();
  };
  return { balances, shownBalance, topUps, forget };
}
