import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { checkedHandlers, memberOf, textIn, type Handler, type TypedHandlers } from '../../../server/call.ts';
import { extraRoute } from '../../../server/routeTable.ts';
import type { Account } from '../accounts.ts';
import { Failure } from '../failures.ts';
import { dollars } from '../wallet.ts';
import { accountOf, type Area, type World } from '../world.ts';

/** USD Coin on Base, whose smallest unit is a millionth of a dollar. */
const NETWORK = 'eip155:8453';
const ASSET = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913';
const PAY_TO = '0x5a4db0c500000000000000000000000000000402';
const MICROS_PER_CENT = 10_000;
const TIMEOUT_SECONDS = 300;

/** A payment that was settled, by what makes it unique on the chain. */
interface Payment {
  readonly account: string;
  readonly usdCents: number;
  readonly transaction: string;
}

/** What a decoded PAYMENT-SIGNATURE says. */
interface Signed {
  readonly amount: string | null;
  readonly payTo: string | null;
  readonly payer: string | null;
  readonly nonce: string;
}

type PurchaseCall = Parameters<NonNullable<TypedHandlers<operations>['purchaseCreditsX402']>>[0];

/**
 * Credit that is bought by a signed payment: version 2 of x402, with its headers. Nothing is verified on a chain; a
 * signature has to be for the amount and the address that were asked for, and one payment is settled only once.
 */
export function x402Area(world: World): Area {
  const payments = new Map<string, Payment>();
  let isOldRouteGone = false;

  const requirements = (usdCents: number, path: string) => {
    const amount = String(usdCents * MICROS_PER_CENT);
    const option = { scheme: 'exact', network: NETWORK, amount, asset: ASSET, payTo: PAY_TO };
    const signAt = `${world.origin()}/killatamata/sign/${usdCents}`;
    return {
      x402Version: 2,
      error: 'PAYMENT-SIGNATURE header is required',
      resource: { url: `${world.origin()}/killatamata${path}`, description: 'Prepaid credit' },
      accepts: [
        {
          ...{ ...option, maxTimeoutSeconds: TIMEOUT_SECONDS },
          extra: { name: 'USD Coin', version: '2', decimals: 6, signAt },
        },
      ],
    };
  };

  const purchase = (call: PurchaseCall, path: string) => {
    const account = accountOf(world, call);
    const { usdCents, affiliateCode } = call.body;
    if (affiliateCode !== undefined) world.affiliates.bind(account, affiliateCode);
    const required = base64(requirements(usdCents, path));
    const sent = textIn(call.header, 'payment-signature');
    if (sent === null) {
      const headers = { 'payment-required': required };
      throw new Failure(402, 'payment_required', 'Sign the payment and send it along.', { headers });
    }
    const signed = readSignature(sent);
    const refuse = (errorReason: string): never => {
      const receipt = { success: false, network: NETWORK, payer: signed.payer ?? '', errorReason };
      const headers = { 'payment-required': required, 'payment-response': base64(receipt) };
      throw new Failure(402, errorReason, 'The payment was not accepted.', { headers });
    };
    if (signed.amount !== String(usdCents * MICROS_PER_CENT)) refuse('amount_mismatch');
    if (signed.payTo?.toLowerCase() !== PAY_TO) refuse('wrong_recipient');
    const earlier = payments.get(signed.nonce);
    if (earlier && (earlier.account !== account.id || earlier.usdCents !== usdCents)) {
      throw new Failure(409, 'payment_already_used', 'This payment bought something else.');
    }
    const payment = earlier ?? settle(account, usdCents, signed);
    const { transaction } = payment;
    const receipt = { success: true, transaction, network: NETWORK, payer: signed.payer ?? '' };
    return {
      isReplay: earlier !== undefined,
      headers: { 'payment-response': base64(receipt) },
      json: {
        ...{ ok: true, usdCents, usdBalanceMicros: account.wallet.balance },
        ...{ usdBalance: dollars(account.wallet.balance), transaction, replayed: earlier !== undefined },
      },
    };
  };

  const settle = (account: Account, usdCents: number, { nonce }: Signed): Payment => {
    const transaction = `0x${world.ids.uuid().replaceAll('-', '')}${world.ids.uuid().replaceAll('-', '')}`;
    const payment = { account: account.id, usdCents, transaction };
    payments.set(nonce, payment);
    const description = 'Bought with a signed payment';
    account.wallet.deposit({ micros: usdCents * MICROS_PER_CENT, reference: transaction, description });
    return payment;
  };

  const answered = ({ isReplay, json, headers }: ReturnType<typeof purchase>) =>
    isReplay ? { status: 200 as const, json, headers } : { status: 201 as const, json, headers };

  const handlers: TypedHandlers<operations> = {
    purchaseCreditsX402: (call) => answered(purchase(call, '/api/v1/credits/purchase/x402')),
    depositX402: (call) => {
      if (isOldRouteGone) throw new Failure(410, 'gone', 'Use /api/v1/credits/purchase/x402.');
      return answered(purchase(call, '/api/v1/deposit/x402'));
    },
  };
  /** Amount and balance alone, in the decimal spelling. */
  const reshaped = (answer: unknown) => {
    const { usdBalance, replayed } = answer as Readonly<Record<string, unknown>>;
    return { result: { balance: usdBalance, replayed } };
  };
  return {
    handlers: { ...checkedHandlers(handlers), pageSignPayment: signPage(world) },
    routes: [extraRoute('pageSignPayment', 'GET', '/sign/{cents}')],
    observed: { purchaseCreditsX402: reshaped, depositX402: reshaped },
    configure: ({ oldX402RouteGone }) => {
      if (oldX402RouteGone !== undefined && typeof oldX402RouteGone !== 'boolean') {
        throw new TypeError('oldX402RouteGone is true or false.');
      }
      isOldRouteGone = oldX402RouteGone ?? isOldRouteGone;
      return { oldX402RouteGone: isOldRouteGone };
    },
    reset: () => {
      payments.clear();
      isOldRouteGone = false;
    },
  };
}

/** A wallet of the sandbox: a signature for an amount, another one each time. */
function signPage(world: World): Handler {
  return (call) => {
    const cents = Number(textIn(call.path, 'cents'));
    const value = String(cents * MICROS_PER_CENT);
    const nonce = world.ids.uuid();
    const from = '0x5a4db0c5000000000000000000000000000000ff';
    const accepted = { scheme: 'exact', network: NETWORK, amount: value, asset: ASSET, payTo: PAY_TO };
    const payload = { signature: `0x${'5a'.repeat(65)}`, authorization: { from, to: PAY_TO, value, nonce } };
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      bytes: Buffer.from(base64({ x402Version: 2, accepted, payload })),
    };
  };
}

/** Errors: Failure 400 `invalid_payment_signature`. */
function readSignature(header: string): Signed {
  const payment = parsed(Buffer.from(header, 'base64').toString('utf8'));
  const authorization = memberOf(memberOf(payment, 'payload'), 'authorization');
  const nonce = textIn(authorization, 'nonce');
  if (nonce === null) {
    throw new Failure(400, 'invalid_payment_signature', 'The signature cannot be read.');
  }
  const accepted = memberOf(payment, 'accepted');
  return {
    amount: textIn(authorization, 'value') ?? textIn(accepted, 'amount'),
    payTo: textIn(authorization, 'to') ?? textIn(accepted, 'payTo'),
    payer: textIn(authorization, 'from'),
    nonce,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}
