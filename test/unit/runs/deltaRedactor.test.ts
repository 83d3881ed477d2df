import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WireEvent } from '../../../src/core/stream.ts';
import { ResponseRedactor } from '../../../src/net/redaction/responseRedactor.ts';
import { lenserfightStream } from '../../../src/providers/lenserfight/stream.ts';
import { LocalTime } from '../../../src/runs/text/tailText.ts';
import { TailCounter } from '../../../src/runs/tail/tailFigures.ts';
import { TailReader } from '../../../src/runs/tail/tailReader.ts';
import { TailText } from '../../../src/runs/text/tailText.ts';
import { plainWords } from './plainWords.ts';

const KEY = 'lf_svc_9Q-secret';
const redactor = new ResponseRedactor([KEY]).inJoinedText();

/** What a tail shows of events, each of which came with a read of its own. */
class ShownText {
  readonly #reader = new TailReader(
    { stream: lenserfightStream, counter: new TailCounter(0), ended: () => undefined },
    null,
  );
  readonly #text = new TailText(plainWords, new LocalTime(() => 0));
  readonly #next = new Map<string, number>();
  #id = 0;
  text = '';

  delta(nodeId: string, text: string): this {
    const deltaIndex = this.#next.get(nodeId) ?? 0;
    this.#next.set(nodeId, deltaIndex + 1);
    return this.says('node.stream.delta', { nodeId, deltaIndex, text });
  }

  says(eventType: string, payload: object): this {
    this.#id += 1;
    const data = JSON.stringify({ eventType, payload });
    const events: WireEvent[] = [{ id: String(this.#id), event: eventType, data }];
    this.#reader.read({ events, comments: 0, retryMs: null, redactor }, 0);
    return this.#show();
  }

  ends(): this {
    this.#reader.release(Number.POSITIVE_INFINITY);
    return this.#show();
  }

  /** The joined text of a node, without what stands before each line of it. */
  of(node: string): string {
    const head = new RegExp(`^.*node\\.stream\\.delta +${node} +`);
    const lines = this.text.split('\n').filter((line) => head.test(line));
    return lines.map((line) => line.replace(head, '')).join('');
  }

  #show(): this {
    this.text += this.#text.format(this.#reader.takeItems());
    return this;
  }
}

/** Of a key its first letters, fewer than six, may be seen in front of what stands for it, or be text of their own. */
function butForBeginnings(text: string): string {
  return text.replaceAll(/(?:lf_sv|lf_s|lf_|lf|l)*\*{3}/g, '***');
}

describe('DeltaRedactor', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constant(KEY),
      fc.integer({ min: 1, max: KEY.length - 1 }).map((length) => KEY.slice(0, length)),
      fc.string({ unit: fc.constantFrom('l', 'f', '_', 's', 'x', 'é', '.') }),
    ),
    { maxLength: 6 },
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

  it('hides a key however the server splits it over events, also when two nodes write at once', () => {
    fc.assert(
      fc.property(parts, parts, sizes, (mine, others, steps) => {
        const shown = new ShownText();
        const texts = { writer: `${mine.join('')}!`, painter: `${others.join('')}!` };
        const at = { writer: 0, painter: 0 };
        for (let turn = 0; at.writer < texts.writer.length || at.painter < texts.painter.length; turn += 1) {
          const node = turn % 2 === 0 ? 'writer' : 'painter';
          const size = steps[turn % steps.length] ?? 1;
          const piece = texts[node].slice(at[node], at[node] + size);
          at[node] += size;
          if (piece !== '') shown.delta(node, piece);
        }
        shown.ends();
        for (const node of ['writer', 'painter'] as const)
          assert.equal(
            butForBeginnings(shown.of(node)),
            butForBeginnings(texts[node].replaceAll(KEY, '***')),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('shows a piece at once when it does not end with the beginning of a key', () => {
    assert.equal(new ShownText().delta('writer', 'Once upon a time').of('writer'), 'Once upon a time');
  });

  it('shows the beginning of a key that is too short to give it away at once, and only once', () => {
    const shown = new ShownText().delta('writer', 'by itse').delta('writer', 'l');
    assert.equal(shown.of('writer'), 'by itsel', 'a window that is closed now has lost nothing');
    assert.equal(shown.delta('writer', 'f, too.').of('writer'), 'by itself, too.');
  });

  it('joins what was held back with the next piece', () => {
    const shown = new ShownText().delta('writer', `see ${KEY.slice(0, 7)}`);
    shown.says('node.completed', { nodeId: 'painter' });
    assert.equal(shown.of('writer'), 'see ', 'another node has nothing to do with it');
    assert.equal(shown.delta('writer', '?').of('writer'), `see ${KEY.slice(0, 7)}?`);
  });

  it('shows no more than the first letters of a key that another event of its node interrupts', () => {
    const shown = new ShownText().delta('writer', `you are ${KEY.slice(0, 5)}`);
    shown.says('node.log', { nodeId: 'writer', message: 'thinks' });
    assert.equal(shown.of('writer'), 'you are lf_sv', 'what may never come is not waited for');
    shown.delta('writer', KEY.slice(5, 7)).says('node.log', { nodeId: 'writer', message: 'thinks' });
    assert.equal(shown.of('writer'), 'you are lf_sv');
    shown.delta('writer', `${KEY.slice(7)}, or so`).ends();
    assert.equal(shown.of('writer'), 'you are lf_sv***, or so');
  });

  it('shows the whole text but for a key, whatever its node says in between', () => {
    const piece = fc.string({ unit: fc.constantFrom('l', 'f', '_', 's', 'x', '.'), maxLength: 5 });
    const said = fc.array(
      fc.oneof(
        piece,
        parts.map((some) => some.join('')),
        fc.constant(null),
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(said, (list) => {
        const shown = new ShownText();
        for (const text of [...list, '!']) {
          if (text === null) shown.says('node.log', { nodeId: 'writer', message: 'thinks' });
          else if (text !== '') shown.delta('writer', text);
        }
        shown.ends();
        const whole = `${list.join('')}!`;
        assert.ok(!shown.of('writer').includes(KEY));
        const isShown = whole.includes(KEY)
          ? shown.of('writer').includes('***')
          : shown.of('writer') === whole;
        assert.ok(isShown, `${whole} was shown as ${shown.of('writer')}`);
      }),
      { numRuns: 1_000 },
    );
  });

  it('shows the whole text at the end of the run but for a key that it ends in', () => {
    const done = (text: string) =>
      new ShownText().delta('writer', text).says('run.completed', {}).ends().of('writer');
    assert.equal(done('the final'), 'the final');
    assert.equal(done(`you are ${KEY.slice(0, 9)}`), 'you are ');
    assert.equal(new ShownText().delta('writer', 'the final').ends().of('writer'), 'the final');
  });

  it('holds a bounded number of texts', () => {
    const shown = new ShownText();
    for (let node = 0; node < 1_000; node += 1) shown.delta(`n${node}`, `until ${KEY.slice(0, 6)}`);
    for (let node = 0; node < 1_000; node += 1) shown.delta(`n${node}`, '?');
    assert.equal(shown.text.match(/lf_svc\?/g)?.length, 512);
  });
});
