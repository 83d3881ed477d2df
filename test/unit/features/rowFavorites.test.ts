import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowArgumentsOf } from '../../../src/features/shared/nodeArguments.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { rowContext } from '../../../src/features/resources/tree/resourceMenus.ts';
import { RowFavorites } from '../../../src/features/resources/tree/rowFavorites.ts';
import { arrangedRows, ROW_ORDERS } from '../../../src/features/resources/tree/rowOrder.ts';
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
function node(id: string, favorite = false, below: readonly RowNode[] = []): RowNode {
  const made = {
    kind: 'row',
    account: { id: 'work' },
    list,
    path: `tokens/${id}`,
    row: row(id),
    below,
    favorite,
  };
  return made as Partial<RowNode> as RowNode;
}

describe('favorite rows', () => {
  it('are remembered for the next start, each by account, list and row', async () => {
    const memory = new TestMemory();
    const favorites = new RowFavorites(memory);
    const idOf = (row: RowNode) => rowArgumentsOf([row])[0]?.node ?? '';
    await favorites.set([idOf(node('a')), idOf(node('b'))], true);
    await favorites.set([idOf(node('a'))], false);
    const next = new RowFavorites(memory);
    assert.ok(next.has('row/work/tokens/b'));
    assert.ok(!next.has('row/work/tokens/a'));
    assert.ok(!next.has('row/home/tokens/b'), 'the same row of another account is another row');
    await next.forget();
    assert.ok(!new RowFavorites(memory).has('row/work/tokens/b'));
  });

  it('are none where what was remembered cannot be read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const memory = new TestMemory();
        memory.values.set('backlot.favoriteRows', value);
        assert.ok(!new RowFavorites(memory).has('row/work/tokens/never-marked'));
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
        const nodes = rows.map(([id, favorite]) => node(id, favorite));
        const plain = rows.map(([id]) => node(id));
        const ids = (all: readonly RowNode[]) => all.map((one) => one.row.id);
        const shown = arrangedRows([node('top', false, nodes)], { order, text: '' })[0]?.below ?? [];
        const marked = new Set(rows.flatMap(([id, favorite]) => (favorite ? [id] : [])));
        const without = ids(arrangedRows(plain, { order, text: '' }));
        assert.deepEqual(ids(shown), [
          ...without.filter((id) => marked.has(id)),
          ...without.filter((id) => !marked.has(id)),
        ]);
      }),
    );
  });

  it('offer to be unmarked, and other rows to be marked', () => {
    const offers = (favorite: boolean) => {
      const context = rowContext(list, row('a'), favorite);
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
