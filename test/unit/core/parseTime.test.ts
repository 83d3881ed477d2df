import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseTime } from '../../../src/core/clock.ts';
import { parseRetryAfter } from '../../../src/net/http/retryDelay.ts';
import { normalizeEvent } from '../../../src/providers/lenserfight/events.ts';
import { workspaceEvent } from '../../../src/providers/molecule/events.ts';

const AT = Date.UTC(2026, 4, 1, 10);
const two = (value: number) => String(value).padStart(2, '0');
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  readonly date: string;
  readonly clock: string;
  readonly day: string;
  readonly month: string;
  readonly dayOfMonth: number;
  readonly year: number;
}

function partsOf(at: number): Parts {
  const [date = '', clock = ''] = new Date(at).toISOString().split(/[TZ.]/);
  const time = new Date(at);
  return {
    ...{ date, clock, day: DAYS[time.getUTCDay()] ?? '', month: MONTHS[time.getUTCMonth()] ?? '' },
    ...{ dayOfMonth: time.getUTCDate(), year: time.getUTCFullYear() },
  };
}

/** Ways in which servers write one moment of a whole second, that is UTC wherever they name no zone. */
const FORMS: Readonly<Record<string, (at: number) => unknown>> = {
  'RFC 3339': (at) => new Date(at).toISOString(),
  'no zone': (at) => `${partsOf(at).date}T${partsOf(at).clock}`,
  'a blank and no zone': (at) => `${partsOf(at).date} ${partsOf(at).clock}`,
  'lower case': (at) => `${partsOf(at).date}t${partsOf(at).clock}z`,
  'a comma': (at) => `${partsOf(at).date}T${partsOf(at).clock},000`,
  nanoseconds: (at) => `${partsOf(at).date}T${partsOf(at).clock}.000000000Z`,
  '+0000': (at) => `${partsOf(at).date}T${partsOf(at).clock}+0000`,
  '+00': (at) => `${partsOf(at).date} ${partsOf(at).clock}.000000+00`,
  'an offset': (at) => `${new Date(at + 5.5 * 3_600_000).toISOString().slice(0, 19)}+05:30`,
  'a negative offset': (at) => `${new Date(at - 8 * 3_600_000).toISOString().slice(0, 19)}-0800`,
  Go: (at) => `${partsOf(at).date} ${partsOf(at).clock}.000000001 +0000 UTC`,
  'the name of a zone behind': (at) => `${partsOf(at).date}T${partsOf(at).clock}Z[Europe/Berlin]`,
  'no hyphens': (at) => `${partsOf(at).date}T${partsOf(at).clock}Z`.replaceAll(/[-:]/g, ''),
  slashes: (at) => `${partsOf(at).date.replaceAll('-', '/')} ${partsOf(at).clock}`,
  HTTP: (at) => new Date(at).toUTCString(),
  'HTTP without a zone': (at) => new Date(at).toUTCString().replace(' GMT', ''),
  'RFC 850': (at) => {
    const { day, dayOfMonth, month, year, clock } = partsOf(at);
    return `${day}, ${two(dayOfMonth)}-${month}-${two(year % 100)} ${clock} GMT`;
  },
  asctime: (at) => {
    const { day, dayOfMonth, month, year, clock } = partsOf(at);
    return `${day.slice(0, 3)} ${month} ${String(dayOfMonth).padStart(2)} ${clock} ${year}`;
  },
  seconds: (at) => at / 1000,
  milliseconds: (at) => at,
  microseconds: (at) => at * 1000,
  'nanoseconds in digits': (at) => `${at}000000`,
  'seconds in digits': (at) => String(at / 1000),
  'milliseconds in digits': (at) => String(at),
  'seconds with a fraction': (at) => `${at / 1000}.000`,
};

const moment = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 })
  .map((seconds) => seconds * 1000);

