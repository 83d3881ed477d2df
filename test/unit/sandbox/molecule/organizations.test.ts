import assert from 'node:assert/strict';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MoleculeClient } from './moleculeClient.ts';

describe('sandbox Molecule: organizations and payments', () => {
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

  const credits = async (slug: string) =>
    (await client.call('getOrg', { path: { slug } })).body.credits_balance;

  for (const mode of sandboxModes) {
    describe(`in ${mode} mode`, () => {
      const observed = mode === 'observed';
      beforeEach(() => void sandbox.control.setMode('molecule', mode));

      it('moves a new organization through its set-up stages', async () => {
        const made = await client.call('createOrg', { body: { slug: 'foxglove', name: 'Foxglove' } });
        assert.equal(made.status, 201);
        const path = { slug: 'foxglove' };
        if (observed) {
          assert.equal(made.body.status, 'awaiting_payment');
          const checkout = await client.call('billingCheckout', {
            body: { org_slug: 'foxglove', plan: 'pro' },
          });
          const page = await fetch(checkout.body.url ?? '');
          assert.match(await page.text(), /\$199\.00 for the plan pro of Foxglove/);
        }
        const seen: unknown[] = [];
        for (const step of [0, 70_000, 80_000, 50_000, 40_000]) {
          sandbox.control.advance(step);
          const { stage, progress, eta_seconds } = (await client.call('getProvisionStatus', { path })).body;
          seen.push([stage, progress, eta_seconds]);
        }
        assert.deepEqual(seen, [
          ['launching', 0, 240],
          ['installing', 29, 171],
          ['starting', 62, 92],
          ['configuring_https', 83, 41],
          ['ready', 100, 0],
        ]);
        assert.equal((await client.call('getOrg', { path })).body.plan, observed ? 'pro' : 'starter');
        const org = { 'x-molecule-org-slug': 'foxglove' };
        assert.deepEqual((await client.call('tenantListWorkspaces', { as: 'session', org })).body, []);
        assert.ok((await client.call('getOrgInstance', { path })).body.ip);
      });

      it('reports a failed set-up', async () => {
        await client.call('adminCreateOrg', {
          body: { slug: 'doomed', name: 'Doomed fail:provision', owner_user_id: 'user_01MIRAHALLORAN' },
        });
        sandbox.control.advance(240_000);
        const { body } = await client.call('getProvisionStatus', { path: { slug: 'doomed' } });
        assert.deepEqual([body.status, body.stage], ['failed', 'failed']);
        const exported = await client.call('exportOrg', { path: { slug: 'doomed' } });
        assert.equal(exported.body.infrastructure, undefined);
      });

      it('serves the portal page', async () => {
        const { body } = await client.call('billingPortal', { body: { org_slug: 'tidewater' } });
        assert.match(await (await fetch(body.url ?? '')).text(), /Payments of Tidewater Studio/);
      });

      it('adds credits at once, or when the page was paid', async () => {
        const reply = await client.call('billingTopup', { body: { org_slug: 'tidewater', credits: 500 } });
        if (observed) {
          assert.equal(await credits('tidewater'), 37);
          assert.deepEqual(sandbox.control.charges(), []);
          await fetch(reply.body.url ?? '');
          await fetch(reply.body.url ?? '');
        } else {
          assert.deepEqual(reply.body, { credits_balance: 537 });
        }
        assert.equal(await credits('tidewater'), 537);
        assert.deepEqual(
          sandbox.control.charges().map(({ platform, times, amount }) => ({ platform, times, amount })),
          [{ platform: 'molecule', times: 1, amount: 500 }],
        );
        assert.equal((await client.call('listInvoices')).body.length, 4);
      });
    });
  }

  it('adds and takes credits on request', async () => {
    assert.equal(sandbox.control.addCredits('molecule', -12_000), true);
    assert.equal(await credits('northlight'), 480);
    assert.equal(sandbox.control.addCredits('molecule', 5, client.key('tidewaterKey')), true);
    assert.equal(await credits('tidewater'), 42);
  });
});
