import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';
import type { ListNode, ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { molecule } from '../../../src/providers/molecule/index.ts';
import { until } from '../../editor/until.ts';
import { drawLevel } from './support/drawLevel.ts';

const account = {
  id: 'work',
  provider: 'molecule',
  label: 'work',
  bases: {},
  routing: {},
  credentials: [],
} as Partial<Account> as Account;
const list = { id: 'things', label: 'Things', icon: '', rowKind: 'x.thing', liveMs: 60_000 } as ResourceList;
const node: ListNode = { kind: 'list', provider: molecule, account, list, path: 'things', params: {} };
const row = (id: string, description: string, parent: string | null = null): ResourceRow => {
  return { id, label: id, description, facts: [], icon: '', params: {}, parent };
};

describe('a list that changes by itself', () => {
  let rows: readonly ResourceRow[];

  /** Draws the list and one row below a row, and gives what is told to be drawn again by a poll. */
  async function open() {
    const { ResourceTree } = await import('../../../src/features/resources/tree/resourceTree.ts');
    const none = { last: () => undefined };
    const tree = new ResourceTree({
      ...{ view: 'test', favorites: { has: () => false }, now: () => 0, parts: {} as never },
      ...{ balances: none, identities: none, budgets: none, health: none, rootsOf: async () => [node] },
      lists: new ListCache<ListNode>({
        now: () => 0,
        keyOf: ({ path }) => path,
        read: async () => ({ rows, next: null }),
      }),
    });
    await drawLevel(tree);
    const drawn = await drawLevel(tree, node);
    if (drawn[0]) await drawLevel(tree, drawn[0]);
    const told: (ProviderNode | undefined)[] = [];
    tree.onDidChangeTreeData((one) => told.push(one));
    const poll = async () => {
      const before = told.length;
      // A list that is opened again is polled at once.
      tree.setExpanded(node, false);
      tree.setExpanded(node, true);
      await until(
        () => told.length,
        (now) => now > before,
      );
    };
    return { tree, drawn, told, poll };
  }

  const says = (drawn: ProviderNode | undefined) =>
    drawn?.kind === 'row' ? drawn.row.description : undefined;

  it('draws only the rows again that say something else: the others keep their buttons under the mouse', async () => {
    rows = [row('a', 'idle'), row('below', 'idle', 'a'), row('b', 'idle')];
    const { tree, drawn, told, poll } = await open();
    rows = [row('a', 'idle'), row('below', 'idle', 'a'), row('b', 'writing')];
    await poll();
    assert.equal(told.length, 1);
    assert.ok(told[0] === drawn[1], 'the very object that the editor knows');
    assert.equal(says(told[0]), 'writing');
    rows = [row('a', 'idle'), row('below', 'reading', 'a'), row('b', 'writing')];
    await poll();
    assert.equal(says(told[1]), 'reading');
    tree.dispose();
  });

  it('is drawn again as a whole when rows come, go or move', async () => {
    for (const next of [
      [row('a', 'idle')],
      [row('b', 'idle'), row('a', 'idle')],
      [row('a', 'idle'), row('b', 'idle', 'a')],
      [row('a', 'idle'), row('b', 'idle'), row('c', 'idle')],
    ]) {
      rows = [row('a', 'idle'), row('b', 'idle')];
      const { tree, told, poll } = await open();
      rows = next;
      await poll();
      assert.ok(told.length === 1 && told[0] === node);
      tree.dispose();
    }
  });

  it('is drawn again as a whole when it is long', async () => {
    rows = Array.from({ length: 400 }, (_, at) => row(`${at}`, 'idle', at < 150 ? null : `${at % 150}`));
    const { tree, told, poll } = await open();
    rows = rows.map((one) => ({ ...one, description: 'writing' }));
    await poll();
    assert.ok(told.length === 1 && told[0] === node);
    tree.dispose();
  });
});
