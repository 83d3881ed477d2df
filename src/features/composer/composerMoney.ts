import * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import type { Money } from '../../core/money.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import type { Balances } from '../../providers/balances.ts';
import type { BudgetStandings } from '../money/budgetStandings.ts';
import { leftText } from '../money/budgetText.ts';
import { moneyText } from '../money/moneyText.ts';
import { clockTime } from '../shared/relativeTime.ts';
import type { MessageToPage } from './composerMessages.ts';

export interface ComposerMoneyDeps {
  readonly balances: Pick<Balances, 'last' | 'read'>;
  readonly budgets: Pick<BudgetStandings, 'last' | 'read'>;
  readonly log: { warn(line: string): void };
}

type Shown = Omit<Extract<MessageToPage, { readonly type: 'money' }>, 'type'>;

/**
 * What an account has left and what its budget leaves, in words, and whether that covers the jobs of a form.
 *
 * @param least what they cost at least; null where nobody knows
 * @param how `read` asks the platform and the journal anew; a platform that does not answer takes nothing away
 */
export async function moneyOf(
  { balances, budgets, log }: ComposerMoneyDeps,
  { account, provider }: OpenedAccount,
  least: Money | null,
  how: 'read' | 'known',
): Promise<Shown> {
  const known = balances.last(account.id);
  const balance =
    how === 'known' || known || !provider.balance
      ? known
      : await balances.read(account.id).catch((error: unknown) => {
          log.warn(String(error));
          return undefined;
        });
  const read = how === 'read' ? await budgets.read(account.id) : (budgets.last(account.id) ?? null);
  const standing = read && !('problem' in read) ? read : null;
  const unit = provider.moneyUnit;
  const available = balance?.balance.available ?? null;
  const lacks = (left: Money | null | undefined) =>
    least !== null && left?.unit === least.unit && left.micros < least.micros;
  return {
    balance:
      available && balance
        ? vscode.l10n.t('{0} left, as of {1}', moneyText(available, unit), clockTime(balance.at))
        : null,
    budget: standing && leftText(standing, unit),
    isShort: lacks(available) || lacks(standing?.left),
    canTopUp: provider.balance?.topUp !== undefined,
  };
}

/** Tells each time that the cost of a job becomes known: the price of the next one is based on it. */
export class KnownCosts implements Disposable {
  readonly #tell: () => void;
  readonly #known = new Set<string>();
  #journal: Pick<Journal, 'changes'> | undefined;
  #listening: Disposable | undefined;
  #isOver = false;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Listens to this journal from now on, and to no other one. */
  follow(journal: Pick<Journal, 'changes'>): void {
    if (this.#isOver || journal === this.#journal) return;
    this.#listening?.dispose();
    this.#journal = journal;
    this.#listening = journal.changes.onDidChange((change) => {
      if (!('cost' in change) || change.cost === null || this.#known.has(change.id)) return;
      this.#known.add(change.id);
      this.#tell();
    });
  }

  dispose(): void {
    this.#isOver = true;
    this.#listening?.dispose();
  }
}
