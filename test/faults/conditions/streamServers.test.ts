import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from '../../../src/core/clock.ts';
import { lenserfightStream } from '../../../src/providers/lenserfight/stream.ts';
import { RunTail } from '../../../src/runs/tail/runTail.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import { CODINGS, EncodedStream } from '../../support/encodedStream.ts';
import { mostHeldUntil } from '../../support/heldMemory.ts';
import { FastClock } from '../../unit/runs/fastClock.ts';
import { openSession, TailRig, WORKFLOW } from '../../unit/runs/tailRig.ts';
import { DONE, gapsOf, row, rows, shownRows, upTo } from './streamFaults.ts';

const HUGE = 100 * 1024 * 1024;

describe('Fault injection: the server of a stream', function () {
  this.timeout(120_000);
  let rig: TailRig | undefined;
  afterEach(() => {
    rig?.close();
    rig = undefined;
  });

  const opens = (response: ServerResponse, text = '') => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    response.write(text);
  };

  for (const [name, status, body, code] of [
    [
      '401 as real servers do',
      401,
      '{"code":"unauthorized","message":"Missing bearer token"}',
      'key.refused',
    ],
    ['401 in the envelope', 401, '{"error":{"code":"auth.invalid_token","message":"No"}}', 'key.refused'],
    ['404 in the envelope', 404, '{"error":{"code":"not_found","message":"No run"}}', 'target.notFound'],
    ['400 for 404', 400, '{"error":{"code":"request_failed","message":"Run not found"}}', 'target.notFound'],
  ] as const) {
    it(`answers ${name}: the tail pauses and resumes when the user retries`, async () => {
      let refuses = true;
      rig = await TailRig.start({
        clock: new FastClock(100),
        stream: (response) => {
          if (refuses)
            return void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
          opens(response, rows(3, 0).join(''));
          response.end(DONE);
        },
      });
      const paused = rig;
      const done = paused.tail.start();
      await paused.until(() => paused.tail.state.kind === 'paused', 'the pause');
      const asked = paused.streamsOpened;
      assert.ok(asked >= 2, 'one refusal proves nothing');
      assert.match(paused.text, new RegExp(`paused \\(${code}\\)`));
      await systemClock.sleep(100);
      assert.equal(paused.streamsOpened, asked, 'what it refuses is not requested again');
      refuses = false;
      paused.tail.retry();
      await done;
      assert.deepEqual(shownRows(paused.items), upTo(3));
    });
  }

  it('answers 404 with nothing, as a gateway without a route does: the tail goes on by itself once it is there', async () => {
    let opened = 0;
    rig = await TailRig.start({
      clock: new FastClock(100),
      stream: (response) => {
        opened += 1;
        if (opened <= 6) return void response.writeHead(404).end();
        opens(response, rows(3, 0).join(''));
        response.end(DONE);
      },
    });
    await rig.tail.start();
    assert.match(rig.text, /reconnecting \(answer\.inFront\)/);
    assert.doesNotMatch(rig.text, /paused/);
    assert.deepEqual(shownRows(rig.items), upTo(3));
  });

  it('sends a line of 100 MB: it is marked and dropped, what follows is shown, and memory stays flat', async () => {
    rig = await TailRig.start({
      clock: systemClock,
      stream: (response) => {
        opens(response, `${row(1)}id: 2\nevent: node.log\ndata: "`);
        void pour(response, HUGE).then(() => response.end(`"\n\n${row(3, 'run.completed')}${DONE}`));
      },
    });
    const paused = rig;
    const most = await mostHeldUntil(paused.tail.start(), HUGE / 2);
    assert.deepEqual(shownRows(paused.items), [1, 3]);
    assert.match(paused.text, /says <1>\n.*event 2 is too long\n.*says <3>\n/);
    assert.equal(paused.streamsOpened, 1, 'it is not requested again');
    assert.ok(most < HUGE / 2, `${Math.round(most / 1024 / 1024)} MB were held`);
  });

  it('restarts at any place, any number of times: nothing is lost or repeated', async () => {
    const clock = new FastClock(50);
    const server = new RestartingServer((response, behind, start) => {
      opens(
        response,
        rows(8, behind)
          .slice(0, start === 3 ? 8 : 2)
          .join(''),
      );
      if (start === 3) response.end(DONE);
    });
    await server.start();
    const { tail, items, close } = await tailAt(server.origin, clock);
    const done = tail.start();
    for (const seen of ['2', '4', '6']) {
      await until(() => tail.lastId === seen, `row ${seen}`);
      await server.stop();
      // Long enough for a refused connection.
      await until(() => tail.state.kind === 'reconnecting' && tail.state.attempt > 1, 'a refused connection');
      await server.start();
    }
    await done;
    assert.deepEqual(shownRows(items), upTo(8));
    assert.equal(tail.figures.gaps, 0);
    close();
    await server.stop();
  });

  for (const coding of CODINGS)
    it(`compresses (${coding[0]}) and is cut in the middle: what has ids is not lost, what has none is marked`, async () => {
      rig = await TailRig.start({
        clock: new FastClock(100),
        stream: (response, _, index) => void play(new EncodedStream(response, coding), index),
      });
      const { tail, items } = rig;
      const nameless = row(3).replace('id: 3\n', '');
      const play = async (stream: EncodedStream, index: number) => {
        if (index > 0) {
          await stream.send(`${row(4)}${row(5, 'run.completed')}${DONE}`);
          return stream.finish();
        }
        for (const text of [row(1), row(2), nameless]) await stream.send(text);
        await until(() => shownRows(items).length === 3, 'what was flushed');
        await stream.send('id: 4\nevent: node.log\ndata: {"message":"says');
        stream.cut();
      };
      await tail.start();
      assert.deepEqual(shownRows(items), [1, 2, 3, 4, 5]);
      assert.equal(gapsOf(rig).length, 1);
    });

  it('restarts its ids: what follows stands behind a mark', async () => {
    const clock = new FastClock(50);
    const server = new RestartingServer((response, _, start) => {
      const anew = (id: number) => row(id, 'node.failed').replace('says', 'says anew');
      const sent = start === 0 ? [row(1), row(2)] : [anew(1), anew(2), row(3, 'run.completed')];
      opens(response, sent.join(''));
      if (start > 0) response.end(DONE);
    });
    await server.start();
    const { tail, items, close } = await tailAt(server.origin, clock);
    const done = tail.start();
    await until(() => tail.lastId === '2', 'the second row');
    await server.stop();
    await server.start();
    await done;
    assert.deepEqual(shownRows(items), [1, 2, 1, 2, 3]);
    assert.ok(items.some((item) => item.kind === 'gap' && item.gap.reason === 'renumbered'));
    close();
    await server.stop();
  });
});

