import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Account } from '../../../../src/core/account.ts';
import { moleculeBalance } from '../../../../src/providers/molecule/balance.ts';
import { canRead } from '../../../../src/providers/balances.ts';
import { moleculeWorkspaces } from '../../../../src/providers/molecule/workspaces/workspaces.ts';
import { workspaceRow } from '../../../../src/providers/molecule/workspaces/workspaceRows.ts';
import type { ListNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import { resourceTree, type TreeRig } from '../../features/support/resourceRig.ts';

const { list } = moleculeWorkspaces;

describe('the states of workspaces', () => {
  it('each have a look of their own; one that nobody knows is shown as it came, and stands out', () => {
    const words = [
      'provisioning',
      'online',
      'offline',
      'degraded',
      'failed',
      'removed',
      'paused',
      'hibernated',
    ];
    const rows = [...words, 'awaiting_agent', 'quarantined'].map((status) =>
      workspaceRow({ id: 'w', name: 'W', status }),
    );
    assert.deepEqual(
      rows.map(({ tone }) => tone),
      ['busy', 'good', 'off', 'warning', 'bad', 'off', 'off', 'off', 'warning', 'warning'],
    );
    assert.equal(new Set(rows.map(({ icon }) => icon)).size, rows.length);
    assert.deepEqual(
      rows.map(({ status }) => status),
      [...words, 'awaiting_agent', 'quarantined'],
    );
  });

  it('are no hindrance where a server leaves them out', () => {
    assert.equal(workspaceRow({ id: 'w' }).label, 'w');
  });
});

describe('the Workspaces view', () => {
  let rig: MoleculeRig;
  let account: Account;
  let listed: readonly Account[];
  let tree: TreeRig['tree'];
  let lists: TreeRig['lists'];
  let node: ListNode;
  let drawn: (string | undefined)[];
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    account = await rig.account(['orgkey', 'session']);
    listed = [account];
    ({ tree, lists } = await resourceTree(
      { engine: rig.rig.engine, accounts: () => listed, now: () => rig.sandbox.control.now() },
      'workspaces',
    ));
    const [root] = await tree.getChildren();
    assert.ok(root?.kind === 'list');
    node = root;
    drawn = [];
    tree.onDidChangeTreeData((changed) => void drawn.push(changed?.kind));
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(async () => {
    mock.timers.reset();
    tree.dispose();
    await rig.close();
  });

  const reads = () =>
    rig.sandbox.control.requests().filter(({ operation }) => operation === 'tenantListWorkspaces').length;

  /** Lets the time between two polls pass, and what it begins come to its end. */
  async function pass(): Promise<void> {
    mock.timers.tick(list.liveMs ?? assert.fail('it is live'));
    // A call of ours is the last in its account's queue.
    await rig.run(account, 'tenantListOrgTokens');
    await rig.run(account, 'tenantListOrgTokens');
  }

  it('polls every few seconds, and redraws only what has changed', async () => {
    await tree.getChildren(node);
    await pass();
    assert.deepEqual([reads(), drawn], [2, []]);
    const bram = (await rig.rows(account, list)).find(({ label }) => label === 'Bram');
    await rig.run(account, 'tenantPauseWorkspace', { params: { id: bram?.params['id'] } });
    const before = reads();
    const redrawn = new Promise((resolve) => tree.onDidChangeTreeData(resolve));
    await pass();
    await redrawn;
    assert.deepEqual([reads() - before, drawn], [1, ['row']]);
  });

  it('does not poll while hidden, and goes on when shown again', async () => {
    await tree.getChildren(node);
    tree.setVisible(false);
    for (let turn = 0; turn < 5; turn += 1) await pass();
    assert.equal(reads(), 1);
    tree.setVisible(true);
    await pass();
    assert.equal(reads(), 2);
  });

  it('drops a poll that began before a refresh', async () => {
    await tree.getChildren(node);
    const bram = (await rig.rows(account, list)).find(({ label }) => label === 'Bram');
    await rig.run(account, 'tenantPauseWorkspace', { params: { id: bram?.params['id'] } });
    const polling = lists.poll(node, rig.sandbox.control.now());
    tree.refresh();
    assert.equal(await polling, false);
  });

  it('does not poll the list of an account that was never expanded', async () => {
    for (let turn = 0; turn < 3; turn += 1) await pass();
    assert.equal(reads(), 0);
  });

  it('does not poll a collapsed list, and polls it at once when it is expanded', async () => {
    await tree.getChildren(node);
    tree.setExpanded(node, false);
    for (let turn = 0; turn < 3; turn += 1) await pass();
    assert.equal(reads(), 1);
    tree.setExpanded(node, true);
    await rig.run(account, 'tenantListOrgTokens');
    await rig.run(account, 'tenantListOrgTokens');
    assert.equal(reads(), 2);
  });

  it('stops polling when the account is removed', async () => {
    await tree.getChildren(node);
    listed = [];
    assert.deepEqual(await tree.getChildren(), []);
    await pass();
    assert.equal(reads(), 1);
  });

  it('stops polling when it is disposed', async () => {
    await tree.getChildren(node);
    tree.dispose();
    await pass();
    assert.equal(reads(), 1);
  });
});

describe('the credits of an organization', () => {
  it('are read by accounts with a session, and by no others', async () => {
    const rig = await MoleculeRig.open();
    try {
      const able = async (...kinds: readonly string[]) => canRead(moleculeBalance, await rig.account(kinds));
      assert.equal(await able('session'), true);
      assert.equal(await able('session', 'orgkey'), true);
      for (const kind of ['orgkey', 'workspace', 'operator', 'provision'])
        assert.equal(await able(kind), false, kind);
    } finally {
      await rig.close();
    }
  });
});
