import type { Account } from '../../core/account.ts';
import type { KnownValues } from '../../core/actionGuide.ts';
import type { Clock } from '../../core/clock.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import type { JobProject, JobRecord } from '../../core/job.ts';
import { isCountable, type Money } from '../../core/money.ts';
import { Problem, toProblem, type ProblemDetails } from '../../core/problem.ts';
import type { Balance, Provider } from '../../core/provider.ts';
import {
  expectedCost,
  isUncertain,
  knownAmount,
  leastAmount,
  requireRoom,
  type BudgetStanding,
} from '../money/budget.ts';
import type { Budgets } from '../money/budgets.ts';
import type { Journal } from '../store/journal.ts';
import type { SentFiles } from './purchase.ts';
import type { AgainWay } from './repeat.ts';
import type { JobChange, NewJob } from '../store/jobRecord.ts';
import { StaleChange } from '../store/jobRecord.ts';

import type { PriceQuery } from '../money/priceKey.ts';
import { PAST_CHARGES, pastPrice, type KnownPrice } from '../money/pastPrice.ts';
import type { ForeignText } from '../../core/foreignText.ts';

/** What the user is asked before anything is stored or sent. */
export interface PaidQuestion {
  readonly account: Account;
  readonly provider: Provider;
  readonly kind: { readonly id: string; readonly label: ForeignText };
  readonly title: ForeignText;
  readonly price: KnownPrice;
  /** The balance as it was read last, with that time in milliseconds since the epoch; null when none is known. */
  readonly balance: { readonly balance: Balance; readonly at: number } | null;
  /** The account's budget; null when it has none. */
  readonly budget: BudgetStanding | null;
  /** The budget of the folder that it is submitted from; absent when there is none. */
  readonly projectBudget?: { readonly project: JobProject; readonly standing: BudgetStanding };
  /** What the call counts against the budget until its cost is known; null when nobody can say. */
  readonly expected: Money | null;
  /**
   * True when the question cannot be skipped: the budget demands it, because what the call or those before it count is
   * not known, or a job of unknown outcome is submitted again.
   */
  readonly mustAsk: boolean;
  /** How a job of unknown outcome is submitted again; null for a first purchase. */
  readonly again: AgainWay | null;
  /** What is sent, by name, without secrets. */
  readonly values: KnownValues;
  /** What is sent with its bytes: how many files, and their bytes together; absent for none. */
  readonly files?: SentFiles;
}

/** `giveUp`: not the same request again, but a new purchase in its place. It is asked about in a question of its own. */
export type PaidAnswer = boolean | 'giveUp';

export interface ApprovalDeps {
  readonly journal: Pick<Journal, 'charges'>;
  readonly budgets: Pick<Budgets, 'standing' | 'requireRoomNow'>;
  /** Asks the user; false sends nothing. */
  readonly confirm: (question: PaidQuestion, signal: AbortSignal) => Promise<PaidAnswer>;
  /** The balance that was read last; costs no request. */
  readonly knownBalance?: (account: AccountId) => PaidQuestion['balance'] | undefined;
  /** Reads the balance anew; undefined where there is none. Left out: only the known one counts. */
  readonly readBalance?: (
    account: AccountId,
    signal: AbortSignal,
  ) => Promise<PaidQuestion['balance'] | undefined>;
  /** Told what an account has left where the answer to a purchase says so. */
  readonly tellBalance?: ((account: AccountId, available: Money) => void) | undefined;
  readonly clock: Clock;
  /** The user's setting: a call whose price is known and below this amount is not asked about; null asks always. */
  readonly skipBelow?: (account: AccountId) => Money | null;
}

/** What is to be approved. */
export interface PriceInputs extends Pick<
  PaidQuestion,
  'account' | 'provider' | 'kind' | 'title' | 'values'
> {
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted: Money | null;
  /** See `PaidQuestion`. */
  readonly again?: AgainWay | null;
  /** The job whose request is sent again: what was reserved for it is not counted twice. */
  readonly repeats?: JobId | null;
  /** What its price depends on; null where that is not known, and then no past charge tells it. */
  readonly priceKey: PriceQuery | null;
  /** The folder that it is submitted from. */
  readonly project: JobProject | null;
  readonly files?: SentFiles;
}

export interface Approved {
  /** What counts against the budget until the cost is known. */
  readonly reserved: Money | null;
  /** Asks the budget again, in the transaction that stores the intent: another window may have been faster. */
  readonly admit: () => void;
}

/** Checks the budget and asks the user before a paid call. */
export class Approval {
  readonly #deps: ApprovalDeps;

  constructor(deps: ApprovalDeps) {
    this.#deps = deps;
  }

