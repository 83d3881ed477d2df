import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Credits, InsufficientCredits } from '../../../../src/sandbox/platforms/crucible/credits.ts';
import { SeededIds } from '../../../../src/sandbox/seededIds.ts';

type Move =
  | { readonly kind: 'grant' | 'charge' | 'rebate' | 'reserve'; readonly amount: number }
  | { readonly kind: 'consume' | 'refund'; readonly which: number };

const amount = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constantFrom('grant', 'charge', 'rebate', 'reserve'), amount }),
  fc.record({ kind: fc.constantFrom('consume', 'refund'), which: fc.nat(20) }),
);

/** Carries out the moves as a platform would; jobs that are still open at the end are refunded if asked to. */
function play(moves: readonly Move[], settleAll: boolean): Credits {
  const credits = new Credits(new SeededIds(1));
  const open: string[] = [];
  for (const [index, step] of moves.entries()) {
    try {
      switch (step.kind) {
        case 'consume':
        case 'refund': {
          const [job] = open.length ? open.splice(step.which % open.length, 1) : [];
          if (job) credits[step.kind](job, '', index);
          break;
        }
        case 'reserve':
          credits.reserve(`job ${index}`, step.amount, '', index);
          open.push(`job ${index}`);
          break;
        default:
          credits[step.kind](step.amount, '', index);
      }
    } catch (error) {
      assert.ok(error instanceof InsufficientCredits);
    }
    assert.ok(credits.balance >= 0 && credits.available >= 0 && credits.reserved >= 0);
    assert.equal(credits.available, credits.balance - credits.reserved);
  }
  if (settleAll) for (const job of open) credits.refund(job, '', moves.length);
  return credits;
}

const sum = (credits: Credits, type: string) =>
  credits.entries.filter((entry) => entry.type === type).reduce((total, entry) => total + entry.amount, 0);

describe('sandbox Crucible: credit ledger', () => {
  it('never falls below zero in any order of movements', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 60 }), (moves) => void play(moves, false)));
  });

  it('consumes or refunds exactly what was reserved once all jobs have ended', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const credits = play(moves, true);
        assert.equal(sum(credits, 'reserve'), sum(credits, 'consume') + sum(credits, 'refund'));
        assert.equal(credits.reserved, 0);
        assert.ok(credits.entries.every((entry) => entry.status === 'settled'));
      }),
    );
  });

  it('has a balance equal to the sum of its entries', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const credits = play(moves, false);
        const inflow = sum(credits, 'grant') + sum(credits, 'rebate');
        assert.equal(credits.balance, inflow - sum(credits, 'consume') - sum(credits, 'charge'));
      }),
    );
  });

  it('settles a reservation once', () => {
    const credits = new Credits(new SeededIds(1));
    credits.grant(10, '', 0);
    credits.reserve('a', 4, '', 0);
    credits.consume('a', '', 1);
    assert.throws(() => credits.refund('a', '', 2));
    assert.equal(credits.balance, 6);
  });
});
