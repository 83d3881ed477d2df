import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ResponseRedactor } from '../../../src/net/redaction/responseRedactor.ts';
import { turnsDuring } from '../../support/turns.ts';

const KEY = 'Zk7+/"q9~lamp';

async function cleaned(text: string, mayReturn: readonly string[] = [], keys = [KEY]): Promise<string> {
  const bytes = await new ResponseRedactor(keys).inBytes(Uint8Array.from(Buffer.from(text)), mayReturn);
  return Buffer.from(bytes).toString();
}

/** A live answer that comes in pieces of these sizes, over and over. */
async function inPieces(bytes: Buffer, sizes: readonly number[], keys = [KEY]): Promise<Buffer> {
  const pieces = async function* () {
    for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(at, at + size);
      at += size;
    }
  };
  const got: Uint8Array[] = [];
  for await (const piece of new ResponseRedactor(keys).inPieces(pieces())) got.push(piece);
  return Buffer.concat(got);
}

/** Keys as platforms make them, and what people call a secret: any text of some length. */
const keys = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9+/_.~-]{12,60}$/),
  fc.stringMatching(/^[\x21-\x7e]{10,40}$/),
  fc.string({ unit: 'grapheme', minLength: 10, maxLength: 30 }).filter((text) => text.isWellFormed()),
);

