import * as vscode from 'vscode';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Account } from '../../core/account.ts';
import type { AccountId } from '../../core/ids.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { LedgerRow } from '../../jobs/money/ledger.ts';
import { canRead, type Balances } from '../../providers/balances.ts';
import { loadProvider } from '../../providers/index.ts';
import { problemText } from '../problems/problemText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import { showQuickPick, type PickRow } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { clockTime, relativeTime } from '../shared/relativeTime.ts';
import type { BudgetStandings, KnownStanding } from './budgetStandings.ts';
import { amountsText, leftText } from './budgetText.ts';
import { moneyText } from './moneyText.ts';

export interface MoneyPanelDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly balances: Pick<Balances, 'last' | 'read'>;
  readonly budgets: Pick<BudgetStandings, 'read'>;
  readonly jobs: () => Promise<Pick<Jobs, 'ledger' | 'budgets' | 'project'>>;
  /** The account of the status bar: it comes first. */
  readonly shown: () => AccountId | undefined;
  readonly run: (command: CommandId, ...args: readonly unknown[]) => PromiseLike<unknown>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What the panel says of one account. */
interface AccountMoney {
  readonly account: Account;
  readonly provider: Provider;
  readonly budget: KnownStanding;
  /** Null where the journal cannot be read. */
  readonly spentToday: readonly LedgerRow[] | null;
}

interface Choice extends PickRow {
  readonly of?: AccountMoney;
  readonly does?: 'refresh' | { readonly command: CommandId; readonly args?: readonly unknown[] };
}

/**
 * All balances with their age, what is left of budgets, and what was spent today, in one pick; behind each account what
 * can be done about it. What was never read is read first. Errors: Problem storage when accounts cannot be listed.
 */
export async function showMoneyPanel(deps: MoneyPanelDeps): Promise<void> {
  const failures = new Map<AccountId, Problem>();
  await readBalances(deps, failures, ({ id }) => !deps.balances.last(id));
  for (;;) {
    const all = await moneyOf(deps);
    const folder = await folderRows(deps, all);
    const chosen = await showQuickPick([...rows(deps, all, failures), ...folder], {
      title: vscode.l10n.t('Balances, Budgets and Spending'),
      placeHolder: vscode.l10n.t('Choose an account to see what can be done'),
      matchOnDescription: true,
    });
    const does = chosen?.of ? await askAction(deps, chosen.of, failures) : chosen?.does;
    if (does === 'back') continue;
    if (does !== 'refresh') {
      if (does) await deps.run(does.command, ...(does.args ?? []));
      return;
    }
    await readBalances(deps, failures, ({ id }) => chosen?.of === undefined || chosen.of.account.id === id);
  }
}

async function moneyOf({ accounts, budgets, jobs, shown }: MoneyPanelDeps): Promise<readonly AccountMoney[]> {
  const today = await jobs()
    .then(({ ledger }) => ledger.today())
    .catch(() => null);
  const found: AccountMoney[] = [];
  for (const account of await accounts.list()) {
    const provider = await loadProvider(account.provider);
    if (!provider.balance && !provider.jobs) continue;
    const budget = provider.jobs ? await budgets.read(account.id) : null;
    const spentToday = today && today.filter((row) => row.account === account.id);
    found.push({ account, provider, budget, spentToday });
  }
  const first = shown();
  return [
    ...found.filter(({ account }) => account.id === first),
    ...found.filter(({ account }) => account.id !== first),
  ];
}

/** Reads balances, all at once; what fails is said beside the account. */
async function readBalances(
  { accounts, balances }: MoneyPanelDeps,
  failures: Map<AccountId, Problem>,
  wanted: (account: Account) => boolean,
): Promise<void> {
  const read = async (account: Account): Promise<void> => {
    const { balance } = await loadProvider(account.provider);
    if (!balance || account.credentials.length === 0 || !canRead(balance, account)) return;
    failures.delete(account.id);
    await balances
      .read(account.id)
      .catch((error: unknown) => void failures.set(account.id, toProblem(error)));
  };
  const all = (await accounts.list()).filter(wanted);
  if (all.length === 0) return;
  // A request is shared with whoever else reads the balance: Cancel only stops waiting for it.
  await cancellable(vscode.l10n.t('Reading balances…'), (signal) =>
    Promise.race([
      Promise.all(all.map(read)),
      new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
    ]),
  );
}

function rows(
  deps: MoneyPanelDeps,
  all: readonly AccountMoney[],
  failures: ReadonlyMap<AccountId, Problem>,
): readonly Choice[] {
  const { Separator } = vscode.QuickPickItemKind;
  const canTopUp = all.some(({ provider }) => provider.balance?.topUp);
  const canSpend = all.some(({ provider }) => provider.jobs);
  return [
    ...all.map((money): Choice => {
      const { account, provider } = money;
      return {
        label: `${provider.label} · ${account.label}`,
        description: balanceText(deps, money),
        detail: detailText(money, failures.get(account.id)),
        iconPath: new vscode.ThemeIcon(account.sandbox ? 'beaker' : 'account'),
        of: money,
      };
    }),
    { label: vscode.l10n.t('All Accounts'), kind: Separator },
    action(vscode.l10n.t('Refresh Balances'), 'refresh', 'refresh'),
    ...(canTopUp ? [action(vscode.l10n.t('Top Up…'), 'add', { command: 'backlot.topUp' })] : []),
    ...(canSpend
      ? [action(vscode.l10n.t('Set Budget…'), 'dashboard', { command: 'backlot.setBudget' })]
      : []),
    action(vscode.l10n.t('Show Spending'), 'graph', { command: 'backlot.showSpending' }),
  ];
}

