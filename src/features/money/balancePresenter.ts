import type * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Accounts } from '../../accounts/accounts.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Balances } from '../../providers/balances.ts';
import { loadProvider } from '../../providers/index.ts';
import type { BalanceStatus } from './balanceStatus.ts';
import { REMEMBERED_BALANCE } from './rememberedBalance.ts';
import { clockTime } from '../shared/relativeTime.ts';
import { isLow, warnBelow } from './lowBalance.ts';
import { moneyText } from './moneyText.ts';

const remembered = z.looseObject({ accountId: z.string() });

interface Deps {
  readonly accounts: Accounts;
  readonly balances: Balances;
  readonly memento: vscode.Memento;
  readonly statusBar: BalanceStatus;
}

/** Decides whose balance the status bar shows: that of the account that spent or that the user chose last. */
export class BalancePresenter implements vscode.Disposable {
  readonly #deps: Deps;
  readonly #subscriptions: readonly vscode.Disposable[];
  #chosen: AccountId | undefined;
  #drawing: Promise<void> = Promise.resolve();

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#chosen = z.safeParse(remembered, deps.memento.get(REMEMBERED_BALANCE)).data?.accountId;
    this.#subscriptions = [
      deps.balances.onDidChange((account) => {
        this.#chosen ??= account;
        this.#redraw();
      }),
      deps.accounts.onDidChange(() => this.#redraw()),
    ];
  }

  /** The account whose balance is on show, if any. */
  get account(): AccountId | undefined {
    return this.#chosen;
  }

  /** Shows an account's balance from now on. Errors: Problem, when it cannot be read. */
  async choose(account: AccountId): Promise<void> {
    this.#chosen = account;
    await this.#deps.balances.read(account);
    this.#redraw();
  }

  /**
   * Something was bought with an account: its balance is on show from now on. One whose platform tells no balance leaves
   * the status bar as it is.
   */
  async spent(account: AccountId): Promise<void> {
    if (account === this.#chosen) return;
    const { balances } = this.#deps;
    const reading = balances.last(account) ?? (await balances.read(account).catch(() => undefined));
    if (!reading) return;
    this.#chosen = account;
    this.#redraw();
  }

  /** Draws what is known again: an amount to warn at was changed. */
  redraw(): void {
    this.#redraw();
  }

  /** Forgets what was remembered for the next start. */
  async forget(): Promise<void> {
    this.#chosen = undefined;
    this.#deps.statusBar.show(undefined);
    await this.#deps.memento.update(REMEMBERED_BALANCE, undefined);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #redraw(): void {
    this.#drawing = this.#drawing.then(() => this.#draw()).catch(() => undefined);
  }

  async #draw(): Promise<void> {
    const { accounts, balances, memento, statusBar } = this.#deps;
    const all = await accounts.list();
    const account = all.find(
      (candidate) => candidate.id === this.#chosen && candidate.credentials.length > 0,
    );
    const reading = account && balances.last(account.id);
    if (!account) {
      this.#chosen = undefined;
      statusBar.show(undefined);
      await memento.update(REMEMBERED_BALANCE, undefined);
      return;
    }
    // Not read in this window yet: what was remembered from the last one stays on show with its time.
    if (!reading) return;
    const provider = await loadProvider(account.provider);
    const others: string[] = [];
    for (const other of all) {
      const known = other.id === account.id ? undefined : balances.last(other.id);
      if (!known?.balance.available) continue;
      const { label, moneyUnit } = await loadProvider(other.provider);
      const amount = moneyText(known.balance.available, moneyUnit);
      others.push(`${label} · ${other.label}: ${amount} (${clockTime(known.at)})`);
    }
    const { available } = reading.balance;
    const shown = {
      accountId: account.id,
      provider: provider.label,
      account: account.label,
      amount: available && moneyText(available, provider.moneyUnit),
      at: reading.at,
    };
    const limit = available && isLow(available) ? warnBelow(available.unit) : null;
    const low = limit && { limit: moneyText(limit, provider.moneyUnit) };
    statusBar.show({ ...shown, others, ...(low && { low }) });
    await memento.update(REMEMBERED_BALANCE, shown);
  }
}
