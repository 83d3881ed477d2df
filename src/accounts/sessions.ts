import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import type { Door, Grant } from '../net/door.ts';
import { credentialHeaders, credentialsFor, type SecretReader } from './credentials.ts';
import { keyOriginOf } from './origin.ts';
import type { Vault } from './vault.ts';

export interface SessionDeps {
  readonly vault: Vault;
  readonly door: Pick<Door, 'send' | 'upload'>;
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
  grantFor(account: Account, provider: Provider, operation: OperationFact): Grant | undefined {
    return operationGrant(account, provider, operation, this.#vaultReader(account));
  }

  /**
   * The account's own credential for an output that lies on one of the account's origins; undefined for any other
   * address (a pre-signed one, a content network), which must be fetched without a key.
   */
  grantForDownload(account: Account, provider: Provider, address: string): Grant | undefined {
    const kind = provider.credentials.find(({ id }) => account.credentials.includes(id));
    const origin = keyOriginOf(address);
    if (!kind || origin === null || !keyOrigins(account).includes(origin)) return undefined;
    const read = this.#vaultReader(account);
    return { origins: [origin], headers: () => credentialHeaders(account, [kind], read) };
  }

  #vaultReader(account: Account): SecretReader {
    return (credential) => this.#deps.vault.get(account.id, credential);
  }

  #session(account: Account, provider: Provider, read: SecretReader): Session {
    const { door, clock } = this.#deps;
    const context = { lane: account.id, provider: provider.id, account: account.id };
    return {
      account,
      clock,
      base: (name) => baseOf(account, provider, name),
      send: async (request, operation) => {
        const grant = operationGrant(account, provider, operation, read);
        return door.send(request, {
          ...context,
          operation: operation.id,
          // Only what changes nothing may be sent twice without being asked; a job's repeat is the paid gate's business.
          repeatable: operation.risk === 'read',
          signal: request.signal,
          ...(grant ? { grant } : {}),
        });
      },
      upload: async (url, bytes, contentType, signal) =>
        door.upload(url, bytes, contentType, { ...context, operation: 'upload', repeatable: false, signal }),
    };
  }
}

function operationGrant(
  account: Account,
  provider: Provider,
  operation: OperationFact,
  read: SecretReader,
): Grant | undefined {
  const kinds = credentialsFor(account, provider, operation);
  return kinds
    ? { origins: keyOrigins(account), headers: () => credentialHeaders(account, kinds, read) }
    : undefined;
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
