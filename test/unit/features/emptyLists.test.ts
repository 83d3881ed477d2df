import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import type { ResourceList } from '../../../src/core/resource.ts';
import type { Engine } from '../../../src/calls/engine.ts';
import type { ListNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { resourceTree } from './support/resourceRig.ts';

const list: ResourceList = {
  ...{ id: 'units', label: 'Units', icon: 'key', operation: 'listUnits', rowKind: 'a.unit' },
  rows: () => ({ rows: [] }),
};

describe('a list without rows', () => {
  const account = {
    ...{ id: 'work', provider: 'boomin', label: 'Work', bases: {}, routing: {}, credentials: [] },
    ...{ origins: [], sandbox: false, createdAt: 1 },
  } satisfies Account;

  async function shown(own: ResourceList): Promise<unknown> {
    const engine = { run: async () => ({ body: {} }) } as unknown as Pick<Engine, 'run'>;
    const { tree } = await resourceTree({ engine, accounts: () => [account] });
    const provider = await loadProvider('boomin');
    const node: ListNode = { kind: 'list', provider, account, list: own, path: 'units', params: {} };
    const [row, ...more] = await tree.getChildren(node);
    assert.ok(row && more.length === 0);
    const { description } = tree.getTreeItem(row);
    tree.dispose();
    return description;
  }

  it('says that there is nothing yet', async () => {
    assert.equal(await shown(list), 'Nothing here yet');
  });

  it('says what to do about it, where the list has words for that', async () => {
    assert.equal(await shown({ ...list, whenEmpty: 'No units: publish one' }), 'No units: publish one');
  });
});
