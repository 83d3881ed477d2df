import type { Accounts } from '../../accounts/accounts.ts';
import type { Clock } from '../../core/clock.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId, JobId } from '../../core/ids.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import {
  compareLedgers,
  type LedgerComparison,
  type LedgerDifference,
} from '../../jobs/money/compareLedgers.ts';

/** What came of comparing our ledger of an account with that of its platform. */
export interface AccountComparison {
  readonly account: AccountId;
  /** When the platform's ledger was read, in milliseconds since the epoch. */
  readonly at: number;
  readonly result: LedgerComparison | { readonly problem: Problem };
}

export interface ComparisonDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly clock: Clock;
  readonly jobs: () => Promise<{ readonly ledger: Pick<Jobs['ledger'], 'purchases'> }>;
}

/** A purchase is booked here when its answer was read, at the platform when it was sent. */
const EARLIER_MS = 3_600_000;

/** The comparisons of this window, kept until the next one. Reads nothing by itself. */
export class LedgerComparisons {
  readonly #deps: ComparisonDeps;
  readonly #changed = new Emitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #all: readonly AccountComparison[] = [];

  constructor(deps: ComparisonDeps) {
    this.#deps = deps;
  }

  get all(): readonly AccountComparison[] {
    return this.#all;
  }

  /** What does not agree about a job. */
  differenceOf(job: JobId): LedgerDifference | undefined {
    return this.#all
      .flatMap(({ result }) => ('problem' in result ? [] : result.differences))
      .find((one) => one.kind !== 'unknownHere' && one.own.job === job);
  }

  /**
   * Reads the ledgers of all platforms that have one, and compares. Gives how many accounts that were; what fails is
   * told beside its account. Errors: Problem storage; Problem `call.canceled` after an abort.
   */
  async compare(signal: AbortSignal): Promise<number> {
    const found: AccountComparison[] = [];
    for (const { id } of await this.#deps.accounts.list()) {
      const compared = await this.#compareAccount(id, signal);
      if (compared) found.push(compared);
    }
    this.#all = found;
    this.#changed.fire();
    return found.length;
  }

  forget(): void {
    this.#all = [];
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #compareAccount(account: AccountId, signal: AbortSignal): Promise<AccountComparison | undefined> {
    const opened = await this.#deps.open(account);
    if (!opened?.provider.ledger || opened.account.credentials.length === 0) return undefined;
    const at = this.#deps.clock.now();
    try {
      const movements = await opened.provider.ledger.read(opened.session, signal);
      const oldest = movements.reduce((least, { at: when }) => Math.min(least, when ?? least), at);
      const { ledger } = await this.#deps.jobs();
      const own = await ledger.purchases(account, oldest - EARLIER_MS);
      return { account, at, result: compareLedgers(own, movements) };
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind === 'canceled') throw problem;
      return { account, at, result: { problem } };
    }
  }
}
