import { lenserfightErrors } from '../../../src/providers/lenserfight/errors.ts';
import { assertDetails, problemOfAnswer } from '../net/failedAnswer.ts';

describe('LenserFight errors', () => {
  const problem = (status: number, body: unknown) =>
    problemOfAnswer(status, body, { dialect: lenserfightErrors });

  it('reads code, message and request id from the envelope', () => {
    const body = {
      error: { code: 'validation_error', message: 'inputs is wrong', details: { secret: 1 } },
      meta: { requestId: 'req-1', durationMs: 3 },
    };
    assertDetails(problem(400, body), {
      kind: 'invalid',
      code: 'request.invalid',
      status: 400,
      serverCode: 'validation_error',
      serverMessage: 'inputs is wrong',
      requestId: 'req-1',
      operation: 'op',
      account: 'a',
      mayHaveActed: false,
      byProxy: undefined,
    });
  });

  it('reads an error without the envelope', () => {
    assertDetails(problem(401, { code: 'unauthorized', message: 'Missing bearer token' }), {
      kind: 'auth',
      code: 'key.refused',
      serverCode: 'unauthorized',
      byProxy: undefined,
    });
  });

  it('classifies request_failed by its message, whatever the status', () => {
    const failed = (message: string) => ({ error: { code: 'request_failed', message }, meta: {} });
    assertDetails(problem(400, failed('rate_limited: 30 per 60 s')), {
      kind: 'rate',
      retryable: true,
      mayHaveActed: false,
    });
    assertDetails(problem(400, failed('Run not found')), { kind: 'notFound', code: 'target.notFound' });
    assertDetails(problem(400, failed('No provision found for this account')), { kind: 'notFound' });
    assertDetails(problem(401, failed('Invalid bearer token')), { kind: 'auth', code: 'key.refused' });
    assertDetails(problem(401, failed('Unexpected token } in JSON at position 3')), {
      kind: 'invalid',
      mayHaveActed: false,
    });
    assertDetails(problem(400, failed('inputs must be an object')), { kind: 'invalid', mayHaveActed: false });
    assertDetails(problem(400, failed('canceling statement due to timeout')), {
      kind: 'invalid',
      mayHaveActed: true,
    });
  });

  it('knows refusals that real servers make before anything is queued', () => {
    const failed = (message: string) => ({ error: { code: 'request_failed', message }, meta: {} });
    const refusals: readonly (readonly [string, 'notFound' | 'invalid'])[] = [
      ['workflow_not_found_or_forbidden', 'notFound'],
      ['lens_version_not_found', 'notFound'],
      ['No active model found', 'notFound'],
      ['No provider key found for user', 'notFound'],
      ['BYOK key provider does not match the selected model provider', 'invalid'],
      ['fn_start_workflow_run: anon not permitted', 'invalid'],
      ['Cloud BYOK requires byokKeyRefId', 'invalid'],
    ];
    for (const [message, kind] of refusals)
      assertDetails(problem(400, failed(message)), { kind, mayHaveActed: false });
    assertDetails(problem(401, failed('Authentication required')), { kind: 'auth', code: 'key.refused' });
  });

  it('reads the failure of a partner as a server that is down for now', () => {
    for (const message of [
      'Chainabit API error 503: {"message":"maintenance"}',
      'Chainabit API error 500: <html>',
      'fetch failed',
      'connect ECONNREFUSED 10.0.0.1:443',
    ]) {
      const body = { error: { code: 'request_failed', message }, meta: {} };
      assertDetails(problem(400, body), { kind: 'server', retryable: true });
    }
    const refused = {
      error: { code: 'request_failed', message: 'Chainabit API error 422: bad name' },
      meta: {},
    };
    assertDetails(problem(400, refused), { kind: 'invalid' });
  });

  it('reads the dotted codes of the gateway', () => {
    const failed = (code: string) => ({ error: { code, message: 'm' } });
    assertDetails(problem(401, failed('auth.invalid_token')), {
      kind: 'auth',
      serverCode: 'auth.invalid_token',
    });
    assertDetails(problem(402, failed('wallet.insufficient_balance')), { kind: 'funds' });
    assertDetails(problem(403, failed('wallet.account_frozen')), { kind: 'permission' });
    assertDetails(problem(429, failed('wallet.spending_limit_exceeded')), {
      kind: 'funds',
      retryable: false,
    });
    assertDetails(problem(404, failed('execute.model_not_found')), { kind: 'notFound' });
    assertDetails(problem(502, failed('execute.provider_failed')), { kind: 'server', mayHaveActed: true });
  });

  it('reads why the server is degraded', () => {
    const body = { status: 'degraded', uptime_s: 12, reason: 'db_probe_timeout' };
    assertDetails(problem(503, body), {
      kind: 'server',
      serverMessage: 'db_probe_timeout',
      byProxy: undefined,
    });
  });

  it('takes a body without a code for the answer of a proxy', () => {
    assertDetails(problem(403, { message: 'Blocked' }), { byProxy: true, serverMessage: 'Blocked' });
  });
});
