import type { Progress } from '../../../core/actionGuide.ts';
import { toProblem } from '../../../core/problem.ts';

export interface Looks {
  readonly everyMs: number;
  /** Looks once; null for an answer that tells nothing. Errors: Problem. */
  look(signal: AbortSignal): Promise<Progress | null>;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** So many looks in a row may fail in a way that passes; what goes on for minutes is not given up for one of them. */
const MOST_FAILURES = 5;

/**
 * How far something has come, look by look, until it is over, an answer tells nothing, or the signal ends it. Errors:
 * Problem of a look that will not be better the next time, or of too many in a row.
 */
export async function* progressLooks(looks: Looks, signal: AbortSignal): AsyncGenerator<Progress> {
  let failures = 0;
  while (!signal.aborted) {
    let pause = looks.everyMs;
    try {
      const progress = await looks.look(signal);
      failures = 0;
      if (!progress) return;
      yield progress;
      if (progress.end) return;
    } catch (error) {
      if (signal.aborted) return;
      const problem = toProblem(error);
      failures += 1;
      if (problem.details.retryable !== true || failures >= MOST_FAILURES) throw problem;
      pause = Math.max(pause, problem.details.retryAfterMs ?? 0);
    }
    await looks.sleep(pause, signal).catch(() => undefined);
  }
}
