import type { Account } from '../../core/account.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Money } from '../../core/money.ts';
import { toProblem } from '../../core/problem.ts';
import type { Balance, Provider } from '../../core/provider.ts';
import { expectedCost, knownAmount, requireRoom, type BudgetStanding } from '../money/budget.ts';
import type { Budgets } from '../money/budgets.ts';
import type { Journal } from '../store/journal.ts';
import { PAST_CHARGES, pastPrice, type KnownPrice } from '../money/pastPrice.ts';

/** What the user is asked before anything is stored or sent. */
export interface PaidQuestion {
  readonly account: Account;
  readonly provider: Provider;
  readonly kind: { readonly id: string; readonly label: string };
  readonly title: string;
  readonly price: KnownPrice;
  /** The balance as it was read last, with that time in milliseconds since the epoch; null when none is known. */
  readonly balance: { readonly balance: Balance; readonly at: number } | null;
  /** The account's budget; null when it has none. */
  readonly budget: BudgetStanding | null;
  /** What the call counts against the budget until its cost is known; null when nobody can say. */
  readonly expected: Money | null;
  /** True when the budget demands the question, because nobody can say what the call will count. */
  readonly mustAsk: boolean;
}

export interface ApprovalDeps {
  readonly journal: Pick<Journal, 'charges'>;
  readonly budgets: Pick<Budgets, 'standing' | 'requireRoomNow'>;
  /** Asks the user; false sends nothing. */
  readonly confirm: (question: PaidQuestion, signal: AbortSignal) => Promise<boolean>;
  /** The balance that was read last; costs no request. */
  readonly knownBalance?: (account: AccountId) => PaidQuestion['balance'] | undefined;
  /** The user's setting: a call whose price is known and below this amount is not asked about; null asks always. */
  readonly skipBelow?: (account: AccountId) => Money | null;
}

/** What is to be approved. */
export interface PriceInputs extends Pick<PaidQuestion, 'account' | 'provider' | 'kind' | 'title'> {
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted: Money | null;
}

export interface Approved {
  /** What counts against the budget until the cost is known. */
  readonly reserved: Money | null;
  /** Asks the budget again, in the transaction that stores the intent: another window may have been faster. */
  readonly admit: () => void;
}

/** The budget's and the user's word on a paid call. */
export class Approval {
  readonly #deps: ApprovalDeps;

  constructor(deps: ApprovalDeps) {
    this.#deps = deps;
  }

  /**
   * Null when the user said no or the signal was aborted. Errors: Problem `budget.exceeded`, before the user is asked;
   * storage.
   */
  async ask(inputs: PriceInputs, signal: AbortSignal): Promise<Approved | null> {
    const { budgets, confirm, knownBalance } = this.#deps;
    const { account, provider, kind, title } = inputs;
    const context = { provider: provider.id, account: account.id };
    const price = await this.#price(inputs);
    const budget = await budgets.standing(account.id).catch(neverSent);
    const expected = expectedCost(price, budget?.budget ?? null);
    if (budget) requireRoom(budget, expected, context);
    const mustAsk = budget !== null && expected === null;
    const approved: Approved = {
      reserved: expected,
      admit: () => budgets.requireRoomNow(account.id, expected, context),
    };
    if (signal.aborted) return null;
    if (!mustAsk && this.#mayBeSkipped(account.id, price)) return approved;
    const balance = knownBalance?.(account.id) ?? null;
    const question = { account, provider, kind, title, price, balance, budget, expected, mustAsk };
    return (await confirm(question, signal)) && !signal.aborted ? approved : null;
  }

  async #price({ account, kind, quoted }: PriceInputs): Promise<KnownPrice> {
    if (quoted) return { known: 'platform', money: quoted };
    return pastPrice(await this.#deps.journal.charges(account.id, kind.id, PAST_CHARGES).catch(neverSent));
  }

  #mayBeSkipped(account: AccountId, price: KnownPrice): boolean {
    const limit = this.#deps.skipBelow?.(account) ?? null;
    const amount = knownAmount(price);
    return limit !== null && amount !== null && amount.unit === limit.unit && amount.micros < limit.micros;
  }
}

/** For failures before the request: the caller may say for certain that nothing was bought. */
export function neverSent(error: unknown): never {
  throw toProblem(error).with({ mayHaveActed: false });
}
