import type { SeededIds } from '../../../seededIds.ts';
import type { Account, Accounts } from '../accounts.ts';
import { Failure } from '../failures.ts';
import { Earnings } from './earnings.ts';

/** Who earns from the purchases of others. */
export interface Affiliate {
  readonly id: string;
  readonly account: Account;
  displayName: string;
  contactEmail: string;
  countryCode: string | null;
  payoutAddress: string | null;
  readonly termsVersion: string | null;
  /** Null until it is first asked for. */
  code: string | null;
  /** How often somebody followed the link or had the code remembered. */
  clicks: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  updatedAt: number;
  /** From when on it is accepted. */
  readonly activeAt: number;
  readonly earnings: Earnings;
}

export interface Application {
  readonly displayName: string;
  readonly contactEmail: string;
  readonly countryCode?: string;
  readonly payoutAddress?: string;
  readonly termsVersion?: string;
}

/** How long a person takes to accept an application. */
const REVIEW_MS = 60_000;
/** How long a referral is remembered. */
const REMEMBERED_MS = 30 * 86_400_000;
const CODE = /^[A-Z0-9][A-Z0-9-]{3,31}$/;

/** The affiliate program: who takes part, whose code is bound to which account, and what was earned with it. */
export class Affiliates {
  readonly #now: () => number;
  readonly #ids: SeededIds;
  readonly #accounts: Accounts;
  readonly #speed: number;
  readonly #tokens: ReferralTokens;
  /** By account. */
  readonly #affiliates = new Map<string, Affiliate>();
  /** By the account to which a code is bound. */
  readonly #bound = new Map<string, Affiliate>();

  constructor(parts: {
    readonly now: () => number;
    readonly ids: SeededIds;
    readonly accounts: Accounts;
    readonly speed: number;
  }) {
    this.#now = parts.now;
    this.#ids = parts.ids;
    this.#accounts = parts.accounts;
    this.#speed = parts.speed;
    this.#tokens = new ReferralTokens(parts);
    this.reset();
  }

  reset(): void {
    this.#affiliates.clear();
    this.#bound.clear();
    const account = this.#accounts.get('second');
    const { displayName, contactEmail } = { displayName: 'Falk Games', contactEmail: account.email };
    const application = { displayName, contactEmail, payoutAddress: 'paypal:jonas@example.com' };
    this.#add(account, application, this.#now()).code = 'JONAS25';
  }

  of(account: Account): Affiliate | null {
    return this.#affiliates.get(account.id) ?? null;
  }

  /** Errors: Failure 404 for an account that has not applied. */
  require(account: Account): Affiliate {
    const affiliate = this.of(account);
    if (affiliate) return affiliate;
    throw new Failure(404, 'not_an_affiliate', 'This account has not applied to the affiliate program.');
  }

  isActive(affiliate: Affiliate): boolean {
    return this.#now() >= affiliate.activeAt;
  }

  /** Errors: Failure 400 `invalid_name`, 409 `already_applied`. */
  apply(account: Account, application: Application): Affiliate {
    if (this.of(account)) throw new Failure(409, 'already_applied', 'This account has applied already.');
    requireName(application.displayName);
    return this.#add(account, application, this.#now() + REVIEW_MS / this.#speed);
  }

