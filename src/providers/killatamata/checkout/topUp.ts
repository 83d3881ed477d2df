import { toProblem, type Problem } from '../../../core/problem.ts';
import { rawText } from '../../../core/foreignText.ts';
import type { Claim, TopUpAbility, TopUpOrder } from '../../../core/payment/topUp.ts';
import { readable } from '../../tolerant.ts';
import type { KillaTamataSession } from '../api.ts';
import { checkoutAnswer, claimAnswer, packagesAnswer } from './answers.ts';
import { signedTopUp } from './signedTopUp.ts';

/**
 * Packages of prepaid credit, paid on a page of Stripe or Coinbase and claimed afterwards. The user has chosen package
 * and way to pay in a dialog when a page is made, and a claim only takes what was paid.
 */
export const killatamataTopUp: TopUpAbility = {
  async packages(session: KillaTamataSession, signal) {
    return readable(await session.call('listCreditPackages', { answer: packagesAnswer }, signal));
  },
  code: { label: 'Affiliate code', pattern: /^\S{4,32}$/ },
  signed: signedTopUp,
  methods: [
    {
      id: 'stripe',
      label: 'Pay by card (Stripe)',
      paid: 'paid by card',
      handledBy: /stripe|card/i,
      icon: 'credit-card',
      open: (session: KillaTamataSession, order, signal) =>
        session.call(
          'createStripeCheckout',
          { body: bodyOf(order), answer: checkoutAnswer, agreed: true },
          signal,
        ),
      claim: (session: KillaTamataSession, sessionId, signal) =>
        claimed(() =>
          session.call(
            'claimStripeCheckout',
            { body: { sessionId }, answer: claimAnswer, agreed: true },
            signal,
          ),
        ),
    },
    {
      id: 'crypto',
      label: 'Pay in crypto (Coinbase)',
      paid: 'paid in crypto',
      handledBy: /coinbase|crypto/i,
      icon: 'link-external',
      open: (session: KillaTamataSession, order, signal) =>
        session.call(
          'createCryptoCheckout',
          { body: bodyOf(order), answer: checkoutAnswer, agreed: true },
          signal,
        ),
      claim: (session: KillaTamataSession, chargeId, signal) =>
        claimed(() =>
          session.call(
            'claimCryptoCheckout',
            { body: { chargeId }, answer: claimAnswer, agreed: true },
            signal,
          ),
        ),
    },
  ],
};

function bodyOf({ package: packageCode, code }: TopUpOrder) {
  return { packageCode, ...(code !== undefined && { affiliateCode: code }) };
}

/** The contract answers 402 while nothing is paid and 409 for another state, without saying in which words. */
async function claimed(claim: () => Promise<Claim>): Promise<Claim> {
  try {
    return await claim();
  } catch (error) {
    const known = claimOf(toProblem(error));
    if (known) return known;
    throw error;
  }
}

const SETTLED = /already|settled|claimed|credited|duplicate/i;
const OVER = /expired|cancell?ed/i;
const WAITING = /pending|not.{0,12}paid|unpaid|confirm|processing/i;

/** A refusal that says how the payment stands; null for any other failure. */
function claimOf({ details }: Problem): Claim | null {
  const { status, serverCode = '', serverMessage = '' } = details;
  if (status !== 402 && status !== 409) return null;
  const words = `${rawText(serverCode)} ${rawText(serverMessage)}`;
  if (OVER.test(words)) return { state: 'expired' };
  if (status === 402 || WAITING.test(words)) return { state: 'unpaid' };
  // Only a clear word ends the waiting: what is taken for settled is not asked for again.
  return SETTLED.test(words) ? { state: 'creditedBefore' } : null;
}
