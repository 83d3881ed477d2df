import type { Transports } from '../../../src/accounts/transports.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { newId } from '../../../src/core/ids.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { Session } from '../../../src/core/session.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import type { SandboxAccount, SandboxMode } from '../../../src/sandbox/platform.ts';
import type { PlatformName } from '../../../src/sandbox/platforms/index.gen.ts';
import type { SeenRequest } from '../../../src/sandbox/server/requestLog.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import type { Sessions } from '../../../src/calls/sessions.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { openSessions } from '../../support/openSessions.ts';
import { LeapingClock } from './leapingClock.ts';

/** Jobs of the sandbox end within a tenth of a second. */
const SPEED = 100;

/** The real sandbox with the client's real way to it: door, vault, sessions. */
export class ContractStage {
  readonly sandbox: Sandbox;
  /** Every line that the door has written to its log. */
  readonly log: string[] = [];
  readonly clock = new LeapingClock();
  readonly httpClient: HttpClient;
  readonly sessions: Sessions;
  readonly transports: Transports;
  readonly #vault = new Vault(new MemorySecrets());

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    const write = (line: string) => void this.log.push(line);
    const log = { debug: write, info: write, warn: write };
    const { clock } = this;
    this.httpClient = new HttpClient({ clock, log });
    const way = openSessions({ vault: this.#vault, httpClient: this.httpClient, clock });
    this.sessions = way.sessions;
    this.transports = way.transports;
  }

  /** @param mode how the platforms speak that know two ways. */
  static async open(mode: SandboxMode = 'contract'): Promise<ContractStage> {
    return new ContractStage(await startSandbox({ recordExchanges: true, speed: SPEED, mode }));
  }

  /** What the sandbox says of a provider's platform. */
  platform(provider: Provider): SandboxAccount {
    return this.sandbox.platforms[platformName(this.sandbox, provider.id)];
  }

  /**
   * A session of a fresh account with these keys, by default the test account's own.
   *
   * @param origin another server that answers in the sandbox's place.
   */
  async session(
    provider: Provider,
    keys: Readonly<Record<string, string>> = this.platform(provider).credentials,
    origin = this.sandbox.origin,
  ): Promise<Session> {
    const { bases, routing } = this.platform(provider);
    const id = newId();
    const account: Account = {
      id,
      provider: provider.id,
      label: id,
      bases: Object.fromEntries(
        Object.entries(bases).map(([name, base]) => [name, origin + new URL(base).pathname]),
      ),
      routing,
      credentials: Object.keys(keys),
      origins: [origin],
      sandbox: true,
      createdAt: 1,
    };
    for (const [credential, key] of Object.entries(keys)) await this.#vault.put(id, credential, key);
    return this.sessions.open(account, provider);
  }

  /** What the sandbox saw while the work was going on, oldest first. */
  async watch<T>(
    work: () => Promise<T>,
  ): Promise<{ readonly seen: readonly SeenRequest[]; readonly value: T }> {
    const before = this.sandbox.control.requests().at(-1)?.number ?? 0;
    const value = await work();
    return { seen: this.sandbox.control.requests(before), value };
  }

  /** Every key that the sandbox knows. */
  get secrets(): readonly string[] {
    return Object.values(this.sandbox.platforms).flatMap((platform) =>
      [platform.credentials, platform.otherCredentials].flatMap((keys) => Object.values(keys)),
    );
  }

  async close(): Promise<void> {
    this.httpClient.dispose();
    await this.sandbox.stop();
  }
}

export function platformName(sandbox: Sandbox, id: string): PlatformName {
  const names: Readonly<Record<PlatformName, unknown>> = sandbox.platforms;
  if (!isName(id, names)) throw new Error(`the sandbox has no platform ${id}`);
  return id;
}

function isName(id: string, names: Readonly<Record<PlatformName, unknown>>): id is PlatformName {
  return Object.hasOwn(names, id);
}
