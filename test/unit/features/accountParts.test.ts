import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { AccountPartsDeps } from '../../../src/features/resources/tree/accountParts.ts';
import type { ResourceList } from '../../../src/core/resource.ts';
import type { AccountNode, ListNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import '../webviews/support/vscodeStandIn.ts';

describe('what stands below an account', () => {
  let provider: Provider;
  beforeEach(async () => {
    const { resources: _, balance: __, ...rest } = await loadProvider('lenserfight');
    provider = { ...rest, resources: [] };
  });

  /** The kinds of the nodes, in their order. */
  async function below(own: Partial<Provider>, deps: Partial<AccountPartsDeps> = {}) {
    const { AccountParts } = await import('../../../src/features/resources/tree/accountParts.ts');
    const node = {
      kind: 'account',
      provider: { ...provider, ...own },
      account: { id: 'x', credentials: ['none'] } as Partial<Account> as Account,
    } satisfies AccountNode;
    const { provider: of, account } = node;
    const none = { last: () => undefined, read: async () => undefined };
    const parts = new AccountParts({
      accounts: { list: async () => [] },
      balances: none,
      budgets: { last: () => undefined, read: async () => null },
      identities: none,
      topUps: { of: () => [] },
      savedKinds: {
        groups: () =>
          (of.jobs?.savedKinds?.groups ?? []).map((group) => ({
            kind: 'kinds',
            provider: of,
            account,
            group,
          })),
        kindsOf: async () => [],
      },
      health: { read: async () => undefined },
      ...deps,
    });
    return (await parts.partsOf(node)).map(({ kind }) => kind);
  }

  it('shows budget, health and saved kinds of a platform without a balance', async () => {
    const kinds = await below({});
    assert.deepEqual(kinds.slice(0, 2), ['budget', 'health']);
    assert.ok(kinds.includes('kinds'));
    assert.ok(!kinds.includes('balance'));
  });

  it('shows saved kinds and lists when the key cannot be asked whose it is', async () => {
    const read = () => Promise.reject(new Problem({ kind: 'auth', code: 'key.refused' }));
    const kinds = await below({}, { identities: { last: () => undefined, read } });
    assert.equal(kinds[0], 'problem');
    assert.ok(kinds.includes('kinds'));
  });

  it('shows no budget where there are no jobs that it could stop', async () => {
    const { jobs: _, ...jobless } = provider;
    provider = jobless;
    assert.ok(!(await below({})).includes('budget'));
  });

  it('shows the problem alone when the balance cannot be read', async () => {
    const { balance } = await loadProvider('lenserfight');
    const { credential: _, ...ability } = balance ?? assert.fail();
    const read = () => Promise.reject(new Problem({ kind: 'network', code: 'network.unreachable' }));
    const kinds = await below({ balance: ability }, { balances: { last: () => undefined, read } });
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'action'),
      ['problem', 'health'],
    );
  });

  it('shows what else there is when only the balance cannot be read', async () => {
    const { balance } = await loadProvider('lenserfight');
    const { credential: _, ...ability } = balance ?? assert.fail();
    const read = () => Promise.reject(new Problem({ kind: 'server', code: 'server.failed' }));
    const kinds = await below({ balance: ability }, { balances: { last: () => undefined, read } });
    assert.equal(kinds[0], 'problem');
    assert.ok(kinds.includes('kinds'));
  });

  it('shows the lists of a group below one row, in the place of the first of them', async () => {
    const { withGroups } = await import('../../../src/features/resources/tree/providerNodes.ts');
    const group = { id: 'arcade', label: 'Arcade', icon: 'game' };
    const account = { id: 'x' } as Partial<Account> as Account;
    const listOf = (id: string, more: Partial<ResourceList> = {}): ListNode => ({
      ...{ kind: 'list', provider, account, path: id, params: {} },
      list: { id, label: id, icon: 'key', operation: id, rowKind: id, rows: () => ({ rows: [] }), ...more },
    });
    const [a, b, c, d] = [listOf('a'), listOf('b', { group }), listOf('c'), listOf('d', { group })];
    const nodes = withGroups([a, b, c, d].filter((node) => node !== undefined));
    assert.deepEqual(
      nodes.map((node) => (node.kind === 'group' ? node.lists.map(({ path }) => path) : node.path)),
      ['a', ['b', 'd'], 'c'],
    );
  });
});
