import { timingSafeEqual } from 'node:crypto';
import type { SeededIds } from '../../../seededIds.ts';
import type { Charge } from '../../../platform.ts';
import type { Account } from '../accounts.ts';
import { Failure, notFound } from '../failures.ts';
import type { Channel, Release } from './arcade.ts';

/** A permission to play one release. */
export interface LaunchSession {
  readonly id: string;
  readonly account: Account;
  readonly key: string;
  readonly release: Release;
  readonly channel: Channel;
  readonly token: string;
  readonly chargedMicros: number;
  status: 'created' | 'launched' | 'ended' | 'failed';
  refunded: boolean;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export type LaunchEvent = 'launched' | 'heartbeat' | 'end' | 'failed_bootstrap';

const LIFE_MS = 4 * 3_600_000;

/** Launch sessions: each is charged once, and ends by its player's word. */
export class Launches {
  readonly #now: () => number;
  readonly #ids: SeededIds;
  readonly #sessions: LaunchSession[] = [];

  constructor({ now, ids }: { readonly now: () => number; readonly ids: SeededIds }) {
    this.#now = now;
    this.#ids = ids;
  }

  reset(): void {
    this.#sessions.length = 0;
  }

  /**
   * A session, or the one that was opened under the key before, which costs nothing more.
   * Errors: Failure 402 `insufficient_balance`; 409 `idempotency_conflict`.
   */
  open(account: Account, release: Release, channel: Channel, key: string): LaunchSession {
    const earlier = this.#sessions.find((session) => session.account === account && session.key === key);
    if (earlier && earlier.release.game === release.game && earlier.channel === channel) return earlier;
    if (earlier) throw new Failure(409, 'idempotency_conflict', 'The key belongs to another launch.');
    const id = this.#ids.uuid();
    const { launchPriceMicros: micros, game } = release;
    if (micros > 0) account.wallet.charge({ micros, reference: id, description: `Launch of ${game.title}` });
    const session: LaunchSession = {
      ...{ id, account, key, release, channel, chargedMicros: micros },
      ...{ token: this.#ids.sign(`launch ${id}`), status: 'created', refunded: false },
      expiresAt: this.#now() + LIFE_MS,
    };
    this.#sessions.push(session);
    return session;
  }

  /** Errors: Failure 400 `session_over`, `not_launched`; 404. */
  report(account: Account, id: string, event: LaunchEvent): LaunchSession {
    const session = this.#sessions.find((one) => one.id === id && one.account === account);
    if (!session) throw notFound('launch session');
    return this.#step(session, event);
  }

  /** The session that a signed address stands for, which starts with its opening. Errors: Failure 404. */
  play(id: string, token: string): LaunchSession {
    const session = this.#sessions.find((one) => one.id === id);
    if (!session || !isSame(session.token, token)) throw notFound('launch session');
    return session.status === 'created' ? this.#step(session, 'launched') : session;
  }

  charges(): readonly Charge[] {
    return this.#sessions.map(({ id, key, chargedMicros, refunded }) => ({
      ...{ key, jobIds: [id], times: chargedMicros > 0 ? 1 : 0, amount: chargedMicros / 1_000_000 },
      ...{ refunded: refunded ? chargedMicros / 1_000_000 : 0, unit: 'USD' },
    }));
  }

  #step(session: LaunchSession, event: LaunchEvent): LaunchSession {
    const { status, chargedMicros, account, id } = session;
    if (status === 'ended' || status === 'failed' || this.#now() >= session.expiresAt)
      throw new Failure(400, 'session_over', 'The session is over.');
    if (event === 'heartbeat' && status === 'created')
      throw new Failure(400, 'not_launched', 'The game has not been launched.');
    if (event === 'failed_bootstrap' && chargedMicros > 0) {
      account.wallet.refund({ micros: chargedMicros, reference: id, description: 'The game did not start' });
      session.refunded = true;
    }
    if (event === 'launched') session.status = 'launched';
    if (event === 'end') session.status = 'ended';
    if (event === 'failed_bootstrap') session.status = 'failed';
    return session;
  }
}

function isSame(token: string, given: string): boolean {
  const [one, two] = [Buffer.from(token), Buffer.from(given)];
  return one.length === two.length && timingSafeEqual(one, two);
}
