import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { CrucibleClient } from './crucibleClient.ts';

describe('sandbox Crucible: jobs', () => {
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

  it('answers the health check without a key', async () => {
    const reply = await new CrucibleClient(sandbox, null).health();
    assert.deepEqual(reply.body, { success: true, data: { status: 'ok' } });
  });

  it('moves a job through queued and running to a picture', async () => {
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

  it('fails a job with the code in its prompt and refunds the credits', async () => {
    const id = await client.start('a beach, fail:NSFW_BLOCKED please');
    sandbox.control.advance(6000);
    const { data } = (await client.job(id)).body;
    assert.equal(data.status, 'failed');
    assert.equal(data.error_code, 'NSFW_BLOCKED');
    assert.match(data.error_message ?? '', /content filter/);
    assert.deepEqual(data.outputs, []);
    assert.equal((await client.credits()).body.data.available, 100);
  });

  it('charges more for a larger picture', async () => {
    const params = { 'size.width': 1536, 'size.height': 1024 };
    const reply = await client.generate({ workflow_id: 'zimage-base', params });
    assert.equal(reply.body.data.requested_credits, 4);
  });

  it('gives equal ids for equal seeds only', async () => {
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
