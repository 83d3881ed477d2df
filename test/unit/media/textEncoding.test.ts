import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readableOutput } from '../../../src/features/gallery/readableOutput.ts';
import { sniff, type StatedType } from '../../../src/media/sniff.ts';
import { charsetOf } from '../../../src/media/textEncoding.ts';
import { beginnings, glb, png, wav } from './samples.ts';

/** Bytes of an encoding that Node can only read: every one or two of them are tried, and found by what they decode to. */
function encoder(charset: string): (text: string) => Buffer {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset, { fatal: true });
  const tryBytes = (bytes: readonly number[]) => {
    try {
      const char = decoder.decode(new Uint8Array(bytes));
      if ([...char].length === 1 && !bytesOf.has(char)) bytesOf.set(char, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let first = 0; first < 256; first += 1) tryBytes([first]);
  if (!charset.startsWith('windows'))
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) tryBytes([first, second]);
  return (text) =>
    Buffer.from([...text].flatMap((char) => bytesOf.get(char) ?? assert.fail(`${char} in ${charset}`)));
}

const TEXTS: readonly (readonly [charset: string, text: string])[] = [
  ['windows-1252', 'Café crème'],
  ['windows-1252', 'Größe: 12 m², Übermut – „schön“'],
  ['windows-1252', 'El niño comió piñas en España.'],
  ['shift_jis', '日本語\n'],
  ['shift_jis', 'これは猫の絵です。とてもかわいい。'],
  ['euc-jp', 'これは猫の絵です。とてもかわいい。'],
  ['gb18030', '这是一只猫的图片。它很可爱。'],
  ['gb18030', '你好，世界'],
  ['euc-kr', '안녕하세요, 고양이 그림입니다.'],
];

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('Texts in other encodings', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'backlot-text-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  /** What the gallery shows of these bytes. */
  const shown = async (bytes: Uint8Array, stated: StatedType = {}) => {
    const type = await sniff(bytes, true, stated);
    const path = join(dir, 'x');
    await writeFile(path, bytes);
    return { kind: type.kind, text: (await readableOutput(path, type)).text };
  };

  for (const [charset, text] of TEXTS) {
    it(`shows "${text.trim()}" in ${charset}, named by nobody`, async () => {
      assert.deepEqual(await shown(encoder(charset)(text)), { kind: 'text', text });
    });

    it(`shows "${text.trim()}" in ${charset}, named by the server`, async () => {
      const contentType = `text/plain; charset=${charset}`;
      assert.deepEqual(await shown(encoder(charset)(text), { contentType }), { kind: 'text', text });
    });
  }

  it('shows encodings that only the server can name', async () => {
    const text = 'Привет, мир';
    const bytes = encoder('windows-1251')(text);
    for (const contentType of [
      'text/plain;charset="windows-1251"',
      'text/plain; Charset = CP1251',
      'text/plain; charset=cp1251; a=b',
    ])
      assert.deepEqual(await shown(bytes, { contentType }), { kind: 'text', text });
    const jis = Buffer.from('\x1b$BF|K\\\x1b(B', 'latin1');
    assert.deepEqual(await shown(jis, { contentType: 'text/plain; charset=iso-2022-jp' }), {
      kind: 'text',
      text: '日本',
    });
  });

  it('shows UTF-16 with and without a byte order mark', async () => {
    for (const text of ['hello, world\n', '{"a": "ü"}', '日本語です。\n今日は。\n', 'Ещё раз.\n']) {
      const formatted = text.startsWith('{') ? '{\n  "a": "ü"\n}' : text;
      const marked = `\uFEFF${text}`;
      for (const bytes of [
        Buffer.from(text, 'utf16le'),
        utf16be(text),
        Buffer.from(marked, 'utf16le'),
        utf16be(marked),
      ])
        assert.equal((await shown(bytes)).text.replace(/^\uFEFF/, ''), formatted);
    }
  });

  it('prefers what the bytes prove over an encoding that servers name for everything', async () => {
    const text = 'naïve façade, 日本';
    for (const contentType of [
      'text/plain; charset=ISO-8859-1',
      'text/plain; charset=utf-8',
      'text/plain; charset=nonsense',
    ])
      assert.deepEqual(await shown(Buffer.from(text), { contentType }), { kind: 'text', text });
    assert.deepEqual(await shown(Buffer.from(`\uFEFF${text}`), { contentType: 'text/plain; charset=gbk' }), {
      kind: 'text',
      text,
    });
  });

  it('takes no media for text, whatever the server calls it', async () => {
    for (const bytes of [png(), wav(), glb(), ...Object.values(beginnings)])
      for (const contentType of [
        undefined,
        'text/plain; charset=iso-8859-1',
        'text/plain; charset=shift_jis',
      ]) {
        const { kind } = await sniff(bytes, true, contentType === undefined ? {} : { contentType });
        assert.notEqual(kind, 'text');
      }
  });

  it('takes what the platform calls a text for one, as long as it has no control characters', async () => {
    const bytes = encoder('windows-1251')('Привет, мир');
    assert.equal((await sniff(bytes, true, { mimeType: 'text/plain' })).kind, 'text');
    assert.equal(
      (await sniff(Buffer.from([0xc0, 0x00, 0x01, 0xff]), true, { mimeType: 'text/plain' })).kind,
      'unknown',
    );
  });

  it('shows every text of UTF-8 as it is, named or not', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\u0000-\u001f\u007f\ufeff]|^\s*[<{[]/.test(one));
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(undefined, 'text/plain; charset=iso-8859-1'),
        async (one, contentType) => {
          const stated = contentType === undefined ? {} : { contentType };
          assert.deepEqual(await shown(Buffer.from(one), stated), { kind: 'text', text: one });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names the kind of a plain text as the platform does, and no kind that can run anything', async () => {
    const named = async (mimeType: string) => {
      const { mimeType: found, extension } = await sniff(Buffer.from('# a, b'), true, { mimeType });
      return `${found} ${extension}`;
    };
    assert.equal(await named('text/markdown; charset=utf-8'), 'text/markdown md');
    assert.equal(await named('text/csv'), 'text/csv csv');
    assert.equal(await named('text/srt'), 'application/x-subrip srt');
    for (const other of ['text/html', 'image/svg+xml', 'application/javascript', 'image/png', ''])
      assert.equal(await named(other), 'text/plain txt');
  });

  it('reads the charset of a header', () => {
    assert.equal(charsetOf('text/plain'), null);
    assert.equal(charsetOf(null), null);
    assert.equal(charsetOf('text/plain; charset=Shift_JIS'), 'Shift_JIS');
    assert.equal(charsetOf('text/plain;format=flowed;charset="utf-8"'), 'utf-8');
  });
});
