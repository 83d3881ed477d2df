import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  EventDeduplicator,
  sendableId,
  type EventVerdict,
} from '../../../src/net/events/eventDeduplicator.ts';

interface Sent {
  readonly id: string | null;
  readonly data: string;
}

/** What a reader has made of the events: those that it took, in order, and its marks between them. */
class Reader {
  readonly taken: (Sent | 'mark')[] = [];
  readonly #memory: EventDeduplicator;

  constructor(consecutive = false, after: string | null = null) {
    this.#memory = new EventDeduplicator(consecutive, after);
  }

  get lastId(): string | null {
    return this.#memory.lastId;
  }

  get marks(): number {
    return this.taken.filter((one) => one === 'mark').length;
  }

  /** The data of what was taken. */
  get data(): readonly string[] {
    return this.taken.flatMap((one) => (one === 'mark' ? [] : [one.data]));
  }

  /** Reads a connection; true when it stopped in front of a hole. */
  connect(events: readonly Sent[]): boolean {
    this.#memory.connected();
    for (const event of events) {
      const verdict = this.#memory.see(event.id, event.data);
      if (verdict === 'hole') return true;
      this.#note(event, verdict);
    }
    return false;
  }

  #note(event: Sent, verdict: Exclude<EventVerdict, 'hole'>): void {
    if (verdict === 'repeated') return;
    if (verdict !== 'new') this.taken.push('mark');
    this.taken.push(event);
  }
}

/** Ways in which servers name events by their position from 0: each of them names no two events alike. */
const HONEST: Readonly<Record<string, (at: number) => string>> = {
  'from 0': (at) => String(at),
  'from 1': (at) => String(at + 1),
  'from 500': (at) => String(at + 500),
  'times in milliseconds': (at) => String(1_777_629_600_000 + at * 1024),
  'beyond 2 to the power of 53': (at) => String(9_007_199_254_740_992n + BigInt(at)),
  'of 40 digits': (at) => `${'9'.repeat(36)}${at + 1000}`,
  falling: (at) => String(100_000 - at),
  'with zeros in front': (at) => String(at).padStart(6, '0'),
  'below 0': (at) => String(-at - 1),
  'streams of Redis': (at) => `1777629600000-${at}`,
  'in Chinese': (at) => `事件-${at}`,
  'in emoji': (at) => '😀'.repeat(at + 1),
  'in Latin': (at) => `évt-${at}`,
  UUIDs: (at) => UUIDS[at] ?? '',
};
const UUIDS = Array.from({ length: 100 }, () => randomUUID());

const connections = fc.array(
  fc.record({
    /** Events before the asked position that come again; a server that knows no position begins at the start. */
    overlap: fc.oneof(fc.nat({ max: 6 }), fc.constant(1000)),
    length: fc.nat({ max: 30 }),
  }),
  { maxLength: 6 },
);

/** Plays a run of events over connections that each end somewhere, and a last one to the end. */
function play(
  reader: Reader,
  run: readonly Sent[],
  cuts: readonly { overlap: number; length: number }[],
): void {
  for (const { overlap, length } of [
    ...cuts,
    { overlap: 0, length: Infinity },
    { overlap: 0, length: Infinity },
  ]) {
    const asked = reader.lastId === null ? -1 : run.findIndex(({ id }) => id === reader.lastId);
    const from = Math.max(0, asked + 1 - overlap);
    reader.connect(run.slice(from, from + length));
  }
}

