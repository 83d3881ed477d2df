import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PieceRedactor } from '../../../src/core/stream.ts';
import { ResponseRedactor } from '../../../src/net/redaction/responseRedactor.ts';

const KEY = 'Zk7+/"q9~lamp';
const OTHER = 'Zk7+/"q9~lamps-of-another';
const ADDRESS = encodeURIComponent(KEY);

/** Letters of which keys are made, so that many texts nearly hold one. */
const letters = fc.string({
  unit: fc.constantFrom('Z', 'k', '7', '+', '/', '"', 'q', '%', '\n', ' ', 'é', '𝄞'),
});
const begun = fc.integer({ min: 1, max: KEY.length - 1 }).map((length) => KEY.slice(0, length));
const texts = fc
  .array(fc.oneof(letters, begun, fc.constantFrom(KEY, OTHER, ADDRESS)), { maxLength: 8 })
  .map((parts) => parts.join(''));
const cuts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });

function redactorOf(...keys: readonly string[]): PieceRedactor {
  return new ResponseRedactor(keys).inJoinedText();
}

/** What is shown of a text that comes in pieces of these sizes, over and over, piece by piece. */
function shown(redactor: PieceRedactor, text: string, sizes: readonly number[]) {
  const pieces: { readonly came: string; readonly shown: string; readonly held: string }[] = [];
  let held = '';
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = total === 0 ? 1 : (sizes[turn % sizes.length] ?? 1);
    const came = text.slice(at, at + size);
    at += size;
    const next = redactor.next(held, came);
    held = next.held;
    pieces.push({ came, ...next });
  }
  return { pieces, text: pieces.map((piece) => piece.shown).join('') + redactor.last(held) };
}

describe('TextRedactor', () => {
  it('hides a secret however the text is split, and changes nothing else', () => {
    const [key, both] = [redactorOf(KEY), redactorOf(KEY, OTHER)];
    fc.assert(
      fc.property(texts, cuts, (text, sizes) => {
        const plain = `${text}\n`;
        const hidden = plain.replaceAll(KEY, '***').replaceAll(ADDRESS, '***');
        assert.equal(shown(key, plain, sizes).text, hidden);
        const longest = plain.replaceAll(OTHER, '***').replaceAll(KEY, '***').replaceAll(ADDRESS, '***');
        assert.equal(shown(both, plain, sizes).text, longest);
      }),
      { numRuns: 2_000 },
    );
  });

  it('hides each encoding of a secret at every single split', () => {
    for (const form of [
      KEY,
      JSON.stringify(KEY).slice(1, -1),
      ADDRESS,
      Buffer.from(KEY).toString('base64').replaceAll('=', ''),
    ]) {
      const text = `before ${form}. After`;
      for (let cut = 0; cut <= text.length; cut += 1)
        assert.equal(shown(redactorOf(KEY), text, [cut, text.length]).text, 'before ***. After');
    }
  });

  it('holds back only what may begin a secret', () => {
    const redactor = redactorOf(KEY);
    const longest = 4 * KEY.length;
    fc.assert(
      fc.property(texts, cuts, (text, sizes) => {
        for (const { held } of shown(redactor, text, sizes).pieces) assert.ok(held.length < longest, held);
      }),
    );
    for (const text of ['A plain word', 'and. Another, ', '', 'Zk7+ is done'])
      assert.deepEqual(redactor.next('', text), { shown: text, held: '' });
    assert.deepEqual(redactor.next('', 'so far Zk7'), { shown: 'so far ', held: 'Zk7' });
    assert.deepEqual(redactor.next('Zk7', ' and on'), { shown: 'Zk7 and on', held: '' });
  });

  it('hides the beginning of a secret at the end of the text, unless it is too short', () => {
    assert.equal(redactorOf(KEY).last(KEY.slice(0, 9)), '');
    assert.equal(redactorOf(KEY).last('Zk7+'), 'Zk7+');
    assert.equal(redactorOf(KEY, OTHER).last(OTHER.slice(0, KEY.length)), '***');
  });

  it('hides a secret where very long pieces meet, and passes on what stands between', () => {
    const long = `${'a word and another, '.repeat(20_000)}`;
    for (const form of [KEY, ADDRESS, Array.from(KEY).join('\u200B')])
      for (const cut of [1, 5, form.length - 1]) {
        const redactor = redactorOf(KEY);
        const first = redactor.next('', long + form.slice(0, cut));
        const second = redactor.next(first.held, form.slice(cut) + long);
        assert.equal(first.shown + second.shown + redactor.last(second.held), `${long}***${long}`);
      }
  });
});