describe('a time that a platform gives', () => {
  for (const [name, write] of Object.entries(FORMS)) {
    it(`is read with ${name}`, () => {
      fc.assert(fc.property(moment, (at) => assert.equal(parseTime(write(at)), at, String(write(at)))));
    });
  }

  it('means the same in every time zone of the computer', function () {
    this.timeout(60_000);
    const texts = fc
      .sample(moment, 40)
      .flatMap((at) => Object.values(FORMS).map((write) => ({ at, text: write(at) })));
    const clock = fileURLToPath(new URL('../../../src/core/clock.ts', import.meta.url));
    const script = `
      const { parseTime } = await import(${JSON.stringify(clock)});
      let input = '';
      for await (const part of process.stdin) input += part;
      console.log(JSON.stringify(JSON.parse(input).map(parseTime)));`;
    for (const TZ of ['America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Nowhere/At_All', '']) {
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        input: JSON.stringify(texts.map(({ text }) => text)),
        encoding: 'utf8',
      });
      assert.deepEqual(
        JSON.parse(output),
        texts.map(({ at }) => at),
        TZ,
      );
    }
  });

  it('keeps milliseconds and takes a leap second for the first of the next minute', () => {
    assert.equal(parseTime('2026-05-01T10:00:00.29Z'), AT + 290);
    assert.equal(parseTime('2026-05-01 10:00:00,123456'), AT + 123);
    assert.equal(parseTime('2016-12-31T23:59:60Z'), Date.UTC(2017, 0, 1));
    assert.equal(parseTime('2026-05-01T24:00:00'), Date.UTC(2026, 4, 2));
    assert.equal(parseTime('2026-05-01'), Date.UTC(2026, 4, 1));
    assert.equal(parseTime('9999-12-31T23:59:59Z'), Date.UTC(9999, 11, 31, 23, 59, 59));
  });

  it('is not known when it is none, or lies where no time of a platform does', () => {
    const none: readonly unknown[] = [
      ...[
        null,
        undefined,
        true,
        {},
        [],
        '',
        ' ',
        'yesterday',
        'never',
        '0',
        '5',
        '30, 30',
        0,
        1,
        -1,
        NaN,
        Infinity,
      ],
      ...['2026-02-30', '2026-13-01', '2026-05-01T25:00', '2026-05-01T10:60', '2026-05-01T10:00:00+99:00'],
      ...[
        '1970-01-01T00:00:00Z',
        '0001-01-01T00:00:00Z',
        '+020226-05-01T10:00:00Z',
        '20226-05-01',
        1e30,
        500,
      ],
      ...['05/01/2026', '2026-05-01T10:00:00 EST', '2026-05-01T10:00:00Z and more', '9'.repeat(1000)],
    ];
    for (const value of none) assert.equal(parseTime(value), null, JSON.stringify(value));
  });

  it('never makes a date of other texts that lies outside of the years 1990 to 9999', () => {
    const property = fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[\dTZ:+. -]{1,30}$/), fc.double()),
      (value) => {
        const at = parseTime(value);
        if (at !== null)
          assert.ok(Number.isInteger(at) && at >= Date.UTC(1990, 0, 1) && at < Date.UTC(10_000, 0, 1));
      },
    );
    fc.assert(property, { numRuns: 5_000 });
  });

  it('is read so in events and in Retry-After', () => {
    for (const timestamp of ['2026-05-01T10:00:00', 1777629600, '1777629600', 1777629600000]) {
      const data = JSON.stringify({ runId: 'run-1', message: 'x', timestamp });
      assert.equal(normalizeEvent({ event: 'node.log', data }).at, AT);
      const live = JSON.stringify({ type: 'WORKSPACE_ONLINE', timestamp, data: {} });
      assert.equal(workspaceEvent({ data: live }).at, AT);
    }
    const absurd = JSON.stringify({
      runId: 'run-1',
      occurredAt: '20226-05-01',
      timestamp: '2026-05-01 10:00',
    });
    assert.equal(normalizeEvent({ event: 'node.log', data: absurd }).at, AT);
    assert.equal(parseRetryAfter('Fri May  1 10:00:30 2026', AT), 30_000);
    assert.equal(parseRetryAfter('Fri, 01 May 2026 10:00:30', AT), 30_000);
  });
});
