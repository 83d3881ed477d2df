import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock } from '../../../../src/core/clock.ts';
import type { OpenedAccount } from '../../../../src/core/openedAccount.ts';
import type { Checkout, TopUpMethod } from '../../../../src/core/payment/topUp.ts';
import { CheckoutClaims, type EndedCheckout } from '../../../../src/jobs/money/checkoutClaims.ts';
import { CheckoutTable, type OpenCheckout } from '../../../../src/jobs/money/checkoutTable.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import { loadProvider } from '../../../../src/providers/index.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';
import { openSessions } from '../../../support/openSessions.ts';
import { TestClock } from '../../../support/testClock.ts';
import { JournalRig, silent } from './journalRig.ts';

/** A window that waits for checkouts, and what it told the user. */
interface Window {
  readonly claims: CheckoutClaims;
  readonly told: EndedCheckout[];
}

/** The sandbox's platform that sells credit, a journal on disk, and windows on it whose time is moved by hand. */
export class CheckoutRig {
  readonly files = new JournalRig();
  readonly clock = new TestClock();
  readonly sandbox: Sandbox;
  readonly opened: OpenedAccount;
  readonly #httpClient: HttpClient;
  readonly #windows: CheckoutClaims[] = [];

  private constructor(sandbox: Sandbox, opened: OpenedAccount, httpClient: HttpClient) {
    this.sandbox = sandbox;
    this.opened = opened;
    this.#httpClient = httpClient;
  }

  static async start(): Promise<CheckoutRig> {
    const sandbox = await startSandbox();
    sandbox.control.freeze();
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
    const httpClient = new HttpClient({ clock: systemClock, log });
    const opened = await openedOn(sandbox, httpClient, 'killatamata', 'acc1');
    return new CheckoutRig(sandbox, opened, httpClient);
  }

  /** An account of another platform of the same sandbox. */
  account(provider: keyof Sandbox['platforms'], id: string): Promise<OpenedAccount> {
    return openedOn(this.sandbox, this.#httpClient, provider, id);
  }

  get method(): TopUpMethod {
    const method = this.opened.provider.balance?.topUp?.methods.find(({ id }) => id === 'stripe');
    if (!method) throw new Error('nothing can be bought');
    return method;
  }

  /** A window, as a start of the editor makes it. */
  async window(): Promise<Window> {
    const journal = await this.files.open(this.clock);
    const { clock } = this;
    const table = new CheckoutTable(journal.database, () => journal.updateFlag());
    const claims = new CheckoutClaims({
      ...{ table, clock, log: silent },
      open: async (id) => (id === this.opened.account.id ? this.opened : undefined),
    });
    this.#windows.push(claims);
    const told: EndedCheckout[] = [];
    claims.onDidEnd((ended) => void told.push(ended));
    return { claims, told };
  }

  /** A page to pay on that a window waits for. */
  async checkout(
    { claims }: Window,
    expiresAt = this.clock.now() + 86_400_000,
  ): Promise<{ readonly page: Checkout; readonly open: OpenCheckout }> {
    const page = await this.method.open(this.opened.session, { package: 'builder_600' }, never);
    const { id } = page;
    const price = { unit: 'USD', micros: 6_000_000 };
    const checkout = { account: 'acc1', method: 'stripe', id, label: 'Builder', price };
    return { page, open: await claims.add({ ...checkout, expiresAt }) };
  }

  async pay({ url }: Checkout): Promise<void> {
    await fetch(url, { method: 'POST', body: new URLSearchParams({ decision: 'pay' }) });
  }

  /** Lets time pass until something is true. */
  async until(isTrue: () => boolean | Promise<boolean>, stepMs = 5_000): Promise<void> {
    for (let count = 0; count < 2_000; count += 1) {
      if (await isTrue()) return;
      await this.clock.advance(stepMs);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error('it never happened');
  }

  /** How often the credit was asked for. */
  get asked(): number {
    return this.sandbox.control.requests().filter(({ operation }) => operation === 'claimStripeCheckout')
      .length;
  }

  async balance(): Promise<number | undefined> {
    const read = await this.opened.provider.balance?.read(this.opened.session, never);
    return read?.available?.micros;
  }

  async stop(): Promise<void> {
    for (const claims of this.#windows) claims.dispose();
    this.files.close();
    this.#httpClient.dispose();
    await this.sandbox.stop();
  }
}

async function openedOn(
  sandbox: Sandbox,
  httpClient: HttpClient,
  platform: keyof Sandbox['platforms'],
  id: string,
): Promise<OpenedAccount> {
  const { bases, credentials } = sandbox.platforms[platform];
  const account: Account = {
    ...{ id, provider: platform, label: 'mira', bases, routing: {}, sandbox: true },
    ...{ credentials: Object.keys(credentials), origins: [sandbox.origin], createdAt: 0 },
  };
  const vault = new Vault(new MemorySecrets());
  for (const [kind, key] of Object.entries(credentials)) await vault.put(id, kind, key);
  const provider = await loadProvider(platform);
  const { sessions } = openSessions({ vault, httpClient, clock: systemClock });
  return { account, provider, session: sessions.open(account, provider) };
}

const never = new AbortController().signal;
