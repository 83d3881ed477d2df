import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { findKeys, findPlace } from '../../../src/accounts/keyImport.ts';
import { checkKey, keyFault, MAX_KEY_LENGTH } from '../../../src/accounts/keyInput.ts';
import type { CredentialKind } from '../../../src/core/credential.ts';
import { textOfFile } from '../../../src/media/fileText.ts';
import { anyCharacter } from '../../support/anyCharacter.ts';
import { studio } from './fixture.ts';

describe('a typed key', () => {
  const [kind] = studio().credentials;
  const check = (typed: string) => checkKey(kind as CredentialKind, typed);

  it('loses the blanks and line ends around it', () => {
    assert.deepEqual(check(' \t studio_abc\r\n'), { ok: true, key: 'studio_abc', unusual: false });
    assert.deepEqual(check('\u00a0studio_abc\ufeff'), { ok: true, key: 'studio_abc', unusual: false });
  });

  it('may look unusual and still be used, each time it is asked', () => {
    assert.deepEqual(check('sk-other'), { ok: true, key: 'sk-other', unusual: true });
    assert.deepEqual(check('studio_abc'), { ok: true, key: 'studio_abc', unusual: false });
    assert.deepEqual(check('studio_abc'), { ok: true, key: 'studio_abc', unusual: false });
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ['nothing', '  \n', 'empty'],
    ['a blank inside', 'Bearer studio_abc', 'whitespace'],
    ['a line break inside', 'studio_a\r\nX-Evil: 1', 'whitespace'],
    ['a no-break space inside', 'studio\u00a0abc', 'whitespace'],
    ['a null inside', 'studio\u0000abc', 'control'],
    ['an escape inside', 'studio\u001b[0m', 'control'],
    ['a zero-width space', 'studio\u200babc', 'notAscii'],
    ['typographic quotes', '“studio_abc”', 'notAscii'],
    ['too many characters', 'a'.repeat(MAX_KEY_LENGTH + 1), 'tooLong'],
  ];
  for (const [name, typed, fault] of faults) {
    it(`is refused with ${name}`, () => assert.deepEqual(check(typed), { ok: false, fault }));
  }

  it('is accepted only if it goes through a header unchanged', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: anyCharacter }),
      fc.stringMatching(/^[\s\x21-\x7e]*$/),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const result = check(typed);
        if (!result.ok) return;
        assert.equal(new Headers({ 'x-key': result.key }).get('x-key'), result.key);
        assert.equal(result.key, typed.trim());
        assert.match(result.key, /^[!-~]{1,8192}$/);
      }),
    );
  });

  it('is accepted whenever it is visible ASCII', () => {
    fc.assert(fc.property(fc.stringMatching(/^[!-~]{1,99}$/), (key) => assert.equal(keyFault(key), null)));
  });
});

describe('keys that are already there', () => {
  const provider = studio();

  it('are found under the names that the platform is known by, environment first', () => {
    const found = findKeys(provider, {
      env: { STUDIO_KEY: 'from-env', STUDIO_API_KEY: ' ', PATH: '/bin', OTHER_KEY: 'x' },
      dotenvText:
        '\ufeff# keys\nexport STUDIO_API_KEY="quoted # key"\nSTUDIO_ADMIN_TOKEN=plain # why\nELSE=x\n',
    });
    assert.deepEqual(
      found.map(({ credential, variable, source, read }) => [credential, variable, source, read()]),
      [
        ['key', 'STUDIO_KEY', 'environment', 'from-env'],
        ['key', 'STUDIO_API_KEY', 'dotenv', 'quoted # key'],
        ['admin', 'STUDIO_ADMIN_TOKEN', 'dotenv', 'plain'],
      ],
    );
  });

  it('come with the place that stands beside them, and an empty variable hides nothing', () => {
    const placed = {
      ...provider,
      routing: [{ id: 'org', label: 'Organization', pattern: /^[a-z]+$/, environment: ['STUDIO_ORG'] }],
      bases: [{ ...provider.bases[0], name: 'api', environment: ['STUDIO_URL'] }],
    } as unknown as typeof provider;
    const dotenvText = 'STUDIO_ORG=infile\nSTUDIO_URL=https://file.example.com\n';
    const place = (env: Record<string, string>, from: 'environment' | 'dotenv', text = dotenvText) => {
      const { routing, bases } = findPlace(placed, { env, dotenvText: text }, from);
      return [routing['org'], bases['api']];
    };
    const inFile = ['infile', 'https://file.example.com'];
    const env = { STUDIO_ORG: 'inenv', STUDIO_URL: 'https://env.example.com' };
    assert.deepEqual(place({ STUDIO_ORG: '', STUDIO_URL: ' ' }, 'environment'), inFile);
    assert.deepEqual(place(env, 'environment'), ['inenv', 'https://env.example.com']);
    assert.deepEqual(place(env, 'dotenv'), inFile);
    assert.deepEqual(place(env, 'dotenv', 'STUDIO_ORG=\n'), ['inenv', 'https://env.example.com']);
    assert.deepEqual(place({}, 'environment', ''), [undefined, undefined]);
  });

  it('are not shown by what is found', () => {
    const found = findKeys(provider, { env: { STUDIO_KEY: 'planted-value' } });
    assert.equal(found.length, 1);
    assert.doesNotMatch(JSON.stringify(found) + inspect(found, { depth: 9 }), /planted/);
  });

  it('reads a file in every encoding that editors and shells write', () => {
    const text = '# München\r\nOTHER=1\r\nSTUDIO_KEY=studio_abc123\r\n';
    const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
    const little = Buffer.from(text, 'utf16le');
    const wide = (all: string, write: 'writeUInt32LE' | 'writeUInt32BE') => {
      const bytes = Buffer.alloc(all.length * 4);
      for (let at = 0; at < all.length; at += 1) bytes[write](all.charCodeAt(at), at * 4);
      return bytes;
    };
    const mark = Buffer.from('\uFEFF', 'utf16le');
    for (const [name, bytes] of Object.entries({
      'UTF-8': Buffer.from(text),
      'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
      'UTF-16 LE': little,
      'UTF-16 LE with a mark': Buffer.concat([mark, little]),
      'UTF-16 BE': swapped(little),
      'UTF-16 BE with a mark': swapped(Buffer.concat([mark, little])),
      'UTF-32 LE with a mark': wide('\uFEFF' + text, 'writeUInt32LE'),
      'UTF-32 BE with a mark': wide('\uFEFF' + text, 'writeUInt32BE'),
      Latin1: Buffer.from(text, 'latin1'),
      'line ends of old Macs': Buffer.from(text.replaceAll('\r\n', '\r')),
      'line ends of Unicode': Buffer.from(text.replaceAll('\r\n', '\u2028')),
      'two marks': Buffer.from(`\uFEFF\uFEFF${text}`),
    })) {
      const [found] = findKeys(provider, { env: {}, dotenvText: textOfFile(bytes) });
      assert.equal(found?.read(), 'studio_abc123', name);
    }
  });

  it('are none where there is none', () => {
    assert.deepEqual(findKeys(provider, { env: {}, dotenvText: '' }), []);
    assert.deepEqual(
      findKeys(provider, { env: { STUDIO_KEY: undefined }, dotenvText: '<html>no env</html>' }),
      [],
    );
  });

  it('are not confused with what every object has', () => {
    const odd = {
      ...provider,
      credentials: [{ ...provider.credentials[0], environment: ['constructor'] } as CredentialKind],
    };
    assert.deepEqual(findKeys(odd, { env: {}, dotenvText: 'A=1' }), []);
  });
});
