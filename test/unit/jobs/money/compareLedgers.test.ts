import assert from 'node:assert/strict';
import fc from 'fast-check';
import { money } from '../../../../src/core/money.ts';
import type { Movement, MovementEffect } from '../../../../src/core/payment/platformLedger.ts';
import { compareLedgers, type OwnPurchase } from '../../../../src/jobs/money/compareLedgers.ts';

const NOON = Date.UTC(2026, 4, 1, 12);
const HOUR = 3_600_000;
const credits = (amount: number) => money('credits', amount);

/** Long before all else: the platform lists everything that happens after it. */
const GRANT: Movement = {
  ...{ id: 'grant', remoteJobId: null, effect: 'other', amount: credits(500) },
  ...{ at: NOON - 24 * HOUR, note: 'Welcome' },
};

const own = (id: string, more: Partial<OwnPurchase> = {}): OwnPurchase => ({
  ...{ job: id, title: `job ${id}`, remoteId: `r-${id}`, at: NOON, cost: credits(2) },
  ...{ refunded: false, isOver: true },
  ...more,
});

const moved = (job: string | null, effect: MovementEffect, amount: number, at = NOON): Movement => ({
  id: `${job} ${effect} ${amount} ${at}`,
  ...{ remoteJobId: job === null ? null : `r-${job}`, effect, amount: credits(amount), at, note: null },
});

/** What is told of a difference, in short. */
const brief = (...args: Parameters<typeof compareLedgers>) =>
  compareLedgers(...args).differences.map((one) =>
    [one.kind, one.kind === 'unknownHere' ? one.remoteJobId : one.own.job, one.amount.micros / 1e6].join(' '),
  );

describe('our ledger beside that of the platform', () => {
  it('agrees on a job that was held and charged, one that was held and refunded, and one that goes on', () => {
    const ours = [own('a'), own('b', { refunded: true }), own('c', { isOver: false })];
    const theirs = [
      ...[GRANT, moved('a', 'hold', 2), moved('a', 'charge', 2)],
      ...[moved('b', 'hold', 2), moved('b', 'return', 2), moved('c', 'hold', 2)],
    ];
    assert.deepEqual(compareLedgers(ours, theirs), { differences: [], agreed: 3, since: GRANT.at });
  });

  it('tells of a job that was charged twice, and of none whose second charge was given back', () => {
    const twice = [GRANT, moved('a', 'charge', 2), moved('a', 'charge', 2, NOON + 1)];
    assert.deepEqual(brief([own('a')], twice), ['chargedTwice a 2']);
    assert.deepEqual(brief([own('a')], [...twice, moved('a', 'return', 2, NOON + 2)]), []);
  });

  it('tells of a refund that is missing, of a charge and of what is still held', () => {
    const failed = own('a', { refunded: true });
    assert.deepEqual(brief([failed], [GRANT, moved('a', 'hold', 2), moved('a', 'charge', 2)]), [
      'refundMissing a 2',
    ]);
    assert.deepEqual(brief([failed], [GRANT, moved('a', 'hold', 2)]), ['refundMissing a 2']);
    assert.deepEqual(brief([failed], [GRANT, moved('a', 'hold', 2), moved('a', 'return', 1)]), [
      'refundMissing a 1',
    ]);
  });

  it('tells of another amount than the platform said, also where it said none or gave all of it back', () => {
    assert.deepEqual(brief([own('a')], [GRANT, moved('a', 'charge', 3)]), ['otherAmount a 3']);
    assert.deepEqual(brief([own('a', { cost: null })], [GRANT, moved('a', 'charge', 3)]), [
      'otherAmount a 3',
    ]);
    const back = [GRANT, moved('a', 'charge', 2), moved('a', 'return', 2)];
    assert.deepEqual(brief([own('a')], back), ['otherAmount a 0']);
    const other = { ...moved('a', 'charge', 2), amount: money('USD', 2) };
    assert.deepEqual(brief([own('a')], [GRANT, other]), ['otherAmount a 2']);
  });

  it('tells of what the platform does not list, but not of what is older than its list', () => {
    assert.deepEqual(brief([own('a')], [GRANT]), ['notListed a 2']);
    assert.deepEqual(brief([own('a', { at: NOON - 25 * HOUR })], [GRANT]), []);
    assert.deepEqual(brief([own('a', { isOver: false })], [GRANT]), []);
    assert.deepEqual(compareLedgers([own('a')], []), { differences: [], agreed: 0, since: null });
  });

  it('tells of what is not known here, as one thing for each job of the platform', () => {
    const theirs = [
      GRANT,
      moved('z', 'hold', 2),
      moved('z', 'charge', 2),
      moved(null, 'charge', 1, NOON + 1),
    ];
    assert.deepEqual(brief([], theirs), ['unknownHere r-z 2', 'unknownHere  1']);
  });

  it('takes a movement for a job that was removed, or whose answer was lost, by amount and time', () => {
    const removed = own('a', { job: null, remoteId: null, title: null });
    assert.deepEqual(brief([removed], [GRANT, moved('a', 'charge', 2, NOON + 60_000)]), []);
    assert.deepEqual(brief([removed], [GRANT, moved('a', 'charge', 2, NOON + HOUR)]), ['unknownHere r-a 2']);
    assert.deepEqual(brief([removed], [GRANT, moved('a', 'charge', 3)]), ['unknownHere r-a 3']);
    const upload = own('upload');
    assert.deepEqual(brief([upload], [GRANT, moved(null, 'charge', 2)]), []);
    assert.deepEqual(brief([upload], [GRANT, moved('z', 'charge', 2)]), [
      'unknownHere r-z 2',
      'notListed upload 2',
    ]);
  });
});

