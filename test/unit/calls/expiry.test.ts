import assert from 'node:assert/strict';
import { expiryIn, typedExpiry } from '../../../src/calls/questions/expiry.ts';

const now = new Date(2027, 2, 10, 12, 0).getTime();

function iso(...parts: readonly [number, number, number, number, number, number]): string {
  return new Date(...parts).toISOString();
}

describe('the end of a token', () => {
  it('lies so many days ahead', () => {
    assert.equal(Date.parse(expiryIn(7, now)) - now, 7 * 86_400_000);
  });

  it('is the end of a day that was typed, in the local time zone', () => {
    assert.deepEqual(typedExpiry('2027-03-31', now), { ok: true, value: iso(2027, 2, 31, 23, 59, 59) });
  });

  it('is a minute that was typed', () => {
    const value = iso(2027, 2, 31, 18, 5, 0);
    assert.deepEqual(typedExpiry(' 2027-03-31 18:05 ', now), { ok: true, value });
    assert.deepEqual(typedExpiry('2027-03-31T18:05', now), { ok: true, value });
  });

  it('can be today, while the day lasts', () => {
    assert.equal(typedExpiry('2027-03-10', now).ok, true);
    assert.deepEqual(typedExpiry('2027-03-10 11:59', now), { ok: false, fault: 'past' });
  });

  it('is no day that a calendar does not have, and no other writing', () => {
    for (const typed of [
      '',
      'tomorrow',
      '31.03.2027',
      '2027-02-29',
      '2027-13-01',
      '2027-03-31 24:30',
      '2027-3-1',
    ]) {
      assert.deepEqual(typedExpiry(typed, now), { ok: false, fault: 'format' }, typed);
    }
  });

  it('does not lie in the past', () => {
    assert.deepEqual(typedExpiry('2027-03-09', now), { ok: false, fault: 'past' });
  });
});