  /**
   * Null when the user said no or the signal was aborted; `giveUp` where the same request was to be sent again and the
   * user wants a new purchase. Errors, before the user is asked: Problem `budget.exceeded`, `funds.insufficient`; storage.
   */
  async ask(inputs: PriceInputs, signal: AbortSignal): Promise<Approved | 'giveUp' | null> {
    const { confirm, knownBalance } = this.#deps;
    const { account, provider, kind, title, values, again = null, project, files } = inputs;
    const price = await this.price(inputs);
    const room = await this.#room(inputs, price);
    const { budget, ofProject, expected } = room;
    if (again?.way !== 'sameRequest') await this.#requireFunds(inputs, price, signal);
    const mustAsk = room.isUncertain || again !== null;
    const approved: Approved = { reserved: expected, admit: room.admit };
    if (signal.aborted) return null;
    if (!mustAsk && this.#mayBeSkipped(account.id, price)) return approved;
    const balance = knownBalance?.(account.id) ?? null;
    const about = {
      account,
      provider,
      kind,
      title,
      values,
      price,
      balance,
      budget,
      expected,
      mustAsk,
      again,
    };
    const projectBudget = project && ofProject ? { project, standing: ofProject } : undefined;
    const answer = await confirm(
      { ...about, ...(files && { files }), ...(projectBudget && { projectBudget }) },
      signal,
    );
    if (answer === false || signal.aborted) return null;
    if (answer === true) return approved;
    return again?.way === 'sameRequest' ? 'giveUp' : null;
  }

  /**
   * For a step of a plan that the user has approved: the same checks without a question. Errors: as `ask`; those of
   * `admit`, in the transaction that stores the intent.
   */
  async ofStep(
    inputs: PriceInputs,
    admit: (expected: Money | null) => void,
    signal: AbortSignal,
  ): Promise<Approved> {
    const price = await this.price(inputs);
    const room = await this.#room(inputs, price);
    await this.#requireFunds(inputs, price, signal);
    return {
      reserved: room.expected,
      admit: () => {
        room.admit();
        admit(room.expected);
      },
    };
  }

  /** What the answer to a purchase says is left; null where it does not say so. */
  tellBalance(account: AccountId, available: Money | null): void {
    if (available) this.#deps.tellBalance?.(account, available);
  }

  /**
   * For a call that begins something that is billed over time: there is no amount that could be reserved.
   * Errors: Problem `budget.exceeded` when nothing is left of the account's budget, or of the folder's; storage when one
   * cannot be read.
   */
  async requireOpenBudget({ id, provider }: Account, project: JobProject | null): Promise<void> {
    const { budgets } = this.#deps;
    const context = { provider, account: id };
    const budget = await budgets.standing(id).catch(neverSent);
    if (budget) requireRoom(budget, null, context);
    if (!project) return;
    const ofProject = await budgets.standing({ project: project.id, provider }).catch(neverSent);
    if (ofProject) requireRoom(ofProject, null, context, project.name);
  }

  /**
   * What the budgets of the account and of the folder leave, and what the call counts in both until its cost is known.
   * Errors: Problem `budget.exceeded`, storage.
   */
  async #room({ account, provider, project, repeats = null }: PriceInputs, price: KnownPrice) {
    const { budgets } = this.#deps;
    const context = { provider: provider.id, account: account.id };
    const owner = project && { project: project.id, provider: provider.id };
    const budget = await budgets.standing(account.id, repeats).catch(neverSent);
    const ofProject = owner && (await budgets.standing(owner, repeats).catch(neverSent));
    const all = [budget, ofProject].filter((one) => one !== null);
    const costs = all.map((one) => expectedCost(price, one.budget));
    const expected = highest(all.length > 0 ? costs : [expectedCost(price, null)]);
    if (budget) requireRoom(budget, expected, context);
    if (ofProject) requireRoom(ofProject, expected, context, project?.name);
    return {
      ...{ budget, ofProject, expected },
      isUncertain: costs.includes(null) || all.some(isUncertain),
      admit: () => {
        budgets.requireRoomNow(account.id, expected, context, repeats);
        if (owner) budgets.requireRoomNow(owner, expected, context, repeats, project?.name);
      },
    };
  }

