import type { SandboxClock } from '../../sandboxClock.ts';
import { newSecret } from '../../secrets.ts';
import type { TestKeys } from '../../testKeys.ts';
import type { SeededIds } from '../../seededIds.ts';
import { BoominFailure } from './failures.ts';
import { digestOf } from './logins.ts';
import { SECRET_PREFIX, secretOf, seededTokens } from './seed.ts';

export interface TokenRecord {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  /** The beginning of the secret, safe to show. */
  readonly prefix: string;
  readonly scopes: readonly string[];
  /** Milliseconds since the epoch, as all times here. */
  readonly expiresAt: number | null;
  lastUsedAt: number | null;
  revokedAt: number | null;
}

export type TokenStatus = 'active' | 'revoked' | 'expired';

const SHOWN_LENGTH = SECRET_PREFIX.length + 6;

/** The platform tokens of all organizations. Of a secret only a digest is kept. */
export class Tokens {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #keys: TestKeys;
  readonly #records = new Map<string, TokenRecord>();
  readonly #byDigest = new Map<string, TokenRecord>();

  constructor(clock: SandboxClock, ids: SeededIds, keys: TestKeys) {
    this.#clock = clock;
    this.#ids = ids;
    this.#keys = keys;
    this.reset();
  }

  reset(): void {
    this.#records.clear();
    this.#byDigest.clear();
    const now = this.#clock.now();
    const at = (ms: number | undefined) => (ms === undefined ? null : now + ms);
    for (const seed of Object.values(seededTokens)) {
      const { id, org, name, scopes } = seed;
      const secret = secretOf(seed, this.#keys);
      this.#keep(secret, {
        ...{ id, org, name, scopes, prefix: secret.slice(0, SHOWN_LENGTH) },
        expiresAt: at(seed.expires),
        lastUsedAt: at(seed.used),
        revokedAt: at(seed.revoked),
      });
    }
  }

  /** Of one organization, newest first. */
  of(org: string): readonly TokenRecord[] {
    return [...this.#records.values()].filter((token) => token.org === org).reverse();
  }

  find(org: string, id: string): TokenRecord | null {
    const token = this.#records.get(id);
    return token?.org === org ? token : null;
  }

  bySecret(secret: string): TokenRecord | null {
    return this.#byDigest.get(digestOf(secret)) ?? null;
  }

  statusOf(token: TokenRecord): TokenStatus {
    if (token.revokedAt !== null) return 'revoked';
    return token.expiresAt !== null && token.expiresAt <= this.#clock.now() ? 'expired' : 'active';
  }

  /** The token with an id that signed a request in, noted as used. */
  use(id: string): TokenRecord {
    const token = this.#records.get(id);
    if (!token) throw new Error(`There is no token ${id}.`);
    token.lastUsedAt = this.#clock.now();
    return token;
  }

  create(input: Pick<TokenRecord, 'org' | 'name' | 'scopes' | 'expiresAt'>): {
    readonly token: TokenRecord;
    readonly secret: string;
  } {
    const id = `ptk_${this.#ids.token(12)}`;
    const secret = SECRET_PREFIX + newSecret(40);
    const prefix = secret.slice(0, SHOWN_LENGTH);
    const token: TokenRecord = { ...input, id, prefix, lastUsedAt: null, revokedAt: null };
    this.#keep(secret, token);
    return { token, secret };
  }

  /** Ends the token and mints another with the same name, scopes and end. Throws `BoominFailure` when it is no longer active. */
  rotate(token: TokenRecord): { readonly token: TokenRecord; readonly secret: string } {
    const status = this.statusOf(token);
    if (status !== 'active') throw new BoominFailure(404, 'token_not_active', `The token is ${status}.`);
    this.revoke(token);
    const { org, name, scopes, expiresAt } = token;
    return this.create({ org, name, scopes, expiresAt });
  }

  /** For good; a second time changes nothing. */
  revoke(token: TokenRecord): void {
    token.revokedAt ??= this.#clock.now();
  }

  /** What may be shown of a token. */
  describe(token: TokenRecord) {
    const { id, name, prefix, scopes, lastUsedAt, expiresAt, revokedAt } = token;
    const iso = (ms: number) => new Date(ms).toISOString();
    return {
      id,
      name,
      token_prefix: prefix,
      scopes,
      status: this.statusOf(token),
      ...(lastUsedAt !== null && { last_used_at: iso(lastUsedAt) }),
      ...(expiresAt !== null && { expires_at: iso(expiresAt) }),
      ...(revokedAt !== null && { revoked_at: iso(revokedAt) }),
    };
  }

  #keep(secret: string, token: TokenRecord): void {
    this.#records.set(token.id, token);
    this.#byDigest.set(digestOf(secret), token);
  }
}
