import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import type { JobRecord } from '../../../src/core/job.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { nodeId, type ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { ownTree } from '../support/ownTree.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { listOf, redrawn, rowsIn } from '../support/treeNodes.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));
const DAY_MS = 86_400_000;

describe('tree rows', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let accounts: readonly Account[];
  let job: JobRecord;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    accounts = await backlot.accounts.list();
    const { journal } = await backlot.jobs();
    const call = { operation: 'submitGeneration', params: {}, body: {} };
    const made = await journal.add({
      account: of('crucible').id,
      provider: 'crucible',
      kind: 'zimage-base',
      title: 'a heron',
      call,
      intentKey: 'a-heron',
    });
    const output = {
      index: 0,
      url: null,
      mimeType: null,
      width: null,
      height: null,
      expiresAt: null,
      cached: null,
    };
    job = (await journal.change(made.id, { state: 'succeeded', outputs: [output] })) ?? assert.fail();
  });
  after(async () => (await backlot.jobs()).journal.removals.remove(job.id));

  const of = (provider: string) => accounts.find((one) => one.provider === provider) ?? assert.fail(provider);

  /** The nodes of the Providers view: platforms, accounts and two levels below. */
  async function nodes(): Promise<readonly ProviderNode[]> {
    const tree = backlot.trees.providers;
    const platforms = await tree.getChildren();
    const found = [...platforms];
    for (const platform of platforms) {
      for (const account of await tree.getChildren(platform)) {
        const below = await tree.getChildren(account);
        found.push(account, ...below);
        for (const list of below) found.push(...(await tree.getChildren(list)));
      }
    }
    return found;
  }

  it('resolves tooltips only on hover', async () => {
    const tree = backlot.trees.providers;
    const kinds = new Set<string>();
    for (const node of await nodes()) {
      if (!['account', 'balance', 'row', 'kind', 'health'].includes(node.kind)) continue;
      const item = tree.getTreeItem(node);
      assert.equal(item.tooltip, undefined, nodeId(node));
      assert.ok(item.accessibilityInformation?.label, nodeId(node));
      const resolved = tree.resolveTreeItem(item, node);
      assert.ok(resolved.tooltip instanceof vscode.MarkdownString, nodeId(node));
      assert.equal(resolved.tooltip.isTrusted, undefined);
      kinds.add(node.kind);
    }
    assert.deepEqual([...kinds].toSorted(), ['account', 'balance', 'health', 'kind', 'row']);
    const jobs = backlot.jobsTree;
    const item = await jobs.getTreeItem({ kind: 'job', id: job.id });
    assert.equal(item.tooltip, undefined);
    assert.ok((await jobs.resolveTreeItem(item, { kind: 'job', id: job.id })).tooltip);
  });

  it('have unique ids that stay the same after a refresh', async () => {
    const first = (await nodes()).map(nodeId);
    assert.equal(new Set(first).size, first.length);
    const second = (await nodes()).map(nodeId);
    assert.deepEqual(second, first);
  });

  it('update relative times one by one without a call', async () => {
    let now = Date.now();
    const tree = ownTree(backlot, 'tokens', { now: () => now });
    for (const list of await tree.getChildren()) {
      for (const row of await tree.getChildren(list)) tree.getTreeItem(row);
    }
    const before = seen.parse(await backlot.sandbox.control('requests')).length;
    assert.deepEqual(await redrawn<ProviderNode>(tree, () => tree.redrawTimes()), [], 'nothing has changed');
    now += DAY_MS;
    const changed = await redrawn<ProviderNode>(tree, () => tree.redrawTimes());
    assert.ok(changed.length > 0);
    for (const node of changed) assert.ok(node?.kind === 'row' && node.row.endsAt !== undefined);
    assert.equal(seen.parse(await backlot.sandbox.control('requests')).length, before);
    tree.dispose();
  });

  it('shows the count when a filter hides rows', async () => {
    const counts: unknown[] = [];
    const tree = ownTree(backlot, 'tokens', { onCount: (count) => counts.push(count) });
    const read = async () => {
      const found = await Promise.all((await tree.getChildren()).map((list) => tree.getChildren(list)));
      return rowsIn(found.flat()).length;
    };
    const all = await read();
    assert.deepEqual(counts, [], 'nothing is said while there is no filter');
    tree.arrange({ order: 'platform', text: 'commerce:read' });
    const matching = await read();
    assert.ok(matching > 0 && matching < all);
    assert.deepEqual(counts.at(-1), { matching, all });
    tree.arrange({ order: 'platform', text: '' });
    assert.equal(counts.at(-1), null);
    tree.dispose();
  });

  it('copies id, name and URL', async () => {
    const all = await nodes();
    const copied = async (command: string, ...args: unknown[]) => {
      await vscode.env.clipboard.writeText('nothing');
      await vscode.commands.executeCommand(command, ...args);
      return vscode.env.clipboard.readText();
    };
    for (const kind of ['provider', 'account', 'row', 'kind'] as const) {
      const node = all.find((one) => one.kind === kind) ?? assert.fail(kind);
      const { label } = backlot.trees.providers.getTreeItem(node);
      assert.equal(await copied('backlot.copyName', node), label);
      const id = await copied('backlot.copyId', node);
      assert.notEqual(id, 'nothing');
      if (node.kind === 'row') assert.equal(id, node.row.id);
    }
    const account = of('crucible');
    const provider = await loadProvider('crucible');
    const scheme = `${vscode.env.uriScheme}://backlot.backlot`;
    const node = { kind: 'account', account, provider };
    assert.equal(await copied('backlot.copyUrl', node), `${scheme}/account/${account.id}`);
    assert.equal(await copied('backlot.copyAddress', node), Object.values(account.bases)[0]);
    assert.equal(await copied('backlot.copyUrl', { kind: 'provider', provider }), provider.documentation);
    const root = await listOf(backlot, 'tokens', of('boomin'), 'tokens');
    assert.equal(await copied('backlot.copyId', root), of('boomin').id);
    assert.equal(await copied('backlot.copyName', root), of('boomin').label);
    assert.equal(await copied('backlot.copyUrl', root), `${scheme}/account/${of('boomin').id}`);
    assert.equal(await copied('backlot.copyAddress', root), Object.values(of('boomin').bases)[0]);
    const [row] = rowsIn(all);
    assert.ok(row);
    const link = 'https://example.com/invoices/1';
    assert.equal(await copied('backlot.copyUrl', { ...row, row: { ...row.row, link } }), link);
    const own = `${vscode.env.uriScheme}://backlot.backlot/job/${job.id}`;
    assert.equal(await copied('backlot.copyUrl', { kind: 'job', id: job.id }), own);
    const output = { kind: 'output', job, output: job.outputs[0] };
    assert.equal(await copied('backlot.copyUrl', output), `${own}/0`);
    assert.equal(await copied('backlot.copyName', output), 'a heron');
  });

  it('opens a row and an account from their links, each in its view', async () => {
    const { openNodeLink, parseNodeLink } = await import('../../../src/features/resources/nodeLink.ts');
    const found: boolean[] = [];
    const { providers, tokens, workspaces } = backlot.trees;
    const reveal: typeof backlot.trees.reveal = async (...args) => {
      const isFound = await backlot.trees.reveal(...args);
      found.push(isFound);
      return isFound;
    };
    const deps = { accounts: backlot.accounts, trees: { providers, tokens, workspaces, reveal } };
    const row = async (view: 'providers' | 'tokens' | 'workspaces', platform: string, list: string) => {
      const node = await listOf(backlot, view, of(platform), list);
      const [first] = rowsIn(await backlot.trees[view].getChildren(node));
      return first ?? assert.fail(list);
    };
    const targets: readonly unknown[] = [
      { kind: 'account', account: of('crucible'), provider: await loadProvider('crucible') },
      await row('providers', 'crucible', 'workflows'),
      await row('tokens', 'boomin', 'tokens'),
      await row('workspaces', 'molecule', 'workspaces'),
    ];
    for (const target of targets) {
      await vscode.commands.executeCommand('backlot.copyUrl', target);
      const { path } = vscode.Uri.parse(await vscode.env.clipboard.readText());
      // The editor rejects what it cannot find in the view.
      await openNodeLink(deps, parseNodeLink(path) ?? assert.fail(path));
    }
    assert.deepEqual(found, [true, true, true, true]);
  });

  it('copies several selected rows together', async () => {
    const list = await listOf(backlot, 'providers', of('crucible'), 'workflows');
    const rows = rowsIn(await backlot.trees.providers.getChildren(list));
    assert.ok(rows.length > 1);
    await vscode.commands.executeCommand('backlot.copyName', rows[0], rows);
    assert.equal(await vscode.env.clipboard.readText(), rows.map(({ row }) => rawText(row.label)).join('\n'));
  });

  it('refreshes only the changed job row', async () => {
    await backlot.jobsTree.getChildren();
    const { journal } = await backlot.jobs();
    const events = await redrawn(backlot.jobsTree, () => journal.change(job.id, { platformStatus: 'done' }));
    assert.deepEqual(events, [{ kind: 'job', id: job.id }]);
  });
});
