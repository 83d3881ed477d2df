import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { moleculeErrors } from '../../../../src/providers/molecule/errors.ts';
import { assertDetails, problemOfAnswer } from '../../net/failedAnswer.ts';

describe('Molecule errors', () => {
  const problem = (status: number, body: unknown) =>
    problemOfAnswer(status, body, { dialect: moleculeErrors });

  it('reads the wait in seconds from the body', () => {
    assertDetails(problem(429, { error: 'rate limit exceeded', retry_after: 7 }), {
      kind: 'rate',
      serverMessage: 'rate limit exceeded',
      retryAfterMs: 7000,
      byProxy: undefined,
    });
  });

  it('explains an empty 404, and only that one', () => {
    const found = problem(404, '');
    assertDetails(found, { kind: 'notFound', code: 'target.notFound', serverMessage: undefined });
    assert.match(found.details.text ?? '', /Check the organization/);
    assertDetails(problem(404, { error: 'workspace not found' }), { kind: 'notFound', text: undefined });
    assertDetails(problem(500, ''), { kind: 'server', text: undefined });
  });

  it('says to set the organization where a tenant wants its id, and offers to change it', async () => {
    const body = {
      error: 'header required',
      code: 'TENANT_ORG_HEADER_REQUIRED',
      required_header: 'X-Org-Id',
    };
    const { problemActions } = await import('../../../../src/features/problems/problemActions.ts');
    const { problemText } = await import('../../../../src/features/problems/problemText.ts');
    for (const found of [problem(400, body), problem(404, '')]) {
      const [first] = problemActions(found, { account: 'a1' });
      assert.deepEqual([first?.command, first?.args], ['backlot.changeRouting', ['a1']]);
      assert.deepEqual(
        problemActions(found, {}).filter(({ command }) => command === 'backlot.changeRouting'),
        [],
      );
    }
    const said = problemText(problem(400, body).details, { provider: 'Molecule' });
    assert.match(said, /^Molecule needs the id of the organization with each call\. Set the organization id/);
    assert.equal(problem(400, { error: 'name is required' }).details.misrouted, undefined);
  });

  it('reads code, status word and suggestion', () => {
    assertDetails(problem(402, { error: 'workspace budget limit exceeded' }), { kind: 'funds' });
    assertDetails(problem(503, { error: 'down', code: 'platform_unavailable' }), {
      kind: 'server',
      retryable: true,
      serverCode: 'platform_unavailable',
    });
    assertDetails(problem(409, { status: 'confirmation_required', message: 'Has children', children: [] }), {
      kind: 'conflict',
      serverCode: 'confirmation_required',
      serverMessage: 'Has children',
    });
    assertDetails(problem(412, { error: 'missing env', missing_env: ['A'], suggestion: 'Set A' }), {
      kind: 'invalid',
      serverHint: 'Set A',
    });
  });

  it('hears only what says `error`, or what has to be confirmed', () => {
    for (const error of ['admin auth required', 'forbidden', 'workspace not found'])
      assertDetails(problem(403, { error }), { kind: 'permission', byProxy: undefined });
    const bodies = [
      { message: 'Forbidden' },
      { error: 'Forbidden' },
      { error: '', message: 'no' },
      { error: { code: 'no', message: 'no' } },
      { status: 'error', message: 'no' },
      { statusCode: 403, error: 'no' },
    ];
    for (const body of bodies) assertDetails(problem(403, body), { code: 'answer.inFront', byProxy: true });
  });

  it('reads the allowance from the headers of an answer', () => {
    const allowance = (limit: string, remaining: string, reset: string) =>
      moleculeErrors.allowance?.(
        new Headers({
          'x-ratelimit-limit': limit,
          'x-ratelimit-remaining': remaining,
          'x-ratelimit-reset': reset,
        }),
      );
    assert.deepEqual(allowance('600', '12', '31'), { left: 12, resetMs: 31_000 });
    assert.equal(allowance('unlimited', '600', '31'), null);
    assert.equal(allowance('600', 'many', '31'), null);
    assert.equal(moleculeErrors.allowance?.(new Headers()), null);
  });
});
