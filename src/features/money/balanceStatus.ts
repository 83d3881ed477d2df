import * as vscode from 'vscode';
import { fullTime } from '../shared/relativeTime.ts';
import { StatusItem } from '../shared/statusItem.ts';
import { plainMarkdown } from '../shared/safeMarkdown.ts';

/** What the status bar shows of one account's balance. */
export interface ShownBalance {
  readonly provider: string;
  readonly account: string;
  /** Formatted, with its unit; null where the platform does not say it. */
  readonly amount: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Set when it is below the amount that the user wants to be warned at. */
  readonly low?: {
    /** That amount, formatted. */
    readonly limit: string;
  };
  /** Further lines of the tooltip: the other accounts. */
  readonly others: readonly string[];
}

/** The balance in the status bar: hidden until one is known, and never without its account and age. */
export class BalanceStatus implements vscode.Disposable {
  readonly #item = new StatusItem({
    id: 'backlot.balance',
    alignment: vscode.StatusBarAlignment.Right,
    priority: 90,
    name: vscode.l10n.t('Backlot balance'),
    command: 'backlot.showMoney',
  });

  /** What was on show when the last window closed; costs no request. Anything of another shape is ignored. */
  showRemembered(memento: unknown): void {
    if (typeof memento !== 'object' || memento === null) return;
    const { provider, account, amount, at } = memento as Readonly<Record<string, unknown>>;
    const words = [provider, account, amount].filter((word) => typeof word === 'string');
    const [providerLabel, accountLabel, shown] = words;
    if (!providerLabel || !accountLabel || !shown || typeof at !== 'number') return;
    this.show({ provider: providerLabel, account: accountLabel, amount: shown, at, others: [] });
  }

  show(balance: ShownBalance | undefined): void {
    if (!balance) {
      this.#item.hide();
      return;
    }
    const { amount, provider, account, at, others, low } = balance;
    const name = `${provider} · ${account}`;
    const read = vscode.l10n.t('Read {0}. Select for all balances, budgets and spending.', fullTime(at));
    if (amount === null) {
      const unknown = vscode.l10n.t('The balance of the {0} account "{1}" is not known', provider, account);
      const text = vscode.l10n.t('{0}: not known', name);
      const tooltip = plainMarkdown(unknown, read, ...others);
      this.#item.show({ icon: 'credit-card', text, tooltip, spoken: `${text}. ${unknown}` });
      return;
    }
    this.#item.show({
      icon: 'credit-card',
      text: `${name}: ${amount}`,
      tooltip: plainMarkdown(
        vscode.l10n.t('{0} available to the {1} account "{2}"', amount, provider, account),
        ...(low ? [vscode.l10n.t('This is below {0}.', low.limit)] : []),
        read,
        ...others,
      ),
      spoken: low
        ? vscode.l10n.t('{0}: {1} available, which is low', name, amount)
        : vscode.l10n.t('{0}: {1} available', name, amount),
      isWarning: low !== undefined,
    });
  }

  dispose(): void {
    this.#item.dispose();
  }
}
