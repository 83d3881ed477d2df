/** The sandbox's time. It follows real time until it is moved, stopped or sped up. */
export class SandboxClock {
  readonly #realNow: () => number;
  #realBase: number;
  #base: number;
  #rate = 1;
  readonly #sleepers = new Set<Sleeper>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: { readonly startAt?: number; readonly realNow?: () => number } = {}) {
    this.#realNow = options.realNow ?? Date.now;
    this.#realBase = this.#realNow();
    this.#base = options.startAt ?? this.#realBase;
  }

  /** Milliseconds since the epoch, whole. */
  now(): number {
    return Math.floor(this.#base + (this.#realNow() - this.#realBase) * this.#rate);
  }

  get rate(): number {
    return this.#rate;
  }

  /** Jumps by `ms` (backwards too) and wakes who is due. */
  advance(ms: number): void {
    this.#rebase(this.now() + ms, this.#rate);
  }

  /** Sandbox seconds per real second; 0 stops the clock. */
  setRate(rate: number): void {
    if (!Number.isFinite(rate) || rate < 0) throw new RangeError('The rate of the clock is a number from 0.');
    this.#rebase(this.now(), rate);
  }

  /** Resolves when the sandbox's time has moved on by `ms`; rejects when the signal is aborted first. */
  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(reasonOf(signal));
      const sleeper: Sleeper = { due: this.now() + ms, wake: () => undefined };
      const onAbort = () => {
        this.#sleepers.delete(sleeper);
        reject(reasonOf(signal));
      };
      sleeper.wake = () => {
        this.#sleepers.delete(sleeper);
        signal.removeEventListener('abort', onAbort);
        resolve();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#sleepers.add(sleeper);
      this.#wakeDue();
    });
  }

  #rebase(now: number, rate: number): void {
    this.#base = now;
    this.#realBase = this.#realNow();
    this.#rate = rate;
    this.#wakeDue();
  }

  #wakeDue(): void {
    clearTimeout(this.#timer);
    const now = this.now();
    let next = Infinity;
    for (const sleeper of [...this.#sleepers]) {
      if (sleeper.due <= now) sleeper.wake();
      else next = Math.min(next, sleeper.due);
    }
    if (next === Infinity || this.#rate === 0) return;
    const realMs = Math.min((next - now) / this.#rate, 2 ** 31 - 1);
    this.#timer = setTimeout(() => this.#wakeDue(), Math.ceil(realMs));
    this.#timer.unref();
  }
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('The sleep was given up.');
}

interface Sleeper {
  readonly due: number;
  wake: () => void;
}
