import * as z from 'zod/mini';
import { Sessions } from '../../../../src/accounts/sessions.ts';
import { Vault } from '../../../../src/accounts/vault.ts';
import type { Account } from '../../../../src/core/account.ts';
import { systemClock, type Clock } from '../../../../src/core/clock.ts';
import { money } from '../../../../src/core/money.ts';
import type { Idempotency, OperationFact } from '../../../../src/core/operation.ts';
import { Problem } from '../../../../src/core/problem.ts';
import type { Provider } from '../../../../src/core/provider.ts';
import type { Session } from '../../../../src/core/session.ts';
import type { JobState } from '../../../../src/core/job.ts';
import { problemFromAnswer, readJson } from '../../../../src/net/errors/answer.ts';
import { HttpClient } from '../../../../src/net/http/httpClient.ts';
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

const fact = (
  more: Pick<OperationFact, 'id' | 'method' | 'path' | 'risk' | 'idempotency'>,
): OperationFact => ({
  ...more,
  security: [['key']],
  secretInputs: [],
  secretOutputs: [],
  deprecated: false,
});

/** What the platform promises of a repeated key; null when it promises nothing. */
export type Promised = Pick<Idempotency, 'replay' | 'ttlMs'> | null;

/** A platform with one paid operation, as small as one can be. */
export function tinyProvider(promised: Promised): Provider {
  const submit = fact({
    id: 'submit',
    method: 'POST',
    path: '/jobs',
    risk: 'paid',
    idempotency: promised && { in: 'body', name: 'key', ...promised },
  });
  const poll = fact({ id: 'poll', method: 'GET', path: '/jobs/{id}', risk: 'read', idempotency: null });

  const call = async (session: Session, path: string, init: RequestInit, operation: OperationFact) => {
    const response = await session.send(new Request(`${session.base('api')}${path}`, init), operation);
    const context = { operation: operation.id };
    if (!response.ok) throw problemFromAnswer(response, await response.text(), context, undefined);
    const parsed = answer.safeParse(await readJson(response, context));
    if (parsed.success) return parsed.data;
    throw new Problem({ ...context, kind: 'unexpected', code: 'answer.wrongShape', mayHaveActed: true });
  };

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
    moneyUnit: 'credits',
    operations: { 'POST /jobs': submit, 'GET /jobs/{id}': poll },
    check: async () => undefined,
    jobs: {
      operations: ['submit'],
      pollEveryMs: 5000,
      outputsNeedKey: false,
      kinds: async () => [{ id: 'picture', label: 'Picture', detail: null }],
      form: () => Promise.reject(new Error('not asked for')),
      prepare: (kind, values, intentKey) => ({
        operation: 'submit',
        params: {},
        body: { kind, ...values, key: intentKey },
      }),
      valuesOf: ({ body: { kind: _, key: __, ...values } }) => values,
      submit: async (session, { body }, signal) => {
        const init = { method: 'POST', body: JSON.stringify(body), signal };
        const { id, status, credits } = await call(session, '/jobs', init, submit);
        return {
          remoteId: id,
          state: STATES[status] ?? 'running',
          platformStatus: status,
          cost: money('credits', credits),
          replayed: false,
        };
      },
      poll: async (session, remoteId, signal) => {
        const found = await call(session, `/jobs/${remoteId}`, { signal }, poll);
        return {
          state: STATES[found.status] ?? 'running',
          platformStatus: found.status,
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

  constructor(origin: string, promised: Promised, clock: Clock) {
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
    // Network time passes by itself: only the time of the part under test is moved by hand.
    this.httpClient = new HttpClient({ fetch: globalThis.fetch, clock: fastClock, log });
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
    const session = new Sessions({ vault: this.vault, httpClient: this.httpClient, clock }).open(
      account,
      provider,
    );
    this.opened = { account, provider, session };
  }

  async signIn(key = 'secret-key'): Promise<void> {
    await this.vault.put('acc1', 'key', key);
  }

  close(): void {
    this.httpClient.dispose();
  }
}
