import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import { moleculeWorkspaces } from '../../../../src/providers/molecule/workspaces/workspaces.ts';
import type {
  ListNode,
  ProviderNode,
  RowNode,
} from '../../../../src/features/resources/tree/providerNodes.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import { resourceTree, type TreeRig } from '../../features/support/resourceRig.ts';

const { list } = moleculeWorkspaces;
const NOW = 1_800_000_000_000;

describe('the workspaces of an account on the screen', () => {
  let rig: MoleculeRig;
  let account: Account;
  let tree: TreeRig['tree'];
  let lists: TreeRig['lists'];
  let node: ListNode;
  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    rig.sandbox.control.freeze();
    account = await rig.account(['orgkey']);
    ({ tree, lists } = await resourceTree(
      { engine: rig.rig.engine, accounts: () => [account] },
      'workspaces',
    ));
    const roots = await tree.getChildren();
    node = roots.find((root) => root.kind === 'list') ?? assert.fail();
  });
  afterEach(() => rig.close());

  const calls = () => rig.sandbox.control.requests().length;
  const left = (requestsLeft: number) => rig.sandbox.control.configure('molecule', { requestsLeft });
  const rowsOf = (nodes: readonly ProviderNode[]) =>
    nodes.filter((one): one is RowNode => one.kind === 'row');

  it('are polled with one call each time while enough calls are left', async () => {
    await tree.getChildren(node);
    for (let look = 1; look <= 3; look += 1) await lists.poll(node, NOW + look * 5_000);
    assert.equal(calls(), 4);
  });

  it('are not polled when few calls are left, until the count starts again', async () => {
    await tree.getChildren(node);
    left(60);
    await lists.poll(node, NOW);
    const asked = calls();
    const { allowance } = await rig.exchange(account, 'tenantListOrgTokens');
    const resetMs = allowance?.resetMs ?? assert.fail();
    for (const after of [5_000, resetMs - 1]) await lists.poll(node, NOW + after);
    assert.equal(calls(), asked + 1, 'only the call of this test');
    await lists.poll(node, NOW + resetMs);
    assert.equal(calls(), asked + 2);
  });

  it('are read on request while polling rests', async () => {
    await tree.getChildren(node);
    left(10);
    await lists.poll(node, NOW);
    const asked = calls();
    tree.refresh();
    assert.ok(rowsOf(await tree.getChildren(node)).length > 0);
    assert.equal(calls(), asked + 1);
  });

  it('stay as they were when a poll fails', async () => {
    const before = await tree.getChildren(node);
    left(0);
    assert.equal(await lists.poll(node, NOW), false);
    assert.equal((await tree.getChildren(node)).length, before.length);
  }).timeout(30_000);

  it('draws 200 of 5,000 rows after one call, and the others without another', async () => {
    rig.sandbox.control.configure('molecule', { workspaces: 5_000 });
    const before = calls();
    const first = await tree.getChildren(node);
    assert.deepEqual([calls() - before, first.length, first.at(-1)?.kind], [1, 201, 'more']);
    const seen = new Set<string>();
    for (let page = first; ; page = await tree.getChildren(node)) {
      const rows = rowsOf(page);
      assert.ok(rows.length > seen.size, 'each time there are more');
      for (const { row } of rows) seen.add(row.id);
      if (page.at(-1)?.kind !== 'more') break;
      await tree.showMore(`list/${account.id}/${list.id}`);
    }
    // Each lead of the crowd has its own below it, which are drawn when it is opened.
    const all = new Set<string>();
    const collect = (rows: readonly RowNode[]): void => {
      for (const one of rows) {
        assert.ok(!all.has(one.row.id), 'nobody is drawn twice');
        all.add(one.row.id);
        collect(one.below);
      }
    };
    collect(rowsOf(await tree.getChildren(node)));
    assert.equal(all.size, 5_000);
    assert.ok(calls() - before <= 2, `${calls() - before} calls`);
  }).timeout(30_000);
});

describe('a platform that counts calls', () => {
  it('is said to be about to refuse some, with their number and for how long', async () => {
    const { fewCallsText } = await import('../../../../src/features/problems/answerNotices.ts');
    const rig = await MoleculeRig.open('observed');
    try {
      const account = await rig.account(['orgkey']);
      await rig.sandbox.control.configure('molecule', { requestsLeft: 3 });
      const answer = await rig.exchange(account, 'tenantListOrgTokens');
      assert.match(
        fewCallsText(answer, 'Molecule') ?? '',
        /^Molecule takes 2 more calls in the next \d{1,2} s$/,
      );
      await rig.sandbox.control.configure('molecule', { requestsLeft: 400 });
      const many = await rig.exchange(account, 'tenantListOrgTokens');
      assert.equal(fewCallsText(many, 'Molecule'), null);
    } finally {
      await rig.close();
    }
  });

  it('is no matter where nobody counts', async () => {
    const { fewCallsText } = await import('../../../../src/features/problems/answerNotices.ts');
    assert.equal(fewCallsText({ allowance: null }, 'Boomin'), null);
  });
});
