import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contactSheet, type SheetCell } from '../../../../../src/features/gallery/sheet/contactSheet.ts';

const words = { language: 'en', title: 'a mill × 4', summary: '4 outputs', common: 'In all', cost: 'Cost' };
const PICTURE = 'data:image/jpeg;base64,AAAA';

function cell(values: Readonly<Record<string, string>>, more: Partial<SheetCell> = {}): SheetCell {
  return { values: new Map(Object.entries(values)), picture: PICTURE, words: null, cost: '$0.02', ...more };
}

const matrix = ['red', 'blue'].flatMap((color) =>
  ['512', '1024', '2048'].map((width) => cell({ prompt: `a ${color} mill`, width, height: '512' })),
);
const texts = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text);

describe('a contact sheet', () => {
  it('has what differs as rows and columns, and what does not once above', () => {
    const page = contactSheet(matrix, words);
    assert.deepEqual(texts(page, 'caption'), ['width']);
    assert.deepEqual(texts(page, 'th'), ['512', '1024', '2048', 'a red mill', 'a blue mill']);
    assert.match(page, /<h2>In all<\/h2><dl><div><dt>height<\/dt><dd dir="auto">512<\/dd>/);
    assert.equal(page.split(`src="${PICTURE}"`).length - 1, 6);
    assert.equal(page.split('<dt>Cost</dt><dd dir="auto">$0.02</dd>').length - 1, 6);
  });

  it('says a value that is another one in each cell at the cell: a seed orders nothing', () => {
    const seeds = matrix.map((one, at) => cell({ ...Object.fromEntries(one.values), seed: String(at) }));
    const page = contactSheet(seeds, words);
    assert.deepEqual(texts(page, 'caption'), ['width']);
    assert.equal(page.split('<dt>seed</dt>').length - 1, 6);
  });

  it('has jobs of two platforms beside each other, with what only one of them has at its cells', () => {
    const kinds = [
      cell({ kind: 'A: image', prompt: 'a mill', steps: '20' }),
      cell({ kind: 'B: picture', prompt: 'a mill', 'size.width': '512' }),
    ];
    const page = contactSheet(kinds, words);
    assert.deepEqual(texts(page, 'th'), ['A: image', 'B: picture']);
    assert.match(page, /<dt>steps<\/dt>/);
  });

  it('is a list where a table would be mostly empty, and is a page without anything on it', () => {
    const diagonal = ['a', 'b', 'c', 'd', 'e', 'a'].map((one, at) =>
      cell({ one, two: ['v', 'w', 'x', 'y', 'z', 'v'][at] ?? '', three: String(at) }),
    );
    assert.doesNotMatch(contactSheet(diagonal, words), /<table>/);
    assert.match(contactSheet([], words), /<main><div class="flow"><\/div><\/main>/);
  });

  it('shows each cell once whatever it holds, and lets no text become markup or be loaded', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('<script>x</script>', '"><img src=https://a.example/>', "' onload='"),
    );
    const cells = fc.array(
      fc.record({
        values: fc
          .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', '<b>'), text), { maxLength: 5 })
          .map((all) => new Map(all)),
        picture: fc.option(fc.oneof(text, fc.constant(PICTURE))),
        words: fc.option(text),
        cost: fc.option(text),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(cells, text, (given, title) => {
        const page = contactSheet(given, { ...words, title });
        assert.equal(page.split('<figure>').length - 1, given.length);
        assert.doesNotMatch(page, /<script|<img src=https|<b>|<img [^>]* on\w+=/i);
        const addresses = [...page.matchAll(/\bsrc="([^"]*)"/g)].map(([, address]) => address ?? '');
        assert.ok(addresses.every((address) => address.startsWith('data:image/')));
        assert.match(page, /default-src 'none'/);
      }),
      { seed: 20_261_201, numRuns: 300 },
    );
  });
});
