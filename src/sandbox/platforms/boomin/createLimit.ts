import type { SandboxClock } from '../../sandboxClock.ts';
import { BoominFailure } from './failures.ts';

const HOUR = 3_600_000;

/** Creations allowed within an hour per organization, token and kind: a number of the published contract. */
const CREATIONS_PER_HOUR = 150;

/** Counts creations over the hour that has just passed. */
export class CreateLimit {
  readonly #clock: SandboxClock;
  readonly #made = new Map<string, number[]>();

  constructor(clock: SandboxClock) {
    this.#clock = clock;
  }

  /** Throws `BoominFailure` when no more may be made; the contract answers with 400 and says not for how long. */
  check(org: string, token: string, kind: string): void {
    if (this.#recent(org, token, kind).length < CREATIONS_PER_HOUR) return;
    throw new BoominFailure(400, 'create_rate_limit_exceeded', 'create_rate_limit_exceeded');
  }

  count(org: string, token: string, kind: string): void {
    this.#recent(org, token, kind).push(this.#clock.now());
  }

  reset(): void {
    this.#made.clear();
  }

  #recent(org: string, token: string, kind: string): number[] {
    const key = [org, token, kind].join(' ');
    const start = this.#clock.now() - HOUR;
    const recent = (this.#made.get(key) ?? []).filter((at) => at > start);
    this.#made.set(key, recent);
    return recent;
  }
}
