import type { components } from '../../../../specs/types/molecule.gen.ts';
import type { SeededIds } from '../../seededIds.ts';
import { open, type Organization } from './organizations.ts';

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
