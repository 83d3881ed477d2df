import assert from 'node:assert/strict';
import type { Account } from '../../../src/core/account.ts';
import { Problem, type ProblemDetails } from '../../../src/core/problem.ts';
import { keyWhenDecided } from '../../../src/providers/signInWait.ts';

const MINUTE = 60_000;
const account = { provider: 'boomin' } as Partial<Account> as Account;

describe('waiting for the word in the browser', () => {
  let now: number;
  let pauses: number[];
  beforeEach(() => {
    now = 0;
    pauses = [];
  });

  const clock = {
    now: () => now,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
      now += ms;
    },
  };

  /** Asks every 5 s for 10 min; each answer is a key, null, or a failure. The last one comes again and again. */
  function wait(
    answers: readonly (string | null | ProblemDetails)[],
    signal: AbortSignal = new AbortController().signal,
  ): Promise<string> {
    let count = 0;
    const ask = async () => {
      const answer = answers[Math.min(count, answers.length - 1)];
      count += 1;
      if (typeof answer === 'object' && answer !== null) throw new Problem(answer);
      return answer ?? null;
    };
    return keyWhenDecided({ account, clock }, { ask, everyMs: 5_000, endsAt: 10 * MINUTE }, signal);
  }

  const away: ProblemDetails = { kind: 'network', code: 'network.unreachable' };
  const tooOften: ProblemDetails = { kind: 'rate', code: 'rate.limited' };

  it('asks at the interval until there is a key', async () => {
    assert.equal(await wait([null, null, 'key']), 'key');
    assert.deepEqual(pauses, [5_000, 5_000, 5_000]);
  });

  it('waits longer while the server is away, up to 15 s, and at the interval again when it is back', async () => {
    assert.equal(await wait([away, away, away, null, 'key']), 'key');
    assert.deepEqual(pauses, [5_000, 10_000, 15_000, 15_000, 5_000]);
  });

  it('keeps to a longer interval after each answer that it asks too often, and waits as long as it is told', async () => {
    const told = { ...tooOften, retryAfterMs: 40_000 };
    assert.equal(await wait([tooOften, null, told, null, 'key']), 'key');
    assert.deepEqual(pauses, [5_000, 10_000, 10_000, 40_000, 15_000]);
  });

  it('ends at the end of its time, whether the user does not decide or the server is away', async () => {
    for (const answers of [[null], [away]]) {
      now = 0;
      await assert.rejects(wait(answers), { code: 'signIn.expired', kind: 'auth' });
      assert.ok(now > 10 * MINUTE && now <= 10 * MINUTE + 15_000);
    }
  });

  it('ends at a refusal at once', async () => {
    const denied: ProblemDetails = { kind: 'auth', code: 'signIn.denied' };
    await assert.rejects(wait([null, denied]), { code: 'signIn.denied' });
    assert.equal(pauses.length, 2);
  });

  it('ends at once when it is canceled', async () => {
    await assert.rejects(wait([null], AbortSignal.abort()), { code: 'call.canceled' });
    assert.deepEqual(pauses, []);
  });
});
