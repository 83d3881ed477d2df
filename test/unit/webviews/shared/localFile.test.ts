import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readLocalFile } from '../../../../src/webviews/shared/localFile.ts';

const BYTES = Buffer.from('0123456789');

describe('readLocalFile', () => {
  let server: Server;
  let asked: (string | undefined)[];
  let knowsRanges: boolean;

  beforeEach(async () => {
    asked = [];
    knowsRanges = true;
    server = createServer(({ url, headers: { range } }, response) => {
      asked.push(range);
      const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
      if (url === '/missing') response.writeHead(404).end();
      else if (!knowsRanges) response.end(BYTES);
      else response.writeHead(206).end(BYTES.subarray(Number(from), to ? Number(to) + 1 : undefined));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(() => server.close());

  const read = async (from: number, length: number | null, path = '/file'): Promise<string> => {
    const { port } = server.address() as AddressInfo;
    const source = `http://127.0.0.1:${port}${path}`;
    return Buffer.from(
      await readLocalFile(source, { from, length }, new AbortController().signal),
    ).toString();
  };

  it('asks for a range, also for the whole file', async () => {
    assert.equal(await read(2, 3), '234');
    assert.equal(await read(0, null), '0123456789');
    assert.deepEqual(asked, ['bytes=2-4', 'bytes=0-']);
  });

  it('cuts what a host without ranges sends', async () => {
    knowsRanges = false;
    assert.equal(await read(2, 3), '234');
    assert.equal(await read(7, null), '789');
  });

  it('fails for a file that is not there', async () => {
    await assert.rejects(read(0, 1, '/missing'), /404/);
  });
});
