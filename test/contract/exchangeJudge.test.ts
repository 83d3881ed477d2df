import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Exchange, SeenRequest } from '../../src/sandbox/server/requestLog.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { ExchangeValidator } from './support/exchangeJudge.ts';
import { nodeOf } from './support/specContract.ts';

const GENERATE = '/crucible/api/v1/generate';

type Json = Record<string, unknown>;

describe('the judge of exchanges', () => {
  let sandbox: Sandbox;
  let judge: ExchangeValidator;
  let key: string;

  before(async () => {
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
    judge = new ExchangeValidator(sandbox.platforms);
    key = sandbox.platforms.crucible.credentials['apikey'] ?? '';
  });
  after(() => sandbox.stop());
  afterEach(() => sandbox.control.clearFaults());

  /** Sends a request as a careful client would; gives what the sandbox has recorded of it. */
  async function exchanged(
    method: string,
    path: string,
    body?: Json,
    headers: Readonly<Record<string, string>> = { authorization: `Bearer ${key}` },
  ): Promise<SeenRequest> {
    const type = body ? { 'content-type': 'application/json' } : undefined;
    const sent = body ? { body: JSON.stringify(body) } : undefined;
    await fetch(sandbox.origin + path, { method, headers: { ...headers, ...type }, ...sent }).catch(
      () => null,
    );
    const seen = sandbox.control.requests().at(-1);
    assert.ok(seen);
    return seen;
  }

  const submission = () => exchanged('POST', GENERATE, { workflow_id: 'zimage-base', params: {} });
  const credits = () => exchanged('GET', '/crucible/api/v1/credits');
  const found = (row: SeenRequest) => judge.judge([row]).map(({ part, text }) => `${part}: ${text}`);

  function assertFound(row: SeenRequest, ...expected: readonly RegExp[]): void {
    const texts = found(row);
    assert.equal(texts.length, expected.length, texts.join('\n'));
    for (const pattern of expected)
      assert.ok(
        texts.some((text) => pattern.test(text)),
        texts.join('\n'),
      );
  }

  it('finds nothing in exchanges that keep to the contract', async () => {
    const rows = [
      await submission(),
      await credits(),
      await exchanged('GET', `/crucible/api/v1/jobs/${randomUUID()}`),
      await exchanged('GET', '/crucible/api/health', undefined, {}),
    ];
    assert.deepEqual(
      rows.map(({ status }) => status),
      [202, 200, 404, 200],
    );
    assert.deepEqual(judge.judge(rows), []);
  });

  describe('in a request, finds', () => {
    it('a member of the wrong type', async () => {
      const row = await exchanged('POST', GENERATE, { workflow_id: 7, params: {} });
      assertFound(row, /^request: .*workflow_id must be string/);
    });

    it('a required member that is missing', async () => {
      assertFound(await exchanged('POST', GENERATE, { workflow_id: 'zimage-base' }), /^request: .*'params'/);
    });

    it('a value beyond its bound', async () => {
      const row = await exchanged('POST', GENERATE, {
        workflow_id: 'zimage-base',
        params: {},
        idempotency_key: 'x'.repeat(129),
      });
      assertFound(row, /^request: .*idempotency_key must NOT have more than 128 characters/);
    });

    it('no body where one is required', async () => {
      assertFound(await exchanged('POST', GENERATE), /^request: Body parameter is required/);
    });

    it('a body of another type, announced length or not', async () => {
      const row = await submission();
      const typed = withRequest(row, { headers: { 'content-type': 'text/plain' } });
      assertFound(typed, /^request: Supported content types: application\/json/);
      assertFound(withRequest(typed, { without: 'content-length' }), /^request: Supported content types/);
    });

    it('a body that is no JSON', async () => {
      const row = withRequest(await submission(), { body: '{"workflow_id":' });
      assert.ok(found(row).some((text) => /^request: the body is not the JSON/.test(text)));
    });

    it('a path value of the wrong format', async () => {
      const row = await exchanged('GET', '/crucible/api/v1/jobs/latest');
      assertFound(row, /^request: .*job_id must match format "uuid"/);
    });

    it('an undeclared query parameter', async () => {
      const row = await exchanged('GET', '/crucible/api/v1/credits?limit=5');
      assertFound(row, /^request: the query parameter limit is not declared/);
    });

    it('a missing credential', async () => {
      const row = await exchanged('GET', '/crucible/api/v1/credits', undefined, {});
      assertFound(row, /^request: Invalid security scheme used/);
    });

    it('a credential where none is taken', async () => {
      assertFound(
        await exchanged('GET', '/crucible/api/health'),
        /^request: the operation takes no credential/,
      );
    });

    it('a key in the address or in the body', async () => {
      const inUrl = await exchanged('GET', `/crucible/api/v1/workflows/${key}/metadata`);
      assertFound(inUrl, /^request: a key is in the address/);
      const inBody = await exchanged('POST', GENERATE, { workflow_id: 'zimage-base', params: { [key]: 1 } });
      assertFound(inBody, /^request: a key is in the body/);
    });

    it('an operation or a method that no contract has', async () => {
      assertFound(
        await exchanged('GET', '/crucible/api/v2/credits'),
        /^request: no contract has this operation/,
      );
      assertFound(
        await exchanged('DELETE', '/crucible/api/v1/credits'),
        /^request: no contract has this operation/,
      );
      assertFound(await exchanged('GET', '/elsewhere/api'), /^request: no platform serves this path/);
    });
  });

  describe('in an answer, finds', () => {
    it('a status that is not declared', async () => {
      assertFound({ ...(await credits()), status: 418 }, /^answer: Unable to match the returned status code/);
    });

    it('a required member that is missing', async () => {
      const row = withAnswer(await credits(), (answer) => {
        delete nodeJson(answer['data'])['reserved'];
      });
      assertFound(row, /^answer: .*data.*'reserved'/);
    });

    it('a member of the wrong type, null included', async () => {
      const row = withAnswer(await credits(), (answer) => {
        nodeJson(answer['data'])['balance'] = null;
      });
      assertFound(row, /^answer: .*data\.balance must be number/);
    });

    it('a member that may be null or a text and is neither', async () => {
      const submitted = await submission();
      const id = String(nodeOf(nodeOf(JSON.parse(submitted.exchange?.responseBody ?? ''))['data'])['job_id']);
      const job = await exchanged('GET', `/crucible/api/v1/jobs/${id}`);
      assertFound(job);
      const row = withAnswer(job, (answer) => {
        nodeJson(answer['data'])['error_code'] = 5;
      });
      assertFound(row, /^answer: .*error_code must be string,null/);
    });

    it('a word that is not the constant, below allOf too', async () => {
      const plain = withAnswer(await credits(), (answer) => (answer['success'] = 'yes'));
      assert.ok(found(plain).some((text) => /^answer: .*success must be equal to constant/.test(text)));
      const refused = await exchanged('GET', '/crucible/api/v1/credits', undefined, {
        authorization: 'Bearer nobody',
      });
      assertFound(refused);
      assertFound(
        withAnswer(refused, (answer) => (answer['code'] = 'NOBODY')),
        /^answer: .*code must be equal to constant/,
      );
    });

    it('a word that is not in the list, an id or a time of the wrong format', async () => {
      const row = withAnswer(await submission(), (answer) => {
        Object.assign(nodeJson(answer['data']), { status: 'paused', job_id: 'first' });
      });
      assertFound(
        row,
        /status must be equal to one of the allowed values/,
        /job_id must match format "uuid"/,
      );
      const dated = withAnswer(await exchanged('GET', '/crucible/api/v1/workflows'), (answer) => {
        const workflows = nodeJson(answer['data'])['workflows'];
        assert.ok(Array.isArray(workflows));
        nodeJson(workflows[0])['updated_at'] = 'yesterday';
      });
      assertFound(dated, /^answer: .*updated_at must match format "date-time"/);
    });

    it('another type, no JSON, nothing at all', async () => {
      const row = await credits();
      const html = { ...row.exchange, responseHeaders: { 'content-type': 'text/html' }, responseBody: '<p>' };
      assert.ok(
        found({ ...row, exchange: asExchange(html) }).some((text) => /media type "text\/html"/.test(text)),
      );
      const cut = { ...row.exchange, responseBody: '{"success":true' };
      assertFound({ ...row, exchange: asExchange(cut) }, /^answer: the body is not the JSON/);
      const empty = { ...row.exchange, responseBody: '' };
      assertFound({ ...row, exchange: asExchange(empty) }, /^answer: .*must be object/);
    });
  });

  describe('of faults on demand', () => {
    const fault = (kind: 'wrongShape' | 'html' | 'truncatedJson' | 'empty') =>
      sandbox.control.addFault({ operation: 'getCredits', fault: { kind } });

    it('judges the request and leaves out what the fault has made of the answer', async () => {
      for (const kind of ['wrongShape', 'html', 'truncatedJson', 'empty'] as const) {
        fault(kind);
        assertFound(
          await exchanged('GET', '/crucible/api/v1/credits?page=2'),
          /^request: the query parameter page/,
        );
      }
    });

    it('judges the platform’s own wording of a declared error', async () => {
      sandbox.control.addFault({ operation: 'getCredits', fault: { kind: 'status', status: 500 } });
      const row = await credits();
      assertFound(row);
      assertFound(
        withAnswer(row, (answer) => (answer['success'] = true)),
        /^answer: .*success must be equal to constant/,
      );
    });

    it('passes over what never got an answer', async () => {
      for (const kind of ['refuse', 'lostAnswer'] as const) {
        sandbox.control.addFault({ operation: 'getCredits', fault: { kind } });
        assertFound(await credits());
      }
    });
  });

  describe('of files at pre-signed addresses, finds', () => {
    const put = async (headers: Readonly<Record<string, string>>) => {
      const announced = await exchanged('POST', '/crucible/api/v1/assets', {
        mime_type: 'image/png',
        byte_size: 2,
      });
      const data = nodeOf(nodeOf(JSON.parse(announced.exchange?.responseBody ?? ''))['data']);
      await fetch(String(data['upload_url']), {
        method: 'PUT',
        body: 'ab',
        headers: { 'content-type': 'image/png', ...headers },
      });
      const seen = sandbox.control.requests().at(-1);
      assert.ok(seen);
      return seen;
    };

    it('nothing when the bytes come alone', async () => {
      const row = await put({});
      assert.deepEqual([row.method, row.status], ['PUT', 200]);
      assertFound(row);
    });

    it('any header that carries a credential', async () => {
      assertFound(
        await put({ authorization: 'Bearer something' }),
        /^request: the header authorization takes/,
      );
      assertFound(await put({ cookie: 'session=1' }), /^request: the header cookie takes/);
      assertFound(await put({ 'x-note': key }), /^request: the header x-note takes/);
    });
  });

  it('refuses to judge what was not recorded', async () => {
    const row = { ...(await credits()), exchange: null };
    assert.throws(() => judge.judge([row]), /was not recorded/);
  });
});

function asExchange(parts: Partial<Exchange>): Exchange {
  return { requestHeaders: {}, requestBody: '', responseHeaders: {}, responseBody: '', ...parts };
}

function withRequest(
  row: SeenRequest,
  change: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly without?: string;
  },
): SeenRequest {
  const headers = { ...row.exchange?.requestHeaders, ...change.headers };
  const requestHeaders = Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== change.without),
  );
  const requestBody = change.body ?? row.exchange?.requestBody ?? '';
  return { ...row, exchange: asExchange({ ...row.exchange, requestHeaders, requestBody }) };
}

function withAnswer(row: SeenRequest, change: (answer: Json) => void): SeenRequest {
  const answer = nodeJson(JSON.parse(row.exchange?.responseBody ?? ''));
  change(answer);
  return { ...row, exchange: asExchange({ ...row.exchange, responseBody: JSON.stringify(answer) }) };
}

function nodeJson(value: unknown): Json {
  assert.ok(typeof value === 'object' && value !== null);
  return value as Json;
}
