import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Account } from '../../../../src/core/account.ts';
import type { ResourceAction } from '../../../../src/core/resource.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import { questionsOf } from '../../../../src/calls/questions/questions.ts';
import { inputsOfAction } from '../../../../src/calls/resources/resourceReader.ts';
import { molecule } from '../../../../src/providers/molecule/index.ts';
import { machines } from '../../../../src/providers/molecule/operator/provisioning.ts';
import type { ProviderNode, RowNode } from '../../../../src/features/resources/tree/providerNodes.ts';
import { MoleculeRig } from '../moleculeRig.ts';
import { resourceTree } from '../../features/support/resourceRig.ts';
import { rawText } from '../../../../src/core/foreignText.ts';

describe('an account with nothing but a provisioning secret and the admin token of a tenant', () => {
  let rig: MoleculeRig;
  let account: Account;
  beforeEach(async () => {
    rig = await MoleculeRig.open();
    account = await rig.account(['provision', 'tenantadmin']);
  });
  afterEach(() => rig.close());

  /** The rows that the Providers view draws below the account. */
  async function drawn(): Promise<readonly RowNode[]> {
    const { tree } = await resourceTree({ engine: rig.rig.engine, accounts: () => [account] });
    const lists = await tree.getChildren({ kind: 'account', provider: molecule, account });
    assert.deepEqual(
      lists.map((node) => node.kind === 'list' && node.list.label),
      ['Machines'],
    );
    const nodes: ProviderNode[] = [];
    for (const list of lists) nodes.push(...(await tree.getChildren(list)));
    return nodes.filter((node): node is RowNode => node.kind === 'row');
  }

  const opened = ({ list, row }: RowNode): ResourceAction => {
    const found = list.rowActions?.find((one) => one.verb === 'open' && one.offeredFor?.(row));
    return found ?? assert.fail(`${rawText(row.label)} does nothing`);
  };

  it('has its nodes in the tree, each a call that a click begins; none is made to draw them', async () => {
    const rows = await drawn();
    assert.deepEqual(
      rows.map((node) => [node.row.label, opened(node).operation]),
      [
        ['Start a machine', 'provisionWorkspace'],
        ['Show the state of a machine', 'getProvisionWorkspaceStatus'],
        ['End a machine', 'deprovisionWorkspace'],
      ],
    );
    assert.deepEqual(rig.sandbox.control.requests(), []);
  });

  it('is asked for what the calls need, since no row knows it', async () => {
    const catalog = await loadCatalog('molecule');
    const asked = (await drawn()).map((node) => {
      const action = opened(node);
      const operation = catalog.find(action.operation) ?? assert.fail(action.operation);
      const known = inputsOfAction(action, operation, node.row.params);
      return questionsOf(operation, known).map(({ name }) => name);
    });
    assert.deepEqual(asked, [
      ['org_id', 'workspace_id', 'runtime', 'platform_url'],
      ['workspace_id', 'instance_id'],
      ['workspace_id'],
    ]);
  });

  it('starts a machine, sees its state, and ends it with the typed id and the data kept', async () => {
    const workspace_id = randomUUID();
    const body = {
      ...{ org_id: rig.platform.routing['orgId'], workspace_id, runtime: 'claude-code' },
      platform_url: 'https://northlight.moleculesai.app',
    };
    const { body: made } = await rig.run(account, 'provisionWorkspace', { body });
    const { instance_id } = made as { readonly instance_id: string };
    const state = async () => {
      const params = { workspace_id, instance_id };
      const answer = await rig.run(account, 'getProvisionWorkspaceStatus', { params });
      return (answer.body as { readonly state: string }).state;
    };
    assert.ok(['pending', 'running'].includes(await state()));
    await rig.run(account, 'deprovisionWorkspace', { params: { workspace_id } });
    assert.deepEqual(
      rig.rig.confirmations.destructions.map(({ word }) => word),
      [workspace_id],
    );
    assert.equal(await state(), 'terminated');
    const sent = rig.sandbox.control.requests().find(({ operation }) => operation === 'deprovisionWorkspace');
    assert.doesNotMatch(sent?.target ?? '', /prune/);
  });

  it('is told before it ends one what becomes of the data, the safe way first', async () => {
    const end = machines.rowActions?.find(({ id }) => id === 'endMachine')?.guide;
    const [choice] = end?.asks ?? [];
    assert.ok(choice?.kind === 'choice');
    assert.equal(choice.options[0]?.value, undefined, 'nothing is erased unless it is chosen');
    const said = async (prune: unknown) =>
      ((await end?.preflight?.({ workspace_id: 'w-1', prune }, async () => [])) ?? []).map(
        ({ text }) => text,
      );
    assert.match((await said(undefined)).join(' '), /stay for the grace period/);
    assert.match((await said(true)).join(' '), /erased at once and for good/);
  });

  it('is asked for the admin token where it has the secret alone', async () => {
    const alone = await rig.account(['provision']);
    const call = rig.run(alone, 'deprovisionWorkspace', { params: { workspace_id: randomUUID() } });
    await assert.rejects(call, { code: 'key.missing', message: /key.missing/ });
    assert.deepEqual(rig.sandbox.control.requests(), []);
  });
});