describe('EventDeduplicator', () => {
  for (const [name, idOf] of Object.entries(HONEST)) {
    it(`takes every event once, however its connections break, when ids are ${name}`, () => {
      const property = fc.property(
        fc.integer({ min: 1, max: 40 }),
        connections,
        fc.boolean(),
        fc.constantFrom('each its own', 'all the same'),
        (length, cuts, consecutive, data) => {
          const run = Array.from({ length }, (_, at) => ({
            id: idOf(at),
            data: data === 'all the same' ? 'tick' : `event ${at}`,
          }));
          const reader = new Reader(consecutive && name === 'from 1');
          play(reader, run, cuts);
          assert.deepEqual(
            reader.taken.filter((one) => one !== 'mark'),
            run,
          );
          if (name !== 'from 500') assert.equal(reader.marks, 0);
        },
      );
      fc.assert(property, { numRuns: 150 });
    });
  }

  it('takes every event of any server, and none twice without a mark between', () => {
    const server = fc.record({
      scheme: fc.constantFrom('anew', 'by type', 'the same', 'random', 'none', 'half', 'smaller', 'jumps'),
      length: fc.integer({ min: 1, max: 40 }),
      numbers: fc.array(fc.nat({ max: 12 }), { minLength: 40, maxLength: 40 }),
    });
    const property = fc.property(
      fc.array(server, { minLength: 1, maxLength: 4 }),
      connections,
      fc.boolean(),
      (servers, cuts, consecutive) => {
        const reader = new Reader(consecutive);
        const sent = new Set<string>();
        // Each server takes the place of the one before: it has events of its own and numbers them in its own way.
        for (const [turn, { scheme, length, numbers }] of servers.entries()) {
          const run = Array.from({ length }, (_, at) => ({
            id: idBy(scheme, at, numbers, length),
            data: `server ${turn} event ${at}`,
          }));
          for (const { overlap, length: size } of [...cuts, { overlap: 1000, length: Infinity }]) {
            const asked = run.findIndex(({ id }) => id !== null && id === reader.lastId);
            const from = Math.max(0, asked + 1 - overlap);
            const part = run.slice(from, from + size);
            // What is asked for again comes again, as long as it is asked for.
            for (let again = 0; reader.connect(part); again += 1) assert.ok(again < 10, 'asked for ever');
            for (const { data } of part) sent.add(data);
          }
        }
        const last = new Map<string, number>();
        for (const [at, one] of reader.taken.entries()) {
          if (one === 'mark') continue;
          const before = last.get(one.data);
          const isMarked = before === undefined || reader.taken.slice(before, at).includes('mark');
          assert.ok(isMarked, `${one.data} twice without a mark`);
          last.set(one.data, at);
        }
        assert.deepEqual([...last.keys()].sort(), [...sent].sort());
      },
    );
    fc.assert(property, { numRuns: 1_500 });
  });

  it('marks a server that begins to number anew, with the first event that it can know', () => {
    const numbered = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: String(at + 1), data: `${word} ${at}` }));
    for (const consecutive of [true, false]) {
      const reader = new Reader(consecutive);
      reader.connect(numbered('old', 6));
      reader.connect(numbered('new', 3));
      assert.deepEqual(
        reader.data,
        [...numbered('old', 6), ...numbered('new', 3)].map(({ data }) => data),
      );
      assert.equal(reader.taken.indexOf('mark'), 6);
      assert.equal(reader.marks, 1);
      assert.equal(reader.lastId, '3');
    }
  });

  it('takes the small numbers of a server that began anew behind a large one', () => {
    for (const large of [65_538, 1_000_000, 2 ** 40]) {
      const reader = new Reader();
      reader.connect([{ id: String(large), data: 'first' }]);
      reader.connect(Array.from({ length: 200 }, (_, at) => ({ id: String(at + 1), data: `event ${at}` })));
      assert.equal(reader.data.length, 201);
      assert.equal(reader.lastId, '200');
    }
  });

  it('takes, behind a mark, what a server that began anew sends to a reader that went on from an earlier window', () => {
    for (const after of ['500', '7', '70000']) {
      const reader = new Reader(true, after);
      const count = Math.min(Number(after), 200);
      reader.connect(Array.from({ length: count }, (_, at) => ({ id: String(at + 1), data: `event ${at}` })));
      assert.equal(reader.data.length, count, after);
      assert.equal(reader.taken[0], 'mark');
      assert.equal(reader.marks, 1);
    }
  });

  it('leaves out the event behind which it was asked to go on, which some servers send again', () => {
    for (const after of ['500', '事件-5', '0']) {
      const reader = new Reader(false, after);
      reader.connect([
        { id: after, data: 'old' },
        { id: '501', data: 'new' },
      ]);
      assert.deepEqual(reader.taken, [{ id: '501', data: 'new' }]);
    }
  });

  it('shows what lies behind its memory again, with a mark, rather than losing it', () => {
    const reader = new Reader(false);
    const many = Array.from({ length: 400_000 }, (_, at) => ({ id: String(at + 1), data: `e${at}` }));
    reader.connect(many);
    assert.equal(reader.data.length, 400_000);
    assert.equal(reader.marks, 0);
    reader.connect([{ id: '2', data: 'another' }]);
    assert.equal(reader.data.at(-1), 'another');
    assert.equal(reader.marks, 1);
  });

  it('knows a long run from its start again', () => {
    const reader = new Reader(true);
    const many = Array.from({ length: 120_000 }, (_, at) => ({ id: String(at + 1), data: `e${at}` }));
    reader.connect(many);
    reader.connect(many);
    assert.equal(reader.taken.length, 120_000);
  });

  it('says after a few turns of one id that ids tell nothing, instead of marking each event', () => {
    const reader = new Reader();
    reader.connect(Array.from({ length: 50 }, (_, at) => ({ id: 'run-1', data: `event ${at}` })));
    assert.equal(reader.data.length, 50);
    assert.ok(reader.marks <= 3, String(reader.marks));
  });

  it('sends back only ids that a header can carry', () => {
    for (const id of ['1', '事件-1', 'évt-1', '😀', 'a b', '"x"', 'a'.repeat(4096)])
      assert.equal(sendableId(id), id);
    for (const id of [
      '',
      ' 1',
      '1 ',
      '\t1',
      'a\rb',
      'a\nb',
      'a\0b',
      'a\u007fb',
      '\ud83d',
      'a'.repeat(4097),
      '事'.repeat(1366),
    ])
      assert.equal(sendableId(id), null, JSON.stringify(id.slice(0, 9)));
  });

  it('goes on behind the last id that can be sent back', () => {
    const reader = new Reader();
    reader.connect([
      { id: '7', data: 'a' },
      { id: 'x'.repeat(100_000), data: 'b' },
    ]);
    assert.equal(reader.lastId, '7');
    reader.connect([{ id: 'x'.repeat(100_000), data: 'b' }]);
    assert.equal(reader.data.length, 2);
  });
});

function idBy(scheme: string, at: number, numbers: readonly number[], length: number): string | null {
  switch (scheme) {
    case 'anew':
      return String(at + 1);
    case 'by type':
      return String(Math.floor(at / 3) + 1);
    case 'the same':
      return '0';
    case 'random':
      return String(numbers[at]);
    case 'none':
      return at % 2 === 0 ? null : '';
    case 'half':
      return at % 2 === 0 ? null : String(at);
    case 'smaller':
      return String(length - at);
    default:
      return String(at * at * 1000);
  }
}
