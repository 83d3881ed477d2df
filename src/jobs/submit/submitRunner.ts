import type { Clock } from '../../core/clock.ts';
import type { JobId } from '../../core/ids.ts';
import type { JobRecord, JobState } from '../../core/job.ts';
import { Problem, toProblem, type ProblemDetails } from '../../core/problem.ts';
import type { Log } from '../../core/log.ts';
import { RETRY_AFTER_LIMIT_MS } from '../../net/http/retryDelay.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange } from '../store/jobRecord.ts';
import { lasting } from '../store/problemRow.ts';
import { StaleChange } from '../store/jobRecord.ts';

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

/** The outcome of a submit on its way to the disk. */
export interface Underway {
  /** The job as it will be shown: as stored, or from memory with the storage problem when the disk refuses. */
  readonly shown: Promise<JobRecord>;
  /** Resolves when the outcome is on disk, or cannot be stored any more. */
  readonly done: Promise<void>;
}

/** Sends paid requests and records every outcome. */
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

  /** Records an unknown outcome. */
  lose(job: JobRecord): Underway {
    const outcome = { end: 'lost', problem: outcomeUnknown(job) } as const;
    return this.#track(job, outcome, (known) => this.#write(job, known, null, false));
  }

  /** Tracks the outcome of a job until it is on disk. */
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

/** An unknown outcome, with the details of the last problem. */
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

const QUICK_TRIES = 3;
const FIRST_SAVE_PAUSE_MS = 500;
const LONGEST_SAVE_PAUSE_MS = 30_000;

interface OutcomeSaverDeps {
  readonly journal: Pick<Journal, 'change'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Writes what came of a submit, however long the disk refuses: an accepted job was paid for, so its id is kept in
 * memory and written as soon as it can be.
 */
class OutcomeSaver {
  readonly #deps: OutcomeSaverDeps;
  readonly #unsaved = new Map<JobId, JobRecord>();

  constructor(deps: OutcomeSaverDeps) {
    this.#deps = deps;
  }

