import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord } from '../../core/job.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { OutcomeSaver } from './outcomeSaver.ts';
import { lasting } from '../store/problemRow.ts';
import { submitUntilKnown, type SubmitOutcome } from './submitOutcome.ts';

/** The states from which the outcome of a submit may still be written. */
const UNDECIDED = ['sending', 'unknown'] as const;

/** One paid request that may go out now. */
export interface Dispatch {
  readonly job: JobRecord;
  /** Sends the same bytes each time; the result is what the platform's yes changes in the record. */
  readonly attempt: (signal: AbortSignal) => Promise<JobChange>;
  /** See `SubmitRules`. */
  readonly repeatUntil: number | null;
  readonly sentBefore: boolean;
  /** Whether somebody waits for the outcome and tells the user of it. */
  readonly isAwaited: () => boolean;
}

export interface Underway {
  readonly shown: Promise<JobRecord>;
  /** Resolves when the outcome is on disk, or when there is no hope left to get it there. */
  readonly done: Promise<void>;
}

/** Sends paid requests and writes down what came of them, whatever it is. */
export class SubmitRunner {
  readonly #saver: OutcomeSaver;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #life: AbortSignal;
  readonly #underway = new Map<JobId, Underway>();

  constructor(
    deps: { readonly journal: Pick<Journal, 'change'>; readonly clock: Clock; readonly log: Log },
    life: AbortSignal,
  ) {
    this.#saver = new OutcomeSaver(deps);
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#life = life;
  }

  /** Jobs whose outcome is known and cannot be saved at present. */
  get unsaved(): readonly JobRecord[] {
    return this.#saver.unsaved;
  }

  find(id: JobId): Underway | undefined {
    return this.#underway.get(id);
  }

  send(dispatch: Dispatch): Underway {
    const { job, attempt, repeatUntil, sentBefore, isAwaited } = dispatch;
    const rules = { clock: this.#clock, signal: this.#life, repeatUntil, sentBefore };
    // What an earlier window sent may have been at work ever since: it is looked at soon, and not taken for a quick one.
    const acceptedAt = sentBefore ? job.createdAt : null;
    const outcome = submitUntilKnown(attempt, rules);
    return this.#track(job, outcome, (known) => this.#write(job, known, acceptedAt, isAwaited()));
  }

  /** Writes that nobody can know what became of the job. */
  lose(job: JobRecord): Underway {
    const outcome = { end: 'lost', problem: outcomeUnknown(job) } as const;
    return this.#track(job, outcome, (known) => this.#write(job, known, null, false));
  }

  /** Remembers that the job's outcome is on its way, from now until it is on disk. */
  #track(
    job: JobRecord,
    outcome: SubmitOutcome<JobChange> | Promise<SubmitOutcome<JobChange>>,
    write: (known: SubmitOutcome<JobChange>) => Underway,
  ): Underway {
    const saving = Promise.resolve(outcome).then(write);
    const underway: Underway = {
      shown: saving.then(({ shown }) => shown),
      done: saving.then(({ done }) => done).finally(() => this.#underway.delete(job.id)),
    };
    this.#underway.set(job.id, underway);
    return underway;
  }

  /** @param acceptedAt when the platform may have said yes for the first time; null for now. */
  #write(
    job: JobRecord,
    outcome: SubmitOutcome<JobChange>,
    acceptedAt: number | null,
    awaited: boolean,
  ): Underway {
    this.#log.info(`job ${job.id}: submit ${outcome.end}`);
    const notified = awaited ? { notified: true as const } : {};
    const save = (change: JobChange) =>
      this.#saver.save(job, { ...change, ...notified }, UNDECIDED, this.#life);
    switch (outcome.end) {
      case 'accepted':
        return save({ acceptedAt: acceptedAt ?? this.#clock.now(), problem: null, ...outcome.accepted });
      case 'refused':
        return save({ state: 'refused', problem: about(job, outcome.problem) });
      case 'lost':
        return save({ state: 'unknown', problem: about(job, outcomeUnknown(job, outcome.problem)) });
      case 'interrupted':
        return { shown: Promise.resolve(job), done: Promise.resolve() };
    }
  }
}

function about(job: JobRecord, problem: Problem): ProblemDetails {
  const context = { provider: job.provider, account: job.account, operation: job.call.operation };
  return lasting({ ...context, ...problem.details });
}

/** The outcome is not known; what was seen last goes with it, for the user to look into. */
function outcomeUnknown(job: JobRecord, last?: Problem): Problem {
  if (last?.code === 'job.outcomeUnknown') return last;
  return new Problem({
    ...last?.details,
    kind: 'outcomeUnknown',
    code: 'job.outcomeUnknown',
    args: { ...last?.details.args, ...(last ? { after: last.code } : {}) },
    provider: job.provider,
    account: job.account,
    operation: job.call.operation,
    retryable: false,
    mayHaveActed: true,
  });
}