/** A server that comes back on the port on which it went down. */
class RestartingServer {
  readonly #answer: (response: ServerResponse, behind: number, start: number) => void;
  #server: Server | null = null;
  #port = 0;
  #starts = -1;

  /** @param answer gets what the client has already, and how often the server was restarted. */
  constructor(answer: (response: ServerResponse, behind: number, start: number) => void) {
    this.#answer = answer;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const server = createServer((request, response) => {
      if (!request.url?.includes('/events')) return void response.writeHead(400).end('{"message":"no"}');
      this.#answer(response, Number(request.headers['last-event-id'] ?? 0), this.#starts);
    });
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }
}

async function tailAt(origin: string, clock: Clock) {
  const { session, httpClient } = await openSession(origin, clock);
  const items: TailItem[] = [];
  const show = (more: readonly TailItem[]) => void items.push(...more);
  const deps = {
    stream: lenserfightStream,
    session,
    clock,
    random: () => 0.5,
    show,
    remember: () => undefined,
  };
  const tail = new RunTail(WORKFLOW, deps);
  const close = () => {
    tail.dispose();
    httpClient.dispose();
  };
  return { tail, items, close };
}

async function pour(response: ServerResponse, bytes: number): Promise<void> {
  const piece = Buffer.alloc(256 * 1024, 'x');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await new Promise((drained) => response.once('drain', drained));
  }
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    assert.ok(performance.now() < end, `${what} did not come`);
    await new Promise((next) => setTimeout(next, 1));
  }
}
