import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { MarkdownString, ThemeIcon } from 'vscode';
import type { Account } from '../../../src/core/account.ts';
import { Emitter } from '../../../src/core/event.ts';
import type { ApiNode } from '../../../src/features/requests/api/apiNodes.ts';
import type { ApiTree } from '../../../src/features/requests/api/apiTree.ts';
import { providerIds } from '../../../src/providers/index.ts';

/** `TreeItemCollapsibleState.Expanded` */
const EXPANDED = 2;

const account = (provider: string, ...credentials: readonly string[]): Account => ({
  ...{ id: `id-${provider}`, provider, label: 'work', bases: {}, routing: {} },
  ...{ credentials, origins: [], sandbox: false, createdAt: 0 },
});

describe('The API view', () => {
  let tree: ApiTree;
  let described: string;
  let accounts: Account[];
  const changed = new Emitter<void>();

  beforeEach(async () => {
    const { ApiTree: Tree } = await import('../../../src/features/requests/api/apiTree.ts');
    accounts = [account('crucible', 'apikey'), account('molecule')];
    described = '';
    tree = new Tree({
      accounts: { list: async () => accounts, onDidChange: changed.event },
      describe: (text) => void (described = text),
    });
  });
  afterEach(() => tree.dispose());

  async function below(node?: ApiNode): Promise<readonly ApiNode[]> {
    return tree.getChildren(node);
  }

  async function operations(): Promise<readonly Extract<ApiNode, { kind: 'operation' }>[]> {
    const rows: ApiNode[] = [];
    for (const platform of await below())
      for (const group of await below(platform)) rows.push(...(await below(group)));
    return rows.filter((node) => node.kind === 'operation');
  }

  async function rowOf(id: string) {
    const node = (await operations()).find(({ operation }) => operation.id === id) ?? assert.fail(id);
    const item = tree.getTreeItem(node);
    const { tooltip } = tree.resolveTreeItem(item, node);
    return {
      item,
      icon: (item.iconPath as ThemeIcon).id,
      tooltip: (tooltip as MarkdownString | undefined)?.value.replace(/\\/g, '') ?? '',
    };
  }

  it('lists the operations of every platform once, by platform and tag', async () => {
    const platforms = await below();
    assert.deepEqual(
      platforms.map(({ platform }) => platform.provider.id),
      [...providerIds],
    );
    const ids = (await operations()).map((node) => `${node.operation.provider}.${node.operation.id}`);
    assert.ok(ids.length > 150, `${ids.length}`);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is empty without an account, where the view says how to get one', async () => {
    accounts = [];
    assert.deepEqual(await below(), []);
  });

  it('shows only what has all the words, open, and says how much that is', async () => {
    await tree.setFilter(' credits BALANCE ');
    const found = await operations();
    assert.ok(found.length > 0 && found.length < 20, `${found.length}`);
    assert.match(described, new RegExp(`“credits BALANCE”: ${found.length}$`));
    const [platform] = await below();
    assert.ok(platform);
    assert.equal(tree.getTreeItem(platform).collapsibleState, EXPANDED);
    await tree.setFilter('no such words anywhere');
    assert.deepEqual(await below(), []);
    await tree.setFilter('');
    await below();
    assert.equal(described, '');
  });

  it('offers a read that needs nothing to be run at once, and nothing else', async () => {
    assert.equal((await rowOf('getCredits')).item.contextValue, 'operation:run');
    assert.equal((await rowOf('submitGeneration')).item.contextValue, 'operation');
  });

  it('marks what the credentials of the account cannot reach, for eyes and for screen readers', async () => {
    const { item, icon } = await rowOf('listOrgs');
    assert.equal(icon, 'lock');
    assert.match(String(item.description), /^needs: /);
    assert.match(item.accessibilityInformation?.label ?? '', /only reads, needs: /);
    assert.equal(item.contextValue, 'operation');
    accounts = [account('crucible', 'apikey')];
    assert.notEqual((await rowOf('listOrgs')).icon, 'lock', 'nothing is known of a platform without account');
  });

  it('tells what an operation does, leads to and needs, and what of it is assumed or replaced', async () => {
    const paid = await rowOf('submitGeneration');
    assert.match(paid.tooltip, /crucible\.submitGeneration[^]*It may cost money[^]*Needs: /);
    assert.match((await rowOf('depositX402')).tooltip, /Deprecated\. Use purchaseCreditsX402 instead/);
    assert.match(
      (await rowOf('depositX402')).tooltip,
      /Assumed, in no published contract: PAYMENT-SIGNATURE\./,
    );
  });
});
