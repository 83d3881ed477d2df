import { createHmac } from 'node:crypto';
import type { Account } from '../core/account.ts';
import type { CredentialKind, RoutingField } from '../core/credential.ts';
import type { SentAs } from '../core/job.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { SentBefore } from '../core/session.ts';
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

/** The label of what the account has to be given before it can send an operation; null where it can. */
export function missingCredential(
  account: Account,
  provider: Provider,
  operation: OperationFact,
): string | null {
  if (canSend(account, provider, operation)) return null;
  return missingLabel(account, provider, operation.security);
}

/** What each alternative of an operation's security needs, in words; empty for one that needs nothing. */
export function credentialWords(
  { credentials, routing = [] }: Provider,
  { security }: OperationFact,
): readonly (readonly string[])[] {
  if (security.some((schemes) => schemes.length === 0)) return [];
  const named = [...credentials, ...routing];
  return security.map((schemes) =>
    schemes.map((scheme) => named.find((one) => one.scheme === scheme)?.label ?? scheme),
  );
}

/** What goes on a request: each header's name and value, those with keys apart from those that route it. */
export interface CredentialHeaders {
  readonly keys: readonly (readonly [name: string, value: string])[];
  readonly routing: readonly (readonly [name: string, value: string])[];
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
): Promise<CredentialHeaders> {
  const names = new Set<string>();
  const header = (name: string, value: string): readonly [string, string] => {
    if (names.has(name)) {
      throw new Problem({
        kind: 'unexpected',
        code: 'internal',
        args: { text: `two credentials in header ${name}` },
      });
    }
    names.add(name);
    return [name, value];
  };
  const keys: (readonly [string, string])[] = [];
  for (const kind of kinds) {
    const key = await read(kind.id);
    if (key === undefined || keyFault(key) !== null) throw keyMissing(account, kind.label);
    const { name, value } = headerOf(kind, key);
    keys.push(header(name, value));
  }
  const routes = routing.map(({ id, header: name, label }) => {
    const value = account.routing[id] ?? '';
    if (name === null || keyFault(value) !== null) throw keyMissing(account, label);
    return header(name.toLowerCase(), value);
  });
  return { keys, routing: routes };
}

/** Fingerprints of whom a request with these headers is sent for. Of no header at all: those of a call without a key. */
export function sentAsOf({ routing }: Account, headers: CredentialHeaders, salt: string): SentAs {
  const fingerprint = (of: string, ...values: readonly unknown[]) =>
    createHmac('sha256', salt)
      .update(JSON.stringify([of, ...values]))
      .digest('base64url');
  return {
    key: fingerprint('key', sorted(headers.keys)),
    routing: fingerprint('routing', sorted(headers.routing), sorted(Object.entries(routing))),
  };
}

/** Errors: Problem blocked `job.otherSender`: what would leave is for somebody else than what was sent before. */
export function requireSameSender(
  account: Account,
  headers: CredentialHeaders,
  { sentAs, salt }: SentBefore,
): void {
  const now = sentAsOf(account, headers, salt);
  const changed = now.key !== sentAs.key ? 'key' : now.routing !== sentAs.routing ? 'routing' : null;
  if (changed !== null) throw otherSender(account, changed);
}

/**
 * Nothing has left, because `changed` is not as it was when the request was sent before; `unknown`: nobody noted then
 * for whom it was sent.
 */
export function otherSender(
  { id, provider, label }: Pick<Account, 'id' | 'provider'> & Partial<Pick<Account, 'label'>>,
  changed: 'key' | 'routing' | 'unknown',
): Problem {
  return new Problem({
    kind: 'blocked',
    code: 'job.otherSender',
    args: { changed, account: label ?? id },
    provider,
    account: id,
    retryable: false,
    mayHaveActed: false,
  });
}

function sorted(entries: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
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
