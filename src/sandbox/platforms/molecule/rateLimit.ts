const REQUESTS = 600;
const WINDOW_MS = 60_000;
const NEW_KEYS = 10;
const NEW_KEYS_WINDOW_MS = 3_600_000;

/** How many requests one address may make in a fixed window; a fast sandbox has shorter windows. */
class Window {
  readonly #limit: number;
  readonly #ms: number;
  #left: number;
  #endsAt = -Infinity;

  constructor(limit: number, ms: number) {
    this.#limit = limit;
    this.#ms = ms;
    this.#left = limit;
  }

  /** Counts a request; false = there were none left. */
  take(now: number): boolean {
    this.#roll(now);
    if (this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }

  /** Requests left and whole seconds until the count starts again. */
  state(now: number): { readonly left: number; readonly seconds: number } {
    this.#roll(now);
    return { left: this.#left, seconds: Math.max(1, Math.ceil((this.#endsAt - now) / 1000)) };
  }

  setLeft(left: number, now: number): void {
    this.#roll(now);
    this.#left = left;
  }

  #roll(now: number): void {
    if (now < this.#endsAt && now >= this.#endsAt - this.#ms) return;
    this.#endsAt = now + this.#ms;
    this.#left = this.#limit;
  }
}

/** The limits of a tenant server: on requests, and a closer one on new organization keys. */
export class RateLimit {
  readonly #requests: Window;
  readonly #newKeys: Window;
  #unlimited = false;

  constructor(speed: number) {
    this.#requests = new Window(REQUESTS, WINDOW_MS / speed);
    this.#newKeys = new Window(NEW_KEYS, NEW_KEYS_WINDOW_MS / speed);
  }

  /** So many requests are left in this window; null = there is no limit, as on development servers. */
  setLeft(left: number | null, now: number): void {
    this.#unlimited = left === null;
    if (left !== null) this.#requests.setLeft(left, now);
  }

  /** Counts a request; gives the seconds to wait when there are none left, else null. */
  take(now: number, mintsKey: boolean): number | null {
    if (this.#unlimited) return null;
    if (!this.#requests.take(now)) return this.#requests.state(now).seconds;
    if (mintsKey && !this.#newKeys.take(now)) return this.#newKeys.state(now).seconds;
    return null;
  }

  /** The headers that every answer of a tenant server carries. */
  headers(now: number): Readonly<Record<string, string>> {
    const { left, seconds } = this.#requests.state(now);
    return {
      'x-ratelimit-limit': this.#unlimited ? 'unlimited' : String(REQUESTS),
      'x-ratelimit-remaining': String(this.#unlimited ? REQUESTS : left),
      'x-ratelimit-reset': String(seconds),
    };
  }
}