/** The budgets of the folder that this window has open; nothing without a folder. */
async function folderRows(
  { jobs }: MoneyPanelDeps,
  all: readonly AccountMoney[],
): Promise<readonly Choice[]> {
  const opened = await jobs().catch(() => null);
  const project = opened?.project();
  const providers = new Map(
    all.flatMap(({ provider }) => (provider.jobs ? [[provider.id, provider] as const] : [])),
  );
  if (!opened || !project || providers.size === 0) return [];
  const command = 'backlot.setFolderBudget';
  const set: Choice[] = [];
  for (const provider of providers.values()) {
    const standing: KnownStanding = await opened.budgets
      .standing({ project: project.id, provider: provider.id })
      .catch((error: unknown) => ({ problem: toProblem(error) }));
    if (standing === null) continue;
    const row = action(provider.label, 'folder', { command, args: [provider.id] });
    set.push({ ...row, description: budgetLine(standing, provider) });
  }
  return [
    { label: vscode.l10n.t('Folder "{0}"', project.name), kind: vscode.QuickPickItemKind.Separator },
    ...set,
    action(vscode.l10n.t('Set Folder Budget…'), 'folder', { command }),
  ];
}

function action(label: string, icon: string, does: NonNullable<Choice['does']>): Choice {
  return { label, iconPath: new vscode.ThemeIcon(icon), does };
}

function balanceText({ balances, now }: MoneyPanelDeps, { account, provider }: AccountMoney): string {
  if (account.credentials.length === 0) return vscode.l10n.t('signed out');
  if (!provider.balance) return vscode.l10n.t('tells no balance');
  const reading = balances.last(account.id);
  if (!reading) return vscode.l10n.t('balance not known');
  const { available } = reading.balance;
  const age = vscode.l10n.t('as of {0}, {1}', clockTime(reading.at), relativeTime(reading.at, now()));
  const amount = available
    ? vscode.l10n.t('{0} available', moneyText(available, provider.moneyUnit))
    : vscode.l10n.t('balance not known');
  return `${amount} (${age})`;
}

function detailText({ account, provider, budget, spentToday }: AccountMoney, failure?: Problem): string {
  const { moneyUnit } = provider;
  const place = { provider: provider.label, account: account.label };
  return [
    ...(failure ? [problemText(failure.details, place)] : []),
    ...(budget === null ? [] : [budgetLine(budget, provider)]),
    ...(spentToday === null
      ? [vscode.l10n.t('Spending cannot be read')]
      : [vscode.l10n.t('Spent today: {0}', spentText(spentToday, moneyUnit))]),
  ].join(' · ');
}

function budgetLine(budget: NonNullable<KnownStanding>, { moneyUnit }: Provider): string {
  return 'problem' in budget
    ? vscode.l10n.t('The budget cannot be read: nothing paid is sent')
    : vscode.l10n.t('Budget: {0}', leftText(budget, moneyUnit));
}

/** The charges of the day by unit, those that are only reserved too: they count against the budget. */
function spentText(spent: readonly LedgerRow[], unit: Provider['moneyUnit']): string {
  const sums = new Map<string, number>();
  for (const row of spent) {
    for (const { unit: id, micros } of [row.spent, row.reserved]) sums.set(id, (sums.get(id) ?? 0) + micros);
  }
  if (sums.size === 0) return vscode.l10n.t('nothing');
  return amountsText(
    [...sums].map(([id, micros]) => ({ unit: id, micros })),
    unit,
  );
}

async function askAction(
  deps: MoneyPanelDeps,
  money: AccountMoney,
  failures: ReadonlyMap<AccountId, Problem>,
): Promise<'back' | Choice['does']> {
  const { account, provider, budget } = money;
  const args = [account.id];
  const isSet = budget !== null;
  const choices: (Choice & { readonly back?: true })[] = [
    ...(provider.balance ? [action(vscode.l10n.t('Refresh Balance'), 'refresh', 'refresh')] : []),
    ...(provider.balance?.topUp
      ? [action(vscode.l10n.t('Top Up…'), 'add', { command: 'backlot.topUp', args })]
      : []),
    ...(provider.jobs
      ? [
          action(isSet ? vscode.l10n.t('Change Budget…') : vscode.l10n.t('Set Budget…'), 'dashboard', {
            command: isSet ? 'backlot.changeBudget' : 'backlot.setBudget',
            args,
          }),
        ]
      : []),
    ...(isSet
      ? [action(vscode.l10n.t('Remove Budget…'), 'trash', { command: 'backlot.removeBudget', args })]
      : []),
    ...(provider.balance
      ? [action(vscode.l10n.t('Show Balance in Status Bar'), 'pin', { command: 'backlot.showBalance', args })]
      : []),
    { label: vscode.l10n.t('Back'), iconPath: new vscode.ThemeIcon('arrow-left'), back: true },
  ];
  const chosen = await showQuickPick(choices, {
    title: `${provider.label} · ${account.label}`,
    placeHolder: `${balanceText(deps, money)} · ${detailText(money, failures.get(account.id))}`,
  });
  return chosen?.back ? 'back' : chosen?.does;
}
