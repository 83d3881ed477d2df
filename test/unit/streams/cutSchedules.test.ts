import assert from 'node:assert/strict';
import fc from 'fast-check';
import { seedOfRun } from '../../faults/seeded.ts';
import { FastClock } from './fastClock.ts';
import {
  playConnection,
  playInMemory,
  type Played,
  type PlayedConnection,
  type PlayedEvent,
} from './playedRun.ts';
import { TailRig } from './tailRig.ts';

const RUNS = 1_000;
const OVER_SOCKETS = 40;
const AT_ONCE = 16;

/** A run as a list of what happens: a node starts, says a piece, or something else; some without an id. */
const kinds = fc.array(
  fc.record({
    what: fc.constantFrom('start', 'delta', 'delta', 'delta', 'log', 'odd'),
    node: fc.constantFrom('writer', 'painter'),
    words: fc.constantFrom('', 'ü€𝄞', 'a\nb', 'x'.repeat(300)),
    named: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 16 },
);

const connection: fc.Arbitrary<PlayedConnection> = fc.record(
  {
    cutAfter: fc.integer({ min: 0, max: 2_500 }),
    pieces: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 }),
    overlap: fc.integer({ min: 0, max: 4 }),
    doubled: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 3 }),
    comments: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 3 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
  },
  { requiredKeys: ['cutAfter'] },
);
const hiccup: fc.Arbitrary<PlayedConnection> = fc.constantFrom(
  { refuse: { status: 503, type: 'text/plain', body: 'busy' } },
  {
    refuse: {
      status: 401,
      type: 'application/json',
      body: '{"code":"unauthorized","message":"Missing bearer token"}',
    },
  },
  { refuse: { status: 200, type: 'text/html', body: '<html><title>Sign in</title></html>' } },
  { refuse: { status: 200, type: 'text/event-stream', body: '' } },
);

const schedules = fc.record({
  kinds,
  swaps: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 2 }),
  ids: fc.constantFrom('all', 'most', 'none'),
  closesItself: fc.boolean(),
  connections: fc.array(fc.oneof({ weight: 5, arbitrary: connection }, { weight: 1, arbitrary: hiccup }), {
    maxLength: 5,
  }),
});
type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

describe('A tail over connections that break anywhere', () => {
  it(`tells every event once and in order, over ${RUNS} random cut schedules`, async function () {
    this.timeout(180_000);
    const seed = seedOfRun();
    console.log(`      BACKLOT_SEED=${seed}`);
    await tellAll(fc.sample(schedules, { seed, numRuns: RUNS }), seed, inMemory);
  });

  it(`does so over real sockets (${OVER_SOCKETS} of them)`, async function () {
    this.timeout(180_000);
    const seed = seedOfRun();
    console.log(`      BACKLOT_SEED=${seed}`);
    await tellAll(fc.sample(schedules, { seed, numRuns: OVER_SOCKETS }), seed, overSockets);
  });

  it('tells every event once wherever a recorded run is cut', async function () {
    this.timeout(60_000);
    const events = historyOf({
      kinds: [
        { what: 'start', node: 'writer', words: '', named: 5 },
        { what: 'delta', node: 'writer', words: '€', named: 5 },
        { what: 'log', node: 'writer', words: 'ü', named: 5 },
      ],
      swaps: [],
      ids: 'most',
      closesItself: true,
      connections: [],
    });
    const { length } = Buffer.from(events.map((event) => JSON.stringify(event)).join(''));
    const cuts = Array.from({ length: length + 200 }, (_, cutAfter) => cutAfter);
    for (let at = 0; at < cuts.length; at += AT_ONCE) {
      const few = cuts.slice(at, at + AT_ONCE);
      await Promise.all(
        few.map((cutAfter) =>
          tells(
            { events, done: '{"status":"completed"}', connections: [{ cutAfter }] },
            inMemory,
            `cut ${cutAfter}`,
          ),
        ),
      );
    }
  });
});

type Rigs = (played: Played) => Promise<TailRig>;

const overSockets: Rigs = (played) =>
  TailRig.start({
    clock: new FastClock(400),
    stream: (response, seen, index) => playConnection(played, index, response, seen),
  });

const inMemory: Rigs = async (played) =>
  TailRig.inMemory(new FastClock(400), (request, index) =>
    playInMemory(played, index, request.headers.get('last-event-id') ?? undefined),
  );

async function tellAll(samples: readonly Schedule[], seed: number, rigs: Rigs): Promise<void> {
  for (let at = 0; at < samples.length; at += AT_ONCE) {
    const few = samples.slice(at, at + AT_ONCE);
    const plays = few.map((schedule, index) => {
      const done = '{"status":"completed","runId":"run-1"}';
      const played: Played = { events: historyOf(schedule), done, connections: schedule.connections };
      return tells(played, rigs, `seed ${seed}, schedule ${at + index}`);
    });
    await Promise.all(plays);
  }
}

