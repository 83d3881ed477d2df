import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { newSecret } from '../../../secrets.ts';
import { cookieOf } from '../../../server/signIn.ts';
import type { Account } from '../accounts.ts';
import { Failure } from '../failures.ts';

const COOKIE = 'kt_session';
const LIFETIME_MS = 7 * 24 * 3_600_000;
const FLAGS = 'Path=/; HttpOnly; SameSite=Lax';

interface BrowserSession {
  readonly account: Account;
  readonly expiresAt: number;
}

/** Sessions of the web site, each kept by a cookie. */
export class BrowserSessions {
  readonly #now: () => number;
  /** By the digest of the cookie. */
  readonly #sessions = new Map<string, BrowserSession>();

  constructor(now: () => number) {
    this.#now = now;
  }

  open(account: Account): { readonly session: BrowserSession; readonly setCookie: string } {
    const value = newSecret(40);
    const session = { account, expiresAt: this.#now() + LIFETIME_MS };
    this.#sessions.set(digestOf(value), session);
    return { session, setCookie: `${COOKIE}=${value}; Max-Age=${LIFETIME_MS / 1000}; ${FLAGS}` };
  }

  /** The session of a request; null for one without a cookie. Errors: Failure 401 `session_ended`. */
  of(headers: IncomingHttpHeaders): BrowserSession | null {
    const value = cookieOf(headers, COOKIE);
    if (value === null) return null;
    const session = this.#sessions.get(digestOf(value));
    if (!session || session.expiresAt <= this.#now()) {
      throw new Failure(401, 'session_ended', 'The session has ended. Sign in again.');
    }
    return session;
  }

  /** Ends the session of a request, if there is one. Gives the header that takes the cookie away. */
  end(headers: IncomingHttpHeaders): string {
    const value = cookieOf(headers, COOKIE);
    if (value !== null) this.#sessions.delete(digestOf(value));
    return `${COOKIE}=; Max-Age=0; ${FLAGS}`;
  }

  reset(): void {
    this.#sessions.clear();
  }
}

function digestOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
