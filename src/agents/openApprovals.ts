import type { Clock } from '../core/clock.ts';
import type { Plan } from '../jobs/store/plans/planRows.ts';

/** Clients give a call up after a minute: the question stays open, and the call is made again. */
const LONGEST_WAIT_MS = 45_000;

interface OpenApprovalsDeps {
  readonly clock: Clock;
  /**
   * Asks the user for a plan: null for a no. Errors: Problem; canceled when it is not wanted any more once the user has
   * answered.
   */
  readonly approve: (plan: string, isWanted: () => boolean) => Promise<Plan | null>;
}

interface Asking {
  readonly answer: Promise<Plan | null>;
  waiting: number;
  isWanted: boolean;
}

/**
 * The questions about plans that agents wait for: one for each plan, however many calls ask for it. A call that is
 * stopped takes its question back, because the editor has no way to close it: an answer that comes after that buys
 * nothing.
 */
export class OpenApprovals {
  readonly #deps: OpenApprovalsDeps;
  readonly #open = new Map<string, Asking>();

  constructor(deps: OpenApprovalsDeps) {
    this.#deps = deps;
  }

  /**
   * The approved plan, null for a no, `asked` while the user has not answered. Errors: as `approve`; canceled when the
   * signal is aborted.
   */
  async ask(plan: string, signal: AbortSignal): Promise<Plan | null | 'asked'> {
    const asking = this.#open.get(plan) ?? this.#begin(plan);
    asking.isWanted = true;
    asking.waiting += 1;
    const over = new AbortController();
    const later = this.#deps.clock.sleep(LONGEST_WAIT_MS, AbortSignal.any([signal, over.signal]));
    try {
      return await Promise.race([asking.answer, later.then(() => 'asked' as const)]);
    } finally {
      asking.waiting -= 1;
      if (signal.aborted && asking.waiting === 0) asking.isWanted = false;
      over.abort();
    }
  }

  #begin(plan: string): Asking {
    const asking: Asking = {
      answer: this.#deps.approve(plan, () => asking.isWanted).finally(() => this.#open.delete(plan)),
      waiting: 0,
      isWanted: true,
    };
    // Nobody may be waiting for it any more when it comes.
    asking.answer.catch(() => undefined);
    this.#open.set(plan, asking);
    return asking;
  }
}
