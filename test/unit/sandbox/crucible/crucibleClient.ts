import assert from 'node:assert/strict';
import type { operations } from '../../../../specs/types/crucible.gen.ts';
import type { Sandbox } from '../../../../src/sandbox/start.ts';
import { AnswerSchemas } from '../support/answerSchemas.ts';

const schemas = new AnswerSchemas('crucible');

type JsonOf<Answer> = Answer extends { readonly content: { readonly 'application/json': infer Json } }
  ? Json
  : never;

/** What an operation answers when all is well, as the spec types it. */
type DataOf<Id extends keyof operations> =
  JsonOf<operations[Id]['responses'][keyof operations[Id]['responses']]> extends infer Json
    ? Json extends { readonly data: infer Data }
      ? Data
      : never
    : never;

export interface Reply<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly success: boolean;
    readonly code?: string;
    readonly error?: string;
    readonly hint?: string;
    readonly request_id?: string;
    /** Only read where the answer is a good one. */
    readonly data: Data;
  };
}

/** Calls the sandbox's Crucible over HTTP and holds every answer against the spec. */
export class CrucibleClient {
  readonly #base: string;
  readonly #key: string | null;

  constructor(
    sandbox: Sandbox,
    key: string | null = sandbox.platforms.crucible.credentials['apikey'] ?? null,
  ) {
    this.#base = sandbox.platforms.crucible.bases['gateway'] ?? '';
    this.#key = key;
  }

  health = () => this.call('getHealth', 'GET', '/api/health');
  credits = () => this.call('getCredits', 'GET', '/api/v1/credits');
  workflows = () => this.call('listWorkflows', 'GET', '/api/v1/workflows');
  metadata = (id: string) =>
    this.call('getWorkflowMetadata', 'GET', `/api/v1/workflows/${encodeURIComponent(id)}/metadata`);
  assets = () => this.call('listAssets', 'GET', '/api/v1/assets');
  createAsset = (body: unknown) => this.call('createAsset', 'POST', '/api/v1/assets', body);
  asset = (id: string) => this.call('getAsset', 'GET', `/api/v1/assets/${id}`);
  deleteAsset = (id: string) => this.call('deleteAsset', 'DELETE', `/api/v1/assets/${id}`);
  generate = (body: unknown) => this.call('submitGeneration', 'POST', '/api/v1/generate', body);
  job = (id: string) => this.call('getJob', 'GET', `/api/v1/jobs/${id}`);

  /** Submits a small picture and gives the job's id. */
  async start(prompt: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const params = { 'prompt.text': prompt, 'size.width': 256, 'size.height': 256 };
    const reply = await this.generate({ workflow_id: 'zimage-base', params, ...more });
    assert.equal(reply.status, 202);
    return reply.body.data.job_id;
  }

  /** The address of a finished job's picture. */
  async outputUrl(jobId: string): Promise<string | null> {
    const { outputs } = (await this.job(jobId)).body.data;
    assert.equal(outputs.length, 1);
    return outputs[0]?.url ?? null;
  }

  /** A request as it is, without holding the answer against the spec. */
  async raw(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#key !== null) headers.set('authorization', `Bearer ${this.#key}`);
    return fetch(this.#base + path, { ...init, method, headers });
  }

  async call<const Id extends keyof operations>(
    operation: Id,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Reply<DataOf<Id>>> {
    const init =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.raw(method, path, init);
    const parsed = (await response.json()) as Reply<DataOf<Id>>['body'];
    assert.deepEqual(schemas.problems(operation, response.status, parsed), []);
    if (operation !== 'getHealth') assert.equal(parsed.request_id, response.headers.get('x-request-id'));
    return { status: response.status, headers: response.headers, body: parsed };
  }
}
