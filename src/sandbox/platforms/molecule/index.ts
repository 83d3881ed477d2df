import { checkedHandlers, type Handler } from '../../server/call.ts';
import type { Charge, PlatformDescriptor, PlatformSandbox, PlatformServices } from '../../platform.ts';
import { readInput } from '../../server/readInput.ts';
import type { RouteRow } from '../../server/routeTable.ts';
import { AdmissionDesk } from './admission.ts';
import { Allowance } from './allowance.ts';
import { setConditions, settingsSchema } from './settings.ts';
import { revokeCredential } from './credentials.ts';
import { refusalAnswer } from './failures.ts';
import { billingHandlers } from './handlers/billingHandlers.ts';
import { eventHandlers } from './handlers/eventHandlers.ts';
import { fleetHandlers } from './handlers/fleetHandlers.ts';
import { keyHandlers } from './handlers/keyHandlers.ts';
import { lifecycleHandlers } from './handlers/lifecycleHandlers.ts';
import { moneyHandlers } from './handlers/moneyHandlers.ts';
import { operatorHandlers } from './handlers/operatorHandlers.ts';
import { orgHandlers } from './handlers/orgHandlers.ts';
import { pageHandlers } from './handlers/pageHandlers.ts';
import { provisioningHandlers } from './handlers/provisioningHandlers.ts';
import { secretHandlers } from './handlers/secretHandlers.ts';
import { templateHandlers } from './handlers/templateHandlers.ts';
import { workspaceHandlers } from './handlers/workspaceHandlers.ts';
import { observedRoutes } from './observedRoutes.ts';
import { addCrowd } from './seed/crowd.ts';
import { seededWorld } from './seed/seededWorld.ts';
import { testKeys, WREN_ID } from './seed/testKeys.ts';
import { snapshotOf } from './snapshot.ts';
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

function create(options: PlatformServices): PlatformSandbox {
  const allowance = new Allowance(options.speed);
  const begin = (): World => {
    const fresh = seededWorld(options, options.mode);
    configure(fresh, allowance, options.settings);
    return fresh;
  };
  let world = begin();
  const at = () => world;
  const desk = new AdmissionDesk(at, allowance);
  const routes = new Map<string, RouteRow>();
  const limited = (operation: string | null) => world.observed && (operation?.startsWith('tenant') ?? false);
  const home = world.orgs.get(HOME);

  return {
    handlers: withLimits(handlersOf(at), limited, () => allowance.headers(world.now)),
    extraRoutes: observedRoutes,
    credentials: {
      session: testKeys.session,
      orgkey: testKeys.orgkey,
      workspace: testKeys.workspace,
      operator: testKeys.operator,
      provision: testKeys.provision,
      tenantadmin: testKeys.tenantadmin,
    },
    otherCredentials: {
      memberSession: testKeys.memberSession,
      strangerSession: testKeys.strangerSession,
      newcomerSession: testKeys.newcomerSession,
      tidewaterKey: testKeys.tidewaterKey,
      secondKey: testKeys.secondKey,
    },
    routing: { orgSlug: HOME, orgId: home?.id ?? '', workspaceId: WREN_ID },
    admit: (request) => {
      routes.set(request.route.operation, request.route);
      const admission = desk.admit(request);
      if (admission.ok || !limited(request.route.operation)) return admission;
      if (!('answer' in admission)) return admission;
      const { answer } = admission;
      return {
        ok: false,
        answer: { ...answer, headers: { ...allowance.headers(world.now), ...answer.headers } },
      };
    },
    principal: () => null,
    refuse: (refusal, { operation }) => {
      const answer = refusalAnswer(refusal, routes.get(operation ?? '') ?? null);
      return limited(operation) ? { ...answer, headers: allowance.headers(world.now) } : answer;
    },
    snapshot: () => {
      world.settle();
      return snapshotOf(world);
    },
    ledger: () =>
      [...world.orgs.values()].map(({ slug, credits, plan }) => ({ slug, plan, credits: { ...credits } })),
    charges: () => [...world.payments.paidTopUps().map(topUpCharge), ...world.machines.charges()],
    reset: () => {
      allowance.reset();
      world = begin();
    },
    addCredits: (amount, credential) => {
      const org = [...world.orgs.values()].find(({ tenant, slug, adminToken }) =>
        credential === undefined
          ? slug === HOME
          : adminToken === credential ||
            [...(tenant?.keys.values() ?? [])].some(({ token }) => token === credential),
      );
      if (!org) return false;
      org.credits.balance += amount;
      return true;
    },
    revoke: (credential) => revokeCredential(world, credential),
    withdraw: (id) => world.orgs.get(HOME)?.tenant?.templates.delete(id) ?? false,
    setMode: (mode) => {
      world.mode = mode;
    },
    configure: (settings) => configure(world, allowance, settings),
  };
}

function handlersOf(at: () => World): Readonly<Record<string, Handler>> {
  return {
    ...checkedHandlers({
      ...orgHandlers(at),
      ...billingHandlers(at),
      ...operatorHandlers(at),
      ...fleetHandlers(at),
      ...provisioningHandlers(at),
      ...workspaceHandlers(at),
      ...lifecycleHandlers(at),
      ...secretHandlers(at),
      ...moneyHandlers(at),
      ...keyHandlers(at),
      ...templateHandlers(at),
    }),
    ...eventHandlers(at),
    ...pageHandlers(at),
  };
}

/** Every answer of a tenant server tells how many requests are left. */
function withLimits(
  handlers: Readonly<Record<string, Handler>>,
  limited: (operation: string) => boolean,
  headers: () => Readonly<Record<string, string>>,
): Readonly<Record<string, Handler>> {
  const wrapped = Object.entries(handlers).map(([operation, handler]): [string, Handler] => [
    operation,
    async (call) => {
      const answer = await handler(call);
      return limited(operation) ? { ...answer, headers: { ...answer.headers, ...headers() } } : answer;
    },
  ]);
  return Object.fromEntries(wrapped);
}

/** Carries out the settings that are named and tells how the platform stands. */
function configure(world: World, allowance: Allowance, settings: Readonly<Record<string, unknown>>): unknown {
  const changes = readInput(settingsSchema, settings, 'settings');
  const { requestsLeft, workspaces: count } = changes;
  setConditions(world.conditions, changes);
  if (requestsLeft !== undefined) allowance.setLeft(requestsLeft, world.now);
  const tenant = world.orgs.get(HOME)?.tenant;
  if (tenant && count !== undefined) addCrowd(tenant, count, world.now);
  return {
    conditions: [...world.conditions],
    allowance: allowance.headers(world.now),
    workspaces: tenant?.workspaces.size ?? 0,
  };
}

function topUpCharge({ id, cents }: { readonly id: string; readonly cents: number }): Charge {
  const unit = 'usd cents';
  return { key: null, jobIds: [id], times: 1, amount: cents, refunded: 0, unit };
}
