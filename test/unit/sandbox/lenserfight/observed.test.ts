import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { LENS, LenserFightClient, UNKNOWN_ID, WORKFLOW } from './lenserfightClient.ts';

const HOUR_MS = 3_600_000;

describe('sandbox LenserFight in observed mode', () => {
  let sandbox: Sandbox;
  let client: LenserFightClient;

  before(async () => {
    sandbox = await startSandbox({ settings: { lenserfight: { mode: 'observed' } } });
    sandbox.control.freeze();
    client = new LenserFightClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  describe('misleading statuses', () => {
    it('400 for a lens, a workflow or a run that does not exist', async () => {
      for (const [reply, message] of [
        [await client.execute(UNKNOWN_ID, { params: {} }), 'Lens not found'],
        [await client.run(UNKNOWN_ID, { inputs: {} }), 'Workflow not found'],
        [await client.status(UNKNOWN_ID), 'Run not found'],
      ] as const) {
        assert.equal(reply.status, 400);
        assert.deepEqual(reply.error, { code: 'request_failed', message });
      }
    });

    it('401 for a body that is no JSON, since the message speaks of a token', async () => {
      const headers = { 'content-type': 'application/json' };
      const path = `/v1/lenses/${LENS.plainWords}/execute`;
      const reply = await client.raw('POST', path, { headers, body: '{oops' });
      assert.equal(reply.status, 401);
      assert.match(await reply.text(), /Unexpected token/);
    });

    it('400 for too many workflow starts, and no limit for lenses', async () => {
      for (let count = 0; count < 30; count += 1) await client.startWorkflow(WORKFLOW.firehose);
      const reply = await client.run(WORKFLOW.firehose, { inputs: {} });
      assert.equal(reply.status, 400);
      assert.match(reply.error.message, /^rate_limited:/);
    });

    it('404 for an unknown partner or route', async () => {
      assert.deepEqual((await client.balance('nobody')).error.code, 'not_found');
      const list = await client.raw('GET', '/v1/lenses');
      assert.equal(list.status, 404);
      assert.match(await list.text(), /Route not found/);
    });
  });

  it('answers a stream without a token with a bare 401', async () => {
    const nobody = new LenserFightClient(sandbox, null);
    const stream = await nobody.raw('GET', `/v1/runs/${UNKNOWN_ID}/events`);
    assert.equal(stream.status, 401);
    assert.deepEqual(await stream.json(), { code: 'unauthorized', message: 'Missing bearer token' });
    const status = await nobody.status(UNKNOWN_ID);
    assert.deepEqual(status.error, { code: 'request_failed', message: 'Missing bearer token' });
  });

  for (const [name, token, run] of [
    ['a bad token', 'lf_svc_guess', UNKNOWN_ID],
    ['an unknown run', undefined, UNKNOWN_ID],
    ['a run id that is none', undefined, 'no-uuid'],
  ] as const) {
    it(`answers ${name} on a stream with 200 and endless comments`, async () => {
      const tail = await new LenserFightClient(sandbox, token).tail(run);
      assert.equal(tail.response.status, 200);
      assert.equal(tail.response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
      for (let count = 1; count <= 3; count += 1) {
        sandbox.control.advance(15_000);
        await tail.until(({ comments }) => comments.length === count);
      }
      assert.deepEqual(tail.frames, []);
      assert.equal(await tail.isQuiet(), true);
      tail.close();
    });
  }

  it('accepts a slug for an id', async () => {
    const lens = await client.execute('plain-words', { params: {} });
    assert.equal(lens.status, 202);
    assert.equal((await client.run('research-brief', { inputs: {} })).data['workflowId'], WORKFLOW.research);
  });

  it("answers the status of a workflow run with not found, or in the engine's words", async () => {
    const id = await client.startWorkflow(WORKFLOW.research);
    assert.equal((await client.status(id)).error.message, 'Run not found');
    sandbox.control.configure('lenserfight', { workflowStatus: 'ownWords' });
    const words: unknown[] = [];
    for (const ms of [0, 1000, 3000, HOUR_MS]) {
      sandbox.control.advance(ms);
      const reply = await client.raw('GET', `/v1/runs/${id}`);
      words.push(((await reply.json()) as { data: { status: string } }).data.status);
    }
    assert.deepEqual(words, ['pending', 'running', 'streaming', 'completed']);
  });

  it('sends flat frames and some internal event names', async () => {
    const id = await client.startWorkflow(WORKFLOW.research, { topic: 'kelp' });
    sandbox.control.advance(HOUR_MS);
    const tail = await (await client.tail(id)).all();
    const [delta] = tail.dataOf('node.stream.delta');
    assert.deepEqual(Object.keys(delta ?? {}), [
      'runId',
      'nodeId',
      'deltaIndex',
      'text',
      'kind',
      'delta',
      'timestamp',
    ]);
    assert.ok(tail.events.includes('node_completed') && tail.events.includes('node.completed'));
    assert.equal(tail.frames.at(-1)?.data, JSON.stringify({ status: 'completed', runId: id }));
  });

  it('names the error of a node and of a run differently', async () => {
    const id = await client.startWorkflow(WORKFLOW.shaky);
    sandbox.control.advance(HOUR_MS);
    const tail = await (await client.tail(id)).all();
    const failed = [...tail.dataOf('node.failed'), ...tail.dataOf('node_failed')];
    assert.equal(typeof failed[0]?.['error'], 'string');
    assert.equal(typeof tail.dataOf('run.failed')[0]?.['errorMessage'], 'string');
  });

  it('sends rows in bursts at its polling interval', async () => {
    const id = await client.startWorkflow(WORKFLOW.research);
    const tail = await client.tail(id);
    sandbox.control.advance(1500);
    assert.equal(await tail.isQuiet(), true);
    sandbox.control.advance(500);
    await tail.until(({ frames }) => frames.length > 5);
    assert.equal(tail.events[0], 'run.started');
    tail.close();
  });

  it('sends no event and no end for a lens run', async () => {
    const id = await client.startLens(LENS.plainWords);
    sandbox.control.advance(HOUR_MS);
    assert.equal((await client.view(id)).status, 'succeeded');
    const tail = await client.tail(id);
    sandbox.control.advance(15_000);
    await tail.until(({ comments }) => comments.length === 1);
    assert.deepEqual(tail.frames, []);
    tail.close();
  });

  describe('the status dialect', () => {
    beforeEach(() => sandbox.control.configure('lenserfight', { dialect: 'status', lensEvents: true }));

    it('repeats the state every two seconds with ids that continue from the cursor', async () => {
      const id = await client.startWorkflow(WORKFLOW.research);
      sandbox.control.advance(1000);
      const tail = await client.tail(id, { header: '41' });
      await tail.until(({ frames }) => frames.length === 1);
      for (let count = 2; count <= 3; count += 1) {
        sandbox.control.advance(2000);
        await tail.until(({ frames }) => frames.length === count);
      }
      sandbox.control.advance(HOUR_MS);
      await tail.all();
      assert.deepEqual(tail.ids, [42, 43, 44, 45]);
      const words = tail.dataOf('run_status').map(({ status }) => status);
      assert.deepEqual(words, ['running', 'streaming', 'streaming', 'completed']);
      assert.equal(tail.events.at(-1), 'done');
    });

    it('never ends for a lens run', async () => {
      const id = await client.startLens(LENS.plainWords);
      sandbox.control.advance(HOUR_MS);
      const tail = await client.tail(id);
      for (let count = 1; count <= 3; count += 1) {
        await tail.until(({ frames }) => frames.length === count);
        sandbox.control.advance(2000);
      }
      assert.deepEqual(
        new Set(tail.dataOf('run_status').map(({ status }) => status)),
        new Set(['succeeded']),
      );
      tail.close();
    });
  });

  it('renews a partner token with 204', async () => {
    assert.equal((await client.refresh()).status, 204);
  });

  it("gives a picture's address as text only", async () => {
    const id = await client.startLens(LENS.poster);
    sandbox.control.advance(HOUR_MS);
    const [artifact] = (await client.view(id)).artifacts;
    assert.match(artifact?.contentText ?? '', /^http:/);
    assert.equal(artifact?.contentJson, null);
  });

  it('switches to contract mode and back', async () => {
    assert.equal(sandbox.control.setMode('lenserfight', 'contract'), true);
    assert.equal((await client.status(UNKNOWN_ID)).status, 404);
    sandbox.control.setMode('lenserfight', 'observed');
    assert.equal((await client.status(UNKNOWN_ID)).status, 400);
  });
});
