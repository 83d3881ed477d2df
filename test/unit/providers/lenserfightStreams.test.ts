import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import type { Clock } from '../../../src/core/clock.ts';
import { isTerminal, type JobSnapshot } from '../../../src/core/job.ts';
import type { WireEvent } from '../../../src/core/stream.ts';
import { lenserfightJobs } from '../../../src/providers/lenserfight/jobs.ts';
import { RunTrace } from '../../../src/providers/lenserfight/runTrace.ts';
import { lenserfightStream } from '../../../src/providers/lenserfight/stream.ts';
import { TailCounter } from '../../../src/runs/tail/tailFigures.ts';
import { TailReader } from '../../../src/runs/tail/tailReader.ts';
import { serve, type Loopback } from '../net/loopback.ts';
import { FastClock } from '../runs/fastClock.ts';
import { openSession, TailRig } from '../runs/tailRig.ts';
import { inlineText, never } from './lenserfightRig.ts';

const frame = (id: string | number | null, type: string | null, data: unknown) =>
  `${id === null ? '' : `id: ${id}\n`}${type === null ? '' : `event: ${type}\n`}data: ${JSON.stringify(data)}\n\n`;
const DONE = frame(null, 'done', { status: 'completed', runId: 'run-1' });
const words = (output: string) => ({ envelope: { kind: 'text', output } });
const picture = (characters: number) => ({
  nodeId: 'n1',
  envelope: {
    kind: 'media',
    artifactKind: 'image',
    output: '',
    media: { url: `data:image/png;base64,iVBORw0KGgo${'A'.repeat(characters)}`, mime: 'image/png' },
  },
});

/** A server whose status route knows no workflow runs, and whose connections say what they are told to. */
async function serving(stream: (index: number, lastId: string | undefined) => string): Promise<Loopback> {
  let index = 0;
  return serve((response, { path, headers }) => {
    if (!path.includes('/events')) {
      response.writeHead(400).end('{"error":{"code":"request_failed","message":"Run not found"},"meta":{}}');
      return;
    }
    const lastId = headers['last-event-id'] as string | undefined;
    const text = stream(
      index,
      lastId === undefined ? undefined : Buffer.from(lastId, 'latin1').toString('utf8'),
    );
    index += 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
  });
}

/** Time that passes between two looks only: how long a socket takes does not matter. */
class LookClock implements Clock {
  #now = Date.UTC(2026, 0, 1);

  now(): number {
    return this.#now;
  }

  sleep(_: number, signal?: AbortSignal): Promise<void> {
    return new Promise((_done, reject) =>
      signal?.addEventListener('abort', () => reject(new Error('woken'))),
    );
  }

  pass(ms: number): void {
    this.#now += ms;
  }
}

/** Looks, a second apart, until the job has ended. */
async function watched(stream: Parameters<typeof serving>[0]): Promise<JobSnapshot> {
  const server = await serving(stream);
  const clock = new LookClock();
  const { session, httpClient } = await openSession(server.origin, clock);
  try {
    const poller = lenserfightJobs.follow?.('run-1', 'workflow/w1');
    for (let looks = 0; looks < 20; looks += 1) {
      const snapshot = await poller?.poll(session, never);
      if (snapshot && isTerminal(snapshot.state)) return snapshot;
      clock.pass(1_000);
    }
    throw new Error('the run never ended');
  } finally {
    httpClient.dispose();
    server.close();
  }
}

const lossOf = ({ facts = [] }: JobSnapshot) => facts.find(([label]) => label === 'Not received')?.[1];

