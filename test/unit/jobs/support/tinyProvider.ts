import * as z from 'zod/mini';
import { catalogOf, openSessions, operationRow } from '../../../support/openSessions.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock, type Clock } from '../../../../src/core/clock.ts';
import { money } from '../../../../src/core/money.ts';
import type { Idempotency } from '../../../../src/core/operation.ts';
import type { Provider } from '../../../../src/core/provider.ts';
import type { Accepted, JobState } from '../../../../src/core/job.ts';
import { operationTable, type OperationRow } from '../../../../src/calls/catalog.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
import type { Sessions } from '../../../../src/calls/sessions.ts';
import type { OpenedAccount } from '../../../../src/core/openedAccount.ts';
import { MemorySecrets } from '../../../support/memorySecrets.ts';

const SPEED = 20;
const START = Date.now();

/** Real time, but faster, so that the door's own pauses do not make the tests slow. */
const fastClock: Clock = {
  now: () => START + (Date.now() - START) * SPEED,
  sleep: (ms, signal) => systemClock.sleep(ms / SPEED, signal),
};

const answer = z.object({
  id: z.string(),
  status: z.string(),
  credits: z.number(),
  outputs: z.array(z.object({ url: z.nullable(z.string()) })),
  failure: z.nullable(z.object({ code: z.string(), message: z.string() })),
});

const STATES: Readonly<Record<string, JobState>> = {
  queued: 'queued',
  running: 'running',
  succeeded: 'succeeded',
  failed: 'failed',
};

/** What the platform promises of a repeated key; null when it promises nothing. */
export type Promised = Pick<Idempotency, 'replay' | 'ttlMs'> | null;

/** Its contract: a submit that takes anything, and a route that tells of a job. */
export function tinyOperations(promised: Promised): readonly OperationRow[] {
  const shared = { security: [['key']] };
  const schema = { type: 'object', additionalProperties: true };
  const key = promised ?? { replay: 'unknown', ttlMs: null };
  return [
    operationRow({
      ...{ ...shared, id: 'submit', method: 'POST', path: '/jobs', risk: 'paid' },
      idempotency: { in: 'body', name: 'key', ...key },
      body: { required: true, description: null, media: [{ type: 'application/json', schema }] },
    }),
    operationRow({ ...shared, id: 'poll', method: 'GET', path: '/jobs/{id}' }),
  ];
}

const accepted = z.pipe(
  answer,
  z.transform(({ id, status, credits }): Accepted => ({
    remoteId: id,
    state: STATES[status] ?? 'running',
    platformStatus: status,
    cost: money('credits', credits),
  })),
);

const body = z.catch(z.record(z.string(), z.unknown()), {});

/** A platform with one paid operation, as small as one can be. */
export function tinyProvider(promised: Promised): Provider {
  return {
    id: 'tiny',
    label: 'Tiny',
    icon: 'beaker',
    documentation: 'https://example.com',
    bases: [{ name: 'api', default: 'http://127.0.0.1:1' }],
    credentials: [
      {
        id: 'key',
        scheme: 'key',
        label: 'API key',
        pattern: null,
        obtainUrl: null,
        send: { in: 'bearer' },
        environment: [],
      },
    ],
    moneyUnit: { id: 'credits' },
    operations: operationTable({ version: '1', operations: tinyOperations(promised), definitions: {} }),
    check: async () => undefined,
    jobs: {
      labels: {
        start: 'Make Picture',
        again: 'Make Again…',
        question: 'Make {0} on {1}?',
        submit: 'Make',
        chooseKind: 'Choose a kind',
        readingKinds: 'Reading the kinds…',
      },
      accepted: { submit: accepted },
      pollEveryMs: 5000,
      outputsNeedKey: false,
      kinds: async () => ({ rows: [{ id: 'picture', label: 'Picture', detail: null }], unread: 0 }),
      form: () => Promise.reject(new Error('not asked for')),
      prepare: (kind, values) => ({ operation: 'submit', body: { kind, ...values } }),
      valuesOf: (call) => {
        const { kind: _, key: __, ...values } = body.parse(call.body);
        return values;
      },
      describe: (call) => ({ kind: String(body.parse(call.body)['kind']), title: 'a job' }),
      poll: async (session, remoteId, signal) => {
        const found = await session.call('poll', { params: { id: remoteId }, answer }, signal);
        return {
          state: STATES[found.status] ?? 'running',
          platformStatus: found.status,
          isUnknownWord: !Object.hasOwn(STATES, found.status),
          cost: money('credits', found.credits),
          failure: found.failure,
          outputs: found.outputs.map(({ url }, index) => {
            return { index, url, mimeType: null, width: null, height: null, expiresAt: null };
          }),
        };
      },
    },
    resources: [],
  };
}

/** An account of the tiny platform at `origin`, with the real vault, sessions and door under it. */
export class TinyAccount {
  readonly vault = new Vault(new MemorySecrets());
  readonly httpClient: HttpClient;
  opened: OpenedAccount;
  readonly #sessions: Sessions;

  constructor(origin: string, promised: Promised, clock: Clock) {
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
    // Network time passes by itself: only the time of the part under test is moved by hand.
    this.httpClient = new HttpClient({ clock: fastClock, log });
    const account: Account = {
      id: 'acc1',
      provider: 'tiny',
      label: 'work',
      bases: { api: origin },
      routing: {},
      credentials: ['key'],
      origins: [origin],
      sandbox: false,
      createdAt: 0,
    };
    const provider = tinyProvider(promised);
    const catalog = catalogOf(tinyOperations(promised));
    const { vault, httpClient } = this;
    this.#sessions = openSessions({ vault, httpClient, clock, catalog }).sessions;
    const session = this.#sessions.open(account, provider);
    this.opened = { account, provider, session };
  }

  async signIn(key = 'secret-key', id = this.opened.account.id): Promise<void> {
    await this.vault.put(id, 'key', key);
  }

  /** The same account with other facts, or another one. */
  other(account: Partial<Account>, provider: Partial<Provider> = {}): OpenedAccount {
    const opened = {
      account: { ...this.opened.account, ...account },
      provider: { ...this.opened.provider, ...provider },
    };
    return { ...opened, session: this.#sessions.open(opened.account, opened.provider) };
  }

  close(): void {
    this.httpClient.dispose();
  }
}
