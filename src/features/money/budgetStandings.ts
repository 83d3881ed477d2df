import type { Clock } from '../../core/clock.ts';
import { DisposableStore, type Disposable } from '../../core/disposable.ts';
import { Emitter, type Event } from '../../core/event.ts';
import type { AccountId } from '../../core/ids.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { BudgetStanding } from '../../jobs/money/budget.ts';
import type { Jobs } from '../../jobs/jobs.ts';

/** How an account's budget stands; null without one. A problem where it cannot be read: paid jobs are blocked then. */
export type KnownStanding = BudgetStanding | null | { readonly problem: Problem };

/** Jobs that change together, as a batch does, are one reading. */
const RENEW_MS = 1_000;

type Followed = Pick<Jobs, 'budgets' | 'journal'>;

/** How the budgets that a window shows stand, read again when something was spent or a budget was changed. */
export class BudgetStandings implements Disposable {
  readonly #jobs: () => Promise<Pick<Jobs, 'budgets'>>;
  readonly #clock: Clock;
  readonly #known = new Map<AccountId, KnownStanding>();
  readonly #renewing = new Set<AccountId>();
  readonly #changed = new Emitter<AccountId>();
  readonly onDidChange: Event<AccountId> = this.#changed.event;
  readonly #life = new AbortController();
  #following = new DisposableStore();

  constructor(deps: { readonly jobs: () => Promise<Pick<Jobs, 'budgets'>>; readonly clock: Clock }) {
    this.#jobs = deps.jobs;
    this.#clock = deps.clock;
  }

  /** What was read last; undefined before. */
  last(account: AccountId): KnownStanding | undefined {
    return this.#known.get(account);
  }

  /** Never rejects: why it cannot be read is part of what is known. */
  async read(account: AccountId): Promise<KnownStanding> {
    const standing = await this.#jobs()
      .then(({ budgets }) => budgets.standing(account))
      .catch((error: unknown) => ({ problem: toProblem(error) }));
    this.#known.set(account, standing);
    this.#changed.fire(account);
    return standing;
  }

  /** Reads again from now on what changes in this journal. */
  follow({ budgets, journal }: Followed): void {
    this.#following.dispose();
    this.#following = new DisposableStore();
    this.#following.add(
      budgets.onDidChange((owner) => {
        if (typeof owner === 'string') void this.read(owner);
      }),
    );
    this.#following.add(
      journal.changes.onDidChange((change) => {
        if ('account' in change) void this.#renew(change.account);
      }),
    );
  }

  dispose(): void {
    this.#life.abort();
    this.#following.dispose();
    this.#changed.dispose();
  }

  async #renew(account: AccountId): Promise<void> {
    if (!this.#known.has(account) || this.#renewing.has(account)) return;
    this.#renewing.add(account);
    const waited = await this.#clock.sleep(RENEW_MS, this.#life.signal).then(
      () => true,
      () => false,
    );
    this.#renewing.delete(account);
    if (waited) await this.read(account);
  }
}
