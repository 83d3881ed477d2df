import assert from 'node:assert/strict';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient } from './moleculeClient.ts';

describe('sandbox Molecule: workspaces', () => {
  let sandbox: Sandbox;
  let client: MoleculeClient;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new MoleculeClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  for (const mode of sandboxModes) {
    describe(`in ${mode} mode`, () => {
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      it('lists a tree with every known state and an unknown one', async () => {
        const rows = (await client.call('tenantListWorkspaces')).body;
        const states = new Set(rows.map((row) => row.status));
        for (const word of [
          'provisioning',
          'online',
          'offline',
          'degraded',
          'failed',
          'paused',
          'hibernated',
        ])
          assert.ok(states.has(word), word);
        assert.ok(states.has('awaiting_agent') && states.has('quarantined'));
        const wren = rows.find((row) => row.name === 'Wren');
        assert.equal(rows.find((row) => row.id === wren?.parent_id)?.name, 'Marlow');
        assert.equal(wren?.current_task, 'Moving the invoice export to the new queue');
        assert.ok((wren?.monthly_spend ?? 0) < (wren?.budget_limit ?? 0));
        const fenn = rows.find((row) => row.name === 'Fenn');
        assert.ok((fenn?.monthly_spend ?? 0) > (fenn?.budget_limit ?? 0), 'one has overspent');
      });

      it('shows the token of an external workspace once', async () => {
        const made = await client.call('tenantCreateWorkspace', {
          body: { name: 'Office machine', external: true },
        });
        const token = made.body.connection?.auth_token ?? '';
        const id = made.body.id ?? '';
        assert.equal(made.body.status, 'awaiting_agent');
        assert.equal(token.length, 43);
        const as = { bearer: token };
        assert.equal((await client.call('tenantGetBudget', { path: { id }, as })).status, 200);
        const list = JSON.stringify((await client.call('tenantListWorkspaces')).body);
        assert.ok(!list.includes(token));
      });

      it('fails a start when the name asks for it', async () => {
        const made = await client.call('tenantCreateWorkspace', {
          body: { name: 'Rook fail:provision', model: 'sandbox/writer' },
        });
        sandbox.control.advance(12_000);
        const row = (await client.call('tenantListWorkspaces')).body.find((one) => one.id === made.body.id);
        assert.equal(row?.status, 'failed');
        assert.match(row?.last_sample_error ?? '', /image pull failed/);
      });

      it('drops the current task on restart', async () => {
        const id = await client.idOf('Wren');
        const reply = await client.call('tenantRestartWorkspace', { path: { id } });
        assert.equal(reply.status, 200);
        if (mode === 'observed') assert.equal(reply.body.status, 'provisioning');
        else assert.deepEqual(reply.body, {});
        const row = (await client.call('tenantListWorkspaces')).body.find((one) => one.id === id);
        assert.deepEqual([row?.status, row?.current_task, row?.active_tasks], ['provisioning', null, 0]);
        sandbox.control.advance(8_000);
        assert.equal(await client.statusOf(id), 'online');
      });

      it('pauses and resumes a subtree, and refuses to resume under a paused parent', async () => {
        const [marlow, wren] = [await client.idOf('Marlow'), await client.idOf('Wren')];
        const query = { cascade: 'true' };
        if (mode === 'observed') {
          const asked = await client.call('tenantPauseWorkspace', { path: { id: marlow } });
          assert.deepEqual([asked.status, await client.statusOf(wren)], [409, 'online']);
          assert.match(asked.error ?? '', /use \?cascade=true to pause all/);
        }
        const paused = await client.call('tenantPauseWorkspace', { path: { id: marlow }, query });
        if (mode === 'observed') assert.deepEqual(paused.body, { status: 'paused', paused_count: 6 });
        assert.equal(await client.statusOf(wren), 'paused');
        assert.equal(
          (await client.call('tenantPauseWorkspace', { path: { id: marlow }, query })).status,
          404,
        );
        const early = await client.call('tenantResumeWorkspace', { path: { id: wren } });
        assert.equal(early.status, 409);
        assert.match(early.error ?? '', /Marlow is paused/);
        const resumed = await client.call('tenantResumeWorkspace', { path: { id: marlow }, query });
        if (mode === 'observed') assert.deepEqual(resumed.body, { status: 'provisioning', resumed_count: 6 });
        sandbox.control.advance(8_000);
        assert.equal(await client.statusOf(wren), 'online');
        assert.equal((await client.call('tenantResumeWorkspace', { path: { id: marlow } })).status, 404);
      });
    });
  }

  it('asks before deleting a parent and names its children (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const id = await client.idOf('Isolde');
    const headers = { 'x-confirm-name': 'Isolde' };
    const asked = await client.call('tenantDeleteWorkspace', { path: { id }, headers });
    assert.equal(asked.status, 409);
    const { status, children_count, children } = asked.body as unknown as {
      status: string;
      children_count: number;
      children: readonly { name: string }[];
    };
    assert.deepEqual([status, children_count], ['confirmation_required', 3]);
    assert.deepEqual(
      children.map(({ name }) => name),
      ['Bram', 'Vesper', 'Linnet'],
    );
    assert.equal(await client.statusOf(id), 'online');
    const query = { confirm: 'true' };
    const removed = await client.call('tenantDeleteWorkspace', { path: { id }, query, headers });
    assert.deepEqual(removed.body, { status: 'removed', cascade_deleted: 3 });
    assert.equal((await client.call('tenantDeleteWorkspace', { path: { id }, headers })).status, 410);
    assert.equal((await client.call('tenantListWorkspaces')).body.length, 10);
  });

  it('refuses a deletion without the name, also with the confirmation of its children (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const path = { id: await client.idOf('Isolde') };
    for (const name of ['', 'isolde']) {
      const headers = { 'x-confirm-name': name };
      const query = { confirm: 'true' };
      const refused = await client.call('tenantDeleteWorkspace', { path, query, headers });
      assert.deepEqual([refused.status, refused.error], [400, 'destructive_action_requires_confirmation']);
    }
    assert.equal(await client.statusOf(path.id), 'online');
  });

  it('says that a workspace was removed, and refuses one without a model (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const id = await client.idOf('Harrow');
    const headers = { 'x-confirm-name': 'Harrow' };
    await client.call('tenantDeleteWorkspace', { path: { id }, headers });
    assert.equal((await client.call('tenantGetWorkspace', { path: { id } })).status, 410);
    const nameless = await client.call('tenantGetWorkspace', { path: { id: 'nope' }, beyondContract: true });
    assert.deepEqual([nameless.status, nameless.error], [400, 'invalid workspace ID']);
    const refused = await client.call('tenantCreateWorkspace', { body: { name: 'New', role: 'helper' } });
    assert.equal(refused.status, 422);
    assert.equal((refused.body as unknown as { code: string }).code, 'MODEL_REQUIRED');
  });

  it('answers a path that it does not serve with a text, and its health (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const lost = await client.send('GET', '/no/such/path');
    assert.deepEqual([lost.status, await lost.text()], [404, '404 page not found']);
    const health = await client.send('GET', '/health');
    assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
  });

  it('deletes a subtree at once (contract)', async () => {
    const id = await client.idOf('Isolde');
    const removed = await client.call('tenantDeleteWorkspace', { path: { id } });
    assert.deepEqual([removed.status, removed.body.cascade_deleted], [200, 3]);
  });

  it('changes nothing when a container does not stop (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    sandbox.control.configure('molecule', { stopFails: true });
    const id = await client.idOf('Harrow');
    const headers = { 'x-confirm-name': 'Harrow' };
    const reply = await client.call('tenantDeleteWorkspace', { path: { id }, headers });
    assert.equal(reply.status, 500);
    assert.match(reply.error ?? '', /try again/);
    sandbox.control.configure('molecule', { stopFails: false });
    assert.equal((await client.call('tenantDeleteWorkspace', { path: { id }, headers })).status, 200);
  });

  it('omits the name on create, and money, task and error on the open route (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const made = await client.call('tenantCreateWorkspace', {
      body: { name: 'Rook', model: 'sandbox/writer' },
    });
    assert.deepEqual(Object.keys(made.body).sort(), [
      'awareness_namespace',
      'id',
      'status',
      'workspace_access',
    ]);
    const row = (await client.call('tenantGetWorkspace', { path: { id: await client.idOf('Tamsin') } })).body;
    for (const field of [
      'budget_limit',
      'monthly_spend',
      'current_task',
      'last_sample_error',
      'workspace_dir',
    ])
      assert.ok(!(field in row), field);
    assert.ok('last_outbound_at' in row);
  });

  it('changes tasks and spends money as time passes', async () => {
    const read = async () =>
      (await client.call('tenantListWorkspaces')).body.find((row) => row.name === 'Wren');
    const first = await read();
    sandbox.control.advance(60_000);
    const second = await read();
    assert.notEqual(second?.current_task, first?.current_task);
    assert.ok((second?.monthly_spend ?? 0) > (first?.monthly_spend ?? 0));
  });

  it('can have five thousand workspaces, from the start or later', async () => {
    sandbox.control.configure('molecule', { workspaces: 5000 });
    const rows = (await client.call('tenantListWorkspaces')).body;
    assert.equal(rows.length, 5000);
    assert.equal(new Set(rows.map(({ id }) => id)).size, 5000);
    const ids = new Set(rows.map(({ id }) => id));
    assert.ok(rows.every((row) => !row.parent_id || ids.has(row.parent_id)));
    const full = await startSandbox({ settings: { molecule: { workspaces: 5000 } } });
    assert.equal((await new MoleculeClient(full).call('tenantListWorkspaces')).body.length, 5000);
    await full.stop();
  });

  it('refuses an unknown setting', () => {
    assert.throws(() => sandbox.control.configure('molecule', { gravity: false }), /has no gravity/);
  });
});
