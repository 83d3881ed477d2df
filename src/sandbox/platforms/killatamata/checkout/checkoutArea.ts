import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { json } from '../../../server/answer.ts';
import { checkedHandlers, type TypedHandlers } from '../../../server/call.ts';
import { IdempotencyKeys } from '../idempotency.ts';
import { dollars } from '../wallet.ts';
import { accountOf, type Area, type World } from '../world.ts';
import { Failure } from '../failures.ts';
import { Checkouts, creditedCents, PACKAGES, type Checkout, type NewCheckout } from './checkouts.ts';
import { pageRoutes, payPages } from './payPages.ts';

type Body = Omit<NewCheckout, 'account' | 'method'> & { readonly affiliateCode: string | undefined };

/** The prepaid balance, packages of credit, the pages to pay for them, and the claims. */
export function checkoutArea(world: World): Area {
  const checkouts = new Checkouts(world);
  const keys = new IdempotencyKeys();
  const open = (
    call: { readonly principals: Readonly<Record<string, string>>; readonly header: unknown },
    method: Checkout['method'],
    { affiliateCode, ...body }: Body,
  ): Checkout => {
    const account = accountOf(world, call);
    const intent = { account: account.id, key: keyOf(call), operation: method, body };
    return keys.once(intent, () => {
      if (affiliateCode !== undefined) world.affiliates.bind(account, affiliateCode);
      return checkouts.open({ ...body, account, method });
    }).result;
  };
  const pageOf = ({ id }: Checkout) => `${world.origin()}/killatamata/pay/${id}`;
  const claim = (
    call: { readonly principals: Readonly<Record<string, string>> },
    method: Checkout['method'],
    id: string,
  ) => {
    const account = accountOf(world, call);
    const { bought } = checkouts.settle(account, method, id);
    return json(200, {
      provider: method,
      sessionId: method === 'stripe' ? id : null,
      chargeId: method === 'coinbase' ? id : null,
      packageCode: bought.code,
      depositUsdCents: creditedCents(bought),
      currentBalanceUsdMicros: account.wallet.balance,
    });
  };

  const handlers: TypedHandlers<operations> = {
    getBalance: (call) => {
      const { balance } = accountOf(world, call).wallet;
      return json(200, { ok: true, usdBalanceMicros: balance, usdBalance: dollars(balance) });
    },

    listCreditPackages: () => json(200, { ok: true, packages: PACKAGES.map((one) => ({ ...one })) }),

    createStripeCheckout: (call) => {
      const { packageCode, successUrl, cancelUrl, affiliateCode } = call.body;
      const urls = { paidUrl: successUrl, canceledUrl: cancelUrl };
      const checkout = open(call, 'stripe', { packageCode, affiliateCode, ...urls });
      return json(201, {
        ...{ ok: true, sessionId: checkout.id, checkoutUrl: pageOf(checkout), packageCode },
        expiresAt: new Date(checkout.expiresAt).toISOString(),
      });
    },

    createCryptoCheckout: (call) => {
      const { packageCode, redirectUrl, cancelUrl, affiliateCode } = call.body;
      const urls = { paidUrl: redirectUrl, canceledUrl: cancelUrl };
      const checkout = open(call, 'coinbase', { packageCode, affiliateCode, ...urls });
      return json(201, {
        ...{ ok: true, chargeId: checkout.id, hostedUrl: pageOf(checkout), packageCode },
        expiresAt: new Date(checkout.expiresAt).toISOString(),
      });
    },

    claimStripeCheckout: (call) => claim(call, 'stripe', call.body.sessionId),
    claimCryptoCheckout: (call) => claim(call, 'coinbase', call.body.chargeId),

    // Only a payment provider can sign these.
    receiveStripeWebhook: () => unsigned(),
    receiveCryptoWebhook: () => unsigned(),

    getCreditsBalance: () => gone('Ask for the balance in US dollars: GET /api/v1/balance.'),
    consumeCredits: () => gone('Credit is spent by submitting media jobs.'),
  };
  return {
    handlers: { ...checkedHandlers(handlers), ...payPages(checkouts) },
    routes: pageRoutes,
    observed: {
      // A decimal text alone.
      getBalance: (answer) => ({ balance: (answer as { readonly usdBalance: string }).usdBalance }),
      // A bare array, under other names, and amounts as text.
      listCreditPackages: (answer) =>
        (answer as { readonly packages: typeof PACKAGES }).packages.map(
          ({ code, name, usdCents, bonusCents }) => ({
            ...{ packageCode: code, title: name, priceUsd: (usdCents / 100).toFixed(2) },
            bonusUsd: (bonusCents / 100).toFixed(2),
          }),
        ),
      createStripeCheckout: (answer) => {
        const { sessionId, checkoutUrl } = answer as Readonly<Record<string, unknown>>;
        return { id: sessionId, url: checkoutUrl };
      },
      createCryptoCheckout: (answer) => {
        const { chargeId, hostedUrl } = answer as Readonly<Record<string, unknown>>;
        return { result: { charge: { id: chargeId, hosted_url: hostedUrl } } };
      },
    },
    describe: (account) => ({
      usdBalanceMicros: account.wallet.balance,
      checkouts: checkouts.of(account).map(({ id, method, bought, paidAt, settledAt }) => ({
        ...{ id, method, packageCode: bought.code, isPaid: paidAt !== null, isSettled: settledAt !== null },
      })),
    }),
    reset: () => {
      checkouts.reset();
      keys.reset();
    },
  };
}

/** The idempotency key of a write. */
function keyOf({ header }: { readonly header: unknown }): string | undefined {
  const sent = header as { readonly 'x-idempotency-key'?: string } | undefined;
  return sent?.['x-idempotency-key'];
}

function unsigned(): never {
  throw new Failure(400, 'invalid_signature', 'The signature of the payment provider is missing.');
}

function gone(message: string): never {
  throw new Failure(410, 'gone', message);
}
