import assert from 'node:assert/strict';
import { request } from 'node:http';
import { encodePng } from '../../../../src/sandbox/media/png.ts';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { CrucibleClient } from './crucibleClient.ts';

const PICTURE = encodePng(
  { width: 2, height: 2, data: new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9]) },
  {},
);

describe('sandbox Crucible: assets', () => {
  let sandbox: Sandbox;
  let client: CrucibleClient;

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new CrucibleClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(() => sandbox.stop());

  async function announce(): Promise<{ id: string; url: string }> {
    const reply = await client.createAsset({
      mime_type: 'image/png',
      byte_size: PICTURE.length,
      filename: 'dots.png',
    });
    assert.equal(reply.status, 201);
    return { id: reply.body.data.asset_id, url: reply.body.data.upload_url };
  }

  const put = (url: string, init: RequestInit = {}) =>
    fetch(url, { method: 'PUT', body: PICTURE, headers: { 'content-type': 'image/png' }, ...init });

  it('become ready a moment after the upload', async () => {
    const { id, url } = await announce();
    assert.equal((await client.asset(id)).body.data.status, 'pending_upload');
    assert.equal((await client.asset(id)).body.data.download_url, null);
    assert.equal((await put(url)).status, 200);
    sandbox.control.advance(1000);
    const { data } = (await client.asset(id)).body;
    assert.equal(data.status, 'ready');
    assert.equal(data.original_filename, 'dots.png');
    const back = new Uint8Array(await (await fetch(data.download_url ?? '')).arrayBuffer());
    assert.deepEqual(back, PICTURE);
    assert.deepEqual(
      (await client.assets()).body.data.assets.map((row) => row.asset_id),
      [id],
    );
  });

  it('can be used in a job by their owner once ready', async () => {
    const { id, url } = await announce();
    const body = {
      workflow_id: 'image-remix',
      params: { 'image.image': id, 'size.width': 256, 'size.height': 256 },
    };
    assert.equal((await client.generate(body)).body.code, 'INVALID_ASSET');
    await put(url);
    sandbox.control.advance(1000);
    const stranger = new CrucibleClient(sandbox, sandbox.platforms.crucible.otherCredentials['secondOwner']);
    assert.equal((await stranger.generate(body)).body.code, 'INVALID_ASSET');
    const job = await client.generate(body);
    assert.equal(job.status, 202);
    sandbox.control.advance(10_000);
    const output = await client.outputUrl(job.body.data.job_id);
    assert.equal((await fetch(output ?? '')).status, 200);
  });

  describe('the upload address refuses', () => {
    it('any credential header beside its token', async () => {
      const { url } = await announce();
      for (const name of ['authorization', 'x-api-key', 'cookie']) {
        const reply = await put(url, {
          headers: { 'content-type': 'image/png', [name]: 'Bearer moltazine_x' },
        });
        assert.equal(reply.status, 400, name);
      }
      assert.equal((await put(url)).status, 200);
    });

    it('a body without a length', async () => {
      const { id, url } = await announce();
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const chunked = request(
          url,
          { method: 'PUT', headers: { 'content-type': 'image/png' } },
          (response) => {
            response.resume();
            resolve(response.statusCode);
          },
        );
        chunked.on('error', reject);
        chunked.write(PICTURE.subarray(0, 10));
        chunked.end(PICTURE.subarray(10));
      });
      assert.equal(status, 411);
      assert.equal((await client.asset(id)).body.data.status, 'pending_upload');
    });

    it('another type, another length and a forged token; then still takes the right upload', async () => {
      const { url } = await announce();
      assert.equal((await put(url, { headers: { 'content-type': 'image/jpeg' } })).status, 415);
      assert.equal((await put(url, { body: PICTURE.slice(1) })).status, 400);
      assert.equal((await put(url.replace(/token=./, 'token=_'))).status, 403);
      assert.equal((await put(url)).status, 200);
    });

    it('a second upload', async () => {
      const { url } = await announce();
      await put(url);
      assert.equal((await put(url)).status, 409);
    });

    it('an expired upload', async () => {
      const { id, url } = await announce();
      sandbox.control.advance(16 * 60_000);
      assert.equal((await put(url)).status, 400);
      assert.equal((await client.asset(id)).body.data.status, 'pending_upload');
    });

    it('a GET', async () => {
      const { url } = await announce();
      await put(url);
      assert.equal((await fetch(url)).status, 403);
    });
  });

  it('keep waiting when an upload is cut, and accept it again', async () => {
    const { id, url } = await announce();
    sandbox.control.addFault({ fault: { kind: 'cutRequest' }, method: 'PUT', pathPrefix: '/_files/' });
    await assert.rejects(put(url));
    assert.equal((await client.asset(id)).body.data.status, 'pending_upload');
    assert.equal((await put(url)).status, 200);
  });

  it('output addresses expire with the clock and refuse the API key', async () => {
    const id = await client.start('x');
    sandbox.control.advance(6000);
    const url = (await client.outputUrl(id)) ?? '';
    assert.equal((await fetch(url, { headers: { authorization: 'Bearer moltazine_x' } })).status, 400);
    assert.equal((await fetch(url)).status, 200);
    sandbox.control.advance(2 * 3_600_000);
    assert.equal((await fetch(url)).status, 403);
    assert.equal((await fetch((await client.outputUrl(id)) ?? '')).status, 200);
  });
});
