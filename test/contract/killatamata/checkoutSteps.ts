import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import type { Money } from '../../../src/core/money.ts';
import type { Checkout, Claim, TopUpMethod } from '../../../src/core/payment/topUp.ts';
import type { Answer } from '../../../src/calls/answer.ts';
import { killatamataBalance } from '../../../src/providers/killatamata/balance.ts';
import { killatamataTopUp } from '../../../src/providers/killatamata/checkout/topUp.ts';
import type { Scene } from '../support/scenario.ts';
import { call } from '../support/stageEngine.ts';

type Inside = Pick<Scene, 'session' | 'signal'>;

/** A call of the account, as a request file makes it. */
export const send = (
  { session, signal }: Inside,
  operation: string,
  body?: unknown,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Answer> => call(session, operation, { params, ...(body !== undefined && { body }) }, signal);

/** A way to pay, by its id. */
function methodOf(id: string): TopUpMethod {
  const method = killatamataTopUp.methods.find((one) => one.id === id);
  assert.ok(method, `no way to pay ${id}`);
  return method;
}

export const opened = ({ session, signal }: Inside, method: string, code?: string): Promise<Checkout> =>
  methodOf(method).open(session, { package: 'studio_2500', ...(code !== undefined && { code }) }, signal);

export const claimed = ({ session, signal }: Inside, method: string, id: string): Promise<Claim> =>
  methodOf(method).claim(session, id, signal);

/** What the user decides on the page to pay on; where the page leads to, or what it says. */
export async function decide(url: string, decision = 'pay'): Promise<string> {
  const body = new URLSearchParams({ decision });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return response.headers.get('location') ?? response.text();
}

/** The page to pay on, as the browser shows it. */
export async function pageAt(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}

export async function balanceOf({ session, signal }: Inside): Promise<Money> {
  const { available } = await killatamataBalance.read(session, signal);
  assert.ok(available);
  return available;
}

/** What the account has more than before, in dollars. */
export async function gained(scene: Inside, work: () => Promise<unknown>): Promise<number> {
  const before = await balanceOf(scene);
  await work();
  return ((await balanceOf(scene)).micros - before.micros) / 1_000_000;
}

/** A signed payment from the sandbox's own wallet. */
export async function signature({ sandbox }: Pick<Scene, 'sandbox'>, cents: number): Promise<string> {
  return pageAt(`${sandbox.platforms.killatamata.bases['api'] ?? ''}/sign/${cents}`);
}

const states = z.looseObject({
  platforms: z.looseObject({
    killatamata: z.looseObject({
      accounts: z.array(z.looseObject({ account: z.string(), boundCode: z.optional(z.string()) })),
    }),
  }),
});

/** The affiliate code that the test account is bound to. */
export function boundCode({ sandbox }: Pick<Scene, 'sandbox'>): string | undefined {
  const { accounts } = states.parse(sandbox.control.state()).platforms.killatamata;
  return accounts.find(({ account }) => account === 'studio')?.boundCode;
}
