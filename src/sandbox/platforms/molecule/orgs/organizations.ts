import type { components } from '../../../../../specs/types/molecule.gen.ts';
import { newSecret } from '../../../secrets.ts';
import type { SeededIds } from '../../../seededIds.ts';
import { type Tenant, newTenant } from '../workspaces/tenant.ts';

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

export function newOrganization(input: OrgInput, ids: SeededIds, now: number): Organization {
  const plan = input.plan ?? 'starter';
  const monthly = PLAN_CREDITS[plan] ?? 0;
  return {
    id: ids.uuid(),
    slug: input.slug,
    name: input.name,
    plan,
    status: 'provisioning',
    customerId: `cus_${ids.token(14)}`,
    credits: { balance: monthly, monthly, overageUsed: 0, cap: monthly / 4 },
    ownerId: input.ownerId,
    memberIds: input.memberIds ?? [input.ownerId],
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
  org.adminToken = newSecret(43);
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

type ProvisionStatus = components['schemas']['ProvisionStatus'];

/** How long the whole set-up takes at normal speed. */
const SETUP_MS = 240_000;

const stages = [
  { stage: 'launching', until: 25, message: 'Starting the machine' },
  { stage: 'installing', until: 60, message: 'Installing the tenant server' },
  { stage: 'starting', until: 80, message: 'Starting the tenant server' },
  { stage: 'configuring_https', until: 100, message: 'Waiting for the certificate' },
] as const;

/** A set-up that is to fail does so when the server should start. */
const FAILS_AT = 60;

/** A name can ask for a set-up that fails. */
const FAILING = /\bfail:provision\b/;

/** Lets the set-up of an organization begin. */
export function beginSetup(org: Organization, now: number): void {
  org.setup = { startedAt: now, failing: FAILING.test(org.name) };
}

/** Brings the set-up of an organization to where the clock says it is. */
export function settleSetup(org: Organization, ids: SeededIds, now: number, speed: number): void {
  if (!org.setup || org.status !== 'provisioning') return;
  const done = percent(org, now, speed);
  if (org.setup.failing && done >= FAILS_AT) {
    org.status = 'failed';
    org.updatedAt = now;
  } else if (done >= 100) {
    open(org, ids, now);
  }
}

/** How far the set-up has come, for a checklist. */
export function setupStatus(org: Organization, now: number, speed: number, origin: string): ProvisionStatus {
  switch (org.status) {
    case 'active':
    case 'suspended':
      return {
        status: 'running',
        stage: 'ready',
        progress: 100,
        message: 'The organization is ready',
        eta_seconds: 0,
        url: origin,
      };
    case 'failed':
      return {
        status: 'failed',
        stage: 'failed',
        progress: FAILS_AT,
        message: 'The tenant server did not start; the machine is being taken down',
        eta_seconds: 0,
      };
    case 'awaiting_payment':
      return {
        status: 'provisioning',
        stage: 'launching',
        progress: 0,
        message: 'Waiting for payment',
        eta_seconds: Math.ceil(SETUP_MS / speed / 1000),
      };
    case 'provisioning': {
      const progress = Math.floor(percent(org, now, speed));
      const { stage, message } = stages.find(({ until }) => progress < until) ?? stages[3];
      const eta = ((100 - progress) / 100) * (SETUP_MS / speed);
      return { status: 'provisioning', stage, progress, message, eta_seconds: Math.ceil(eta / 1000) };
    }
  }
}

function percent(org: Organization, now: number, speed: number): number {
  const elapsed = org.setup ? now - org.setup.startedAt : 0;
  return Math.min(100, (elapsed * speed * 100) / SETUP_MS);
}
