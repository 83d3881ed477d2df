import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import { Problem, toProblem, type ProblemCode } from '../core/problem.ts';

/** The longest pause after failures of the network or the server. */
const LONGEST_PAUSE_MS = 15_000;
/** How much longer the interval is from then on when the server says that it was asked too often (RFC 8628, 3.5). */
const SLOWER_BY_MS = 5_000;

interface SignInSession {
  readonly account: Account;
  readonly clock: Clock;
}

export interface Asking {
  /**
   * The key when it is there; null while the user has not decided. Errors: Problem; one of the network, the server or
   * its rate limit is no end.
   */
  readonly ask: () => Promise<string | null>;
  readonly everyMs: number;
  /** When nobody waits any longer, in milliseconds since the epoch. */
  readonly endsAt: number;
}

/**
 * Asks until the user has decided in the browser. A network or a server that fails is asked again later, a refusal is
 * final. Errors: Problem `signIn.expired` at the end of the time, those of `ask`, `call.canceled`.
 */
export async function keyWhenDecided(
  session: SignInSession,
  { ask, everyMs, endsAt }: Asking,
  signal: AbortSignal,
): Promise<string> {
  const { clock } = session;
  let interval = everyMs;
  let pause = interval;
  for (;;) {
    await clock.sleep(pause, signal).catch((error: unknown) => {
      throw toProblem(error);
    });
    if (clock.now() > endsAt) throw signInEnded(session, 'signIn.expired');
    try {
      const key = await ask();
      if (key !== null) return key;
      pause = interval;
    } catch (error) {
      const problem = toProblem(error);
      const passes = ['network', 'server', 'rate'].includes(problem.kind);
      if (!passes) throw problem;
      if (problem.kind === 'rate') interval += SLOWER_BY_MS;
      const longer = problem.kind === 'rate' ? interval : Math.min(pause * 2, LONGEST_PAUSE_MS);
      pause = Math.max(longer, interval, problem.details.retryAfterMs ?? 0);
    }
  }
}

/** A sign-in that is over, or that needs something else to be typed. */
export function signInEnded({ account }: Pick<SignInSession, 'account'>, code: ProblemCode): Problem {
  return new Problem({
    kind: 'auth',
    code,
    provider: account.provider,
    operation: 'signIn',
    mayHaveActed: false,
  });
}
