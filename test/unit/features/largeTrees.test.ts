import { UserOfEditor } from './support/userOfEditor.ts';
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { ListInputs, ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { ResourcePage } from '../../../src/calls/resources/resourceReader.ts';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';
import type { ListNode, ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';
import type { ResourceTree } from '../../../src/features/resources/tree/resourceTree.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { drawLevel } from './support/drawLevel.ts';

const account = {
  ...{ id: 'work', provider: 'killatamata', label: 'work', bases: {}, routing: {}, credentials: [] },
} as Partial<Account> as Account;
const row = (id: string, parent: string | null = null): ResourceRow => {
  return { id, label: `name of ${id}`, description: null, facts: [], icon: '', params: {}, parent };
};
const PAGE = 100;
const NOW = 1_800_000_000_000;

function listNode(more: Partial<ResourceList> = {}): ListNode {
  const list = {
    id: 'things',
    label: 'Things',
    icon: '',
    rowKind: 'x.thing',
    rows: () => ({ rows: [] }),
    ...more,
  };
  return {
    ...{ kind: 'list', provider: killatamata, account, path: 'things', params: {} },
    list: list as Partial<ResourceList> as ResourceList,
  };
}

describe('a list of thousands of rows', () => {
  let rows: readonly ResourceRow[];
  let pageSize: number;
  let failing: Problem | undefined;
  let now: number;
  /** The inputs of every read. */
  let reads: (ListInputs | undefined)[];
  let counts: unknown[];
  let lists: ListCache<ListNode>;
  beforeEach(() => {
    new UserOfEditor();
    rows = [];
    pageSize = PAGE;
    failing = undefined;
    now = NOW;
    reads = [];
    counts = [];
  });

  /** A platform that lists its rows in pages, and finds those whose id begins with what is searched for. */
  async function read({ list }: ListNode, from: ListInputs | null): Promise<ResourcePage> {
    reads.push(list.params);
    if (failing) throw failing;
    const wanted = String(list.params?.['q'] ?? '');
    const found = rows.filter(({ id }) => id.startsWith(wanted));
    const start = Number(from?.['offset'] ?? 0);
    const end = start + pageSize;
    return { rows: found.slice(start, end), next: end < found.length ? { offset: end } : null };
  }

  async function treeOf(node: ListNode): Promise<ResourceTree> {
    const { ResourceTree: Tree } = await import('../../../src/features/resources/tree/resourceTree.ts');
    lists = new ListCache<ListNode>({
      keyOf: ({ path, list }) => `${path} ${JSON.stringify(list.params)}`,
      now: () => now,
      read,
    });
    return new Tree({
      ...{ lists, view: 'test', favorites: { has: () => false }, now: () => now },
      ...{ rootsOf: async () => [node], parts: {} as never, clearFilter: 'backlot.clearProviderFilter' },
      balances: { last: () => undefined },
      identities: { last: () => undefined },
      budgets: { last: () => undefined },
      health: { last: () => undefined },
      onCount: (count) => counts.push(count),
    });
  }

  const shown = (nodes: readonly ProviderNode[]) =>
    nodes.map((node) => (node.kind === 'row' ? node.row.id : node.kind === 'note' ? node.text : node.kind));

  const unreachable = new Problem({ kind: 'network', code: 'network.unreachable' });

  it('is filtered by what was read, with the number of rows that match', async () => {
    rows = Array.from({ length: 50 }, (_, at) => row(`${at}`));
    const node = listNode();
    const tree = await treeOf(node);
    tree.arrange({ order: 'platform', text: 'NAME 42' });
    assert.deepEqual(shown(await tree.getChildren(node)), ['42']);
    assert.deepEqual(counts.at(-1), { matching: 1, all: 50 });
    tree.arrange({ order: 'platform', text: 'none of these' });
    const [none, ...others] = await tree.getChildren(node);
    assert.ok(none?.kind === 'empty' && others.length === 0);
    assert.equal(none.clear, 'backlot.clearProviderFilter', 'the row that says so shows everything again');
  });

  it('is searched by its platform where that can search, beyond what was read', async () => {
    rows = Array.from({ length: 2_500 }, (_, at) => row(`${at}`));
    const node = listNode({ search: 'q', params: { scope: 'active' } });
    const tree = await treeOf(node);
    await tree.getChildren(node);
    tree.arrange({ order: 'platform', text: '249' });
    const found = ['249', ...Array.from({ length: 10 }, (_, at) => `249${at}`)];
    assert.deepEqual(shown(await tree.getChildren(node)), found);
    assert.deepEqual(reads, [{ scope: 'active' }, { scope: 'active', q: '249' }]);
    tree.arrange({ order: 'platform', text: '' });
    assert.equal(shown(await tree.getChildren(node)).length, PAGE + 1);
    assert.equal(reads.length, 2, 'what was read before the search is still known');
  });

  it('finds a row for a link on whichever page it is, also below another row, and knows the way to it', async () => {
    rows = [...Array.from({ length: 950 }, (_, at) => row(`${at}`)), row('child', '937')];
    const node = listNode();
    const tree = await treeOf(node);
    const far = await tree.find('row/work/things/940', account);
    assert.ok(far?.kind === 'row' && far.row.id === '940');
    assert.equal(tree.getParent(far)?.kind, 'list');
    assert.ok(shown(await tree.getChildren(node)).includes('940'), 'it is drawn, so that it can be shown');
    const child = await tree.find('row/work/things/child', account);
    assert.ok(child?.kind === 'row' && child.row.id === 'child');
    const parent = tree.getParent(child);
    assert.ok(parent?.kind === 'row' && parent.row.id === '937');
  });

  it('leads to the list when the row of a link is gone, and nowhere in a view without the account', async () => {
    rows = [row('a')];
    const tree = await treeOf(listNode());
    assert.equal((await tree.find('row/work/things/gone', account))?.kind, 'list');
    assert.equal(await tree.find('row/other/things/a', { ...account, id: 'other' }), undefined);
  });

  it('stays readable with its age while its platform cannot be reached', async () => {
    rows = [row('a'), row('b')];
    const node = listNode();
    const tree = await treeOf(node);
    await tree.getChildren(node);
    now += 5 * 60_000;
    failing = unreachable;
    tree.refresh();
    const [problem, ...rest] = shown(await tree.getChildren(node));
    assert.equal(problem, 'problem');
    assert.deepEqual(rest.slice(-2), ['a', 'b']);
    assert.match(rest.at(-3) ?? '', /^As of .+, 5 minutes ago$/);
    failing = undefined;
    tree.refresh();
    assert.deepEqual(shown(await tree.getChildren(node)), ['a', 'b']);
  });

  it('can be read to its end while its platform cannot be reached', async () => {
    rows = Array.from({ length: 250 }, (_, at) => row(`${at}`));
    pageSize = rows.length;
    const node = listNode();
    const tree = await treeOf(node);
    await drawLevel(tree);
    await drawLevel(tree, node);
    failing = unreachable;
    tree.refresh();
    assert.equal(shown(await tree.getChildren(node)).at(-1), 'more');
    await tree.showMore('list/work/things');
    assert.equal(shown(await tree.getChildren(node)).at(-1), '249');
  });

  it('shows nothing old when the key is refused, or is another one', async () => {
    rows = [row('a')];
    const node = listNode();
    const tree = await treeOf(node);
    await tree.getChildren(node);
    failing = new Problem({ kind: 'auth', code: 'key.refused' });
    tree.refresh();
    assert.ok(!shown(await tree.getChildren(node)).includes('a'));
    failing = unreachable;
    lists.forget(() => true);
    assert.ok(!shown(await tree.getChildren(node)).includes('a'));
  });
});

describe('a list that changes by itself', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
  afterEach(() => mock.timers.reset());

  it('is polled less often while the window has no focus, and at once when it gets it', async () => {
    const { LiveLists } = await import('../../../src/features/resources/tree/liveLists.ts');
    let polls = 0;
    const live = new LiveLists({ poll: async () => void (polls += 1), isCollapsed: () => false });
    live.begin(listNode({ liveMs: 1_000 }));
    mock.timers.tick(3_000);
    assert.equal(polls, 3);
    live.setFocused(false);
    mock.timers.tick(12_000);
    assert.equal(polls, 5, 'every sixth turn');
    mock.timers.tick(2_000);
    live.setFocused(true);
    assert.equal(polls, 6);
    live.setFocused(false);
    live.setFocused(true);
    assert.equal(polls, 6, 'nothing was left out meanwhile');
    mock.timers.tick(1_000);
    assert.equal(polls, 7);
    live.dispose();
  });
});

describe('a link to an account or a row', () => {
  it('names what its node is, whatever is in the id of the row', async () => {
    const { nodeLinkPath, parseNodeLink } = await import('../../../src/features/resources/nodeLink.ts');
    assert.deepEqual(parseNodeLink(nodeLinkPath('account/a1')), {
      id: 'account/a1',
      account: 'a1',
      list: null,
    });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), (path) => {
        const id = `row/a1/tokens/${path}`;
        assert.deepEqual(parseNodeLink(nodeLinkPath(id)), { id, account: 'a1', list: 'tokens' });
      }),
    );
  });

  it('is none of other paths, nor a path without end', async () => {
    const { parseNodeLink } = await import('../../../src/features/resources/nodeLink.ts');
    for (const path of [
      '',
      '/',
      '/account',
      '/account/A',
      '/row/a1/tokens',
      '/job/1',
      `/row/a/b/${'c'.repeat(3_000)}`,
    ])
      assert.equal(parseNodeLink(path), null, path.slice(0, 40));
  });
});
