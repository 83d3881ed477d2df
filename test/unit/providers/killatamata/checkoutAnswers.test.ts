import assert from 'node:assert/strict';
import { rawText } from '../../../../src/core/foreignText.ts';
import { formatMoney } from '../../../../src/core/money.ts';
import {
  checkoutAnswer,
  claimAnswer,
  packagesAnswer,
  purchaseAnswer,
} from '../../../../src/providers/killatamata/checkout/answers.ts';
import { readable } from '../../../../src/providers/tolerant.ts';

const usd = (micros: number) => ({ unit: 'USD', micros });

describe('answers about packages', () => {
  const shown = (answer: unknown) =>
    readable(packagesAnswer.parse(answer)).map(({ id, label, price, bonus }) =>
      [id, rawText(label), price && formatMoney(price), bonus && formatMoney(bonus)].join(' '),
    );

  for (const [dialect, answer] of Object.entries<unknown>({
    'the contract’s': { packages: [{ code: 'a_6', name: 'A', usdCents: 600, bonusCents: 50 }] },
    'a bare list under other names': [{ packageCode: 'a_6', title: 'A', priceUsd: '6.00', bonusUsd: '0.50' }],
    'a wrapped list with amounts as text': {
      result: { items: [{ id: 'a_6', label: 'A', priceCents: '600', bonusUsdCents: '50', color: 'red' }] },
    },
  }))
    it(`are read as ${dialect}`, () => assert.deepEqual(shown(answer), ['a_6 A $6.00 $0.50']));

  it('show a package by its code when nothing else is known of it', () => {
    assert.deepEqual(shown({ packages: [{ code: 'a_6', usdCents: 'many', bonusCents: 0 }] }), ['a_6 a_6  ']);
  });

  it('are unreadable without a list', () => assert.equal(packagesAnswer.safeParse({}).success, false));
});

describe('answers with a page to pay on', () => {
  const page = { id: 'cs_1', url: 'https://pay.example/cs_1' };

  for (const [dialect, answer] of Object.entries<unknown>({
    'the contract’s': { ok: true, sessionId: 'cs_1', checkoutUrl: page.url },
    'a payment provider’s session': { session: { id: 'cs_1', url: page.url, object: 'checkout.session' } },
    'a wrapped charge': { result: { charge: { id: 'cs_1', hosted_url: page.url } } },
    'the other crypto spelling': { data: { chargeId: 'cs_1', hostedUrl: page.url } },
  }))
    it(`are read as ${dialect}`, () =>
      assert.deepEqual(checkoutAnswer.parse(answer), { ...page, expiresAt: null }));

  it('tell when the page ends, in any form of a time', () => {
    const at = Date.UTC(2026, 10, 30);
    for (const expiresAt of [new Date(at).toISOString(), at / 1000, at])
      assert.equal(checkoutAnswer.parse({ ...page, expiresAt }).expiresAt, at);
  });

  it('are unreadable without an id or an address', () => {
    for (const answer of [{}, { sessionId: 'cs_1' }, { checkoutUrl: page.url }, { ...page, url: 'vscode:x' }])
      assert.equal(checkoutAnswer.safeParse(answer).success, false, JSON.stringify(answer));
  });
});

describe('answers to a claim', () => {
  const credited = { state: 'credited', added: usd(6_500_000), balance: usd(7_000_001), by: null };

  for (const [dialect, answer] of Object.entries<unknown>({
    'the contract’s': { depositUsdCents: 650, currentBalanceUsdMicros: 7_000_001 },
    'a wrapped one in decimals': { result: { depositUsd: '6.50', balance: '7.000001' } },
    'one with amounts as text': { creditedUsdCents: '650', usdBalanceMicros: '7000001', status: 'paid' },
  }))
    it(`are read as ${dialect}`, () => assert.deepEqual(claimAnswer.parse(answer), credited));

  it('settle nothing when a word says that nothing has arrived', () => {
    const state = (status: string) => claimAnswer.parse({ status, depositUsdCents: 650 }).state;
    assert.deepEqual(['pending', 'unpaid', 'open', 'expired', 'already_settled'].map(state), [
      ...['unpaid', 'unpaid', 'unpaid', 'expired', 'creditedBefore'],
    ]);
  });

  it('are unreadable when they name no amount', () => assert.equal(claimAnswer.safeParse({}).success, false));
});

describe('answers to a signed payment', () => {
  const receipt = { balance: usd(35_000_000), transaction: '0xabc', isReplay: true };

  for (const [dialect, answer] of Object.entries<unknown>({
    'the contract’s': { usdBalanceMicros: 35_000_000, transaction: '0xabc', replayed: true },
    'a wrapped one': { result: { balance: '35', txHash: '0xabc', replay: true } },
    'that of a settled claim': {
      currentBalanceUsdMicros: '35000000',
      transactionHash: '0xabc',
      replayed: true,
    },
  }))
    it(`are read as ${dialect}`, () => assert.deepEqual(purchaseAnswer.parse(answer), receipt));

  it('are unreadable when they say nothing', () => assert.equal(purchaseAnswer.safeParse({}).success, false));
});
