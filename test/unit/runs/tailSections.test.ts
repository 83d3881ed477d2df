import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RunEvent } from '../../../src/core/stream.ts';
import { filterTail, tailSections } from '../../../src/runs/text/tailSections.ts';
import { LocalTime, TailText } from '../../../src/runs/text/tailText.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import { plainWords } from './plainWords.ts';

const AT = Date.UTC(2026, 0, 1, 14, 5, 9, 7);

describe('sections of a tail', () => {
  const event = (node: string | null, text: string, type = 'node.started'): TailItem => {
    const quiet = { deltaIndex: null, collapse: null, restartsNode: false, end: null } as const;
    const told: RunEvent = { id: null, type, at: AT, node, text, tone: 'plain', ...quiet };
    return { kind: 'event', event: told, receivedAt: AT };
  };
  const written = (...items: readonly TailItem[]) =>
    new TailText(plainWords, new LocalTime(() => 0)).format(items);

  it('are the events of one node that stand below each other, with all their lines', () => {
    const text = written(
      event(null, 'six nodes', 'run.started'),
      event('writer', 'attempt 1'),
      event('writer', 'a text\nof two lines'),
      event('judge', 'attempt 1'),
      event('writer', 'attempt 2'),
    );
    assert.deepEqual(
      tailSections(text).map(({ name, start, end, events }) => [name, start, end, events]),
      [
        ['run.started', 0, 0, 1],
        ['writer', 1, 3, 2],
        ['judge', 4, 4, 1],
        ['writer', 5, 5, 1],
      ],
    );
  });

  it('tell states and gaps from events', () => {
    const gap: TailItem = { kind: 'gap', gap: { reason: 'reconnect' }, receivedAt: AT };
    const restart: TailItem = { kind: 'restart', receivedAt: AT };
    assert.deepEqual(
      tailSections(written(event('writer', 'x'), gap, restart)).map(({ kind, name }) => [kind, name]),
      [
        ['events', 'writer'],
        ['gap', 'events may be missing or shown twice'],
        ['state', 'from the start'],
      ],
    );
  });

  it('begin with what is left of an event whose first line was dropped', () => {
    const text = `    the rest of a text\n${written(event('writer', 'x'))}`;
    assert.deepEqual(
      tailSections(text).map(({ start, end }) => [start, end]),
      [
        [0, 0],
        [1, 1],
      ],
    );
  });

  const anyItem = fc
    .record({
      node: fc.option(fc.constantFrom('writer', 'judge', 'm'), { nil: null }),
      text: fc.string({ maxLength: 60, unit: 'binary' }),
      type: fc.constantFrom('node.started', 'x', 'node.stream.delta.with.a.long.name'),
    })
    .map(({ node, text, type }) => event(node, text, type));

  it('of any events cover every line once and in order, and count every event', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), (items) => {
        const text = written(...items);
        const sections = tailSections(text);
        let line = 0;
        for (const { start, end } of sections) {
          assert.equal(start, line);
          assert.ok(end >= start);
          line = end + 1;
        }
        assert.equal(line, text.split('\n').length - 1);
        assert.equal(
          sections.reduce((sum, { events }) => sum + events, 0),
          items.length,
        );
      }),
    );
  });

  it('of any text never fail, and an empty filter keeps all of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        tailSections(text);
        const whole = filterTail(text, '');
        assert.equal(whole.text, text === '' || text.endsWith('\n') ? text : `${text}\n`);
        assert.equal(whole.shown, whole.all);
      }),
    );
  });
});

describe('a filtered tail', () => {
  const text = [
    '14:05:09.007   node.started       writer  attempt 1',
    '14:05:10.007 ✓ node.succeeded     writer  It says',
    '    Canal Locks, twice',
    '14:05:11.007 ✗ node.failed        judge  no canal',
    '',
  ].join('\n');

  it('shows the events that contain the words in any case, with all their lines', () => {
    assert.deepEqual(filterTail(text, 'canal locks'), {
      text: `${text.split('\n').slice(1, 3).join('\n')}\n`,
      shown: 1,
      all: 3,
    });
    assert.equal(filterTail(text, 'CANAL').shown, 2);
    assert.equal(filterTail(text, 'nothing').text, '');
  });
});
