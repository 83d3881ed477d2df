import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import { MASK } from '../../../src/calls/mask.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { PERMIT } from '../../support/submitCall.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { bareProvider, EngineRig } from './engineRig.ts';

const never = new AbortController().signal;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown: unknown = await work.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => error,
  );
  assert.ok(thrown instanceof Problem, inspect(thrown));
  return thrown;
}

describe('Engine, against the sandbox', () => {
  let sandbox: Sandbox;
  let rig: EngineRig;
  let account: Account;
  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
  });
  after(() => sandbox.stop());
  beforeEach(async () => {
    rig = new EngineRig();
    const { bases, credentials } = sandbox.platforms.crucible;
    account = await rig.account(await loadProvider('crucible'), bases, credentials);
  });
  afterEach(() => {
    sandbox.control.clearFaults();
    rig.close();
  });

  const run = (operation: string, params: Record<string, unknown> = {}, body?: unknown, target?: string) =>
    rig.engine.run(
      { account: account.id, operation, params, body, ...(target === undefined ? {} : { target }) },
      never,
    );
  const dataOf = (body: unknown): Record<string, unknown> => (body as { data: Record<string, unknown> }).data;
  const newAsset = async () => {
    const { body } = await run(
      'createAsset',
      {},
      { mime_type: 'image/png', byte_size: 68, filename: 'fox.png' },
    );
    return String(dataOf(body)['asset_id']);
  };
  const sentSince = (number: number) => sandbox.control.requests(number);
  const lastNumber = () => sandbox.control.requests().at(-1)?.number ?? 0;

  it('sends a read without a confirmation and returns status, duration, request id and body', async () => {
    for (const operation of ['getHealth', 'getCredits', 'listWorkflows', 'listAssets']) {
      const answer = await run(operation);
      assert.equal(answer.status, 200, operation);
      assert.equal(answer.contentType, 'application/json');
      assert.deepEqual(JSON.parse(answer.text), answer.body);
      assert.ok(answer.durationMs >= 0 && answer.problem === null && answer.job === null);
    }
    const asked = [rig.confirmations.writes, rig.confirmations.destructions, rig.confirmations.payments];
    assert.deepEqual(asked, [[], [], []]);
  });

  it('fills path parameters from a row', async () => {
    const list = dataOf((await run('listWorkflows')).body)['workflows'] as { workflow_id: string }[];
    const id = list[0]?.workflow_id;
    const answer = await run('getWorkflowMetadata', { workflow_id: id });
    assert.equal(dataOf(answer.body)['workflow_id'], id);
  });

  it('sends paid calls through Confirmations.pay only, with an idempotency key', async () => {
    const before = lastNumber();
    const body = { workflow_id: 'zimage-base', params: { 'prompt.text': 'a red fox' } };
    const answer = await run('submitGeneration', {}, body);
    assert.equal(answer.status, 202);
    const [payment] = rig.confirmations.payments;
    assert.ok(payment);
    const { operation, call } = payment.prepared;
    assert.equal(operation.id, 'submitGeneration');
    const key = call.body['idempotency_key'];
    assert.match(String(key), /^[0-9a-f-]{36}$/);
    assert.deepEqual(call, {
      operation: 'submitGeneration',
      params: {},
      body: { ...body, idempotency_key: key },
    });
    const [sent] = sentSince(before);
    assert.deepEqual(JSON.parse(sent?.exchange?.requestBody ?? ''), call.body);
  });

  it('restores a stored call with the same bytes, so that the platform answers with the first job', async () => {
    const first = await run('submitGeneration', {}, { workflow_id: 'zimage-base', params: {} });
    const [payment] = rig.confirmations.payments;
    assert.ok(payment);
    const { session, prepared } = payment;
    const again = await (await session.restore(prepared.call)).send(PERMIT, never);
    assert.equal(again.status, 200);
    assert.equal(dataOf(again.body)['job_id'], dataOf(first.body)['job_id']);
  });

  it('masks one-time secrets and hands each out once', async () => {
    const answer = await run('createAsset', {}, { mime_type: 'image/png', byte_size: 68 });
    const data = dataOf(answer.body);
    assert.deepEqual([data['upload_url'], data['upload_token']], [MASK, MASK]);
    assert.deepEqual([...answer.secrets.names].sort(), ['data.upload_token', 'data.upload_url']);
    const address = answer.secrets.take(answer.secrets.names.indexOf('data.upload_url')) ?? '';
    assert.match(address, /^http:\/\/127\.0\.0\.1/);
    assert.ok(!inspect(answer, { depth: 9 }).includes(address) && !answer.text.includes(address));
    assert.ok(!rig.log.some((line) => line.includes(address)));
  });

  it('asks for the id or the label of the target before a destructive call', async () => {
    const [one, two] = [await newAsset(), await newAsset()];
    await run('deleteAsset', { asset_id: one });
    await run('deleteAsset', { asset_id: two }, undefined, 'fox.png');
    assert.deepEqual(
      rig.confirmations.destructions.map(({ word, target }) => [word, target]),
      [
        [one, one],
        ['fox.png', 'fox.png'],
      ],
    );
    const left = await problemOf(run('getAsset', { asset_id: one }));
    assert.equal(left.kind, 'notFound');
  });

  it('sends nothing when the user declines', async () => {
    const asset = await newAsset();
    const before = lastNumber();
    rig.confirmations.answer = false;
    const problem = await problemOf(run('deleteAsset', { asset_id: asset }));
    assert.deepEqual([problem.code, problem.details.mayHaveActed], ['call.canceled', false]);
    assert.deepEqual(sentSince(before), []);
  });

  it('refuses a request that violates the contract and names the fault', async () => {
    const before = lastNumber();
    const wrong: readonly (readonly [string, Record<string, unknown>, unknown, string])[] = [
      ['getJob', {}, undefined, 'path.job_id required'],
      ['deleteAsset', { asset_id: '..' }, undefined, 'path.asset_id pathSegment'],
      ['submitGeneration', {}, { params: {} }, 'body.workflow_id required'],
      ['createAsset', {}, { mime_type: 'image/png', byte_size: 0 }, 'body.byte_size minimum'],
      ['getCredits', { verbose: true }, undefined, 'params.verbose unknownParameter'],
    ];
    for (const [operation, params, body, expected] of wrong) {
      const problem = await problemOf(run(operation, params, body));
      assert.equal(problem.code, 'request.invalid');
      assert.equal(problem.details.mayHaveActed, false);
      const { field, fault } = problem.details.args ?? {};
      assert.deepEqual([field, fault], expected.split(' '));
    }
    assert.deepEqual(
      [sentSince(before), rig.confirmations.destructions, rig.confirmations.payments],
      [[], [], []],
    );
  });

  it('run() throws the Problem of an error answer, exchange() returns it', async () => {
    const request = { account: account.id, operation: 'getJob', params: { job_id: UNKNOWN } };
    const problem = await problemOf(rig.engine.run(request, never));
    assert.deepEqual(
      [problem.kind, problem.details.status, problem.details.serverCode],
      ['notFound', 404, 'JOB_NOT_FOUND'],
    );
    assert.deepEqual([problem.details.operation, problem.details.account], ['getJob', account.id]);
    const answer = await rig.engine.exchange(request, never);
    assert.equal(answer.status, 404);
    assert.equal((answer.body as Record<string, unknown>)['code'], 'JOB_NOT_FOUND');
    assert.equal(answer.problem?.code, problem.code);
  });

  it('reports a missing key before any confirmation', async () => {
    const provider = await loadProvider('crucible');
    const poor = await rig.account(provider, account.bases, {});
    const asset = { account: poor.id, operation: 'deleteAsset', params: { asset_id: UNKNOWN } };
    const problem = await problemOf(rig.engine.run(asset, never));
    assert.deepEqual([problem.code, rig.confirmations.destructions], ['key.missing', []]);
    const health = await rig.engine.run({ account: poor.id, operation: 'getHealth', params: {} }, never);
    assert.equal(health.status, 200);
  });

  it('refuses an unknown account and an unknown operation', async () => {
    const gone = rig.engine.run({ account: 'gone', operation: 'getHealth', params: {} }, never);
    assert.equal((await problemOf(gone)).code, 'target.notFound');
    assert.equal((await problemOf(run('getEverything'))).code, 'internal');
  });

  it('sends nothing when the signal is aborted', async () => {
    const before = lastNumber();
    const request = { account: account.id, operation: 'getCredits', params: {} };
    const problem = await problemOf(rig.engine.run(request, AbortSignal.abort()));
    assert.equal(problem.kind, 'canceled');
    assert.deepEqual(sentSince(before), []);
  });

  it('shows a non-JSON answer as text, and masks it whole when the operation returns secrets', async () => {
    sandbox.control.addFault({ operation: 'getCredits', times: 1, fault: { kind: 'html' } });
    sandbox.control.addFault({ operation: 'createAsset', times: 1, fault: { kind: 'html' } });
    const exchange = (operation: string, body?: object) =>
      rig.engine.exchange({ account: account.id, operation, params: {}, ...(body && { body }) }, never);
    const credits = await exchange('getCredits');
    assert.deepEqual([credits.body, credits.language], [undefined, 'plaintext']);
    assert.match(credits.text, /</);
    assert.equal(credits.problem?.code, 'answer.inFront');
    const asset = await exchange('createAsset', { mime_type: 'image/png', byte_size: 68 });
    assert.equal(asset.text, MASK);
  });

  it('logs one line per call without any value', async () => {
    await run('getWorkflowMetadata', { workflow_id: 'zimage-base' });
    const line = rig.log.find((one) => one.startsWith('crucible.getWorkflowMetadata'));
    assert.match(line ?? '', /^crucible\.getWorkflowMetadata · 200 · \d+ ms/);
  });
});

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