  /** Jobs whose outcome is known here and not yet on disk. */
  get unsaved(): readonly JobRecord[] {
    return [...this.#unsaved.values()];
  }

  /** Saves `change` of `job`, which is refused when its stored state is none of `from`; then that state stays. */
  save(job: JobRecord, change: JobChange, from: readonly JobState[], signal: AbortSignal): Underway {
    let show: (job: JobRecord) => void = () => undefined;
    const shown = new Promise<JobRecord>((resolve) => (show = resolve));
    return { shown, done: this.#save(job, change, from, signal, show) };
  }

  async #save(
    job: JobRecord,
    change: JobChange,
    from: readonly JobState[],
    signal: AbortSignal,
    show: (job: JobRecord) => void,
  ): Promise<void> {
    for (let count = 1; ; count += 1) {
      try {
        show(await this.#deps.journal.change(job.id, change, { state: from }));
        break;
      } catch (error) {
        const problem = toProblem(error);
        const final = finalAnswer(problem, job, change);
        if (final) {
          show(final);
          break;
        }
        const remembered = inMemory(job, change, problem);
        this.#unsaved.set(job.id, remembered);
        if (count === QUICK_TRIES) {
          this.#deps.log.warn(`job ${job.id}: ${remembered.state}, but not saved: ${problem.message}`);
          show(remembered);
        }
        const pause = Math.min(FIRST_SAVE_PAUSE_MS * 2 ** (count - 1), LONGEST_SAVE_PAUSE_MS);
        const stopped = await this.#deps.clock.sleep(pause, signal).then(
          () => false,
          () => true,
        );
        if (stopped) return show(remembered);
      }
    }
    this.#unsaved.delete(job.id);
  }
}

/** Set when trying again is useless: another window has moved the job on, or the user has removed it. */
function finalAnswer(problem: Problem, job: JobRecord, change: JobChange): JobRecord | null {
  if (problem instanceof StaleChange) return problem.current;
  return problem.kind === 'notFound' ? changed(job, change) : null;
}

function inMemory(job: JobRecord, change: JobChange, problem: Problem): JobRecord {
  return { ...changed(job, change), problem: change.problem ?? lasting(problem.details) };
}

function changed(job: JobRecord, { notified: _, news: __, ...change }: JobChange): JobRecord {
  return { ...job, ...change };
}

/** How a paid submit ended, as far as anybody can know. */
export type SubmitOutcome<Accepted> =
  | { readonly end: 'accepted'; readonly accepted: Accepted }
  /** The platform refused, or nothing was sent. */
  | { readonly end: 'refused'; readonly problem: Problem }
  /** The answer was lost: the platform may or may not have acted. */
  | { readonly end: 'lost'; readonly problem: Problem }
  /** Aborted before the outcome was known. */
  | { readonly end: 'interrupted' };

const ATTEMPTS = 3;
/** The limit for attempts that did not reach the platform: about two minutes. */
const UNREACHED_ATTEMPTS = 12;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_OWN_PAUSE_MS = 15_000;

export interface SubmitRules {
  readonly clock: Clock;
  /** Stops waiting for an answer. */
  readonly signal: AbortSignal;
  /**
   * Until when (milliseconds since the epoch) the platform promises the same result for the same key; null when it
   * promises nothing, and then nothing is ever sent twice.
   */
  readonly repeatUntil: number | null;
  /** True when the request may have reached the platform before: then a refusal does not prove that nothing was done. */
  readonly sentBefore: boolean;
}

/**
 * Calls `attempt`, which sends the same bytes with the same key each time, until the outcome is known or cannot be
 * learnt by trying: at most three times, and a second time only where the platform promises the same result. A repeat
 * that finds no network is not one of the three: a lost connection is the usual reason for a lost answer.
 */
export async function submitUntilKnown<Accepted>(
  attempt: (signal: AbortSignal) => Promise<Accepted>,
  { clock, signal, repeatUntil, sentBefore }: SubmitRules,
): Promise<SubmitOutcome<Accepted>> {
  let mayHaveActed = sentBefore;
  let reached = 0;
  for (let count = 1; ; count += 1) {
    let problem: Problem;
    try {
      return { end: 'accepted', accepted: await attempt(signal) };
    } catch (error) {
      problem = toProblem(error);
    }
    if (!mayHaveActed && saysNo(problem)) return { end: 'refused', problem };
    mayHaveActed = true;
    if (signal.aborted) return { end: 'interrupted' };
    // For somebody else, or without a key: nothing has left, and nothing will.
    if (count + Number(sentBefore) > 1 && isRefusedHere(problem)) return { end: 'lost', problem };
    if (!neverArrived(problem)) reached += 1;
    const own = Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_OWN_PAUSE_MS);
    const pause = Math.max(own, problem.details.retryAfterMs ?? 0);
    const mayRepeat = repeatUntil !== null && clock.now() + pause < repeatUntil;
    const enough = reached >= ATTEMPTS || count - reached >= UNREACHED_ATTEMPTS;
    // A longer Retry-After is not waited for: the user learns at once that the outcome is not known.
    if (!mayRepeat || enough || pause > RETRY_AFTER_LIMIT_MS.submit) return { end: 'lost', problem };
    try {
      await clock.sleep(pause, signal);
    } catch {
      return { end: 'interrupted' };
    }
  }
}

/** True when a repeat was not let out of this window. */
function isRefusedHere({ kind, details }: Problem): boolean {
  return details.mayHaveActed === false && details.status === undefined && kind !== 'network';
}

function neverArrived(problem: Problem): boolean {
  return problem.kind === 'network' && problem.details.mayHaveActed === false;
}

/**
 * True when a problem of the first attempt proves that the platform did nothing. Who judged the answer has the first
 * word. Otherwise a 4xx answer is the server's own "no", except a conflict and 408 and 499: those tell of an earlier
 * call and of a connection that broke while the request was under way. A refusal inside a 2xx answer is known by its
 * kind. Anything else (a cut connection, 5xx, an answer that cannot be read) proves nothing.
 */
export function saysNo(problem: Problem): boolean {
  const { kind, status, mayHaveActed } = problem.details;
  if (mayHaveActed !== undefined) return !mayHaveActed;
  if (status !== undefined && status >= 400) return status < 500 && ![408, 409, 499].includes(status);
  switch (kind) {
    case 'auth':
    case 'permission':
    case 'notFound':
    case 'invalid':
    case 'rate':
    case 'funds':
    case 'blocked':
      return true;
    case 'conflict':
    case 'network':
    case 'server':
    case 'unexpected':
    case 'canceled':
    case 'outcomeUnknown':
    case 'storage':
      return false;
  }
}
