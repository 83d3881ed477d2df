import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Accepted } from '../../../../src/core/job.ts';
import { Problem, type ProblemDetails } from '../../../../src/core/problem.ts';
import { saysNo, submitUntilKnown, type SubmitRules } from '../../../../src/jobs/submit/submitRunner.ts';
import { TestClock } from '../../../support/testClock.ts';
import { never } from '../support/paidRig.ts';

const ACCEPTED: Accepted = {
  remoteId: 'r',
  state: 'queued',
  platformStatus: 'queued',
  cost: null,
};
const CUT = { kind: 'network', code: 'network.cut', mayHaveActed: true } as const;
const OFFLINE = { kind: 'network', code: 'network.unreachable', mayHaveActed: false } as const;
const REFUSED = { kind: 'funds', code: 'funds.insufficient', status: 402, mayHaveActed: false } as const;

describe('submitUntilKnown', () => {
  /** Plays the answers in their order, and lets all the time pass that is asked for. */
  const play = async (
    answers: readonly (ProblemDetails | 'ok')[],
    { sentBefore = false, promised = true }: { sentBefore?: boolean; promised?: boolean } = {},
  ) => {
    const clock = new TestClock();
    const start = clock.now();
    const rules: SubmitRules = {
      clock,
      signal: never(),
      repeatUntil: promised ? start + 3_600_000 : null,
      sentBefore,
    };
    let sent = 0;
    const attempt = async () => {
      const answer = answers[sent] ?? answers.at(-1) ?? 'ok';
      sent += 1;
      if (answer === 'ok') return ACCEPTED;
      throw new Problem(answer);
    };
    let done = false;
    const work = submitUntilKnown(attempt, rules).finally(() => (done = true));
    while (!done) await clock.advance(1000);
    const { end } = await work;
    return { end, sent, seconds: (clock.now() - start) / 1000 };
  };

  it('keeps retrying for about two minutes while offline', async () => {
    const away = await play([CUT, ...Array.from({ length: 8 }, () => OFFLINE), 'ok']);
    assert.equal(away.end, 'accepted');
    const gone = await play([CUT, OFFLINE]);
    assert.equal(gone.end, 'lost');
    assert.ok(gone.seconds > 90 && gone.seconds < 200, `${gone.seconds} s`);
  });

  it('refuses at once when the first attempt was not sent', async () => {
    const { end, sent } = await play([OFFLINE]);
    assert.deepEqual([end, sent], ['refused', 1]);
  });

  it('never repeats without a replay promise', async () => {
    const kinds = fc.constantFrom(
      'network',
      'server',
      'unexpected',
      'conflict',
      'rate',
      'auth',
      'canceled' as const,
    );
    const details = fc.record({
      kind: kinds,
      code: fc.constant('internal' as const),
      status: fc.option(fc.integer({ min: 200, max: 599 }), { nil: undefined }),
      mayHaveActed: fc.option(fc.boolean(), { nil: undefined }),
      retryAfterMs: fc.option(fc.nat(10_000), { nil: undefined }),
    }) as fc.Arbitrary<ProblemDetails>;
    await fc.assert(
      fc.asyncProperty(details, fc.boolean(), async (problem, sentBefore) => {
        const { end, sent } = await play([problem], { sentBefore, promised: false });
        assert.equal(sent, 1);
        assert.ok(end === 'lost' || (end === 'refused' && !sentBefore && problem.mayHaveActed !== true));
      }),
      { numRuns: 60 },
    );
  });

  it('sends at most three requests that may arrive', async () => {
    const answers = fc.array(fc.constantFrom<ProblemDetails>(CUT, REFUSED, OFFLINE), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(answers, async (problems) => {
        const { sent } = await play([CUT, ...problems]);
        const arrived = [CUT, ...problems]
          .slice(0, sent)
          .filter((problem) => problem.kind !== 'network' || problem.mayHaveActed);
        assert.ok(arrived.length <= 3);
      }),
      { numRuns: 60 },
    );
  });

  it('does not report a refusal once a request may have arrived', async () => {
    assert.equal((await play([REFUSED], { sentBefore: true })).end, 'lost');
    assert.equal((await play([CUT, REFUSED])).end, 'lost');
    assert.equal((await play([CUT, REFUSED, 'ok'])).end, 'accepted');
  });

  it('recognizes a refusal by status or kind', () => {
    const no = (more: Partial<ProblemDetails>) =>
      saysNo(new Problem({ kind: 'unexpected', code: 'internal', ...more }));
    for (const status of [400, 401, 402, 403, 404, 410, 413, 422, 429])
      assert.ok(no({ status }), `${status}`);
    for (const status of [200, 202, 408, 409, 499, 500, 502, 503, 504])
      assert.ok(!no({ status }), `${status}`);
    assert.ok(no({ status: 200, kind: 'funds' }), 'a refusal inside a 200 answer');
    assert.ok(!no({ status: 400, mayHaveActed: true }), 'who read the answer knows better');
    assert.ok(no({ kind: 'network', mayHaveActed: false }));
    assert.ok(!no({ kind: 'network' }));
  });
});
