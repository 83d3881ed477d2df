import { setTimeout as delay } from 'node:timers/promises';
import { readFaultRule } from './faultInput.ts';
import type { Faults, FaultRule } from './faults.ts';
import type { LoopbackServer } from '../server/loopbackServer.ts';
import type { ObjectStore } from '../media/objectStore.ts';
import { openOperations } from '../open.ts';
import type { Charge, PlatformName, PlatformSandbox, SandboxMode } from '../platform.ts';
import type { RequestDispatcher } from '../server/requestDispatcher.ts';
import type { RequestLog, SeenRequest } from '../server/requestLog.ts';
import type { SandboxClock } from '../sandboxClock.ts';

export interface ControlParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly store: ObjectStore;
  readonly httpClient: RequestDispatcher;
  readonly platforms: ReadonlyMap<PlatformName, PlatformSandbox>;
  readonly server: () => LoopbackServer;
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
    this.#parts.clock.freeze();
  }

  /** Lets the clock run with real time again. */
  resume(): void {
    this.#parts.clock.resume();
  }

  setRate(rate: number): void {
    this.#parts.clock.setRate(rate);
  }

  /** Arms a fault; gives its number. Throws a `TypeError` for a rule that cannot be read. */
  addFault(rule: FaultRule): number {
    return this.#parts.faults.add(readFaultRule(rule));
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

  /** How often each intent was charged. */
  charges(): readonly Charge[] {
    return [...this.#parts.platforms.values()].flatMap((platform) => platform.charges());
  }

  ledger(platform: PlatformName): unknown {
    return this.#parts.platforms.get(platform)?.ledger() ?? [];
  }

  /** The requests seen after the given number, oldest first; control requests are not among them. */
  requests(since = 0): readonly SeenRequest[] {
    return this.#parts.log.since(since);
  }

  /** Adds money to the owner of a credential (default: the test account); less than 0 takes it. */
  addCredits(platform: PlatformName, amount: number, credential?: string): boolean {
    return this.#parts.platforms.get(platform)?.addCredits(amount, credential) ?? false;
  }

  revoke(platform: PlatformName, credential: string): boolean {
    return this.#parts.platforms.get(platform)?.revoke(credential) ?? false;
  }

  /** Lets a platform speak as its contract or as real servers do; false where it knows only one way. */
  setMode(platform: PlatformName, mode: SandboxMode): boolean {
    const found = this.#parts.platforms.get(platform);
    found?.setMode?.(mode);
    return found?.setMode !== undefined;
  }

  /** Takes something off a platform's offer: a Crucible workflow by its id, a Boomin scope by its name. */
  withdraw(platform: PlatformName, id: string): boolean {
    return this.#parts.platforms.get(platform)?.withdraw(id) ?? false;
  }

  /** Changes how a platform behaves and tells how it behaves now; throws a `TypeError` for an unfit setting. */
  configure(platform: PlatformName, settings: Readonly<Record<string, unknown>>): unknown {
    const configure = this.#parts.platforms.get(platform)?.configure;
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
    return this.#parts.server().pause();
  }

  /** Opens the same port again. */
  listenAgain(): Promise<void> {
    return this.#parts.server().resume();
  }

  /** Down for `ms` real milliseconds, without waiting for the end; for callers that come over HTTP. */
  outage(ms: number): void {
    const server = this.#parts.server();
    void server
      .pause()
      .then(() => delay(ms))
      .then(() => server.resume());
  }

  /** Operations that are answered by 501, as `platform.operation`. */
  async openOperations(): Promise<readonly string[]> {
    const open: string[] = [];
    for (const name of this.#parts.platforms.keys()) {
      const site = await this.#parts.httpClient.site(name);
      if (site) open.push(...openOperations(site.tables.table, site.platform));
    }
    return open;
  }
}
