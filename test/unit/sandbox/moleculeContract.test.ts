import assert from 'node:assert/strict';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import type { operations } from '../../../specs/types/molecule.gen.ts';
import { table } from '../../../src/sandbox/built/molecule.tables.js';
import { sandboxModes } from '../../../src/sandbox/platform.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { MoleculeClient, type CallOptions } from './moleculeClient.ts';

type Id = keyof operations;

/**
 * What real servers want or do and the judge, who goes by the contract, would not allow: a list in an object, and the
 * organization header on the open route.
 */
const BEYOND: readonly Id[] = ['listOrgs', 'adminListRuntimeImage', 'tenantGetWorkspace'];

describe('the sandbox plays Molecule: all 58 operations', () => {
  for (const mode of sandboxModes) {
    describe(`in the mode ${mode}`, () => {
      let sandbox: Sandbox;
      let client: MoleculeClient;

      before(async () => {
        sandbox = await startSandbox({ mode, recordExchanges: true });
        sandbox.control.freeze();
        client = new MoleculeClient(sandbox);
      });
      after(() => sandbox.stop());

      it('has a handler for each', async () => {
        const open = await sandbox.control.openOperations();
        assert.deepEqual(
          open.filter((name) => name.startsWith('molecule.')),
          [],
        );
      });

      it('answers each with what its contract promises, as an independent judge sees it too', async () => {
        const { routing } = sandbox.platforms.molecule;
        const id = routing['workspaceId'] ?? '';
        // The contract pairs a key with this header; servers take the slug as well.
        const org = { 'x-molecule-org-id': routing['orgId'] ?? '' };
        const { body: keys } = await client.call('tenantListOrgTokens', { org });
        const spare = keys.tokens?.find(({ name }) => name === 'Nightly pipeline')?.id ?? '';
        const admin = { 'x-molecule-admin-token': client.key('tenantadmin') };
        const order = {
          org_id: routing['orgId'],
          workspace_id: id,
          runtime: 'codex',
          platform_url: 'https://northlight.moleculesai.app',
        };
        const { body: machine } = await client.call('provisionWorkspace', { body: order });
        const calls: Readonly<Record<Id, CallOptions>> = {
          listOrgs: { beyondContract: mode === 'observed' },
          createOrg: { body: { slug: 'foxglove', name: 'Foxglove' } },
          getOrg: { path: { slug: 'northlight' } },
          exportOrg: { path: { slug: 'northlight' } },
          getProvisionStatus: { path: { slug: 'emberfield' } },
          getOrgInstance: { path: { slug: 'northlight' } },
          listInvoices: {},
          billingCheckout: { body: { org_slug: 'tidewater', plan: 'pro' } },
          billingPortal: {},
          billingTopup: { body: { credits: 10 } },
          adminListOrgs: {},
          adminCreateOrg: {
            body: { slug: 'larkspur', name: 'Larkspur', owner_user_id: 'e2e-runner:larkspur' },
          },
          adminGetTenantToken: { path: { slug: 'northlight' } },
          adminListOrgWorkspaces: { path: { slug: 'northlight' } },
          adminTenantDiagnostics: { path: { slug: 'northlight' } },
          adminRedeployTenant: { path: { slug: 'northlight' } },
          adminRedeployFleet: { body: { confirm: true } },
          adminUpdateWorkspaceEnv: { path: { id }, body: { env: { REGION: 'eu' } } },
          adminPromoteThinAmi: { body: { region: 'us-west-1', ami_id: 'ami-0123456789abcdef0' } },
          adminListThinAmi: {},
          adminPromoteRuntimeImage: { body: { template: 'hermes', digest: `sha256:${'ab'.repeat(32)}` } },
          adminListRuntimeImage: { beyondContract: mode === 'observed' },
          adminGetWorkspaceBillingMode: { path: { id }, query: { org_slug: 'northlight' } },
          adminPutWorkspaceBillingMode: {
            path: { id },
            query: { org_slug: 'northlight' },
            body: { mode: 'byok' },
          },
          provisionWorkspace: { body: order },
          getProvisionWorkspaceStatus: {
            path: { workspace_id: id },
            query: { instance_id: machine.instance_id ?? '' },
          },
          deprovisionWorkspace: { path: { workspace_id: id }, headers: admin },
          tenantListWorkspaces: {},
          tenantCreateWorkspace: { body: { name: 'Rook', secrets: { A_TOKEN: 'x' } } },
          tenantGetWorkspace: { path: { id }, ...(mode === 'contract' && { org: null }) },
          tenantRestartWorkspace: { path: { id }, as: 'workspace' },
          tenantPauseWorkspace: { path: { id }, as: 'workspace' },
          tenantResumeWorkspace: { path: { id }, as: 'workspace' },
          tenantGetBudget: { path: { id }, as: 'workspace' },
          tenantPatchBudget: { path: { id }, body: { budget_limit: 100 } },
          tenantGetBillingMode: { path: { id } },
          tenantPutBillingMode: { path: { id }, body: { mode: null } },
          tenantListWorkspaceSecrets: { path: { id }, as: 'workspace' },
          tenantSetWorkspaceSecret: { path: { id }, body: { key: 'ONE', value: '1' } },
          tenantPutWorkspaceSecret: { path: { id }, body: { key: 'ONE', value: '2' } },
          tenantDeleteWorkspaceSecret: { path: { id, key: 'ONE' } },
          tenantListGlobalSecrets: {},
          tenantSetGlobalSecret: { body: { key: 'ALL', value: '1' } },
          tenantPutGlobalSecret: { body: { key: 'ALL', value: '2' } },
          tenantDeleteGlobalSecret: { path: { key: 'ALL' } },
          tenantListOrgTokens: {},
          tenantCreateOrgToken: { body: { name: 'New' } },
          tenantRevokeOrgToken: { path: { id: spare } },
          tenantListOrgTemplates: {},
          tenantOrgImport: { body: { dir: 'product-squad' } },
          tenantListTemplates: {},
          tenantImportTemplate: { body: { name: 'T', files: { 'config.yaml': 'tier: 1' } } },
          tenantExportBundle: { path: { id } },
          tenantImportBundle: { body: { name: 'Copy', schema: '1.0' } },
          tenantDeleteWorkspace: { path: { id } },
          adminDeleteTenant: { path: { slug: 'tidewater' }, body: { confirm: 'tidewater' } },
          adminScrubTenantArtifacts: { path: { slug: 'tidewater' }, body: { confirm: 'tidewater' } },
          deleteOrg: { path: { slug: 'northlight' } },
        };
        assert.deepEqual(Object.keys(calls).sort(), table.routes.map(({ operation }) => operation).sort());
        for (const [operation, options] of Object.entries(calls)) {
          const reply = await client.call(
            operation as Id,
            operation.startsWith('tenant') ? { org, ...options } : options,
          );
          assert.ok(
            reply.status >= 200 && reply.status < 300,
            `${operation}: ${reply.status} ${reply.error}`,
          );
        }
        const rows = sandbox.control.requests();
        const beyond = new Set<string | null>(mode === 'observed' ? BEYOND : []);
        const judged = rows.filter(({ operation }) => !beyond.has(operation));
        assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(judged), []);
        const state = sandbox.control.state() as { internalErrors: readonly string[] };
        assert.deepEqual(state.internalErrors, []);
      });
    });
  }
});
