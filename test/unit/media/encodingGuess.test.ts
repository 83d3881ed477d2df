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
      'Я и ты',
      'А я и он?',
      '{"prompt": "лиса", "negative_prompt": ""}',
      'Файл README.md и CONTRIBUTING.md',
    ],
  ],
  [
    ['windows-1251'],
    ['На картината има фар в мъглата, а до него стои лисица.', 'Тя е тук. Аз съм у дома и пия чай с мляко.'],
  ],
  [
    ['windows-1251', 'koi8-u'],
    [
      'На картині маяк у тумані, поруч стоїть руда лисиця.',
      'Їжак їсть яблуко під ґанком, і це чудово.',
      'Я і ти, й місяць є',
    ],
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
      'La vita è bella',
      'Je suis à Paris',
      'Ela é alta. O gato é preto.',
      'Una volpe rossa è nella neve, la luce è calda e il cielo è grigio',
      'ÄÖÜ',
      'Å er en elv',
      'Husk æ, ø og å: æøå',
      'Las vocales son áéíóú',
      'Bokstäverna ÅÄÖ',
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

/** How many bytes are decoded meanwhile, however often. */
function countingDecoded<T>(act: () => T): { readonly found: T; readonly decodedBytes: number } {
  const decode = Object.getOwnPropertyDescriptor(TextDecoder.prototype, 'decode')?.value as InstanceType<
    typeof TextDecoder
  >['decode'];
  let decodedBytes = 0;
  TextDecoder.prototype.decode = function (input, options) {
    decodedBytes += input?.byteLength ?? 0;
    return decode.call(this, input, options);
  };
  try {
    return { found: act(), decodedBytes };
  } finally {
    TextDecoder.prototype.decode = decode;
  }
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

  it('is windows-1252 in sentences of the West, however few of their words have an accent', () => {
    const plain =
      'la vita bella una casa der Mann und die Frau le chat noir sur o gato preto el perro grande en elv og hus';
    const accented =
      'è à é ó É À Å å ø città perché più così déjà été créée où là ça naïve Straße über Größe Ägypten Äpfel Übermut Öl ' +
      'niño años señor ação não mañana você três øl på blå få Århus þú það Âge Élan être Ça';
    const word = (of: string) => fc.constantFrom(...of.split(' '));
    const sentence = fc
      .tuple(
        fc.array(word(plain), { minLength: 4, maxLength: 12 }),
        fc.array(fc.tuple(word(accented), fc.nat(12)), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '.', '!', '?', '\n'),
      )
      .map(([words, others, end]) => {
        const all = others.reduce((before, [one, at]) => before.toSpliced(at, 0, one), words);
        return all.join(' ') + end;
      });
    const encode = encoder('windows-1252');
    fc.assert(
      fc.property(sentence, (text) => {
        const found = read(encode(text), true);
        assert.deepEqual([found?.text, found?.charset], [text, 'windows-1252']);
      }),
      { numRuns: 300 },
    );
  });

  it('is searched for at the beginning, and only the likeliest is decoded whole', () => {
    const size = 64 * 1024;
    for (const [charset, sentence] of [
      ['windows-1252', 'Une forêt brumeuse, près du château. '],
      ['koi8-r', 'На картине маяк в тумане. '],
      ['euc-kr', '안개 속의 등대와 여우가 있습니다. '],
    ] as const) {
      const once = encoder(charset)(sentence);
      const text = sentence.repeat(Math.ceil(size / once.byteLength));
      const bytes = encoder(charset)(text);
      const { found, decodedBytes } = countingDecoded(() => guessText(bytes, true, false));
      assert.deepEqual([found?.charset, found?.text], [charset, text]);
      assert.ok(decodedBytes <= 2.5 * size, `${decodedBytes} bytes`);
    }
  });

  it('is the next likely one where the likeliest does not fit what comes later', () => {
    const beginning = encoder('gb18030')('这是一只猫的图片。它很可爱。'.repeat(1_000));
    // No lead of a character of two bytes in GB 18030, but a letter in encodings of one byte.
    const bytes = Buffer.concat([beginning, Buffer.from([0xff, 0x20])]);
    const found = guessText(bytes, true, true);
    assert.ok(found && found.charset !== 'gb18030');
    assert.equal(found.text, new TextDecoder(found.charset).decode(bytes));
  });

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

  it('is UTF-8 where the bytes are, whatever a declaration inside says', () => {
    for (const charset of [
      'GBK',
      'GB18030',
      'Big5',
      'Shift_JIS',
      'EUC-JP',
      'EUC-KR',
      'windows-1251',
      'KOI8-R',
    ])
      for (const content of ['Zoë: наше письмо', '名前は猫', 'é']) {
        const text = `<?xml version="1.0" encoding="${charset}"?><a>${content}</a>`;
        const bytes = Buffer.from(text);
        assert.deepEqual(decodeText(bytes, true, null), { text }, charset);
        // Only a beginning, cut inside the last character.
        const cut = Buffer.concat([bytes, Buffer.from([0xe6, 0x97])]);
        assert.deepEqual(decodeText(cut, false, null), { text }, charset);
      }
    // The server knows what it sends, and the bytes of a file in GBK are rarely UTF-8.
    const bytes = encoder('gb18030')('<?xml version="1.0" encoding="GBK"?><a>你好，世界</a>');
    for (const [whole, named] of [
      [true, null],
      [false, null],
      [true, 'gbk'],
    ] as const)
      assert.equal(decodeText(bytes, whole, named)?.text.slice(-9), '你好，世界</a>');
  });

  it('is not windows-1252 where a beginning is UTF-8 up to a character that is cut', () => {
    const text = 'naïve façade, 日本';
    assert.equal(decodeText(Buffer.from(text).subarray(0, -1), false, 'iso-8859-1')?.text, text.slice(0, -1));
    const latin = encoder('windows-1252')('Caf\u00e9');
    assert.equal(decodeText(latin, false, 'iso-8859-1')?.text, 'Café');
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