async function tells(played: Played, rigs: Rigs, name: string): Promise<void> {
  const rig = await rigs(played);
  try {
    const done = rig.tail.start();
    await Promise.race([done, rig.until(() => rig.tail.state.kind === 'paused', name)]);
    // Two refusals in a row are for the user to look at; here the user tries again.
    for (let tries = 0; rig.tail.state.kind === 'paused' && tries < 6; tries += 1) {
      rig.tail.retry();
      await rig.until(
        () => rig.tail.state.kind === 'ended' || rig.states.filter((s) => s === 'paused').length > tries + 1,
        name,
      );
    }
    await done;
    assert.equal(rig.tail.state.kind, 'ended', name);
    check(rig, played.events, `${name}\n${JSON.stringify(played.connections)}\n${rig.text}`);
  } finally {
    rig.close();
  }
}

function check(rig: TailRig, events: readonly PlayedEvent[], name: string): void {
  const told = rig.items.flatMap((item) =>
    item.kind === 'event' && item.event.type !== 'done' ? [tokenOf(item.event.text)] : [],
  );
  const gaps = rig.items.flatMap((item) => (item.kind === 'gap' ? [item.gap.reason] : []));
  const named = new Set(
    events.flatMap(({ id, data }) => (id === null ? [] : [tokenOf(JSON.stringify(data))])),
  );
  const all = events.map(({ data }) => tokenOf(JSON.stringify(data)));
  assert.deepEqual([...new Set(told)].sort(), [...new Set(all)].sort(), `lost: ${name}`);
  const twice = told.filter((token, at) => told.indexOf(token) !== at);
  // Only what has no id can come twice, and never without a mark.
  for (const token of twice)
    assert.ok(!named.has(token) && gaps.includes('reconnect'), `${token} twice: ${name}`);
  if (twice.length > 0 || gaps.length > 0) return;
  const inOrder = orderOf(events);
  for (const [group, tokens] of inOrder) {
    assert.deepEqual(
      told.filter((token) => tokens.includes(token)),
      tokens,
      `order of ${group}: ${name}`,
    );
  }
}

/** The pieces of each node by their index, and everything else as it was sent. */
function orderOf(events: readonly PlayedEvent[]): Map<string, string[]> {
  const groups = new Map<string, { token: string; index: number }[]>();
  for (const [at, { type, data }] of events.entries()) {
    const delta = type === 'node.stream.delta';
    const group = delta ? String(data['nodeId']) : 'rest';
    const index = delta ? Number(data['deltaIndex']) + 1000 * Number(data['telling']) : at;
    groups.set(group, [...(groups.get(group) ?? []), { token: tokenOf(JSON.stringify(data)), index }]);
  }
  return new Map(
    [...groups].map(([group, tokens]) => [
      group,
      tokens.sort((a, b) => a.index - b.index).map(({ token }) => token),
    ]),
  );
}

function tokenOf(text: string): string {
  return /e\d+e/.exec(text)?.[0] ?? `no token in ${text}`;
}

interface Told {
  readonly noId: boolean;
  readonly type: string;
  readonly data: PlayedEvent['data'];
}

/** The events of a schedule: every one says its own number, pieces carry their index, neighbours may be swapped. */
function historyOf({ kinds: list, swaps, ids, closesItself }: Schedule): PlayedEvent[] {
  const next = new Map<string, number>();
  const tellings = new Map<string, number>();
  const found = list.map(({ what, node, words, named }, at): Told => {
    const text = `e${at}e ${words}`;
    const noId = ids === 'none' || (ids === 'most' && named === 0);
    const timestamp = new Date(Date.UTC(2026, 0, 1) + at).toISOString();
    const base = { runId: 'run-1', nodeId: node, timestamp };
    if (what === 'start') {
      next.set(node, 0);
      tellings.set(node, at + 1);
      return { noId, type: 'node.started', data: { ...base, message: text } };
    }
    if (what === 'delta') {
      const deltaIndex = next.get(node) ?? 0;
      next.set(node, deltaIndex + 1);
      const telling = tellings.get(node) ?? 0;
      return { noId, type: 'node.stream.delta', data: { ...base, deltaIndex, telling, text, kind: 'text' } };
    }
    if (what === 'log') return { noId, type: 'node.log', data: { ...base, message: text } };
    return { noId, type: 'something.new', data: { ...base, note: text } };
  });
  // Swaps that touch each other could move a first piece behind two others: then nobody knows that it is the first.
  for (const at of swaps.filter((swap, turn) => turn === 0 || Math.abs(swap - (swaps[0] ?? 0)) > 1)) {
    const [first, second] = [found[at], found[at + 1]];
    if (first?.type !== 'node.stream.delta' || second?.type !== first.type) continue;
    [found[at], found[at + 1]] = [second, first];
  }
  if (closesItself) {
    const data = { runId: 'run-1', message: `e${list.length}e`, timestamp: '2026-01-01T00:01:00Z' };
    found.push({ noId: ids === 'none', type: 'run.completed', data });
  }
  let id = 0;
  return found.map(({ noId, type, data }) => ({ id: noId ? null : (id += 1), type, data }));
}
