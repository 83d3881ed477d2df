import type { SandboxClock } from '../../../sandboxClock.ts';
import type { SeededIds } from '../../../seededIds.ts';
import type { Account } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import type { World } from '../world.ts';

/** An amount of prepaid credit on sale. */
export interface CreditPackage {
  readonly code: string;
  readonly name: string;
  /** The price in US cents. */
  readonly usdCents: number;
  /** Credit on top of the price, in US cents. */
  readonly bonusCents: number;
  readonly description: string;
}

/** What is on sale. The one code that is public is `builder_600`; the others are made up. */
export const PACKAGES: readonly CreditPackage[] = [
  { code: 'builder_600', name: 'Builder', usdCents: 600, bonusCents: 0, description: 'Some pictures' },
  { code: 'studio_2500', name: 'Studio', usdCents: 2_500, bonusCents: 150, description: 'A short film' },
  { code: 'feature_9999', name: 'Feature', usdCents: 9_999, bonusCents: 1_000, description: 'A long one' },
];

export type PaymentMethod = 'stripe' | 'coinbase';

/** A page to pay on, and what came of it. */
export interface Checkout {
  readonly id: string;
  readonly method: PaymentMethod;
  readonly account: string;
  readonly bought: CreditPackage;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Where the browser goes afterwards; null: nowhere. */
  readonly paidUrl: string | null;
  readonly canceledUrl: string | null;
  paidAt: number | null;
  settledAt: number | null;
}

export interface NewCheckout {
  readonly account: Account;
  readonly method: PaymentMethod;
  readonly packageCode: string;
  readonly paidUrl: string | undefined;
  readonly canceledUrl: string | undefined;
}

/** How long a page can be paid on, and how long a payment takes to be final. The times are assumed. */
const METHODS = {
  stripe: { lifetimeMs: 86_400_000, settlingMs: 0, start: 'cs_sandbox_' },
  coinbase: { lifetimeMs: 3_600_000, settlingMs: 60_000, start: 'charge_' },
} as const;

/** The pages to pay on. No money moves before one is paid, and none arrives before it is claimed. */
export class Checkouts {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #speed: number;
  readonly #checkouts = new Map<string, Checkout>();

  constructor({ clock, ids, speed }: Pick<World, 'clock' | 'ids' | 'speed'>) {
    this.#clock = clock;
    this.#ids = ids;
    this.#speed = speed;
  }

  /** Errors: Failure 404 `package_not_found`. */
  open({ account, method, packageCode, paidUrl, canceledUrl }: NewCheckout): Checkout {
    const bought = PACKAGES.find(({ code }) => code === packageCode);
    if (!bought) throw new Failure(404, 'package_not_found', 'There is no such package.');
    const { lifetimeMs, start } = METHODS[method];
    const createdAt = this.#clock.now();
    const checkout: Checkout = {
      ...{ id: start + this.#ids.token(24), method, account: account.id, bought, createdAt },
      expiresAt: createdAt + lifetimeMs,
      ...{ paidUrl: paidUrl ?? null, canceledUrl: canceledUrl ?? null, paidAt: null, settledAt: null },
    };
    this.#checkouts.set(checkout.id, checkout);
    return checkout;
  }

  find(id: string): Checkout | undefined {
    return this.#checkouts.get(id);
  }

  /** Marks a page as paid; false when it is too late for that. Paying twice changes nothing. */
  pay(checkout: Checkout): boolean {
    if (checkout.paidAt !== null) return true;
    if (this.isOver(checkout)) return false;
    checkout.paidAt = this.#clock.now();
    return true;
  }

  /** True for a page that nobody has paid on, and nobody can any more. */
  isOver({ paidAt, expiresAt }: Checkout): boolean {
    return paidAt === null && expiresAt <= this.#clock.now();
  }

  /**
   * Adds what was paid to the account. Errors: Failure 400 `invalid_checkout_id`, 404 for a checkout of somebody else,
   * 402 `payment_required`, `checkout_expired` and `payment_pending`, 409 `already_settled`.
   */
  settle(account: Account, method: PaymentMethod, id: string): Checkout {
    if (!id.startsWith(METHODS[method].start)) {
      throw new Failure(400, 'invalid_checkout_id', `This is no checkout of ${method}.`);
    }
    const checkout = this.#checkouts.get(id);
    if (!checkout || checkout.account !== account.id) throw notFound('checkout');
    const { bought, paidAt } = checkout;
    if (checkout.settledAt !== null) {
      throw new Failure(409, 'already_settled', 'This checkout was claimed before.');
    }
    if (this.isOver(checkout)) {
      throw new Failure(402, 'checkout_expired', 'Nobody has paid in time.');
    }
    if (paidAt === null) throw new Failure(402, 'payment_required', 'Nobody has paid yet.');
    if (paidAt + METHODS[method].settlingMs / this.#speed > this.#clock.now()) {
      throw new Failure(402, 'payment_pending', 'The payment is seen, and not final yet.');
    }
    checkout.settledAt = this.#clock.now();
    account.wallet.deposit({
      micros: creditedCents(bought) * 10_000,
      reference: id,
      description: `Package ${bought.code}`,
    });
    return checkout;
  }

  /** Those of an account, for snapshots. */
  of(account: Account): readonly Checkout[] {
    return [...this.#checkouts.values()].filter((checkout) => checkout.account === account.id);
  }

  reset(): void {
    this.#checkouts.clear();
  }
}

/** What a package adds to the balance, in US cents. */
export function creditedCents({ usdCents, bonusCents }: CreditPackage): number {
  return usdCents + bonusCents;
}
