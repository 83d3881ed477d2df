import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem, ProblemDetails } from '../../../src/core/problem.ts';
import { problemFromAnswer, readJson } from '../../../src/net/errors/answer.ts';
import { problemOf } from './httpClientRig.ts';

function problem(status: number, body: unknown, headers: Record<string, string> = {}): Problem {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return problemFromAnswer({ status, headers: new Headers(headers) }, text, {
    operation: 'op',
    account: 'a',
  });
}

function expect(found: Problem, wanted: Partial<ProblemDetails>): void {
  for (const [name, value] of Object.entries(wanted)) {
    assert.deepEqual(Reflect.get(found.details, name), value, `${name} of ${found.message}`);
  }
}

describe('What a failed answer says', () => {
  it('LenserFight, in its envelope', () => {
    const body = {
      error: { code: 'validation_error', message: 'inputs is wrong', details: { secret: 1 } },
      meta: { requestId: 'req-1', durationMs: 3 },
    };
    expect(problem(400, body), {
      kind: 'invalid',
      code: 'request.invalid',
      status: 400,
      serverCode: 'validation_error',
      serverMessage: 'inputs is wrong',
      requestId: 'req-1',
      operation: 'op',
      account: 'a',
      mayHaveActed: false,
    });
  });

  it('LenserFight, without the envelope', () => {
    expect(problem(401, { code: 'unauthorized', message: 'Missing bearer token' }), {
      kind: 'auth',
      code: 'key.refused',
      serverCode: 'unauthorized',
    });
  });

  it('LenserFight, which answers 400 or 401 to everything', () => {
    const failed = (message: string) => ({ error: { code: 'request_failed', message }, meta: {} });
    expect(problem(400, failed('rate_limited: 30 per 60 s')), {
      kind: 'rate',
      retryable: true,
      mayHaveActed: false,
    });
    expect(problem(400, failed('Run not found')), { kind: 'notFound', code: 'target.notFound' });
    expect(problem(400, failed('No provision found for this account')), { kind: 'notFound' });
    expect(problem(401, failed('Invalid bearer token')), { kind: 'auth', code: 'key.refused' });
    expect(problem(401, failed('Unexpected token } in JSON at position 3')), {
      kind: 'invalid',
      mayHaveActed: false,
    });
    expect(problem(400, failed('inputs must be an object')), { kind: 'invalid', mayHaveActed: false });
    expect(problem(400, failed('canceling statement due to timeout')), {
      kind: 'invalid',
      mayHaveActed: true,
    });
  });

  it('LenserFight’s gateway, with dotted codes', () => {
    const failed = (code: string) => ({ error: { code, message: 'm' } });
    expect(problem(401, failed('auth.invalid_token')), { kind: 'auth', serverCode: 'auth.invalid_token' });
    expect(problem(402, failed('wallet.insufficient_balance')), { kind: 'funds' });
    expect(problem(403, failed('wallet.account_frozen')), { kind: 'permission' });
    expect(problem(429, failed('wallet.spending_limit_exceeded')), { kind: 'funds', retryable: false });
    expect(problem(404, failed('execute.model_not_found')), { kind: 'notFound' });
    expect(problem(502, failed('execute.provider_failed')), { kind: 'server', mayHaveActed: true });
  });

  it('Boomin, flat and nested', () => {
    expect(problem(403, { message: 'missing_scope:units:read' }), {
      kind: 'permission',
      code: 'permission.denied',
      serverCode: 'missing_scope',
      args: { scope: 'units:read' },
    });
    expect(problem(403, { error: 'nope', required_scope: 'units:read' }), { args: { scope: 'units:read' } });
    expect(problem(400, { message: 'create_rate_limit_exceeded' }), { kind: 'rate', code: 'rate.limited' });
    expect(
      problem(400, { error: { code: 'idempotency_key_conflict', message: 'Other body', param: 'key' } }),
      {
        kind: 'conflict',
        mayHaveActed: true,
        args: { field: 'key' },
      },
    );
    expect(problem(503, { error: { code: 'developer_access_paused', message: 'm', request_id: 'q' } }), {
      kind: 'server',
      requestId: 'q',
    });
  });

  it('Crucible', () => {
    const body = {
      success: false,
      code: 'INSUFFICIENT_CREDITS',
      error: 'Not enough',
      hint: 'Top up',
      request_id: 'r9',
    };
    expect(problem(402, body), {
      kind: 'funds',
      code: 'funds.insufficient',
      serverCode: 'INSUFFICIENT_CREDITS',
      serverMessage: 'Not enough',
      serverHint: 'Top up',
      requestId: 'r9',
      mayHaveActed: false,
    });
    expect(problem(404, { success: false, code: 'JOB_NOT_FOUND', error: 'No job' }), { kind: 'notFound' });
    expect(problem(200, { ...body }), { kind: 'funds' });
  });

  it('Molecule', () => {
    expect(problem(429, { error: 'rate limit exceeded', retry_after: 7 }), {
      kind: 'rate',
      serverMessage: 'rate limit exceeded',
      retryAfterMs: 7000,
    });
    expect(problem(404, ''), { kind: 'notFound', args: { reason: 'emptyAnswer' }, serverMessage: undefined });
    expect(problem(404, { error: 'workspace not found' }), { kind: 'notFound', args: undefined });
    expect(problem(402, { error: 'workspace budget limit exceeded' }), { kind: 'funds' });
    expect(problem(503, { error: 'down', code: 'platform_unavailable' }), {
      kind: 'server',
      retryable: true,
    });
    expect(problem(409, { status: 'confirmation_required', message: 'Has children', children: [] }), {
      kind: 'conflict',
      serverCode: 'confirmation_required',
      serverMessage: 'Has children',
    });
    expect(problem(412, { error: 'missing env', missing_env: ['A'], suggestion: 'Set A' }), {
      kind: 'invalid',
      serverHint: 'Set A',
    });
  });

  it('Killa Tamata, whatever it turns out to send', () => {
    expect(problem(402, { ok: false, error: 'insufficient_balance', message: 'Add money' }), {
      kind: 'funds',
      serverCode: 'insufficient_balance',
      serverMessage: 'Add money',
    });
    expect(problem(400, { ok: false, error: 'Prompt is missing' }), { serverMessage: 'Prompt is missing' });
    expect(problem(422, { detail: [{ loc: ['body', 'input', 'width'], msg: 'too wide' }] }), {
      kind: 'invalid',
      serverMessage: 'too wide',
      args: { field: 'input.width' },
    });
    expect(problem(413, { detail: 'Too large' }), { kind: 'invalid', serverMessage: 'Too large' });
    expect(problem(410, { error: 'Gone' }), { kind: 'notFound' });
  });

  it('names the field that a sentence begins with no code', () => {
    const sentences = [
      'idempotency_key must be a string',
      'idempotency_key: at most 128 characters',
      'rate_limit is required',
      'lens_id: must be a UUID',
      'api.example.com is down',
    ];
    for (const message of sentences) {
      for (const body of [{ message }, { error: message }, { error: { message } }, { detail: message }]) {
        expect(problem(400, body), {
          kind: 'invalid',
          code: 'request.invalid',
          serverCode: undefined,
          serverMessage: message,
          mayHaveActed: false,
        });
      }
    }
  });

  it('takes a machine’s word for one where it stands alone, or where the platforms put one in front', () => {
    expect(problem(400, { message: ' create_rate_limit_exceeded\n' }), { kind: 'rate' });
    expect(problem(400, { message: 'rate_limited: 30 per 60 s' }), {
      kind: 'rate',
      serverCode: 'rate_limited',
    });
    expect(problem(400, { error: 'missing_scope:runs:read' }), { kind: 'permission' });
  });

  it('no JSON: the title of a page or the first line, never the page', () => {
    const page =
      '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><script>x</script></body></html>';
    expect(problem(502, page), { kind: 'server', serverMessage: '502 Bad Gateway' });
    expect(problem(502, '<html><body>hello</body></html>'), { serverMessage: undefined });
    expect(problem(500, 'Internal Server Error\nstack at x'), { serverMessage: 'Internal Server Error' });
  });

  it('takes request id and wait from the headers where the body has none', () => {
    expect(problem(429, '', { 'x-request-id': 'h1', 'retry-after': '3' }), {
      requestId: 'h1',
      retryAfterMs: 3000,
    });
    expect(problem(500, '', { 'request-id': 'h2' }), { requestId: 'h2' });
    expect(problem(500, '', { 'request-id': 'a b <c>' }), { requestId: undefined });
  });

  it('shows no key that the server repeats', () => {
    const found = problem(401, { error: 'Bad key moltazine_abcdef123', hint: 'not Bearer abc1def2' });
    assert.doesNotMatch(JSON.stringify(found.details), /abcdef123|abc1def2/);
  });

  it('always ends in a Problem with short texts, whatever comes', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.object().map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), body, (status, text) => {
        const { serverMessage = '', serverCode = '', serverHint = '', kind } = problem(status, text).details;
        return (
          kind !== undefined &&
          serverMessage.length <= 500 &&
          serverCode.length <= 80 &&
          serverHint.length <= 500
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
    fc.assert(fc.property(shaped, (value) => problem(400, value).details.status === 400));
  });
});

describe('Reading JSON', () => {
  const context = { operation: 'op' };

  it('gives the value', async () => {
    assert.deepEqual(await readJson(new Response('\uFEFF{"a":[1]}'), context), { a: [1] });
    assert.equal(await readJson(new Response('null'), context), null);
  });

  it('says that there is none, and that the platform did answer', async () => {
    for (const [text, code] of [
      ['', 'answer.empty'],
      [' \n', 'answer.empty'],
      ['<html>', 'answer.notJson'],
      ['{"a":', 'answer.notJson'],
    ] as const) {
      const response = new Response(text, { status: 202, headers: { 'x-request-id': 'r' } });
      const found = await problemOf(readJson(response, context));
      expect(found, {
        kind: 'unexpected',
        code,
        status: 202,
        requestId: 'r',
        mayHaveActed: true,
        operation: 'op',
      });
    }
  });

  it('does not quote what it could not read', async () => {
    const found = await problemOf(readJson(new Response('hunter2 {'), context));
    assert.doesNotMatch(
      `${found.message} ${JSON.stringify(found.details)} ${String(found.cause)}`,
      /hunter2/,
    );
  });
});
