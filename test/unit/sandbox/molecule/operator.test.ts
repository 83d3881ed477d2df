import assert from 'node:assert/strict';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient, UNKNOWN_ID } from './moleculeClient.ts';

const DIGEST = `sha256:${'ab'.repeat(32)}`;

describe('sandbox Molecule: operators and machines', () => {
  let sandbox: Sandbox;
  let client: MoleculeClient;
  let id: string;
  let orgId: string;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new MoleculeClient(sandbox);
    id = sandbox.platforms.molecule.routing['workspaceId'] ?? '';
    orgId = sandbox.platforms.molecule.routing['orgId'] ?? '';
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  const slugs = async () => (await client.call('adminListOrgs')).body.map(({ slug }) => slug);
  const imageTag = async (slug: string) =>
    (await client.call('adminTenantDiagnostics', { path: { slug } })).body.instance?.['image_tag'];

  for (const mode of sandboxModes) {
    describe(`in ${mode} mode`, () => {
      const observed = mode === 'observed';
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      it('lists every organization, and creates one after a dry run that changes nothing', async () => {
        assert.equal((await slugs()).length, 6);
        const body = { slug: 'foxglove', name: 'Foxglove', owner_user_id: 'user_01MIRAHALLORAN' };
        const dry = await client.call('adminCreateOrg', { body, query: { dry_run: 'true' } });
        assert.deepEqual([dry.status, dry.body], [200, { dry_run: true, ...body }]);
        assert.equal((await slugs()).length, 6);
        assert.equal((await client.call('adminCreateOrg', { body })).status, 201);
        assert.ok((await slugs()).includes('foxglove'));
        assert.equal((await client.call('adminCreateOrg', { body })).status, 409);
        const surprise = { ...body, slug: 'foxes', plan: 'pro' };
        assert.equal((await client.call('adminCreateOrg', { body: surprise })).status, 400);
      });

      it('deletes a tenant only when the slug is repeated, then scrubs its artifacts', async () => {
        const path = { slug: 'tidewater' };
        const wrong = await client.call('adminDeleteTenant', { path, body: { confirm: 'tidewatr' } });
        assert.equal(wrong.status, 400);
        assert.ok((await slugs()).includes('tidewater'));
        const body = { confirm: 'tidewater' };
        assert.equal((await client.call('adminScrubTenantArtifacts', { path, body })).status, 400);
        const deleted = await client.call('adminDeleteTenant', { path, body });
        assert.deepEqual(deleted.body, { status: 'deleted', slug: 'tidewater' });
        assert.ok(!(await slugs()).includes('tidewater'));
        assert.equal((await client.call('adminDeleteTenant', { path, body })).status, 400);
        const scrubbed = await client.call('adminScrubTenantArtifacts', { path, body });
        assert.equal(scrubbed.body.removed?.length, 3);
        assert.deepEqual((await client.call('adminScrubTenantArtifacts', { path, body })).body.removed, []);
        const careless = await client.call('adminScrubTenantArtifacts', { path, body: { confirm: '' } });
        assert.equal(careless.status, 400);
      });

      it('diagnoses healthy, failing and missing tenants', async () => {
        const failing = async (slug: string) =>
          (await client.call('adminTenantDiagnostics', { path: { slug } })).body.checks
            ?.filter(({ ok }) => !ok)
            .map(({ name }) => name);
        assert.deepEqual(await failing('tidewater'), []);
        assert.deepEqual(await failing('northlight'), ['workspaces']);
        assert.deepEqual(await failing('graywater'), ['organization', 'tenant server']);
        assert.deepEqual(await failing('nowhere'), ['organization']);
      });

      it('redeploys a tenant or reports why not', async () => {
        const { body } = await client.call('adminRedeployTenant', { path: { slug: 'tidewater' } });
        assert.deepEqual([body.phase, body.healthz_ok], ['done', true]);
        assert.equal(await imageTag('tidewater'), 'latest');
        const ill = await client.call('adminRedeployTenant', { path: { slug: 'graywater' } });
        assert.deepEqual([ill.body.ssm_status, ill.body.healthz_ok], ['Failed', false]);
        assert.equal(
          (await client.call('adminRedeployTenant', { path: { slug: 'nowhere' } })).body.phase,
          'lookup',
        );
        sandbox.control.configure('molecule', { machinesUnwired: true });
        assert.equal((await client.call('adminRedeployTenant', { path: { slug: 'tidewater' } })).status, 503);
        const tidewater = { path: { slug: 'tidewater' }, body: { confirm: 'tidewater' } };
        assert.equal((await client.call('adminDeleteTenant', tidewater)).status, 503);
      });

      it('redeploys chosen tenants, the canary first, after a dry run that changes nothing', async () => {
        const body = { target_tag: 'v9', only_slugs: ['northlight', 'tidewater'], canary_slug: 'tidewater' };
        const dry = await client.call('adminRedeployFleet', { body: { ...body, dry_run: true } });
        assert.deepEqual(
          dry.body.results?.map(({ slug, phase }) => [slug, phase]),
          [
            ['tidewater', 'planned'],
            ['northlight', 'planned'],
          ],
        );
        assert.notEqual(await imageTag('northlight'), 'v9');
        assert.equal((await client.call('adminRedeployFleet', { body })).body.ok, true);
        assert.equal(await imageTag('northlight'), 'v9');
        const all = await client.call('adminRedeployFleet', { body: { confirm: true } });
        assert.deepEqual([all.body.ok, all.body.results?.length], [false, 6]);
        const bare = await client.call('adminRedeployFleet');
        assert.equal(bare.status, observed ? 400 : 200);
      });

      it('changes the environment with a restart, and requires force for secret-looking names', async () => {
        const change = (body: unknown) => client.call('adminUpdateWorkspaceEnv', { path: { id }, body });
        const plain = await change({ env: { REGION: 'eu' } });
        assert.deepEqual(plain.body.env_keys_after, ['LOG_LEVEL', 'REGION']);
        assert.equal(plain.body.container_restarted, true);
        assert.equal(await client.statusOf(id), 'provisioning');
        const guarded = await change({ env: { API_TOKEN: 'x' } });
        assert.equal(guarded.status, 400);
        assert.match(guarded.error ?? '', /force=true/);
        const forced = await change({ env: { API_TOKEN: 'x' }, force: true, merge: false });
        assert.deepEqual(forced.body.env_keys_after, ['API_TOKEN']);
        assert.equal((await change({ env: {} })).status, 400);
        const absent = await client.call('adminUpdateWorkspaceEnv', {
          path: { id: UNKNOWN_ID },
          body: { env: { A: 'b' } },
        });
        assert.equal(absent.status, 404);
        sandbox.control.configure('molecule', { machinesUnwired: true });
        assert.equal((await change({ env: { A: 'b' } })).status, 503);
      });

      it('starts and ends a machine, and erases its data only with prune', async () => {
        const order = {
          org_id: orgId,
          workspace_id: id,
          runtime: 'codex',
          platform_url: 'https://northlight.moleculesai.app',
          env: { LOG_LEVEL: 'debug' },
        };
        const started = await client.call('provisionWorkspace', { body: order });
        assert.equal(started.status, 201);
        const instance = started.body.instance_id ?? '';
        const state = async () =>
          (
            await client.call('getProvisionWorkspaceStatus', {
              path: { workspace_id: id },
              query: { instance_id: instance },
            })
          ).body.state;
        assert.equal(await state(), 'pending');
        sandbox.control.advance(20_000);
        assert.equal(await state(), 'running');
        assert.deepEqual(
          sandbox.control.charges().map(({ times, jobIds }) => ({ times, jobIds })),
          [{ times: 1, jobIds: [instance] }],
        );
        const end = (query?: Readonly<Record<string, string>>, token = client.key('tenantadmin')) =>
          client.call('deprovisionWorkspace', {
            path: { workspace_id: id },
            headers: { 'x-molecule-admin-token': token },
            ...(query && { query }),
          });
        assert.equal((await end(undefined, 'another')).status, 401);
        assert.deepEqual((await end()).body, { status: 'terminated' });
        assert.equal(await state(), 'terminated');
        assert.equal((await end()).status, 400);
        assert.equal((await end({ prune: 'true' })).status, 200);
        assert.equal((await end({ prune: 'true' })).status, 400);
      });

      it('refuses a machine without an image, organization, public address, or with cloud variables', async () => {
        const order = {
          org_id: orgId,
          workspace_id: id,
          runtime: 'codex',
          platform_url: 'https://northlight.moleculesai.app',
        };
        const start = (change: object) =>
          client.call('provisionWorkspace', { body: { ...order, ...change } });
        assert.equal((await start({ runtime: 'hermes' })).status, 422);
        for (const change of [
          { org_id: UNKNOWN_ID },
          { platform_url: 'http://169.254.169.254/' },
          { env: { AWS_REGION: 'x' } },
          { workspace_id: 'wren' },
        ])
          assert.equal((await start(change)).status, 400);
        await client.call('adminPromoteRuntimeImage', { body: { template: 'hermes', digest: DIGEST } });
        assert.equal((await start({ runtime: 'hermes' })).status, 201);
      });
    });
  }
});
