import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { CredentialKind } from '../core/credential.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import type { CredentialScope } from '../net/http/httpCall.ts';
import type { HttpClient } from '../net/http/httpClient.ts';
import { credentialHeaders, credentialsFor, type Carried, type SecretReader } from './credentials.ts';
import { keyOriginOf } from './origin.ts';
import { lastName, sentSecrets } from './sentSecrets.ts';
import type { Vault } from './vault.ts';

export interface SessionDeps {
  readonly vault: Vault;
  readonly httpClient: Pick<HttpClient, 'send' | 'open' | 'upload'>;
  readonly clock: Clock;
}

/** Opens accounts: puts their credentials on their requests, and on nobody else's. */
export class Sessions {
  readonly #deps: SessionDeps;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  /** A session of the account as its row stands; opening reads nothing and sends nothing. */
  open(account: Account, provider: Provider): Session {
    return this.#session(account, provider, this.#vaultReader(account));
  }

  /** A session over keys that are not saved yet; a credential that is not among them is read from the vault. */
  openTrial(account: Account, provider: Provider, secrets: Readonly<Record<string, string>>): Session {
    const stored = this.#vaultReader(account);
    return this.#session(account, provider, async (credential) =>
      Object.hasOwn(secrets, credential) ? secrets[credential] : stored(credential),
    );
  }

  /**
   * What the operation may carry, and to which origins; undefined when it takes no credential.
   * Errors: Problem auth `key.missing` when the account lacks the credential.
   */
  scopeFor(account: Account, provider: Provider, operation: OperationFact): CredentialScope | undefined {
    return operationGrant(account, provider, operation, this.#vaultReader(account));
  }

  /**
   * The account's own credential for an output that lies on one of the account's origins; undefined for any other
   * address (a pre-signed one, a content network), which must be fetched without a key.
   */
  downloadScopeFor(account: Account, provider: Provider, address: string): CredentialScope | undefined {
    const origin = keyOriginOf(address);
    const kind = provider.credentials.find(
      ({ id, base }) =>
        account.credentials.includes(id) &&
        (base === undefined || keyOriginOf(baseOf(account, provider, base)) === origin),
    );
    if (!kind || origin === null || !keyOrigins(account).includes(origin)) return undefined;
    const read = this.#vaultReader(account);
    const carried = { kinds: [kind], routing: [] };
    return scopeOf([origin], account, carried, read);
  }

  #vaultReader(account: Account): SecretReader {
    const { vault } = this.#deps;
    return async (credential) => {
      const key = await vault.get(account.id, credential);
      // The row says that there is a key, and the vault has none of anybody: the editor kept them in memory only,
      // which it does, without a word, where the system has no key ring.
      if (key === undefined && (await vault.isEmpty())) throw keysForgotten(account);
      return key;
    };
  }

  #session(account: Account, provider: Provider, read: SecretReader): Session {
    const { httpClient, clock } = this.#deps;
    const context = { rateLimitKey: account.id, provider: provider.id, account: account.id };
    const callOf = async (request: Request, operation: OperationFact) => {
      const credentialScope = operationGrant(account, provider, operation, read);
      return {
        ...context,
        operation: operation.id,
        signal: request.signal,
        ...(credentialScope ? { credentialScope } : {}),
        secrets: await sentSecrets(request, operation),
        mayReturn: operation.secretOutputs.map(lastName),
      };
    };
    return {
      account,
      clock,
      base: (name) => baseOf(account, provider, name),
      // Only what changes nothing may be sent twice without being asked; a job's repeat is the paid gate's business.
      send: async (request, operation) =>
        httpClient.send(request, {
          ...(await callOf(request, operation)),
          repeatable: operation.risk === 'read',
        }),
      open: async (request, operation) =>
        httpClient.open(request, { ...(await callOf(request, operation)), repeatable: false }),
      upload: async (url, bytes, contentType, signal) =>
        httpClient.upload(url, bytes, contentType, {
          ...context,
          operation: 'upload',
          repeatable: false,
          signal,
        }),
    };
  }
}

function keysForgotten(account: Account): Problem {
  return new Problem({
    kind: 'auth',
    code: 'key.storeForgot',
    args: { account: account.label },
    provider: account.provider,
    account: account.id,
    mayHaveActed: false,
  });
}

function operationGrant(
  account: Account,
  provider: Provider,
  operation: OperationFact,
  read: SecretReader,
): CredentialScope | undefined {
  const carried = credentialsFor(account, provider, operation);
  if (!carried) return undefined;
  return scopeOf(originsFor(account, provider, carried.kinds), account, carried, read);
}

function scopeOf(
  origins: readonly string[],
  account: Account,
  carried: Carried,
  read: SecretReader,
): CredentialScope {
  const keys = new Set<string>();
  const remembering: SecretReader = async (credential) => {
    const key = await read(credential);
    if (key !== undefined) keys.add(key);
    return key;
  };
  return {
    origins,
    headers: () => credentialHeaders(account, carried, remembering),
    keys: () => [...keys],
  };
}

/** A key that belongs to one of the account's addresses goes to no other, however well the account knows it. */
function originsFor(
  account: Account,
  provider: Provider,
  kinds: readonly CredentialKind[],
): readonly string[] {
  const own = kinds.flatMap(({ base }) =>
    base === undefined ? [] : [keyOriginOf(baseOf(account, provider, base))],
  );
  return keyOrigins(account).filter((origin) => own.every((one) => one === origin));
}

/** Where the account's keys may go. A row that names an unencrypted origin gets no key there, whoever wrote it. */
function keyOrigins(account: Account): readonly string[] {
  return account.origins.flatMap((origin) => keyOriginOf(origin) ?? []);
}

function baseOf(account: Account, provider: Provider, name: string): string {
  const base = account.bases[name] ?? provider.bases.find((known) => known.name === name)?.default;
  if (base === undefined) {
    throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: `no base URL named ${name}` } });
  }
  return base.replace(/\/+$/, '');
}
