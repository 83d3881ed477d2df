import type { Account } from '../core/account.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { CredentialKind, Provider } from '../core/provider.ts';
import { keyFault } from './keyInput.ts';

/** Reads one credential of an account at the moment of sending; undefined when it is gone. */
export type SecretReader = (credential: string) => Promise<string | undefined>;

/**
 * The credentials that an operation is sent with: the first alternative of its security whose schemes the account
 * holds all. An empty alternative (the operation also answers without a key) counts only when no other fits, since
 * a key never gets less. Null when the operation takes none at all.
 * Errors: Problem auth `key.missing`, naming the credential to add.
 */
export function credentialsFor(
  account: Account,
  provider: Provider,
  operation: OperationFact,
): readonly CredentialKind[] | null {
  const alternatives = operation.security.filter((schemes) => schemes.length > 0);
  for (const schemes of alternatives) {
    const kinds = schemes.map((scheme) => heldKind(account, provider, scheme));
    if (kinds.every((kind) => kind !== undefined)) return kinds;
  }
  if (alternatives.length === 0 || alternatives.length < operation.security.length) return null;
  throw keyMissing(account, missingLabel(account, provider, alternatives[0] ?? []), operation.id);
}

/**
 * The headers that carry these credentials. Read anew for each sending, so that a key that was replaced or deleted in
 * another window is not used again. Errors: Problem auth `key.missing` when one is gone from the vault, or cannot
 * be a header value; the value is never part of the error.
 */
export async function credentialHeaders(
  account: Account,
  kinds: readonly CredentialKind[],
  read: SecretReader,
): Promise<Readonly<Record<string, string>>> {
  const headers: Record<string, string> = {};
  for (const kind of kinds) {
    const key = await read(kind.id);
    if (key === undefined || keyFault(key) !== null) throw keyMissing(account, kind.label);
    const { name, value } = headerOf(kind, key);
    if (Object.hasOwn(headers, name)) {
      throw new Problem({
        kind: 'unexpected',
        code: 'internal',
        args: { text: `two credentials in header ${name}` },
      });
    }
    headers[name] = value;
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
  }
}

function heldKind(account: Account, provider: Provider, scheme: string): CredentialKind | undefined {
  return provider.credentials.find((kind) => kind.scheme === scheme && account.credentials.includes(kind.id));
}

/** What the user is asked for: the first scheme of the alternative that the account does not hold. */
function missingLabel(account: Account, provider: Provider, schemes: readonly string[]): string {
  const scheme = schemes.find((name) => heldKind(account, provider, name) === undefined) ?? '';
  return provider.credentials.find((kind) => kind.scheme === scheme)?.label ?? scheme;
}
