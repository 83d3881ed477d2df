import type { PlatformDescriptor, PlatformSandbox, PlatformServices } from '../../platform.ts';
import type { Answer } from '../../server/answer.ts';
import { type Handler, checkedHandlers } from '../../server/call.ts';
import { readInput } from '../../server/readInput.ts';
import { type RouteRow, extraRoute } from '../../server/routeTable.ts';
import { RequestAdmission } from './admission.ts';
import { revokeCredential } from './credentials.ts';
import { answeringFailures, refusalAnswer } from './failures.ts';
import { billingHandlers, pageHandlers } from './handlers/billingHandlers.ts';
import { eventHandlers } from './handlers/eventHandlers.ts';
import { fleetHandlers } from './handlers/fleetHandlers.ts';
import { keyHandlers } from './handlers/keyHandlers.ts';
import { moneyHandlers } from './handlers/moneyHandlers.ts';
import { operatorHandlers } from './handlers/operatorHandlers.ts';
import { orgHandlers } from './handlers/orgHandlers.ts';
import { provisioningHandlers } from './handlers/provisioningHandlers.ts';
import { secretHandlers } from './handlers/secretHandlers.ts';
import { templateHandlers } from './handlers/templateHandlers.ts';
import { lifecycleHandlers, workspaceHandlers } from './handlers/workspaceHandlers.ts';
import { addCrowd, seededWorld } from './seed/seededWorld.ts';
import { WREN_ID, testKeysOf } from './seed/testKeys.ts';
import { setConditions, settingsSchema } from './settings.ts';
import { fingerprintOf } from './workspaces/secrets.ts';
import type { Tenant } from './workspaces/tenant.ts';
import type { World } from './world.ts';

const HOME = 'northlight';

/** Both services of the platform: the control plane and the tenant servers. */
export const molecule: PlatformDescriptor = {
  tables: () => import('../../built/molecule.tables.js'),
  bases: [
    { name: 'tenant', prefix: '/molecule-tenant' },
    { name: 'api', prefix: '/molecule' },
  ],
  credentialHeaders: ['x-molecule-admin-token'],
  create,
};

function create(services: PlatformServices): PlatformSandbox {
  const begin = () => {
    const world = seededWorld(services);
    configure(world, services.settings);
    return { world, handlers: handlersOf(world), admission: new RequestAdmission(world) };
  };
  let now = begin();
  const routes = new Map<string, RouteRow>();
  /** Every answer of a tenant server has the headers of the rate limit. */
  const withLimit = (operation: string | null, answer: Answer): Answer => {
    const { world } = now;
    if (!world.observed || !operation?.startsWith('tenant')) return answer;
    return { ...answer, headers: { ...world.limit.headers(world.now), ...answer.headers } };
  };
  const handler =
    (operation: string): Handler =>
    async (call) =>
      withLimit(operation, (await now.handlers[operation]?.(call)) ?? { status: 501 });

  const { session, orgkey, workspace, operator, provision, tenantadmin, ...otherCredentials } = testKeysOf(
    services.keys,
  );
  return {
    handlers: Object.fromEntries(Object.keys(now.handlers).map((name) => [name, handler(name)])),
    extraRoutes: observedRoutes,
    credentials: { session, orgkey, workspace, operator, provision, tenantadmin },
    otherCredentials,
    routing: { orgSlug: HOME, orgId: now.world.orgs.get(HOME)?.id ?? '', workspaceId: WREN_ID },
    admit: (request) => {
      const { operation } = request.route;
      routes.set(operation, request.route);
      const admission = now.admission.admit(request);
      return 'answer' in admission
        ? { ok: false, answer: withLimit(operation, admission.answer) }
        : admission;
    },
    principal: () => null,
    refuse: (refusal, { operation }) =>
      withLimit(operation, refusalAnswer(refusal, routes.get(operation ?? '') ?? null, now.world.observed)),
    snapshot: () => {
      now.world.settle();
      return snapshotOf(now.world);
    },
    ledger: () =>
      [...now.world.orgs.values()].map(({ slug, credits, plan }) => ({
        slug,
        plan,
        credits: { ...credits },
      })),
    charges: () => [...now.world.payments.topUpCharges(), ...now.world.machines.charges()],
    reset: () => {
      now = begin();
    },
    addCredits: (amount, credential) => {
      const org = [...now.world.orgs.values()].find(({ tenant, slug, adminToken }) =>
        credential === undefined
          ? slug === HOME
          : adminToken === credential ||
            [...(tenant?.keys.values() ?? [])].some(({ token }) => token === credential),
      );
      if (org) org.credits.balance += amount;
      return org !== undefined;
    },
    revoke: (credential) => revokeCredential(now.world, credential),
    withdraw: (id) => now.world.orgs.get(HOME)?.tenant?.templates.delete(id) ?? false,
    setMode: (mode) => {
      now.world.mode = mode;
    },
    configure: (settings) => configure(now.world, settings),
  };
}

