import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Account } from '../../core/account.ts';
import type { Provider } from '../../core/provider.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { loadProvider } from '../../providers/index.ts';
import { pickAccount } from '../accounts/pickAccount.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showQuickPick, showWarningMessage } from '../shared/messages.ts';
import { accountArgumentOf } from '../shared/nodeArguments.ts';
import { askBudget } from './askBudget.ts';

export interface BudgetDeps {
  readonly accounts: Accounts;
  readonly jobs: () => Promise<Pick<Jobs, 'budgets' | 'project'>>;
}

export function budgetCommands(
  deps: BudgetDeps,
): Handlers<
  'backlot.setBudget' | 'backlot.changeBudget' | 'backlot.removeBudget' | 'backlot.setFolderBudget'
> {
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

    'backlot.setFolderBudget': async ([target]) => {
      const { budgets, project } = await deps.jobs();
      const folder = project();
      if (!folder) {
        void showInformationMessage(
          vscode.l10n.t('Open a folder first: its budget is for jobs that are submitted from it.'),
        );
        return;
      }
      const provider = await platformOf(deps, typeof target === 'string' ? target : undefined);
      if (!provider) return;
      const owner = { project: folder.id, provider: provider.id };
      const title = vscode.l10n.t('Budget of the folder "{0}" on {1}', folder.name, provider.label);
      const budget = await askBudget(await budgets.standing(owner), provider.moneyUnit, title);
      if (budget !== undefined) await budgets.set(owner, budget);
    },

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

/** The platform that is named, the only one with jobs, or the one that the user picks. */
async function platformOf(
  { accounts }: BudgetDeps,
  named: string | undefined,
): Promise<Provider | undefined> {
  const ids = [...new Set((await accounts.list()).map(({ provider }) => provider))];
  const providers = (await Promise.all(ids.map((id) => loadProvider(id)))).filter(({ jobs }) => jobs);
  const [only] = named === undefined ? providers : providers.filter(({ id }) => id === named);
  if (providers.length < 2 || named !== undefined) return only;
  const rows = providers.map((provider) => ({ label: provider.label, provider }));
  const placeHolder = vscode.l10n.t('Choose a platform');
  return (await showQuickPick(rows, { title: vscode.l10n.t('Set Folder Budget'), placeHolder }))?.provider;
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
