import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Accounts } from '../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import { openSessions } from '../../support/openSessions.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import { systemClock, type Clock } from '../../../src/core/clock.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { Budgets } from '../../../src/jobs/money/budgets.ts';
import { Journal } from '../../../src/jobs/store/journal.ts';
import { PaidSubmission } from '../../../src/jobs/submit/paidSubmission.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { loadCatalog, type CatalogOperation } from '../../../src/calls/catalog.ts';
import { Engine } from '../../../src/calls/engine.ts';
import type { Confirmations } from '../../../src/calls/confirmations.ts';
import type { OpenAccount } from '../../../src/core/openedAccount.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';

/** The secrets have no shape that could be recognized, so that only who knows them can hide them. */
export const INPUT = 'in7+s3cret/"valü, which is long enough for any token';
export const OUTPUT = 'out9+fresh/"välue';
/** Where only a code of six characters fits. */
export const CODE = '493817';

export function plantedKey(scheme: string): string {
  return `Zk7+/"q9~${scheme}`;
}

/** A part of a secret that is as good as the whole. */
const TELLING = 12;

/** How a secret could show itself: as it is, in JSON, in JSON within JSON, in an address, in Base64; cut off, too. */
export function tracesOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const address = encodeURIComponent(secret);
  const base64 = Buffer.from(secret).toString('base64');
  const twice = JSON.stringify(json).slice(1, -1);
  const forms = [secret, json, twice, address, address.toLowerCase(), base64, encodeURIComponent(base64)];
  const latin = forms.map((form) => Buffer.from(form).toString('latin1'));
  return [...new Set([...forms, ...latin].map((form) => form.slice(0, TELLING)))];
}

/** How a platform answers: with a declared status, by a redirect to itself, with a page, or with half an answer. */
export type Outcome = number | 'redirect' | 'page' | 'cut';

/**
 * A server that has seen everything and tells it wherever it can: the request as it came, every key in the message,
 * in headers, in links and in Base64, and the operation's secrets where they belong and elsewhere.
 */
class Gossip {
  operation: CatalogOperation | undefined;
  outcome: Outcome = 200;
  /** The keys that came. */
  keys: readonly string[] = [];
  /** The last request with everything in it. */
  arrived = '';
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isMoved = request.url?.startsWith('/moved') === true;
      if (!isMoved) {
        this.arrived = `${Buffer.concat(chunks).toString()}${JSON.stringify(request.headers)}${request.url}`;
        const sent = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
        this.keys = sent.flatMap(([, value]) => /Zk7.*$/.exec(value)?.[0] ?? []);
      }
      const key = this.keys[0] ?? 'none';
      const status = typeof this.outcome === 'number' ? this.outcome : isMoved ? 200 : 500;
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        'set-cookie': `session=${encodeURIComponent(key)}`,
        'www-authenticate': `Bearer error="invalid", error_description="${key}"`,
        'x-request-id': Buffer.from(key).toString('base64url'),
        'x-echo': key,
      };
      const where = `/moved?token=${encodeURIComponent(key)}`;
      if (this.outcome === 'redirect' && !isMoved)
        return void response.writeHead(302, { ...headers, location: where }).end();
      if (status >= 400) headers['location'] = where;
      const body = JSON.stringify(this.#body());
      if (this.outcome === 'page')
        return void response
          .writeHead(500, { ...headers, 'content-type': 'text/html' })
          .end(`<title>Refused ${key}</title>${body}`);
      if (this.outcome === 'cut')
        return void response.writeHead(400, headers).end(body.slice(0, Math.floor(body.length * 0.7)));
      return void response
        .writeHead(status, `Told ${encodeURIComponent(key)}`, headers)
        .end(status === 204 ? undefined : body);
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #body(): unknown {
    const paths = this.operation?.secretOutputs ?? [];
    const places = paths.map((path) =>
      path.split('.').reduceRight<unknown>((inner, step) => {
        const name = step.replace('[]', '');
        return { [name]: step.endsWith('[]') ? [inner] : inner };
      }, OUTPUT),
    );
    const all = [...this.keys, ...(places.length > 0 ? [OUTPUT] : [])];
    const message = `${'x'.repeat(470)} refused: ${all.join(' and ')}`;
    return {
      error: { code: 'REFUSED', message, hint: `Do not send ${all.join(', ')}.`, param: this.keys[0] },
      message,
      required_scope: this.keys[0],
      places,
      links: all.map((one) => `https://a.example/?t=${encodeURIComponent(one)}`),
      base64: this.keys.map((one) => Buffer.from(one).toString('base64')),
      request: this.arrived,
    };
  }
}

