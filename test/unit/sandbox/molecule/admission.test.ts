import assert from 'node:assert/strict';
import type { operations } from '../../../../specs/types/molecule.gen.ts';
import { table } from '../../../../src/sandbox/built/molecule.tables.js';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient, UNKNOWN_ID, type Caller, type CallOptions } from './moleculeClient.ts';

const TIERS: readonly Caller[] = ['session', 'orgkey', 'workspace', 'operator', 'provision', 'tenantadmin'];

/** Which credential of the sandbox a security scheme means. The tenant's admin token opens what its keys open. */
const OPENS: Readonly<Record<string, readonly Caller[]>> = {
  workosSession: ['session'],
  cpAdminBearer: ['operator'],
  provisionSecret: ['provision'],
  orgApiKey: ['orgkey', 'tenantadmin'],
  workspaceToken: ['workspace'],
};

describe('sandbox Molecule: admission', () => {
  let sandbox: Sandbox;
  let client: MoleculeClient;
  const path = { id: '', slug: 'northlight', key: 'NONE', workspace_id: UNKNOWN_ID };

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new MoleculeClient(sandbox);
    path.id = sandbox.platforms.molecule.routing['workspaceId'] ?? '';
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  for (const mode of sandboxModes) {
    it(`refuses credentials of another tier on every operation in ${mode} mode`, async () => {
      sandbox.control.setMode('molecule', mode);
      sandbox.control.configure('molecule', { requestsLeft: null });
      for (const route of table.routes.filter(({ security }) => security.length > 0)) {
        const allowed = route.security.flatMap((schemes) => OPENS[schemes[0] ?? ''] ?? []);
        for (const tier of [...TIERS.filter((one) => !allowed.includes(one)), null]) {
          const reply = await client.call(route.operation as keyof operations, { as: tier, path });
          const expected = reply.status === 403 && route.statuses.includes('403') ? 403 : 401;
          assert.equal(reply.status, expected, `${route.operation} as ${tier}`);
          assert.ok(reply.error);
        }
      }
    });
  }

  it('answers 403 for a wrong tier where the contract promises it', async () => {
    const known = await client.call('adminListOrgs', { as: 'orgkey' });
    const unknown = await client.call('adminListOrgs', { as: { bearer: 'nobody' } });
    assert.deepEqual([known.status, unknown.status], [403, 401]);
  });

  it('names the credential that a tenant route lacks', async () => {
    const { id } = path;
    const errors = await Promise.all(
      [
        client.call('tenantListOrgTokens', { as: null }),
        client.call('tenantListOrgTokens', { as: 'workspace' }),
        client.call('tenantGetBudget', { as: null, path: { id } }),
        client.call('tenantGetBudget', { as: { bearer: 'nobody' }, path: { id } }),
      ].map(async (reply) => (await reply).error),
    );
    assert.deepEqual(errors, [
      'admin auth required',
      'invalid admin auth token',
      'missing workspace auth token',
      'invalid workspace auth token',
    ]);
  });

  it('accepts a workspace token in its own workspace only', async () => {
    const other = await client.idOf('Juniper');
    const own = await client.call('tenantGetBudget', { as: 'workspace', path });
    assert.equal(own.status, 200);
    const foreign = await client.call('tenantGetBudget', { as: 'workspace', path: { id: other } });
    assert.equal(foreign.status, 401);
  });

  it("lets a member's session list and create workspaces when it names the slug", async () => {
    const list = (options: CallOptions) => client.call('tenantListWorkspaces', options);
    assert.equal((await list({ as: 'memberSession' })).status, 200);
    assert.equal((await list({ as: 'strangerSession' })).status, 401);
    const byId = { 'x-molecule-org-id': sandbox.platforms.molecule.routing['orgId'] ?? '' };
    assert.equal((await list({ as: 'memberSession', org: byId })).status, 401);
    assert.equal((await list({ as: 'orgkey', org: byId })).status, 200);
  });

  describe('the organization header', () => {
    const wrong: readonly (readonly [string, CallOptions['org']])[] = [
      ['is missing', null],
      ['names no organization', { 'x-molecule-org-slug': 'nothlight' }],
      ['names one that is not set up', { 'x-molecule-org-slug': 'emberfield' }],
      ['names two different ones', { 'x-molecule-org-slug': 'northlight', 'x-molecule-org-id': UNKNOWN_ID }],
    ];
    for (const [what, org] of wrong) {
      it(`leads to a bare 404 in observed mode where it ${what}`, async () => {
        sandbox.control.setMode('molecule', 'observed');
        for (const operation of [
          'tenantListWorkspaces',
          'tenantGetWorkspace',
          'tenantListTemplates',
        ] as const) {
          const reply = await client.call(operation, { org, path });
          assert.deepEqual([reply.status, reply.body], [404, undefined]);
        }
      });

      it(`leads to 401 in contract mode where it ${what}`, async () => {
        const reply = await client.call('tenantListTemplates', { org });
        assert.equal(reply.status, 401);
        assert.match(reply.error ?? '', /organization header/);
      });
    }

    it('of another organization makes the key unknown', async () => {
      const reply = await client.call('tenantListTemplates', { org: { 'x-molecule-org-slug': 'tidewater' } });
      assert.deepEqual([reply.status, reply.error], [401, 'invalid admin auth token']);
    });

    it('is not needed on the open route in contract mode', async () => {
      assert.equal((await client.call('tenantGetWorkspace', { org: null, path })).body.name, 'Wren');
    });
  });

  it('has no control plane routes at the tenant address', async () => {
    const response = await client.send('GET', '/api/v1/orgs', { as: 'session', base: 'tenant' });
    assert.equal(response.status, 404);
  });

  it('has no provisioning routes when provisioning is off', async () => {
    sandbox.control.configure('molecule', { provisioningOff: true });
    const response = await client.send('POST', '/api/v1/workspaces/provision', {
      as: 'provision',
      base: 'api',
      body: {},
    });
    assert.equal(response.status, 404);
  });

  it('answers 503, not 401, when the database is down (observed)', async () => {
    sandbox.control.setMode('molecule', 'observed');
    sandbox.control.configure('molecule', { datastoreDown: true });
    const response = await client.send('GET', '/workspaces', { as: { bearer: 'nobody' } });
    assert.equal(response.status, 503);
    assert.equal(((await response.json()) as { code: string }).code, 'platform_unavailable');
  });

  describe('the request limit (observed)', () => {
    beforeEach(() => void sandbox.control.setMode('molecule', 'observed'));
    const limits = (headers: Headers) =>
      ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));

    it('is in the headers of every tenant answer, refusals too', async () => {
      const good = await client.call('tenantListTemplates');
      assert.deepEqual(limits(good.headers), ['600', '599', '60']);
      const bad = await client.call('tenantListTemplates', { org: null });
      assert.deepEqual(limits(bad.headers), ['600', '598', '60']);
      assert.deepEqual(limits((await client.call('listOrgs', { beyondContract: true })).headers), [
        null,
        null,
        null,
      ]);
    });

    it('is reached, and restored after the window', async () => {
      sandbox.control.configure('molecule', { requestsLeft: 2 });
      assert.equal(limits((await client.call('tenantListTemplates')).headers)[1], '1');
      await client.call('tenantListTemplates');
      const over = await client.call('tenantListTemplates');
      assert.deepEqual([over.status, over.headers.get('retry-after')], [429, '60']);
      assert.equal(over.error, 'rate limit exceeded');
      sandbox.control.advance(60_000);
      assert.equal((await client.call('tenantListTemplates')).status, 200);
    });

    it('is the word `unlimited` when switched off', async () => {
      sandbox.control.configure('molecule', { requestsLeft: null });
      assert.equal(limits((await client.call('tenantListTemplates')).headers)[0], 'unlimited');
    });

    it('allows ten new keys an hour', async () => {
      for (let made = 0; made < 10; made += 1)
        assert.equal((await client.call('tenantCreateOrgToken', { body: {} })).status, 200);
      const over = await client.call('tenantCreateOrgToken', { body: {} });
      assert.deepEqual([over.status, over.headers.get('retry-after')], [429, '3600']);
      assert.equal((await client.call('tenantListOrgTokens')).status, 200);
    });
  });

  it("words injected faults in the platform's form", async () => {
    sandbox.control.addFault({ fault: { kind: 'status', status: 503 }, operation: 'tenantListWorkspaces' });
    assert.equal((await client.call('tenantListWorkspaces')).status, 503);
    sandbox.control.addFault({ fault: { kind: 'status', status: 502 }, operation: 'adminListOrgWorkspaces' });
    const proxy = await client.call('adminListOrgWorkspaces', { path: { slug: 'northlight' } });
    assert.equal(proxy.status, 502);
    assert.match(proxy.error ?? '', /unreachable/);
  });
});
