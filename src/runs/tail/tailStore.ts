import type { AccountId } from '../../core/ids.ts';
import type { TailedRun } from '../../core/stream.ts';

/** A tail that was open, and where it goes on. */
export interface OpenTail {
  readonly account: AccountId;
  readonly run: TailedRun;
  readonly lastId: string | null;
}

/** Keeps the open tails of a window over its reload. Writing must not fail: a tail goes on without it. */
export interface TailStore {
  all(): readonly OpenTail[];
  /** Also replaces what was kept of that run. */
  put(tail: OpenTail): void;
  remove(account: AccountId, runId: string): void;
}