/** Waits between attempts are over at once; limits of time are as long as ever. */
const impatient: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => systemClock.sleep(ms < 20_000 ? 0 : ms, signal),
};

/** All parts of the extension that see a secret, on a real folder and before a real server; the user says yes. */
export class PlantedRig {
  readonly server = new Gossip();
  readonly folder = mkdtempSync(join(tmpdir(), 'backlot-planted-'));
  readonly log: string[] = [];
  /** What the user was asked; without descriptors and contracts, which are long and hold nothing of a call. */
  readonly asked: unknown[] = [];
  readonly #providers = new Map<string, Provider>();
  readonly #write = (line: string) => void this.log.push(line);
  readonly #logs = { debug: this.#write, info: this.#write, warn: this.#write };
  readonly #httpClient = new HttpClient({
    clock: impatient,
    log: this.#logs,
  });
  readonly #vault = new Vault(new MemorySecrets());
  readonly #sessions = openSessions({ vault: this.#vault, httpClient: this.#httpClient, clock: impatient })
    .sessions;
  readonly #store = new AccountStore(this.folder, { clock: impatient });
  readonly accounts = new Accounts({
    store: this.#store,
    vault: this.#vault,
    sessions: this.#sessions,
    clock: impatient,
  });
  readonly #open: OpenAccount = async (id) => {
    const account = await this.accounts.get(id);
    const provider = account && this.#providers.get(account.provider);
    return provider && { account, provider, session: this.#sessions.open(account, provider) };
  };
  #base = '';
  #submission: PaidSubmission | undefined;
  #journal: Journal | undefined;

  readonly engine = new Engine({
    open: this.#open,
    catalog: loadCatalog,
    confirmations: this.#confirmations(),
    log: this.#logs,
  });

  get journal(): Journal {
    if (!this.#journal) throw new Error('the rig is not started');
    return this.#journal;
  }

  async start(): Promise<void> {
    this.#base = await this.server.start();
    this.#journal = await Journal.open(this.folder, { clock: impatient });
    const confirm = async (question: object) => {
      this.asked.push({ ...question, provider: null, operation: null });
      return true;
    };
    const budgets = new Budgets({ database: this.#journal.database, clock: impatient });
    const deps = { journal: this.#journal, budgets, clock: impatient, log: this.#logs, open: this.#open };
    this.#submission = new PaidSubmission({ ...deps, confirm });
  }

  /** An account with a key of every kind of the provider. */
  async account(provider: Provider): Promise<Account> {
    this.#providers.set(provider.id, provider);
    const secrets = Object.fromEntries(
      provider.credentials.map(({ id, scheme }) => [id, plantedKey(scheme)]),
    );
    const bases = Object.fromEntries(provider.bases.map(({ name }) => [name, this.#base]));
    const wish = { provider, label: 'work', bases, secrets, origins: [this.#base] };
    return this.accounts.add(wish, new AbortController().signal);
  }

  /** The text of every file of the storage folder, by its path. */
  files(): readonly (readonly [path: string, text: string])[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), 'latin1')] as const);
  }

  close(): void {
    this.#submission?.dispose();
    this.#journal?.close();
    this.#store.dispose();
    this.#httpClient.dispose();
    this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #confirmations(): Confirmations {
    const ask = async (question: object) => {
      this.asked.push({ ...question, provider: null, operation: null });
      return true;
    };
    return {
      confirmWrite: ask,
      confirmDestructive: ask,
      pay: async (call, signal) => {
        if (!this.#submission) throw new Error('the rig is not started');
        return this.#submission.pay(call, signal);
      },
    };
  }
}

/** Everything in a value, as text: what its own printing shows and what its JSON holds. */
export function wholeText(value: unknown): string {
  const shown = inspect(value, { depth: 20, maxStringLength: null, maxArrayLength: null, showHidden: true });
  return `${shown}\n${JSON.stringify(value) ?? ''}`;
}
