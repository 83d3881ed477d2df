import assert from 'node:assert/strict';
import { formatMoney } from '../../../src/core/money.ts';
import { killatamataTopUp } from '../../../src/providers/killatamata/checkout/topUp.ts';
import type { ExpectedProblem, OperationScenarios, Scene } from '../support/scenario.ts';
import { balanceOf, boundCode, claimed, decide, gained, opened, pageAt, send } from './checkoutSteps.ts';
import { conflict, goneRoute, invalid, noFunds, notFound, penniless } from './failures.ts';

const SETTLING_MS = 60_000;
const STRIPE_MS = 86_400_000;
const UNKNOWN = { stripe: 'cs_sandbox_unknown', crypto: 'charge_unknown' } as const;
const CLAIMS = {
  stripe: { operation: 'claimStripeCheckout', name: 'sessionId' },
  crypto: { operation: 'claimCryptoCheckout', name: 'chargeId' },
} as const;
const CHECKOUTS = {
  stripe: { operation: 'createStripeCheckout', back: 'successUrl' },
  crypto: { operation: 'createCryptoCheckout', back: 'redirectUrl' },
} as const;

type Way = keyof typeof CLAIMS;

const unpaid: ExpectedProblem = { ...noFunds, serverCode: 'payment_required' };

const claimAs = (scene: Scene, way: Way, id: string) =>
  send(scene, CLAIMS[way].operation, { [CLAIMS[way].name]: id });

/** A page that was paid on, its payment final. */
async function paid(scene: Scene, way: Way): Promise<string> {
  const { id, url } = await opened(scene, way);
  await decide(url);
  scene.sandbox.control.advance(SETTLING_MS);
  return id;
}

function checkout(way: Way): OperationScenarios {
  const { operation, back } = CHECKOUTS[way];
  const start = (scene: Scene, more: Readonly<Record<string, string>> = {}, packageCode = 'builder_600') =>
    send(scene, operation, { packageCode, ...more });
  const pageOf = async (scene: Scene, more: Readonly<Record<string, string>>) => {
    const { body } = await start(scene, more);
    return /"(http[^"]*\/pay\/[^"]*)"/.exec(JSON.stringify(body))?.[1] ?? '';
  };
  return {
    call: (scene) => opened(scene, way),
    succeeds: {
      201: {
        'gives a page on which the package can be paid': async (scene) => {
          const { id, url, expiresAt } = await opened(scene, way);
          assert.notEqual(id, '');
          assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\//);
          if (scene.mode === 'contract') assert.ok((expiresAt ?? 0) > scene.sandbox.control.now());
          assert.match(
            await pageAt(url),
            /Pay \$25\.00[^]*Package Studio: \$25\.00 of credit and \$1\.50 on top/,
          );
        },
        'moves no money before the page is paid and claimed': async (scene) => {
          const added = await gained(scene, async () => {
            const { url } = await opened(scene, way);
            await pageAt(url);
            await decide(url);
          });
          assert.equal(added, 0);
        },
        'leads back to the pages that it was made with': async (scene) => {
          const more = { [back]: 'https://backlot.example/paid', cancelUrl: 'https://backlot.example/no' };
          const url = await pageOf(scene, more);
          assert.equal(await decide(url, 'cancel'), 'https://backlot.example/no');
          assert.equal(await decide(url), 'https://backlot.example/paid');
          assert.match(await pageAt(url), /Paid already/);
        },
        'binds an affiliate code first': async (scene) => {
          await pageAt((await opened(scene, way, 'jonas25')).url);
          assert.equal(boundCode(scene), 'JONAS25');
        },
        'gives the same page for the same idempotency key': async (scene) => {
          const key = { 'X-Idempotency-Key': `key of ${way}` };
          const body = { packageCode: 'builder_600' };
          const first = await send(scene, operation, body, key);
          assert.deepEqual((await send(scene, operation, body, key)).body, first.body);
          await balanceOf(scene);
        },
      },
    },
    fails: {
      400: {
        'an affiliate code that is none': {
          problem: invalid('invalid_code'),
          play: (scene) => opened(scene, way, '!!!!'),
        },
      },
      404: {
        'a package that is not on sale': {
          problem: notFound('package_not_found'),
          play: (scene) => start(scene, {}, 'yacht_9'),
        },
        'an affiliate code that nobody has': {
          problem: notFound('unknown_code'),
          play: (scene) => opened(scene, way, 'NOBODY'),
        },
      },
    },
    readings: { 'page to pay on': async () => (session, signal) => opened({ session, signal }, way) },
  };
}

