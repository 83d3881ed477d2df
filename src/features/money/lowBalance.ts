import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Disposable } from '../../core/disposable.ts';
import type { AccountId } from '../../core/ids.ts';
import { money, type Money } from '../../core/money.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Balances } from '../../providers/balances.ts';
import type { Memory } from '../jobs/view/jobArrangement.ts';
import { showInformationMessage, showInputBox } from '../shared/messages.ts';
import { setting, updateSetting } from '../shared/settings.ts';
import { moneyText } from './moneyText.ts';

const STATE_KEY = 'backlot.lowBalance';
const SETTING = 'balance.warnBelow';

const amounts = z.catch(z.record(z.string(), z.unknown()), {});
const told = z.catch(z.array(z.string()), []);

/** Below which amount the user wants a warning, by the unit of the balance; null where no amount is set. */
export function warnBelow(unit: string): Money | null {
  const amount = amounts.parse(setting(SETTING))[unit];
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? money(unit, amount) : null;
}

/** True for a balance below the amount that the user set for its unit. */
export function isLow(available: Money): boolean {
  const limit = warnBelow(available.unit);
  return limit !== null && available.micros < limit.micros;
}

export interface LowBalanceDeps {
  readonly open: OpenAccount;
  readonly balances: Pick<Balances, 'last' | 'onDidChange'>;
  /** Remembers of which accounts the user was told, for the next window too. */
  readonly memory: Memory;
}

/** Tells the user once when a balance falls below the amount that they set, and again only after it was above. */
export class LowBalance implements Disposable {
  readonly #deps: LowBalanceDeps;
  readonly #following: Disposable;
  /** Readings are looked at one after the other: two of one account must not both find that nobody was told. */
  #looking: Promise<void> = Promise.resolve();

  constructor(deps: LowBalanceDeps) {
    this.#deps = deps;
    this.#following = deps.balances.onDidChange((account) => {
      this.#looking = this.#looking.then(() => this.#look(account)).catch(() => undefined);
    });
  }

  async forget(): Promise<void> {
    await this.#deps.memory.update(STATE_KEY, undefined);
  }

  dispose(): void {
    this.#following.dispose();
  }

  async #look(account: AccountId): Promise<void> {
    const { balances, memory, open } = this.#deps;
    const available = balances.last(account)?.balance.available;
    if (!available) return;
    const known = told.parse(memory.get(STATE_KEY));
    const low = isLow(available);
    if (low === known.includes(account)) return;
    await memory.update(STATE_KEY, low ? [...known, account] : known.filter((one) => one !== account));
    const opened = low ? await open(account) : undefined;
    if (opened) void this.#tell(opened, available);
  }

  async #tell({ account, provider }: OpenedAccount, available: Money): Promise<void> {
    const topUp = provider.balance?.topUp ? [vscode.l10n.t('Top Up…')] : [];
    const text = vscode.l10n.t(
      'The balance of the account "{0}" on {1} is low: {2} left.',
      account.label,
      provider.label,
      moneyText(available, provider.moneyUnit),
    );
    const chosen = await showInformationMessage(text, ...topUp);
    if (chosen !== undefined) await vscode.commands.executeCommand('backlot.topUp', account.id);
  }
}

/** Asks below which amount to warn; an empty answer takes the warning away. */
export async function askWarnBelow({ account, provider }: OpenedAccount): Promise<void> {
  const { moneyUnit } = provider;
  const current = warnBelow(moneyUnit.id);
  const typed = await showInputBox({
    title: vscode.l10n.t('Warn at a low balance of {0}', account.label),
    prompt: vscode.l10n.t(
      'The amount in {0} below which you are warned, for all accounts that count in it. Empty: never.',
      moneyUnit.id,
    ),
    value: current ? String(current.micros / 1_000_000) : '',
    validateInput: (text) =>
      text.trim() === '' || Number(text) > 0 ? undefined : vscode.l10n.t('Enter an amount.'),
  });
  if (typed === undefined) return;
  const { [moneyUnit.id]: _, ...others } = amounts.parse(setting(SETTING));
  const amount = Number(typed);
  await updateSetting(SETTING, typed.trim() === '' ? others : { ...others, [moneyUnit.id]: amount });
}