  /**
   * Errors: Problem `funds.insufficient` when the balance does not cover even the lowest price that is known. A balance
   * that cannot be read, or is of another unit, stops nothing: the platform decides.
   */
  async #requireFunds(
    { account, provider, kind }: PriceInputs,
    price: KnownPrice,
    signal: AbortSignal,
  ): Promise<void> {
    const { knownBalance, readBalance, clock } = this.#deps;
    const least = leastAmount(price);
    if (!least || !provider.balance || provider.balance.filledBy?.includes(kind.id)) return;
    const missing = (reading: PaidQuestion['balance'] | undefined): number => {
      const available = reading?.balance.available;
      return available?.unit === least.unit ? least.micros - available.micros : 0;
    };
    const known = knownBalance?.(account.id);
    if (known?.balance.available && missing(known) <= 0 && clock.now() - known.at < FRESH_MS) return;
    // It may have been filled on the platform's website meanwhile.
    const read = await readBalance?.(account.id, signal).catch(() => null);
    const lacking = missing(read);
    if (lacking <= 0) return;
    throw new Problem({
      ...{ kind: 'funds', code: 'funds.insufficient', provider: provider.id, account: account.id },
      args: {
        ...{ unit: least.unit, least: least.micros, available: least.micros - lacking },
        missing: lacking,
      },
      retryable: false,
      mayHaveActed: false,
    });
  }

  /** What a call will cost, as far as is known. Errors: Problem storage. */
  async price({
    account,
    priceKey,
    quoted,
  }: Pick<PriceInputs, 'account' | 'priceKey' | 'quoted'>): Promise<KnownPrice> {
    if (quoted && isCountable(quoted)) return { known: 'platform', money: quoted };
    if (!priceKey) return { known: 'none' };
    const { quantity, proportional } = priceKey;
    for (const { print, times } of [{ print: priceKey.print, times: 1 }, ...proportional]) {
      const like = { print, quantity };
      const charges = await this.#deps.journal.charges(account.id, like, PAST_CHARGES).catch(neverSent);
      if (charges.length > 0) return pastPrice(charges, times);
    }
    return { known: 'none' };
  }

  #mayBeSkipped(account: AccountId, price: KnownPrice): boolean {
    const limit = this.#deps.skipBelow?.(account) ?? null;
    const amount = knownAmount(price);
    return limit !== null && amount !== null && amount.unit === limit.unit && amount.micros < limit.micros;
  }
}

/**
 * What is reserved where budgets count differently: the highest amount. They count in the platform's unit, so that an
 * amount in another one is nobody's to compare: the first counts.
 */
function highest(costs: readonly (Money | null)[]): Money | null {
  const [first, ...others] = costs.filter((cost) => cost !== null);
  if (!first) return null;
  return others.reduce(
    (most, cost) => (cost.unit === most.unit && cost.micros > most.micros ? cost : most),
    first,
  );
}

/** How old a balance may be that lets a call pass without being read again. */
const FRESH_MS = 5 * 60_000;

/** For failures before the request: the caller may say for certain that nothing was bought. */
export function neverSent(error: unknown): never {
  throw toProblem(error).with({ mayHaveActed: false });
}

/** What this window is about to send: on disk before a byte leaves, and canceled there when none may leave. */
export class PendingSubmits {
  readonly #journal: Pick<Journal, 'add' | 'change'>;
  /** Keys of the intents that this window is about to send, with how many callers are. */
  readonly #held = new Map<string, number>();

  constructor(journal: Pick<Journal, 'add' | 'change'>) {
    this.#journal = journal;
  }

  /** True while this window is about to send it, and no settling may touch it. */
  isHeld(intentKey: string): boolean {
    return this.#held.has(intentKey);
  }

  /** Holds the intent of that key while `work` stores and sends it. */
  async holding<T>(intentKey: string, work: () => Promise<T>): Promise<T> {
    this.#held.set(intentKey, (this.#held.get(intentKey) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = (this.#held.get(intentKey) ?? 1) - 1;
      if (left > 0) this.#held.set(intentKey, left);
      else this.#held.delete(intentKey);
    }
  }

  /** As `Journal.add`. Errors: as there, each with the word that nothing was sent. */
  store(job: NewJob, admit: () => void): Promise<JobRecord> {
    return this.#journal.add(job, admit).catch(neverSent);
  }

  /**
   * From `stored` to `sending`: only when the result is `sending`, bytes may leave after it. Aborted before, the intent
   * is canceled. Errors: Problem (storage).
   */
  async release(stored: JobRecord, signal: AbortSignal): Promise<JobRecord> {
    if (signal.aborted) return this.cancel(stored, true);
    try {
      return await this.#journal.change(stored.id, { state: 'sending' }, { state: 'stored', mine: true });
    } catch (error) {
      if (error instanceof StaleChange) return error.current;
      // On disk it is still `stored`: the next start cancels it.
      return neverSent(error);
    }
  }

  /** From `stored` to `canceled`; `notified` when the caller tells the user. Errors: Problem (storage). */
  async cancel(stored: JobRecord, notified = false): Promise<JobRecord> {
    const problem = callCanceled({ provider: stored.provider, account: stored.account }).details;
    const change: JobChange = { state: 'canceled', problem, ...(notified ? { notified } : {}) };
    return this.#journal.change(stored.id, change, { state: 'stored' }).catch((error: unknown) => {
      if (error instanceof StaleChange) return error.current;
      throw error;
    });
  }
}

/** The user, or an abort, stopped the call before a byte was sent. */
export function callCanceled(context: Pick<ProblemDetails, 'provider' | 'account'>): Problem {
  return new Problem({ ...context, kind: 'canceled', code: 'call.canceled', mayHaveActed: false });
}
