import { createHash } from 'node:crypto';
import type { components } from '../../../../../specs/types/molecule.gen.ts';
import { type BillingMode, effectiveMode } from './money.ts';
import type { WorkspaceRecord } from './workspaceRecord.ts';

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
