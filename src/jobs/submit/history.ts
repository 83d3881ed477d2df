import type { AccountId, JobId, ProviderId } from '../../core/ids.ts';
import type { JobCall, JobRecord, PreparedCall } from '../../core/job.ts';
import type { OperationFact } from '../../core/operation.ts';
import { Problem } from '../../core/problem.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { Journal } from '../store/journal.ts';
import type { RemovedJob } from '../store/removals.ts';
import type { PaidSubmission } from './paidSubmission.ts';
import type { PaidRequest } from './purchase.ts';
import type { AgainWay } from './repeat.ts';
import { jobNotFound, StaleChange } from '../store/jobRecord.ts';
import type { ForeignText } from '../../core/foreignText.ts';

/** A job to be submitted as a new one, every value of which may be changed first. */
export interface JobRerun {
  readonly account: AccountId;
  readonly provider: ProviderId;
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: ForeignText;
  readonly estimatedMs: number | null;
  /** Set when it takes the place of a job of unknown outcome. */
  readonly replaces: JobId | null;
}

export interface HistoryDeps {
  readonly journal: Pick<Journal, 'get' | 'removals'>;
  readonly submission: Pick<PaidSubmission, 'submit' | 'againWay' | 'repeat'>;
  readonly open: OpenAccount;
}

/** Reruns and removes past jobs. */
export class History {
  readonly #deps: HistoryDeps;

  constructor(deps: HistoryDeps) {
    this.#deps = deps;
  }

  /**
   * The job as a draft for a new one, with a key of its own. Errors: Problem notFound; `job.submitNotAllowed` for a
   * paid call that is no job, and for one of which only hashes were kept; auth when the account is gone; storage.
   */
  async rerun(id: JobId): Promise<JobRerun> {
    return (await this.#draft(id)).draft;
  }

  /**
   * Submits a job of unknown outcome again, after a question. Where the platform promises the same result for the same
   * key, and key, routing and address are those of the first time, its own request is sent again: the result is the job
   * itself. Elsewhere, and when the user gives the first one up, a new job is bought, linked to the old one, which stays
   * as it is: it may have been charged. Errors: as `rerun` and `PaidSubmission.submit`; StaleChange when the outcome is
   * known by now, or another window is sending it.
   */
  async submitAgain(id: JobId, signal: AbortSignal): Promise<JobRecord> {
    const { submission } = this.#deps;
    const { job, draft, opened } = await this.#draft(id);
    if (job.state !== 'unknown') throw new StaleChange(job);
    const again = await this.#againWay(job, opened);
    if (again.way === 'sameRequest') {
      const repeated = await submission.repeat(job, opened, signal);
      if (repeated !== 'giveUp') return repeated;
    }
    const because = again.way === 'newRequest' ? again.because : ({ reason: 'givenUp' } as const);
    const { session, provider } = opened;
    const { kind, title, estimatedMs } = draft;
    const call = withoutKey(job.call, provider.operations[job.call.operation]);
    const request: PaidRequest = { session, provider, call, kind, title, estimatedMs, replaces: id, because };
    return submission.submit(request, signal);
  }

  /** A job that the platform knows by an id is looked at, not sent again. */
  async #againWay(job: JobRecord, opened: OpenedAccount): Promise<AgainWay> {
    if (job.remoteId !== null) return { way: 'newRequest', because: { reason: 'givenUp' } };
    return this.#deps.submission.againWay(job, opened);
  }

  /**
   * Removes jobs that have ended, with their outputs; what they cost stays in the ledger. Those of unknown outcome go only
   * when `giveUp` says so: with them goes all by which anybody could still find out what became of them. Gives what can
   * be restored. Errors: as `Removals.remove`.
   */
  async remove(
    ids: readonly JobId[],
    giveUp: (unknown: readonly JobRecord[]) => Promise<boolean>,
  ): Promise<readonly RemovedJob[]> {
    const { journal } = this.#deps;
    const found = await Promise.all(ids.map((id) => journal.get(id)));
    const unknown = found.filter((job) => job !== undefined).filter((job) => job.state === 'unknown');
    const kept = unknown.length > 0 && !(await giveUp(unknown)) ? unknown : [];
    const staying = new Set(kept.map(({ id }) => id));
    const removed: RemovedJob[] = [];
    for (const id of ids) if (!staying.has(id)) removed.push(await journal.removals.remove(id));
    return removed;
  }

  /** Brings removed jobs back with their outputs and costs. Errors: as `Removals.restore`. */
  async restore(removed: readonly RemovedJob[]): Promise<void> {
    for (const job of removed) await this.#deps.journal.removals.restore(job);
  }

  async #draft(
    id: JobId,
  ): Promise<{ readonly job: JobRecord; readonly draft: JobRerun; readonly opened: OpenedAccount }> {
    const job = await this.#deps.journal.get(id);
    if (!job) throw jobNotFound(id);
    const { account, provider, kind, title, estimatedMs, call } = job;
    const opened = await this.#deps.open(account);
    if (!opened) throw new Problem({ kind: 'auth', code: 'key.missing', provider, account });
    const jobs = opened.provider.jobs;
    if (!jobs || !Object.hasOwn(jobs.accepted, call.operation) || call.hashed?.length)
      throw new Problem({
        kind: 'blocked',
        code: 'job.submitNotAllowed',
        provider,
        account,
        mayHaveActed: false,
      });
    const replaces = job.state === 'unknown' ? id : null;
    const values = jobs.valuesOf(call);
    return { job, opened, draft: { account, provider, kind, values, title, estimatedMs, replaces } };
  }
}

/** The same request without its idempotency key, so that it gets a new one. */
export function withoutKey(
  { operation, params, body }: PreparedCall,
  fact: OperationFact | undefined,
): JobCall {
  const kept = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name !== fact?.idempotency?.name));
  return { operation, params: kept(params), body: kept(body) };
}
