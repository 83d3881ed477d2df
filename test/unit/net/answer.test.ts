import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ErrorDialect } from '../../../src/core/errorDialect.ts';
import { assertDetails, problemOfAnswer } from './failedAnswer.ts';
import { rawText } from '../../../src/core/foreignText.ts';
import { problemArg } from '../../../src/core/problem.ts';

describe('The Problem of a failed answer', () => {
  it('takes kind, message and text from the dialect, and marks an answer without its shape', () => {
    const dialect: ErrorDialect = {
      read: ({ status, json }) =>
        JSON.stringify(json).includes('sparks')
          ? { kind: 'funds', message: `${status}: no sparks`, text: '{0} has no sparks.', mayHaveActed: true }
          : null,
    };
    assertDetails(problemOfAnswer(418, { fault: 'sparks' }, { dialect }), {
      kind: 'funds',
      code: 'funds.insufficient',
      serverMessage: '418: no sparks',
      text: '{0} has no sparks.',
      mayHaveActed: true,
      byProxy: undefined,
    });
    assertDetails(problemOfAnswer(418, { error: 'busy' }, { dialect }), {
      kind: 'network',
      code: 'answer.inFront',
      serverMessage: 'busy',
      text: undefined,
      byProxy: true,
    });
  });

  it('takes no answer without the shape of the platform for its word', () => {
    const dialect: ErrorDialect = { read: () => null };
    const challenge = '<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>';
    for (const body of [challenge, 'default backend - 404', '', '{}', '{"message":"Forbidden"}', '[]']) {
      for (const status of [400, 401, 402, 403, 404, 405, 409, 410, 418, 422, 451]) {
        const { details } = problemOfAnswer(status, body, { dialect });
        assert.deepEqual(
          [details.kind, details.code, details.byProxy, details.retryable],
          ['network', 'answer.inFront', true, true],
          `${status} ${body}`,
        );
        assert.equal(details.mayHaveActed, status === 409);
      }
      for (const [status, kind] of [
        [429, 'rate'],
        [503, 'server'],
        [502, 'server'],
        [408, 'server'],
      ] as const) {
        const headers = { 'retry-after': '7' };
        const { details } = problemOfAnswer(status, body, { dialect, headers });
        assert.deepEqual([details.kind, details.byProxy, details.retryAfterMs], [kind, true, 7000]);
      }
    }
  });

  it('words what only a proxy or a network can mean as theirs, and "too large" as whose it is', () => {
    const own: ErrorDialect = { read: () => ({ code: 'file_too_big', message: 'At most 8 MB' }) };
    const other: ErrorDialect = { read: () => null };
    for (const dialect of [own, other, undefined]) {
      assertDetails(problemOfAnswer(407, '<html></html>', { dialect }), { code: 'proxy.refused' });
      assertDetails(problemOfAnswer(511, '<html></html>', { dialect }), { code: 'network.signIn' });
      for (const status of [413, 431]) {
        assertDetails(problemOfAnswer(status, '<html></html>', { dialect }), {
          kind: 'invalid',
          code: 'request.tooLarge',
          mayHaveActed: false,
          byProxy: dialect === other ? true : undefined,
        });
      }
    }
  });

  it('reads the common forms of an error body without a dialect', () => {
    assertDetails(problemOfAnswer(402, { ok: false, error: 'insufficient_balance', message: 'Add money' }), {
      kind: 'funds',
      serverCode: 'insufficient_balance',
      serverMessage: 'Add money',
    });
    assertDetails(problemOfAnswer(400, { ok: false, error: 'Prompt is missing' }), {
      serverMessage: 'Prompt is missing',
    });
    assertDetails(problemOfAnswer(422, { detail: [{ loc: ['body', 'input', 'width'], msg: 'too wide' }] }), {
      kind: 'invalid',
      serverMessage: 'too wide',
      args: { field: 'input.width' },
    });
    assertDetails(problemOfAnswer(413, { detail: 'Too large' }), {
      kind: 'invalid',
      serverMessage: 'Too large',
    });
    assertDetails(problemOfAnswer(410, { error: 'Gone' }), { kind: 'notFound' });
  });

  it('takes no code from a sentence that begins with a field name', () => {
    const sentences = [
      'idempotency_key must be a string',
      'idempotency_key: at most 128 characters',
      'rate_limit is required',
      'lens_id: must be a UUID',
      'api.example.com is down',
    ];
    for (const message of sentences) {
      for (const body of [{ message }, { error: message }, { error: { message } }, { detail: message }]) {
        assertDetails(problemOfAnswer(400, body), {
          kind: 'invalid',
          code: 'request.invalid',
          serverCode: undefined,
          serverMessage: message,
          mayHaveActed: false,
        });
      }
    }
  });

  it('classifies by a code word that says more than the status', () => {
    assertDetails(problemOfAnswer(400, { message: ' create_rate_limit_exceeded\n' }), { kind: 'rate' });
    assertDetails(problemOfAnswer(400, { error: { code: 'idempotency_mismatch', message: 'm' } }), {
      kind: 'conflict',
    });
    assertDetails(problemOfAnswer(403, { error: { code: 'wallet.spending_limit_exceeded' } }), {
      kind: 'funds',
    });
    assertDetails(problemOfAnswer(400, { error: 'not_found' }), { kind: 'notFound' });
  });

  it('reads the title of a web page or the first line of plain text', () => {
    const page =
      '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><script>x</script></body></html>';
    assertDetails(problemOfAnswer(502, page), { kind: 'server', serverMessage: '502 Bad Gateway' });
    assertDetails(problemOfAnswer(502, '<html><body>hello</body></html>'), { serverMessage: undefined });
    assertDetails(problemOfAnswer(500, 'Internal Server Error\nstack at x'), {
      serverMessage: 'Internal Server Error',
    });
  });

  it('cuts the first line between characters, and reads no more than the beginning of a long body', () => {
    const line = `${'ab '.repeat(66)}👩‍👩‍👧 rest`;
    assertDetails(problemOfAnswer(500, `\n${line}`), { serverMessage: `${'ab '.repeat(66).trim()}…` });
    assertDetails(problemOfAnswer(500, `${' '.repeat(9)}Busy\r\n${'y'.repeat(500_000)}`), {
      serverMessage: 'Busy',
    });
  });

  it('takes no code, field or scope of any length', () => {
    const long = 'a_'.repeat(100_000);
    assertDetails(problemOfAnswer(400, { error: { code: `${long}a`, message: `${long}a` } }), {
      serverCode: undefined,
    });
    const deep = { detail: [{ loc: ['body', ...Array<string>(50_000).fill('x')], msg: 'no' }] };
    const field = problemArg(problemOfAnswer(422, deep).details, 'field');
    assert.ok(field !== '' && field.length <= 200);
  });

  it('takes request id and Retry-After from the headers', () => {
    assertDetails(problemOfAnswer(429, '', { headers: { 'x-request-id': 'h1', 'retry-after': '3' } }), {
      requestId: 'h1',
      retryAfterMs: 3000,
    });
    assertDetails(problemOfAnswer(500, '', { headers: { 'request-id': 'h2' } }), { requestId: 'h2' });
    assertDetails(problemOfAnswer(500, '', { headers: { 'request-id': 'a b <c>' } }), {
      requestId: undefined,
    });
  });

  it('redacts a key that the server repeats', () => {
    const found = problemOfAnswer(401, { error: 'Bad key brandname_abcdef123', hint: 'not Bearer abc1def2' });
    assert.doesNotMatch(JSON.stringify(found.details), /abcdef123|abc1def2/);
  });

  it('returns a Problem with short texts for any body', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), body, (status, text) => {
        const {
          serverMessage = '',
          serverCode = '',
          serverHint = '',
          kind,
        } = problemOfAnswer(status, text).details;
        return (
          kind !== undefined &&
          rawText(serverMessage).length <= 500 &&
          rawText(serverCode).length <= 80 &&
          rawText(serverHint).length <= 500
        );
      }),
    );
    const names = fc.constantFrom(
      'error',
      'message',
      'code',
      'detail',
      'errors',
      'hint',
      'meta',
      'retry_after',
      'loc',
    );
    const shaped = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())));
    fc.assert(fc.property(shaped, (value) => problemOfAnswer(400, value).details.status === 400));
  });
});
