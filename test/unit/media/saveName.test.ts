import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saveName } from '../../../src/media/saveName.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';

describe('The name of a saved output', () => {
  it('is the title, numbered from the second output on', () => {
    assert.equal(saveName('A red fox', 0, 'png'), 'A red fox.png');
    assert.equal(saveName('A red fox', 1, 'png'), 'A red fox-2.png');
    assert.equal(saveName('Füchse 狐 🦊', 0, 'PNG'), 'Füchse 狐 🦊.png');
  });

  it('is valid on every file system', () => {
    assert.equal(saveName('a/b\\c:d*e?"<f>|', 0, 'png'), 'a-b-c-d-e-f.png');
    assert.equal(saveName('../../etc/passwd', 0, 'txt'), 'etc-passwd.txt');
    assert.equal(saveName('  line one\r\n\tline two  ', 0, 'txt'), 'line one line two.txt');
    assert.equal(saveName('.hidden', 0, 'txt'), 'hidden.txt');
    assert.equal(saveName('-rf', 0, 'txt'), 'rf.txt');
    assert.equal(saveName('ends with dots...', 0, 'txt'), 'ends with dots.txt');
    assert.equal(saveName('photo\u202Egnp.exe', 0, 'png'), 'photognp.exe.png');
    for (const title of ['', '   ', '...', '///', '\u200B'])
      assert.equal(saveName(title, 0, 'png'), 'output.png');
    for (const title of ['con', 'NUL', 'com1', 'LPT9', 'aux.txt']) {
      assert.doesNotMatch(saveName(title, 0, 'png'), /^(?:con|nul|com1|lpt9|aux)\./i);
    }
    assert.equal(saveName('x', 0, 'p/ng'), 'x.bin');
    assert.equal(saveName('x', 0, ''), 'x.bin');
  });

  it('is cut to 120 bytes between characters', () => {
    const name = saveName('🦊'.repeat(200), 3, 'png');
    assert.match(name, /^(?:🦊)+-4\.png$/u);
    assert.ok(Buffer.byteLength(name) < 150);
  });

  it('contains no path separator, whatever the title is', () => {
    const title = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string(),
      fc.constantFrom('CON', 'nul.', 'a.', '..', '~'),
    );
    fc.assert(
      fc.property(title, fc.nat(99), fc.string(), (text, index, extension) => {
        const name = saveName(text, index, extension);
        return (
          !/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/.test(name) &&
          !/^[\s.~-]|[\s.]$/.test(name) &&
          !/^(?:con|prn|aux|nul|com\d|lpt\d)\./i.test(name) &&
          Buffer.byteLength(name) <= 150 &&
          name.isWellFormed()
        );
      }),
      { numRuns: 500 },
    );
  });
});
