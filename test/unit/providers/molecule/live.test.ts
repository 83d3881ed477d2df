import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Account } from '../../../../src/core/account.ts';
import { moleculeBalance } from '../../../../src/providers/molecule/balance.ts';
import { canRead } from '../../../../src/providers/balances.ts';
import { moleculeWorkspaces } from '../../../../src/providers/molecule/workspaces.ts';
import { workspaceRow } from '../../../../src/providers/molecule/workspaceRows.ts';
import type { AbilityTree } from '../../../../src/features/resources/tree/abilityTree.ts';
import type { ListNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

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
  let tree: AbilityTree;
  let node: ListNode;
  let drawn: (string | undefined)[];
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    account = await rig.account(['orgkey', 'session']);
    listed = [account];
    const { AbilityTree } = await import('../../../../src/features/resources/tree/abilityTree.ts');
    const { ResourceBranches } = await import('../../../../src/features/resources/tree/resourceBranches.ts');
    const none = { last: () => undefined } as never;
    tree = new AbilityTree({
      accounts: { list: async () => listed } as never,
      balances: none,
      identities: none,
      states: { tell: async () => undefined } as never,
      branches: new ResourceBranches(rig.rig.engine, { has: () => false }),
      ability: 'workspaces',
      now: () => rig.sandbox.control.now(),
    });
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

  const looks = () =>
    rig.sandbox.control.requests().filter(({ operation }) => operation === 'tenantListWorkspaces').length;

  /** Lets the time between two looks pass, and what it begins come to its end. */
  async function pass(): Promise<void> {
    mock.timers.tick(list.liveMs ?? assert.fail('it is live'));
    // A call of ours is the last in its account's queue.
    await rig.run(account, 'tenantListOrgTokens');
    await rig.run(account, 'tenantListOrgTokens');
  }

  it('looks again every few seconds, and draws anew only what has changed', async () => {
    await tree.getChildren(node);
    await pass();
    assert.deepEqual([looks(), drawn], [2, []]);
    const bram = (await rig.rows(account, list)).find(({ label }) => label === 'Bram');
    await rig.run(account, 'tenantPauseWorkspace', { params: { id: bram?.params['id'] } });
    const before = looks();
    const redrawn = new Promise((resolve) => tree.onDidChangeTreeData(resolve));
    await pass();
    await redrawn;
    assert.deepEqual([looks() - before, drawn], [1, ['list']]);
  });

  it('asks nothing while nobody sees it, and goes on when it is seen again', async () => {
    await tree.getChildren(node);
    tree.setVisible(false);
    for (let turn = 0; turn < 5; turn += 1) await pass();
    assert.equal(looks(), 1);
    tree.setVisible(true);
    await pass();
    assert.equal(looks(), 2);
  });

  it('draws nothing of a look that was under way when something was changed', async () => {
    const { ResourceBranches } = await import('../../../../src/features/resources/tree/resourceBranches.ts');
    const branches = new ResourceBranches(rig.rig.engine, { has: () => false });
    await branches.rowsOf(node);
    const bram = (await rig.rows(account, list)).find(({ label }) => label === 'Bram');
    await rig.run(account, 'tenantPauseWorkspace', { params: { id: bram?.params['id'] } });
    const looking = branches.look(node, rig.sandbox.control.now());
    branches.forget(account.id);
    assert.equal(await looking, false);
  });

  it('asks nothing for an account that nobody has opened in it', async () => {
    for (let turn = 0; turn < 3; turn += 1) await pass();
    assert.equal(looks(), 0);
  });

  it('asks nothing for an account that is folded, and at once when it is unfolded', async () => {
    await tree.getChildren(node);
    tree.setExpanded(node, false);
    for (let turn = 0; turn < 3; turn += 1) await pass();
    assert.equal(looks(), 1);
    tree.setExpanded(node, true);
    await rig.run(account, 'tenantListOrgTokens');
    assert.equal(looks(), 2);
  });

  it('asks nothing more for an account that was removed', async () => {
    await tree.getChildren(node);
    listed = [];
    assert.deepEqual(await tree.getChildren(), []);
    await pass();
    assert.equal(looks(), 1);
  });

  it('asks no more when its window goes', async () => {
    await tree.getChildren(node);
    tree.dispose();
    await pass();
    assert.equal(looks(), 1);
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
