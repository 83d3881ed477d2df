import assert from 'node:assert/strict';
import type { WireEvent } from '../../../src/core/stream.ts';
import { normalizeEvent } from '../../../src/providers/lenserfight/events.ts';
import { ChannelWriter, type TextSink } from '../../../src/runs/text/channelWriter.ts';
import { LocalTime } from '../../../src/runs/text/tailText.ts';
import type { TailItem } from '../../../src/runs/tail/tailItem.ts';
import { TailText } from '../../../src/runs/text/tailText.ts';
import { TestClock } from '../../support/testClock.ts';
import { plainWords } from './plainWords.ts';

const AT = Date.UTC(2026, 0, 1, 14, 5, 9, 7);
const NOW = { occurredAt: new Date(AT).toISOString() };

describe('TailText', () => {
  const text = (...wires: readonly WireEvent[]) => {
    const items = wires.map((wire): TailItem => ({
      kind: 'event',
      event: normalizeEvent(wire),
      receivedAt: AT,
    }));
    return new TailText(plainWords, new LocalTime(() => 0)).format(items);
  };
  const wire = (event: string, data: object): WireEvent => ({ id: '1', event, data: JSON.stringify(data) });
  const delta = (nodeId: string, deltaIndex: number, words: string) =>
    wire('node.stream.delta', {
      eventType: 'node.stream.delta',
      payload: { nodeId, deltaIndex, text: words },
      ...NOW,
    });

  it('formats the four dialects alike', () => {
    const body = { runId: 'r', nodeId: 'writer', attempt: 2, cause: 'rate_limit', delayMs: 500 };
    const timestamp = NOW.occurredAt;
    const line = '14:05:09.007 ↻ node.retried       writer  attempt 2 · rate_limit · 500 ms\n';
    assert.equal(text(wire('node.retried', { eventType: 'node.retried', payload: body, ...NOW })), line);
    assert.equal(text(wire('node.retried', { ...body, timestamp })), line);
    assert.equal(
      text(wire('node.retried', { eventId: 'e1', type: 'node.retried', timestamp, payload: body })),
      line,
    );
    assert.equal(text(wire('node_retried', { ...body, timestamp })), line);
    const status = normalizeEvent(wire('run_status', { status: 'running', runId: 'r', timestamp }));
    assert.equal(status.text, 'running');
    assert.notEqual(status.collapse, null);
  });

  it('accepts both spellings of the statuses that end a run', () => {
    for (const [word, state] of [
      ['succeeded', 'succeeded'],
      ['completed', 'succeeded'],
      ['canceled', 'canceled'],
      ['canceled', 'canceled'],
      ['timed_out', 'timedOut'],
      ['failed', 'failed'],
    ]) {
      assert.equal(normalizeEvent(wire('done', { status: word, runId: 'r' })).end?.state, state);
    }
    assert.equal(normalizeEvent(wire('run.status.changed', { status: 'streaming' })).end, null);
  });

  it('joins the pieces of one node, also when two nodes write at once', () => {
    const said = text(
      delta('a', 0, 'The '),
      delta('b', 0, 'One '),
      delta('a', 1, 'cat'),
      delta('b', 1, 'two'),
    );
    assert.equal(
      said,
      '14:05:09.007 > node.stream.delta  a  The cat\n14:05:09.007 > node.stream.delta  b  One two',
    );
  });

  it('marks failures and waits, and prints unknown events as they came', () => {
    assert.match(
      text(wire('node.failed', { nodeId: 'n', error: { code: 'x.y', message: 'no' } })),
      /✗ node\.failed +n {2}x\.y: no/,
    );
    assert.match(
      text(wire('moderation.flagged', { category: 'violence' })),
      /⚑ moderation\.flagged +violence/,
    );
    assert.match(text(wire('brand.new', { a: 1 })), /brand\.new +\{"a":1\}/);
    assert.match(text({ event: 'node.log', data: 'not json' }), /node\.log +not json/);
    assert.match(text(wire('toString', { a: 1 })), /toString +\{"a":1\}/);
  });

  it('replaces control characters', () => {
    assert.match(
      text(wire('node.log', { message: 'a\u001b[31mb\u202ec\r\nd' })),
      /a\u{fffd}\[31mb\u{fffd}c\n {4}d\n$/u,
    );
  });
});

describe('ChannelWriter', () => {
  class Sink implements TextSink {
    appends: string[] = [];
    text = '';
    append(text: string): void {
      this.appends.push(text);
      this.text += text;
    }
    replace(text: string): void {
      this.text = text;
    }
  }
  const dropped = (lines: number) => `${lines} earlier lines\n`;

  it('appends a single line at once and batches what follows', async () => {
    const [sink, clock] = [new Sink(), new TestClock()];
    const writer = new ChannelWriter({ sink, clock, dropped });
    for (let line = 0; line < 100; line += 1) void writer.write(`${line}\n`);
    assert.deepEqual(sink.appends, ['0\n']);
    await clock.advance(33);
    assert.equal(sink.appends.length, 2);
    assert.equal(sink.text, writer.text());
  });

  it('keeps the newest lines and cuts the channel back to them', async () => {
    const [sink, clock] = [new Sink(), new TestClock()];
    const writer = new ChannelWriter({ sink, clock, dropped, limits: { maxLines: 10, maxChars: 10_000 } });
    for (let line = 0; line < 95; line += 1) {
      void writer.write(`line ${line}\n`);
      await clock.advance(40);
      assert.ok(sink.text.split('\n').length <= 22);
    }
    assert.match(writer.text(), /^85 earlier lines\nline 85\n[^]*line 94\n$/);
    assert.equal(writer.text().split('\n').length, 12);
    writer.clear();
    assert.equal(sink.text, '');
  });

  it('asks the writer to wait while there is much to append, and loses nothing', async () => {
    const [sink, clock] = [new Sink(), new TestClock()];
    const writer = new ChannelWriter({ sink, clock, dropped });
    const much = `${'x'.repeat(99)}\n`.repeat(5_000);
    const patience = writer.write(much);
    assert.ok(patience);
    await patience;
    writer.dispose();
    assert.equal(sink.text, much);
    assert.ok(sink.appends.every((text) => text.length <= 128 * 1024));
  });
});
