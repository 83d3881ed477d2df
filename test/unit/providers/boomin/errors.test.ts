import { boominErrors } from '../../../../src/providers/boomin/errors.ts';
import { assertDetails, problemOfAnswer } from '../../net/failedAnswer.ts';

describe('Boomin errors', () => {
  const problem = (status: number, body: unknown) => problemOfAnswer(status, body, { dialect: boominErrors });

  it('reads the scope that a token lacks', () => {
    assertDetails(problem(403, { message: 'missing_scope:units:read' }), {
      kind: 'permission',
      code: 'permission.denied',
      serverCode: 'missing_scope',
      args: { scope: 'units:read' },
      byProxy: undefined,
    });
    assertDetails(problem(403, { error: 'nope', required_scope: 'units:read' }), {
      args: { scope: 'units:read' },
    });
    assertDetails(problem(400, { error: 'missing_scope:runs:read' }), { kind: 'permission' });
  });

  it('explains the limit of creations, which has no wait', () => {
    const found = problem(400, { message: ' create_rate_limit_exceeded\n' });
    assertDetails(found, { kind: 'rate', code: 'rate.limited', serverCode: 'create_rate_limit_exceeded' });
    assertDetails(problem(429, { message: 'Slow down' }), { text: undefined });
  });

  it('reads the nested form with its parameter and request id', () => {
    assertDetails(
      problem(400, { error: { code: 'idempotency_key_conflict', message: 'Other body', param: 'key' } }),
      { kind: 'conflict', mayHaveActed: true, args: { field: 'key' } },
    );
    assertDetails(
      problem(503, { error: { code: 'developer_access_paused', message: 'm', request_id: 'q' } }),
      { kind: 'server', requestId: 'q' },
    );
  });

  it('takes a sentence without a word for its own only where no gateway would answer', () => {
    const refused = problem(401, { message: 'token_refused: The token is unknown.', error: 'token_refused' });
    assertDetails(refused, { kind: 'auth', serverCode: 'token_refused', byProxy: undefined });
    assertDetails(problem(401, { error: 'token_refused' }), { kind: 'auth', byProxy: undefined });
    assertDetails(problem(403, { error: 'forbidden' }), { kind: 'permission', byProxy: undefined });
    const unfit = problem(400, { message: 'production_id is required' });
    assertDetails(unfit, { kind: 'invalid', byProxy: undefined });
    for (const status of [401, 403, 404]) {
      const found = problem(status, { message: 'no Route matched with those values' });
      assertDetails(found, { kind: 'network', code: 'answer.inFront', byProxy: true, mayHaveActed: false });
    }
  });

  it('takes a web page and an empty body for the answer of something in front of the platform', () => {
    assertDetails(problem(403, '<html></html>'), { kind: 'network', byProxy: true });
    assertDetails(problem(403, ''), { kind: 'network', byProxy: true });
  });
});