function claim(way: Way): OperationScenarios {
  return {
    call: (scene) => claimAs(scene, way, UNKNOWN[way]),
    succeeds: {
      200: {
        'adds what was paid, with the bonus, to the balance': async (scene) => {
          const id = await paid(scene, way);
          const added = await gained(scene, async () => {
            const done = await claimed(scene, way, id);
            assert.ok(done.state === 'credited' && done.balance);
            assert.equal(formatMoney(done.added), '$26.50');
            assert.deepEqual(done.balance, await balanceOf(scene));
          });
          assert.equal(added, 26.5);
        },
        'waits until the payment is there': async (scene) => {
          const { id, url } = await opened(scene, way);
          assert.deepEqual(await claimed(scene, way, id), { state: 'unpaid' });
          await decide(url, 'cancel');
          assert.deepEqual(await claimed(scene, way, id), { state: 'unpaid' });
          await decide(url);
          if (way === 'crypto') assert.deepEqual(await claimed(scene, way, id), { state: 'unpaid' });
          scene.sandbox.control.advance(SETTLING_MS);
          assert.equal((await claimed(scene, way, id)).state, 'credited');
          await balanceOf(scene);
        },
      },
    },
    fails: {
      400: {
        'an id of another payment provider': {
          problem: invalid('invalid_checkout_id'),
          play: (scene) => claimAs(scene, way, UNKNOWN[way === 'stripe' ? 'crypto' : 'stripe']),
        },
      },
      402: {
        'nobody has paid': {
          problem: unpaid,
          play: async (scene) => claimAs(scene, way, (await opened(scene, way)).id),
        },
        'nobody has paid in time': {
          problem: { ...unpaid, serverCode: 'checkout_expired' },
          play: async (scene) => {
            const { id, url } = await opened(scene, way);
            scene.sandbox.control.advance(STRIPE_MS);
            assert.match(await decide(url), /Too late/);
            assert.deepEqual(await claimed(scene, way, id), { state: 'expired' });
            await claimAs(scene, way, id);
          },
        },
      },
      404: {
        'the checkout of somebody else': {
          problem: notFound(),
          play: async (scene) => claimAs(await penniless(scene), way, await paid(scene, way)),
        },
      },
      409: {
        'what is claimed already is not credited again': {
          problem: conflict('already_settled'),
          play: async (scene) => {
            const id = await paid(scene, way);
            await claimed(scene, way, id);
            const added = await gained(scene, async () => {
              assert.deepEqual(await claimed(scene, way, id), { state: 'creditedBefore' });
            });
            assert.equal(added, 0);
            await claimAs(scene, way, id);
          },
        },
      },
    },
    readings: {
      'settled claim': async (scene) => {
        const id = await paid(scene, way);
        return (session, signal) => claimed({ session, signal }, way, id);
      },
    },
  };
}

/** A route that is gone. */
function removed(operation: string): OperationScenarios {
  const play = (scene: Scene) => send(scene, operation);
  return {
    call: play,
    succeeds: {},
    fails: { 410: { 'the route is gone': { problem: goneRoute, play } } },
    unchanging: 'the route is gone, and says so each time',
    readings: 'it is never answered with anything but 410',
  };
}

/** What is on sale, the pages to pay on, the claims, and the two routes that are gone. */
export const checkoutScenarios: Readonly<Record<string, OperationScenarios>> = {
  listCreditPackages: {
    unchanging: 'no call changes what is on sale',
    call: ({ session, signal }) => killatamataTopUp.packages(session, signal),
    succeeds: {
      200: {
        'lists what is on sale with price and bonus': async ({ session, signal }) => {
          const packages = await killatamataTopUp.packages(session, signal);
          const shown = packages.map(({ id, label, price, bonus }) => [
            ...[id, label, price && formatMoney(price), bonus && formatMoney(bonus)],
          ]);
          assert.deepEqual(shown, [
            ['builder_600', 'Builder', '$6.00', null],
            ['studio_2500', 'Studio', '$25.00', '$1.50'],
            ['feature_9999', 'Feature', '$99.99', '$10.00'],
          ]);
        },
        'needs no key': async (scene) => {
          const { session, signal } = await scene.as({});
          assert.equal((await killatamataTopUp.packages(session, signal)).length, 3);
        },
      },
    },
    readings: {
      packages: async () => (session, signal) => killatamataTopUp.packages(session, signal),
    },
  },
  createStripeCheckout: checkout('stripe'),
  createCryptoCheckout: checkout('crypto'),
  claimStripeCheckout: claim('stripe'),
  claimCryptoCheckout: claim('crypto'),
  getCreditsBalance: removed('getCreditsBalance'),
  consumeCredits: removed('consumeCredits'),
};
