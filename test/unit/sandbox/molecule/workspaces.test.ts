import assert from 'node:assert/strict';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient, UNKNOWN_ID } from './moleculeClient.ts';

describe('the sandbox plays Molecule: workspaces', () => {
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
    describe(`in the mode ${mode}`, () => {
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      it('lists a team as a tree, with every state word and an unknown one', async () => {
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

      it('gives the token of an external workspace once, and it opens that workspace', async () => {
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

      it('lets a start fail when the name asks for it', async () => {
        const made = await client.call('tenantCreateWorkspace', { body: { name: 'Rook fail:provision' } });
        sandbox.control.advance(12_000);
        const row = (await client.call('tenantListWorkspaces')).body.find((one) => one.id === made.body.id);
        assert.equal(row?.status, 'failed');
        assert.match(row?.last_sample_error ?? '', /image pull failed/);
      });

      for (const [what, body, text] of [
        ['a name with a bracket', { name: 'a{b' }, /name must not contain/],
        ['a name that is too long', { name: 'x'.repeat(256) }, /255/],
        ['a role of two lines', { name: 'x', role: 'a\nb' }, /role must not contain/],
        ['a tier that does not exist', { name: 'x', tier: 5 }, /tier/],
        ['a parent that does not exist', { name: 'x', parent_id: UNKNOWN_ID }, /parent_id/],
        ['an unknown template', { name: 'x', template: 'nope' }, /template nope/],
        ['no name', { role: 'x' }, /name/],
      ] as const) {
        it(`refuses ${what}`, async () => {
          const reply = await client.call('tenantCreateWorkspace', { body });
          assert.equal(reply.status, 400);
          assert.match(reply.error ?? '', text);
        });
      }

      it('restarts, which loses the task at hand', async () => {
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

      it('pauses and resumes with all below; one under a paused one has to wait', async () => {
        const [marlow, wren] = [await client.idOf('Marlow'), await client.idOf('Wren')];
        const paused = await client.call('tenantPauseWorkspace', { path: { id: marlow } });
        if (mode === 'observed') assert.deepEqual(paused.body, { status: 'paused', paused_count: 6 });
        assert.equal(await client.statusOf(wren), 'paused');
        assert.equal((await client.call('tenantPauseWorkspace', { path: { id: marlow } })).status, 404);
        const early = await client.call('tenantResumeWorkspace', { path: { id: wren } });
        assert.equal(early.status, 409);
        assert.match(early.error ?? '', /Marlow is paused/);
        const resumed = await client.call('tenantResumeWorkspace', { path: { id: marlow } });
        if (mode === 'observed') assert.deepEqual(resumed.body, { status: 'provisioning', resumed_count: 6 });
        sandbox.control.advance(8_000);
        assert.equal(await client.statusOf(wren), 'online');
        assert.equal((await client.call('tenantResumeWorkspace', { path: { id: marlow } })).status, 404);
      });
    });
  }

  it('as observed: asks before it deletes what has others below, naming them', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const id = await client.idOf('Isolde');
    const asked = await client.call('tenantDeleteWorkspace', { path: { id } });
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
    const removed = await client.call('tenantDeleteWorkspace', { path: { id }, query });
    assert.deepEqual(removed.body, { status: 'removed', cascade_deleted: 3 });
    assert.equal((await client.call('tenantListWorkspaces')).body.length, 10);
  });

  it('by the contract: deletes at once with all below', async () => {
    const id = await client.idOf('Isolde');
    const removed = await client.call('tenantDeleteWorkspace', { path: { id } });
    assert.deepEqual([removed.status, removed.body.cascade_deleted], [200, 3]);
  });

  it('as observed: a container that does not stop leaves everything as it was', async () => {
    sandbox.control.setMode('molecule', 'observed');
    sandbox.control.configure('molecule', { stopFails: true });
    const id = await client.idOf('Harrow');
    const reply = await client.call('tenantDeleteWorkspace', { path: { id } });
    assert.equal(reply.status, 500);
    assert.match(reply.error ?? '', /try again/);
    sandbox.control.configure('molecule', { stopFails: false });
    assert.equal((await client.call('tenantDeleteWorkspace', { path: { id } })).status, 200);
  });

  it('as observed: creating answers without a name, and the open route without money, task and error', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const made = await client.call('tenantCreateWorkspace', { body: { name: 'Rook' } });
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

  it('agents go on working: tasks change and money is spent', async () => {
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

  it('refuses a setting that it does not know', () => {
    assert.throws(() => sandbox.control.configure('molecule', { gravity: false }), /has no gravity/);
  });
});
