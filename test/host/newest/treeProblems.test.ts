import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock } from '../../../src/core/clock.ts';
import { openDatabase } from '../../../src/jobs/store/openDatabase.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import type { JobNode } from '../../../src/features/jobs/view/jobNodes.ts';
import { JobsTree } from '../../../src/features/jobs/view/jobsTree.ts';
import { nodeId, type ProviderNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { ownTree } from '../support/ownTree.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { listOf, redrawn, rowsIn, type TreeName } from '../support/treeNodes.ts';

/** The commands of a problem's action rows, with their arguments. */
function remedies(
  nodes: readonly (ProviderNode | JobNode)[],
): readonly (readonly [string, readonly unknown[]])[] {
  return nodes.flatMap((node) => (node.kind === 'action' ? [[node.action.command, node.action.args]] : []));
}

/** Does something that refreshes the whole tree, and waits for the refresh. */
async function drawnAnew(
  tree: { onDidChangeTreeData(listener: (node: ProviderNode | undefined) => void): vscode.Disposable },
  work: () => Promise<unknown>,
): Promise<void> {
  const drawn = new Promise<void>((resolve) => {
    const following = tree.onDidChangeTreeData((node) => {
      if (node) return;
      following.dispose();
      resolve();
    });
  });
  await work();
  await drawn;
}

describe('tree problems', function () {
  this.timeout(60_000);
  let backlot: TestSurface;
  let accounts: readonly Account[];
  /** A file in place of a folder, so that nothing can be read or created in it. */
  let nowhere: string;
  let folder: string;

  before(async () => {
    backlot = await openBacklot();
    await vscode.commands.executeCommand('backlot.startSandbox');
    accounts = await backlot.accounts.list();
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-nowhere-'));
    nowhere = path.join(folder, 'file');
    await writeFile(nowhere, '');
  });
  after(async () => {
    await vscode.commands.executeCommand('backlot.startSandbox');
    await rm(folder, { recursive: true });
  });

  const of = (provider: string, key?: string) =>
    accounts.find((one) => one.provider === provider && (!key || one.credentials.includes(key))) ??
    assert.fail(provider);

  const places: readonly (readonly [TreeName, string, () => Account])[] = [
    ['providers', 'workflows', () => of('crucible')],
    ['tokens', 'tokens', () => of('boomin')],
    ['workspaces', 'workspaces', () => of('molecule', 'orgkey')],
  ];

  for (const [view, id, account] of places) {
    it(`reports in ${view} that the server is unreachable above the rows as they were, and reads them at a retry`, async () => {
      const tree = backlot.trees[view];
      const list = await listOf(backlot, view, account(), id);
      const before = rowsIn(await tree.getChildren(list)).map(nodeId);
      assert.ok(before.length > 0);
      await backlot.sandbox.stop();
      tree.refresh(nodeId(list));
      const children = await tree.getChildren(list);
      const [problem] = children;
      assert.equal(problem?.kind, 'problem');
      const item = tree.getTreeItem(problem);
      assert.ok(typeof item.label === 'string' && / /.test(item.label));
      assert.equal(item.command?.command, 'backlot.showProblem');
      assert.deepEqual(remedies(children), [
        ['backlot.startSandbox', []],
        ['backlot.refresh', [nodeId(list)]],
      ]);
      const kinds = children.map(({ kind }) => kind);
      assert.deepEqual(
        kinds.filter((kind, index) => kind !== kinds[index - 1]),
        ['problem', 'action', 'note', 'row'],
      );
      for (const row of children)
        if (row.kind === 'action') assert.ok(tree.getTreeItem(row).command, 'a press does it');
      const [age, ...others] = children.flatMap((row) => (row.kind === 'note' ? [row.text] : []));
      assert.match(age ?? '', /^As of .+, (just now|.+ ago)$/);
      assert.deepEqual(others, []);
      assert.deepEqual(rowsIn(children).map(nodeId), before);

      await vscode.commands.executeCommand('backlot.startSandbox');
      const events = await redrawn<ProviderNode>(tree, () =>
        vscode.commands.executeCommand('backlot.refresh', nodeId(list)),
      );
      assert.ok(events.some((node) => node && nodeId(node) === nodeId(list)));
      const again = await listOf(backlot, view, account(), id);
      const after = await tree.getChildren(again);
      assert.deepEqual(rowsIn(after).map(nodeId), before);
      assert.deepEqual(
        after.filter(({ kind }) => kind === 'problem' || kind === 'note'),
        [],
      );
    });
  }

  it('offers the sign-in in every tree of an account without a key', async () => {
    for (const [view, id, account] of places) {
      const signedOut = account();
      await drawnAnew(backlot.trees[view], () => backlot.accounts.signOut(signedOut.id));
      const now = (await backlot.accounts.get(signedOut.id)) ?? assert.fail();
      const list = await listOf(backlot, view, now, id);
      let rows = await backlot.trees[view].getChildren(list);
      // The refresh that was seen may belong to the account before.
      for (let look = 0; look < 100 && rows[0]?.kind !== 'problem'; look += 1) {
        await systemClock.sleep(50);
        rows = await backlot.trees[view].getChildren(list);
      }
      assert.equal(rows[0]?.kind, 'problem', view);
      const commands = remedies(rows).map(([command]) => command);
      const hasPage = list.provider.signIn !== undefined;
      assert.deepEqual(
        commands,
        ['backlot.addKey', 'backlot.replaceKey', ...(hasPage ? ['backlot.signIn'] : []), 'backlot.refresh'],
        view,
      );
    }
    assert.ok((await loadProvider('boomin')).signIn, 'one of them signs in by the browser');
    await vscode.commands.executeCommand('backlot.startSandbox');
    accounts = await backlot.accounts.list();
  });

  it('shows why the accounts cannot be read and offers a retry', async () => {
    const store = new AccountStore(nowhere, { clock: systemClock });
    for (const view of ['providers', 'tokens', 'workspaces'] as const) {
      const tree = ownTree(backlot, view, { accounts: store });
      const rows = await tree.getChildren();
      const [problem] = rows;
      assert.ok(problem?.kind === 'problem' && problem.problem.kind === 'storage');
      assert.deepEqual(remedies(rows), [['backlot.refresh', []]]);
      for (const row of rows) assert.ok(tree.getTreeItem(row).label);
      tree.dispose();
    }
    store.dispose();
  });

  it('shows why the history cannot be read and offers a retry', async () => {
    const jobs = new JobsTree({
      journal: () => openDatabase(nowhere, { clock: systemClock }).then(() => assert.fail('it was opened')),
      account: () => Promise.resolve(undefined),
      onAccountsChange: () => ({ dispose: () => undefined }),
      provider: () => Promise.resolve(undefined),
      arrangement: backlot.arrangement,
      cache: { has: () => Promise.resolve(false), pathOf: () => assert.fail() },
      kinds: { list: () => Promise.resolve([]) },
      updateStates: () => Promise.resolve(),
      clock: systemClock,
    });
    const rows = await jobs.getChildren();
    const [problem] = rows;
    assert.ok(problem?.kind === 'problem' && problem.problem.kind === 'storage');
    assert.deepEqual(remedies(rows), [['backlot.refresh', ['jobs']]]);
    const items = await Promise.all(rows.map((row) => jobs.getTreeItem(row)));
    for (const item of items) assert.ok(item.label && item.command);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    jobs.dispose();

    const events = await redrawn<JobNode>(backlot.jobsTree, () =>
      vscode.commands.executeCommand('backlot.refresh', 'jobs'),
    );
    assert.deepEqual(events, [undefined], 'trying again reads the jobs anew');
  });
});
