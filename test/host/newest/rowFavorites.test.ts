import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import {
  nodeId,
  type ListNode,
  type ProviderNode,
} from '../../../src/features/resources/tree/providerNodes.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { listOf, redrawn, rowsIn, type TreeName } from '../support/treeNodes.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));

describe('favorite rows', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let accounts: readonly Account[];

  before(async () => {
    backlot = await openBacklot();
    // Visible views read their rows by themselves; here only the test reads and counts.
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('backlot.startSandbox');
    accounts = await backlot.accounts.list();
  });
  after(() => backlot.favorites.forget());

  const of = (provider: string, key?: string) =>
    accounts.find((one) => one.provider === provider && (!key || one.credentials.includes(key))) ??
    assert.fail(provider);

  async function sent(operation: string): Promise<number> {
    const requests = seen.parse(await backlot.sandbox.control('requests'));
    return requests.filter((request) => request.operation === operation).length;
  }

  const places: readonly (readonly [TreeName, string, () => Account])[] = [
    ['providers', 'workflows', () => of('crucible')],
    ['tokens', 'tokens', () => of('boomin')],
    ['workspaces', 'workspaces', () => of('molecule', 'orgkey')],
  ];

  for (const [view, id, account] of places) {
    it(`shows favorites of ${id} first with a star and an accessible label, without a call`, async () => {
      const tree = backlot.trees[view];
      const list = await listOf(backlot, view, account(), id);
      const before = rowsIn(await tree.getChildren(list));
      const last = before.at(-1) ?? assert.fail('no rows');
      assert.ok(before.length > 1);
      const calls = await sent(list.list.operation);

      const events = await redrawn<ProviderNode>(tree, () =>
        vscode.commands.executeCommand('backlot.addFavorite', last),
      );
      assert.deepEqual(
        // A balance or a budget that was asked for before may arrive meanwhile.
        events.map((node) => node && nodeId(node)).filter((id) => !/^(balance|budget)\//.test(id ?? '')),
        [nodeId(list)],
        'only its list is drawn again',
      );
      const [first, ...others] = rowsIn(await tree.getChildren(list));
      assert.ok(first);
      assert.equal(nodeId(first), nodeId(last));
      assert.deepEqual(
        others.map(({ row }) => row.id),
        before.slice(0, -1).map(({ row }) => row.id),
      );
      const item = tree.getTreeItem(first);
      assert.match(String(item.description), /^★/);
      assert.match(item.accessibilityInformation?.label ?? '', /, favorite\b/);
      assert.doesNotMatch(item.accessibilityInformation?.label ?? '', /★/);
      assert.match(item.contextValue ?? '', /\/starred$/);
      assert.equal(item.id, nodeId(last), 'what is selected stays selected');

      await vscode.commands.executeCommand('backlot.removeFavorite', first);
      assert.deepEqual(labels(await tree.getChildren(list)), labels(before));
      assert.equal(await sent(list.list.operation), calls);
    });
  }

  it('marks several rows together and keeps them first in another order', async () => {
    const { tokens } = backlot.trees;
    const list = await listOf(backlot, 'tokens', of('boomin'), 'tokens');
    const rows = rowsIn(await tokens.getChildren(list));
    const chosen = rows.slice(-2);
    await vscode.commands.executeCommand('backlot.addFavorite', chosen[0], chosen);
    tokens.arrange({ order: 'name', text: '' });
    const shown = rowsIn(await tokens.getChildren(list));
    tokens.arrange({ order: 'platform', text: '' });
    assert.deepEqual(
      shown.slice(0, 2).map(({ row }) => row.label),
      labels(chosen).toSorted(),
    );
    assert.ok(!shown[2]?.favorite);
    await vscode.commands.executeCommand('backlot.removeFavorite', chosen[0], chosen);
  });

  it('keeps the favorites of each account apart', async () => {
    const list = await listOf(backlot, 'tokens', of('boomin'), 'tokens');
    const [row] = rowsIn(await backlot.trees.tokens.getChildren(list));
    assert.ok(row);
    await vscode.commands.executeCommand('backlot.addFavorite', row);
    assert.ok(backlot.favorites.has(nodeId(row)));
    const other: ListNode = { ...list, account: { ...list.account, id: 'another' } };
    assert.ok(!backlot.favorites.has(nodeId({ ...row, account: other.account })));
    await vscode.commands.executeCommand('backlot.removeFavorite', row);
  });
});

function labels(nodes: readonly ProviderNode[]): readonly string[] {
  return rowsIn(nodes).map(({ row }) => rawText(row.label));
}
