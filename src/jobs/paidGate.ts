import type { Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import { newIntentKey, type JobId } from '../core/ids.ts';
import { isTerminal, type Accepted, type JobRecord, type PreparedCall } from '../core/job.ts';
import type { Money } from '../core/money.ts';
import type { OperationFact } from '../core/operation.ts';
import type { PaidPermit } from '../core/paidPermit.ts';
import { Problem, type ProblemDetails } from '../core/problem.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import { Approval, neverSent, type ApprovalDeps } from './approval.ts';
import type { JobLog } from './jobLog.ts';
import type { JobChange, Journal, NewJob } from './journal.ts';
import { Outcomes } from './outcomes.ts';
import { paidPermit } from './paidPermit.ts';
import { operationOf, repeatUntil } from './repeatPromise.ts';
import { StaleChange } from './staleChange.ts';
import { basesOf, otherAddress } from './submitAddress.ts';

export type { PaidQuestion } from './approval.ts';

export interface PaidRequest {
  readonly session: Session;
  readonly provider: Provider;
  readonly kind: string;
  /** The platform's name for the kind, where it differs from its id. */
  readonly kindLabel?: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: string;
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted?: Money | null;
  /** How long the platform said that such a job takes: whoever watches it looks first when that has passed. */
  readonly estimatedMs?: number | null;
  /** The job of unknown outcome in whose place this one is submitted. */
  readonly replaces?: JobId | null;
}

/** A paid call that is no job to be watched: its answer is its end. */
export interface PayRequest<Answer> {
  readonly session: Session;
  readonly provider: Provider;
  readonly operation: Pick<OperationFact, 'id' | 'idempotency' | 'secretInputs'>;
  /** The request as it will be sent; where the operation takes an intent key, the key is in it. */
  readonly call: PreparedCall;
  /** What the user reads for the operation; its id unless told. */
  readonly label?: string;
  readonly title: string;
  readonly quoted?: Money | null;
  /** Sends the request, the same bytes each time: it is called again only where the platform promises the same result. */
  readonly send: (signal: AbortSignal, permit: PaidPermit) => Promise<Answer>;
  /** What the answer says. An answer that is a no is thrown as a Problem here, like those that `send` throws. */
  readonly outcome: (answer: Answer) => PaidOutcome | Promise<PaidOutcome>;
}

export interface PaidOutcome {
  /** What the platform charged; null when it does not say. */
  readonly cost: Money | null;
  /** A few words for the history: the id of what was made. */
  readonly summary: string | null;
}

export interface Paid<Answer> {
  /** As `submit` returns it; its state is `succeeded` when the platform said yes. */
  readonly job: JobRecord;
  /** Only with `succeeded`. */
  readonly answer: Answer | null;
}

export interface PaidGateDeps extends Omit<ApprovalDeps, 'journal'> {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: JobLog;
}

/** One thing to be bought. */
interface Purchase extends Omit<NewJob, 'account' | 'provider' | 'reserved' | 'bases'> {
  readonly session: Session;
  readonly provider: Provider;
  readonly label: string;
  readonly quoted: Money | null;
  readonly operation: Pick<OperationFact, 'idempotency'> | undefined;
  readonly attempt: (signal: AbortSignal) => Promise<JobChange>;
}

/**
 * The one way to a platform's paid calls: budget, asked, then stored, then sent, and the outcome written down whatever
 * happens. Only here a `PaidPermit` is made.
 */
export class PaidGate implements Disposable {
  readonly #deps: PaidGateDeps;
  readonly #approval: Approval;
  readonly #outcomes: Outcomes;
  /** Keys of the intents that this window is about to send. */
  readonly #intents = new Set<string>();
  readonly #life = new AbortController();

  constructor(deps: PaidGateDeps) {
    this.#deps = deps;
    this.#approval = new Approval(deps);
    this.#outcomes = new Outcomes(deps, this.#life.signal);
  }

  /** Jobs whose outcome is known and cannot be saved at present. */
  get unsaved(): readonly JobRecord[] {
    return this.#outcomes.unsaved;
  }

  /**
   * Asks, stores and sends one paid job, under one key that is made here. The result is the job as it is then: in
   * a state of the platform's, `refused` (nothing was done), `unknown`, `canceled` (aborted before a byte was sent),
   * or still `sending` when it was aborted later. That does not cut the request, since a cut one may be charged all
   * the same: the outcome is written when it comes, and `settle` waits for it.
   * Errors, all before a byte is sent: Problem `call.cancelled` when the user said no; `budget.exceeded`;
   * `job.submitNotAllowed`; whatever the provider finds wrong with the values; storage.
   */
  async submit(request: PaidRequest, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, kind, title } = request;
    const jobs = provider.jobs;
    if (!jobs)
      throw new Problem({
        ...contextOf(request),
        kind: 'blocked',
        code: 'job.submitNotAllowed',
        mayHaveActed: false,
      });
    const intentKey = newIntentKey();
    const call = jobs.prepare(kind, request.values, intentKey);
    const operation = operationOf(provider, call.operation);
    const purchase: Purchase = {
      session,
      provider,
      kind,
      label: request.kindLabel ?? kind,
      title,
      call,
      intentKey,
      operation,
      secretInputs: operation?.secretInputs ?? [],
      quoted: request.quoted ?? null,
      estimatedMs: request.estimatedMs ?? null,
      replaces: request.replaces ?? null,
      attempt: async (signal) => ofJob(await jobs.submit(session, call, signal, paidPermit())),
    };
    return this.#buy(purchase, signal);
  }

  /**
   * Asks, stores and sends one paid call whose answer is its end, with the rules and the errors of `submit`: it is
   * never sent twice but where the platform promises the same result, and its record stays in the history under the
   * operation's id.
   */
  async pay<Answer>(request: PayRequest<Answer>, signal: AbortSignal): Promise<Paid<Answer>> {
    const { session, provider, operation, call, title } = request;
    const answers: Answer[] = [];
    const purchase: Purchase = {
      session,
      provider,
      kind: operation.id,
      label: request.label ?? operation.id,
      title,
      call,
      intentKey: newIntentKey(),
      operation,
      secretInputs: operation.secretInputs,
      quoted: request.quoted ?? null,
      attempt: async (signal) => {
        const answer = await request.send(signal, paidPermit());
        const { cost, summary } = await request.outcome(answer);
        answers.push(answer);
        return { state: 'succeeded', word: summary, cost };
      },
    };
    const job = await this.#buy(purchase, signal);
    return { job, answer: job.state === 'succeeded' ? (answers[0] ?? null) : null };
  }

  /**
   * Finds out what became of a job in state `sending` or `unknown`: waits when it is being sent from here, sends the
   * same bytes with the same key where the platform promises the same result, and says `unknown` elsewhere. Jobs in
   * other states, and those that another window is at, are returned as they are. It never makes a purchase that was
   * not asked for.
   */
  async settle(job: JobRecord): Promise<JobRecord> {
    const underway = this.#outcomes.find(job.id);
    if (underway) {
      await underway.done;
      return (await this.#deps.journal.get(job.id)) ?? underway.shown;
    }
    if (job.state !== 'sending' && job.state !== 'unknown') return job;
    const { open, clock } = this.#deps;
    const opened = await open(job.account).catch(() => undefined);
    const jobs = opened?.provider.jobs;
    const promise = opened && operationOf(opened.provider, job.call.operation)?.idempotency;
    const until = repeatUntil(promise, job, clock.now());
    const isRepeatable = opened && until !== null && jobs?.operations.includes(job.call.operation);
    // Another server promised nothing: there the same key would be a second purchase.
    const again = isRepeatable && jobs && !otherAddress(job, opened) ? { opened, jobs } : null;
    if (!again && job.state === 'unknown') return job;
    const mine = await this.#takeOver(job);
    // Two callers that waited at once must not both send.
    if (this.#outcomes.find(job.id)) return this.settle(job);
    if (mine?.state !== 'sending' && mine?.state !== 'unknown') return mine ?? job;
    if (!again) return this.#outcomes.lose(mine).shown;
    const { session } = again.opened;
    const attempt = async (signal: AbortSignal) =>
      ofJob(await again.jobs.submit(session, mine.call, signal, paidPermit()));
    return this.#outcomes.send({
      job: mine,
      attempt,
      repeatUntil: until,
      sentBefore: true,
      isAwaited: () => false,
    }).shown;
  }

  /**
   * What start-up does with jobs that a closed or killed window left: one that was stored and never sent is
   * cancelled, because nothing paid is sent unasked; one that was being sent is settled.
   */
  async settleStored(jobs: readonly JobRecord[]): Promise<readonly JobRecord[]> {
    return Promise.all(
      jobs.map(async (job) => {
        if (job.state === 'sending') return this.settle(job);
        if (job.state !== 'stored' || this.#intents.has(job.intentKey)) return job;
        const mine = await this.#takeOver(job);
        return mine?.state === 'stored' ? this.#cancel(mine) : (mine ?? job);
      }),
    );
  }

  /** Stops waiting for answers. What is under way stays `sending` on disk and is settled by the next start. */
  dispose(): void {
    this.#life.abort();
  }

  async #buy(purchase: Purchase, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, label, quoted, operation, attempt, ...intent } = purchase;
    const { account } = session;
    const { journal, clock } = this.#deps;
    const { kind, title, call } = intent;
    const wish = { account, provider, kind: { id: kind, label }, title, quoted };
    const approved = await this.#approval.ask(wish, signal);
    if (!approved) throw cancelled(contextOf(purchase));
    this.#intents.add(intent.intentKey);
    try {
      const { reserved, admit } = approved;
      const job: NewJob = { ...intent, ...contextOf(purchase), reserved, bases: basesOf(session, provider) };
      const stored = await journal.add(job, admit).catch(neverSent);
      const ready = await this.#release(stored, signal);
      if (ready.state !== 'sending') return ready;
      // The call in memory, not the stored one: that has lost its secrets.
      const until = repeatUntil(operation?.idempotency, { call, createdAt: ready.createdAt }, clock.now());
      const isAwaited = () => !signal.aborted;
      const { shown } = this.#outcomes.send({
        job: ready,
        attempt,
        repeatUntil: until,
        sentBefore: false,
        isAwaited,
      });
      return await unlessAborted(shown, ready, signal);
    } finally {
      this.#intents.delete(intent.intentKey);
    }
  }

  /** From `stored` to `sending`; after it, bytes may leave. */
  async #release(stored: JobRecord, signal: AbortSignal): Promise<JobRecord> {
    if (signal.aborted) return this.#cancel(stored, true);
    const { journal } = this.#deps;
    try {
      return await journal.change(stored.id, { state: 'sending' }, { state: 'stored', mine: true });
    } catch (error) {
      if (error instanceof StaleChange) return error.current;
      // On disk it is still `stored`: the next start cancels it.
      return neverSent(error);
    }
  }

  async #cancel(stored: JobRecord, noticed = false): Promise<JobRecord> {
    const problem = cancelled({ provider: stored.provider, account: stored.account }).details;
    const change: JobChange = { state: 'canceled', problem, ...(noticed ? { noticed } : {}) };
    return this.#deps.journal.change(stored.id, change, { state: 'stored' }).catch((error: unknown) => {
      if (error instanceof StaleChange) return error.current;
      throw error;
    });
  }

  /** Null while another window is at it, and when that cannot be found out now. */
  #takeOver(job: JobRecord): Promise<JobRecord | null> {
    return this.#deps.journal.takeOver(job.id).catch(() => null);
  }
}

function unlessAborted(shown: Promise<JobRecord>, now: JobRecord, signal: AbortSignal): Promise<JobRecord> {
  if (signal.aborted) return Promise.resolve(now);
  return new Promise((resolve) => {
    const leave = () => resolve(now);
    signal.addEventListener('abort', leave, { once: true });
    void shown.then(resolve).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Its outputs and its final cost come with a poll, so no job ends by the answer to its submit. */
function ofJob({ remoteId, state, word, cost }: Accepted): JobChange {
  return { state: isTerminal(state) ? 'running' : state, word, remoteId, cost };
}

function contextOf({ session, provider }: { readonly session: Session; readonly provider: Provider }) {
  return { provider: provider.id, account: session.account.id };
}

function cancelled(context: Pick<ProblemDetails, 'provider' | 'account'>): Problem {
  return new Problem({ ...context, kind: 'cancelled', code: 'call.cancelled', mayHaveActed: false });
}
