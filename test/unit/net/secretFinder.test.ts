import assert from 'node:assert/strict';
import fc from 'fast-check';
import { halfEscapeAt, undecoded } from '../../../src/net/redaction/escapes.ts';
import { FormSearch } from '../../../src/net/redaction/formSearch.ts';
import { SecretFinder } from '../../../src/net/redaction/secretFinder.ts';
import { countingSteps } from '../../support/regexSteps.ts';

const HEX = '[0-9a-fA-F]';
const UNIT = String.raw`u${HEX}{0,3}|x${HEX}?|[ux]\{${HEX}{0,6}|[0-3][0-7]?`;
/** What may go on as an escape in the next piece of a text. */
const HALF_ESCAPE = new RegExp(
  [
    String.raw`\\+(?:u[dD][89abAB]${HEX}{2}(?:\\+(?:${UNIT})?)?|${UNIT})?`,
    `%(?:25)*(?:${HEX}|u${HEX}{0,3})?`,
    '&(?:amp;)*[#\\w]{0,9}',
  ]
    .map((one) => `(?:${one})$`)
    .join('|'),
);

describe('The end of a text that may go on as an escape', () => {
  it('begins where its longest beginning does', () => {
    const piece = fc.constantFrom(
      ...[
        '\\',
        '\\\\',
        'u',
        'x',
        'ud83d',
        '\\ud83d',
        '0',
        '2',
        '5',
        '25',
        'a',
        '%',
        '%25',
        '&',
        'amp;',
        '#',
        'x4',
        '{',
        'u{',
        ' ',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(halfEscapeAt(text), HALF_ESCAPE.exec(text)?.index ?? text.length, JSON.stringify(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is looked for in a few steps, however many marks stand there', () => {
    const finder = new SecretFinder([`eyJ${'0123456789abcdef'.repeat(100)}`], 'text');
    for (const marks of ['\\', '%25', '&amp;', '\\ud83d']) {
      const text = `${marks.repeat(20_000)} `;
      const { result } = countingSteps(() => finder.begunAt(text), 1_000);
      assert.equal(result, text.length, marks);
    }
  });
});

describe('A search for many texts', () => {
  it('covers what each of them covers', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u0100'), minLength: 6, maxLength: 12 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u0100'), maxLength: 80 });
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), text, (forms, around) => {
        const given = `${around}${forms.join(around.slice(0, 2))}${around}`;
        const covered = new Set<number>();
        for (const form of forms)
          for (let at = given.indexOf(form); at !== -1; at = given.indexOf(form, at + 1))
            for (let place = at; place < at + form.length; place += 1) covered.add(place);
        const found = new FormSearch(forms).find(undecoded(given, 'text'));
        const places = found.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, at) => start + at),
        );
        assert.deepEqual(
          places,
          [...covered].sort((a, b) => a - b),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows the longest end that is the beginning of one of them', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 6, maxLength: 10 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 4 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        (forms, text) => {
          const begun = Array.from({ length: text.length }, (_, at) => at).find((at) =>
            forms.some((form) => form.length > text.length - at && form.startsWith(text.slice(at))),
          );
          assert.equal(new FormSearch(forms).begunAt(undecoded(text, 'text'), 1), begun ?? text.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is bounded also where text and secrets repeat themselves: too much is hidden then, and not too little', () => {
    const repeated = 'ab'.repeat(250);
    const forms = Array.from({ length: 10 }, (_, at) => `${repeated}${at}`);
    const text = `${'ab'.repeat(5_000)}${forms[3]} and what follows`;
    const given = undecoded(text, 'text');
    let reads = 0;
    const codes = new Proxy(given.codes, {
      get: (all, name) => {
        reads += 1;
        return all[Number(name)];
      },
    });
    const found = new FormSearch(forms).find({ ...given, codes });
    const at = text.indexOf(`${forms[3]}`);
    assert.ok(found.some(({ start, end }) => start <= at && end >= at + 501));
    assert.ok(reads < 8_000_000, `${reads} units were read`);
  });

  it('finds one of hundreds of secrets, whichever way it is written', () => {
    const secrets = Array.from({ length: 300 }, (_, at) => `secret+number/${at * 7919}`);
    const finder = new SecretFinder(secrets, 'text');
    for (const secret of [secrets[0] ?? '', secrets[299] ?? ''])
      for (const written of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(JSON.stringify(secret)).slice(3, -3),
      ])
        assert.equal(finder.replaced(`is ${written} there`, '***'), 'is *** there', written);
  });
});

describe('A character that nobody sees', () => {
  it('parts no secret, whether it is a character or its bytes, and nothing else is left out', () => {
    const key = 'Zk7q9-lamp-of-mine';
    const bytes = (text: string) => Buffer.from(text).toString('latin1');
    const [inText, inBytes] = [new SecretFinder([key], 'text'), new SecretFinder([key], 'bytes')];
    for (
      let code = 0x80;
      code <= 0x10ffff;
      code += code < 0x2100 || (code >= 0xfdff && code < 0x10010) ? 1 : 41
    ) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const one = String.fromCodePoint(code);
      const parted = `<${key.slice(0, 7)}${one}${key.slice(7)}>`;
      const isSeen = !/[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u.test(one);
      const hidden = [inText.replaced(parted, '***'), inBytes.replaced(bytes(parted), '***')];
      if (isSeen) assert.deepEqual(hidden, [parted, bytes(parted)], code.toString(16));
      else assert.deepEqual(hidden, ['<***>', '<***>'], code.toString(16));
    }
  }).timeout(30_000);
});