const unicode = (text: string, capitals = false) =>
  Array.from({ length: text.length }, (_, at) => {
    const hex = text.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${capitals ? hex.toUpperCase() : hex}`;
  }).join('');
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const percent = (text: string) =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const bytesOf = (text: string) => Array.from(Buffer.from(text), (byte) => byte.toString(16).padStart(2, '0'));
const hexUnit = (text: string, at: number) => text.charCodeAt(at).toString(16).padStart(4, '0');
const braced = (one: string) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`;
const octal = (one: string) => one.charCodeAt(0).toString(8).padStart(3, '0');

/** Ways in which servers, frameworks and proxies write a text that they quote inside a JSON string. */
const WRITTEN: Readonly<Record<string, (key: string) => string>> = {
  'as it is': json,
  'with escaped slashes': (key) => json(key).replaceAll('/', '\\/'),
  'with escapes of what is not ASCII or letters': (key) =>
    key.replace(/[^A-Za-z0-9]/gu, (character) => unicode(character)),
  'all escaped': unicode,
  'all escaped in capitals': (key) => unicode(key, true),
  'in JSON within JSON': (key) => json(json(key)),
  'in JSON within JSON within JSON': (key) => json(json(json(key))),
  'with escapes in JSON within JSON': (key) => json(unicode(key)),
  'percent-encoded': (key) => json(encodeURIComponent(key)),
  'percent-encoded in small letters': (key) =>
    json(encodeURIComponent(key).replace(/%../g, (one) => one.toLowerCase())),
  'percent-encoded throughout': (key) => percent(key),
  'percent-encoded twice': (key) => json(encodeURIComponent(encodeURIComponent(key))),
  'in capitals': (key) => json(key.toUpperCase()),
  'in small letters': (key) => json(key.toLowerCase()),
  'in hexadecimal digits': (key) => Buffer.from(key).toString('hex'),
  'in capital hexadecimal digits': (key) => Buffer.from(key).toString('hex').toUpperCase(),
  'in Base64': (key) => base64(key),
  'in Base64 with escaped slashes': (key) => base64(key).replaceAll('/', '\\/'),
  'in Base64 that is percent-encoded': (key) => encodeURIComponent(base64(key)),
  'in Base64 of addresses': (key) => Buffer.from(key).toString('base64url'),
  'in Base64 of a longer text': (key) => base64(`user:${key}:x`),
  'with escapes in braces': (key) => json(key.replace(/[^A-Za-z0-9]/gu, braced)),
  'with escapes in braces throughout': (key) => Array.from(key, braced).join(''),
  'with the percent escapes of scripts': (key) =>
    Array.from({ length: key.length }, (_, at) => hexUnit(key, at))
      .map((hex) => `%u${hex}`)
      .join(''),
  'with octal escapes': (key) =>
    json(key.replace(/[^A-Za-z0-9\u0080-\u{10ffff}]/gu, (one) => `\\${octal(one)}`)),
  'in capitals and small letters': (key) =>
    json(key.replace(/[a-z]/gi, (one, at: number) => (at % 3 === 1 ? one.toUpperCase() : one.toLowerCase()))),
  'in hexadecimal digits with colons': (key) => bytesOf(key).join(':'),
  'in capital hexadecimal digits with colons': (key) => bytesOf(key).join(':').toUpperCase(),
  'in hexadecimal digits with blanks': (key) => bytesOf(key).join(' '),
  'in hexadecimal digits with hyphens': (key) => bytesOf(key).join('-'),
  'as bytes of a listing': (key) =>
    bytesOf(key)
      .map((byte) => `0x${byte}`)
      .join(', '),
  'in a dump, two bytes together': (key) =>
    (
      bytesOf(`.${key}`)
        .join('')
        .match(/.{1,4}/g) ?? []
    ).join(' '),
  'with zero-width spaces': (key) => json(Array.from(key).join('\u200B')),
  'with soft hyphens': (key) => json(key.replace(/(?<=.{4})/gsu, '\u00AD')),
  'with escaped zero-width joiners': (key) => Array.from(key, json).join('\\u200d'),
  'with invisible characters as entities': (key) => Array.from(key, json).join('&#8203;'),
  'with invisible characters, percent-encoded': (key) => encodeURIComponent(Array.from(key).join('\u2060')),
  'in entities that are escaped': (key) =>
    key.replace(/[^A-Za-z0-9]/gu, (one) => `\\u0026#x${(one.codePointAt(0) ?? 0).toString(16)};`),
  'in entities of entities that are escaped': (key) =>
    json(key.replace(/[^A-Za-z0-9]/gu, (one) => `\\u0026amp;#${one.codePointAt(0)};`)),
  'in HTML': (key) => json(key.replace(/[^A-Za-z0-9]/gu, (character) => `&#${character.codePointAt(0)};`)),
  'in HTML with named and hexadecimal entities': (key) =>
    json(
      key
        .replace(/[^\w&<>"' ]/gu, (one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`)
        .replace(/&(?!#)/g, '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    ),
};

/** Everything that a reader could make of an answer: of each string also what it says when it is decoded again. */
function readable(text: string): readonly string[] {
  const once = (one: string) => [
    one.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    one.replace(/\\+(?:u([0-9a-f]{4})|(.))/gi, (_, hex: string | undefined, other: string) =>
      hex === undefined ? other : String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    one.replace(/&#(x?)([0-9a-f]+);/gi, (_, x: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, x === '' ? 10 : 16)),
    ),
  ];
  const all = [text, ...once(text), ...once(text).flatMap(once)];
  return [...all, ...all.map((one) => Buffer.from(one, 'latin1').toString())];
}

/** No part of the key that would tell it can be read. */
function assertHidden(answer: string, key: string, how: string): void {
  const part = key.slice(2, -2);
  const parts = [part, part.toUpperCase(), part.toLowerCase(), Buffer.from(part).toString('hex')];
  for (const text of readable(answer))
    for (const one of parts) assert.ok(!text.includes(one), `${how}: ${answer}`);
}

describe('A key that a server quotes', () => {
  const way = fc.constantFrom(...Object.keys(WRITTEN));
  const around = fc.constantFrom('', ' ', 'Bearer ', 'key=', '\\"', '\\n', 'abc', '%20', '&lt;');
  const place = fc.constantFrom(
    (text: string) => `{"error":{"message":"${text}"}}`,
    (text: string) => `{"${text}":1}`,
    (text: string) => `["x",{"a":["${text}"]}]`,
    (text: string) => `<title>${text}</title>`,
    (text: string) => `data: {"text":"${text}"}\n\n`,
    (text: string) => `plain ${text} text`,
  );

  it('is hidden in every way of writing it, at every place of an answer', async () => {
    await fc.assert(
      fc.asyncProperty(keys, way, around, place, async (key, how, before, at) => {
        const written = WRITTEN[how]?.(key) ?? '';
        assertHidden(await cleaned(at(`${before}${written}${before}`), [], [key]), key, how);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is hidden in a live answer wherever its pieces begin, and in text that is joined after that', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(keys, way, around, place, sizes, async (key, how, before, at, steps) => {
        const text = at(`${before}${WRITTEN[how]?.(key) ?? ''}${before}`);
        assertHidden((await inPieces(Buffer.from(text), steps, [key])).toString(), key, how);
        const joined = new ResponseRedactor([key]).inJoinedText();
        let [shown, held] = ['', ''];
        for (let from = 0, turn = 0; from < text.length; turn += 1) {
          const size = steps[turn % steps.length] ?? 1;
          const next = joined.next(held, text.slice(from, from + size));
          [shown, held, from] = [shown + next.shown, next.held, from + size];
        }
        assertHidden(shown + joined.last(held), key, how);
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('is hidden across the windows in which a long answer is searched', async () => {
    for (const how of ['as it is', 'all escaped', 'percent-encoded throughout', 'in Base64']) {
      const written = WRITTEN[how]?.(KEY) ?? '';
      for (let before = 32 * 1024 - written.length - 1; before <= 32 * 1024 + 1; before += 1) {
        const answer = await cleaned(`${'x'.repeat(before)}${written}. And${'\\n'.repeat(20)}`);
        // The padding of Base64 says nothing.
        assert.equal(
          answer.slice(before).replace('==', ''),
          `***. And${'\\n'.repeat(20)}`,
          `${how} at ${before}`,
        );
      }
    }
  });

  it('is looked for in a long answer piece by piece, and others get their turn between them', async () => {
    for (const unit of ['a word and ', '%25', '&amp;', '\\\\u0073', KEY.slice(0, -1)]) {
      const text = `${Buffer.alloc(600_000, unit).toString()} ${KEY}.`;
      const { result: answer, turns } = await turnsDuring(() => cleaned(text));
      assert.ok(answer.endsWith(' ***.') && turns >= 10, `${unit}: ${turns} turns`);
    }
  });
});

describe('ResponseRedactor', () => {
  it('hides a secret in every encoding', async () => {
    for (const form of [
      KEY,
      JSON.stringify({ said: KEY }),
      JSON.stringify(JSON.stringify({ said: KEY })),
      `https://a.example/?key=${encodeURIComponent(KEY)}`,
      Buffer.from(KEY).toString('base64'),
    ]) {
      const answer = await cleaned(`before ${form} after`);
      assert.match(answer, /^before .*\*\*\*.* after$/);
      assert.ok(!answer.includes('Zk7') && !answer.includes('Wms3'), answer);
    }
  });

  it('cuts off the beginning of a secret where the answer ends in it', async () => {
    assert.equal(await cleaned(`Refused ${KEY.slice(0, 9)}`), 'Refused ');
    assert.equal(await cleaned('Refused Zk7+'), 'Refused Zk7+', 'too short to tell anything');
  });

  it('hides a secret inside a longer Base64 text', async () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      const answer = await cleaned(
        `data:text/plain;base64,${Buffer.from(`${before}${KEY} and more`).toString('base64')}`,
      );
      assert.match(answer, /\*\*\*/);
      const left = Buffer.from(answer.slice(answer.indexOf(',') + 1).replace('***', ''), 'base64').toString();
      assert.ok(!left.includes(KEY.slice(1, -1)), left);
    }
  });

  it('hides a secret in a live answer however it is split, and changes nothing else', async () => {
    const plain = fc.string({ unit: fc.constantFrom('Z', 'k', '7', '+', '/', '"', '\n', ' ', 'é') });
    const parts = fc.array(fc.oneof(plain, fc.constant(KEY)), { maxLength: 8 });
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (texts, steps) => {
        const bytes = Buffer.from(`${texts.join('')}\n\n`);
        const got = await inPieces(bytes, steps);
        assert.equal(got.toString('latin1'), bytes.toString('latin1').replaceAll(KEY, '***'));
      }),
    );
  });

  it('hides the beginning of a secret where a live answer ends in it', async () => {
    assert.equal((await inPieces(Buffer.from(`Refused ${KEY.slice(0, 9)}`), [3])).toString(), 'Refused ');
    assert.equal((await inPieces(Buffer.from('Refused Zk7+'), [3])).toString(), 'Refused Zk7+');
  });

  it('keeps a secret only in the members that return it on purpose', async () => {
    const answer = JSON.stringify({ token: KEY, note: KEY });
    assert.deepEqual(JSON.parse(await cleaned(answer, ['token'])), { token: KEY, note: '***' });
  });

  it('returns every other answer byte for byte', async () => {
    const redactor = new ResponseRedactor([KEY, 'short']);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const answer = Uint8Array.from(bytes);
        assert.equal(await redactor.inBytes(answer), answer);
      }),
    );
    assert.equal(await cleaned('a short answer'), 'a short answer');
  });

  it('hides a secret in the status text and drops headers that contain it', () => {
    const headers = { 'x-echo': KEY, 'set-cookie': `s=${encodeURIComponent(KEY)}`, 'x-request-id': 'r1' };
    const head = new ResponseRedactor([KEY]).inHead(
      new Response(null, { status: 401, statusText: `No ${KEY}`, headers }),
    );
    assert.deepEqual(
      [head.status, head.statusText, [...head.headers]],
      [401, 'No ***', [['x-request-id', 'r1']]],
    );
  });
});
