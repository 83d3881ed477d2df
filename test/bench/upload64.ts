// `node --expose-gc test/bench/upload64.ts`: the most memory that is held while 64 MB go up as part of a form, and come
// down into a file, against the same bytes piped by hand. What only waits to be collected does not count.
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { formBody } from '../../src/calls/multipart.ts';
import { systemClock as clock } from '../../src/core/clock.ts';
import { HttpClient } from '../../src/net/http/httpClient.ts';
import { FileOnDisk } from '../../src/net/http/pieceBody.ts';
import { mostHeldUntil } from '../support/heldMemory.ts';

const MEGABYTE = 1024 * 1024;
const SIZE = 64 * MEGABYTE;
const ROUNDS = 3;

const worker = new Worker(new URL('./largeFiles.worker.ts', import.meta.url));
const [origin] = (await once(worker, 'message')) as [string];
const folder = await mkdtemp(path.join(tmpdir(), 'backlot-bench-'));
const file = path.join(folder, 'release.zip');
await writeFile(file, '');
await truncate(file, SIZE);
const target = path.join(folder, 'clip.mp4');
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const httpClient = new HttpClient({ clock, log });
const call = { rateLimitKey: 'bench', operation: 'bench', repeatable: false, ownOrigins: [origin] };

/** As releases are uploaded. */
async function upload(): Promise<void> {
  const bundle = { name: 'release.zip', mimeType: 'application/zip', bytes: new FileOnDisk(file, SIZE) };
  const body = formBody([
    ['gameId', 'g1'],
    ['manifestJson', '{}'],
    ['bundle', bundle],
  ]);
  const request = new Request(origin, { method: 'POST', headers: { 'content-type': body.contentType } });
  await (await httpClient.send(request, { ...call, body })).json();
}

/** As releases would be uploaded with their bytes read first. */
async function uploadRead(): Promise<void> {
  const form = new FormData();
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  form.append('bundle', new File([Buffer.concat(chunks)], 'release.zip'));
  await (await fetch(origin, { method: 'POST', body: form })).json();
}

async function bareUpload(): Promise<void> {
  const request = http.request(origin, { method: 'POST', headers: { 'content-length': SIZE } });
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
  await pipeline(createReadStream(file), request);
  const [response] = await answered;
  await once(response.resume(), 'end');
}

async function download(): Promise<void> {
  const wanted = { path: target, maxBytes: 2 * SIZE, ownOrigins: [origin] };
  await httpClient.download(`${origin}/${SIZE}`, wanted, { ...call, repeatable: true });
}

async function bareDownload(): Promise<void> {
  const request = http.get(`${origin}/${SIZE}`);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  await pipeline(response, createWriteStream(target));
}

/** The median of several rounds, in megabytes. */
async function held(run: () => Promise<void>): Promise<number> {
  await run();
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // What the round before has left would count as held before this one.
    globalThis.gc?.();
    rounds.push(await mostHeldUntil(run(), 4 * MEGABYTE));
  }
  return (rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0) / MEGABYTE;
}

try {
  console.log(`| 64 MB, ${ROUNDS} rounds | most held | piped by hand |\n| --- | ---: | ---: |`);
  const [up, down] = [await held(bareUpload), await held(bareDownload)];
  const row = (name: string, ours: number, bare: number) =>
    console.log(`| ${name} | ${ours.toFixed(1)} MB | ${bare.toFixed(1)} MB |`);
  row('upload in a form, from the disk', await held(upload), up);
  row('the same with its bytes read first', await held(uploadRead), up);
  row('download into a file', await held(download), down);
} finally {
  httpClient.dispose();
  await worker.terminate();
  await rm(folder, { recursive: true });
}
