import fc from 'fast-check';
import type { PlayedConnection, PlayedEvent } from './playedRun.ts';

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

/** Runs, and the connections over which they are played. */
export const schedules = fc.record({
  kinds,
  swaps: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 2 }),
  ids: fc.constantFrom('all', 'most', 'none'),
  closesItself: fc.boolean(),
  connections: fc.array(fc.oneof({ weight: 5, arbitrary: connection }, { weight: 1, arbitrary: hiccup }), {
    maxLength: 5,
  }),
});
export type Schedule = typeof schedules extends fc.Arbitrary<infer T> ? T : never;

interface Told {
  readonly noId: boolean;
  readonly type: string;
  readonly data: PlayedEvent['data'];
}

/** The events of a schedule: every one says its own number, pieces carry their index, neighbors may be swapped. */
export function historyOf({ kinds: list, swaps, ids, closesItself }: Schedule): PlayedEvent[] {
  const next = new Map<string, number>();
  const restarts = new Map<string, number>();
  const found = list.map(({ what, node, words, named }, at): Told => {
    const text = `e${at}e ${words}`;
    const noId = ids === 'none' || (ids === 'most' && named === 0);
    const timestamp = new Date(Date.UTC(2026, 0, 1) + at).toISOString();
    const base = { runId: 'run-1', nodeId: node, timestamp };
    if (what === 'start') {
      next.set(node, 0);
      restarts.set(node, at + 1);
      return { noId, type: 'node.started', data: { ...base, message: text } };
    }
    if (what === 'delta') {
      const deltaIndex = next.get(node) ?? 0;
      next.set(node, deltaIndex + 1);
      const restart = restarts.get(node) ?? 0;
      return { noId, type: 'node.stream.delta', data: { ...base, deltaIndex, restart, text, kind: 'text' } };
    }
    if (what === 'log') return { noId, type: 'node.log', data: { ...base, message: text } };
    return { noId, type: 'something.new', data: { ...base, note: text } };
  });
  // Swaps that touch each other could move a first piece behind two others: then it is not known to be the first.
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
