import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileOnDisk } from '../../../src/net/http/pieceBody.ts';
import { HttpClientRig, PAID, problemOf } from './httpClientRig.ts';

const MEGABYTE = 1024 * 1024;
const LARGE = 64 * MEGABYTE;

describe('A file that is read while it is sent', () => {
  let rig: HttpClientRig;
  let folder: string;
  let file: string;
  const content = randomBytes(3 * MEGABYTE);
  beforeEach(async () => {
    rig = new HttpClientRig();
    folder = await mkdtemp(join(tmpdir(), 'backlot-net-'));
    file = join(folder, 'release.zip');
    await writeFile(file, content);
  });
  afterEach(async () => {
    rig.close();
    await rm(folder, { recursive: true });
  });

  const post = (origin: string, signal?: AbortSignal) =>
    new Request(`${origin}/upload`, { method: 'POST', ...(signal && { signal }) });

  it('arrives whole, with its length, and says how much has left', async () => {
    const server = await rig.serve((response) => response.end('{}'));
    const body = new FileOnDisk(file, content.length);
    const sent: number[] = [];
    const onSent = (bytes: number, total: number) => {
      assert.equal(total, content.length);
      sent.push(bytes);
    };
    const response = await rig.httpClient.send(post(server.origin), { ...PAID, body, onSent });
    assert.equal(response.status, 200);
    assert.equal(server.seen[0]?.headers['content-length'], String(content.length));
    assert.equal(server.seen[0]?.headers['transfer-encoding'], undefined);
    assert.ok(server.seen[0]?.body.equals(content));
    assert.equal(sent.at(-1), content.length);
    assert.ok(sent.length > 5 && sent.every((bytes, at) => bytes > (sent[at - 1] ?? 0)));
  });

  it('is cut off at the socket when the user cancels in the middle', async () => {
    const ended = Promise.withResolvers<number>();
    const server = createServer((request) => {
      let received = 0;
      request.once('data', () => abort.abort());
      request.on('data', (chunk: Buffer) => (received += chunk.length));
      request.on('error', () => undefined).on('close', () => ended.resolve(received));
    });
    const abort = new AbortController();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // More than the system keeps for a connection.
    await truncate(file, LARGE);
    const body = new FileOnDisk(file, LARGE);
    const problem = await problemOf(rig.httpClient.send(post(origin, abort.signal), { ...PAID, body }));
    assert.deepEqual([problem.kind, problem.details.mayHaveActed], ['canceled', true]);
    assert.ok((await ended.promise) < LARGE);
    server.close();
  });

  it('is not sent as something else when it has changed meanwhile', async () => {
    const server = await rig.serve((response) => response.end('{}'));
    const body = new FileOnDisk(file, content.length);
    await truncate(file, MEGABYTE);
    const shorter = await problemOf(rig.httpClient.send(post(server.origin), { ...PAID, body }));
    assert.equal(shorter.code, 'storage.unavailable');
    await writeFile(file, Buffer.concat([content, content]));
    const longer = await problemOf(rig.httpClient.send(post(server.origin), { ...PAID, body }));
    assert.equal(longer.code, 'storage.unavailable');
    await rm(file);
    const gone = await problemOf(rig.httpClient.send(post(server.origin), { ...PAID, body }));
    assert.equal(gone.code, 'storage.unavailable');
    assert.equal(server.seen.length, 0, 'no whole request has arrived');
  });

  it('hears the refusal of a server that does not wait for the end, and stops', async () => {
    const text = '{"error":"too large"}';
    let received = 0;
    const server = await rig.serveTcp((socket) => {
      socket.on('data', (chunk) => (received += chunk.length));
      socket.write(
        `HTTP/1.1 413 Too Large\r\nconnection: close\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
      );
    });
    await truncate(file, LARGE);
    const body = new FileOnDisk(file, LARGE);
    const response = await rig.httpClient.send(post(server.origin), { ...PAID, body });
    assert.deepEqual([response.status, await response.text()], [413, text]);
    assert.ok(received < LARGE);
  });

  it('may take longer than other calls on a slow line', async () => {
    const answer = Promise.withResolvers<void>();
    const server = await rig.serve((response) => void answer.promise.then(() => response.end('{}')));
    const body = new FileOnDisk(file, content.length);
    const sending = rig.httpClient.send(post(server.origin), { ...PAID, body });
    // A minute, and what three megabytes take at 32 KB a second.
    await rig.clock.untilSleeping((ms) => ms > 60_000 + 90_000);
    answer.resolve();
    await sending;
  });
});