function handlersOf(world: World): Readonly<Record<string, Handler>> {
  return answeringFailures({
    ...checkedHandlers({
      ...orgHandlers(world),
      ...billingHandlers(world),
      ...operatorHandlers(world),
      ...fleetHandlers(world),
      ...provisioningHandlers(world),
      ...workspaceHandlers(world),
      ...lifecycleHandlers(world),
      ...secretHandlers(world),
      ...moneyHandlers(world),
      ...keyHandlers(world),
      ...templateHandlers(world),
    }),
    ...eventHandlers(world),
    ...pageHandlers(world),
  });
}

/** Applies the named settings and returns the state that they concern. */
function configure(world: World, settings: Readonly<Record<string, unknown>>): unknown {
  const changes = readInput(settingsSchema, settings, 'settings');
  const { requestsLeft, workspaces } = changes;
  setConditions(world.conditions, changes);
  if (requestsLeft !== undefined) world.limit.setLeft(requestsLeft, world.now);
  const tenant = world.orgs.get(HOME)?.tenant;
  if (tenant && workspaces !== undefined) addCrowd(tenant, workspaces, world.now);
  return {
    conditions: [...world.conditions],
    limit: world.limit.headers(world.now),
    workspaces: tenant?.workspaces.size ?? 0,
  };
}

const KEY = ['orgApiKey', 'orgRoutingHeaderId'];
const TOKEN = ['workspaceToken', 'orgRoutingHeaderId'];

/** Routes that servers have beside the contract. */
const observedRoutes: readonly RouteRow[] = [
  extraRoute('tenantStreamEvents', 'GET', '/workspaces/{id}/events/stream', { security: [KEY, TOKEN] }),
  extraRoute('tenantListEvents', 'GET', '/events', { security: [KEY] }),
  extraRoute('tenantListWorkspaceEvents', 'GET', '/events/{id}', { security: [KEY] }),
  extraRoute('tenantGetWorkspaceState', 'GET', '/workspaces/{id}/state', { security: [KEY, TOKEN] }),
  extraRoute('tenantHealth', 'GET', '/health'),
  extraRoute('pagePay', 'GET', '/pages/pay/{id}'),
  extraRoute('pagePortal', 'GET', '/pages/portal/{id}'),
  extraRoute('pageInvoice', 'GET', '/pages/invoices/{id}'),
];

/** The state as plain JSON. Of secret values only the hash is shown. */
function snapshotOf(world: World): unknown {
  return {
    mode: world.mode,
    conditions: [...world.conditions],
    organizations: [...world.orgs.values()].map(({ tenant, adminToken, ...org }) => ({
      ...org,
      hasAdminToken: adminToken !== null,
      tenant: tenant && tenantSnapshot(tenant),
    })),
    machines: world.machines.all(),
  };
}

function tenantSnapshot(tenant: Tenant) {
  return {
    secrets: [...tenant.secrets.values()].map(fingerprintOf),
    keys: [...tenant.keys.values()].map(({ id, name }) => ({ id, name })),
    templates: [...tenant.templates.keys()],
    workspaces: [...tenant.workspaces.values()].map((workspace) => ({
      id: workspace.id,
      name: workspace.name,
      status: workspace.status,
      parentId: workspace.parentId,
      limits: workspace.limits,
      spend: workspace.spend,
      billingMode: workspace.billingMode,
      secrets: [...workspace.secrets.values()].map(fingerprintOf),
      env: [...workspace.env.keys()],
    })),
  };
}
