import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainJson, readJson, readLongJson } from '../../../src/net/json/exactJson.ts';
import { ExactNumber, exactNumber, isInRange } from '../../../src/net/json/exactNumber.ts';
import { mapJson, mapLongJson, stepsOf, visitJson } from '../../../src/net/json/walkJson.ts';
import { compactJson, printJson, printLongJson } from '../../../src/net/json/printJson.ts';
import { turnsDuring } from '../../support/turns.ts';

/** Any number of JSON's grammar. */
const digits = fc.stringMatching(/^(?:0|[1-9][0-9]{0,24})$/);
const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    digits,
    fc.option(fc.stringMatching(/^[0-9]{1,25}$/), { nil: undefined }),
    fc.option(fc.tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.nat(400)), {
      nil: undefined,
    }),
  )
  .map(
    ([sign, whole, fraction, power]) =>
      `${sign}${whole}${fraction === undefined ? '' : `.${fraction}`}${power?.join('') ?? ''}`,
  );
const written = [
  '15408957284361906177',
  '1e400',
  '0.1000000000000000055',
  '-0',
  '1E+2',
  '1.0',
  '9007199254740993',
];

/** A JSON text, with the numbers in it as they stand there. */
const jsonText = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    number,
    fc.constantFrom(...written, 'true', 'null', '{}', '[]'),
    fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify(`${text}"\\ 12345678901234567890`)),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(fc.string(), tie('value')), { maxLength: 4, selector: ([name]) => name })
      // Names that are numbers come first in any object of JavaScript.
      .map((members) => members.filter(([name]) => !/^\d+$/.test(name) && name !== '__proto__'))
      .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).value;

const nested = (depth: number, inside = '') => `${'['.repeat(depth)}${inside}${']'.repeat(depth)}`;

