import type { Account } from '../core/account.ts';
import type { CredentialKind } from '../core/credential.ts';
import type { SentAs } from '../core/job.ts';
import type { OperationFact } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { SentBefore } from '../core/session.ts';
import { Dialer, type Dial } from '../net/http/dialer.ts';
import type { CredentialScope } from '../net/http/httpCall.ts';
import type { OnSent, PieceBody } from '../net/http/pieceBody.ts';
import type { HttpClient } from '../net/http/httpClient.ts';
import {
  credentialHeaders,
  credentialsFor,
  requireSameSender,
  sentAsOf,
  type Carried,
  type CredentialHeaders,
  type SecretReader,
} from './credentials.ts';
import { keyOriginOf } from './origin.ts';
import { requireSandbox } from './sandboxProof.ts';
import type { Vault } from './vault.ts';

/** A request of a platform's API, and what the network must know of it. */
export interface ApiRequest {
  readonly request: Request;
  /** The body, where it is not in the request. */
  readonly body?: PieceBody;
  readonly onSent?: OnSent | undefined;
  readonly operation: OperationFact;
  /** Texts in it that must not come back. */
  readonly secrets: readonly string[];
  /** True only for what changes nothing: it may be sent again without being asked. */
  readonly repeatable: boolean;
  /** See `Prepared.send`. */
  readonly only?: SentBefore | undefined;
}

/** An account's way to its platform: puts the account's credentials on its requests. */
export interface Transport {
  /** The account's base URL of that name, without a trailing slash. */
  base(name: string): string;
  /** For whom a call of the operation is sent now. Errors: auth `key.missing`; storage. */
  sentAs(operation: OperationFact, salt: string): Promise<SentAs>;
  /** Reads the whole answer; any HTTP status is one. Errors: as `HttpClient.send`; auth `key.missing`; `job.otherSender`. */
  send(call: ApiRequest): Promise<Response>;
  /** Gives the body of a success live. Errors: as `HttpClient.open`; auth `key.missing`. */
  open(call: ApiRequest): Promise<Response>;
  /** Puts bytes to an address that the platform handed out, without a credential. Errors: as `HttpClient.upload`. */
  upload(
    url: string,
    bytes: Uint8Array<ArrayBuffer>,
    contentType: string,
    signal: AbortSignal,
  ): Promise<Response>;
}

const NO_HEADERS: CredentialHeaders = { keys: [], routing: [] };

export interface TransportsDeps {
  readonly vault: Vault;
  /** For the proof of a sandbox: see `requireSandbox`. */
  readonly dial?: Dial;
  readonly httpClient: Pick<HttpClient, 'send' | 'open' | 'upload'>;
}

/** Opens accounts' ways to their platforms: their credentials go on their requests, and on nobody else's. */
export class Transports {
  readonly #deps: TransportsDeps;
  readonly #dial: Dial;

  constructor(deps: TransportsDeps) {
    this.#deps = deps;
    this.#dial = deps.dial ?? new Dialer().dial;
  }

  /**
   * The way of the account as its row stands; opening reads nothing and sends nothing.
   *
   * @param trial keys that are not saved yet; a credential that is not among them is read from the vault.
   */
  open(account: Account, provider: Provider, trial: Readonly<Record<string, string>> = {}): Transport {
    const stored = this.#vaultReader(account);
    return this.#transport(account, provider, async (credential) =>
      Object.hasOwn(trial, credential) ? trial[credential] : stored(credential),
    );
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
    return this.#scopeOf([origin], account, carried, read);
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

  #transport(account: Account, provider: Provider, read: SecretReader): Transport {
    const { httpClient } = this.#deps;
    const context = { rateLimitKey: account.id, provider: provider.id, account: account.id };
    const callOf = ({ request, operation, secrets, only, body, onSent }: ApiRequest) => {
      const check = (headers: CredentialHeaders) => only && requireSameSender(account, headers, only);
      const carried = credentialsFor(account, provider, operation);
      const origins = carried && originsFor(account, provider, carried.kinds);
      const credentialScope = carried && origins && this.#scopeOf(origins, account, carried, read, check);
      // Of a call that carries nothing, nobody asks for the headers.
      if (!credentialScope) check(NO_HEADERS);
      return {
        ...context,
        operation: operation.id,
        signal: request.signal,
        ...(credentialScope ? { credentialScope } : {}),
        secrets,
        mayReturn: operation.secretOutputs.map(lastName),
        ...(body && { body }),
        ...(onSent && { onSent }),
      };
    };
    return {
      base: (name) => baseOf(account, provider, name),
      sentAs: async (operation, salt) => {
        const carried = credentialsFor(account, provider, operation);
        const headers = carried ? await credentialHeaders(account, carried, read) : NO_HEADERS;
        return sentAsOf(account, headers, salt);
      },
      send: async (call) => httpClient.send(call.request, { ...callOf(call), repeatable: call.repeatable }),
      open: async (call) => httpClient.open(call.request, { ...callOf(call), repeatable: false }),
      upload: async (url, bytes, contentType, signal) =>
        httpClient.upload(url, bytes, contentType, {
          ...context,
          operation: 'upload',
          repeatable: false,
          ownOrigins: provider.bases.flatMap(
            ({ name }) => keyOriginOf(baseOf(account, provider, name)) ?? [],
          ),
          signal,
        }),
    };
  }

  #scopeOf(
    origins: readonly string[],
    account: Account,
    carried: Carried,
    read: SecretReader,
    check: (headers: CredentialHeaders) => void = () => undefined,
  ): CredentialScope {
    const keys = new Set<string>();
    const remembering: SecretReader = async (credential) => {
      const key = await read(credential);
      if (key !== undefined) keys.add(key);
      return key;
    };
    return {
      origins,
      headers: async () => {
        const headers = await credentialHeaders(account, carried, remembering);
        check(headers);
        // Last, so that as little time as can be lies between the proof and the request.
        for (const origin of origins) await requireSandbox(this.#dial, account, origin);
        return Object.fromEntries([...headers.keys, ...headers.routing]);
      },
      keys: () => [...keys],
    };
  }
}

/** The member that a path names: `keys[].secret` ends in `secret`. */
function lastName(path: string): string {
  return (path.split('.').at(-1) ?? '').replaceAll('[]', '');
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
