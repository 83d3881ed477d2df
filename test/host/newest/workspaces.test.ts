import { OpenQuestions } from '../../../src/features/shared/progress.ts';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import { operationConfirmations } from '../../../src/features/requests/operationConfirmations.ts';
import type { ListNode, ProviderNode, RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const seen = z.array(z.looseObject({ operation: z.nullable(z.string()) }));
const silence = new AbortController().signal;

describe('workspaces', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let account: Account;
  let operator: Account;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    const found = (await backlot.accounts.list()).filter(({ provider }) => provider === 'molecule');
    const having = (kind: string) => found.find(({ credentials }) => credentials.includes(kind));
    account = having('orgkey') ?? assert.fail('no account with an organization key');
    operator = having('operator') ?? assert.fail('no operator');
  });

  type Tree = 'providers' | 'tokens' | 'workspaces';

  const rowsOf = (nodes: readonly ProviderNode[]) =>
    nodes.filter((node): node is RowNode => node.kind === 'row');

  async function listNode(view: Tree, of: Account, id: string): Promise<ListNode> {
    const tree = backlot.trees[view];
    const provider = (await backlot.open(of.id))?.provider ?? assert.fail();
    const top = await (view === 'providers'
      ? tree.getChildren({ kind: 'account', provider, account: of })
      : tree.getChildren());
    const node = top.find(
      (one): one is ListNode => one.kind === 'list' && one.account.id === of.id && one.list.id === id,
    );
    return node ?? assert.fail(`no list ${id}`);
  }

  /** A row at any depth. */
  async function rowNamed(view: Tree, list: ListNode, label: string): Promise<RowNode> {
    const find = (rows: readonly RowNode[]): RowNode | undefined => {
      for (const one of rows) {
        const found = one.row.label === label ? one : find(one.below);
        if (found) return found;
      }
      return undefined;
    };
    return find(rowsOf(await backlot.trees[view].getChildren(list))) ?? assert.fail(label);
  }

  const workspace = async (label: string) =>
    rowNamed('workspaces', await listNode('workspaces', account, 'workspaces'), label);

  /** The number of calls of the operation. */
  async function sent(operation: string): Promise<number> {
    const requests = seen.parse(await backlot.sandbox.control('requests'));
    return requests.filter((request) => request.operation === operation).length;
  }

  it('shows workspaces as a tree with state and actions', async () => {
    const marlow = await workspace('Marlow');
    assert.deepEqual(marlow.below.map(({ row }) => row.label).sort(), ['Juniper', 'Osric', 'Tamsin', 'Wren']);
    const item = backlot.trees.workspaces.getTreeItem(marlow);
    assert.match(String(item.description), /^online · .+ · \$\d+\.\d\d \/ \$600\.00 · claude-code$/);
    assert.equal(item.contextValue, 'row:molecule.workspace/open/pause/restart/delete/follow/more');
    const vesper = backlot.trees.workspaces.getTreeItem(await workspace('Vesper'));
    assert.equal(vesper.contextValue, 'row:molecule.workspace/open/resume/delete/follow/more');
    const fenn = backlot.trees.workspaces.getTreeItem(await workspace('Fenn'));
    assert.match(String(fenn.description), /^quarantined · /);
  });

  it('shows secrets, budget and billing mode below a workspace', async () => {
    const below = await backlot.trees.workspaces.getChildren(await workspace('Wren'));
    assert.deepEqual(
      below.map((node) => (node.kind === 'list' ? node.list.id : node.kind)),
      ['secrets', 'budget', 'billingMode'],
    );
    const [secrets] = below;
    assert.ok(secrets);
    const names = rowsOf(await backlot.trees.workspaces.getChildren(secrets)).map(({ row }) => row.label);
    assert.ok(names.includes('LEDGER_DATABASE_URL') && names.includes('SENTRY_DSN'));
  });

  it('changes nothing when the confirmation is not typed', async () => {
    const org = await rowNamed('providers', await listNode('providers', account, 'orgs'), 'Tidewater Studio');
    const tenant = await rowNamed(
      'providers',
      await listNode('providers', operator, 'tenants'),
      'Tidewater Studio',
    );
    const secret = await rowNamed(
      'providers',
      await listNode('providers', account, 'globalSecrets'),
      'SENTRY_DSN',
    );
    for (const node of [await workspace('Marlow'), org, tenant, secret]) {
      let isOver = false;
      const running = Promise.resolve(vscode.commands.executeCommand('backlot.deleteRow', node)).then(() => {
        isOver = true;
      });
      while (!isOver) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        // Enter in the empty box is not accepted; then the user cancels.
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      }
      await running;
    }
    for (const operation of [
      'tenantDeleteWorkspace',
      'deleteOrg',
      'adminDeleteTenant',
      'tenantDeleteGlobalSecret',
    ])
      assert.equal(await sent(operation), 0, operation);
  });

  it('requires the right word and sends nothing for a wrong one', async () => {
    const asked: string[] = [];
    const wrong = (typed: (word: string) => string) => {
      const confirmations = operationConfirmations(
        () => Promise.reject(new Error('nothing is paid for')),
        new OpenQuestions(),
      );
      return new Engine({
        open: backlot.open,
        catalog: loadCatalog,
        confirmations: {
          ...confirmations,
          confirmDestructive: async ({ word }) => {
            asked.push(word);
            return typed(word) === word;
          },
        },
        log: backlot.log,
      });
    };
    const engine = wrong((word) => `${word} `);
    const { row } = await workspace('Marlow');
    const calls = [
      [account, 'tenantDeleteWorkspace', { id: row.id }, 'Marlow', undefined],
      [account, 'deleteOrg', { slug: 'tidewater' }, 'Tidewater Studio', undefined],
      [operator, 'adminDeleteTenant', { slug: 'tidewater' }, 'Tidewater Studio', { confirm: 'tidewater' }],
      [
        operator,
        'adminScrubTenantArtifacts',
        { slug: 'tidewater' },
        'Tidewater Studio',
        { confirm: 'tidewater' },
      ],
      [operator, 'deprovisionWorkspace', { workspace_id: row.id }, 'Marlow', undefined],
      [operator, 'adminRedeployFleet', {}, undefined, { confirm: true }],
    ] as const;
    for (const [of, operation, params, target, body] of calls) {
      const request = { account: of.id, operation, params, ...(target && { target }), ...(body && { body }) };
      await assert.rejects(engine.run(request, silence), { code: 'call.canceled' });
      assert.equal(await sent(operation), 0, operation);
    }
    assert.deepEqual(asked, ['Marlow', 'tidewater', 'tidewater', 'tidewater', 'Marlow', 'every tenant']);
  });

  it('shows a few hundred of 5,000 rows quickly', async () => {
    await backlot.sandbox.control('configure', { platform: 'molecule', settings: { workspaces: 5_000 } });
    backlot.trees.refresh();
    const list = await listNode('workspaces', account, 'workspaces');
    const tree = backlot.trees.workspaces;
    const began = performance.now();
    const drawn = await tree.getChildren(list);
    for (const node of drawn) tree.getTreeItem(node);
    const ms = performance.now() - began;
    assert.equal(drawn.length, 201);
    const rows = rowsOf(drawn);
    assert.ok(
      rows.every(
        (node) => tree.getTreeItem(node).collapsibleState !== vscode.TreeItemCollapsibleState.Expanded,
      ),
    );
    // The first group is smaller.
    const [, lead = assert.fail()] = rows.filter(({ row }) => rawText(row.label).startsWith('Lead'));
    assert.equal(rowsOf(await tree.getChildren(lead)).length, 19);
    assert.ok(ms < 10_000, `${ms} ms`);
  });
});
