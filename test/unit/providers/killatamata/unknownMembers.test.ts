import assert from 'node:assert/strict';
import type { ResourceList } from '../../../../src/core/resource.ts';
import { killatamata } from '../../../../src/providers/killatamata/index.ts';

const game = { id: 'g1', slug: 'tide', title: 'Tide', releases: [{ id: 'r1', version: '1.0.0' }] };

/** An answer with a row or more, by the list that reads it. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  keys: { keys: [{ id: 'k1', prefix: 'kt_live_aB3' }] },
  arcadeGames: { games: [game] },
  'arcadeCatalog.live': { games: [game] },
  'arcadeCatalog.dev': { games: [game] },
  arcadeReview: { releases: [{ id: 'r1', gameSlug: 'tide', version: '1.0.0' }] },
  affiliate: { affiliate: { displayName: 'Holt', status: 'active' } },
  affiliateFigures: { clicks: 3, signups: 2 },
  affiliateCommissions: { commissions: [{ id: 'c1', amountUsdMicros: 7 }] },
  affiliatePayouts: { payouts: [{ id: 'p1', amountUsdMicros: 7 }] },
  affiliatePayoutRequests: { payoutRequests: [{ id: 'q1', amountUsdMicros: 7 }], eligible: true },
};

const withBelow = (list: ResourceList): readonly ResourceList[] => [
  list,
  ...(list.rowLists ?? []).flatMap(withBelow),
];
const lists = [...(killatamata.tokens ? [killatamata.tokens.list] : []), ...killatamata.resources]
  .filter(({ id }) => !id.startsWith('studio'))
  .flatMap(withBelow);

/** The answer with a member in each of its objects that nobody has heard of. */
function fuller(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fuller);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, fuller(inner)] as const);
  return { ...Object.fromEntries(members), spendTier: 'violet' };
}

describe('the lists of Killa Tamata outside Studio', () => {
  it('are all tried here', () => {
    assert.deepEqual(lists.map(({ id }) => id).sort(), Object.keys(ANSWERS).sort());
  });

  for (const list of lists)
    it(`show in the details of each row what nobody has heard of (${list.id})`, () => {
      const read = list.rows(fuller(ANSWERS[list.id]));
      assert.ok('rows' in read, read.wrongAt);
      const rows = [...read.rows];
      assert.ok(rows.length > 0);
      for (const row of rows) assert.match(JSON.stringify(row.details), /"spendTier":"violet"/, row.id);
    });
});
