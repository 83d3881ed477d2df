import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { serverText } from '../../../src/net/redaction/displayText.ts';
import { redact } from '../../../src/net/redaction/redact.ts';
import { countingSteps } from '../../support/regexSteps.ts';

/** In which one character is read by all patterns together. */
const MOST_STEPS = 1_000;

const base64url = fc
  .uint8Array({ minLength: 32, maxLength: 64 })
  .filter((bytes) => new Set(bytes).size > 16)
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

/** No eight characters of the secret in a row can still be read. */
function hides(text: string, secret: string): boolean {
  const shown = redact(text);
  for (let at = 0; at + 9 <= secret.length; at += 1)
    if (shown.includes(secret.slice(at, at + 9))) return false;
  return true;
}

describe('Redaction', () => {
  it('hides the values of names that say secret, however they are written, and no others', () => {
    const value = 'Zq8v1Wm3';
    const secret = [
      ...['apiKey', 'api_key', 'APIKEY', 'x-api-key', 'accessKey', 'key', 'auth', 'Bearer', 'Authorization'],
      ...['auth_token', 'authToken', 'idToken', 'poll_token', 'X-Molecule-Admin-Token', 'tokenValue'],
      ...['secret', 'client_secret', 'clientSecret', 'x-boomin-secret', 'webhookSecret', 'secretValue'],
      ...['password', 'db_passwd', 'passphrase', 'credentials', 'mcp_session', 'set-cookie', 'code'],
      ...['private_key', 'privateKey', 'signing-key', 'encryptionKey'],
    ];
    for (const name of secret)
      for (const text of [
        `{"${name}": "${value}"}`,
        `{'${name}':"${value}"}`,
        `https://a.example/?${name}=${value}`,
      ])
        assert.ok(!redact(text).includes(value), text);
    for (const name of [
      'id',
      'name',
      'monkey',
      'keyboard',
      'author',
      'encoding',
      'model',
      'prompt',
      'publicKeyId',
    ])
      assert.ok(redact(`{"${name}": "${value}"}`).includes(value), name);
  });

  it('hides keys of every known form', () => {
    const keys = [
      'brandname_AbC123',
      'sk_brand_live_9f8e7d6c',
      'xy_svc_abcdef0123',
      'svc_abcdefgh',
      'sk-proj-abcdefghijkl',
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
      'xK3mN8pQ2rT5vW7yZ1aB4cD6eF9gH0jL-kM_nP2qRsT',
    ];
    for (const key of keys) {
      for (const text of [
        key,
        `Invalid key ${key}.`,
        `{"k":"${key}"}`,
        `Bearer ${key}`,
        `/a/${key}/b`,
        `?x=${key}`,
      ]) {
        assert.ok(!redact(text).includes(key), text);
      }
    }
  });

  it('hides a value that its name gives away, however short', () => {
    const texts = [
      'https://s.example/o.png?X-Amz-Signature=abc1&X-Amz-Credential=abc1&X-Amz-Security-Token=abc1',
      'https://s.example/o.png?sv=1&sig=abc1',
      '{"password":"abc1","apiKey":"abc1","auth_token": "abc1"}',
      '{"secret":"ab\\"c abc1 }',
      'Authorization: Bearer abc1def2',
      'x-api-key: abc1',
      'authorization=Basic abc1==',
      'bearer abc1',
    ];
    for (const text of texts) assert.doesNotMatch(redact(text), /abc1/, text);
    assert.match(redact(texts[0] ?? ''), /^https:\/\/s\.example\/o\.png\?X-Amz-Signature=\*\*\*&/);
  });

  it('hides long random runs anywhere', () => {
    fc.assert(
      fc.property(base64url, fc.constantFrom('', ' ', '"', '/', '=', ':', '\n'), (secret, around) =>
        hides(`before${around}${secret}${around}after`, secret),
      ),
    );
    fc.assert(fc.property(base64url, (secret) => hides(Buffer.from(secret).toString('hex'), secret)));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 64 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        return !redact(`id ${hex}.`).includes(hex);
      }),
    );
  });

  it('hides private keys to their last line, whole or cut, however their line ends are written', () => {
    const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const { privateKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const encrypted = { cipher: 'aes-256-cbc', passphrase: 'x' };
    const openssh = (
      randomBytes(300)
        .toString('base64')
        .match(/.{1,70}/g) ?? []
    ).join('\n');
    const keys = [
      rsa.export({ type: 'pkcs1', format: 'pem' }),
      rsa.export({ type: 'pkcs8', format: 'pem' }),
      rsa.export({ type: 'pkcs8', format: 'pem', ...encrypted }),
      rsa.export({ type: 'pkcs1', format: 'pem', ...encrypted }),
      ec.export({ type: 'sec1', format: 'pem' }),
      ec.export({ type: 'pkcs8', format: 'pem' }),
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${openssh}\n-----END OPENSSH PRIVATE KEY-----\n`,
      // Lines in which other patterns see words.
      `-----BEGIN PRIVATE KEY-----\n${'abc/def+/'.repeat(7)}\nshort/Aa1=\n-----END PRIVATE KEY-----`,
    ].map((key) => key.toString().trimEnd());
    for (const key of keys) {
      assert.equal(redact(`before\n${key}\nafter`), 'before\n***\nafter');
      assert.equal(redact(`${key}\n${key}`), '***\n***');
      for (const end of ['\r\n', '\\n', '\\r\\n', '\\\\n', ' ']) {
        const written = key.replaceAll('\n', end);
        assert.equal(redact(`{"pem":"${written}","model":"fox"}`), '{"pem":"***","model":"fox"}');
        for (const length of [0.95, 0.5, 0.2]) {
          const cut = written.slice(0, Math.max(50, Math.floor(written.length * length)));
          // Of the line that ends a key, a part may be left: nothing in it is secret.
          const shown = redact(`{"pem":"${cut}","model":"fox"}`);
          assert.equal(shown.replace(/-----(?:E|EN|END[ A-Z]*-{0,4})?"/, '"'), '{"pem":"***","model":"fox"}');
          assert.equal(redact(`a ${cut}`).replace(/-----(?:E|EN|END[ A-Z]*-{0,4})?$/, ''), 'a ***');
        }
      }
    }
    const open = '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----';
    assert.equal(redact(open), open);
  });

  it('hides whatever follows Bearer', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9._~+/-]{20,80}$/),
        (token) => !redact(`Bearer ${token}`).includes(token),
      ),
    );
  });

  it('leaves ids, paths and ordinary words readable', () => {
    const texts = [
      `run ${randomUUID()} not found`,
      'Missing bearer token',
      'Invalid bearer token.',
      'create_rate_limit_exceeded_for_this_organisation',
      '/api/v1/workspaces/550e8400-e29b-41d4-a716-446655440000/secrets',
      'a-quite-long-name-of-a-workflow-that-someone-made',
      'The token is invalid: expected a key',
      'status=failed&page=2',
      'run_8f3k2l9x1m ended after job_01hzx3 of asset_7d8e9f0a1b',
    ];
    for (const text of texts) assert.equal(redact(text), text);
  });

  it('reads a text once, whatever it is made of', () => {
    const pieces = [
      ...['?sig', '"token', 'x-api-key:', 'Bearer ', 'a/', 'eyJ', '-', 'brandname_-', '-eyJ', 'eyJabcd.'],
      ...[
        '-----BEGIN PRIVATE KEY-----',
        '-----BEGIN RSA PRIVATE KEY-----a-b',
        '-----BEGIN ',
        '-----BEGIN A PRIVATE ',
      ],
      ...[
        '-----BEGIN PRIVATE KEY-----a\n-----END ',
        '----',
        'eyJabcd.a.',
        '.',
        '"sig"  ',
        'cookie ',
        'sk_',
        'abcdefgh_',
        '?token=',
        '"secret":"',
        '\\',
        ' ',
      ],
    ];
    const of = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));
    for (const piece of pieces) {
      const short = countingSteps(() => redact(of(piece, 500)), MOST_STEPS * 500);
      assert.equal(short.result, redact(of(piece, 500)), piece);
      // Eight times as long: 64 times as many where a part is read again for each character.
      const long = countingSteps(() => redact(of(piece, 4_000)), MOST_STEPS * 4_000);
      assert.ok(long.steps < 12 * short.steps, `${piece}: ${short.steps} steps, ${long.steps} steps`);
    }
    // One beginning without an end, with all kinds of things behind it.
    for (const piece of ['a', 'a-', '--', 'a----', '\\n', '"', ' -----EN', '-----END ']) {
      const cut = (length: number) => `-----BEGIN PRIVATE KEY-----${of(piece, length)}`;
      const short = countingSteps(() => redact(cut(300)), MOST_STEPS * 300);
      assert.equal(short.result, redact(cut(300)), piece);
      const long = countingSteps(() => redact(cut(2_400)), MOST_STEPS * 2_400);
      assert.ok(long.steps < 12 * short.steps, `${piece}: ${short.steps} steps, ${long.steps} steps`);
    }
  });

  it('is idempotent', () => {
    const part = fc.oneof(
      fc.string(),
      base64url,
      fc.constantFrom('Bearer ', '?token=', '"secret":"', 'x-api-key: ', '&', '"'),
      fc.constantFrom('-----BEGIN ', 'PRIVATE KEY', '-----', '-----END PRIVATE KEY-----'),
    );
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => redact(redact(text)) === redact(text),
      ),
      { numRuns: 1000 },
    );
  });
});

describe('serverText', () => {
  it('returns one short line without control or direction characters', () => {
    assert.equal(serverText('  a\r\n\tb\u0000c \u202Ed\u200Be '), 'a b c de');
    const long = serverText('word '.repeat(400)) ?? '';
    assert.ok(long.length <= 500 && long.endsWith('word…'));
    assert.equal(serverText('  '), undefined);
    assert.equal(serverText('a\u00ADb\u2060c\uFEFFd\u{E0061}\u{E007F}e\u2066f'), 'abcdef');
    assert.equal(serverText({ message: 'x' }), undefined);
  });

  it('keeps what joins emoji and parts letters of scripts, and removes it where it does nothing', () => {
    const texts = ['👩‍👩‍👧 می‌خواهم', 'क्‍ष', '🏳️‍🌈 done', 'e\u0301 naïve'];
    for (const text of texts) assert.equal(serverText(text), text);
    assert.equal(serverText('s\u200Dk\u200C_l\u200Dive \u200Da'), 'sk_live a');
  });

  it('cuts between characters as the user sees them', () => {
    for (const whole of ['👩‍👩‍👧', '🎬', 'e\u0301', '🇩🇪', '한', 'क्षि']) {
      const clusters = new Set(
        Array.from(new Intl.Segmenter().segment(`x${whole}`), ({ segment }) => segment),
      );
      for (let limit = 2; limit < 40; limit += 1) {
        const shown = serverText(`x${whole.repeat(40)}`, limit) ?? '';
        assert.ok(shown.length <= limit && shown.endsWith('…'), shown);
        for (const { segment } of new Intl.Segmenter().segment(shown.slice(0, -1)))
          assert.ok(clusters.has(segment), `${shown}: ${segment}`);
      }
    }
  });

  it('redacts before it cuts, so that no part of a key is left at the edge', () => {
    fc.assert(
      fc.property(fc.nat(9000), base64url, (length, secret) => {
        const shown = serverText(`${'word '.repeat(2000).slice(0, length)} ${secret}`, 9000) ?? '';
        return !shown.includes(secret.slice(0, 9));
      }),
    );
  });
});
