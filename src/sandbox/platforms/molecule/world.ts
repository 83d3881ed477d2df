import type { PlatformServices, SandboxMode } from '../../platform.ts';
import type { Call } from '../../server/call.ts';
import { MoleculeFailure } from './failures.ts';
import { Machines } from './orgs/machines.ts';
import { type Organization, settleSetup } from './orgs/organizations.ts';
import { Payments } from './orgs/payments.ts';
import { Pins } from './orgs/pins.ts';
import { RateLimit } from './rateLimit.ts';
import { type User, users } from './seed/users.ts';
import type { Condition } from './settings.ts';
import type { Tenant } from './workspaces/tenant.ts';
import { settle } from './workspaces/timeline.ts';
import type { WorkspaceRecord } from './workspaces/workspaceRecord.ts';
import { Workspaces } from './workspaces/workspaces.ts';

/** The whole platform: both services with everything that they know. */
export class World {
  readonly services: PlatformServices;
  readonly workspaces: Workspaces;
  readonly conditions = new Set<Condition>();
  readonly orgs = new Map<string, Organization>();
  /** Users by session. */
  readonly sessions = new Map<string, string>();
  readonly operatorTokens = new Set<string>();
  readonly provisionSecrets = new Set<string>();
  readonly payments: Payments;
  readonly machines: Machines;
  readonly pins = new Pins();
  readonly limit: RateLimit;
  /** What torn down tenants left behind, by slug. */
  readonly remains = new Map<string, readonly string[]>();
  mode: SandboxMode;

  constructor(services: PlatformServices) {
    const { clock, ids, speed, mode } = services;
    this.services = services;
    this.mode = mode;
    this.workspaces = new Workspaces(clock, ids, speed);
    this.payments = new Payments(ids);
    this.machines = new Machines(clock, ids, speed);
    this.limit = new RateLimit(speed);
  }

  get observed(): boolean {
    return this.mode === 'observed';
  }

  get now(): number {
    return this.services.clock.now();
  }

  /** Where a browser finds the pages of the payment provider. */
  get pages(): string {
    return `${this.services.origin()}/molecule/pages`;
  }

  /** The address of tenant servers; one serves all organizations here. */
  get tenantOrigin(): string {
    return `${this.services.origin()}/molecule-tenant`;
  }

  /** The runtime of a workspace that names none. */
  get defaultRuntime(): string {
    return this.observed ? 'langgraph' : 'claude-code';
  }

  /** Brings everything to where the clock says it is. */
  settle(): void {
    const { ids, speed } = this.services;
    for (const org of this.orgs.values()) {
      settleSetup(org, ids, this.now, speed);
      if (org.tenant) settle(org.tenant, this.now);
    }
  }

  /** The id of a new approval where orders have to be approved, else null. */
  approvalId(): string | null {
    return this.conditions.has('approvalGate') ? this.services.ids.uuid() : null;
  }

  user(id: string): User | null {
    return users.find((user) => user.id === id) ?? null;
  }

  orgById(id: string): Organization | null {
    return [...this.orgs.values()].find((org) => org.id === id) ?? null;
  }

  orgsOf(userId: string): readonly Organization[] {
    return [...this.orgs.values()].filter((org) => org.memberIds.includes(userId));
  }

  /** The workspace in whatever tenant it is. */
  findWorkspace(id: string): { readonly tenant: Tenant; readonly workspace: WorkspaceRecord } | null {
    for (const { tenant } of this.orgs.values()) {
      const workspace = tenant?.workspaces.get(id);
      if (tenant && workspace) return { tenant, workspace };
    }
    return null;
  }
}

type Principals = Pick<Call, 'principals'>;

/** The organization whose tenant server the request was admitted to, and that server. */
export function tenantOf(
  world: World,
  call: Principals,
): { readonly org: Organization; readonly tenant: Tenant } {
  const org = world.orgs.get(call.principals['tenant'] ?? '');
  if (!org?.tenant) throw new Error('A tenant request was admitted without a tenant.');
  return { org, tenant: org.tenant };
}

/** The workspace that the path names, with its tenant. Throws a `MoleculeFailure` when there is none. */
export function workspaceOf(
  world: World,
  call: Principals & { readonly path: { readonly id: string } },
): { readonly tenant: Tenant; readonly workspace: WorkspaceRecord } {
  const { tenant } = tenantOf(world, call);
  const workspace = tenant.workspaces.get(call.path.id);
  if (!workspace) throw new MoleculeFailure(404, 'workspace not found');
  return { tenant, workspace };
}

/** The signed-in user's id. */
export function userOf(call: Principals): string {
  return call.principals['workosSession'] ?? '';
}
