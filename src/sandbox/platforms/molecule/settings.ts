import * as z from 'zod/mini';

const flag = z.optional(z.boolean());

/** What can be out of order on the platform until it is switched off again. */
const conditions = {
  /** Tenant servers have no database: 503 with `platform_unavailable`. */
  datastoreDown: flag,
  /** Nothing can start containers: 503 on create, restart and resume. */
  provisionerDown: flag,
  /** A container does not stop: 500 on delete. */
  stopFails: flag,
  /** The control plane is not set up to ask tenants: 503. */
  proxyUnwired: flag,
  /** The control plane finds no tenant answering: 502. */
  tenantUnreachable: flag,
  /** The control plane cannot reach machines: 503 on teardown, redeployment and environment. */
  machinesUnwired: flag,
  /** Tenant servers are so old that a budget has no period but the month. */
  monthlyBudgets: flag,
  /** Tenant servers are so new that they have no billing mode route: 404. */
  billingModeDropped: flag,
  /** Secrets, new keys and deletions wait for an approval: 202, and nothing is done. */
  approvalGate: flag,
  /** The control plane has no provisioning secret: its routes do not exist. */
  provisioningOff: flag,
};

export type Condition = keyof typeof conditions;

export const settingsSchema = z.strictObject({
  ...conditions,
  /** How many requests are left in the window of the rate limit; null = there is no limit. */
  requestsLeft: z.optional(z.nullable(z.number())),
  /** How many workspaces the test account has at least. */
  workspaces: z.optional(z.number()),
});

/** Turns the conditions on or off that the settings name. */
export function setConditions(current: Set<Condition>, settings: z.infer<typeof settingsSchema>): void {
  for (const name of Object.keys(conditions) as readonly Condition[]) {
    if (settings[name] === true) current.add(name);
    if (settings[name] === false) current.delete(name);
  }
}
