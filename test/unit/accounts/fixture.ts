import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../../../src/accounts/accounts.ts';
import { AccountStore } from '../../../src/accounts/accountStore.ts';
import type { SecretStore } from '../../../src/accounts/secretStore.ts';
import { Vault } from '../../../src/accounts/vault.ts';
import type { Account } from '../../../src/core/account.ts';
import type { Event } from '../../../src/core/event.ts';
import { newId } from '../../../src/core/ids.ts';
import * as z from 'zod/mini';
import type { OperationRow } from '../../../src/calls/catalog.ts';
import { Problem, type ProblemCode } from '../../../src/core/problem.ts';
import type { Provider } from '../../../src/core/provider.ts';
import { HttpClient } from '../../../src/net/http/httpClient.ts';
import { catalogOf, openSessions, operationRow } from '../../support/openSessions.ts';
import { MemorySecrets } from '../../support/memorySecrets.ts';
import { TestClock } from '../../support/testClock.ts';

export const silence = new AbortController().signal;

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'backlot-accounts-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Every byte below a folder, as one text. */
export async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join(
    '\n',
  );
}

export function row(more: Partial<Account> = {}): Account {
  const id = newId();
  return {
    id,
    provider: 'studio',
    label: id,
    bases: { api: 'https://api.example.com' },
    routing: {},
    credentials: [],
    origins: ['https://api.example.com'],
    sandbox: false,
    createdAt: 1,
    ...more,
  };
}

export function operation(more: Partial<OperationRow> = {}): OperationRow {
  return operationRow({ id: 'getMe', method: 'GET', path: '/me', security: [['Key']], ...more });
}

/** A platform with three kinds of keys, whose check asks `/me` with the first. */
export function studio(base = 'https://api.example.com'): Provider {
  const me = operation();
  return {
    id: 'studio',
    label: 'Studio',
    icon: 'device-camera',
    documentation: 'https://example.com',
    bases: [{ name: 'api', default: base }],
    credentials: [
      {
        id: 'key',
        scheme: 'Key',
        label: 'API key',
        pattern: /^studio_\w+$/g,
        obtainUrl: null,
        send: { in: 'bearer' },
        environment: ['STUDIO_API_KEY', 'STUDIO_KEY'],
      },
      {
        id: 'admin',
        scheme: 'Admin',
        label: 'Admin token',
        pattern: null,
        obtainUrl: null,
        send: { in: 'header', name: 'X-Admin-Token' },
        environment: ['STUDIO_ADMIN_TOKEN'],
      },
      {
        id: 'operator',
        scheme: 'Operator',
        label: 'Operator key',
        pattern: null,
        obtainUrl: null,
        send: { in: 'bearer' },
        environment: [],
      },
    ],
    moneyUnit: { id: 'USD' },
    operations: { getMe: me },
    check: async (session, signal) => {
      await session.call('getMe', { answer: z.unknown() }, signal);
    },
    resources: [],
  };
}

/** A real server that writes down what reached it. Answers 401 unless one of the good keys comes as bearer. */
export class Platform {
  readonly seen: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = [];
  readonly goodKeys = new Set<string>();
  /** Set to answer in another way. */
  answer: ((path: string, response: ServerResponse) => boolean) | null = null;
  origin = '';
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '';
    this.seen.push({ path, headers: request.headers });
    request.resume();
    if (this.answer?.(path, response)) return;
    const key = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    response.writeHead(this.goodKeys.has(key) ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.origin = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** One window: its own objects over a folder and a secret store that other windows may share. */
export function openWindow(folder: string, secrets: SecretStore = new MemorySecrets()) {
  const clock = new TestClock();
  const quiet = () => {};
  const httpClient = new HttpClient({
    clock,
    log: { debug: quiet, info: quiet, warn: quiet },
  });
  const vault = new Vault(secrets);
  const store = new AccountStore(folder);
  const catalog = catalogOf([operation()]);
  const { sessions, transports } = openSessions({ vault, httpClient, clock, catalog });
  const accounts = new Accounts({ store, vault, sessions, clock });
  return {
    accounts,
    clock,
    transports,
    httpClient,
    store,
    vault,
    dispose: () => (store.dispose(), httpClient.dispose()),
  };
}

/** The Problem that the work ends in. */
export async function problemOf(work: Promise<unknown>, code: ProblemCode): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem && error.code === code) return error;
    throw error;
  }
  throw new Error(`expected the problem ${code}`);
}

/** Resolves at the next event. */
export function next<T>(event: Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const subscription = event((value) => {
      subscription.dispose();
      resolve(value);
    });
  });
}

/** Moves the clock over the waits between attempts until the work has ended; real answers get their real time. */
export async function patiently<T>(clock: TestClock, work: Promise<T>): Promise<T> {
  const isPause = (ms: number) => ms < 30_000;
  let ended = false;
  const end = work.then(
    () => void (ended = true),
    () => void (ended = true),
  );
  while (!ended) {
    await Promise.race([end, clock.untilSleeping(isPause)]);
    if (!ended) await clock.advance(clock.sleeping.find(isPause) ?? 0);
  }
  return work;
}
