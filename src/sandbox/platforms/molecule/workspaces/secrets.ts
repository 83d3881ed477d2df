import { createHash } from 'node:crypto';
import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { Call, TypedHandlers } from '../../../server/call.ts';
import { failed } from '../failures.ts';
import { type World, tenantOf, workspaceOf } from '../world.ts';
import { type BillingMode, effectiveMode } from './money.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';
import { inheritorsOf } from './workspaces.ts';

type SecretSummary = components['schemas']['SecretSummary'];

/** A stored secret; the value never leaves the sandbox. */
export interface SecretRecord {
  readonly key: string;
  readonly value: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Variables that hold a key of a model vendor. */
const VENDOR_KEYS = new Set([
  'ANTHROPIC_API_KEY',
  'OPENAI_API_KEY',
  'GEMINI_API_KEY',
  'MISTRAL_API_KEY',
  'OPENROUTER_API_KEY',
]);

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

/** What is wrong with a secret, or null. */
export function secretProblem(key: string, value: string): string | null {
  if (!NAME.test(key)) return 'key must be a variable name: letters, digits and underscores';
  return value === '' ? 'value must not be empty' : null;
}

/** Why servers seen so far refuse this key for a workspace, or null. */
export function vendorKeyProblem(
  key: string,
  workspace: WorkspaceRecord,
  orgMode: BillingMode | null,
): string | null {
  const mode = effectiveMode(workspace, orgMode);
  if (!VENDOR_KEYS.has(key) || mode === 'byok') return null;
  return `${key} is a model vendor key and the billing mode is ${mode}: set the mode to byok first`;
}

/** Stores a secret over an earlier one of the same name. */
export function storeSecret(
  secrets: Map<string, SecretRecord>,
  key: string,
  value: string,
  now: number,
): void {
  secrets.set(key, { key, value, createdAt: secrets.get(key)?.createdAt ?? now, updatedAt: now });
}

/** A workspace's own secrets and those that show through from the organization, by name. */
export function secretsOf(
  workspace: WorkspaceRecord,
  inherited: ReadonlyMap<string, SecretRecord>,
  observed: boolean,
): SecretSummary[] {
  const shining = [...inherited.values()].filter(({ key }) => !workspace.secrets.has(key));
  return [
    ...[...workspace.secrets.values()].map((secret) => summaryOf(secret, 'workspace', observed)),
    ...shining.map((secret) => summaryOf(secret, 'global', observed)),
  ].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
}

/** Name, dates and origin; servers seen so far call the origin `scope`. */
export function summaryOf(
  { key, createdAt, updatedAt }: SecretRecord,
  origin: 'workspace' | 'global',
  observed: boolean,
): SecretSummary {
  const dates = {
    created_at: new Date(createdAt).toISOString(),
    updated_at: new Date(updatedAt).toISOString(),
  };
  return observed ? { key, has_value: true, scope: origin, ...dates } : { key, ...dates, source: origin };
}

/** What a test may know of a secret: enough to tell whether the right value arrived. */
export function fingerprintOf({ key, value }: SecretRecord): {
  readonly key: string;
  readonly sha256: string;
} {
  return { key, sha256: createHash('sha256').update(value).digest('hex') };
}

type SetRequest = components['schemas']['SetSecretRequest'];
type Principals = Pick<Call, 'principals'>;

const NO_SECRET = 'secret not found';

/** Secrets of a workspace and of the whole organization; whoever uses a changed one is restarted. */
export function secretHandlers(world: World): TypedHandlers<operations> {
  const setOwn = (call: Principals & { path: { id: string }; body: SetRequest }) => {
    const { tenant, workspace } = workspaceOf(world, call);
    const { key, value } = call.body;
    const vendor = world.observed ? vendorKeyProblem(key, workspace, tenant.billingMode) : null;
    const problem = secretProblem(key, value) ?? vendor;
    if (problem !== null) return failed(400, problem);
    storeSecret(workspace.secrets, key, value, world.now);
    world.workspaces.restartAll(tenant, [workspace]);
    return world.observed ? json(200, { status: 'saved', key }) : json(200, {});
  };

  const setGlobal = (call: Principals & { body: SetRequest }) => {
    const { tenant } = tenantOf(world, call);
    const { key, value } = call.body;
    const problem = secretProblem(key, value);
    if (problem !== null) return failed(400, problem);
    storeSecret(tenant.secrets, key, value, world.now);
    world.workspaces.restartAll(tenant, inheritorsOf(tenant, key));
    return world.observed ? json(200, { status: 'saved', key, scope: 'global' }) : json(200, {});
  };

  return {
    tenantListWorkspaceSecrets: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      return json(200, secretsOf(workspace, tenant.secrets, world.observed));
    },

    tenantSetWorkspaceSecret: setOwn,
    tenantPutWorkspaceSecret: setOwn,

    tenantDeleteWorkspaceSecret: (call) => {
      const { tenant, workspace } = workspaceOf(world, call);
      const { key } = call.path;
      if (!workspace.secrets.delete(key)) return failed(404, NO_SECRET);
      world.workspaces.restartAll(tenant, [workspace]);
      return world.observed ? json(200, { status: 'deleted', key }) : json(200, {});
    },

    tenantListGlobalSecrets: (call) => {
      const { tenant } = tenantOf(world, call);
      return json(
        200,
        [...tenant.secrets.values()].map((secret) => summaryOf(secret, 'global', world.observed)),
      );
    },

    tenantSetGlobalSecret: setGlobal,
    tenantPutGlobalSecret: setGlobal,

    tenantDeleteGlobalSecret: (call) => {
      const { tenant } = tenantOf(world, call);
      const { key } = call.path;
      if (!tenant.secrets.delete(key)) return failed(404, NO_SECRET);
      world.workspaces.restartAll(tenant, inheritorsOf(tenant, key));
      return world.observed ? json(200, { status: 'deleted', key, scope: 'global' }) : json(200, {});
    },
  };
}
