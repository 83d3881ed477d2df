import { isTerminal, type JobRecord } from '../../core/job.ts';
import type { Board } from '../storyboard/board.ts';

/** What may be spent on a board, in millionths of the platform's unit. */
export interface BoardBudget {
  readonly limit: number;
  /** By the jobs that were started for it, with what those that run are expected to cost. */
  readonly spent: number;
  /** Never below 0. */
  readonly left: number;
}

/** The key of a board's settings that says what may be spent on it, in the platform's unit. */
const BUDGET = 'budget';

/** Null for a board without a budget. @param jobs those that were started for the board */
export function boardBudget(
  { settings }: Pick<Board, 'settings'>,
  jobs: Iterable<Pick<JobRecord, 'state' | 'cost' | 'expected' | 'refunded'>>,
  unit: string,
): BoardBudget | null {
  const amount = settings[BUDGET];
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return null;
  let spent = 0;
  for (const { state, cost, expected, refunded } of jobs) {
    // One of unknown outcome may have been paid for.
    const counted = cost ?? (!isTerminal(state) || state === 'unknown' ? expected : null);
    if (!refunded && counted?.unit === unit) spent += counted.micros;
  }
  const limit = Math.round(amount * 1_000_000);
  return { limit, spent, left: Math.max(0, limit - spent) };
}
