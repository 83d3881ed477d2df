import * as z from 'zod/mini';
import type { ForeignText } from '../../../core/foreignText.ts';
import { formatMoney, type Money } from '../../../core/money.ts';
import type { Risk } from '../../../core/operation.ts';
import type { Reply } from '../../../core/session.ts';
import type { PaymentRequirements, SignedTopUp } from '../../../core/payment/topUp.ts';
import { unreadable } from '../../../calls/reply.ts';
import { numeric, optional, rows, text } from '../../tolerant.ts';
import { USD } from '../api.ts';
import { microsOf } from '../dollars.ts';
import { purchaseAnswer } from './answers.ts';

const OPERATION = 'purchaseCreditsX402';
/** The name of the same route for older clients. */
const OLD_OPERATION = 'depositX402';
const SIGNATURE = 'PAYMENT-SIGNATURE';
const MICROS_PER_CENT = 10_000;
/** One dollar, by the contract. */
const LEAST_MICROS = 1_000_000;
/** USD Coin has six decimals on every chain. */
const USD_COIN_DECIMALS = 6;
const MOST_DECIMALS = 18;

const option = z.looseObject({
  ...{ scheme: text, network: text, asset: text, payTo: text },
  ...{ amount: text, maxAmountRequired: text, maxTimeoutSeconds: optional(numeric.check(z.gte(0))) },
  extra: optional(z.looseObject({ name: text, symbol: text, decimals: optional(numeric) })),
});

type Option = z.infer<typeof option>;

/** What PAYMENT-REQUIRED says (x402 version 2), or the body of version 1, which has the same ways to pay. */
const required = z.looseObject({ accepts: rows(option) });

/**
 * Credit for a payment that is signed in a wallet: x402 version 2 with its headers. The first call has no signature and
 * is answered with 402; the second one spends money. Source: the contract, and the x402 specification for the headers.
 */
export const signedTopUp: SignedTopUp = {
  label: 'Pay by a signed payment (x402)',
  operation: OPERATION,
  parameter: SIGNATURE,
  least: { unit: USD, micros: LEAST_MICROS },

  body: bodyOf,

  async requirements(session, amount, code, signal) {
    const prepared = await session.prepare(OPERATION, { body: bodyOf(amount, code) });
    // Without a signature no money moves; the user has started it.
    const reply = await prepared.send('agreed', signal);
    const said = requirementsIn(reply, amount);
    if (said) return said;
    if (reply.problem) throw reply.problem;
    const { provider, id: account } = session.account;
    throw unreadable({ ...reply, provider, account, operation: OPERATION }, 'PAYMENT-REQUIRED');
  },

  receipt: (reply) => {
    const receipt = reply.read(purchaseAnswer);
    const settled = decoded(reply.headers.get('payment-response'), z.looseObject({ transaction: text }));
    return {
      ...receipt,
      transaction: receipt.transaction ?? settled?.transaction ?? null,
      // By the contract, 200 is the answer to a payment that was applied before.
      isReplay: receipt.isReplay || reply.status === 200,
    };
  },
};

function bodyOf(amount: Money, code: string | undefined) {
  const usdCents = Math.round(amount.micros / MICROS_PER_CENT);
  return { usdCents, ...(code !== undefined && { affiliateCode: code }) };
}

/** Without a signature the purchase moves no money: it asks what to sign, and may bind an affiliate code. */
export function riskOfPurchase(
  operation: string,
  params: Readonly<Record<string, unknown>> | undefined,
): Risk | null {
  if (!params || (operation !== OPERATION && operation !== OLD_OPERATION)) return null;
  const isSigned = Object.keys(params).some((name) => name.toUpperCase() === SIGNATURE);
  return isSigned ? null : 'write';
}

/** What a purchase cost, as its answer tells it; null for any other operation. */
export function purchaseCost(operation: string, answer: unknown): Money | null {
  if (operation !== OPERATION && operation !== OLD_OPERATION) return null;
  const bought = z.looseObject({ usdCents: z.int().check(z.gte(0)) }).safeParse(answer).data;
  return bought ? microsOf(bought.usdCents * MICROS_PER_CENT) : null;
}

/** The ways to pay that an answer names; null for an answer without any. */
function requirementsIn(reply: Reply, amount: Money): PaymentRequirements | null {
  if (reply.status !== 402) return null;
  const header = reply.headers.get('payment-required');
  const said = decoded(header, required) ?? required.safeParse(reply.body).data;
  if (!said || said.accepts.length === 0) return null;
  const seconds = said.accepts.flatMap(({ maxTimeoutSeconds }) => maxTimeoutSeconds ?? []);
  return {
    options: said.accepts.map((one) => factsOf(one)),
    text: header ?? reply.text,
    lifetimeMs: seconds.length > 0 ? Math.min(...seconds) * 1000 : null,
    isOtherAmount: said.accepts.some((one) => {
      const asked = dollarsIn(one);
      return asked !== null && asked !== amount.micros;
    }),
  };
}

function factsOf(one: Option): readonly (readonly [label: string, value: ForeignText])[] {
  const asked = dollarsIn(one);
  const units = one.amount ?? one.maxAmountRequired;
  const facts: readonly (readonly [string, ForeignText | null | undefined])[] = [
    ['Amount', asked === null ? units : formatMoney(microsOf(asked))],
    ['Asset', [one.extra?.name ?? one.extra?.symbol, one.asset].filter(Boolean).join(' · ')],
    ['Network', one.network],
    ['Pay to', one.payTo],
    ['Time for the payment', one.maxTimeoutSeconds === undefined ? null : `${one.maxTimeoutSeconds} s`],
    ['Scheme', one.scheme],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

/** The amount of an option in millionths of a dollar; null where its asset is not known to be a dollar. */
function dollarsIn({ amount, maxAmountRequired, extra }: Option): number | null {
  const units = amount ?? maxAmountRequired;
  if (units === undefined || !/^\d{1,30}$/.test(units)) return null;
  if (!/\busd/i.test(`${extra?.name ?? ''} ${extra?.symbol ?? ''}`)) return null;
  const decimals = extra?.decimals ?? USD_COIN_DECIMALS;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) return null;
  const scaled = BigInt(units) * 10n ** 6n;
  const unit = 10n ** BigInt(decimals);
  const found = Number(scaled / unit);
  return scaled % unit === 0n && Number.isSafeInteger(found) ? found : null;
}

/** The JSON in a header that is base64; undefined when it is none. */
function decoded<Schema extends z.ZodMiniType>(
  header: string | null,
  schema: Schema,
): z.output<Schema> | undefined {
  if (header === null) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(header, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
