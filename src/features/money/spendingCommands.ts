import * as vscode from 'vscode';
import { loadProvider } from '../../providers/index.ts';
import { exportCsv } from '../../jobs/money/ledgerCsv.ts';
import { askBudget } from './askBudget.ts';
import type { Handlers } from '../shared/runCommand.ts';
import { targetAccount } from '../accounts/targetAccount.ts';

export const spendingCommands: Handlers<'backlot.setBudget' | 'backlot.exportSpending'> = {
  'backlot.setBudget': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    const provider = await loadProvider(account.provider);
    const { budgets } = (await backlot.jobs()).journal;
    const title = vscode.l10n.t('Budget of {0}', account.label);
    const budget = await askBudget(await budgets.standing(account.id), provider.moneyUnit, title);
    if (budget !== undefined) await budgets.set(account.id, budget);
  },

  'backlot.exportSpending': async (backlot) => {
    const { ledger } = (await backlot.jobs()).journal;
    const labels = new Map((await backlot.accounts.list()).map(({ id, label }) => [id, label]));
    const content = exportCsv(await ledger.rows(), (account) => labels.get(account) ?? account);
    const document = await vscode.workspace.openTextDocument({ language: 'csv', content });
    await vscode.window.showTextDocument(document);
  },
};
