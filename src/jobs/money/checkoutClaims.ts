import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Log } from '../../core/log.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import type { Claim } from '../../core/payment/topUp.ts';
import type { CheckoutKey, CheckoutTable, OpenCheckout } from './checkoutTable.ts';

/** The pauses between claims: short while the user is likely to be paying, long for a page that was left open. */
const FIRST_PAUSE_MS = 3_000;
const GROWTH = 1.4;
const LONGEST_PAUSE_MS = 60_000;
/** From then on a page was left open rather than being paid on. */
const LEFT_OPEN_MS = 3_600_000;
const LEFT_OPEN_PAUSE_MS = 15 * 60_000;
/** How long after its end a checkout may still be credited: payments on a chain can come late. */
const LATE_MS = 7 * 86_400_000;
/** How often the list of all windows is looked at. */
const LOOK_MS = 15_000;

/** How the waiting for a checkout has ended. */
export interface EndedCheckout {
  readonly checkout: OpenCheckout;
  readonly claim: Exclude<Claim, { readonly state: 'unpaid' }>;
}

export interface CheckoutClaimsDeps {
  readonly table: CheckoutTable;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: Log;
}

/**
 * Asks for the credit of open checkouts until it arrives, also after a restart. A claim only takes what was paid, so
 * asking again is harmless; one window asks at a time, and one tells the user.
 */
export class CheckoutClaims implements Disposable {
  readonly #deps: CheckoutClaimsDeps;
  readonly #life = new AbortController();
  readonly #changed = new Emitter<AccountId>();
  readonly #ended = new Emitter<EndedCheckout>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;
  /** Fires in one window for each checkout. */
  readonly onDidEnd: Event<EndedCheckout> = this.#ended.event;
  #checkouts: readonly OpenCheckout[] = [];
  /** Why the last claim failed, by checkout. */
  readonly #problems = new Map<string, Problem>();
  #running: Promise<void> | null = null;

  constructor(deps: CheckoutClaimsDeps) {
    this.#deps = deps;
  }

  /** The open checkouts as they were read last, with the failure of the last claim. */
  of(account: AccountId): readonly (OpenCheckout & { readonly problem: Problem | null })[] {
    return this.#checkouts
      .filter((checkout) => checkout.account === account)
      .map((checkout) => ({ ...checkout, problem: this.#problems.get(nameOf(checkout)) ?? null }));
  }

  /** Begins to wait, also for what earlier windows left. Never rejects. */
  resume(): void {
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** Waits for a checkout from now on. Errors: Problem (storage): nobody would claim what is paid then. */
  async add(checkout: Omit<OpenCheckout, 'tries' | 'dueAt' | 'openedAt'>): Promise<OpenCheckout> {
    const openedAt = this.#deps.clock.now();
    const added = { ...checkout, openedAt, dueAt: openedAt + FIRST_PAUSE_MS };
    await this.#deps.table.add(added);
    await this.#look();
    this.resume();
    return { ...added, tries: 0 };
  }

  /**
   * Asks for the credit at once, because the user wants it; `creditedBefore` for one that is not waited for any more.
   * Errors: Problem.
   */
  async claimNow(key: CheckoutKey): Promise<Claim> {
    await this.#look();
    const checkout = this.#checkouts.find((one) => nameOf(one) === nameOf(key));
    return checkout ? this.#claim(checkout) : { state: 'creditedBefore' };
  }

  /** Waits no longer. What is paid all the same can be claimed by its id in a request file. Errors: Problem (storage). */
  async giveUp(key: CheckoutKey): Promise<void> {
    await this.#deps.table.end(key);
    await this.#look();
  }

  dispose(): void {
    this.#life.abort();
    this.#changed.dispose();
    this.#ended.dispose();
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#deps;
    const { signal } = this.#life;
    while (!signal.aborted) {
      try {
        await this.#look();
        const due = this.#checkouts.filter(({ dueAt }) => dueAt <= clock.now());
        for (const checkout of due) await this.#claimDue(checkout);
        if (due.length > 0) continue;
      } catch (error) {
        log.warn(`open checkouts: ${toProblem(error).message}`);
      }
      if (this.#checkouts.length === 0) return;
      const next = Math.min(...this.#checkouts.map(({ dueAt }) => dueAt)) - clock.now();
      await clock.sleep(Math.min(Math.max(next, 1_000), LOOK_MS), signal).catch(() => undefined);
    }
  }

  async #claimDue(checkout: OpenCheckout): Promise<void> {
    const { table, clock, log } = this.#deps;
    const now = clock.now();
    const mine = await table.take(checkout, now, now + pauseAfter(checkout, now));
    if (!mine) return;
    const end = mine.expiresAt ?? mine.openedAt;
    try {
      const claim = await this.#claim(mine);
      if (claim.state === 'unpaid' && now > end + LATE_MS) await this.#end(mine, { state: 'expired' });
    } catch (error) {
      const problem = toProblem(error);
      // Nobody has said that it is unpaid: it is waited for until somebody does, or the user stops it.
      log.warn(`claim: ${problem.message}`);
    }
  }

  async #claim(checkout: OpenCheckout): Promise<Claim> {
    const { open } = this.#deps;
    const opened = await open(checkout.account);
    const method = opened?.provider.balance?.topUp?.methods.find(({ id }) => id === checkout.method);
    if (!opened || !method) {
      // Nobody is left who could claim it.
      await this.giveUp(checkout);
      throw new Problem({ kind: 'notFound', code: 'target.notFound', account: checkout.account });
    }
    try {
      const claim = await method.claim(opened.session, checkout.id, this.#life.signal);
      this.#note(checkout, null);
      if (claim.state !== 'unpaid') await this.#end(checkout, claim);
      return claim;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'canceled') this.#note(checkout, problem);
      throw problem;
    }
  }

  async #end(checkout: OpenCheckout, claim: EndedCheckout['claim']): Promise<void> {
    const isMine = await this.#deps.table.end(checkout);
    this.#problems.delete(nameOf(checkout));
    await this.#look();
    if (isMine) this.#ended.fire({ checkout, claim });
  }

  #note(checkout: OpenCheckout, problem: Problem | null): void {
    const name = nameOf(checkout);
    const before = this.#problems.get(name);
    if (problem) this.#problems.set(name, problem);
    else this.#problems.delete(name);
    if (before?.code !== problem?.code) this.#changed.fire(checkout.account);
  }

  /** Reads what is open, in whichever window it was opened. */
  async #look(): Promise<void> {
    const before = new Map(this.#checkouts.map((checkout) => [nameOf(checkout), checkout.account]));
    this.#checkouts = await this.#deps.table.all();
    const now = new Map(this.#checkouts.map((checkout) => [nameOf(checkout), checkout.account]));
    const changed = [...before, ...now].filter(([name]) => before.has(name) !== now.has(name));
    for (const account of new Set(changed.map(([, account]) => account))) this.#changed.fire(account);
  }
}

/** How long until the next claim, after one at `now`. */
function pauseAfter({ tries, openedAt }: OpenCheckout, now: number): number {
  if (now - openedAt > LEFT_OPEN_MS) return LEFT_OPEN_PAUSE_MS;
  return Math.min(FIRST_PAUSE_MS * GROWTH ** tries, LONGEST_PAUSE_MS);
}

function nameOf({ account, method, id }: CheckoutKey): string {
  return JSON.stringify([account, method, id]);
}
