import type { Account } from '../core/account.ts';
import type { CredentialKind, RoutingField } from '../core/credential.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import { keyFault } from './keyInput.ts';

/** Reads one credential of an account at the moment of sending; undefined when it is gone. */
export type SecretReader = (credential: string) => Promise<string | undefined>;

/** What goes along with a call: keys, and what routes it. */
export interface Carried {
  readonly kinds: readonly CredentialKind[];
  readonly routing: readonly RoutingField[];
}

/**
 * What an operation is sent with: the first alternative of its security whose schemes the account holds all. An empty
 * alternative (the operation also answers without a key) counts only when no other fits, since a key never gets less.
 * Null when the operation takes none at all.
 * Errors: Problem auth `key.missing`, naming the credential to add.
 */
export function credentialsFor(
  account: Account,
  provider: Provider,
  operation: OperationFact,
): Carried | null {
  const alternatives = operation.security.filter((schemes) => schemes.length > 0);
  for (const schemes of alternatives) {
    if (!schemes.every((scheme) => isHeld(account, provider, scheme))) continue;
    return {
      kinds: provider.credentials.filter(({ scheme }) => schemes.includes(scheme)),
      routing: schemes.flatMap((scheme) => routedBy(account, provider, scheme) ?? []),
    };
  }
  if (alternatives.length === 0 || alternatives.length < operation.security.length) return null;
  throw keyMissing(account, missingLabel(account, provider, alternatives), operation.id);
}

/** Whether the account holds what an operation needs. */
export function canSend(account: Account, provider: Provider, operation: OperationFact): boolean {
  const { security } = operation;
  return (
    security.length === 0 ||
    security.some((schemes) => schemes.every((scheme) => isHeld(account, provider, scheme)))
  );
}

/**
 * The headers that carry these credentials. Read anew for each sending, so that a key that was replaced or deleted in
 * another window is not used again. Errors: Problem auth `key.missing` when one is gone from the vault, or cannot
 * be a header value; the value is never part of the error.
 */
export async function credentialHeaders(
  account: Account,
  { kinds, routing }: Carried,
  read: SecretReader,
): Promise<Readonly<Record<string, string>>> {
  const headers: Record<string, string> = {};
  const add = (name: string, value: string): void => {
    if (Object.hasOwn(headers, name)) {
      throw new Problem({
        kind: 'unexpected',
        code: 'internal',
        args: { text: `two credentials in header ${name}` },
      });
    }
    headers[name] = value;
  };
  for (const kind of kinds) {
    const key = await read(kind.id);
    if (key === undefined || keyFault(key) !== null) throw keyMissing(account, kind.label);
    const { name, value } = headerOf(kind, key);
    add(name, value);
  }
  for (const { id, header, label } of routing) {
    const value = account.routing[id] ?? '';
    if (header === null || keyFault(value) !== null) throw keyMissing(account, label);
    add(header.toLowerCase(), value);
  }
  return headers;
}

/** The account has no such credential, or the vault has lost it. */
function keyMissing(account: Account, credential: string, operation?: string): Problem {
  return new Problem({
    kind: 'auth',
    code: 'key.missing',
    args: { credential, account: account.label },
    provider: account.provider,
    account: account.id,
    ...(operation === undefined ? {} : { operation }),
    mayHaveActed: false,
  });
}

/** Header names are lower-case, so that two kinds that differ only in case cannot both be sent. */
function headerOf(kind: CredentialKind, key: string): { readonly name: string; readonly value: string } {
  switch (kind.send.in) {
    case 'bearer':
      return { name: 'authorization', value: `Bearer ${key}` };
    case 'header':
      return { name: kind.send.name.toLowerCase(), value: key };
    case 'cookie':
      return { name: 'cookie', value: `${kind.send.name}=${key}` };
  }
}

function isHeld(account: Account, provider: Provider, scheme: string): boolean {
  return (
    provider.credentials.some((kind) => kind.scheme === scheme && account.credentials.includes(kind.id)) ||
    routedBy(account, provider, scheme) !== undefined
  );
}

/** The account's field for a routing scheme: its own, else one that servers take in its place. */
function routedBy(account: Account, provider: Provider, scheme: string): RoutingField | undefined {
  const held = (provider.routing ?? []).filter(({ id }) => !!account.routing[id]);
  return held.find((field) => field.scheme === scheme) ?? held.find(({ standsFor }) => standsFor === scheme);
}

/** What the user is asked for: the first scheme that the account lacks of the alternative that lacks the least. */
function missingLabel(
  account: Account,
  provider: Provider,
  alternatives: readonly (readonly string[])[],
): string {
  const lacking = alternatives.map((schemes) =>
    schemes.filter((scheme) => !isHeld(account, provider, scheme)),
  );
  const least = lacking.reduce((a, b) => (b.length < a.length ? b : a), lacking[0] ?? []);
  const named = [...provider.credentials, ...(provider.routing ?? [])].find(
    ({ scheme }) => scheme === least[0],
  );
  return named?.label ?? least[0] ?? '';
}
