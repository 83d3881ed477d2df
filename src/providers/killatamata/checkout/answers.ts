import * as z from 'zod/mini';
import { parseTime } from '../../../core/clock.ts';
import type { Money } from '../../../core/money.ts';
import type { Checkout, Claim, SignedReceipt, TopUpPackage } from '../../../core/payment/topUp.ts';
import { id, list, optional, text } from '../../tolerant.ts';
import { allMembers } from '../members.ts';
import { decimalDollars, micros, microsOf } from '../dollars.ts';

/**
 * What we read of the answers about packages, checkouts and claims. Only the body of a settled claim is published, so
 * each is read in the spellings that payment providers and clients of the platform use.
 */

const MICROS_PER_CENT = 10_000;

/** A whole number of US cents, also as text; anything else counts as not said. */
const cents = z.pipe(
  micros,
  z.transform((value): Money | undefined => {
    const amount = value === undefined ? NaN : value * MICROS_PER_CENT;
    return Number.isSafeInteger(amount) ? microsOf(amount) : undefined;
  }),
);

const amounts = {
  usdBalanceMicros: micros,
  currentBalanceUsdMicros: micros,
  usdBalance: decimalDollars,
  balance: decimalDollars,
};

function balanceIn(said: z.infer<z.ZodMiniObject<typeof amounts>>): Money | null {
  const exact = said.currentBalanceUsdMicros ?? said.usdBalanceMicros;
  return exact === undefined ? (said.usdBalance ?? said.balance ?? null) : microsOf(exact);
}

/** An answer with the members of what is wrapped in it. */
const unwrapped = z.pipe(
  z.looseObject({}),
  z.transform((answer) => allMembers(answer, 'checkout', 'session', 'charge', 'claim')),
);

const given = optional(id);
const address = optional(z.string().check(z.regex(/^https?:/i)));

const packageRow = z.pipe(
  z.looseObject({
    ...{ code: given, packageCode: given, id: given },
    ...{ name: text, title: text, label: text, description: text },
    ...{ usdCents: cents, priceCents: cents, priceUsd: decimalDollars, usd: decimalDollars },
    ...{ bonusCents: cents, bonusUsdCents: cents, bonusUsd: decimalDollars },
  }),
  z.transform((row, context): TopUpPackage => {
    const code = row.code ?? row.packageCode ?? row.id;
    if (code === undefined) {
      context.issues.push({ code: 'custom', message: 'no code', input: row, path: ['code'] });
      return z.NEVER;
    }
    return {
      id: code,
      label: row.name ?? row.title ?? row.label ?? code,
      detail: row.description ?? null,
      price: row.usdCents ?? row.priceCents ?? row.priceUsd ?? row.usd ?? null,
      bonus: aboveNothing(row.bonusCents ?? row.bonusUsdCents ?? row.bonusUsd),
    };
  }),
);

function aboveNothing(money: Money | undefined): Money | null {
  return money && money.micros > 0 ? money : null;
}

export const packagesAnswer = list(packageRow, 'packages', 'creditPackages');

/** A page to pay on: its id and its address must be there. */
export const checkoutAnswer = z.pipe(
  unwrapped,
  z.pipe(
    z.looseObject({
      ...{ sessionId: given, session_id: given, chargeId: given, charge_id: given, id: given, code: given },
      ...{ checkoutUrl: address, checkout_url: address, url: address },
      ...{ hostedUrl: address, hosted_url: address },
      ...{ expiresAt: optional(z.unknown()), expires_at: optional(z.unknown()) },
    }),
    z.transform((answer, context): Checkout => {
      const session = answer.sessionId ?? answer.session_id ?? answer.chargeId ?? answer.charge_id;
      const found = session ?? answer.id ?? answer.code;
      const url =
        answer.checkoutUrl ?? answer.checkout_url ?? answer.hostedUrl ?? answer.hosted_url ?? answer.url;
      if (found === undefined || url === undefined) {
        const path = [found === undefined ? 'sessionId' : 'checkoutUrl'];
        context.issues.push({ code: 'custom', message: 'no page', input: answer, path });
        return z.NEVER;
      }
      return { id: found, url, expiresAt: parseTime(answer.expiresAt ?? answer.expires_at) };
    }),
  ),
);

const WAITING = /^(?:pending|unpaid|open|waiting|processing|confirming|required|payment_required)\b/i;
const OVER = /^(?:expired|canceled|cancelled)\b/i;
const BEFORE = /already|duplicate|replay/i;

/** A settled claim. A success that says in a word that nothing is paid yet settles nothing. */
export const claimAnswer = z.pipe(
  unwrapped,
  z.pipe(
    z.looseObject({
      ...amounts,
      ...{ depositUsdCents: cents, creditedUsdCents: cents, depositUsd: decimalDollars },
      ...{ status: text, state: text, provider: text },
      ...{ alreadySettled: optional(z.boolean()), replayed: optional(z.boolean()) },
    }),
    z.transform((answer, context): Claim => {
      const word = answer.status ?? answer.state ?? '';
      if (WAITING.test(word)) return { state: 'unpaid' };
      if (OVER.test(word)) return { state: 'expired' };
      if (BEFORE.test(word) || answer.alreadySettled === true || answer.replayed === true) {
        return { state: 'creditedBefore' };
      }
      const added = answer.depositUsdCents ?? answer.creditedUsdCents ?? answer.depositUsd;
      if (added) return { state: 'credited', added, balance: balanceIn(answer), by: answer.provider ?? null };
      // What arrived in this way is found by the next claim, which says that it was credited before.
      context.issues.push({ code: 'custom', message: 'no credit', input: answer, path: ['depositUsdCents'] });
      return z.NEVER;
    }),
  ),
);

/** What came of a signed payment. */
export const purchaseAnswer = z.pipe(
  unwrapped,
  z.pipe(
    z.looseObject({
      ...amounts,
      ...{ transaction: text, transactionHash: text, txHash: text },
      ...{ replayed: optional(z.boolean()), replay: optional(z.boolean()) },
    }),
    z.transform((answer, context): SignedReceipt => {
      const balance = balanceIn(answer);
      const transaction = answer.transaction ?? answer.transactionHash ?? answer.txHash ?? null;
      const isReplay = answer.replayed ?? answer.replay;
      if (balance ?? transaction ?? isReplay !== undefined) {
        return { balance, transaction, isReplay: isReplay ?? false };
      }
      context.issues.push({
        code: 'custom',
        message: 'no receipt',
        input: answer,
        path: ['usdBalanceMicros'],
      });
      return z.NEVER;
    }),
  ),
);
