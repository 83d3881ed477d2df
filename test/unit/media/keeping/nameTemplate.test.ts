import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  nameByTemplate,
  NAME_FIELDS,
  parseNameTemplate,
  type NameValues,
} from '../../../../src/media/keeping/nameTemplate.ts';
import { anyCharacter } from '../../../support/anyCharacter.ts';

const VALUES: NameValues = {
  date: '2026-12-01',
  time: '10-05-09',
  platform: 'Crucible',
  account: 'work',
  kind: 'zimage-base',
  model: 'z/image 2',
  seed: '42',
  prompt: 'A red fox in the fog, seen from a hill',
  title: 'A red fox',
  n: '1',
  job: 'abc',
};

const named = (text: string, more: Partial<NameValues> = {}, extension = 'png'): string => {
  const read = parseNameTemplate(text);
  assert.ok('template' in read, `refused: ${JSON.stringify(read)}`);
  return nameByTemplate(read.template, { ...VALUES, ...more }, extension);
};
const faultOf = (text: string) => {
  const read = parseNameTemplate(text);
  assert.ok('fault' in read, `taken: ${text}`);
  return read.fault;
};

describe('A template of names', () => {
  it('puts in what is known of the output', () => {
    assert.equal(named('{prompt}'), 'A red fox in the fog, seen from a hill.png');
    assert.equal(named('{date}_{time} {platform}-{seed}'), '2026-12-01_10-05-09 Crucible-42.png');
    assert.equal(
      named('{account} {kind} {model} {title} {job}'),
      'work zimage-base z-image 2 A red fox abc.png',
    );
  });

  it('takes only the beginning of a field that names how much', () => {
    assert.equal(named('{prompt:9}-{n}'), 'A red fox-1.png');
  });

  it('makes folders of slashes, but not of those in a prompt', () => {
    assert.equal(named('{date}/{platform}/{title}'), '2026-12-01/Crucible/A red fox.png');
    assert.equal(named('{prompt}', { prompt: '../../etc/passwd' }), 'etc-passwd.png');
    assert.equal(named('{prompt}/x', { prompt: '..' }), 'output/x.png');
  });

  it('numbers the second and later outputs of a job, unless the template does', () => {
    assert.equal(named('{title}', { n: '3' }), 'A red fox-3.png');
    assert.equal(named('{n} {title}', { n: '3' }), '3 A red fox.png');
  });

  it('gives a name where nothing is left of it', () => {
    assert.equal(named('{seed}', { seed: '' }), 'output.png');
    assert.equal(named('{prompt}', { prompt: 'CON' }).startsWith('CON.'), false);
  });

  it('is refused with what is wrong', () => {
    assert.deepEqual(faultOf(' '), { code: 'empty', part: '' });
    assert.deepEqual(faultOf('{colour}'), { code: 'unknownField', part: '{colour}' });
    assert.deepEqual(faultOf('{prompt:0}'), { code: 'unknownField', part: '{prompt:0}' });
    assert.deepEqual(faultOf('{prompt'), { code: 'brace', part: '{prompt' });
    assert.deepEqual(faultOf('a*b'), { code: 'character', part: '*' });
    assert.deepEqual(faultOf('a\\b'), { code: 'character', part: '\\' });
    assert.deepEqual(faultOf('a'.repeat(301)), { code: 'tooLong', part: '300' });
    for (const text of ['/abs', 'a//b', 'a/', '../x', 'x/..', './x'])
      assert.equal(faultOf(text).code, 'separator', text);
  });

  it('names only what every file system takes, below its folder, whatever the values are', () => {
    const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom('nul', '..', '~', 'a/b', 'x.'));
    const position = fc.integer({ min: 1, max: 99 }).map(String);
    const values = fc.record(
      Object.fromEntries(NAME_FIELDS.map((name) => [name, name === 'n' ? position : text])),
    );

    const templates = fc.array(
      fc.constantFrom(...NAME_FIELDS.map((name) => `{${name}}`), '-', ' ', '/', 'x'),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(templates, values, fc.string(), (parts, given, extension) => {
        const read = parseNameTemplate(parts.join(''));
        if ('fault' in read) return true;
        const names = nameByTemplate(read.template, given as NameValues, extension).split('/');
        return names.every(
          (name) =>
            name !== '' &&
            !/[<>:"\\|?*\u0000-\u001f\u007f-\u009f]/.test(name) &&
            !/^[\s.~-]|[\s.]$/.test(name) &&
            !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) &&
            Buffer.byteLength(name) <= 220 &&
            name.isWellFormed(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
