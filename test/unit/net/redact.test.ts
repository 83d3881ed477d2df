import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { redact, serverText } from '../../../src/net/redaction/redact.ts';

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

  it('stays fast on adversarial text', () => {
    for (const piece of ['?sig', '"token', 'x-api-key:', 'Bearer ', 'a/', 'eyJ', '-', 'brandname_-']) {
      const text = piece.repeat(200_000 / piece.length);
      const started = performance.now();
      redact(text);
      assert.ok(performance.now() - started < 2000, piece);
    }
  });

  it('is idempotent', () => {
    const part = fc.oneof(
      fc.string(),
      base64url,
      fc.constantFrom('Bearer ', '?token=', '"secret":"', 'x-api-key: ', '&', '"'),
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
    assert.equal(serverText({ message: 'x' }), undefined);
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
