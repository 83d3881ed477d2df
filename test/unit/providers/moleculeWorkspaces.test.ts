import assert from 'node:assert/strict';
import type { ReadRows, Worded } from '../../../src/core/actionGuide.ts';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { ResourceAction, ResourceList } from '../../../src/core/resource.ts';
import { withGuided } from '../../../src/calls/questions/guidedInputs.ts';
import { fleetPlan, tenants } from '../../../src/providers/molecule/operator/operator.ts';
import { globalSecrets } from '../../../src/providers/molecule/workspaces/secrets.ts';
import { moleculeWorkspaces } from '../../../src/providers/molecule/workspaces/workspaces.ts';
import { MoleculeRig } from './moleculeRig.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const workspaces = moleculeWorkspaces.list;

function action(list: ResourceList, id: string): ResourceAction {
  const found = [...(list.actions ?? []), ...(list.rowActions ?? [])].find((one) => one.id === id);
  assert.ok(found, `no action ${id}`);
  return found;
}

const told = ({ text, args }: Worded): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => {
    const arg = args[Number(index)] ?? '';
    return typeof arg === 'number' ? String(arg) : rawText(arg);
  });

describe('workspaces of Molecule', () => {
  let rig: MoleculeRig;
  let account: Account;
  let read: ReadRows;

  beforeEach(async () => {
    rig = await MoleculeRig.open('observed');
    account = await rig.account(['orgkey', 'session', 'operator']);
    read = (list, above = {}) => rig.rows(account, list, above);
  });
  afterEach(() => rig.close());

  const named = async (name: string) => {
    const row = (await rig.rows(account, workspaces)).find(({ label }) => label === name);
    assert.ok(row, name);
    return row;
  };

  const preflighted = async (list: ResourceList, id: string, known: Readonly<Record<string, unknown>>) =>
    ((await action(list, id).guide?.preflight?.(known, read)) ?? []).map(told).join(' ');

  describe('say before', () => {
    it('whom a secret of the organization restarts: not those with an own one, paused or external', async () => {
      const all = await rig.rows(account, workspaces);
      const before = await preflighted(globalSecrets, 'set', { key: 'GIT_HTTP_TOKEN' });
      const count = Number(/restarts (\d+) workspaces/.exec(before)?.[1]);
      // Wren and Juniper have one of their own, Vesper is paused, Corvin runs elsewhere.
      assert.equal(count, all.length - 4);
      for (const name of ['Wren', 'Juniper', 'Vesper', 'Corvin']) assert.ok(!before.includes(name), before);
    });

    it('how many at most where there are too many to ask', async () => {
      await rig.sandbox.control.configure('molecule', { workspaces: 300 });
      const calls = rig.sandbox.control.requests().length;
      assert.match(
        await preflighted(globalSecrets, 'set', { key: 'A' }),
        /^This restarts up to 2\d\d workspaces/,
      );
      assert.equal(rig.sandbox.control.requests().length, calls + 1);
    });

    it('who goes with a workspace, those below those too', async () => {
      const { params } = await named('Marlow');
      const text = await preflighted(workspaces, 'delete', params);
      assert.match(text, /^5 workspaces below it are deleted with it: /);
      for (const name of ['Wren', 'Juniper', 'Pip', 'Tamsin', 'Osric']) assert.ok(text.includes(name));
    });

    it('whom a redeployment of all tenants interrupts, by the dry run, which asks nobody', async () => {
      const text = await preflighted(tenants, 'redeployFleet', {});
      assert.match(text, /By the dry run, \d tenants are interrupted.*northlight/);
      assert.deepEqual(rig.rig.confirmations.destructions, []);
      assert.equal((await rig.rows(account, fleetPlan))[0]?.description, 'planned');
    });
  });

  describe('the removal of what a tenant left behind', () => {
    const removal = (name: string, slug: string) => preflighted(tenants, 'scrub', { name, slug });
    const remove = (operation: string, slug: string) =>
      rig.run(account, operation, { params: { slug }, body: { confirm: slug } });

    it('says before what the platform’s examination found of it, and when nothing is left', async () => {
      await remove('adminDeleteTenant', 'tidewater');
      const before = await removal('Tidewater', 'tidewater');
      assert.match(before, /^By its examination this is left of Tidewater and goes for good: .+\.$/);
      for (const left of ['volume/tidewater-data', 'dns/tidewater', 'logs/tidewater'])
        assert.ok(before.includes(left), before);
      await remove('adminScrubTenantArtifacts', 'tidewater');
      assert.equal(
        await removal('Tidewater', 'tidewater'),
        'By its examination nothing is left of Tidewater.',
      );
    });

    it('says plainly where the platform does not tell, and that the tenant is still there', async () => {
      assert.equal(
        await removal('Northlight', 'northlight'),
        'The platform does not tell beforehand what is left of Northlight: whatever it finds goes for good. ' +
          'Northlight itself still exists (active): what it uses may be among it. Delete it first.',
      );
    });

    it('says so, too, where the examination cannot be read, but is not asked when nobody waits any more', async () => {
      const failing = async (error: Error) => {
        const guide = action(tenants, 'scrub').guide;
        const found = await guide?.preflight?.({ slug: 'gone' }, () => Promise.reject(error));
        return (found ?? []).map(told).join(' ');
      };
      const down = new Problem({ kind: 'network', code: 'network.timeout' });
      assert.match(await failing(down), /^The platform does not tell beforehand what is left of gone: /);
      const left = new Problem({ kind: 'canceled', code: 'call.canceled' });
      await assert.rejects(failing(left), { code: 'call.canceled' });
    });
  });

  describe('being deleted', () => {
    it('are asked for by name and not by id', async () => {
      rig.rig.confirmations.answer = false;
      const { params, label } = await named('Bram');
      const { id } = params;
      const call = {
        account: account.id,
        operation: 'tenantDeleteWorkspace',
        params: { id },
        target: rawText(label),
      };
      await assert.rejects(rig.rig.engine.run(call, new AbortController().signal), {
        code: 'call.canceled',
      });
      assert.deepEqual(
        rig.rig.confirmations.destructions.map(({ word }) => word),
        ['Bram'],
      );
      assert.equal((await named('Bram')).status, 'offline');
    });

    it('with others below them are asked back, and the second call says yes', async () => {
      const { params } = await named('Odile');
      const given = { id: params['id'], 'X-Confirm-Name': 'Odile' };
      const refused = await rig.exchange(account, 'tenantDeleteWorkspace', { params: given });
      const [back] = action(workspaces, 'delete').guide?.confirmOn ?? [];
      assert.ok(back && refused.status === back.status);
      const question = back.question(refused.body);
      assert.match(question ? told(question) : '', /the workspace below it goes too: Fenn/);
      let again = { inputs: { params: given }, known: {} };
      for (const [name, value] of Object.entries(back.adds))
        again = withGuided(again, name, value) as typeof again;
      await rig.run(account, 'tenantDeleteWorkspace', again.inputs);
      const left = (await rig.rows(account, workspaces)).map(({ label }) => label);
      assert.ok(!left.includes('Odile') && !left.includes('Fenn'));
    });

    it('by two windows, are gone for the slower one', async () => {
      const { params } = await named('Bram');
      const given = { id: params['id'], 'X-Confirm-Name': 'Bram' };
      const remove = () => rig.exchange(account, 'tenantDeleteWorkspace', { params: given });
      const answers = await Promise.all([remove(), remove()]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410]);
    });
  });

  it('paused by two windows at once are paused, and the slower window is told so', async () => {
    const { params } = await named('Bram');
    const pause = () => rig.exchange(account, 'tenantPauseWorkspace', { params: { id: params['id'] } });
    const [one, two] = await Promise.all([pause(), pause()]);
    const slower = one.problem ?? two.problem;
    assert.match(rawText(slower?.details.serverMessage ?? ''), /already paused/);
    assert.equal((await named('Bram')).status, 'paused');
  });

  it('whose answer to a new secret was lost have stored it all the same, and it is not sent again', async () => {
    const { params } = await named('Wren');
    rig.sandbox.control.addFault({
      platform: 'molecule',
      operation: 'tenantSetWorkspaceSecret',
      fault: { kind: 'lostAnswer' },
    });
    const before = rig.sandbox.control.requests().at(-1)?.number ?? 0;
    const body = { key: 'LOST_ONE', value: 'planted-lost-value' };
    const lost = rig.run(account, 'tenantSetWorkspaceSecret', { params: { id: params['id'] }, body });
    await assert.rejects(lost, { kind: 'network' });
    const sent = rig.sandbox.control
      .requests(before)
      .filter((row) => row.operation === 'tenantSetWorkspaceSecret');
    assert.equal(sent.length, 1);
    const [secrets] = workspaces.rowLists ?? [];
    assert.ok(secrets && (await rig.rows(account, secrets, params)).some(({ id }) => id === 'LOST_ONE'));
    assert.ok(action(secrets, 'set').guide?.whenLost);
    assert.ok(!rig.rig.log.some((line) => line.includes('planted-lost-value')));
  });

  it('are all read when there are 5,000', async () => {
    await rig.sandbox.control.configure('molecule', { workspaces: 5_000 });
    assert.equal((await rig.rows(account, workspaces)).length, 5_000);
  }).timeout(30_000);
});
