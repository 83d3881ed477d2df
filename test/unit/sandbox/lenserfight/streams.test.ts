import assert from 'node:assert/strict';
import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../../../src/sandbox/start.ts';
import { FrameWriter } from '../../../../src/sandbox/platforms/lenserfight/frames.ts';
import { LENS, LenserFightClient, WORKFLOW } from './lenserfightClient.ts';
import type { SeenFrame } from './tail.ts';

const HOUR_MS = 3_600_000;

describe('sandbox LenserFight: event streams', () => {
  let sandbox: Sandbox;
  let client: LenserFightClient;
  const set = (settings: Readonly<Record<string, unknown>>) =>
    sandbox.control.configure('lenserfight', settings);
  const finished = async (workflow: string = WORKFLOW.research) => {
    const id = await client.startWorkflow(workflow, { topic: 'sea ice' });
    sandbox.control.advance(HOUR_MS);
    return id;
  };
  const read = async (id: string, from?: { header?: string; query?: number }) =>
    (await client.tail(id, from)).all();

  before(async () => {
    sandbox = await startSandbox();
    sandbox.control.freeze();
    client = new LenserFightClient(sandbox);
  });
  beforeEach(() => sandbox.control.reset());
  after(async () => {
    const state = sandbox.control.state() as { internalErrors: readonly string[] };
    await sandbox.stop();
    assert.deepEqual(state.internalErrors, []);
  });

  describe('of a run in progress', () => {
    it('send each row when it is due and end with done', async () => {
      const id = await client.startWorkflow(WORKFLOW.research, { topic: 'sea ice' });
      const tail = await client.tail(id);
      assert.equal(await tail.isQuiet(), true);
      sandbox.control.advance(800);
      await tail.until(({ frames }) => frames.length === 2);
      assert.deepEqual(tail.events, ['run.started', 'run.status.changed']);
      sandbox.control.advance(10_000);
      await tail.until(({ events }) => events.includes('tool.completed'));
      assert.ok(!tail.events.includes('run.completed'));
      sandbox.control.advance(HOUR_MS);
      await tail.all();
      assert.deepEqual(tail.events.slice(-3), ['run.completed', 'run.status.changed', 'done']);
      assert.deepEqual(
        tail.ids,
        tail.ids.map((_, index) => index + 1),
      );
    });

    it('follow real time while the clock runs', async () => {
      sandbox.control.setRate(200);
      const id = await client.startWorkflow(WORKFLOW.shaky);
      const tail = await read(id);
      sandbox.control.freeze();
      assert.equal(tail.events.at(-1), 'done');
      assert.ok(tail.events.includes('node.retried') && tail.events.includes('contract.violated'));
    });

    it('number the deltas per node, and joined they give the text', async () => {
      const id = await finished();
      const tail = await read(id);
      const texts = new Map<string, string>();
      const last = new Map<string, number>();
      for (const { payload } of tail.dataOf('node.stream.delta') as readonly { payload: Delta }[]) {
        assert.equal(payload.deltaIndex, (last.get(payload.nodeId) ?? -1) + 1);
        last.set(payload.nodeId, payload.deltaIndex);
        texts.set(payload.nodeId, (texts.get(payload.nodeId) ?? '') + payload.text);
      }
      const main = (await client.view(id)).artifacts.find((artifact) => artifact.isPrimaryOutput);
      assert.equal(texts.get('polish'), main?.contentText);
    });

    it('serve several readers at once', async () => {
      const id = await client.startWorkflow(WORKFLOW.campaign);
      const tails = await Promise.all([client.tail(id), client.tail(id), client.tail(id)]);
      sandbox.control.advance(HOUR_MS);
      const [first, ...rest] = await Promise.all(tails.map((tail) => tail.all()));
      for (const tail of rest) assert.deepEqual(tail.frames, first?.frames);
      assert.ok(first?.events.includes('moderation.flagged'));
    });

    it('serve lens runs in contract mode', async () => {
      const id = await client.startLens(LENS.plainWords);
      sandbox.control.advance(HOUR_MS);
      assert.equal((await read(id)).events.at(-1), 'done');
    });

    it('send a comment every 15 seconds', async () => {
      const id = await client.startWorkflow(WORKFLOW.digest, { seconds: 7200 });
      const tail = await client.tail(id);
      sandbox.control.advance(14_999);
      await tail.isQuiet();
      assert.deepEqual(tail.comments, []);
      sandbox.control.advance(1);
      await tail.until(({ comments }) => comments.length === 1);
      assert.deepEqual(tail.comments, [': keep-alive']);
      tail.close();
    });

    it('end when the sandbox stops', async () => {
      const short = await startSandbox();
      const own = new LenserFightClient(short);
      const tail = await own.tail(await own.startWorkflow(WORKFLOW.digest));
      await short.stop();
      await tail.all();
      assert.equal(tail.broken || tail.ended, true);
    });
  });

  describe('after a reconnect', () => {
    it('continue after the id of the query, else of the header', async () => {
      const id = await finished();
      const whole = (await read(id)).frames;
      const rest = (after: number): readonly SeenFrame[] =>
        whole.filter((frame) => frame.id === null || Number(frame.id) > after);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(whole.length + 5),
          fc.constantFrom('header', 'query', 'both'),
          async (after, form) => {
            const from = {
              ...(form !== 'query' && { header: form === 'both' ? '3' : String(after) }),
              ...(form !== 'header' && { query: after }),
            };
            assert.deepEqual((await read(id, from)).frames, rest(after));
          },
        ),
        { numRuns: 40 },
      );
    });

    it('start over when the id is not a number', async () => {
      const id = await finished(WORKFLOW.shaky);
      assert.deepEqual((await read(id, { header: 'x-7' })).frames, (await read(id)).frames);
    });

    it('send every row once over any cuts when each connection continues after the last whole frame', async () => {
      const id = await finished(WORKFLOW.shaky);
      const whole = await read(id);
      const size = Buffer.byteLength(whole.text);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: size }), { maxLength: 6 }), async (cuts) => {
          set({ nextStreams: cuts.map((cutAfterBytes) => ({ cutAfterBytes })) });
          const seen: SeenFrame[] = [];
          for (let isOver = false; !isOver;) {
            const last = seen.findLast(({ id: own }) => own !== null)?.id ?? '0';
            const tail = await read(id, { header: last });
            seen.push(...tail.frames);
            isOver = tail.ended;
          }
          set({ nextStreams: [] });
          const rows = seen.filter(({ event }) => event !== 'done');
          assert.deepEqual(rows, whole.frames.slice(0, -1));
        }),
        { numRuns: 25 },
      );
    });

    it('skip rows past the retention', async () => {
      const id = await finished();
      const { length } = (await read(id)).ids;
      set({ retention: 10 });
      assert.deepEqual((await read(id, { header: '2' })).ids[0], length - 9);
    });

    it('continue after the server was down', async () => {
      const id = await client.startWorkflow(WORKFLOW.research);
      const tail = await client.tail(id);
      sandbox.control.advance(5000);
      await tail.until(({ frames }) => frames.length > 3);
      await sandbox.control.stopListening();
      await tail.all();
      assert.equal(tail.broken, true);
      await sandbox.control.listenAgain();
      sandbox.control.advance(HOUR_MS);
      const rest = await read(id, { header: String(tail.ids.at(-1)) });
      assert.equal(rest.ids[0], (tail.ids.at(-1) ?? 0) + 1);
      assert.equal(rest.events.at(-1), 'done');
    });
  });

  describe('with stream faults', () => {
    it('are cut after exactly cutAfterBytes', async () => {
      const id = await finished();
      const whole = (await read(id)).text;
      for (const cutAfterBytes of [1, 7, 500, 2345]) {
        set({ nextStreams: [{ cutAfterBytes }] });
        const tail = await read(id);
        assert.equal(tail.broken, true);
        assert.equal(tail.text, Buffer.from(whole).subarray(0, cutAfterBytes).toString());
      }
    });

    it('stay half open after haltAfterEvents', async () => {
      const id = await finished();
      set({ nextStreams: [{ haltAfterEvents: 4 }] });
      const tail = await client.tail(id);
      await tail.until(({ frames }) => frames.length === 4);
      sandbox.control.advance(60_000);
      assert.equal(await tail.isQuiet(), true);
      tail.close();
    });

    it('end early with endAfterEvents', async () => {
      const id = await finished();
      set({ nextStreams: [{ endAfterEvents: 4 }] });
      const tail = await read(id);
      assert.deepEqual([tail.ended, tail.ids], [true, [1, 2, 3, 4]]);
    });

    it('stay silent, with or without comments', async () => {
      const id = await finished();
      set({ nextStreams: [{ silent: true }, { silent: true, keepAlive: false }] });
      const [talking, dead] = [await client.tail(id), await client.tail(id)];
      sandbox.control.advance(15_000);
      await talking.until(({ comments }) => comments.length === 1);
      assert.equal(await dead.isQuiet(), true);
      talking.close();
      dead.close();
    });

    it('are delayed by delayMs', async () => {
      const id = await client.startWorkflow(WORKFLOW.research);
      set({ stream: { delayMs: 5000 } });
      const tail = await client.tail(id);
      sandbox.control.advance(5799);
      assert.equal(await tail.isQuiet(), true);
      sandbox.control.advance(1);
      await tail.until(({ frames }) => frames.length > 0);
      tail.close();
    });

    it('send rows after done', async () => {
      const id = await finished();
      set({ stream: { rowsAfterDone: 3 } });
      const tail = await read(id);
      assert.equal(tail.events.indexOf('done'), tail.events.length - 4);
      assert.deepEqual(tail.ids.length, (await client.tail(id).then((one) => one.all())).ids.length);
    });

    it('repeat rows', async () => {
      const id = await finished();
      set({ nextStreams: [{ again: { every: 5, rows: 2 } }] });
      assert.deepEqual((await read(id)).ids.slice(0, 9), [1, 2, 3, 4, 5, 4, 5, 6, 7]);
    });

    it("rewind the client's cursor", async () => {
      const id = await finished();
      set({ stream: { rewind: 3 } });
      assert.equal((await read(id, { header: '10' })).ids[0], 8);
    });

    it('lose rows', async () => {
      const id = await finished();
      set({ stream: { lose: [3, 4] } });
      assert.deepEqual((await read(id)).ids.slice(0, 4), [1, 2, 5, 6]);
    });

    it('omit done when set', async () => {
      const id = await finished();
      set({ done: 'never' });
      const tail = await client.tail(id);
      await tail.until(({ events }) => events.filter((one) => one === 'run.status.changed').length === 2);
      assert.equal(await tail.isQuiet(), true);
      assert.ok(!tail.events.includes('done'));
      tail.close();
    });

    for (const [name, faults] of [
      ['CRLF', { lineEnd: 'crlf' }],
      ['CR', { lineEnd: 'cr' }],
      ['several data lines', { multiline: true }],
      ['pieces of three bytes', { chunkBytes: 3 }],
      ['a retry line', { retryMs: 10 }],
    ] as const) {
      it(`have equal content with ${name}`, async () => {
        const id = await finished(WORKFLOW.shaky);
        const plain = await read(id);
        set({ stream: faults });
        const other = await read(id);
        const meant = (frames: readonly SeenFrame[]) =>
          frames.map(({ id: own, event, data }) => [own, event, JSON.parse(data) as unknown]);
        assert.deepEqual(meant(other.frames), meant(plain.frames));
        if (!('chunkBytes' in faults)) assert.notEqual(other.text, plain.text);
      });
    }

    it('omit ids', async () => {
      const id = await finished();
      set({ stream: { noIds: true } });
      assert.deepEqual((await read(id)).ids, []);
    });

    it('contain invalid JSON and invalid UTF-8', async () => {
      const id = await finished();
      set({ stream: { brokenJsonEvery: 4, brokenUtf8Every: 6 } });
      const tail = await read(id);
      assert.throws(() => JSON.parse(tail.frames[3]?.data ?? '{}') as unknown, SyntaxError);
      assert.match(tail.frames[5]?.data ?? '', /\ufffd/);
      JSON.parse(tail.frames[4]?.data ?? '');
    });

    it('contain one huge line', async () => {
      const id = await finished();
      set({ stream: { huge: { id: 3, bytes: 5_000_000 } } });
      const tail = await read(id);
      const data = JSON.parse(tail.frames[2]?.data ?? '{}') as { padding: string };
      assert.equal(data.padding.length, 5_000_000);
      assert.equal(tail.events.at(-1), 'done');
    });

    it('are hit by the faults of every answer', async () => {
      const id = await finished();
      sandbox.control.addFault({ fault: { kind: 'cut', afterBytes: 40 }, operation: 'streamRunEvents' });
      assert.equal((await read(id)).text.length, 40);
      sandbox.control.addFault({ fault: { kind: 'status', status: 503 }, operation: 'streamRunEvents' });
      assert.equal((await client.tail(id)).response.status, 503);
    });
  });

  it('use the envelope of the hosted dialect', async () => {
    const id = await finished();
    set({ dialect: 'hosted' });
    const [first] = (await read(id)).dataOf('run.started');
    assert.partialDeepStrictEqual(first, {
      eventId: '1',
      sequence: 1,
      type: 'run.started',
      runId: id,
      workflowId: WORKFLOW.research,
      payload: { status: 'starting' },
    });
  });

  it('send as many events as the firehose is asked for', async () => {
    const id = await client.startWorkflow(WORKFLOW.firehose, { events: 20_000, nodes: 3 });
    const tail = await read(id);
    assert.equal(tail.ids.length, 20_000);
    assert.equal(tail.ids.at(-1), 20_000);
    assert.deepEqual(tail.events.slice(-2), ['run.completed', 'done']);
  });

  it('apply backpressure', async () => {
    const taken: string[] = [];
    let read = (): void => undefined;
    const slow = (chunk: string | Uint8Array) => {
      taken.push(String(chunk));
      return new Promise<void>((resolve) => (read = resolve));
    };
    const writer = new FrameWriter(slow, {});
    const filled = (async () => {
      for (let id = 1; id <= 1000; id += 1) {
        await writer.frame({ id: String(id), event: 'node.log', data: { text: 'x'.repeat(100) } });
      }
    })();
    await new Promise(setImmediate);
    assert.equal(taken.length, 1);
    read();
    await new Promise(setImmediate);
    assert.equal(taken.length, 2);
    const all = filled.then(() => writer.flush());
    while (!taken.join('').includes('id: 1000\n')) {
      read();
      await new Promise(setImmediate);
    }
    read();
    await all;
    assert.equal(taken.join('').split('\n\n').length, 1001);
    assert.match(taken[0] ?? '', /^id: 1\nevent: node\.log\ndata: /);
  });

  it('take settings over HTTP and refuse unknown ones', async () => {
    const configure = async (settings: object) => {
      const response = await fetch(`${sandbox.origin}/_sandbox/configure`, {
        method: 'POST',
        headers: { 'x-sandbox-control': sandbox.controlToken },
        body: JSON.stringify({ platform: 'lenserfight', settings }),
      });
      return { status: response.status, text: await response.text() };
    };
    assert.equal((await configure({ stream: { noIds: true } })).status, 200);
    for (const [settings, message] of [
      [{ faults: 'fine' }, /settings: has no faults/],
      [{ stream: { cut: 3 } }, /settings\.stream: has no cut/],
      [{ nextStreams: [{ chunkBytes: -1 }] }, /nextStreams\.0\.chunkBytes: is less than 0/],
      [{ keepAliveMs: 0 }, /keepAliveMs: is less than 1/],
    ] as const) {
      const reply = await configure(settings);
      assert.equal(reply.status, 400);
      assert.match(reply.text, message);
    }
    assert.throws(() => sandbox.control.configure('crucible', {}), /crucible has no settings/);
  });
});

interface Delta {
  readonly nodeId: string;
  readonly deltaIndex: number;
  readonly text: string;
}
