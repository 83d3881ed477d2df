import type { AccountId } from '../../../src/core/ids.ts';
import { newId } from '../../../src/core/ids.ts';
import type { Sessions } from '../../../src/calls/sessions.ts';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock, type Clock } from '../../../src/core/clock.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import type {
  DestructiveQuestion,
  Confirmations,
  PaidCall,
  WriteQuestion,
} from '../../../src/calls/confirmations.ts';
import type { OpenedAccount } from '../../../src/core/openedAccount.ts';
import { PERMIT } from '../../support/submitCall.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';

/** A user who says yes to everything, unless told otherwise, and what that user was asked. */
class Asked implements Confirmations {
  readonly writes: WriteQuestion[] = [];
  readonly destructions: DestructiveQuestion[] = [];
  readonly payments: PaidCall[] = [];
  answer = true;

  async confirmWrite(question: WriteQuestion): Promise<boolean> {
    this.writes.push(question);
    return this.answer;
  }

  async confirmDestructive(question: DestructiveQuestion): Promise<boolean> {
    this.destructions.push(question);
    return this.answer;
  }

  async pay(call: PaidCall, signal: AbortSignal) {
    this.payments.push(call);
    return { reply: await call.prepared.send(PERMIT, signal), job: null };
  }
}

/** The engine with the real way to a server: door, vault, sessions. */
export class EngineRig {
  readonly confirmations = new Asked();
  /** Every line that engine and door have written. */
  readonly log: string[] = [];
  readonly engine: Engine;
  readonly vault = new Vault(new MemorySecrets());
  readonly #accounts = new Map<AccountId, OpenedAccount>();
  readonly #httpClient: HttpClient;
  readonly #sessions: Sessions;

  constructor(clock: Clock = systemClock) {
    const write = (line: string) => void this.log.push(line);
    const log = { debug: write, info: write, warn: write };
    this.#httpClient = new HttpClient({ clock, log });
    this.#sessions = openSessions({ vault: this.vault, httpClient: this.#httpClient, clock }).sessions;
    const open = async (id: AccountId) => this.#accounts.get(id);
    this.engine = new Engine({ open, catalog: loadCatalog, confirmations: this.confirmations, log });
  }

  /** An account with these keys. */
  async account(
    provider: Provider,
    bases: Readonly<Record<string, string>>,
    keys: Readonly<Record<string, string>>,
    routing: Readonly<Record<string, string>> = {},
  ): Promise<Account> {
    const origins = Object.values(bases).map((base) => new URL(base).origin);
    const account: Account = {
      id: newId(),
      provider: provider.id,
      label: 'work',
      bases,
      routing,
      credentials: Object.keys(keys),
      origins,
      sandbox: true,
      createdAt: 1,
    };
    for (const [credential, key] of Object.entries(keys)) await this.vault.put(account.id, credential, key);
    this.#accounts.set(account.id, { account, provider, session: this.#sessions.open(account, provider) });
    return account;
  }

  /** One of its accounts with a session. */
  async opened(id: AccountId): Promise<OpenedAccount> {
    const opened = this.#accounts.get(id);
    if (!opened) throw new Error(`no account ${id}`);
    return opened;
  }

  close(): void {
    this.#httpClient.dispose();
  }
}

/** A provider as far as the engine needs one, for platforms whose abilities are not the point. */
export function bareProvider(
  id: string,
  credentials: readonly (Pick<Provider['credentials'][number], 'id' | 'scheme' | 'send'> & {
    environment?: readonly string[];
  })[],
  bases: Provider['bases'] = [{ name: 'api', default: 'https://platform.example' }],
): Provider {
  return {
    id,
    label: id,
    icon: 'plug',
    documentation: 'https://platform.example',
    bases,
    credentials: credentials.map((kind) => ({
      label: kind.id,
      pattern: null,
      obtainUrl: null,
      environment: [],
      ...kind,
    })),
    moneyUnit: { id: 'USD' },
    operations: {},
    check: async () => undefined,
    resources: [],
  };
}
