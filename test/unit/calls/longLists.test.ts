import assert from 'node:assert/strict';
import type { Engine } from '../../../src/calls/engine.ts';
import { areFirstOf, withNextPage } from '../../../src/calls/resources/joinedPages.ts';
import { readResource } from '../../../src/calls/resources/resourceReader.ts';
import { groupedRows } from '../../../src/calls/resources/rowSets.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { MOST_ROWS } from '../../../src/providers/tolerant.ts';
import { turnsDuring } from '../../support/turns.ts';

/** A list and those below its rows. */
const withBelow = (list: ResourceList): readonly ResourceList[] => [
  list,
  ...(list.rowLists ?? []).flatMap(withBelow),
];

/** What any row of any platform may need, and texts where it has numbers and times. */
const thing = (at: number) => ({
  ...{ id: `thing ${at}`, name: 'soon', title: 'soon', slug: `s${at}`, key: `k${at}`, label: 'soon' },
  ...{ created_at: 'soon', amount: 'soon', status: 'soon', scope: `units:${at}`, asset_id: `a${at}` },
});

const rowOf = (at: number): ResourceRow => {
  const facts = [['Name', 'soon']] as const;
  return { id: `${at}`, label: 'soon', description: null, facts, icon: '', details: thing(at), params: {} };
};

describe('a list of very many rows', () => {
  const length = 2 * MOST_ROWS;
  let lists: readonly ResourceList[];
  before(async () => {
    const providers = await Promise.all(providerIds.map((id) => loadProvider(id)));
    lists = providers
      .flatMap(({ resources, tokens, workspaces }) => [
        ...resources,
        ...[tokens, workspaces].flatMap((ability) => ability?.list ?? []),
      ])
      .flatMap(withBelow);
  });

  it('is read as far as anybody looks, others get their turn meanwhile, and how many more there are is known', async () => {
    const items = Array.from({ length }, (_, at) => thing(at));
    const engine = { run: async () => ({ body: { items } }) } as unknown as Pick<Engine, 'run'>;
    let read = 0;
    for (const list of lists) {
      const place = { above: {}, routing: {} };
      const reading = readResource(engine, 'acc1', list, place, new AbortController().signal);
      const { result, turns } = await turnsDuring(() => reading.catch(() => null));
      // Some of them have one object, of which each row is a part.
      if (!result || result.rows.length < 100) continue;
      read += 1;
      assert.ok(result.rows.length <= MOST_ROWS + 1, list.id);
      assert.equal(result.left, length - MOST_ROWS, list.id);
      assert.ok(turns >= 20, `${list.id}: ${turns} turns`);
    }
    assert.ok(read > 20, `${read} lists`);
  }).timeout(60_000);

  it('is read no further than its rows are asked for, on every platform', () => {
    let read = 0;
    for (const list of lists) {
      let looked = 0;
      const items = new Proxy(
        Array.from({ length: 1_000 }, (_, at) => thing(at)),
        {
          get: (target, name, receiver) => {
            if (typeof name === 'string' && /^\d+$/.test(name)) looked += 1;
            return Reflect.get(target, name, receiver) as unknown;
          },
        },
      );
      const found = list.rows({ items });
      if (found.wrongAt !== undefined) continue;
      let lookedForOne = 0;
      const seen: string[] = [];
      for (const { id } of found.rows) {
        if (seen.length === 0) lookedForOne = looked;
        seen.push(id);
      }
      // Some have one object, of which each row is a part.
      if (seen.length < 100) continue;
      read += 1;
      assert.ok(lookedForOne <= 1, `${list.id}: ${lookedForOne} rows for one`);
    }
    assert.ok(read > 20, `${read} lists`);
  });

  it('is compared with another reading of it, and joined with its next page, in turns', async () => {
    const [before, after] = [0, 1].map(() => Array.from({ length: MOST_ROWS }, (_, at) => rowOf(at)));
    assert.ok(before && after);
    const same = await turnsDuring(() => areFirstOf(before, after));
    assert.equal(same.result, true);
    assert.ok(same.turns >= 20, `${same.turns} turns`);
    const more = Array.from({ length: MOST_ROWS }, (_, at) => rowOf(at + MOST_ROWS - 1));
    const joined = await turnsDuring(() => withNextPage(before, more));
    assert.equal(joined.result.length, 2 * MOST_ROWS - 1);
    assert.ok(joined.turns >= 10, `${joined.turns} turns`);
    assert.equal(await areFirstOf([rowOf(1)], before), false);
    assert.equal(await areFirstOf([...before, rowOf(0)], before), false);
  });

  it('is put below its groups by looking at each row once', () => {
    let looked = 0;
    const rows = Array.from({ length: 2_000 }, (_, at): ResourceRow => ({
      ...rowOf(at),
      get parent() {
        looked += 1;
        return at % 2 === 0 ? null : `${at - 1}`;
      },
    }));
    assert.equal(groupedRows(rows).flatMap(([, members]) => members).length, 1_000);
    assert.ok(looked <= 10 * rows.length, `${looked}`);
  });
});
