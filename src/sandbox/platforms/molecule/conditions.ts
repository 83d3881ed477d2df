import { readBoolean } from '../../server/readInput.ts';

/** What can be out of order on the platform for as long as somebody wants it. */
export const conditionNames = [
  /** Tenant servers have no database: 503 with `platform_unavailable`. */
  'datastoreDown',
  /** Nothing can start containers: 503 on create, restart and resume. */
  'provisionerDown',
  /** A container does not stop: 500 on delete. */
  'stopFails',
  /** The control plane is not set up to ask tenants: 503. */
  'proxyUnwired',
  /** The control plane finds no tenant answering: 502. */
  'tenantUnreachable',
  /** The control plane cannot reach machines: 503 on teardown, redeployment and environment. */
  'machinesUnwired',
  /** Tenant servers are so new that they have no billing mode route: 404. */
  'billingModeDropped',
  /** The control plane has no provisioning secret: its routes do not exist. */
  'provisioningOff',
] as const;

export type Condition = (typeof conditionNames)[number];

/** Turns the named conditions on or off; other names are left to the caller. */
export function setConditions(conditions: Set<Condition>, settings: Readonly<Record<string, unknown>>): void {
  for (const name of conditionNames) {
    if (settings[name] === undefined) continue;
    if (readBoolean(settings[name], name)) conditions.add(name);
    else conditions.delete(name);
  }
}
