// `node test/bench/streams.ts`: 100,000 run events from a socket to a channel, against the parser alone over the same
// socket; where the time goes; the longest stretch in which nobody else got a turn; memory; the delay of one line.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createParser } from 'eventsource-parser';
import { systemClock } from '../../src/core/clock.ts';
import type { RunEvent, WireBatch, WireEvent } from '../../src/core/stream.ts';
import { EventStreamParser } from '../../src/net/events/eventStreamParser.ts';
import { normalizeEvent } from '../../src/providers/lenserfight/events.ts';
import { lenserfightStream } from '../../src/providers/lenserfight/stream.ts';
import { ChannelWriter, type TextSink } from '../../src/runs/text/channelWriter.ts';
import { RunTail } from '../../src/runs/tail/runTail.ts';
import { TailCounter } from '../../src/runs/tail/tailFigures.ts';
import type { TailItem } from '../../src/runs/tail/tailItem.ts';
import { TailReader } from '../../src/runs/tail/tailReader.ts';
import { TailText } from '../../src/runs/text/tailText.ts';
import { plainWords } from '../unit/runs/plainWords.ts';
import { openSession, WORKFLOW } from '../unit/runs/tailRig.ts';
import { interleaved, median, shown, timed } from './rounds.ts';
import { EVENTS, frame } from './streamServer.child.ts';

const ROUNDS = Number(process.env['BACKLOT_ROUNDS'] ?? 7);

/** What an editor does with an append before it returns: it copies the text out of our hands. */
class CopyingSink implements TextSink {
  readonly #copy = Buffer.alloc(32 * 1024 * 1024);
  appends = 0;

  append(text: string): void {
    this.appends += 1;
    this.#copy.write(text);
  }

  replace(text: string): void {
    this.append(text);
  }
}

/**
 * The longest stretch between two turns of the event loop, in time that this process computed: on a busy machine the
 * clock on the wall also counts what others take.
 */
class TurnWatch {
  #longest = 0;
  #last = computed();
  #running = true;

  constructor() {
    const turn = () => {
      const now = computed();
      this.#longest = Math.max(this.#longest, now - this.#last);
      this.#last = now;
      if (this.#running) setImmediate(turn);
    };
    setImmediate(turn);
  }

  stop(): number {
    this.#running = false;
    return this.#longest;
  }
}

/** Milliseconds that this process has computed. */
function computed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const child = fork(fileURLToPath(new URL('./streamServer.child.ts', import.meta.url)));
const origin = await new Promise<string>((resolve) =>
  child.once('message', (port) => resolve(`http://127.0.0.1:${Number(port)}`)),
);
const { session, httpClient } = await openSession(origin, systemClock);
const url = `${origin}/v1/runs/run-1/events`;

async function bytesOnly(): Promise<void> {
  const response = await fetch(url);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += (chunk as Uint8Array).byteLength;
  if (bytes === 0) throw new Error('nothing came');
}

async function parserAlone(): Promise<void> {
  const response = await fetch(url);
  const decoder = new TextDecoder();
  let events = 0;
  const parser = createParser({ onEvent: () => void (events += 1) });
  for await (const chunk of response.body ?? [])
    parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }));
  if (events !== EVENTS + 1) throw new Error(`${events} events`);
}

async function wholePath(): Promise<{ sink: CopyingSink; tail: RunTail }> {
  const sink = new CopyingSink();
  const text = new TailText(plainWords);
  const writer = new ChannelWriter({ sink, clock: systemClock, dropped: (lines) => `${lines} lines\n` });
  const show = (items: readonly TailItem[]) => writer.write(text.format(items));
  const deps = {
    stream: lenserfightStream,
    session,
    clock: systemClock,
    random: Math.random,
    show,
    remember: () => undefined,
  };
  const tail = new RunTail(WORKFLOW, deps);
  await tail.start();
  writer.dispose();
  if (tail.figures.events !== EVENTS + 1) throw new Error(`${tail.figures.events} events told`);
  return { sink, tail };
}

const [bytes = [], alone = [], whole = []] = await interleaved(
  [
    { name: 'bytes', run: () => timed(bytesOnly) },
    { name: 'parser', run: () => timed(parserAlone) },
    { name: 'whole', run: () => timed(wholePath) },
  ],
  ROUNDS,
);
const rate = (ms: number) => `${Math.round(EVENTS / ms)} thousand/s`;
console.log(`${EVENTS} events, medians of ${ROUNDS} rounds\n`);
console.log('| | time | events |\n| --- | ---: | ---: |');
console.log(`| socket, bytes only | ${shown(median(bytes))} | ${rate(median(bytes))} |`);
console.log(`| socket and eventsource-parser | ${shown(median(alone))} | ${rate(median(alone))} |`);
console.log(`| the whole path | ${shown(median(whole))} | ${rate(median(whole))} |`);
console.log(`\nratio ${(median(alone) / median(whole)).toFixed(2)} (floor 0.15)`);
const [aloneCpu, wholeCpu] = [await computing(parserAlone), await computing(wholePath)];
console.log(
  `in time computed: ${shown(aloneCpu)} to ${shown(wholeCpu)}, ratio ${(aloneCpu / wholeCpu).toFixed(2)}`,
);

