import * as z from 'zod/mini';
import type { ResourceList } from '../../../core/resource.ts';
import { listRows } from '../../resourceRows.ts';
import { id, list, text } from '../../tolerant.ts';
import { organizationsAnswer, workspacesAnswer } from '../answers.ts';
import { modeGuide } from '../workspaces/billingMode.ts';
import { factsOf } from '../../facts.ts';
import { organizationRow } from '../organizationRows.ts';
import { machineActions } from './provisioning.ts';
import { preflightRemoval } from './remains.ts';
import { saidOf } from '../workspaces/restarts.ts';
import { workspaceRow } from '../workspaces/workspaceRows.ts';

const tenant = z.looseObject({ slug: text });

const tenantRoster: ResourceList = {
  id: 'tenantWorkspaces',
  label: 'Workspaces',
  icon: 'vm',
  operation: 'adminListOrgWorkspaces',
  takes: { slug: 'slug' },
  rowKind: 'molecule.tenantWorkspace',
  rows: (answer) => {
    const slug = tenant.safeParse(answer).data?.slug;
    return listRows(workspacesAnswer, (row) => workspaceRow(row, slug))(answer);
  },
};

/** The workspaces of one tenant, as the control plane hears of them. */
const tenantWorkspaces: ResourceList = {
  ...tenantRoster,
  rowActions: [
    {
      id: 'env',
      title: 'Change Environment…',
      icon: 'symbol-variable',
      operation: 'adminUpdateWorkspaceEnv',
      guide: {
        asks: [
          { kind: 'variables', input: 'body.env', force: 'body.force', title: 'Environment' },
          {
            kind: 'choice',
            input: 'body.merge',
            title: 'What becomes of the other variables?',
            options: [
              { label: 'Keep them', value: true },
              {
                label: 'Drop them',
                detail: 'Every variable that was not named now is lost; nobody can read the old values back',
                value: false,
              },
            ],
          },
        ],
        preflight: async ({ name, merge }) => [
          { text: '{0} is restarted, which ends its running tasks.', args: [String(name)] },
          ...(merge === false ? [{ text: 'Every variable that was not named now is lost.', args: [] }] : []),
        ],
      },
    },
    {
      id: 'mode',
      title: 'Show Billing Mode',
      icon: 'credit-card',
      operation: 'adminGetWorkspaceBillingMode',
    },
    {
      id: 'setMode',
      title: 'Set Billing Mode…',
      icon: 'credit-card',
      operation: 'adminPutWorkspaceBillingMode',
      guide: modeGuide,
    },
    ...machineActions,
  ],
};

const redeployed = list(z.looseObject({ slug: id, phase: text }), 'results');

/** What a redeployment of the fleet would do: the platform's own dry run. */
export const fleetPlan: ResourceList = {
  id: 'fleetPlan',
  label: 'Tenants to be redeployed',
  icon: 'server',
  operation: 'adminRedeployFleet',
  params: { 'body.dry_run': true },
  rowKind: 'molecule.plannedTenant',
  rows: listRows(redeployed, ({ slug, phase }) => ({
    id: slug,
    label: slug,
    description: phase ?? null,
    facts: factsOf({ Phase: phase }),
    icon: 'server',
    params: { slug },
  })),
};

/** Every organization of the platform. */
export const tenants: ResourceList = {
  id: 'tenants',
  label: 'All organizations',
  icon: 'server-environment',
  operation: 'adminListOrgs',
  rowKind: 'molecule.tenant',
  rows: listRows(organizationsAnswer, organizationRow),
  actions: [
    {
      id: 'tryCreate',
      title: 'Check a New Organization…',
      icon: 'beaker',
      operation: 'adminCreateOrg',
      fixed: { dry_run: true },
      guide: { answer: { kind: 'document' } },
    },
    {
      id: 'create',
      title: 'Create Organization…',
      icon: 'add',
      operation: 'adminCreateOrg',
      verb: 'add',
    },
    {
      id: 'planFleet',
      title: 'Plan Redeployment of All Tenants',
      icon: 'beaker',
      operation: 'adminRedeployFleet',
      fixed: { 'body.dry_run': true },
      guide: { answer: { kind: 'document' } },
    },
    {
      id: 'redeployFleet',
      title: 'Redeploy All Tenants…',
      icon: 'rocket',
      operation: 'adminRedeployFleet',
      fixed: { 'body.confirm': true },
      asks: ['target_tag', 'canary_slug'],
      guide: {
        answer: { kind: 'document' },
        preflight: async (_, read) => {
          const planned = await read(fleetPlan);
          return [
            saidOf(
              planned,
              'By the dry run, 1 tenant is interrupted, and what its server is doing is lost: {1}.',
              'By the dry run, {0} tenants are interrupted, and what their servers are doing is lost: {1}.',
            ),
          ];
        },
      },
    },
  ],
  rowActions: [
    {
      id: 'diagnose',
      title: 'Examine',
      icon: 'pulse',
      operation: 'adminTenantDiagnostics',
      verb: 'open',
    },
    { id: 'token', title: 'Admin Token…', icon: 'key', operation: 'adminGetTenantToken' },
    {
      id: 'redeploy',
      title: 'Redeploy…',
      icon: 'rocket',
      operation: 'adminRedeployTenant',
      guide: { answer: { kind: 'document' } },
    },
    {
      id: 'delete',
      title: 'Delete Tenant…',
      icon: 'trash',
      operation: 'adminDeleteTenant',
      verb: 'delete',
      inputs: { 'body.confirm': 'slug' },
      guide: {
        preflight: async ({ slug, name, plan }, read) => {
          const all = {
            text: 'Everything of {0} goes for good: subscription ({1}), machines, host names and data.',
            args: [String(name), String(plan)],
          };
          const rows = await read(tenantRoster, { slug: String(slug) }).catch(() => null);
          if (!rows) return [all, { text: 'Its workspaces cannot be read now.', args: [] }];
          if (rows.length === 0) return [all, { text: 'It has no workspaces.', args: [] }];
          return [all, saidOf(rows, 'Its workspace: {1}.', 'Its {0} workspaces: {1}.')];
        },
      },
    },
    {
      id: 'scrub',
      title: 'Remove Remains…',
      icon: 'clear-all',
      operation: 'adminScrubTenantArtifacts',
      inputs: { 'body.confirm': 'slug' },
      guide: { answer: { kind: 'document' }, preflight: preflightRemoval },
    },
  ],
  rowLists: [tenantWorkspaces],
};
