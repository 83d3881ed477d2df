import type { SeededIds } from '../../../seededIds.ts';
import { Events } from './events.ts';
import type { OrgKey } from './keys.ts';
import type { BillingMode } from './money.ts';
import type { SecretRecord } from './secrets.ts';
import { type WorkspaceTemplate, starterTemplates } from './templates.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

/** The tenant server of one organization with all that it holds. */
export interface Tenant {
  readonly slug: string;
  readonly orgId: string;
  /** Oldest first; removed ones are gone from here. */
  readonly workspaces: Map<string, WorkspaceRecord>;
  /** Names of removed workspaces by id. */
  readonly removed: Map<string, string>;
  /** What every workspace inherits. */
  readonly secrets: Map<string, SecretRecord>;
  readonly keys: Map<string, OrgKey>;
  readonly templates: Map<string, WorkspaceTemplate>;
  readonly events: Events;
  billingMode: BillingMode | null;
  /** How many workspaces the plan allows; null = any number. */
  workspaceLimit: number | null;
}

export function newTenant(slug: string, orgId: string, ids: SeededIds): Tenant {
  return {
    slug,
    orgId,
    workspaces: new Map(),
    removed: new Map(),
    secrets: new Map(),
    keys: new Map(),
    templates: new Map(starterTemplates.map((template) => [template.id, template])),
    events: new Events(ids),
    billingMode: null,
    workspaceLimit: null,
  };
}

/** The workspaces directly below one. */
export function childrenOf(tenant: Tenant, id: string): readonly WorkspaceRecord[] {
  return [...tenant.workspaces.values()].filter(({ parentId }) => parentId === id);
}

/** The workspaces below one at any depth, those nearer to it first. */
export function descendantsOf(tenant: Tenant, id: string): readonly WorkspaceRecord[] {
  const found: WorkspaceRecord[] = [];
  for (let level: readonly string[] = [id]; level.length > 0;) {
    const below = level.flatMap((parent) => childrenOf(tenant, parent));
    found.push(...below);
    level = below.map((workspace) => workspace.id);
  }
  return found;
}
