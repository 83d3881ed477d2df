import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RunEvent } from '../../../src/core/stream.ts';
import { seedOfRun } from '../../faults/seeded.ts';
import { historyOf, schedules, type Schedule } from './cutSchedule.ts';
import { FastClock } from './fastClock.ts';
import { playConnection, playInMemory, type Played, type PlayedEvent } from './playedRun.ts';
import { TailRig } from './tailRig.ts';

const RUNS = 1_000;
const OVER_SOCKETS = 40;
const AT_ONCE = 16;

describe('A tail over connections that break anywhere', () => {
  it(`shows every event once and in order over ${RUNS} random cut schedules`, async function () {
    this.timeout(180_000);
    const seed = seedOfRun();
    console.log(`      BACKLOT_SEED=${seed}`);
    await playAll(fc.sample(schedules, { seed, numRuns: RUNS }), seed, inMemory);
  });

  it(`does so over ${OVER_SOCKETS} real sockets`, async function () {
    this.timeout(180_000);
    const seed = seedOfRun();
    console.log(`      BACKLOT_SEED=${seed}`);
    await playAll(fc.sample(schedules, { seed, numRuns: OVER_SOCKETS }), seed, overSockets);
  });

  it('loses no piece of a restarted text when a piece of the first text is repeated without an id', async function () {
    this.timeout(60_000);
    const events = historyOf({
      kinds: [
        { what: 'start', node: 'painter', words: '', named: 5 },
        { what: 'delta', node: 'painter', words: 'once', named: 5 },
        { what: 'delta', node: 'painter', words: 'upon', named: 0 },
        { what: 'start', node: 'painter', words: '', named: 5 },
        { what: 'delta', node: 'painter', words: 'anew', named: 0 },
        { what: 'delta', node: 'painter', words: 'then', named: 5 },
        { what: 'delta', node: 'painter', words: 'so on', named: 0 },
      ],
      swaps: [],
      ids: 'most',
      closesItself: true,
      connections: [],
    });
    const done = '{"status":"completed"}';
    for (let cutAfter = 0; cutAfter < 1_600; cutAfter += 20) {
      const overlaps = [1, 2, 3, 4].map((overlap) => {
        const connections = [{ cutAfter }, { cutAfter: 300, overlap }, { overlap }];
        return play({ events, done, connections }, inMemory, `cut ${cutAfter}, overlap ${overlap}`);
      });
      await Promise.all(overlaps);
    }
  });

  it('shows a piece once when its last letter is held back as the beginning of a key', async () => {
    const events = historyOf({
      kinds: [
        { what: 'delta', node: 'painter', words: 'a\nb', named: 5 },
        { what: 'delta', node: 'painter', words: 'xxx', named: 5 },
        { what: 'log', node: 'painter', words: '', named: 5 },
        { what: 'delta', node: 'painter', words: 'b', named: 5 },
      ],
      swaps: [],
      ids: 'all',
      closesItself: true,
      connections: [],
    });
    const connections = [
      { cutAfter: 250, pieces: [60, 90] },
      { overlap: 2, doubled: [1] },
    ];
    const rig = await play({ events, done: null, connections }, overSockets, 'last letters');
    assert.equal(textOf(rig, 'painter'), 'e0e a\nbe1e xxxe3e b');
  });

  it('shows every event once wherever a recorded run is cut', async function () {
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
          play(
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

async function playAll(samples: readonly Schedule[], seed: number, rigs: Rigs): Promise<void> {
  for (let at = 0; at < samples.length; at += AT_ONCE) {
    const few = samples.slice(at, at + AT_ONCE);
    const plays = few.map((schedule, index) => {
      const done = '{"status":"completed","runId":"run-1"}';
      const played: Played = { events: historyOf(schedule), done, connections: schedule.connections };
      return play(played, rigs, `seed ${seed}, schedule ${at + index}`);
    });
    await Promise.all(plays);
  }
}

async function play(played: Played, rigs: Rigs, name: string): Promise<TailRig> {
  const rig = await rigs(played);
  try {
    const done = rig.tail.start();
    await rig.until(() => ['paused', 'ended'].includes(rig.tail.state.kind), name);
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
    return rig;
  } finally {
    rig.close();
  }
}

function check(rig: TailRig, events: readonly PlayedEvent[], name: string): void {
  const shown = rig.items.flatMap((item) =>
    item.kind === 'event' && item.event.type !== 'done' && !isRest(item.event)
      ? [tokenOf(item.event.text)]
      : [],
  );
  const gaps = rig.items.flatMap((item) => (item.kind === 'gap' ? [item.gap.reason] : []));
  const named = new Set(
    events.flatMap(({ id, data }) => (id === null ? [] : [tokenOf(JSON.stringify(data))])),
  );
  const all = events.map(({ data }) => tokenOf(JSON.stringify(data)));
  assert.deepEqual([...new Set(shown)].sort(), [...new Set(all)].sort(), `lost: ${name}`);
  const twice = shown.filter((token, at) => shown.indexOf(token) !== at);
  // Only what has no id can come twice, and never without a mark.
  for (const token of twice)
    assert.ok(!named.has(token) && gaps.includes('reconnect'), `${token} twice: ${name}`);
  if (twice.length > 0 || gaps.length > 0) return;
  const texts = new Map(events.map(({ data }) => [tokenOf(JSON.stringify(data)), String(data['text'])]));
  for (const [group, tokens] of requestSpecOf(events)) {
    assert.deepEqual(
      shown.filter((token) => tokens.includes(token)),
      tokens,
      `order of ${group}: ${name}`,
    );
    if (group === 'rest') continue;
    const text = tokens.map((token) => texts.get(token)).join('');
    assert.equal(textOf(rig, group), text, `text of ${group}: ${name}`);
  }
}

/** The end of a piece alone: a form of the key begins so, and it was shown when nothing continued it. */
function isRest({ tone, text }: RunEvent): boolean {
  return tone === 'delta' && /^[bx]$/.test(text);
}

function textOf(rig: TailRig, node: string): string {
  return rig.items
    .map((item) =>
      item.kind === 'event' && item.event.tone === 'delta' && item.event.node === node ? item.event.text : '',
    )
    .join('');
}

/** The pieces of each node by their index, and everything else as it was sent. */
function requestSpecOf(events: readonly PlayedEvent[]): Map<string, string[]> {
  const groups = new Map<string, { token: string; index: number }[]>();
  for (const [at, { type, data }] of events.entries()) {
    const delta = type === 'node.stream.delta';
    const group = delta ? String(data['nodeId']) : 'rest';
    const index = delta ? Number(data['deltaIndex']) + 1000 * Number(data['restart']) : at;
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
