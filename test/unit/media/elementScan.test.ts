import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readerOf } from '../../../src/media/completeness/byteReader.ts';
import { xmlEnd } from '../../../src/media/completeness/documentEnds.ts';
import { ElementScan } from '../../../src/media/completeness/elementScan.ts';
import { turnsDuring } from '../../support/turns.ts';

/** Ways in which an element does not end, each with one in which it does. */
const PAIRS = [
  ['<svg>', '<svg></svg>'],
  ['<svg><g/>', '<svg><g/></svg>'],
  ['<svg a="</svg>"', '<svg a="</svg>"/>'],
  ['<!-- <svg/> -->', '<!-- <svg/> --><svg/>'],
  ['<svg><!--></svg>', '<svg><!--></svg>--></svg>'],
  ['<?xml version="1.0"?>', '<?xml version="1.0"?><a></a>'],
  ['<!DOCTYPE svg [<!ENTITY a "</svg>">]>', '<!DOCTYPE svg [<!ENTITY a "</svg>">]><svg/>'],
  ['<svg><![CDATA[</svg>]]', '<svg><![CDATA[</svg>]]></svg>'],
  ['<svg><![INCLUDE[</svg>', '<svg><![INCLUDE[</svg>]]></svg>'],
] as const;

function isClosed(text: string, sizes: readonly number[]): boolean {
  const scan = new ElementScan();
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    if (scan.feed(text.slice(at, at + size))) return true;
    at += size;
  }
  return false;
}

describe('The elements of an XML text', () => {
  it('are closed or not, wherever its pieces begin', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...PAIRS), sizes, ([open, closed], steps) => {
        assert.equal(isClosed(open, steps), false, open);
        assert.equal(isClosed(closed, steps), true, closed);
      }),
      { numRuns: 500 },
    );
  });

  it('are followed in turns, in which others get theirs', async () => {
    for (const piece of ['<', '<!--', '<a ', '"', '<a>', ']']) {
      const reader = readerOf(Buffer.from(`<svg>${piece.repeat(Math.ceil(2_000_000 / piece.length))}`));
      const { result, turns } = await turnsDuring(() => xmlEnd(reader));
      assert.equal(result, 'cut');
      assert.ok(turns >= 20, `${piece}: ${turns} turns`);
    }
  });
});