describe('JSON with exact numbers', () => {
  it('is written as it was read, to the last digit', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        assert.equal(JSON.stringify(readJson(text)), text);
        assert.equal(compactJson(readJson(text), 1_000_000), text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read as the engine reads it, and refused where the engine refuses it', async () => {
    const noise = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '1', '01', '-', '.', 'e', '1e400', ' ', 'tru'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          jsonText,
          noise.map((parts) => parts.join('')),
        ),
        async (text) => {
          const engine = () => JSON.parse(text) as unknown;
          let expected: unknown;
          try {
            expected = engine();
          } catch {
            assert.throws(() => readJson(text), SyntaxError);
            await assert.rejects(readLongJson(text, 1_000), SyntaxError);
            return;
          }
          const near = (value: unknown) =>
            mapJson(value, (leaf) => (leaf instanceof ExactNumber ? Number(leaf.source) : leaf));
          assert.deepEqual(near(readJson(text)), expected);
          assert.deepEqual(near(await readLongJson(text, 1_000)), expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives code the digits of an id that a double would change, and numbers for the rest', () => {
    const value = readJson(
      '{"id":15408957284361906177,"n":-9007199254740993,"credits":2.50,"x":1e400,"y":1E+2}',
    );
    assert.deepEqual(plainJson(value), {
      id: '15408957284361906177',
      n: '-9007199254740993',
      credits: 2.5,
      x: '1e400',
      y: 100,
    });
    fc.assert(
      fc.property(fc.jsonValue(), (plain) => {
        assert.equal(plainJson(plain), plain, 'nothing is copied where nothing changes');
      }),
    );
  });

  it('says which numbers nobody can read', () => {
    const isReadable = (source: string) => {
      const value = exactNumber(source);
      return typeof value === 'number' || (value !== null && isInRange(value));
    };
    for (const source of ['1e400', '-1e400', '1e-400', '0.1e-400', `1${'0'.repeat(400)}`])
      assert.equal(isReadable(source), false, source);
    for (const source of ['-0', '0.0', '0e999', '5e-324', '1e308', '15408957284361906177', '1E+2'])
      assert.equal(isReadable(source), true, source);
    for (const source of ['', '01', '+1', '1.', '.5', 'NaN', 'Infinity', '0x10', '1_000', '１', ' 1'])
      assert.equal(exactNumber(source), null, source);
  });

  it('may be nested as deep as it likes', async () => {
    const depth = 200_000;
    const text = nested(depth, '15408957284361906177');
    const value = await readLongJson(text, depth + 10);
    assert.equal(compactJson(value, 10_000_000), text);
    let deepest = 0;
    visitJson(value, (_, place) => {
      deepest = Math.max(deepest, place?.depth ?? 0);
      return true;
    });
    assert.equal(deepest, depth);
    assert.equal(compactJson(plainJson(value), 10_000_000), nested(depth, '"15408957284361906177"'));
  });

  it('is read in turns, also where it is all blanks or numbers that are kept as they came', async () => {
    for (const [what, text] of [
      ['one text', JSON.stringify('a word and '.repeat(60_000))],
      ['numbers', `[${'1.0,'.repeat(100_000)}1]`],
      ['blanks', `[${' '.repeat(600_000)}]`],
    ] as const) {
      const { result, turns } = await turnsDuring(() => readLongJson(text, 250_000));
      assert.ok(turns >= 8, `${what}: ${turns} turns`);
      assert.equal(JSON.stringify(result).length, what === 'blanks' ? 2 : text.length);
    }
    await assert.rejects(readLongJson(`[${' '.repeat(17_000_000)}]`, 250_000), { code: 'answer.tooLarge' });
  });

  it('is refused when it has more values than can be made at once', async () => {
    const text = `[${'0,'.repeat(999)}0]`;
    assert.equal(((await readLongJson(text, 1_002)) as unknown[]).length, 1_000);
    await assert.rejects(readLongJson(text, 900), { code: 'answer.tooLarge' });
    const escaped = JSON.stringify({ text: '\n'.repeat(100_000) });
    await assert.rejects(readLongJson(escaped, 5_000), { code: 'answer.tooLarge' });
    assert.deepEqual(await readLongJson(escaped, 13_000), JSON.parse(escaped));
  });

  it('has long texts that the engine reads part by part, whatever stands in them', async () => {
    const parse = JSON.parse;
    const unit = fc.constantFrom(
      'a',
      'é',
      '👨‍👩‍👧',
      '\\n',
      '\\\\',
      '\\"',
      '\\u0073',
      '\\ud83c',
      ',',
      ':',
      '1.0',
      '{',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { minLength: 1, maxLength: 12 }),
        fc.nat(70_000),
        fc.constantFrom('', '\\', '\\u00', '\\x', '\u0000', '\n'),
        async (units, shift, broken) => {
          const long = units.join('').repeat(Math.ceil(200_000 / units.join('').length));
          const source = `{"n":1e400,"list":["${'x'.repeat(shift)}${broken}${long}", "short"],"text":"${long}"}`;
          let longest = 0;
          JSON.parse = (given) => {
            longest = Math.max(longest, given.length);
            return parse(given) as unknown;
          };
          const reading = readLongJson(source, 250_000).finally(() => (JSON.parse = parse));
          let expected: unknown;
          try {
            expected = parse(source);
          } catch {
            return assert.rejects(reading, SyntaxError);
          }
          const near = (leaf: unknown) => (leaf instanceof ExactNumber ? Number(leaf.source) : leaf);
          assert.deepEqual(mapJson(await reading, near), expected);
          assert.ok(longest < 100_000, `${longest} characters at a time`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has no member whose name is longer than any', async () => {
    const name = 'n'.repeat(150_000);
    await assert.rejects(readLongJson(`{"${name}" \n : 1}`, 1_000), { code: 'answer.tooLarge' });
    assert.deepEqual(await readLongJson(`["${name}" , ":"]`, 1_000), [name, ':']);
  });

  it('shows its values in the order of the text, with the way to each', () => {
    const seen: string[] = [];
    visitJson(readJson('{"a":[1,{"b":2}],"c":{"d":[]}}'), (_, place) => {
      seen.push(stepsOf(place).join('.'));
      return stepsOf(place).at(-1) !== 'c';
    });
    assert.deepEqual(seen, ['', 'a', 'a.0', 'a.1', 'a.1.b', 'c']);
  });
});

describe('JSON for a document', () => {
  it('looks as the engine prints it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(printJson(value, 1_000_000), {
          text: JSON.stringify(value, null, 2),
          isCut: false,
        });
        assert.equal(compactJson(value, 1_000_000), JSON.stringify(value));
      }),
    );
  });

  it('is never longer than its limit, and not much work beyond it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 60 }), (value, limit) => {
        const whole = JSON.stringify(value, null, 2);
        const { text, isCut } = printJson(value, limit);
        assert.ok(text.length <= limit && text.isWellFormed());
        assert.equal(isCut, JSON.stringify(value).length > limit && whole.length > limit);
        if (isCut) assert.ok(whole.startsWith(text.slice(0, -1)) && text.endsWith('…'));
      }),
    );
    // Counts the values that are looked at.
    let looked = 0;
    const list = new Proxy(Array<number>(1_000_000).fill(1), {
      get: (target, name, receiver) => {
        looked += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
    printJson(list, 1_000);
    assert.ok(looked < 5_000, `${looked} values looked at`);
  });

  it('escapes no more of a text than it shows', () => {
    const stringify = JSON.stringify;
    for (const unit of ['\uD83C', '\u0000', 'a', '👨‍👩‍👧']) {
      const text = unit.repeat(1_000_000);
      let escaped = 0;
      JSON.stringify = ((given: unknown) => {
        const made = stringify(given);
        escaped += made.length;
        return made;
      }) as typeof stringify;
      try {
        printJson({ text, list: [text], [text]: 1 }, 100_000);
      } finally {
        JSON.stringify = stringify;
      }
      // It is printed twice, and what is escaped at a time can become six times as long.
      assert.ok(escaped < 2 * (100_000 + 6 * 16 * 1024), `${stringify(unit)}: ${escaped} characters`);
    }
  });

  it('is the same in turns, in which others get theirs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 200 }), async (value, limit) => {
        assert.deepEqual(await printLongJson(value, limit), printJson(value, limit));
        const change = (leaf: unknown) => (typeof leaf === 'string' ? `${leaf}!` : leaf);
        const rename = (name: string) => `${name}?`;
        assert.deepEqual(await mapLongJson(value, change, rename), mapJson(value, change, rename));
      }),
    );
    const long = {
      text: 'x👨‍👩‍👧\uD83C'.repeat(200_000),
      many: Array.from({ length: 50_000 }, (_, at) => ({ at })),
    };
    const { result, turns } = await turnsDuring(() => printLongJson(long, 100_000_000));
    assert.equal(result.text, JSON.stringify(long, null, 2));
    assert.ok(turns > 10, `${turns} turns`);
    const mapping = await turnsDuring(() =>
      mapLongJson(long, (leaf) => (typeof leaf === 'number' ? -leaf : leaf)),
    );
    assert.ok(mapping.turns > 5, `${mapping.turns} turns`);
  });

  it('does not grow with the square of its depth', () => {
    for (const depth of [1_000, 10_000, 100_000]) {
      const { text, isCut } = printJson(readJson(nested(depth)), 100_000_000);
      assert.ok(!isCut && text.length < 2 * depth + 10_000, `${depth}: ${text.length}`);
      assert.equal(JSON.stringify(text.replace(/\s/g, '')), JSON.stringify(nested(depth)));
    }
  });
});
