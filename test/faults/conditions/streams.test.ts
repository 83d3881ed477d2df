import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TailRig } from '../../unit/runs/tailRig.ts';
import { FastClock } from '../../unit/runs/fastClock.ts';
import { seedOfRun } from '../seeded.ts';
import {
  answer,
  askedBehind,
  DONE,
  gapsOf,
  playAll,
  row,
  rows,
  tailOf,
  shownRows,
  toTheEnd,
  upTo,
} from './streamFaults.ts';

const RUNS = 150;
const COUNT = 6;
const HOUR_MS = 3_600_000;

const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const place = fc.integer({ min: 0, max: 700 });

describe('Fault injection: the stream of a run', function () {
  this.timeout(180_000);

  /** Every case of the property, each with a tail of its own that is followed to its end. */
  async function eachOf<Case>(
    cases: fc.Arbitrary<Case>,
    open: (one: Case) => TailRig,
    check: (rig: TailRig, one: Case) => void = wholeAndInOrder,
  ): Promise<void> {
    const seed = seedOfRun();
    console.log(`      BACKLOT_SEED=${seed}`);
    await playAll(fc.sample(cases, { seed, numRuns: RUNS }), async (one) => {
      const rig = open(one);
      try {
        await toTheEnd(rig);
        assert.equal(rig.tail.state.kind, 'ended');
        check(rig, one);
      } catch (error) {
        throw new Error(`seed ${seed}: ${JSON.stringify(one)}\n${rig.text}`, { cause: error });
      } finally {
        rig.close();
      }
    });
  }

  const wholeAndInOrder = (rig: TailRig) => {
    assert.deepEqual(shownRows(rig.items), upTo(COUNT));
    assert.deepEqual(gapsOf(rig), []);
  };

  it('with several data lines per event, any line end and any split: every event is shown once', () =>
    eachOf(fc.record({ lineEnd, sizes, cut: place }), ({ lineEnd: end, sizes: pieces, cut }) =>
      tailOf((request, index) => {
        const inLines = rows(COUNT, askedBehind(request)).map((frame) => frame.replaceAll(',"', ',\ndata:"'));
        const bytes = Buffer.from(`${inLines.join('')}${DONE}`.replaceAll('\n', end));
        return index === 0 ? answer(bytes.subarray(0, cut), 'cut', pieces) : answer(bytes, 'closed', pieces);
      }),
    ));

  it('with ids that repeat and go back: every event is shown once', () =>
    eachOf(
      fc.record({
        steps: fc.array(fc.integer({ min: 0, max: COUNT }), { maxLength: 12 }),
        sizes,
        cut: place,
      }),
      (one) =>
        tailOf((request, index) => {
          const behind = askedBehind(request);
          // Before each new row, some of those that were sent before.
          const frames = rows(COUNT, behind).flatMap((frame, at) => {
            const back = Math.min(one.steps[at % (one.steps.length || 1)] ?? 0, behind + at);
            return [...rowsBetween(behind + at - back + 1, behind + at), frame];
          });
          const bytes = Buffer.from(`${frames.join('')}${DONE}`);
          return index === 0
            ? answer(bytes.subarray(0, one.cut), 'cut', one.sizes)
            : answer(bytes, 'closed', one.sizes);
        }),
    ));

  it('without ids: nothing is lost, and what may have come twice stands behind a mark', () =>
    eachOf(
      fc.record({ sizes, cut: place }),
      ({ sizes: pieces, cut }) =>
        tailOf((_, index) => {
          const bytes = Buffer.from(
            `${rows(COUNT, 0)
              .join('')
              .replaceAll(/^id: .*\n/gm, '')}${DONE}`,
          );
          return index === 0
            ? answer(bytes.subarray(0, cut), 'cut', pieces)
            : answer(bytes, 'closed', pieces);
        }),
      (rig) => {
        const shown = shownRows(rig.items);
        assert.deepEqual([...new Set(shown)], upTo(COUNT));
        if (shown.length > COUNT) assert.deepEqual(gapsOf(rig), ['reconnect']);
      },
    ));

  it('with half-open sockets at any byte: every event is shown once', () =>
    eachOf(fc.record({ dead: place, again: place }), ({ dead, again }) =>
      tailOf((request, index) => {
        const bytes = Buffer.from(`${rows(COUNT, askedBehind(request)).join('')}${DONE}`);
        const end = [dead, again][index];
        return end === undefined ? answer(bytes) : answer(bytes.subarray(0, end), 'halfOpen');
      }),
    ));

  it('with a sleep or a clock jump at any byte: every event is shown once', () =>
    eachOf(
      fc.record({ dead: place, jump: fc.constantFrom(8 * HOUR_MS, 20 * 60_000, -HOUR_MS, -26 * HOUR_MS) }),
      ({ dead, jump }) => {
        const clock = new FastClock(400);
        let jumped = 0;
        const jumping = { now: () => clock.now() + jumped, sleep: clock.sleep.bind(clock) };
        return tailOf((request, index) => {
          const bytes = Buffer.from(`${rows(COUNT, askedBehind(request)).join('')}${DONE}`);
          if (index > 0) return answer(bytes);
          void clock.sleep(2_000).then(() => (jumped = jump));
          return answer(bytes.subarray(0, dead), 'halfOpen');
        }, jumping);
      },
    ));

  it('with invalid UTF-8 anywhere and any split: the events are shown with U+FFFD', () => {
    const junk = fc
      .uint8Array({ minLength: 1, maxLength: 6 })
      .map((bytes) => bytes.map((byte) => byte | 0x80));
    return eachOf(fc.record({ junk, at: fc.integer({ min: 1, max: COUNT }), sizes }), (one) =>
      tailOf((request) => {
        const frames = rows(COUNT, askedBehind(request)).join('');
        const text = Buffer.from(`${frames}${DONE}`);
        const place = text.indexOf(`<${one.at}>`);
        const spoilt = Buffer.concat([text.subarray(0, place), one.junk, text.subarray(place)]);
        return answer(spoilt, 'closed', one.sizes);
      }),
    );
  });

  it('with data that is not JSON: it is shown as it came, once', () => {
    const spoiling = fc.constantFrom('{', '"', 'nul', '[1,', '<html>', '{"a":1}}', "{'a':1}");
    return eachOf(
      fc.record({ spoiling, at: fc.integer({ min: 1, max: COUNT - 1 }), sizes, cut: place }),
      (one) =>
        tailOf((request, index) => {
          const frames = rows(COUNT, askedBehind(request)).map((frame) =>
            frame.startsWith(`id: ${one.at}\n`)
              ? frame.replace(/data: .*/, `data: ${one.spoiling} <${one.at}>`)
              : frame,
          );
          const bytes = Buffer.from(`${frames.join('')}${DONE}`);
          return index === 0 ? answer(bytes.subarray(0, one.cut), 'cut', one.sizes) : answer(bytes);
        }),
    );
  });

  it('with `done` before the last rows: the rows are shown', () =>
    eachOf(fc.record({ at: fc.integer({ min: 0, max: COUNT }), behindIt: fc.boolean(), sizes }), (one) =>
      tailOf((request, index) => {
        const frames = rows(COUNT, askedBehind(request));
        if (index > 0) return answer(Buffer.from(`${frames.join('')}${DONE}`));
        const later = one.behindIt ? frames.slice(one.at) : [];
        const bytes = Buffer.from([...frames.slice(0, one.at), DONE, ...later].join(''));
        return answer(bytes, 'closed', one.sizes);
      }),
    ));

  it('with empty 200 answers, closed or silent: the run is shown to its end', () =>
    eachOf(
      fc.array(fc.constantFrom('closed', 'halfOpen', 'comments'), { minLength: 1, maxLength: 3 }),
      (empty) =>
        tailOf((request, index) => {
          const how = empty[index];
          if (how === 'comments') return answer(Buffer.from(': keep-alive\n\n'), 'closed');
          if (how === 'closed' || how === 'halfOpen') return answer(Buffer.alloc(0), how);
          return answer(Buffer.from(`${rows(COUNT, askedBehind(request)).join('')}${DONE}`));
        }),
    ));
});

function rowsBetween(from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => row(from + at));
}
