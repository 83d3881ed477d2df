import type { CredentialKind, RoutingField } from '../../core/credential.ts';
import { CONTROL_PLANE, TENANT } from './api.ts';

/** One kind of key for each tier of the platform: what one of them opens, the others do not. */
export const moleculeCredentials: readonly CredentialKind[] = [
  {
    id: 'orgkey',
    scheme: 'orgApiKey',
    label: 'Organization key',
    detail: 'Full administration of one organization: workspaces, secrets, budgets, keys',
    // Servers were seen to make 43 characters of base64url without a prefix.
    pattern: /^[A-Za-z0-9_-]{20,}$/,
    obtainUrl: null,
    send: { in: 'bearer' },
    base: TENANT,
    environment: ['MOLECULE_ORG_API_KEY', 'MOLECULE_API_KEY'],
  },
  {
    id: 'session',
    scheme: 'workosSession',
    label: 'Session cookie',
    detail: 'Your organizations, their invoices and credits: the cookie mcp_session of a signed-in browser',
    pattern: null,
    obtainUrl: null,
    send: { in: 'cookie', name: 'mcp_session' },
    environment: [],
  },
  {
    id: 'workspace',
    scheme: 'workspaceToken',
    label: 'Workspace token',
    detail: 'One workspace only: its secrets and budget, restart, pause, resume',
    pattern: null,
    obtainUrl: null,
    send: { in: 'bearer' },
    base: TENANT,
    environment: [],
  },
  {
    id: 'operator',
    scheme: 'cpAdminBearer',
    label: 'Operator token',
    detail: 'Administration of the whole platform',
    pattern: null,
    obtainUrl: null,
    send: { in: 'bearer' },
    base: CONTROL_PLANE,
    environment: ['CP_ADMIN_API_TOKEN'],
  },
  {
    id: 'provision',
    scheme: 'provisionSecret',
    label: 'Provisioning secret',
    detail: 'Starts machines; ending one takes the admin token of the tenant as well',
    pattern: null,
    obtainUrl: null,
    send: { in: 'bearer' },
    base: CONTROL_PLANE,
    environment: [],
  },
  {
    id: 'tenantadmin',
    scheme: 'tenantAdminToken',
    label: 'Tenant admin token',
    detail: 'Goes with the provisioning secret; it cannot be checked by itself',
    pattern: null,
    obtainUrl: null,
    send: { in: 'header', name: 'X-Molecule-Admin-Token' },
    base: CONTROL_PLANE,
    environment: [],
  },
];

/** The name of the routing field that tells which workspace a workspace token belongs to. */
export const OWN_WORKSPACE = 'workspaceId';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Where the calls of an account belong. Tenant servers take the slug as well as the id, whichever key comes with it. */
export const moleculeRouting: readonly RoutingField[] = [
  {
    id: 'orgSlug',
    scheme: 'orgRoutingHeaderSlug',
    header: 'X-Molecule-Org-Slug',
    label: 'Organization slug',
    pattern: /^[a-z][a-z0-9-]{2,31}$/,
    standsFor: 'orgRoutingHeaderId',
    environment: ['MOLECULE_ORG_SLUG'],
  },
  {
    id: 'orgId',
    scheme: 'orgRoutingHeaderId',
    header: 'X-Molecule-Org-Id',
    label: 'Organization id',
    pattern: UUID,
    environment: ['MOLECULE_ORG_ID'],
  },
  {
    id: OWN_WORKSPACE,
    scheme: null,
    header: null,
    label: 'Workspace id (for a workspace token)',
    pattern: UUID,
  },
];