/** A job as it went at the platform, and what went wrong in its books. */
const course = fc.record({
  cost: fc.integer({ min: 1, max: 50 }),
  end: fc.constantFrom('succeeded', 'failed', 'running'),
  minute: fc.integer({ min: 0, max: 600 }),
  fault: fc.constantFrom(
    'none',
    'none',
    'chargedTwice',
    'refundMissing',
    'otherAmount',
    'notListed',
    'unknownHere',
  ),
});
type Course = typeof course extends fc.Arbitrary<infer Value> ? Value : never;

/** The fault that really shows: a refund can be missing only where one was promised, and so on. */
function faultOf({ fault, end }: Course): Course['fault'] {
  if (fault === 'refundMissing') return end === 'failed' ? fault : 'none';
  if (fault === 'unknownHere') return end === 'succeeded' ? fault : 'none';
  return end === 'succeeded' ? fault : 'none';
}

function books(courses: readonly Course[]) {
  const ours: OwnPurchase[] = [];
  const theirs: Movement[] = [GRANT];
  for (const [at, one] of courses.entries()) {
    const { cost, end, minute } = one;
    const fault = faultOf(one);
    const id = String(at);
    const when = NOON + minute * 60_000;
    const refunded = end === 'failed';
    if (fault !== 'unknownHere')
      ours.push(own(id, { at: when, cost: credits(cost), refunded, isOver: end !== 'running' }));
    if (fault === 'notListed') continue;
    theirs.push(moved(id, 'hold', cost, when));
    if (end === 'succeeded')
      theirs.push(moved(id, 'charge', fault === 'otherAmount' ? cost + 1 : cost, when + 1));
    if (fault === 'chargedTwice') theirs.push({ ...moved(id, 'charge', cost, when + 2), id: `again ${id}` });
    if (refunded && fault !== 'refundMissing') theirs.push(moved(id, 'return', cost, when + 1));
  }
  return { ours, theirs };
}

describe('any two ledgers', () => {
  const shuffled = fc.array(course, { maxLength: 30 }).chain((courses) => {
    const { ours, theirs } = books(courses);
    const all = { minLength: 0, maxLength: 100 };
    return fc.record({
      courses: fc.constant(courses),
      ours: fc.shuffledSubarray(ours, { ...all, minLength: ours.length, maxLength: ours.length }),
      theirs: fc.shuffledSubarray(theirs, { ...all, minLength: theirs.length, maxLength: theirs.length }),
    });
  });

  it('differ in exactly what went wrong, whatever the order of their lines', () => {
    fc.assert(
      fc.property(shuffled, ({ courses, ours, theirs }) => {
        const expected = courses.flatMap((one, at) => {
          const fault = faultOf(one);
          return fault === 'none' ? [] : [`${fault} ${fault === 'unknownHere' ? `r-${at}` : at}`];
        });
        const { differences, agreed } = compareLedgers(ours, theirs);
        const found = differences.map((one) =>
          [one.kind, one.kind === 'unknownHere' ? one.remoteJobId : one.own.job].join(' '),
        );
        assert.deepEqual(found.toSorted(), expected.toSorted());
        assert.equal(agreed + differences.filter(({ kind }) => kind !== 'unknownHere').length, ours.length);
      }),
    );
  });

  it('of anything at all never break it, and no purchase is told of twice', () => {
    const amount = fc.record({
      unit: fc.constantFrom('credits', 'USD'),
      micros: fc.integer({ min: 0, max: 3e6 }),
    });
    const remote = fc.option(fc.constantFrom('x', 'y', 'z'));
    const time = fc.integer({ min: NOON, max: NOON + 5 * HOUR });
    const purchase = fc.record({
      ...{ job: fc.option(fc.uuid()), title: fc.constant(null), remoteId: remote, at: time },
      ...{ cost: fc.option(amount), refunded: fc.boolean(), isOver: fc.boolean() },
    });
    const movement = fc.record({
      ...{ id: fc.uuid(), remoteJobId: remote, amount, at: fc.option(time), note: fc.constant(null) },
      effect: fc.constantFrom<MovementEffect>('hold', 'charge', 'return', 'other'),
    });
    fc.assert(
      fc.property(fc.array(purchase), fc.array(movement), (ours, theirs) => {
        const { differences, agreed } = compareLedgers(ours, theirs);
        const told = differences.flatMap((one) => (one.kind === 'unknownHere' ? [] : [one.own]));
        assert.equal(new Set(told).size, told.length);
        assert.ok(told.length + agreed <= ours.length + theirs.length);
        for (const {
          amount: { micros },
        } of differences)
          assert.ok(micros >= 0);
      }),
    );
  });
});
