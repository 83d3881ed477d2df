import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Account } from '../../../../src/core/account.ts';
import { Emitter } from '../../../../src/core/event.ts';
import type { AbilityTree } from '../../../../src/features/resources/tree/abilityTree.ts';
import type { ListNode, ProviderNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import type { ResourceBranches } from '../../../../src/features/resources/tree/resourceBranches.ts';
import type { Engine } from '../../../../src/calls/engine.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import '../../webviews/support/vscodeStandIn.ts';

/** No server knows it: whoever still sees workspaces sees what another key saw. */
const STRANGER = 'a-key-that-nobody-has-given-out';

describe('the Workspaces view of an account whose key is replaced', () => {
  let rig: MoleculeRig;
  let account: Account;
  let accounts: readonly Account[];
  let accountsChanged: Emitter<void>;
  let branches: ResourceBranches;
  let tree: AbilityTree;
  let node: ListNode;
  /** Ends the wait of the answers that are here and have not been handed on. */
  let handOn: (() => void) | null;
  let isHeld: boolean;

  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    account = await rig.account(['orgkey']);
    accounts = [account];
    isHeld = false;
    handOn = null;
    const { AbilityTree } = await import('../../../../src/features/resources/tree/abilityTree.ts');
    const { ResourceBranches } = await import('../../../../src/features/resources/tree/resourceBranches.ts');
    const { ResourceTrees } = await import('../../../../src/features/resources/tree/resourceTrees.ts');
    const { engine, vault } = rig.rig;
    const slow: Pick<Engine, 'run'> = {
      run: async (request, signal) => {
        const hold = isHeld;
        const answer = engine.run(request, signal);
        await answer.catch(() => {});
        if (hold) await new Promise<void>((resolve) => (handOn = resolve));
        return answer;
      },
    };
    accountsChanged = new Emitter();
    const store = { list: async () => accounts, onDidChange: accountsChanged.event } as never;
    const none = { last: () => undefined } as never;
    const nothing = { refresh: () => {}, refreshAccount: () => {} } as never;
    branches = new ResourceBranches(slow, { has: () => false });
    tree = new AbilityTree({
      accounts: store,
      balances: none,
      identities: none,
      states: { tell: async () => undefined } as never,
      branches,
      ability: 'workspaces',
      now: () => rig.sandbox.control.now(),
    });
    new ResourceTrees({
      ...{ accounts: store, keys: vault, branches },
      ...{ providers: nothing, tokens: nothing, workspaces: tree },
    });
    const [root] = await tree.getChildren();
    assert.ok(root?.kind === 'list');
    node = root;
  });
  afterEach(async () => {
    tree.dispose();
    await rig.close();
  });

  const replaceKey = () => rig.rig.vault.put(account.id, 'orgkey', STRANGER);
  const drawnAnew = () => new Promise<ProviderNode | undefined>((drawn) => tree.onDidChangeTreeData(drawn));
  const kinds = (nodes: readonly ProviderNode[]) => nodes.map(({ kind }) => kind);
  const asked = () =>
    rig.sandbox.control.requests().filter(({ operation }) => operation === 'tenantListWorkspaces').length;

  /** Until an answer that was asked for with the key of now is here. */
  async function held<T>(call: () => Promise<T>): Promise<{ readonly call: Promise<T> }> {
    isHeld = true;
    const running = call();
    while (!handOn) await new Promise(setImmediate);
    isHeld = false;
    return { call: running };
  }

  it('asks again at once, without the row having changed, and shows nothing that the old key saw', async () => {
    assert.ok(kinds(await tree.getChildren(node)).includes('row'));
    const { call: looking } = await held(() => branches.look(node, rig.sandbox.control.now()));
    const redrawn = drawnAnew();
    await replaceKey();
    handOn?.();
    assert.equal(await looking, false, 'what the look brings is not drawn');
    assert.equal(await redrawn, node);
    const before = asked();
    assert.deepEqual(kinds(await tree.getChildren(node)).slice(0, 1), ['problem']);
    assert.equal(asked(), before + 1);
  });

  it('draws it once where its row is written anew with it, as another window sees it, too', async () => {
    await tree.getChildren(node);
    const drawn: unknown[] = [];
    tree.onDidChangeTreeData((changed) => void drawn.push(changed));
    mock.timers.enable({ apis: ['setTimeout'] });
    await replaceKey();
    accountsChanged.fire();
    await new Promise(setImmediate);
    mock.timers.tick(10_000);
    mock.timers.reset();
    assert.deepEqual(drawn, [undefined]);
    assert.deepEqual(kinds(await tree.getChildren(node)).slice(0, 1), ['problem']);
  });

  it('asks again for a list that was being opened with the old key', async () => {
    const { call: opening } = await held(() => tree.getChildren(node));
    await replaceKey();
    handOn?.();
    assert.deepEqual(kinds(await opening).slice(0, 1), ['problem']);
    assert.equal(asked(), 2);
  });

  it('does not show the refusal of the old key either', async () => {
    await replaceKey();
    const { call: opening } = await held(() => tree.getChildren(node));
    await rig.rig.vault.put(account.id, 'orgkey', rig.platform.credentials['orgkey'] ?? assert.fail());
    handOn?.();
    assert.ok(kinds(await opening).every((kind) => kind === 'row'));
  });

  it('asks again, too, when the account points to another organization meanwhile', async () => {
    accountsChanged.fire();
    await new Promise(setImmediate);
    const { call: opening } = await held(() => tree.getChildren(node));
    accounts = [{ ...account, routing: { ...account.routing, orgSlug: 'another' } }];
    accountsChanged.fire();
    await new Promise(setImmediate);
    handOn?.();
    await opening;
    assert.equal(asked(), 2);
  });
});