describe('a job that is judged by its stream', () => {
  it('ends when the server has begun to number its events anew', async () => {
    const first = [1, 2, 3, 4, 5, 6].map((id) =>
      frame(id, id === 1 ? 'run.started' : 'node.log', { message: `m${id}` }),
    );
    const anew =
      frame(1, 'run.recovered', { runId: 'run-1' }) +
      frame(2, 'node.completed', { nodeId: 'a', ...words('kept') }) +
      frame(3, 'run.completed', {});
    const end = await watched((index) => (index === 0 ? first.join('') : anew));
    assert.deepEqual([end.state, end.platformStatus], ['succeeded', 'completed']);
    assert.equal(inlineText(end.outputs[0]), 'kept');
  });

  it('counts a result once, with its cost, that a server tells again under a new number', async () => {
    const result = { nodeId: 'a', ...words('once'), creditsCharged: 2 };
    const first = frame(1, 'run.started', {}) + frame(2, 'node.log', {}) + frame(3, 'node.completed', result);
    const anew =
      frame(1, 'run.recovered', {}) + frame(2, 'node.completed', result) + frame(3, 'run.completed', {});
    const end = await watched((index) => (index === 0 ? first : anew));
    assert.equal(end.outputs.length, 1);
    assert.equal(end.cost?.micros, 2_000_000);
  });

  it('asks for everything when a server has nothing behind the old number', async () => {
    const first = [1, 2, 3].map((id) => frame(id, 'node.log', { message: `m${id}` })).join('');
    const anew = [frame(1, 'node.completed', words('kept')), frame(2, 'run.completed', {})];
    const end = await watched((index, lastId) =>
      index === 0 ? first : anew.slice(Number(lastId ?? 0)).join(''),
    );
    assert.equal(end.state, 'succeeded');
    assert.equal(inlineText(end.outputs[0]), 'kept');
  });

  it('reads what the last frame has overtaken', async () => {
    const end = await watched((index) =>
      index === 0 ? frame(1, 'run.started', {}) + DONE : frame(2, 'node.completed', words('late')) + DONE,
    );
    assert.equal(inlineText(end.outputs[0]), 'late');
  });

  it('counts a result once that comes again with each connection', async () => {
    const all = frame('a', 'node.completed', { ...words('once'), creditsCharged: 2 });
    const end = await watched((index) => (index < 3 ? all : all + frame('b', 'run.completed', {})));
    assert.equal(end.outputs.length, 1);
    assert.equal(end.cost?.micros, 2_000_000);
  });

  it('tells how many events never came', async () => {
    const events = frame(1, 'run.started', {}) + frame(5, 'run.completed', {});
    const end = await watched((_, lastId) => (lastId === '1' ? frame(5, 'run.completed', {}) : events));
    assert.equal(end.state, 'succeeded');
    assert.equal(lossOf(end), '3 events that never came');
  });

  it('takes a picture of 1.4 MB that stands in an event', async () => {
    const end = await watched(
      () => frame(1, 'node.completed', picture(1.4e6)) + frame(2, 'run.completed', {}) + DONE,
    );
    assert.equal(end.state, 'succeeded');
    assert.equal(end.outputs[0]?.url?.length, picture(1.4e6).envelope.media.url.length);
    assert.equal(lossOf(end), undefined);
  });

  it('tells of a picture of 20 MB that it was not received', async function () {
    this.timeout(60_000);
    const stream = () =>
      frame(1, 'node.completed', picture(20e6)) +
      frame(2, 'node.completed', words('small')) +
      frame(3, 'run.completed', {}) +
      DONE;
    const end = await watched(stream);
    assert.equal(end.state, 'succeeded');
    assert.deepEqual(
      end.outputs.map(({ index, url, mimeType }) => [index, url === null, mimeType]),
      [
        [0, false, 'text/plain'],
        [1, true, 'image/png'],
      ],
    );
    assert.equal(lossOf(end), 'an output whose event has more than 8 MB');
    const text = await tailed(stream);
    assert.match(
      text,
      /event 1 is too long\n.* node\.completed .*data:image\/png[^]*small\n[^]*ended: completed/,
    );
    assert.ok(text.length < 2_000);
  });

  for (const [name, end] of [
    ['by its type', frame(1, 'run.completed', picture(9e6))],
    ['by a member in front', frame(1, null, { eventType: 'run.completed', payload: picture(9e6) })],
    ['by a member behind', frame(1, null, { payload: picture(9e6), eventType: 'run.completed' })],
    ['by its status', frame(1, 'done', { ...picture(9e6), status: 'completed' })],
    ['with no data that can be read', `id: 1\nevent: run.completed\ndata: ${'[1,'.repeat(3e6)}\n\n`],
    [
      'with a long list',
      frame(1, null, { payload: { a: { list: Array(3e6).fill(12) }, b: 1 }, type: 'run.completed' }),
    ],
  ] as const) {
    it(`believes the end that an event of many megabytes tells ${name}`, async function () {
      this.timeout(60_000);
      const { state } = await watched(() => frame(0, 'run.started', {}) + end);
      assert.equal(state, 'succeeded');
    });
  }
});

