import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { CrucibleClient } from './crucibleClient.ts';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

describe('the sandbox plays Crucible', () => {
  let sandbox: Sandbox;
  let client: CrucibleClient;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new CrucibleClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  it('answers health without a key', async () => {
    const reply = await new CrucibleClient(sandbox, null).health();
    assert.deepEqual(reply.body, { success: true, data: { status: 'ok' } });
  });

  it('gives 100 starter credits', async () => {
    const { data } = (await client.credits()).body;
    assert.equal(data.balance, 100);
    assert.equal(data.reserved, 0);
    assert.equal(data.available, 100);
    assert.deepEqual(
      data.recent_entries.map((entry) => entry.entry_type),
      ['grant'],
    );
  });

  it('lists three workflows, whose fields come as names, as a list and as a map', async () => {
    const { workflows } = (await client.workflows()).body.data;
    assert.equal(workflows.length, 3);
    const shapes = await Promise.all(
      workflows.map(async ({ workflow_id: id }) => {
        const { metadata } = (await client.metadata(id)).body.data;
        assert.ok((metadata.estimated_time_seconds ?? 0) > 0);
        assert.ok(metadata.usage_tips);
        const fields: unknown = metadata.available_fields;
        return Array.isArray(fields) ? typeof fields[0] : 'map';
      }),
    );
    assert.deepEqual(shapes, ['string', 'object', 'map']);
  });

  it('takes a job through queued and running to a picture', async () => {
    const submitted = await client.generate({
      workflow_id: 'zimage-base',
      params: { 'prompt.text': 'A quiet fjord' },
    });
    assert.equal(submitted.status, 202);
    assert.equal(submitted.body.data.status, 'queued');
    assert.equal(submitted.body.data.requested_credits, 2);
    const id = submitted.body.data.job_id;
    assert.equal((await client.job(id)).body.data.status, 'queued');
    assert.equal((await client.credits()).body.data.available, 98);
    sandbox.control.advance(2000);
    assert.equal((await client.job(id)).body.data.status, 'running');
    sandbox.control.advance(4000);
    const { data } = (await client.job(id)).body;
    assert.equal(data.status, 'succeeded');
    assert.equal(data.error_code, null);
    assert.equal(data.outputs.length, 1);
    const picture = await fetch((await client.outputUrl(id)) ?? '');
    assert.equal(picture.headers.get('content-type'), 'image/png');
    const bytes = Buffer.from(await picture.arrayBuffer());
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1024, 768]);
    const credits = (await client.credits()).body.data;
    assert.deepEqual([credits.balance, credits.reserved, credits.available], [98, 0, 98]);
    assert.deepEqual(
      credits.recent_entries.map((entry) => [entry.entry_type, entry.status]),
      [
        ['consume', 'settled'],
        ['reserve', 'settled'],
        ['grant', 'settled'],
      ],
    );
  });

  it('lets a job fail with the code that its prompt names, and gives the credits back', async () => {
    const id = await client.start('a beach, fail:NSFW_BLOCKED please');
    sandbox.control.advance(6000);
    const { data } = (await client.job(id)).body;
    assert.equal(data.status, 'failed');
    assert.equal(data.error_code, 'NSFW_BLOCKED');
    assert.match(data.error_message ?? '', /content filter/);
    assert.deepEqual(data.outputs, []);
    assert.equal((await client.credits()).body.data.available, 100);
  });

  it('answers a repeated idempotency key with the first job, even when the rest differs', async () => {
    const first = await client.generate({ workflow_id: 'zimage-base', params: {}, idempotency_key: 'one' });
    const again = await client.generate({
      workflow_id: 'portrait-studio',
      params: { nonsense: 1 },
      idempotency_key: 'one',
    });
    assert.equal(first.status, 202);
    assert.equal(again.status, 200);
    assert.equal(again.body.data.job_id, first.body.data.job_id);
    const other = await client.generate({ workflow_id: 'zimage-base', params: {}, idempotency_key: 'two' });
    assert.equal(other.status, 202);
    assert.deepEqual(
      sandbox.control.charges().map(({ key, times, amount }) => ({ key, times, amount })),
      [
        { key: 'one', times: 1, amount: 2 },
        { key: 'two', times: 1, amount: 2 },
      ],
    );
  });

  it('keeps idempotency keys of different owners apart', async () => {
    const second = new CrucibleClient(sandbox, sandbox.platforms.crucible.otherCredentials['secondOwner']);
    const mine = await client.start('mine', { idempotency_key: 'same' });
    const theirs = await second.start('theirs', { idempotency_key: 'same' });
    assert.notEqual(mine, theirs);
    assert.equal((await second.job(mine)).body.code, 'JOB_NOT_FOUND');
  });

  it('charges more for a larger picture', async () => {
    const params = { 'size.width': 1536, 'size.height': 1024 };
    const reply = await client.generate({ workflow_id: 'zimage-base', params });
    assert.equal(reply.body.data.requested_credits, 4);
  });

  describe('refuses', () => {
    const cases: readonly (readonly [string, unknown, RegExp])[] = [
      ['an unknown field, naming the known ones', { 'prompt.txt': 'x' }, /prompt\.text/],
      ['a batch size other than 1', { 'size.batch_size': 2 }, /only be 1/],
      ['a side that is no multiple of 8', { 'size.width': 1001 }, /multiple of 8/],
      ['a side that is too long', { 'size.height': 4096 }, /256 to 1536/],
      ['a prompt that is no text', { 'prompt.text': 5 }, /text/],
    ];
    for (const [what, params, hint] of cases) {
      it(what, async () => {
        const reply = await client.generate({ workflow_id: 'zimage-base', params });
        assert.equal(reply.status, 400);
        assert.match(reply.body.hint ?? '', hint);
      });
    }

    it('a request that does not fit the contract, saying where', async () => {
      const reply = await client.generate({ workflow_id: '', params: {} });
      assert.equal(reply.status, 400);
      assert.equal(reply.body.code, 'INVALID_REQUEST');
      assert.match(reply.body.hint ?? '', /workflow_id/);
    });

    it('an idempotency key of more than 128 characters', async () => {
      const reply = await client.generate({
        workflow_id: 'zimage-base',
        params: {},
        idempotency_key: 'k'.repeat(129),
      });
      assert.equal(reply.status, 400);
    });

    it('a body that is not JSON', async () => {
      const headers = { 'content-type': 'application/json' };
      const response = await client.raw('POST', '/api/v1/generate', { body: '{"workflow_id":', headers });
      assert.equal(response.status, 400);
    });

    it('an unknown workflow', async () => {
      assert.equal(
        (await client.generate({ workflow_id: 'nope', params: {} })).body.code,
        'WORKFLOW_NOT_FOUND',
      );
      assert.equal((await client.metadata('nope')).body.code, 'WORKFLOW_NOT_FOUND');
    });

    it('an image that is no asset of the caller', async () => {
      for (const image of ['cat.png', UNKNOWN_ID]) {
        const reply = await client.generate({ workflow_id: 'image-remix', params: { 'image.image': image } });
        assert.equal(reply.status, 400);
        assert.equal(reply.body.code, 'INVALID_ASSET');
      }
    });

    it('unknown jobs and assets, also with ids that are none', async () => {
      for (const id of [UNKNOWN_ID, 'not-an-id']) {
        assert.equal((await client.job(id)).body.code, 'JOB_NOT_FOUND');
        assert.equal((await client.asset(id)).body.code, 'ASSET_NOT_FOUND');
        assert.equal((await client.deleteAsset(id)).body.code, 'ASSET_NOT_FOUND');
      }
    });

    it('who has no credits', async () => {
      const poor = new CrucibleClient(sandbox, sandbox.platforms.crucible.otherCredentials['noCredits']);
      const job = await poor.generate({ workflow_id: 'zimage-base', params: {} });
      const asset = await poor.createAsset({ mime_type: 'image/png', byte_size: 10 });
      for (const reply of [job, asset]) {
        assert.equal(reply.status, 402);
        assert.equal(reply.body.code, 'INSUFFICIENT_CREDITS');
        assert.match(reply.body.hint ?? '', /0 are available/);
      }
    });

    it('a missing, an unknown and a revoked key, on every operation that needs one', async () => {
      const revoked = sandbox.platforms.crucible.otherCredentials['secondOwner'] ?? '';
      assert.equal(sandbox.control.revoke('crucible', revoked), true);
      for (const key of [null, 'moltazine_wrong', revoked]) {
        const stranger = new CrucibleClient(sandbox, key);
        const replies = await Promise.all([
          stranger.credits(),
          stranger.workflows(),
          stranger.metadata('zimage-base'),
          stranger.assets(),
          stranger.createAsset({}),
          stranger.asset(UNKNOWN_ID),
          stranger.deleteAsset(UNKNOWN_ID),
          stranger.generate({}),
          stranger.job(UNKNOWN_ID),
        ]);
        for (const reply of replies) {
          assert.equal(reply.status, 401);
          assert.equal(reply.body.code, 'UNAUTHORIZED');
        }
      }
    });

    it('unknown routes and methods', async () => {
      assert.equal((await client.raw('GET', '/api/v2/credits')).status, 404);
      const wrong = await client.raw('PUT', '/api/v1/credits');
      assert.equal(wrong.status, 405);
      assert.equal(wrong.headers.get('allow'), 'GET');
    });
  });

  it('can fail with INTERNAL_ERROR on every operation that promises it', async () => {
    sandbox.control.addFault({ fault: { kind: 'status', status: 500 }, times: null });
    const replies = await Promise.all([
      client.credits(),
      client.workflows(),
      client.metadata('zimage-base'),
      client.assets(),
      client.createAsset({ mime_type: 'image/png', byte_size: 10 }),
      client.asset(UNKNOWN_ID),
      client.deleteAsset(UNKNOWN_ID),
      client.generate({ workflow_id: 'zimage-base', params: {} }),
      client.job(UNKNOWN_ID),
    ]);
    for (const reply of replies) assert.equal(reply.body.code, 'INTERNAL_ERROR');
  });

  it('gives the same ids for the same seed, and others for another', async () => {
    const ids = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const own = await startSandbox({ seed });
        const seeded = new CrucibleClient(own);
        if (seed === 8) await seeded.credits();
        const id = await seeded.start('x');
        await own.stop();
        return id;
      }),
    );
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });
});
