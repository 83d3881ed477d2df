import * as z from 'zod/mini';
import type { Account } from '../core/account.ts';

/** The version of the file that this code reads and writes. */
const ACCOUNT_FILE_VERSION = 1;

const words = z.record(z.string(), z.string());

// Loose: what a later build adds to a row without a new version is kept when this one writes it back.
const row = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9]+$/)),
  provider: z.string().check(z.minLength(1)),
  label: z.string(),
  bases: words,
  routing: words,
  credentials: z.array(z.string()),
  origins: z.array(z.string()),
  sandbox: z.boolean(),
  sandboxKey: z.optional(z.string()),
  createdAt: z.number(),
}) satisfies z.ZodMiniType<Account>;

const file = z.object({ version: z.literal(ACCOUNT_FILE_VERSION), accounts: z.array(row) });
const anyVersion = z.object({ version: z.number() });

export type AccountFileText =
  | { readonly state: 'good'; readonly accounts: readonly Account[] }
  /** Written by a later Backlot, perhaps by another window that is already updated. */
  | { readonly state: 'newer' }
  | { readonly state: 'corrupt' };

/** Judges the text of the account file. Two rows with one id make it corrupt: nobody could say which counts. */
export function parseAccountFile(text: string): AccountFileText {
  const json = parseJson(text);
  const parsed = file.safeParse(json);
  if (parsed.success) {
    const { accounts } = parsed.data;
    const distinct = new Set(accounts.map((account) => account.id)).size === accounts.length;
    return distinct ? { state: 'good', accounts } : { state: 'corrupt' };
  }
  const version = anyVersion.safeParse(json);
  return { state: version.success && version.data.version > ACCOUNT_FILE_VERSION ? 'newer' : 'corrupt' };
}

/** The text of the account file, for people to read too. */
export function formatAccountFile(accounts: readonly Account[]): string {
  return `${JSON.stringify({ version: ACCOUNT_FILE_VERSION, accounts }, undefined, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
