import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ListInputs, ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { allRows } from '../../../src/calls/resources/allRows.ts';
import { withNextPage } from '../../../src/calls/resources/joinedPages.ts';
import type { Engine } from '../../../src/calls/engine.ts';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';
import { Problem } from '../../../src/core/problem.ts';

const rowOf = (id: string, details: unknown = { id }): ResourceRow => {
  return { id, label: id, description: null, facts: [], icon: '', details, params: { id } };
};
const never = new AbortController().signal;

/** A list of a platform, newest first, to which something is added before each page but the first is read. */
class GrowingList {
  rows: string[];
  reads = 0;
  readonly #size: number;
  readonly #added: readonly number[];
  #made = 0;

  constructor(count: number, size: number, added: readonly number[]) {
    this.rows = Array.from({ length: count }, (_, at) => `old ${at}`);
    this.#size = size;
    this.#added = added;
  }

  page(number: number): { readonly rows: readonly ResourceRow[]; readonly next: ListInputs | null } {
    const added = this.reads === 0 ? 0 : (this.#added[this.reads % this.#added.length] ?? 0);
    this.reads += 1;
    this.rows = [...Array.from({ length: added }, () => `new ${(this.#made += 1)}`), ...this.rows];
    const part = this.rows.slice((number - 1) * this.#size, number * this.#size);
    const next = part.length < this.#size ? null : { 'body.page': number + 1 };
    return { rows: part.map((id) => rowOf(id)), next };
  }
}

/** The list as an engine answers for it: pages are numbered, and the reader is the test's. */
function reading(
  page: (used: ListInputs) => { readonly rows: readonly ResourceRow[]; next: ListInputs | null },
) {
  const engine: Pick<Engine, 'run'> = {
    run: async ({ params, body }) =>
      ({ body: page({ ...(params as ListInputs), ...prefixed(body) }) }) as never,
  };
  const list = {
    ...{ id: 'things', label: '', icon: '', operation: 'listThings', rowKind: 'x.thing' },
    rows: (answer: unknown) => ({ rows: (answer as { rows: readonly ResourceRow[] }).rows }),
    next: (answer: unknown) => (answer as { next: ListInputs | null }).next,
  } satisfies ResourceList;
  return allRows(engine, 'acc1', list, {}, never);
}

const prefixed = (body: unknown): ListInputs =>
  Object.fromEntries(Object.entries(body ?? {}).map(([name, value]) => [`body.${name}`, value as number]));

describe('a list that is read page after page', () => {
  const growing = fc.record({
    count: fc.nat({ max: 60 }),
    size: fc.integer({ min: 1, max: 12 }),
    added: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 5 }),
  });

  it('has each row once, and none is missing, when rows are added between two pages', async () => {
    const property = fc.asyncProperty(growing, async ({ count, size, added }) => {
      const list = new GrowingList(
        count,
        size,
        added.map((number) => Math.min(number, size - 1)),
      );
      const rows = await reading((used) => list.page(Number(used['body.page'] ?? 1)));
      const ids = rows.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, ids.join());
      const old = ids.filter((id) => id.startsWith('old'));
      if (list.reads < 50) assert.equal(old.length, count);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('has each row once in a tree that is asked for more', async () => {
    const property = fc.asyncProperty(growing, async ({ count, size, added }) => {
      const list = new GrowingList(count, size, added);
      const cache = new ListCache<string>({
        now: () => 0,
        keyOf: (key) => key,
        read: async (_, from) => list.page(Number(from?.['body.page'] ?? 1)),
      });
      let page = await cache.read('things');
      for (let more = 0; page.next && more < 30; more += 1) {
        await cache.more('things');
        page = await cache.read('things');
      }
      const ids = page.rows.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, ids.join());
      cache.dispose();
    });
    await fc.assert(property, { numRuns: 200 });
  });

  for (const [name, next] of [
    ['repeats', { cursor: 'same' }],
    ['is empty', { cursor: '' }],
  ] as const) {
    it(`ends when its cursor ${name}`, async () => {
      let reads = 0;
      const rows = await reading(() => ({ rows: [rowOf(String((reads += 1)))], next }));
      assert.ok(reads <= 2, String(reads));
      assert.equal(rows.length, reads);
    });

    it(`says in a tree that its cursor ${name}, and shows the rows that came`, async () => {
      let reads = 0;
      const cache = new ListCache<string>({
        now: () => 0,
        keyOf: (key) => key,
        read: async () => ({ rows: [rowOf(String((reads += 1)))], next }),
      });
      await cache.read('things');
      await assert.rejects(
        cache.more('things'),
        (error) => error instanceof Problem && error.code === 'answer.wrongShape',
      );
      const page = await cache.read('things');
      assert.deepEqual([page.rows.length, page.next], [2, null]);
      await cache.more('things');
      assert.equal(reads, 2);
      cache.dispose();
    });
  }

  it('ends when a server that knows no pages sends the first one for ever, or ever new cursors', async () => {
    let reads = 0;
    const same = await reading(() => ({
      rows: [rowOf('a'), rowOf('b')],
      next: { cursor: String((reads += 1)) },
    }));
    assert.deepEqual([same.length, reads], [2, 4]);
    reads = 0;
    const endless = await reading(() => ({
      rows: [rowOf(String((reads += 1)))],
      next: { cursor: String(reads) },
    }));
    assert.deepEqual([endless.length, reads], [50, 50]);
  });

  it('keeps two rows of one id in one page, and rows without an id in two pages', async () => {
    const unnamed = (words: string): ResourceRow => ({ ...rowOf('unnamed 0', { words }), params: {} });
    const before = [rowOf('a', 1), rowOf('a', 2), unnamed('one')];
    const joined = await withNextPage(before, [rowOf('b'), unnamed('two'), unnamed('one')]);
    assert.deepEqual(
      joined.map(({ id, details }) => [id, details]),
      [
        ['a', 1],
        ['a', 2],
        ['unnamed 0', { words: 'one' }],
        ['b', { id: 'b' }],
        ['unnamed 0', { words: 'two' }],
      ],
    );
  });
});
