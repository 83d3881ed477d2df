import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Account } from '../../../../src/core/account.ts';
import { Emitter } from '../../../../src/core/event.ts';
import type { ResourceTree } from '../../../../src/features/resources/tree/resourceTree.ts';
import type { ListNode, ProviderNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import type { ResourceViews } from '../../../../src/features/resources/tree/resourceViews.ts';
import type { Engine } from '../../../../src/calls/engine.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import { resourceViews, type FakeView } from '../../features/support/resourceRig.ts';
import { drawLevel } from '../../features/support/drawLevel.ts';

/** No server knows it: whoever still sees workspaces sees what another key saw. */
const STRANGER = 'a-key-that-nobody-has-given-out';

describe('the Workspaces view of an account whose key is replaced', () => {
  let rig: MoleculeRig;
  let account: Account;
  let accounts: readonly Account[];
  let accountsChanged: Emitter<void>;
  let views: ResourceViews;
  let view: FakeView;
  let tree: ResourceTree;
  let forgotten: readonly string[];
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
    const made = await resourceViews({ engine: slow, accounts: () => accounts }, vault, accountsChanged);
    views = made.views;
    forgotten = made.forgotten;
    view = made.shown.workspaces;
    tree = views.workspaces;
    const [root] = await drawLevel(tree);
    assert.ok(root?.kind === 'list');
    node = root;
  });
  afterEach(async () => {
    views.dispose();
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

  it('reads again at once, and drops what the old key was polling', async () => {
    assert.ok(kinds(await tree.getChildren(node)).includes('row'));
    const drawn: unknown[] = [];
    tree.onDidChangeTreeData((changed) => void drawn.push(changed));
    // A list that is expanded again is polled at once.
    await held(async () => {
      view.collapse(node);
      view.expand(node);
    });
    const redrawn = drawnAnew();
    await replaceKey();
    handOn?.();
    await redrawn;
    assert.deepEqual(drawn, [node], 'what the poll brings is not drawn');
    assert.deepEqual(forgotten, [account.id], 'what the old key has seen is kept for no other window');
    const before = asked();
    assert.deepEqual(kinds(await tree.getChildren(node)).slice(0, 1), ['problem']);
    assert.equal(asked(), before + 1);
  });

  it('redraws once when the row of the account changes with the key', async () => {
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

  it('reads a list again that was being read with the old key', async () => {
    const { call: opening } = await held(() => tree.getChildren(node));
    await replaceKey();
    handOn?.();
    assert.deepEqual(kinds(await opening).slice(0, 1), ['problem']);
    assert.equal(asked(), 2);
  });

  it('does not show the refusal of the old key', async () => {
    await replaceKey();
    const { call: opening } = await held(() => tree.getChildren(node));
    await rig.rig.vault.put(account.id, 'orgkey', rig.platform.credentials['orgkey'] ?? assert.fail());
    handOn?.();
    assert.ok(kinds(await opening).every((kind) => kind === 'row'));
  });

  it('reads a list again when the routing of the account changes meanwhile', async () => {
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
