import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { SeededIds } from '../../seededIds.ts';
import { newTenant, type Tenant } from './tenant.ts';

type OrganizationRow = components['schemas']['Organization'];

/** Where an organization stands; servers seen so far say `running` for active. */
type OrgStatus = 'awaiting_payment' | 'provisioning' | 'active' | 'suspended' | 'failed';

/** One customer of the platform. */
export interface Organization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  plan: string;
  status: OrgStatus;
  readonly customerId: string;
  readonly credits: { balance: number; readonly monthly: number; overageUsed: number; readonly cap: number };
  readonly ownerId: string;
  readonly memberIds: readonly string[];
  readonly createdAt: number;
  updatedAt: number;
  /** While it is being set up, and afterwards where that failed. */
  setup: { readonly startedAt: number; readonly failing: boolean } | null;
  ip: string | null;
  /** Opens everything in the tenant; null until its server has one. */
  adminToken: string | null;
  /** Why the control plane cannot ask the tenant's server. */
  trouble: { readonly error: string; readonly httpStatus?: number } | null;
  tenant: Tenant | null;
  /** The version that its server runs. */
  imageTag: string;
}

export interface OrgInput {
  readonly slug: string;
  readonly name: string;
  readonly ownerId: string;
  readonly plan?: string;
  readonly memberIds?: readonly string[];
}

/** How many workspaces a plan allows; null = any number. */
const PLAN_LIMITS: Readonly<Record<string, number>> = { starter: 5 };
const PLAN_CREDITS: Readonly<Record<string, number>> = { starter: 2_000, pro: 20_000 };

export function newOrganization(wish: OrgInput, ids: SeededIds, now: number): Organization {
  const plan = wish.plan ?? 'starter';
  const monthly = PLAN_CREDITS[plan] ?? 0;
  return {
    id: ids.uuid(),
    slug: wish.slug,
    name: wish.name,
    plan,
    status: 'provisioning',
    customerId: `cus_${ids.token(14)}`,
    credits: { balance: monthly, monthly, overageUsed: 0, cap: monthly / 4 },
    ownerId: wish.ownerId,
    memberIds: wish.memberIds ?? [wish.ownerId],
    createdAt: now,
    updatedAt: now,
    setup: null,
    ip: null,
    adminToken: null,
    trouble: null,
    tenant: null,
    imageTag: 'sha-8cea4a3',
  };
}

/** Gives the organization its server and lets it run. */
export function open(org: Organization, ids: SeededIds, now: number): Tenant {
  const tenant = newTenant(org.slug, org.id, ids);
  tenant.workspaceLimit = workspaceLimitOf(org.plan);
  org.tenant = tenant;
  org.status = 'active';
  org.setup = null;
  org.ip = `10.42.${Number.parseInt(org.id.slice(0, 2), 16)}.${Number.parseInt(org.id.slice(2, 4), 16)}`;
  org.adminToken = ids.token(43);
  org.updatedAt = now;
  return tenant;
}

export function workspaceLimitOf(plan: string): number | null {
  return PLAN_LIMITS[plan] ?? null;
}

/** How an organization is shown. */
export function orgRow(org: Organization, observed: boolean): OrganizationRow {
  return {
    id: org.id,
    slug: org.slug,
    name: org.name,
    plan: org.plan,
    status: org.status === 'active' && observed ? 'running' : org.status,
    stripe_customer_id: org.customerId,
    credits_balance: org.credits.balance,
    plan_monthly_credits: org.credits.monthly,
    overage_used_credits: org.credits.overageUsed,
    overage_cap_credits: org.credits.cap,
    created_at: new Date(org.createdAt).toISOString(),
    updated_at: new Date(org.updatedAt).toISOString(),
  };
}