describe('the last id of a stream', () => {
  const ids = ['事件-1', 'évt-1', '😀-1', 'ид-1', '9007199254740993', 'a b', '0'];
  for (const id of ids) {
    it(`goes back in UTF-8: ${id}`, async () => {
      const asked: (string | undefined)[] = [];
      const stream = (index: number, lastId: string | undefined) => {
        asked.push(lastId);
        return index === 0 ? frame(id, 'node.log', { message: 'one' }) : frame(`${id}x`, 'run.completed', {});
      };
      await watched(stream);
      const viaJob = asked.splice(0);
      await tailed(stream);
      assert.deepEqual([viaJob[1], asked[1]], [id, id]);
    });
  }

  for (const [name, id] of [
    ['a control character', 'a\u0001b'],
    ['NUL', 'a\0b'],
    ['a blank at its end', 'a '],
    ['more than some kilobytes', 'x'.repeat(20_000)],
  ] as const) {
    it(`stays behind when it has ${name}, and no event is lost`, async () => {
      const asked: (string | undefined)[] = [];
      const stream = (index: number, lastId: string | undefined) => {
        asked.push(lastId);
        const first = frame(id, 'node.log', { message: 'one' });
        return index === 0
          ? first
          : first + frame(`b`, 'node.log', { message: 'two' }) + frame('c', 'run.completed', {});
      };
      await watched(stream);
      assert.equal(asked.splice(0)[1], undefined);
      const text = await tailed(stream);
      assert.equal(asked[1], undefined);
      assert.match(text, /one\n[^]*two\n[^]*ended: completed/);
      assert.equal(text.match(/ one\n/g)?.length, 1);
    });
  }
});

/** The text of a tail over the same server, from its start to its end. */
async function tailed(stream: Parameters<typeof serving>[0]): Promise<string> {
  let index = 0;
  const rig = await TailRig.start({
    clock: new FastClock(400),
    stream: (response: ServerResponse, { headers }) => {
      const lastId = headers['last-event-id'] as string | undefined;
      const text = stream(
        index,
        lastId === undefined ? undefined : Buffer.from(lastId, 'latin1').toString('utf8'),
      );
      index += 1;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
    },
  });
  try {
    await rig.tail.start();
    return rig.text;
  } finally {
    rig.close();
  }
}

describe('tail and job watch of one run', () => {
  const event = fc.record({
    id: fc.oneof(fc.nat({ max: 9 }).map(String), fc.constantFrom('', 'a', 'b', '事件')),
    output: fc.nat({ max: 30 }),
    ends: fc.boolean(),
  });

  it('take the same events, whatever the server does with its ids', () => {
    const property = fc.property(
      fc.array(fc.array(event, { maxLength: 12 }), { maxLength: 6 }),
      (connections) => {
        const counter = new TailCounter(0);
        const tail = new TailReader({ stream: lenserfightStream, counter, ended: () => undefined }, null);
        const job = new RunTrace('https://127.0.0.1', lenserfightStream.consecutiveIds);
        for (const connection of connections) {
          tail.connected();
          job.connected();
          for (const { id, output } of connection) {
            const data = JSON.stringify({ nodeId: 'n', ...words(`output ${output}`), creditsCharged: 1 });
            const wire: WireEvent = { id, event: 'node.completed', data };
            const { hole } = tail.read({ events: [wire], comments: 0, retryMs: null }, 0);
            assert.equal(job.hear(wire) === 'hole', hole);
            if (hole) break;
          }
        }
        assert.equal(job.lastId, tail.lastId);
        const items = tail.takeItems();
        const shown = items.flatMap((item) =>
          item.kind === 'event' ? [/output \d+/.exec(item.event.text)?.[0]] : [],
        );
        job.hear({ event: 'run.completed', data: '{}' });
        const kept = (job.snapshot()?.outputs ?? []).map((output) => inlineText(output)).toReversed();
        // A result that may have come before is shown behind a mark, and counts once.
        const isDoubted = items.some(
          (item) => item.kind === 'gap' && ['reconnect', 'renumbered'].includes(item.gap.reason),
        );
        if (isDoubted) assert.deepEqual(new Set(kept), new Set(shown));
        else assert.deepEqual(kept, shown);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
