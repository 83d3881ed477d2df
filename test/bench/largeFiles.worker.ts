// A server on loopback in a thread of its own, whose memory does not count: it takes uploads of any size without keeping
// them, and gives a file of the size that the path names. Posts its origin when it listens.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { parentPort } from 'node:worker_threads';

const release = JSON.stringify({ ok: true, releaseId: 'r1', release: { id: 'r1', status: 'uploaded' } });
const PIECE = Buffer.alloc(64 * 1024, 7);

function* pieces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= PIECE.length)
    yield PIECE.subarray(0, Math.min(left, PIECE.length));
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    const bytes = Number((request.url ?? '').slice(1));
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': bytes });
    Readable.from(pieces(bytes), { objectMode: false }).pipe(response);
    return;
  }
  request.resume().on('end', () => {
    response.writeHead(201, { 'content-type': 'application/json' }).end(release);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage(`http://127.0.0.1:${port}`);
});
