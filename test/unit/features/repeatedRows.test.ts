import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allRows } from '../../../src/calls/resources/allRows.ts';
import { withNextPage } from '../../../src/calls/resources/joinedPages.ts';
import type { Engine } from '../../../src/calls/engine.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { ListNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { rowArgumentsOf } from '../../../src/features/shared/nodeArguments.ts';
import '../webviews/support/vscodeStandIn.ts';

const row = (id: string, label = id, parent: string | null = null): ResourceRow => ({
  ...{ id, label, description: null, facts: [], icon: 'key', params: { id }, parent },
});

/** Newest first, a few on a page, by number. */
const PAGE = 3;

const units: ResourceList = {
  ...{
    id: 'units',
    label: 'Units',
    icon: 'key',
    operation: 'listUnits',
    rowKind: 'a.unit',
    params: { page: 0 },
  },
  rows: (answer) => ({ rows: answer as readonly ResourceRow[] }),
  next: (answer, { page }) => ((answer as unknown[]).length < PAGE ? null : { page: Number(page) + 1 }),
};

describe('A list that grows while it is read', () => {
  /** Answers a page of what is there at that moment; each page after the first finds more. */
  async function readWhile(added: readonly string[][], first: readonly string[]): Promise<readonly string[]> {
    let there = [...first];
    const run = async ({ params }: { readonly params?: Readonly<Record<string, unknown>> }) => {
      const page = Number(params?.['page']);
      const answer = there.slice(page * PAGE, (page + 1) * PAGE).map((id) => row(id));
      there = [...(added[page] ?? []), ...there];
      return { body: answer };
    };
    const engine = { run } as unknown as Pick<Engine, 'run'>;
    const rows = await allRows(engine, 'work', units, {}, new AbortController().signal);
    return rows.map(({ id }) => id);
  }

  it('has the row at the edge of two pages once', async () => {
    assert.deepEqual(await readWhile([['new']], ['e', 'd', 'c', 'b', 'a']), ['e', 'd', 'c', 'b', 'a']);
  });

  it('has every row that was there from the start exactly once', async () => {
    const names = fc.array(fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.nat(12), names, async (count, added) => {
        const first = Array.from({ length: count }, (_, at) => `row ${at}`);
        const fresh = added.map((page, at) => page.map((name, one) => `${name} ${at} ${one}`));
        const read = await readWhile(fresh, first);
        assert.deepEqual(
          read.filter((id) => id.startsWith('row')),
          first,
        );
      }),
    );
  });

  it('keeps two rows that only share an id, and those that a platform lists twice on one page', async () => {
    const [twice, other] = [row('a', 'one'), row('a', 'another')];
    assert.deepEqual(await withNextPage([twice, twice], [other, twice]), [twice, twice, other]);
  });
});

describe('Rows that share an id', () => {
  const list = { account: { id: 'work' }, list: units, path: 'units' } as unknown as ListNode;
  let draw: (rows: readonly ResourceRow[]) => readonly RowNode[];
  let nodeId: (node: RowNode) => string;
  before(async () => {
    // With the editor's API that stands in.
    const { nestedRows } = await import('../../../src/features/resources/tree/nestedRows.ts');
    draw = (rows) => nestedRows(list, rows, { has: () => false }, false);
    ({ nodeId } = await import('../../../src/features/resources/tree/providerNodes.ts'));
  });
  const flat = (nodes: readonly RowNode[]): readonly RowNode[] =>
    nodes.flatMap((node) => [node, ...flat(node.below)]);

  it('are all there, each as a node of its own, and each row that stands below one of them once', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'a#2', 'd/e', '');
    const rows = fc.array(fc.tuple(id, fc.option(id)), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const given = pairs.map(([one, parent], at) => row(one, `row ${at}`, parent));
        const drawn = flat(draw(given));
        assert.deepEqual(
          drawn.map(({ row: { label } }) => label).toSorted(),
          given.map(({ label }) => label).toSorted(),
        );
        assert.equal(new Set(drawn.map(nodeId)).size, drawn.length);
      }),
    );
  });

  it('are told apart by commands, in the same list', () => {
    const [first, second] = draw([row('a', 'one'), row('a', 'another')]);
    assert.deepEqual(rowArgumentsOf([first, [first, second]]), [
      { node: 'row/work/units/a', list: 'list/work/units' },
      { node: 'row/work/units/a#2', list: 'list/work/units' },
    ]);
  });
});
