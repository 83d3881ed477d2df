import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { Listed, JobKind } from '../../../src/core/provider.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import type { ResourcePage } from '../../../src/calls/resources/resourceReader.ts';
import { ListCache } from '../../../src/features/resources/tree/listCache.ts';
import type { ListNode, ProviderNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import type { SavedJobKinds } from '../../../src/jobs/store/savedJobKinds.ts';
import { lenserfight } from '../../../src/providers/lenserfight/index.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

const account = { id: 'work', provider: 'lenserfight', label: 'work', bases: {}, routing: {} } as Account;
const list = { id: 'things', label: 'Things', icon: '', rowKind: 'x.thing' } as ResourceList;
const node: ListNode = { kind: 'list', provider: lenserfight, account, list, path: 'things', params: {} };
const row = (id: string, parent: string | null = null): ResourceRow => {
  return { id, label: id, description: null, facts: [], icon: '', params: {}, parent };
};

describe('the rows of a list in a view', () => {
  async function childrenOf(page: ResourcePage): Promise<readonly ProviderNode[]> {
    const { ResourceTree } = await import('../../../src/features/resources/tree/resourceTree.ts');
    const lists = new ListCache<ListNode>({
      now: () => 0,
      keyOf: ({ path }) => path,
      read: async () => page,
    });
    const tree = new ResourceTree({
      ...{ lists, view: 'test', favorites: { has: () => false }, now: () => 0 },
      ...{ rootsOf: async () => [node], parts: {} as never },
      ...{
        balances: { last: () => undefined },
        identities: { last: () => undefined },
        budgets: { last: () => undefined },
        health: { last: () => undefined },
      },
    });
    return tree.getChildren(node);
  }

  it('end with how many the platform has besides those that are read', async () => {
    const last = (await childrenOf({ rows: [row('a'), row('b')], next: null, left: 3 })).at(-1);
    assert.ok(last?.kind === 'note');
    assert.equal(last.text, 'Only the first 2 of 5 are shown');
    const { drawProviderNode } = await import('../../../src/features/resources/tree/drawProviderNode.ts');
    const readings = {
      balances: { last: () => undefined },
      identities: { last: () => undefined },
      budgets: { last: () => undefined },
      health: { last: () => undefined },
    };
    assert.equal(drawProviderNode(last, readings, 0).description, last.text);
    const all = await childrenOf({ rows: [row('a'), row('b')], next: null });
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['row', 'row'],
    );
  });

  it('are all there when each stands below the one before, without a pile of thousands of levels', async () => {
    const { nestedRows } = await import('../../../src/features/resources/tree/nestedRows.ts');
    const rows = Array.from({ length: 10_000 }, (_, at) => row(`${at}`, at === 0 ? null : `${at - 1}`));
    const open = [...nestedRows(node, rows.toReversed(), { has: () => false }, false)].map((one) => ({
      one,
      depth: 1,
    }));
    const seen = new Set<RowNode['path']>();
    let deepest = 0;
    for (let next = open.pop(); next; next = open.pop()) {
      const { one, depth } = next;
      seen.add(one.path);
      deepest = Math.max(deepest, depth);
      open.push(...one.below.map((inner) => ({ one: inner, depth: depth + 1 })));
    }
    assert.equal(seen.size, rows.length);
    assert.ok(deepest > 10 && deepest <= 50, `${deepest} levels`);
  });
});

describe('a click on a row', () => {
  const readings = {
    balances: { last: () => undefined },
    identities: { last: () => undefined },
    budgets: { last: () => undefined },
    health: { last: () => undefined },
  };

  it('starts a job where the row is a kind of job, and shows the details of others', async () => {
    const { drawProviderNode } = await import('../../../src/features/resources/tree/drawProviderNode.ts');
    const clicked = (more: Partial<ResourceList>) => {
      const one = { ...row('a'), details: {} };
      const at = {
        ...node,
        kind: 'row',
        list: { ...list, ...more },
        path: 'things/a',
        row: one,
        below: [],
      } as const;
      return drawProviderNode(at, readings, 0).command?.command;
    };
    assert.equal(clicked({ startsJob: 'workflow' }), 'backlot.newJob');
    assert.equal(clicked({}), 'backlot.showRow');
  });

  it('says of an account of the sandbox that the sandbox is not running, not that the network is at fault', async () => {
    const { drawProviderNode } = await import('../../../src/features/resources/tree/drawProviderNode.ts');
    const problem = new Problem({ kind: 'network', code: 'network.unreachable' });
    const label = (sandbox: boolean) => {
      const of = { kind: 'account', provider: lenserfight, account: { ...account, sandbox } } as const;
      return JSON.stringify(
        drawProviderNode({ kind: 'problem', id: 'p', problem, node: of }, readings, 0).label,
      );
    };
    assert.match(label(true), /the sandbox is not running. Start it again/);
    assert.match(label(false), /Check the network/);
  });
});

describe('kinds of jobs that the user saves and the platform lists', () => {
  beforeEach(() => new UserOfEditor());

  async function textsOf(group: string, kinds: Listed<JobKind>): Promise<readonly string[]> {
    const { SavedKindsBranch } = await import('../../../src/features/jobs/savedKinds/savedKindNodes.ts');
    const { jobs } = lenserfight;
    assert.ok(jobs);
    const provider = { ...lenserfight, jobs: { ...jobs, kinds: async () => kinds } };
    const opened = { account, provider, session: {} } as unknown as OpenedAccount;
    const saved = { list: async () => [] } as unknown as SavedJobKinds;
    const branch = new SavedKindsBranch({ saved, open: async () => opened });
    const node = branch
      .groups(provider, account)
      .find((one) => one.kind === 'kinds' && one.group.id === group);
    assert.ok(node?.kind === 'kinds');
    const nodes = await branch.kindsOf(node, new AbortController().signal);
    return nodes.map((one) => (one.kind === 'note' ? one.text : one.kind));
  }

  it('say in the tree how many cannot be read, and how many are too many', async () => {
    const rows: readonly JobKind[] = [{ id: 'lens/fox', label: 'Fox', detail: null }];
    assert.deepEqual(await textsOf('lens', { rows, unread: 0 }), ['kind']);
    assert.deepEqual(await textsOf('lens', { rows, unread: 1 }), ['kind', 'One more cannot be read']);
    assert.deepEqual(await textsOf('lens', { rows: [], unread: 2, left: 7 }), [
      '2 more cannot be read',
      'Only the first 0 of 7 are shown',
    ]);
    assert.deepEqual(await textsOf('workflow', { rows, unread: 2 }), [], 'none of these are listed');
  });
});
