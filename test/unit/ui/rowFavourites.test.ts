import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowArgumentsOf } from '../../../src/commands/nodeArguments.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { RowNode } from '../../../src/ui/providerNodes.ts';
import { rowContext } from '../../../src/ui/resourceMenus.ts';
import { RowFavourites } from '../../../src/ui/rowFavourites.ts';
import { arrangedRows, ROW_ORDERS } from '../../../src/ui/rowOrder.ts';
import { manifest } from '../manifest/manifest.ts';
import { TestMemory } from './memory.ts';

const list: ResourceList = {
  id: 'tokens',
  label: 'Tokens',
  icon: 'key',
  operation: 'list',
  rowKind: 'a.token',
  rows: () => ({ rows: [] }),
};

function row(id: string): ResourceRow {
  return { id, label: id, description: null, facts: [], icon: 'key', params: {} };
}

/** A row as a view holds it; the platform behind it does not matter here. */
function node(id: string, favourite = false, below: readonly RowNode[] = []): RowNode {
  const made = {
    kind: 'row',
    account: { id: 'work' },
    list,
    path: `tokens/${id}`,
    row: row(id),
    below,
    favourite,
  };
  return made as Partial<RowNode> as RowNode;
}

describe('favorite rows', () => {
  it('are remembered for the next start, each by account, list and row', async () => {
    const memory = new TestMemory();
    const favourites = new RowFavourites(memory);
    const idOf = (row: RowNode) => rowArgumentsOf([row])[0]?.node ?? '';
    await favourites.set([idOf(node('a')), idOf(node('b'))], true);
    await favourites.set([idOf(node('a'))], false);
    const next = new RowFavourites(memory);
    assert.ok(next.has('row/work/tokens/b'));
    assert.ok(!next.has('row/work/tokens/a'));
    assert.ok(!next.has('row/home/tokens/b'), 'the same row of another account is another row');
    await next.forget();
    assert.ok(!new RowFavourites(memory).has('row/work/tokens/b'));
  });

  it('are none where what was remembered cannot be read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const memory = new TestMemory();
        memory.values.set('backlot.favouriteRows', value);
        assert.ok(!new RowFavourites(memory).has('row/work/tokens/never-marked'));
      }),
    );
  });

  it('stand first on their level in every order, and the others keep theirs', () => {
    const marks = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.boolean()), {
      selector: ([id]) => id,
      maxLength: 12,
    });
    fc.assert(
      fc.property(marks, fc.constantFrom(...ROW_ORDERS), (rows, order) => {
        const nodes = rows.map(([id, favourite]) => node(id, favourite));
        const plain = rows.map(([id]) => node(id));
        const ids = (all: readonly RowNode[]) => all.map((one) => one.row.id);
        const shown = arrangedRows([node('top', false, nodes)], { order, text: '' })[0]?.below ?? [];
        const marked = new Set(rows.flatMap(([id, favourite]) => (favourite ? [id] : [])));
        const without = ids(arrangedRows(plain, { order, text: '' }));
        assert.deepEqual(ids(shown), [
          ...without.filter((id) => marked.has(id)),
          ...without.filter((id) => !marked.has(id)),
        ]);
      }),
    );
  });

  it('offer to be unmarked, and other rows to be marked', () => {
    const offers = (favourite: boolean) => {
      const context = rowContext(list, row('a'), favourite);
      return (manifest.contributes.menus['view/item/context'] ?? [])
        .filter(({ when = '' }) => {
          const pattern = /^viewItem =~ \/(.+)\/$/.exec(when)?.[1];
          return pattern !== undefined && new RegExp(pattern).test(context);
        })
        .map(({ command }) => command)
        .filter((command) => command?.endsWith('Favorite'));
    };
    assert.deepEqual(offers(false), ['backlot.addFavorite']);
    assert.deepEqual(offers(true), ['backlot.removeFavorite']);
  });
});

describe('the rows that a command is given', () => {
  it('are named by their nodes and the lists that they stand in, also below another row', () => {
    const deep = { ...node('x/1'), path: 'orgs/o1/secrets/x/1' };
    assert.deepEqual(rowArgumentsOf([deep, [deep, node('b')]]), [
      { node: 'row/work/orgs/o1/secrets/x/1', list: 'list/work/orgs/o1/secrets' },
      { node: 'row/work/tokens/b', list: 'list/work/tokens' },
    ]);
    assert.deepEqual(rowArgumentsOf([node('b'), undefined]), [
      { node: 'row/work/tokens/b', list: 'list/work/tokens' },
    ]);
  });

  it('are none of anything else', () => {
    fc.assert(fc.property(fc.anything(), (thing) => assert.deepEqual(rowArgumentsOf([thing]), [])));
    assert.deepEqual(rowArgumentsOf([{ ...node('b'), path: 'elsewhere' }]), []);
  });
});
