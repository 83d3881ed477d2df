import assert from 'node:assert/strict';
import { rawText } from '../../../src/core/foreignText.ts';
import type { Money } from '../../../src/core/money.ts';
import type { PaymentRequirements, SignedReceipt } from '../../../src/core/payment/topUp.ts';
import { signedTopUp } from '../../../src/providers/killatamata/checkout/signedTopUp.ts';
import { PERMIT } from '../../support/submitCall.ts';
import type { ExpectedProblem, OperationScenarios, Scene } from '../support/scenario.ts';
import { balanceOf, boundCode, gained, send, signature } from './checkoutSteps.ts';
import { conflict, goneRoute, invalid, noFunds, otherOwner } from './failures.ts';

const TEN: Money = { unit: 'USD', micros: 10_000_000 };
const CENTS = 1_000;

type Route = 'purchaseCreditsX402' | 'depositX402';

/** The purchase with a signature, past the question and the journal. */
async function pay(
  { session, signal }: Pick<Scene, 'session' | 'signal'>,
  route: Route,
  signed: string,
  body: unknown = { usdCents: CENTS },
): Promise<SignedReceipt> {
  const prepared = await session.prepare(route, { params: { [signedTopUp.parameter]: signed }, body });
  assert.equal(prepared.risk, 'paid');
  const reply = await prepared.send(PERMIT, signal);
  if (reply.problem) throw reply.problem;
  return signedTopUp.receipt(reply);
}

const ask = ({ session, signal }: Scene, code?: string): Promise<PaymentRequirements> =>
  signedTopUp.requirements(session, TEN, code, signal);

/** A payment that was taken, and what settled it. */
async function settled(scene: Scene, route: Route) {
  const signed = await signature(scene, CENTS);
  return { signed, receipt: await pay(scene, route, signed) };
}

const refused = (serverCode: string): ExpectedProblem => ({ ...noFunds, serverCode });

function purchase(route: Route): OperationScenarios {
  const unsigned = (scene: Scene) => send(scene, route, { usdCents: CENTS });
  return {
    call: unsigned,
    succeeds: {
      201: {
        'buys exactly what was signed for': async (scene) => {
          const added = await gained(scene, async () => {
            const { receipt } = await settled(scene, route);
            assert.equal(receipt.isReplay, false);
            assert.match(rawText(receipt.transaction ?? ''), /^0x[0-9a-f]{64}$/);
            assert.deepEqual(receipt.balance, await balanceOf(scene));
          });
          assert.equal(added, 10);
        },
        'binds an affiliate code first': async (scene) => {
          const body = { usdCents: CENTS, affiliateCode: 'JONAS25' };
          await pay(scene, route, await signature(scene, CENTS), body);
          await balanceOf(scene);
          assert.equal(boundCode(scene), 'JONAS25');
        },
      },
      200: {
        'says of the same payment that it was taken before, and takes nothing': async (scene) => {
          const { signed } = await settled(scene, route);
          const added = await gained(scene, async () => {
            assert.equal((await pay(scene, route, signed)).isReplay, true);
          });
          assert.equal(added, 0);
        },
      },
    },
    fails: {
      400: {
        'a signature that cannot be read': {
          problem: invalid('invalid_payment_signature'),
          play: (scene) => pay(scene, route, 'no signature'),
        },
      },
      402: {
        'without a signature no money moves, and the answer says what to sign': {
          problem: refused('payment_required'),
          play: async (scene) => {
            if (route === 'purchaseCreditsX402') assertReadable(await ask(scene));
            const added = await gained(scene, () => unsigned(scene).catch(() => undefined));
            assert.equal(added, 0);
            await unsigned(scene);
          },
        },
        'a signature for another amount': {
          problem: refused('amount_mismatch'),
          play: async (scene) => pay(scene, route, await signature(scene, 1)),
        },
      },
      409: {
        'a payment that bought something else': {
          problem: conflict('payment_already_used'),
          play: async (scene) => {
            const { signed } = await settled(scene, route);
            await pay(await otherOwner(scene), route, signed);
          },
        },
      },
      ...(route === 'depositX402' && {
        410: {
          'the old route may be gone': {
            problem: goneRoute,
            play: async (scene: Scene) => {
              const { control } = scene.sandbox;
              control.configure('killatamata', { oldX402RouteGone: true });
              try {
                await unsigned(scene);
              } finally {
                control.configure('killatamata', { oldX402RouteGone: false });
              }
            },
          },
        },
      }),
    },
    readings:
      route === 'depositX402'
        ? 'the client buys on the new route'
        : {
            receipt: async (scene) => {
              const signed = await signature(scene, CENTS);
              return (session, signal) => pay({ session, signal }, route, signed);
            },
          },
  };
}

/** What the user reads before anything is signed. */
function assertReadable({ options, text, lifetimeMs, isOtherAmount }: PaymentRequirements): void {
  assert.deepEqual(Object.fromEntries(options[0] ?? []), {
    Amount: '$10.00',
    Asset: 'USD Coin · 0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
    Network: 'eip155:8453',
    'Pay to': '0x5a4db0c500000000000000000000000000000402',
    'Time for the payment': '300 s',
    Scheme: 'exact',
  });
  assert.deepEqual([options.length, lifetimeMs, isOtherAmount], [1, 300_000, false]);
  assert.match(Buffer.from(text, 'base64').toString(), /"x402Version":2,/);
}

/** Credit for a signed payment: x402, version 2. */
export const x402Scenarios: Readonly<Record<string, OperationScenarios>> = {
  purchaseCreditsX402: purchase('purchaseCreditsX402'),
  depositX402: purchase('depositX402'),
};
