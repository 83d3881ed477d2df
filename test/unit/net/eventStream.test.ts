import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemClock } from '../../../src/core/clock.ts';
import type { WireBatch, WireEvent } from '../../../src/core/stream.ts';
import { readEventStream } from '../../../src/net/events/eventStream.ts';
import { EventStreamParser } from '../../../src/net/events/eventStreamParser.ts';
import { CountingScope, HttpClientRig, PAID, problemOf } from './httpClientRig.ts';
import type { ServerResponse } from 'node:http';

const FRAMES =
  '\u{feff}: hello\n\nid: 1\nevent: a\ndata: {"x":"ü€𝄞"}\n\nretry: 1500\ndata: two\ndata: lines\n\nid: 3\ndata: last\n\n';
const EXPECTED = [
  { id: '1', event: 'a', data: '{"x":"ü€𝄞"}' },
  { id: undefined, event: undefined, data: 'two\nlines' },
  { id: '3', event: undefined, data: 'last' },
];

describe('Reading an event stream', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  const open = async (answer: (response: ServerResponse) => void, signal = new AbortController().signal) => {
    const server = await rig.serve(answer);
    const response = await rig.httpClient.open(new Request(server.origin, { signal }), PAID);
    return { server, response, batches: readEventStream(response, { clock: rig.clock, signal }) };
  };
  const stream = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/event-stream' });

  it('yields the same events however the bytes are split, with any line end', async () => {
    const whole = fc.constantFrom('\n', '\r\n', '\r').map((end) => Buffer.from(FRAMES.replaceAll('\n', end)));
    await fc.assert(
      fc.asyncProperty(
        whole,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        async (bytes, sizes) => {
          const found = await all(
            readEventStream(inPieces(bytes, sizes), { clock: rig.clock, signal: never() }),
          );
          assert.deepEqual(found.events, EXPECTED);
          assert.equal(found.comments, 1);
          assert.equal(found.retryMs, 1500);
        },
      ),
    );
  });

  it('yields each event as soon as it is complete and drops half an event at the end', async () => {
    let write: (text: string) => void = () => undefined;
    const { batches } = await open((response) => {
      stream(response);
      write = (text) => void response.write(text);
      write('data: one\n\n');
    });
    assert.deepEqual(
      (await batches.next()).value?.events.map(({ data }) => data),
      ['one'],
    );
    write('data: half');
    assert.deepEqual((await batches.next()).value?.events, []);
    await batches.return();
  });

  it('skips an event that is too long, reports its id and goes on behind it', async () => {
    const long = `id: 7\ndata: ${'x'.repeat(5_000)}`;
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `id: 6\ndata: a\n\n${long}${'y'.repeat(5_000)}\n\nid: 8\ndata: b\n\n`.replaceAll(
        '\n',
        end,
      );
      for (const size of [1, 7, 1000, 4096]) {
        const response = inPieces(Buffer.from(text), [size]);
        const found = await all(
          readEventStream(response, { clock: rig.clock, signal: never(), maxEventChars: 1_500 }),
        );
        assert.deepEqual(
          found.events.map(({ id, oversized }) => [id, oversized ?? false]),
          [
            ['6', false],
            ['7', true],
            ['8', false],
          ],
          `${size}`,
        );
      }
    }
  });

  it('keeps the type and the short members of an event of more values than can be read at once', () => {
    const data = { payload: { a: { list: Array(150_000).fill(1) } }, type: 'run.completed' };
    const [event, next] = new EventStreamParser(1_000_000).feed(
      `id: 1\ndata: ${JSON.stringify(data)}\n\ndata: next\n\n`,
    ).events;
    assert.deepEqual([event?.id, event?.oversized, next?.data], ['1', true, 'next']);
    const read = JSON.parse(event?.data ?? '') as typeof data;
    assert.equal(read.type, 'run.completed');
    assert.ok(read.payload.a.list.length < 50_000);
  });

  it('buffers no more of an endless event than its limit', async () => {
    const { batches } = await open((response) => {
      stream(response).write('data: ');
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    let oversized = 0;
    let bytes = 0;
    for await (const { events } of batches) {
      oversized += events.filter((event) => event.oversized).length;
      bytes += 1;
      if (bytes > 400) break;
    }
    assert.equal(oversized, 1);
  });

  it('replaces bytes that are not UTF-8 with U+FFFD', async () => {
    const bytes = Buffer.concat([Buffer.from('data: a'), Buffer.from([0xff, 0xc3]), Buffer.from('b\n\n')]);
    const { events } = await all(
      readEventStream(inPieces(bytes, [3]), { clock: rig.clock, signal: never() }),
    );
    assert.equal(events[0]?.data, 'a\u{fffd}\u{fffd}b');
  });

  it('refuses an answer that is not an event stream', async () => {
    const page = await open((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );
    assert.equal((await problemOf(page.batches.next())).code, 'answer.inFront');
    const json = await open((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    );
    assert.equal((await problemOf(json.batches.next())).code, 'answer.wrongShape');
    const empty = await open((response) => response.writeHead(204).end());
    assert.equal((await problemOf(empty.batches.next())).code, 'answer.empty');
  });

  it('reports network.cut when the connection breaks', async () => {
    const { batches } = await open((response) => {
      stream(response).write('data: one\n\n');
      setTimeout(() => response.destroy(), 20);
    });
    await batches.next();
    assert.equal((await problemOf(batches.next())).code, 'network.cut');
  });

  it('closes the socket when it is aborted and when the loop is left', async () => {
    for (const how of ['abort', 'leave']) {
      const stop = new AbortController();
      let closed: () => void = () => undefined;
      const gone = new Promise<void>((resolve) => (closed = resolve));
      const { batches } = await open((response) => {
        stream(response).write('data: one\n\n');
        response.on('close', closed);
      }, stop.signal);
      await batches.next();
      if (how === 'abort') {
        stop.abort();
        assert.equal((await problemOf(batches.next())).kind, 'canceled');
      } else await batches.return();
      await gone;
    }
  });
});

describe('Opening a stream with HttpClient', () => {
  let rig: HttpClientRig;
  beforeEach(() => void (rig = new HttpClientRig()));
  afterEach(() => rig.close());

  it('limits the time until the headers and not after them', async () => {
    let end: () => void = () => undefined;
    const server = await rig.serve((response) => {
      response.flushHeaders();
      end = () => void response.end('late');
    });
    const response = await rig.httpClient.open(new Request(server.origin), PAID);
    await rig.clock.advance(24 * 60 * 60_000);
    end();
    assert.equal(await response.text(), 'late');
    const mute = await rig.serve(() => undefined);
    const waiting = problemOf(rig.httpClient.open(new Request(mute.origin), PAID));
    await rig.clock.untilSleeping();
    await rig.clock.advance(30_000);
    assert.equal((await waiting).code, 'network.timeout');
  });

  it('leaves the queue as soon as the stream is open', async () => {
    const server = await rig.serve((response) => response.flushHeaders());
    for (let turn = 0; turn < 6; turn += 1) await rig.httpClient.open(new Request(server.origin), PAID);
    assert.equal(server.seen.length, 6);
  });

  it('reads a limited part of the body of a refusal', async () => {
    const server = await rig.serve((response, seen) => {
      response.writeHead(404).end(seen.path === '/long' ? 'x'.repeat(600_000) : '{"error":"gone"}');
    });
    const short = await rig.httpClient.open(new Request(server.origin), PAID);
    assert.equal(short.status, 404);
    assert.equal(await short.text(), '{"error":"gone"}');
    const long = await rig.httpClient.open(new Request(`${server.origin}/long`), PAID);
    assert.equal(long.status, 404);
    assert.equal(await long.text(), '');
  });

  it('redacts the secrets of the call, also across two reads', async () => {
    const key = 'xy_svc_planted';
    let live: ServerResponse | undefined;
    const server = await rig.serve((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-echo': key });
      response.write('data: you sent xy_svc_');
      live = response;
    });
    const credentialScope = {
      origins: [server.origin],
      headers: async () => ({ authorization: `Bearer ${key}` }),
      keys: () => [key],
    };
    const response = await rig.httpClient.open(new Request(server.origin), {
      ...PAID,
      credentialScope,
      secrets: ['s3cret!'],
    });
    const batches = readEventStream(response, { clock: systemClock, signal: never() });
    const events = all(batches);
    await new Promise((next) => setTimeout(next, 20));
    live?.end('planted and s3cret!\n\n: xy_svc_planted\ndata: {"text":"xy_svc_planted"}\n\n');
    const data = (await events).events.map((event) => event.data);
    assert.deepEqual(data, ['you sent *** and ***', '{"text":"***"}']);
    assert.equal(response.headers.get('x-echo'), null);
  });

  it('does not delay events that cannot begin a secret', async () => {
    const credentialScope = {
      origins: [] as string[],
      headers: async () => ({}),
      keys: () => ['xy_svc_planted'],
    };
    const server = await rig.serve((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: l\n\n');
    });
    credentialScope.origins.push(server.origin);
    const stop = new AbortController();
    const response = await rig.httpClient.open(new Request(server.origin), { ...PAID, credentialScope });
    for await (const { events } of readEventStream(response, { clock: systemClock, signal: stop.signal })) {
      assert.equal(events[0]?.data, 'l');
      break;
    }
    stop.abort();
  });

  it('sends the credential to its own origins only, redirects included', async () => {
    const other = await rig.serve((response) => response.end('elsewhere'));
    const server = await rig.serve((response) => response.writeHead(302, { location: other.origin }).end());
    const credentialScope = new CountingScope([server.origin], { authorization: 'Bearer k' });
    const call = { ...PAID, credentialScope, ownOrigins: [other.origin] };
    await (await rig.httpClient.open(new Request(server.origin), call)).text();
    assert.equal(server.seen[0]?.headers.authorization, 'Bearer k');
    assert.equal(other.seen[0]?.headers.authorization, undefined);
    const foreign = await problemOf(
      rig.httpClient.open(new Request(other.origin), { ...PAID, credentialScope }),
    );
    assert.equal(foreign.code, 'address.notAllowed');
  });
});

interface All {
  readonly events: readonly WireEvent[];
  readonly comments: number;
  readonly retryMs: number | null;
}

async function all(batches: AsyncIterable<WireBatch>): Promise<All> {
  const events: WireEvent[] = [];
  let [comments, retryMs] = [0, null as number | null];
  for await (const batch of batches) {
    events.push(...batch.events);
    comments += batch.comments;
    retryMs = batch.retryMs ?? retryMs;
  }
  return { events, comments, retryMs };
}

function inPieces(bytes: Buffer, sizes: readonly number[]): Response {
  let [at, turn] = [0, 0];
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn % sizes.length] ?? 1;
      controller.enqueue(bytes.subarray(at, at + size));
      [at, turn] = [at + size, turn + 1];
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function never(): AbortSignal {
  return new AbortController().signal;
}