  /** Errors: Failure 400 `nothing_to_change`, `invalid_name`; 404. */
  update(account: Account, changes: Partial<Omit<Application, 'termsVersion'>>): Affiliate {
    const affiliate = this.require(account);
    if (Object.keys(changes).length === 0)
      throw new Failure(400, 'nothing_to_change', 'Say what is to be changed.');
    if (changes.displayName !== undefined) requireName(changes.displayName);
    Object.assign(affiliate, changes, { updatedAt: this.#now() });
    return affiliate;
  }

  /** The code, made when there is none yet. Errors: Failure 404. */
  codeOf(account: Account): string {
    const affiliate = this.require(account);
    affiliate.code ??= this.#newCode(affiliate.displayName);
    return affiliate.code;
  }

  /** Whose code it is. Errors: Failure 400 `invalid_code`, 404 `unknown_code`. */
  byCode(code: string): Affiliate {
    const written = code.trim().toUpperCase();
    if (!CODE.test(written)) throw new Failure(400, 'invalid_code', 'A code has letters, digits and dashes.');
    const found = [...this.#affiliates.values()].find((affiliate) => affiliate.code === written);
    if (found) return found;
    throw new Failure(404, 'unknown_code', 'Nobody has this affiliate code.');
  }

  /** Counts a visit, and gives the token that proves it. Errors: as `byCode`. */
  remember(code: string): { readonly code: string; readonly token: string; readonly expiresAt: number } {
    const affiliate = this.byCode(code);
    affiliate.clicks += 1;
    const known = affiliate.code ?? code;
    return { code: known, ...this.#tokens.issue(known) };
  }

  /** The affiliate that an account's purchases are credited to. */
  boundTo(account: Account): Affiliate | null {
    return this.#bound.get(account.id) ?? null;
  }

  /**
   * Credits later purchases of the account to the owner of the code.
   * Errors: as `byCode`; Failure 400 `invalid_capture_token`; 409 `inactive_code`, `own_code`, `already_bound`.
   */
  bind(account: Account, code: string, token?: string): Affiliate {
    const affiliate = this.byCode(code);
    if (token !== undefined && !this.#tokens.proves(token, affiliate.code ?? ''))
      throw new Failure(400, 'invalid_capture_token', 'The token belongs to another code, or has expired.');
    if (!this.isActive(affiliate))
      throw new Failure(409, 'inactive_code', 'The owner of this code is not accepted yet.');
    if (affiliate.account === account)
      throw new Failure(409, 'own_code', 'An account cannot use a code of its own.');
    const bound = this.boundTo(account);
    if (bound && bound !== affiliate)
      throw new Failure(409, 'already_bound', `The code ${bound.code} is bound to this account already.`);
    if (!bound) affiliate.earnings.follow(account);
    this.#bound.set(account.id, affiliate);
    return affiliate;
  }

  #add(account: Account, application: Application, activeAt: number): Affiliate {
    const affiliate: Affiliate = {
      id: this.#ids.uuid(),
      account,
      displayName: application.displayName.trim(),
      contactEmail: application.contactEmail,
      countryCode: application.countryCode ?? null,
      payoutAddress: application.payoutAddress ?? null,
      termsVersion: application.termsVersion ?? null,
      code: null,
      clicks: 0,
      createdAt: this.#now(),
      updatedAt: this.#now(),
      activeAt,
      earnings: new Earnings({ now: this.#now, ids: this.#ids, speed: this.#speed }),
    };
    this.#affiliates.set(account.id, affiliate);
    return affiliate;
  }

  #newCode(name: string): string {
    const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const ending = this.#ids.token(4).toUpperCase();
    return `${letters.slice(0, 12) || 'FRIEND'}-${ending}`;
  }
}

function requireName(name: string): void {
  if (name.trim().length < 2)
    throw new Failure(400, 'invalid_name', 'A name needs at least two visible characters.', {
      details: { field: 'displayName' },
    });
}

/** Signed proofs that somebody came by an affiliate's link. */
class ReferralTokens {
  readonly #now: () => number;
  readonly #ids: SeededIds;

  constructor({ now, ids }: { readonly now: () => number; readonly ids: SeededIds }) {
    this.#now = now;
    this.#ids = ids;
  }

  issue(code: string): { readonly token: string; readonly expiresAt: number } {
    const expiresAt = this.#now() + REMEMBERED_MS;
    const said = `${code}.${expiresAt}`;
    return { token: `ref.${said}.${this.#ids.sign(said)}`, expiresAt };
  }

  /** True for a token of this code that has not expired. */
  proves(token: string, code: string): boolean {
    const [, said = '', until = '', signature] = /^ref\.(.+\.(\d+))\.([^.]+)$/.exec(token) ?? [];
    const isOurs = signature !== undefined && signature === this.#ids.sign(said);
    return isOurs && said === `${code}.${until}` && Number(until) > this.#now();
  }
}
