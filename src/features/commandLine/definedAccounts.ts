import * as z from 'zod/mini';
import { draftAccount } from '../../accounts/newAccount.ts';
import { parseBase } from '../../accounts/origin.ts';
import type { SecretStore } from '../../accounts/secretStore.ts';
import type { Vault } from '../../accounts/vault.ts';
import type { Account } from '../../core/account.ts';
import { Emitter } from '../../core/event.ts';
import type { Provider } from '../../core/provider.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';

/** A fault of the command line or of the definition, in words for the person who wrote it. */
export class UsageError extends Error {}

const texts = z.record(z.string(), z.string());
const definition = z.strictObject({
  accounts: z.array(
    z.strictObject({
      platform: z.string().check(z.refine((id) => providerIds.includes(id), 'No platform of this name')),
      label: z.string().check(z.minLength(1), z.maxLength(100)),
      bases: z.optional(texts),
      routing: z.optional(texts),
      // The name of a variable, and nothing that could be a key.
      credentials: z.optional(z.record(z.string(), z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,99}$/)))),
    }),
  ),
});

/**
 * The accounts of a definition, with their keys from the environment in the vault: `{"accounts": [{"platform": "…",
 * "label": "ci", "credentials": {"apiKey": "PLATFORM_KEY"}}]}`. Requests go to the platform's own addresses or to `bases`,
 * and to nothing that a request file names. Errors: `UsageError`; as `draftAccount`.
 */
export async function definedAccounts(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  vault: Vault,
): Promise<readonly Account[]> {
  const parsed = definition.safeParse(parsedJson(text));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new UsageError(
      `The account definition is not valid. ${faults.join('; ')}. Credentials are names of environment variables in capitals.`,
    );
  }
  const accounts: Account[] = [];
  for (const { platform, label, bases = {}, routing = {}, credentials = {} } of parsed.data.accounts) {
    const provider = await loadProvider(platform);
    const secrets: Record<string, string> = {};
    for (const [kind, variable] of Object.entries(credentials)) {
      if (!provider.credentials.some(({ id }) => id === kind)) {
        const known = provider.credentials.map(({ id }) => id).join(', ');
        throw new UsageError(`${platform} has no credential "${kind}". It has: ${known}.`);
      }
      const key = env[variable];
      if (!key) throw new UsageError(`The environment variable ${variable} is not set.`);
      secrets[kind] = key;
    }
    accounts.push(await keptAccount(vault, { provider, label, bases, routing, secrets }));
  }
  return accounts;
}

interface Kept {
  readonly provider: Provider;
  readonly label: string;
  readonly bases: Readonly<Record<string, string>>;
  readonly routing: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Of an account of the sandbox. */
  readonly sandboxKey?: string;
}

/** Puts the keys of an account into the vault. Whoever wrote its addresses agrees that they get them. */
export async function keptAccount(vault: Vault, { sandboxKey, ...kept }: Kept): Promise<Account> {
  const defaults = kept.provider.bases.map(({ name, default: url }) => [name, url] as const);
  const all = Object.values({ ...Object.fromEntries(defaults), ...kept.bases });
  const origins = all.map((url) => parseBase(url).origin);
  const account = draftAccount(
    { ...kept, origins, ...(sandboxKey !== undefined && { sandbox: true, sandboxKey }) },
    Date.now(),
  );
  for (const [kind, key] of Object.entries(kept.secrets)) await vault.put(account.id, kind, key);
  return account;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys for as long as the process runs. */
export class ProcessSecrets implements SecretStore {
  readonly #values = new Map<string, string>();
  readonly onDidChange = new Emitter<string>().event;

  async get(name: string): Promise<string | undefined> {
    return this.#values.get(name);
  }

  async set(name: string, value: string): Promise<void> {
    this.#values.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.#values.delete(name);
  }

  async names(): Promise<readonly string[]> {
    return [...this.#values.keys()];
  }
}
