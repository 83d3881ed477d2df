import assert from 'node:assert/strict';
import type { operations } from '../../../../specs/types/lenserfight.gen.ts';
import type { Sandbox } from '../../../../src/sandbox/start.ts';
import { AnswerSchemas } from '../support/answerSchemas.ts';
import { Tail } from './tail.ts';

const schemas = new AnswerSchemas('lenserfight');

export const LENS = {
  plainWords: '1e500000-0000-4000-8000-000000000001',
  poster: '1e500000-0000-4000-8000-000000000004',
  facts: '1e500000-0000-4000-8000-000000000005',
} as const;

export const WORKFLOW = {
  research: 'f1000000-0000-4000-8000-000000000001',
  campaign: 'f1000000-0000-4000-8000-000000000002',
  story: 'f1000000-0000-4000-8000-000000000003',
  digest: 'f1000000-0000-4000-8000-000000000004',
  shaky: 'f1000000-0000-4000-8000-000000000005',
  firehose: 'f1000000-0000-4000-8000-000000000006',
} as const;

export const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';
export const DAY_MS = 86_400_000;

export interface RunView {
  readonly status: string;
  readonly creditCost: number | null;
  readonly billingStatus: string | null;
  readonly errorCode: string | null;
  readonly latencyMs: number | null;
  readonly modelKey: string | null;
  readonly providerKey: string | null;
  readonly artifacts: readonly {
    readonly artifactKind: string;
    readonly contentText: string | null;
    readonly contentJson: unknown;
    readonly isPrimaryOutput: boolean;
  }[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly error: { readonly code: string; readonly message: string };
}

/** Calls the sandbox's LenserFight over HTTP and holds every answer against the spec. */
export class LenserFightClient {
  readonly base: string;
  readonly #token: string | null;

  constructor(
    sandbox: Sandbox,
    token: string | null = sandbox.platforms.lenserfight.credentials['token'] ?? null,
  ) {
    this.base = sandbox.platforms.lenserfight.bases['platform'] ?? '';
    this.#token = token;
  }

  health = () => this.call('getHealth', 'GET', '/health');
  execute = (lens: string, body: unknown) =>
    this.call('executeLens', 'POST', `/v1/lenses/${lens}/execute`, body);
  run = (workflow: string, body: unknown) =>
    this.call('runWorkflow', 'POST', `/v1/workflows/${workflow}/run`, body);
  status = (run: string) => this.call('getRunStatus', 'GET', `/v1/runs/${run}`);
  provision = (partner = 'chainabit') =>
    this.call('provisionPartner', 'POST', `/v1/partners/${partner}/provision`, {});
  balance = (partner = 'chainabit') =>
    this.call('getPartnerBalance', 'GET', `/v1/partners/${partner}/balance`);
  refresh = (partner = 'chainabit') =>
    this.call('refreshPartnerToken', 'POST', `/v1/partners/${partner}/refresh-token`, {});
  claim = (partner = 'chainabit') =>
    this.call('sendPartnerClaim', 'POST', `/v1/partners/${partner}/send-claim`, {});

  /** Starts a workflow and gives the run's id. */
  async startWorkflow(workflow: string, inputs: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const reply = await this.run(workflow, { inputs });
    assert.equal(reply.status, 202, reply.text);
    return String(reply.data['runId']);
  }

  async startLens(lens: string, params: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const reply = await this.execute(lens, { params });
    assert.equal(reply.status, 202, reply.text);
    return String(reply.data['runId']);
  }

  async view(run: string): Promise<RunView> {
    const reply = await this.status(run);
    assert.equal(reply.status, 200, reply.text);
    return reply.data as unknown as RunView;
  }

  /** Opens the event stream of a run; the headers have come when it resolves. */
  async tail(run: string, from: { readonly header?: string; readonly query?: number } = {}): Promise<Tail> {
    const query = from.query === undefined ? '' : `?afterEventId=${from.query}`;
    const headers = new Headers(from.header === undefined ? {} : { 'last-event-id': from.header });
    const stop = new AbortController();
    const response = await this.raw('GET', `/v1/runs/${run}/events${query}`, {
      headers,
      signal: stop.signal,
    });
    return new Tail(response, stop, async () => (await this.raw('GET', '/health')).text());
  }

  /** A request as it is, without holding the answer against the spec. */
  async raw(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#token !== null) headers.set('authorization', `Bearer ${this.#token}`);
    return fetch(this.base + path, { ...init, method, headers });
  }

  async call(operation: keyof operations, method: string, path: string, body?: unknown): Promise<Reply> {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.raw(method, path, init);
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Reply;
    if (text === '') assert.equal(response.status, 204);
    else assert.deepEqual(schemas.problems(operation, response.status, parsed), []);
    const { status, headers } = response;
    return { status, headers, text, data: parsed.data, error: parsed.error };
  }
}