await stages();
await blockedAndMemory();
await oneLine();
httpClient.dispose();
child.kill();
process.exit(0);

/** The least time that a way computes, of five tries. */
async function computing(way: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 5; turn += 1) {
    const began = computed();
    await way();
    least = Math.min(least, computed() - began);
  }
  return least;
}

/** The parts of the path without the socket, one after the other over the same frames. */
async function stages(): Promise<void> {
  const frames = Array.from({ length: EVENTS }, (_, at) => frame(at + 1));
  const pieces: string[] = [];
  for (let at = 0; at < frames.length; at += 218) pieces.push(frames.slice(at, at + 218).join(''));
  let batches: WireBatch[] = [];
  let wires: WireEvent[] = [];
  let events: RunEvent[] = [];
  let items: TailItem[] = [];
  let texts: string[] = [];
  const counter = () => new TailCounter(0);
  const ways = [
    {
      name: 'parser with its bounds',
      run: () => {
        const parser = new EventStreamParser(1024 * 1024);
        batches = pieces.map((piece) => parser.feed(piece));
        wires = batches.flatMap((batch) => [...batch.events]);
      },
    },
    { name: 'JSON.parse alone', run: () => void wires.map(({ data }) => JSON.parse(data) as unknown) },
    { name: 'normalizer, JSON.parse included', run: () => void (events = wires.map(normalizeEvent)) },
    {
      name: 'dedupe, order',
      run: () => {
        let next = 0;
        // The events are normalized already: what is left is this stage's own.
        const stream = {
          consecutiveIds: true,
          normalize: () => events[next++] ?? normalizeEvent({ data: '' }),
        };
        const reader = new TailReader({ stream, counter: counter(), ended: () => undefined }, null);
        for (const batch of batches) reader.read(batch, 0);
        items = [...reader.takeItems()];
      },
    },
    {
      name: 'formatter',
      run: () => {
        const text = new TailText(plainWords);
        texts = [];
        for (let at = 0; at < items.length; at += 218) texts.push(text.format(items.slice(at, at + 218)));
      },
    },
    {
      name: 'channel',
      run: async () => {
        const writer = new ChannelWriter({ sink: new CopyingSink(), clock: systemClock, dropped: () => '' });
        for (const text of texts) await writer.write(text);
        writer.dispose();
      },
    },
  ];
  const times = await interleaved(
    ways.map(({ name, run }) => ({ name, run: () => timed(run) })),
    ROUNDS,
  );
  console.log('\n| stage without the socket | time | each |\n| --- | ---: | ---: |');
  for (const [index, { name }] of ways.entries()) {
    const ms = median(times[index] ?? []);
    console.log(`| ${name} | ${shown(ms)} | ${((ms * 1000) / EVENTS).toFixed(2)} µs |`);
  }
}

async function blockedAndMemory(): Promise<void> {
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
  collect();
  const before = process.memoryUsage().heapUsed;
  let longest = 0;
  for (let round = 0; round < 5; round += 1) {
    const turns = new TurnWatch();
    await wholePath();
    longest = Math.max(longest, turns.stop());
  }
  collect();
  const after = process.memoryUsage().heapUsed;
  const held = await wholePath();
  collect();
  const kept = process.memoryUsage().heapUsed - after;
  console.log(`\nlongest stretch without a turn: ${longest.toFixed(1)} ms of computing (limit 50)`);
  console.log(`heap after 500,000 events: ${((after - before) / 1e6).toFixed(1)} MB more than before`);
  console.log(
    `held by a tail that has told ${held.tail.figures.events} events: ${(kept / 1e6).toFixed(1)} MB`,
  );
}

/** From the bytes of one event to the channel, against an append of a line that is there already. */
async function oneLine(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 2_000; round += 1) {
    // A server writes a line now and then: between two, the pages of the sink are as cold for one as for the other.
    const sink = new CopyingSink();
    const line = `12:00:00.000   node.log           writer  line ${round}\n`;
    const writer = new ChannelWriter({ sink, clock: systemClock, dropped: () => '' });
    const first = () => sink.append(line);
    const second = () => writer.write(line);
    const turns = round % 2 === 0 ? [first, second] : [second, first];
    const times = new Map<() => unknown, number>();
    for (const turn of turns) {
      const began = performance.now();
      turn();
      times.set(turn, performance.now() - began);
    }
    if (round < 200) continue;
    bare.push(times.get(first) ?? 0);
    ours.push(times.get(second) ?? 0);
  }
  const sorted = (times: number[]) => times.sort((a, b) => a - b);
  const [direct, through] = [median(sorted(bare)), median(sorted(ours))];
  console.log(
    `\none line: bare append ${(direct * 1000).toFixed(2)} µs, through the writer ${(through * 1000).toFixed(2)} µs`,
  );
}
