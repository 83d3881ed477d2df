import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMoney } from '../../../../src/core/money.ts';
import {
  decimalDollars,
  dollarsOf,
  micros,
  microsOf,
} from '../../../../src/providers/killatamata/dollars.ts';
import { dollars } from '../../../../src/sandbox/platforms/killatamata/wallet.ts';

const MOST = 999_999_999_999_999;

describe('amounts in dollars', () => {
  it('reads every amount to the millionth, as the platform writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MOST, max: MOST }), (amount) => {
        assert.deepEqual(dollarsOf(dollars(amount)), { unit: 'USD', micros: amount });
      }),
    );
  });

  it('reads any decimal as whole numbers do, never as a fraction of two', () => {
    const decimal = fc.record({
      whole: fc.nat({ max: 999_999_999 }),
      digits: fc.array(fc.nat({ max: 9 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(decimal, ({ whole, digits }) => {
        const fraction = digits.join('');
        const read = dollarsOf(`${whole}${fraction === '' ? '' : `.${fraction}`}`);
        const scaled = BigInt(whole) * 10n ** 12n + BigInt(fraction.padEnd(12, '0'));
        const rounded = (scaled + 500_000n) / 1_000_000n;
        assert.equal(read?.micros, Number(rounded));
      }),
    );
  });

  it('adds up without an error: a tenth and two tenths are three tenths', () => {
    const [one, two] = [dollarsOf('0.1'), dollarsOf('0.2')];
    assert.equal((one?.micros ?? 0) + (two?.micros ?? 0), dollarsOf('0.3')?.micros);
    assert.equal(formatMoney(microsOf(300_001)), '$0.300001');
  });

  it('takes millionths as a number or as text, and nothing that is no whole number', () => {
    assert.deepEqual(
      [12, '12', '-3', 0].map((value) => micros.parse(value)),
      [12, 12, -3, 0],
    );
    for (const value of [1.5, '1.5', '', null, true, [], {}, NaN, 2e15, '9'.repeat(17)])
      assert.equal(micros.parse(value), undefined, JSON.stringify(value));
  });

  it('takes an amount as text or as a number, and nothing that is none', () => {
    assert.equal(decimalDollars.parse('$12.34')?.micros, 12_340_000);
    assert.equal(decimalDollars.parse(0.1)?.micros, 100_000);
    for (const value of ['', 'ten', '1e3', '1,000', '9999999999', null, {}])
      assert.equal(decimalDollars.parse(value), undefined, JSON.stringify(value));
  });
});
