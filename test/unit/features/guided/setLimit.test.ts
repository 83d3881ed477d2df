import assert from 'node:assert/strict';
import type { Account } from '../../../../src/core/account.ts';
import type { ResourceRow } from '../../../../src/core/resource.ts';
import { loadCatalog } from '../../../../src/calls/catalog.ts';
import { workspaceBudget } from '../../../../src/providers/molecule/workspaces/budgets.ts';
import type { OperationDeps } from '../../../../src/features/requests/runOperation.ts';
import type { SandboxMode } from '../../../../src/sandbox/platform.ts';
import { MoleculeRig } from '../../providers/moleculeRig.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

describe('Set Limit…', () => {
  let rig: MoleculeRig;
  let account: Account;
  let id: string;
  afterEach(() => rig.close());

  async function open(mode: SandboxMode): Promise<void> {
    rig = await MoleculeRig.open(mode);
    account = await rig.account(['orgkey']);
    id = rig.platform.routing['workspaceId'] ?? assert.fail();
  }

  /** The row's action, with a row that may have been read long ago. */
  async function setLimit(row: ResourceRow, dollars: string): Promise<void> {
    const { runGuided } = await import('../../../../src/features/resources/guided/runGuided.ts');
    new UserOfEditor().answers(dollars);
    const opened = await rig.rig.opened(account.id);
    const action = workspaceBudget.rowActions?.find((one) => one.offeredFor?.(row)) ?? assert.fail();
    const operation = (await loadCatalog('molecule')).find('tenantPatchBudget') ?? assert.fail();
    const deps = {
      engine: rig.rig.engine,
      trees: { accountChanged: () => undefined },
      balances: { read: async () => undefined },
      problems: { add: () => undefined, show: () => undefined },
    } as unknown as OperationDeps;
    const found = { opened, actions: [action], known: { id, ...row.params }, label: row.label };
    await runGuided(deps, { found, action, guide: action.guide ?? assert.fail(), operation });
  }

  const patch = (body: unknown) => rig.exchange(account, 'tenantPatchBudget', { params: { id }, body });
  const rows = () => rig.rows(account, workspaceBudget, { id });
  const rowOf = async (period: string) => (await rows()).find((row) => row.id === period) ?? assert.fail();
  const limits = async () =>
    Object.fromEntries((await rows()).map((row) => [row.id, row.params['limit'] ?? null]));
  const patches = () =>
    rig.sandbox.control.requests().filter(({ operation }) => operation === 'tenantPatchBudget').length;

  it('keeps the limits of the other periods, with their values of now and not of the row', async () => {
    await open('contract');
    const daily = await rowOf('daily');
    await patch({ budget_limits: { daily: 100, weekly: 50_000, monthly: 200_000 } });
    await setLimit(daily, '3');
    assert.deepEqual(await limits(), { hourly: null, daily: '300', weekly: '50000', monthly: '200000' });
    await setLimit(daily, '');
    assert.deepEqual(await limits(), { hourly: null, daily: null, weekly: '50000', monthly: '200000' });
  });

  it('sends nothing when the present limits cannot be read', async () => {
    await open('contract');
    const daily = await rowOf('daily');
    rig.sandbox.control.addFault({
      platform: 'molecule',
      operation: 'tenantGetBudget',
      times: null,
      fault: { kind: 'status', status: 503 },
    });
    await assert.rejects(setLimit(daily, '3'), { kind: 'server' });
    assert.equal(patches(), 0);
  }).timeout(20_000);

  it('sends the month alone to a server without periods', async () => {
    await open('observed');
    rig.sandbox.control.configure('molecule', { monthlyBudgets: true });
    await setLimit(await rowOf('monthly'), '7');
    assert.deepEqual(await limits(), { monthly: '700' });
  });

  it('keeps the other periods on a server that has them since the row was read', async () => {
    await open('observed');
    rig.sandbox.control.configure('molecule', { monthlyBudgets: true });
    const month = await rowOf('monthly');
    rig.sandbox.control.configure('molecule', { monthlyBudgets: false });
    await patch({ budget_limits: { weekly: 50_000 } });
    await setLimit(month, '7');
    assert.deepEqual(await limits(), { hourly: null, daily: null, weekly: '50000', monthly: '700' });
  });
});
