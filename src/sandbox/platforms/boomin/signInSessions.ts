import type { SandboxClock } from '../../sandboxClock.ts';
import { newSecret } from '../../secrets.ts';
import type { SeededIds } from '../../seededIds.ts';
import { BoominFailure } from './failures.ts';
import { type Logins, digestOf } from './logins.ts';
import type { Person } from './seed.ts';

/** How long a sign-in waits for the browser and the claim. The known client gives up after the same time. */
const SESSION_MS = 600_000;

/** `denied` is assumed; the other words are those that the known client reads. */
export type SessionStatus = 'pending' | 'approved' | 'claimed' | 'denied' | 'expired';

interface SessionRecord {
  readonly id: string;
  readonly userCode: string;
  readonly pollDigest: string;
  readonly source: string | null;
  readonly expiresAt: number;
  decision: 'pending' | 'approved' | 'claimed' | 'denied';
  person: Person | null;
}

/** The sign-ins by browser: started by a client, decided in the browser, claimed once. */
export class SignInSessions {
  readonly #clock: SandboxClock;
  readonly #ids: SeededIds;
  readonly #logins: Logins;
  readonly #sessions = new Map<string, SessionRecord>();

  constructor(clock: SandboxClock, ids: SeededIds, logins: Logins) {
    this.#clock = clock;
    this.#ids = ids;
    this.#logins = logins;
  }

  start(source: string | null): {
    readonly session_id: string;
    readonly poll_token: string;
    readonly user_code: string;
  } {
    const id = `cls_${this.#ids.token(16)}`;
    const pollToken = `poll_${newSecret(32)}`;
    const letters = newSecret(8).toUpperCase();
    const userCode = `${letters.slice(0, 4)}-${letters.slice(4)}`;
    this.#sessions.set(id, {
      ...{ id, userCode, source, person: null },
      pollDigest: digestOf(pollToken),
      expiresAt: this.#clock.now() + SESSION_MS,
      decision: 'pending',
    });
    return { session_id: id, poll_token: pollToken, user_code: userCode };
  }

  /** Throws `BoominFailure` (404) for an unknown session and for a wrong poll token alike. */
  status(id: string, pollToken: string | null): SessionStatus {
    return this.#statusOf(this.#session(id, pollToken));
  }

  /** A bearer for the one who approved, once. Throws `BoominFailure`: 404, 409 (not approved, claimed), 410 (expired). */
  claim(id: string, pollToken: string | null): string {
    const session = this.#session(id, pollToken);
    const status = this.#statusOf(session);
    if (status === 'expired') throw new BoominFailure(410, 'session_expired', 'The sign-in took too long.');
    if (status === 'denied') throw new BoominFailure(403, 'session_denied', 'The sign-in was denied.');
    if (status === 'claimed') {
      throw new BoominFailure(409, 'session_claimed', 'The sign-in was claimed before.');
    }
    if (status === 'pending' || !session.person) {
      throw new BoominFailure(409, 'session_pending', 'The sign-in is not approved yet.');
    }
    session.decision = 'claimed';
    const bearer = `boomin_user_${newSecret(40)}`;
    this.#logins.add(bearer, session.person);
    return bearer;
  }

  /** The state of the sign-in that a code stands for; null when there is none. */
  byCode(code: string): { readonly source: string | null; readonly status: SessionStatus } | null {
    const session = this.#byCode(code);
    return session && { source: session.source, status: this.#statusOf(session) };
  }

  /** What the browser says; false when nothing waits for it. `null` denies. */
  decide(code: string, person: Person | null): boolean {
    const session = this.#byCode(code);
    if (!session || this.#statusOf(session) !== 'pending') return false;
    session.decision = person ? 'approved' : 'denied';
    session.person = person;
    return true;
  }

  /** Without the poll tokens. */
  describe() {
    return [...this.#sessions.values()].map((session) => ({
      id: session.id,
      user_code: session.userCode,
      source: session.source,
      status: this.#statusOf(session),
      user: session.person?.email ?? null,
    }));
  }

  reset(): void {
    this.#sessions.clear();
  }

  #session(id: string, pollToken: string | null): SessionRecord {
    const session = this.#sessions.get(id);
    if (session && pollToken !== null && session.pollDigest === digestOf(pollToken)) return session;
    throw new BoominFailure(404, 'session_not_found', 'There is no such sign-in.');
  }

  #byCode(code: string): SessionRecord | null {
    const wanted = code.trim().toUpperCase();
    return [...this.#sessions.values()].find(({ userCode }) => userCode === wanted) ?? null;
  }

  #statusOf({ decision, expiresAt }: SessionRecord): SessionStatus {
    const open = decision === 'pending' || decision === 'approved';
    return open && expiresAt <= this.#clock.now() ? 'expired' : decision;
  }
}
