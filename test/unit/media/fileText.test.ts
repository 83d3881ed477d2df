import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactTextOfFile, textOfFile } from '../../../src/media/fileText.ts';

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 with a mark and the high byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

/** Whole characters; a mark at the beginning belongs to the encoding, and no text has zeros. */
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replaceAll('\0', '').replace(/^\uFEFF+/, ''));

describe('The text of a file', () => {
  for (const [name, encoded] of Object.entries(ENCODINGS))
    it(`is read in ${name}`, () => {
      fc.assert(
        fc.property(anyText, (text) => {
          assert.equal(textOfFile(encoded(text)), text);
          assert.equal(exactTextOfFile(encoded(text)), text);
        }),
      );
    });

  it('is read in UTF-16 without a mark, where it has names and values in ASCII', () => {
    const text = '{"staging": {"accounts": {"crucible": "Café"}}}';
    const bytes = Buffer.from(text, 'utf16le');
    assert.equal(exactTextOfFile(bytes), text);
    assert.equal(exactTextOfFile(Buffer.from(bytes).swap16()), text);
  });

  it('is none where it would be sent as another one', () => {
    for (const bytes of [
      Buffer.from('Köln', 'latin1'),
      Buffer.from([0xff, 0xfe, 0x41]),
      Buffer.from([0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41]),
      Buffer.from('a\0b'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ])
      assert.equal(exactTextOfFile(bytes), null);
  });

  it('is never another one than the bytes say', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = exactTextOfFile(bytes);
        if (text === null) return;
        const all = Object.values(ENCODINGS).map((encoded) => encoded(text));
        all.push(Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16());
        assert.ok(all.some((encoded) => encoded.equals(bytes)));
      }),
      { numRuns: 2_000 },
    );
  });
});
