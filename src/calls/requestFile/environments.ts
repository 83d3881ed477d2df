import { parse, type ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';
import { redact } from '../../net/redaction/redact.ts';

/** The file that names environments: beside the request, or in a folder above it inside the workspace. */
export const ENVIRONMENTS_FILE = 'backlot.environments.json';

/** What a request means where it names no account, and what `${env:…}` stands for. */
export interface Environment {
  /** Labels of accounts by platform. */
  readonly accounts: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

type Environments =
  | { readonly ok: true; readonly environments: Readonly<Record<string, Environment>> }
  /** `key`: the name of a value that looks like a key, which no file may hold. */
  | { readonly ok: false; readonly reason: 'unreadable' | 'key'; readonly name: string };

const value = z.union([z.string(), z.number(), z.boolean()]);
const file = z.record(
  z.string(),
  z.object({
    accounts: z.optional(z.record(z.string(), z.string())),
    values: z.optional(z.record(z.string(), value)),
  }),
);

/** Reads `{"staging": {"accounts": {"<platform>": "work"}, "values": {"org": "acme"}}}`, with comments. Never throws. */
export function readEnvironments(text: string): Environments {
  const errors: ParseError[] = [];
  const parsed = z.safeParse(file, parse(text, errors, { allowTrailingComma: true }));
  if (errors.length > 0 || !parsed.success) return { ok: false, reason: 'unreadable', name: '' };
  for (const { values = {} } of Object.values(parsed.data)) {
    const key = Object.entries(values).find(([name, one]) => isKey(name, String(one)));
    if (key) return { ok: false, reason: 'key', name: key[0] };
  }
  const environments = Object.entries(parsed.data).map(([name, { accounts = {}, values = {} }]) => {
    const texts = Object.entries(values).map(([one, text]) => [one, String(text)] as const);
    return [name, { accounts, values: Object.fromEntries(texts) }] as const;
  });
  return { ok: true, environments: Object.fromEntries(environments) };
}

/** What is known under a name, however its accents are written; undefined where nothing is. */
export function namedIn<Value>(known: Readonly<Record<string, Value>>, name: string): Value | undefined {
  if (Object.hasOwn(known, name)) return known[name];
  const wanted = name.normalize();
  return Object.entries(known).find(([one]) => one.normalize() === wanted)?.[1];
}

/** True for what looks like a key, by its name or by itself. */
function isKey(name: string, text: string): boolean {
  const written = JSON.stringify({ [name]: text });
  return redact(written) !== written;
}
