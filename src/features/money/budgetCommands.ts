import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Account } from '../../core/account.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { loadProvider } from '../../providers/index.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { askBudget } from './askBudget.ts';

export interface BudgetDeps {
  readonly accounts: Accounts;
  readonly jobs: () => Promise<Pick<Jobs, 'budgets'>>;
}

export function budgetCommands(
  deps: BudgetDeps,
): Handlers<'backlot.setBudget' | 'backlot.changeBudget' | 'backlot.removeBudget'> {
  const set = async ([target]: readonly unknown[]) => {
    const account = await accountOf(deps, target, vscode.l10n.t('Set Budget'));
    if (!account) return;
    const { moneyUnit } = await loadProvider(account.provider);
    const { budgets } = await deps.jobs();
    const title = vscode.l10n.t('Budget of {0}', account.label);
    const budget = await askBudget(await budgets.standing(account.id), moneyUnit, title);
    if (budget !== undefined) await budgets.set(account.id, budget);
  };
  return {
    'backlot.setBudget': set,
    'backlot.changeBudget': set,

    'backlot.removeBudget': async ([target]) => {
      const account = await accountOf(deps, target, vscode.l10n.t('Remove Budget'));
      if (!account) return;
      const remove = vscode.l10n.t('Remove Budget');
      const text = vscode.l10n.t('Remove the budget of "{0}"?', account.label);
      const detail = vscode.l10n.t('Paid jobs of this account are not stopped any more, whatever they cost.');
      const chosen = await showWarningMessage(text, { modal: true, detail }, remove);
      if (chosen === remove) await (await deps.jobs()).budgets.set(account.id, null);
    },
  };
}

/** Only platforms with jobs have something that a budget could stop. */
async function accountOf(
  { accounts }: BudgetDeps,
  target: unknown,
  title: string,
): Promise<Account | undefined> {
  const named = accountArgumentOf(target);
  return named ? accounts.get(named.account) : pickAccount(accounts, ({ jobs }) => !!jobs, title);
}
