import { crucibleErrors } from '../../../src/providers/crucible/errors.ts';
import { assertDetails, problemOfAnswer } from '../net/failedAnswer.ts';

describe('Crucible errors', () => {
  const problem = (status: number, body: unknown) =>
    problemOfAnswer(status, body, { dialect: crucibleErrors });

  it('reads code, error, hint and request id', () => {
    const body = {
      success: false,
      code: 'INSUFFICIENT_CREDITS',
      error: 'Not enough',
      hint: 'Top up',
      request_id: 'r9',
    };
    assertDetails(problem(402, body), {
      kind: 'funds',
      code: 'funds.insufficient',
      serverCode: 'INSUFFICIENT_CREDITS',
      serverMessage: 'Not enough',
      serverHint: 'Top up',
      requestId: 'r9',
      mayHaveActed: false,
      byProxy: undefined,
    });
    assertDetails(problem(404, { success: false, code: 'JOB_NOT_FOUND', error: 'No job' }), {
      kind: 'notFound',
    });
  });

  it('believes a failure under a success status', () => {
    assertDetails(problem(200, { success: false, code: 'INSUFFICIENT_CREDITS' }), { kind: 'funds' });
  });

  it('takes a web page for the answer of something in front of the platform', () => {
    assertDetails(problem(403, '<html><title>Access denied</title></html>'), {
      kind: 'network',
      byProxy: true,
      serverMessage: 'Access denied',
    });
  });
});
