import type { SandboxMode } from '../../platform.ts';
import type { SandboxClock } from '../../sandboxClock.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { Condition } from './settings.ts';
import { Machines } from './machines.ts';
import type { Organization } from './organizations.ts';
import { settleSetup } from './orgSetup.ts';
import { Payments } from './payments.ts';
import { Pins } from './pins.ts';
import type { Tenant } from './tenant.ts';
import { settle } from './timeline.ts';
import { users, type User } from './users.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';
import { Workspaces } from './workspaces.ts';

export interface WorldServices {
  readonly clock: SandboxClock;
  /** Ids of what is made while the sandbox runs. */
  readonly ids: SeededIds;
  readonly origin: () => string;
  /** How much faster than usual things happen. */
  readonly speed: number;
}

/** The whole platform: both services with everything that they know. */
export class World {
  readonly services: WorldServices;
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
  /** What torn down tenants left behind, by slug. */
  readonly remains = new Map<string, readonly string[]>();
  mode: SandboxMode;

  constructor(services: WorldServices, mode: SandboxMode) {
    const { clock, ids, speed } = services;
    this.services = services;
    this.mode = mode;
    this.workspaces = new Workspaces(clock, ids, speed);
    this.payments = new Payments(ids);
    this.machines = new Machines(clock, ids, speed);
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
