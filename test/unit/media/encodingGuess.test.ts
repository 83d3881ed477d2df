import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, guessText, type DecodedText } from '../../../src/media/textEncoding.ts';

/** Sentences as people write them, in encodings of their language. */
const LANGUAGES: readonly (readonly [charsets: readonly string[], sentences: readonly string[]])[] = [
  [
    ['windows-1251', 'koi8-r'],
    [
      'Привет, мир!',
      'На картине маяк в тумане, рядом стоит рыжая лиса.',
      'Съешь ещё этих мягких французских булок, да выпей чаю.',
      'МОСКВА: снимок готов, ссылка действует до утра.',
      'Цвет неба: синий. Свет падает слева.',
    ],
  ],
  [
    ['windows-1251', 'koi8-u'],
    ['На картині маяк у тумані, поруч стоїть руда лисиця.', 'Їжак їсть яблуко під ґанком, і це чудово.'],
  ],
  [
    ['big5'],
    [
      '這是一隻貓的圖片，牠很可愛。',
      '燈塔在霧中，旁邊有一隻狐狸。',
      '歡迎來到台灣，我們為您準備了新的畫面。',
      '影片已經完成，請在明天以前下載。',
    ],
  ],
  [
    ['gb18030'],
    ['这是一只猫的图片。它很可爱。', '灯塔在雾中，旁边有一只狐狸。', '影片已经完成，请在明天以前下载。'],
  ],
  [
    ['shift_jis', 'euc-jp'],
    ['これは猫の絵です。とてもかわいい。', '霧の中の灯台と、その隣にいる狐です。'],
  ],
  [['euc-kr'], ['안녕하세요, 고양이 그림입니다.', '안개 속의 등대와 여우가 있습니다.']],
  [
    ['windows-1252'],
    [
      'Größe: 12 m², Übermut – „schön“',
      'El niño comió piñas en España.',
      'Une forêt brumeuse, près du château.',
    ],
  ],
];

/** Bytes of an encoding that Node can only read: every one or two of them are tried. */
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
  if (!/^(?:windows|koi8)/.test(charset))
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) tryBytes([first, second]);
  return (text) =>
    Buffer.from([...text].flatMap((char) => bytesOf.get(char) ?? assert.fail(`${char} in ${charset}`)));
}

const read = (bytes: Uint8Array, isSaidToBeText: boolean): DecodedText | null =>
  decodeText(bytes, true, null) ?? guessText(bytes, true, isSaidToBeText);

describe('The encoding of a text that nobody names', () => {
  for (const [charsets, sentences] of LANGUAGES)
    for (const charset of charsets) {
      const encode = encoder(charset);
      for (const sentence of sentences)
        it(`is ${charset} in "${sentence}", and is told as a guess`, () => {
          for (const isSaid of [true, false]) {
            const found = read(encode(sentence), isSaid);
            assert.deepEqual([found?.text, found?.isGuess], [sentence, true]);
          }
        });

      it(`is found in texts of any such sentences (${charset})`, () => {
        const texts = fc
          .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n', '\r\n- ', ' (1) ')), {
            minLength: 1,
            maxLength: 8,
          })
          .map((parts) => parts.flat().join(''));
        fc.assert(
          fc.property(texts, (text) => {
            assert.equal(read(encode(text), true)?.text, text);
          }),
          { numRuns: 50 },
        );
      });
    }

  it('is never taken for a sure one where no byte proves it', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.boolean(), (some, isSaid) => {
        const found = decodeText(some, true, null) ?? guessText(some, true, isSaid);
        if (!found || found.isGuess) return;
        const { charset = 'utf-8' } = found;
        assert.match(charset, /^(?:utf-8|utf-16[lb]e|iso-2022-jp)$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('The encoding of a text that says it itself', () => {
  const russian = 'Привет, мир';
  for (const [name, before] of [
    ['an XML declaration', '<?xml version="1.0" encoding="CHARSET"?><a>'],
    ['a meta element', '<!doctype html><html><head><meta charset="CHARSET"><title>'],
    [
      'an older meta element',
      '<html><META http-equiv="Content-Type" content="text/html; charset=CHARSET"><p>',
    ],
  ] as const)
    for (const charset of ['windows-1251', 'koi8-r'])
      it(`is the one in ${name} (${charset})`, () => {
        const text = before.replace('CHARSET', charset) + russian;
        assert.deepEqual(decodeText(encoder(charset)(text), true, null), { text, charset });
        // What the server names comes first, and what the bytes prove before that.
        assert.equal(decodeText(encoder('koi8-r')(text), true, 'koi8-r')?.text, text);
        assert.equal(decodeText(Buffer.from(text), true, null)?.text, text);
      });

  it('is not UTF-16 where the declaration can be read without it', () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>é</a>';
    assert.deepEqual(decodeText(Buffer.from(text), true, null), { text });
  });

  it('is ISO-2022-JP where its escapes are, and plain ASCII where others are', () => {
    const bytes = Buffer.from('\x1b$B$3$l$OG-\x1b(B cat', 'latin1');
    assert.deepEqual(decodeText(bytes, true, null), { text: 'これは猫 cat', charset: 'iso-2022-jp' });
    const colors = '\x1b[31mred\x1b[0m';
    assert.deepEqual(decodeText(Buffer.from(colors), true, null), { text: colors });
  });
});
