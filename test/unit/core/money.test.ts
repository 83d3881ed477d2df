import assert from 'node:assert/strict';
import { formatMoney, money, type MoneyUnit } from '../../../src/core/money.ts';

const sparks: MoneyUnit = { id: 'sparks', one: '{0} spark', other: '{0} sparks', decimals: 1 };

describe('formatMoney', () => {
  it('shows an amount with the words and the decimals that its unit declares', () => {
    assert.equal(formatMoney(money('sparks', 1), 'en', sparks), '1 spark');
    assert.equal(formatMoney(money('sparks', 1234.56), 'en', sparks), '1,234.6 sparks');
    assert.equal(formatMoney(money('sparks', 0), 'de', sparks), '0 sparks');
  });

  it('shows an amount of a unit that nobody declares by its id, with all decimals', () => {
    assert.equal(formatMoney(money('beans', 0.000125)), '0.000125 beans');
    assert.equal(formatMoney(money('', 2)), '2 ');
  });

  it('does not use the facts of another unit', () => {
    assert.equal(formatMoney(money('credits', 1), 'en', sparks), '1 credits');
  });

  it('shows real money as the language writes it', () => {
    assert.equal(formatMoney(money('USD', 3.2)), '$3.20');
    assert.equal(formatMoney(money('USD', -0.000125)), '-$0.000125');
    assert.equal(formatMoney(money('EUR', 3.2), 'de'), '3,20\u00a0€');
    assert.equal(formatMoney(money('JPY', 300)), '¥300');
  });

  it('shows a code of three capitals that is no currency', () => {
    assert.match(formatMoney(money('QQQ', 5)), /QQQ.5\.00/);
  });
});
