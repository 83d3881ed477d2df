import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient } from './moleculeClient.ts';

describe('sandbox Molecule: secrets, budgets, billing modes and keys', () => {
  let sandbox: Sandbox;
  let client: MoleculeClient;
  let id: string;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new MoleculeClient(sandbox);
    id = sandbox.platforms.molecule.routing['workspaceId'] ?? '';
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  async function restarting(): Promise<readonly string[]> {
    const rows = (await client.call('tenantListWorkspaces')).body;
    return rows.flatMap((row) => (row.status === 'provisioning' ? [row.name ?? ''] : []));
  }

  for (const mode of sandboxModes) {
    describe(`in ${mode} mode`, () => {
      const observed = mode === 'observed';
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      async function origins(): Promise<Readonly<Record<string, string | undefined>>> {
        const rows = (await client.call('tenantListWorkspaceSecrets', { path: { id } })).body;
        return Object.fromEntries(rows.map((row) => [row.key ?? '', observed ? row.scope : row.source]));
      }

      it('lists own and inherited secrets by name, never a value', async () => {
        assert.deepEqual(await origins(), {
          GIT_HTTP_TOKEN: 'workspace',
          LEDGER_DATABASE_URL: 'workspace',
          SEARCH_API_TOKEN: 'global',
          SENTRY_DSN: 'global',
        });
        const { body } = await client.call('tenantListWorkspaceSecrets', { path: { id } });
        assert.ok(!JSON.stringify(body).includes('sandbox value'));
      });

      for (const operation of ['tenantSetWorkspaceSecret', 'tenantPutWorkspaceSecret'] as const) {
        it(`${operation} stores a text of several lines and restarts that workspace alone`, async () => {
          const value = '-----BEGIN KEY-----\nabc\n-----END KEY-----\n';
          const reply = await client.call(operation, { path: { id }, body: { key: 'DEPLOY_KEY', value } });
          assert.equal(reply.status, 200);
          assert.deepEqual(reply.body, observed ? { status: 'saved', key: 'DEPLOY_KEY' } : {});
          assert.equal((await origins())['DEPLOY_KEY'], 'workspace');
          assert.deepEqual(await restarting(), ['Wren', 'Linnet']);
          const sha256 = createHash('sha256').update(value).digest('hex');
          assert.ok(JSON.stringify(sandbox.control.state()).includes(sha256));
        });
      }

      for (const operation of ['tenantSetGlobalSecret', 'tenantPutGlobalSecret'] as const) {
        it(`${operation} restarts every workspace that inherits it`, async () => {
          const body = { key: 'GIT_HTTP_TOKEN', value: 'new' };
          const reply = await client.call(operation, { body });
          assert.deepEqual(
            reply.body,
            observed ? { status: 'saved', key: 'GIT_HTTP_TOKEN', scope: 'global' } : {},
          );
          const names = await restarting();
          assert.equal(names.length, 10);
          for (const spared of ['Wren', 'Juniper', 'Vesper', 'Corvin']) assert.ok(!names.includes(spared));
        });
      }

      it('shows the inherited secret after the own one was deleted', async () => {
        const key = 'GIT_HTTP_TOKEN';
        const reply = await client.call('tenantDeleteWorkspaceSecret', { path: { id, key } });
        assert.equal(reply.status, 200);
        assert.equal((await origins())[key], 'global');
        const again = await client.call('tenantDeleteWorkspaceSecret', { path: { id, key } });
        assert.deepEqual([again.status, again.error], [404, 'secret not found']);
      });

      it('can lack the billing mode route', async () => {
        sandbox.control.configure('molecule', { billingModeDropped: true });
        const reply = await client.send('GET', `/admin/workspaces/${id}/llm-billing-mode`, {
          as: { bearer: sandbox.platforms.molecule.credentials['orgkey'] ?? '' },
        });
        assert.equal(reply.status, 404);
        if (observed) assert.equal(await reply.text(), '404 page not found');
      });

      it('mints a key that is shown once and works until it is revoked', async () => {
        const minted = (await client.call('tenantCreateOrgToken', { body: { name: 'Train' } })).body;
        assert.equal(minted.auth_token.length, 43);
        assert.equal(minted.prefix, minted.auth_token.slice(0, 8));
        const as = { bearer: minted.auth_token };
        const { tokens = [], count } = (await client.call('tenantListOrgTokens', { as })).body;
        assert.deepEqual([tokens[0]?.id, tokens[0]?.name, count], [minted.id, 'Train', 3]);
        assert.ok(!JSON.stringify(tokens).includes(minted.auth_token));
        if (observed) {
          assert.match(tokens[0]?.created_by ?? '', /^org-token:/);
          assert.ok(tokens[0]?.last_used_at);
        }
        const path = { id: minted.id };
        assert.deepEqual((await client.call('tenantRevokeOrgToken', { path })).body, { revoked: minted.id });
        assert.equal((await client.call('tenantListOrgTokens', { as })).status, 401);
        assert.equal((await client.call('tenantRevokeOrgToken', { path })).status, 404);
      });
    });
  }

  it('by the contract: has budgets by period', async () => {
    const read = async () => (await client.call('tenantGetBudget', { path: { id } })).body.periods ?? {};
    const before = await read();
    assert.deepEqual(Object.keys(before), ['hourly', 'daily', 'weekly', 'monthly']);
    assert.equal(before['daily']?.limit, 1_500);
    const body = { budget_limits: { daily: 200, weekly: null, monthly: 30_000 } };
    const patched = (await client.call('tenantPatchBudget', { path: { id }, body })).body;
    assert.deepEqual(patched.periods, await read());
    const after = patched.periods ?? {};
    assert.deepEqual(
      [after['daily']?.limit, after['weekly']?.limit, after['monthly']?.limit],
      [200, null, 30_000],
    );
    assert.equal(after['daily']?.remaining, 200 - (after['daily']?.spend ?? 0));
    await client.call('tenantPatchBudget', { path: { id }, body: { budget_limits: { weekly: 900 } } });
    const limits = Object.values(await read()).map(({ limit }) => limit);
    assert.deepEqual(limits, [null, null, 900, null], 'periods that the request leaves out are cleared');
  });

  it('can be of the time when a budget had no period but the month', async () => {
    sandbox.control.setMode('molecule', 'observed');
    sandbox.control.configure('molecule', { monthlyBudgets: true });
    const { body } = await client.call('tenantGetBudget', { path: { id } });
    assert.deepEqual(Object.keys(body), ['budget_limit', 'monthly_spend', 'budget_remaining']);
    const periods = await client.call('tenantPatchBudget', {
      path: { id },
      body: { budget_limits: { daily: 1 } },
    });
    assert.deepEqual([periods.status, periods.error], [400, 'budget_limit is required']);
    const changed = await client.call('tenantPatchBudget', { path: { id }, body: { budget_limit: 7 } });
    assert.deepEqual(changed.body, { status: 'updated' });
  });

  it('as observed: a vendor key is refused while the platform pays for the model', async () => {
    sandbox.control.setMode('molecule', 'observed');
    const juniper = { id: await client.idOf('Juniper') };
    const body = { key: 'OPENAI_API_KEY', value: 'mine' };
    const early = await client.call('tenantSetWorkspaceSecret', { path: juniper, body });
    assert.equal(early.status, 400);
    assert.match(early.error ?? '', /byok/);
    await client.call('tenantPutBillingMode', { path: juniper, body: { mode: 'byok' } });
    assert.equal((await client.call('tenantSetWorkspaceSecret', { path: juniper, body })).status, 200);
  });
});
