import type { Faults } from '../faults/faults.ts';
import type { FaultRule } from '../faults/faultRule.ts';
import type { ObjectStore } from '../media/objectStore.ts';
import type { Charge, PlatformSandbox, SandboxMode } from '../platform.ts';
import type { SandboxClock } from '../sandboxClock.ts';
import type { LoopbackServer } from '../server/loopbackServer.ts';
import type { RequestDispatcher } from '../server/requestDispatcher.ts';
import type { RequestLog, SeenRequest } from '../server/requestLog.ts';

export interface ControlParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly store: ObjectStore;
  readonly dispatcher: RequestDispatcher;
  readonly platforms: ReadonlyMap<string, PlatformSandbox>;
  readonly server: LoopbackServer;
  readonly internalErrors: readonly string[];
}

/** What tests and tools may do to a running sandbox; the same verbs in the process, over HTTP and over a worker. */
export class SandboxControl {
  readonly #parts: ControlParts;

  constructor(parts: ControlParts) {
    this.#parts = parts;
  }

  /** Milliseconds since the epoch on the sandbox's clock. */
  now(): number {
    return this.#parts.clock.now();
  }

  /** Moves the clock by `ms`; jobs and expiries follow at once. */
  advance(ms: number): void {
    this.#parts.clock.advance(ms);
  }

  freeze(): void {
    this.#parts.clock.setRate(0);
  }

  /** Lets the clock run with real time again. */
  resume(): void {
    this.#parts.clock.setRate(1);
  }

  setRate(rate: number): void {
    this.#parts.clock.setRate(rate);
  }

  /** Arms a fault; gives its number. Throws a `TypeError` for a rule that cannot be read. */
  addFault(rule: FaultRule): number {
    return this.#parts.faults.add(rule);
  }

  clearFaults(): void {
    this.#parts.faults.clear();
  }

  faults(): ReturnType<Faults['list']> {
    return this.#parts.faults.list();
  }

  /** The state of every platform, the clock, the armed faults and the sandbox's own errors. */
  state(): unknown {
    const { clock, faults, platforms, internalErrors } = this.#parts;
    return {
      now: clock.now(),
      rate: clock.rate,
      faults: faults.list(),
      internalErrors,
      platforms: Object.fromEntries([...platforms].map(([name, platform]) => [name, platform.snapshot()])),
    };
  }

  /** How often each submission was charged. */
  charges(): readonly (Charge & { readonly platform: string })[] {
    return [...this.#parts.platforms].flatMap(([name, platform]) =>
      (platform.charges?.() ?? []).map((charge) => ({ platform: name, ...charge })),
    );
  }

  ledger(platform: string): unknown {
    return this.#platform(platform).ledger?.() ?? [];
  }

  /** The requests seen after the given number, oldest first; control requests are not among them. */
  requests(since = 0): readonly SeenRequest[] {
    return this.#parts.log.since(since);
  }

  /** Adds money to the owner of a credential (default: the test account); less than 0 takes it. */
  addCredits(platform: string, amount: number, credential?: string): boolean {
    return this.#platform(platform).addCredits?.(amount, credential) ?? false;
  }

  revoke(platform: string, credential: string): boolean {
    return this.#platform(platform).revoke(credential);
  }

  /** Sets the dialect of a platform; false where it has only one. */
  setMode(platform: string, mode: SandboxMode): boolean {
    const found = this.#platform(platform);
    found.setMode?.(mode);
    return found.setMode !== undefined;
  }

  /** Takes something off a platform's offer, by its id or name. */
  withdraw(platform: string, id: string): boolean {
    return this.#platform(platform).withdraw?.(id) ?? false;
  }

  /** Changes settings of a platform and returns those in force; throws a `TypeError` for an unknown setting. */
  configure(platform: string, settings: Readonly<Record<string, unknown>>): unknown {
    const { configure } = this.#platform(platform);
    if (!configure) throw new TypeError(`${platform} has no settings.`);
    return configure(settings);
  }

  /** Everything as it was at the start, but for the clock and the numbering of ids. */
  reset(): void {
    const { faults, log, store, platforms } = this.#parts;
    faults.clear();
    log.clear();
    store.clear();
    for (const platform of platforms.values()) platform.reset();
  }

  /** Closes the port and all connections, as a server that is down. */
  stopListening(): Promise<void> {
    return this.#parts.server.pause();
  }

  /** Opens the same port again. */
  listenAgain(): Promise<void> {
    return this.#parts.server.resume();
  }

  /** Operations that are answered by 501, as `platform.operation`. */
  openOperations(): Promise<readonly string[]> {
    return this.#parts.dispatcher.openOperations();
  }

  #platform(name: string): PlatformSandbox {
    const platform = this.#parts.platforms.get(name);
    if (!platform) {
      throw new TypeError(`platform: is not one of ${[...this.#parts.platforms.keys()].join(', ')}`);
    }
    return platform;
  }
}
