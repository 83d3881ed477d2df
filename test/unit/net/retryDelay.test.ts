import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backoffMs, parseRetryAfter, retryAfterOf, secondsAsMs } from '../../../src/net/http/retryDelay.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const DAY = 86_400_000;

describe('Retry-After', () => {
  it('reads seconds and the three date forms of HTTP', () => {
    assert.equal(parseRetryAfter('0', NOW), 0);
    assert.equal(parseRetryAfter(' 120 ', NOW), 120_000);
    assert.equal(parseRetryAfter('1.5', NOW), 1500);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 12:00:30 GMT', NOW), 30_000);
    assert.equal(parseRetryAfter('Sunday, 22-Nov-26 12:00:30 GMT', NOW), 30_000);
    assert.equal(parseRetryAfter('Sun Nov 22 12:00:30 2026', NOW), 30_000);
    assert.equal(parseRetryAfter('Sun Nov  1 12:00:30 2026', Date.UTC(2026, 10, 1, 12)), 30_000);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 12:00:30', NOW), 30_000);
    assert.equal(parseRetryAfter('Sunday, 06-Nov-94 08:49:37 GMT', NOW), 0);
  });

  it('takes every date for GMT, in whatever zone this machine is', () => {
    const zone = process.env['TZ'];
    const seconds = fc.integer({ min: 1, max: 80_000 });
    const places = fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC');
    // A two-digit year is the nearest one, so the wait is short everywhere.
    const starts = fc.integer({ min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2075, 0, 1) / 1000 });
    try {
      fc.assert(
        fc.property(seconds, places, starts, (wait, place, start) => {
          process.env['TZ'] = place;
          const now = start * 1000;
          for (const text of formsOf(new Date(now + wait * 1000))) {
            assert.equal(parseRetryAfter(text, now), wait * 1000, `${text} in ${place}`);
            const headers = new Headers({ date: new Date(now).toUTCString(), 'retry-after': text });
            assert.equal(retryAfterOf(headers, 0), wait * 1000);
          }
        }),
      );
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('takes the longest of several waits, and none when one of them says nothing', () => {
    assert.equal(parseRetryAfter('30, 30', NOW), 30_000);
    assert.equal(parseRetryAfter('5,60 , 7', NOW), 60_000);
    assert.equal(parseRetryAfter('30, soon', NOW), null);
    assert.equal(parseRetryAfter('30,', NOW), null);
  });

  it('takes a number that is too large for a wait for the moment itself, also in milliseconds, and limits it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -DAY, max: 2 * DAY }), fc.constantFrom(0.001, 1), (ms, unit) => {
        const moment = Math.floor((NOW + ms) * unit);
        const wait = Math.min(DAY, Math.max(0, Math.floor(moment / unit) - NOW));
        assert.equal(parseRetryAfter(`${moment}`, NOW), wait, `${moment}`);
        assert.equal(secondsAsMs(moment, NOW), wait);
      }),
    );
    assert.equal(parseRetryAfter('1795348830, 5', NOW), 30_000, 'one of two headers');
    assert.equal(parseRetryAfter('1795348830.5', NOW), 30_500);
    assert.equal(parseRetryAfter(`${NOW + 30_000}000`, NOW), 30_000, 'microseconds');
    assert.equal(parseRetryAfter('999999999', NOW), DAY, 'a wait, though a long one');
    assert.equal(parseRetryAfter('100000000000', NOW), DAY, 'of no time that can be meant');
    const headers = new Headers({ date: 'Sun, 22 Nov 2026 09:00:00 GMT', 'retry-after': '1795338010' });
    assert.equal(retryAfterOf(headers, NOW), 10_000, 'compared with the clock of the server');
  });

  it('limits a date to the range from now to one day', () => {
    assert.equal(parseRetryAfter('Sun, 06 Nov 1994 08:49:37 GMT', NOW), 0);
    assert.equal(parseRetryAfter('Sun, 06 Nov 2094 08:49:37 GMT', NOW), DAY);
    assert.equal(parseRetryAfter('9'.repeat(400), NOW), DAY);
  });

  it('returns null for a malformed value', () => {
    for (const text of [
      null,
      '',
      ' ',
      '-1',
      '+1',
      'soon',
      '5 apples',
      '1e3',
      '0x10',
      'Infinity',
      'Mon, 99 Foo 2026',
      'Sun, 22 Foo 2026 12:00:30 GMT',
      'Sun, 31 Feb 2027 12:00:30 GMT',
      'Sun, 22 Nov 2026 25:00:30 GMT',
      'Sun, 22 Nov 2026 12:00:30 EST',
      'Sun, 22 Nov 2026 12:00:30 -0500',
      '2026-11-22T12:00:30Z',
      '22 Nov 2026',
    ]) {
      assert.equal(parseRetryAfter(text, NOW), null, String(text));
    }
  });

  it('returns whole milliseconds within a day for any value', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.date({ noInvalidDate: true }).map(String)),
        (text) => {
          const ms = parseRetryAfter(text, NOW);
          return ms === null || (Number.isInteger(ms) && ms >= 0 && ms <= DAY);
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        const date = new Date(NOW + seconds * 1000).toUTCString();
        return parseRetryAfter(String(seconds), NOW) === parseRetryAfter(date, NOW);
      }),
    );
  });

  it('compares a date with the server’s own clock', () => {
    const headers = new Headers({
      date: 'Sun, 22 Nov 2026 09:00:00 GMT',
      'retry-after': 'Sun, 22 Nov 2026 09:00:10 GMT',
    });
    assert.equal(retryAfterOf(headers, NOW), 10_000);
    headers.set('date', 'yesterday');
    assert.equal(retryAfterOf(headers, NOW), 0);
    assert.equal(retryAfterOf(new Headers(), NOW), null);
  });
});

/** The three forms of a moment, with and without their zone. */
function formsOf(date: Date): readonly string[] {
  const [, day = '', month = '', year = '', time = ''] = date.toUTCString().split(' ');
  const weekday = date.toUTCString().slice(0, 3);
  const long = date.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const fixed = `${weekday}, ${day} ${month} ${year} ${time}`;
  const older = `${long}, ${day}-${month}-${year.slice(2)} ${time}`;
  const oldest = `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`;
  return [`${fixed} GMT`, fixed, `${older} GMT`, older, `${oldest} GMT`, oldest];
}

describe('Backoff', () => {
  it('doubles from 0.5 s to 8 s with a jitter of a quarter', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((attempt) => backoffMs(attempt, () => 0.5)),
      [500, 1000, 2000, 4000, 8000, 8000],
    );
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const plain = Math.min(500 * 2 ** attempt, 8000);
          const ms = backoffMs(attempt, () => random);
          return ms >= plain * 0.75 && ms <= Math.min(plain * 1.25, 8000);
        },
      ),
    );
  });
});
