import assert from 'node:assert/strict';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient } from './moleculeClient.ts';

describe('sandbox Molecule: templates, imports and bundles', () => {
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

  async function names(): Promise<readonly string[]> {
    return (await client.call('tenantListWorkspaces')).body.map(({ name }) => name ?? '');
  }

  for (const mode of sandboxModes) {
    describe(`in ${mode} mode`, () => {
      const observed = mode === 'observed';
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      it('imports an organization as a tree once', async () => {
        const body = { dir: 'product-squad' };
        const first = await client.call('tenantOrgImport', { body });
        assert.equal(first.status, observed ? 201 : 200);
        assert.deepEqual([first.body.org, first.body.count], ['Product squad', 4]);
        const rows = (await client.call('tenantListWorkspaces')).body;
        const lead = rows.find(({ name }) => name === 'Squad lead');
        assert.equal(rows.filter((row) => row.parent_id === lead?.id).length, 3);
        assert.equal((await client.call('tenantOrgImport', { body })).body.count, 0);
      });

      it('removes with reconcile only what the template no longer has', async () => {
        const template = (...kept: string[]) => ({
          name: 'Crew',
          workspaces: kept.map((name) => ({ name })),
        });
        await client.call('tenantOrgImport', { body: { template: template('One', 'Two') } });
        const merged = await client.call('tenantOrgImport', {
          body: { template: template('Two', 'Three'), mode: 'merge' },
        });
        assert.equal(merged.body.count, 1);
        assert.ok((await names()).includes('One'));
        await client.call('tenantOrgImport', { body: { template: template('Three'), mode: 'reconcile' } });
        const left = await names();
        assert.deepEqual(
          [left.includes('One'), left.includes('Two'), left.includes('Three')],
          [false, false, true],
        );
        assert.ok(left.includes('Marlow'));
      });

      it('stops at a template that does not exist', async () => {
        const reply = await client.call('tenantOrgImport', { body: { dir: 'night-watch' } });
        assert.equal(reply.status, observed ? 207 : 200);
        assert.equal(reply.body.count, 2);
        assert.match(reply.body.error ?? '', /pager-bridge not found/);
        const left = await names();
        assert.deepEqual([left.includes('Log reader'), left.includes('Morning reporter')], [true, false]);
      });

      it('exports a workspace tree that can be imported again', async () => {
        const exported = await client.call('tenantExportBundle', {
          path: { id: await client.idOf('Marlow') },
        });
        assert.match(exported.headers.get('content-disposition') ?? '', /filename="marlow\.bundle\.json"/);
        const bundle = exported.body;
        assert.deepEqual(
          bundle.sub_workspaces?.map(({ name }) => name),
          ['Wren', 'Juniper', 'Tamsin', 'Osric'],
        );
        assert.equal(bundle.sub_workspaces?.[1]?.sub_workspaces?.[0]?.name, 'Pip');
        assert.ok(!JSON.stringify(bundle).includes('sandbox value'));
        const imported = await client.call('tenantImportBundle', {
          body: { ...bundle, name: 'Marlow again' },
        });
        assert.equal(imported.status, 201);
        assert.deepEqual([imported.body.status, imported.body.children?.length], ['provisioning', 4]);
        const path = { id: imported.body.workspace_id ?? '' };
        const copy = (await client.call('tenantExportBundle', { path })).body;
        const bare = (one: typeof bundle): unknown => ({
          ...one,
          id: '',
          name: '',
          sub_workspaces: one.sub_workspaces?.map(bare),
        });
        assert.deepEqual(bare({ ...copy, agent_card: null }), bare({ ...bundle, agent_card: null }));
      });

      it('names the part of a bundle that failed', async () => {
        const body = { name: 'Crew', sub_workspaces: [{ name: 'bad|name' }, { name: 'Good' }] };
        const { children = [] } = (await client.call('tenantImportBundle', { body })).body;
        assert.deepEqual(
          children.map(({ status }) => status),
          ['failed', 'provisioning'],
        );
        assert.ok(children[0]?.error);
      });
    });
  }

  it("requires the template's variables unless forced (observed)", async () => {
    sandbox.control.setMode('molecule', 'observed');
    const refused = await client.call('tenantOrgImport', { body: { dir: 'newsroom' } });
    assert.equal(refused.status, 412);
    const { missing_env } = refused.body as unknown as { missing_env: readonly unknown[] };
    assert.deepEqual(missing_env, ['NEWSWIRE_API_TOKEN']);
    assert.ok(!(await names()).includes('Editor'));
    const forced = await client.call('tenantOrgImport', { body: { dir: 'newsroom', force: true } });
    assert.deepEqual([forced.status, forced.body.count], [201, 3]);
    await client.call('tenantSetGlobalSecret', { body: { key: 'NEWSWIRE_API_TOKEN', value: 'x' } });
    assert.equal((await client.call('tenantOrgImport', { body: { dir: 'newsroom' } })).status, 201);
  });
});