describe('Engine, as the server receives it', () => {
  let server: Server;
  let base: string;
  let rig: EngineRig;
  let seen: Seen[];
  let reply: (response: ServerResponse, request: Seen) => void;
  const killatamata = bareProvider('killatamata', [
    { id: 'apikey', scheme: 'BearerAuth', send: { in: 'bearer' } },
  ]);
  const molecule = bareProvider('molecule', [
    { id: 'orgkey', scheme: 'orgApiKey', send: { in: 'bearer' } },
    { id: 'org', scheme: 'orgRoutingHeaderId', send: { in: 'header', name: 'X-Molecule-Org-Id' } },
  ]);

  before(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const arrived = { method, url, headers, body: Buffer.concat(chunks) };
        seen.push(arrived);
        reply(response, arrived);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`;
  });
  after(() => server.close());
  beforeEach(() => {
    rig = new EngineRig();
    seen = [];
    reply = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  afterEach(() => rig.close());

  const file = { name: 'game "1".zip', mimeType: 'application/zip', bytes: new Uint8Array([0, 255, 13, 10]) };

  it('encodes path and query and sends an idempotency key', async () => {
    const { id } = await rig.account(killatamata, { api: base }, { apikey: 'k-1234567890' });
    const params = { projectId: 'a b/ä', filename: 'x&y=z.png' };
    await rig.engine.run({ account: id, operation: 'uploadStudioAsset', params, body: file }, never);
    const [one] = seen;
    assert.equal(
      one?.url,
      '/base/api/v1/studio/assets/upload?projectId=a%20b%2F%C3%A4&filename=x%26y%3Dz.png',
    );
    assert.equal(one?.headers['authorization'], 'Bearer k-1234567890');
    assert.match(String(one?.headers['x-idempotency-key']), /^[0-9a-f-]{36}$/);
    assert.equal(one?.headers['content-type'], 'application/octet-stream');
    assert.deepEqual([...(one?.body ?? [])], [...file.bytes]);
    assert.equal(rig.confirmations.writes[0]?.operation.id, 'uploadStudioAsset');
  });

  it('sends a multipart form with files', async () => {
    const { id } = await rig.account(killatamata, { api: base }, { apikey: 'k-1234567890' });
    const body = { gameId: 'g1', manifestJson: '{"a":1}', bundle: file };
    await rig.engine.run({ account: id, operation: 'uploadArcadeRelease', params: {}, body }, never);
    const [one] = seen;
    assert.ok(one);
    const type = String(one.headers['content-type']);
    assert.match(type, /^multipart\/form-data; boundary=/);
    const form = await new Response(new Uint8Array(one.body), {
      headers: { 'content-type': type },
    }).formData();
    assert.deepEqual([form.get('gameId'), form.get('manifestJson')], ['g1', '{"a":1}']);
    const bundle = form.get('bundle');
    assert.ok(bundle instanceof File);
    assert.deepEqual([...new Uint8Array(await bundle.arrayBuffer())], [...file.bytes]);
  });

  it('refuses a file reference that was not read', async () => {
    const { id } = await rig.account(killatamata, { api: base }, { apikey: 'k-1234567890' });
    const body = { gameId: 'g1', manifestJson: '{}', bundle: { $file: 'release.zip' } };
    const problem = await problemOf(
      rig.engine.run({ account: id, operation: 'uploadArcadeRelease', params: {}, body }, never),
    );
    assert.deepEqual(
      [problem.code, problem.details.args?.['field'], seen.length],
      ['request.invalid', 'body.bundle', 0],
    );
  });

  it('fills routing headers from the account', async () => {
    const keys = { orgkey: 'k-1234567890', org: 'org-from-vault' };
    const routing = { 'X-Molecule-Org-Slug': 'my-org' };
    const { id } = await rig.account(molecule, { api: base }, keys, routing);
    await rig.engine.run({ account: id, operation: 'tenantListWorkspaces', params: {} }, never);
    assert.equal(seen[0]?.headers['x-molecule-org-slug'], 'my-org');
    assert.equal(seen[0]?.headers['x-molecule-org-id'], 'org-from-vault');
  });

  it('masks a sent secret that the server repeats, in answers and Problems', async () => {
    const { id } = await rig.account(molecule, { api: base }, { orgkey: 'k-1234567890', org: 'o-1' });
    const value = 'planted-s3cret-value';
    reply = (response, { body }) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: `bad ${body.toString()}` }));
    const request = {
      account: id,
      operation: 'tenantSetGlobalSecret',
      params: {},
      body: { key: 'A', value },
    };
    const answer = await rig.engine.exchange(request, never);
    const everything = inspect([answer, answer.problem?.details, rig.log, rig.confirmations.destructions], {
      depth: 12,
    });
    assert.equal(answer.problem?.kind, 'invalid');
    assert.ok(!everything.includes('planted'), everything);
    assert.equal(rig.confirmations.destructions[0]?.word, 'A');
    assert.ok(seen[0]?.body.toString().includes(value));
  });

  it('asks for the value that the contract names, whatever the label of the row', async () => {
    const operator = bareProvider('molecule', [
      { id: 'session', scheme: 'workosSession', send: { in: 'bearer' } },
    ]);
    const { id } = await rig.account(operator, { api: base }, { session: 'k-1234567890' });
    const request = {
      account: id,
      operation: 'deleteOrg',
      params: { slug: 'my-org' },
      target: 'My Organization',
    };
    await rig.engine.run(request, never);
    assert.deepEqual(
      [rig.confirmations.destructions[0]?.word, rig.confirmations.destructions[0]?.target],
      ['my-org', 'My Organization'],
    );
  });

  describe('for a destructive call without a required target', () => {
    /** The words that are to be typed before each of these bodies is sent to the fleet. */
    async function words(
      ...bodies: readonly Readonly<Record<string, unknown>>[]
    ): Promise<readonly string[]> {
      const fleet = bareProvider('molecule', [
        { id: 'operator', scheme: 'cpAdminBearer', send: { in: 'bearer' } },
      ]);
      const { id: account } = await rig.account(fleet, { api: base }, { operator: 'k-1234567890' });
      rig.confirmations.answer = false;
      for (const body of bodies) {
        const call = { account, operation: 'adminRedeployFleet', params: {}, body };
        await assert.rejects(rig.engine.run(call, never), { code: 'call.canceled' });
      }
      return rig.confirmations.destructions.map(({ word }) => word);
    }

    it('asks for the words of the contract for everything affected', async () => {
      assert.deepEqual(await words({ confirm: true }, { confirm: true, only_slugs: [] }), [
        'every tenant',
        'every tenant',
      ]);
    });

    it('asks for the listed names, shortened when there are many', async () => {
      const many = Array.from({ length: 40 }, (_, number) => `tenant-${number}`);
      assert.deepEqual(
        await words({ only_slugs: ['tidewater'] }, { only_slugs: ['a1', 'b2'] }, { only_slugs: many }),
        ['tidewater', 'a1, b2', 'tenant-0 +39'],
      );
    });
  });

  it('sends an operation to the base URL of its own server', async () => {
    const bases = [
      { name: 'platform', default: 'https://cloud.boomin.ai/api:xX_v8KtJ' },
      { name: 'app', default: 'https://cloud.boomin.ai/api:TfcAGZhu' },
    ];
    const boomin = bareProvider(
      'boomin',
      [{ id: 'user', scheme: 'userBearerAuth', send: { in: 'bearer' } }],
      bases,
    );
    const { id } = await rig.account(
      boomin,
      { platform: `${base}/p`, app: `${base}/a` },
      { user: 'k-1234567890' },
    );
    await rig.engine.run({ account: id, operation: 'listScopes', params: {} }, never);
    await rig.engine.run({ account: id, operation: 'listPlatformTokens', params: {} }, never);
    assert.deepEqual(
      seen.map(({ url }) => url),
      ['/base/p/scopes', '/base/a/platform/tokens'],
    );
  });

  it('measures the duration without the time of the confirmation', async () => {
    let now = 0;
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    const timed = new EngineRig({ ...clock, sleep: () => new Promise<void>(() => undefined) });
    const { id } = await timed.account(killatamata, { api: base }, { apikey: 'k-1234567890' });
    timed.confirmations.confirmWrite = async () => {
      now += 60_000;
      return true;
    };
    reply = (response) => {
      now += 250;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    };
    const body = { title: 'Film' };
    const answer = await timed.engine.run(
      { account: id, operation: 'createStudioProject', params: {}, body },
      never,
    );
    assert.equal(answer.durationMs, 250);
    timed.close();
  });
});
