import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { newIntentKey } from '../../core/ids.ts';
import { isTerminal, type JobRecord } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { OperationFact } from '../../core/operation.ts';
import { Problem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import type { Session } from '../../core/session.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { Approval, type ApprovalDeps } from './approval.ts';
import { callCanceled, PendingSubmits } from './pendingSubmits.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange, NewJob } from '../store/jobRecord.ts';
import { SubmitRunner } from './submitRunner.ts';
import { paidPermit } from './paidPermit.ts';
import type { Paid, PaidRequest, PayRequest } from './paidRequest.ts';
import { operationOf, repeatUntil } from './repeatPromise.ts';
import { SubmitRecovery, type SendJob } from './submitRecovery.ts';
import { basesOf } from '../store/submitAddress.ts';

export interface PaidSubmissionDeps extends Omit<ApprovalDeps, 'journal'> {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: Log;
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
export class PaidSubmission implements Disposable {
  readonly #clock: Clock;
  readonly #approval: Approval;
  readonly #pendingSubmits: PendingSubmits;
  readonly #submitRunner: SubmitRunner;
  readonly #submitRecovery: SubmitRecovery;
  readonly #life = new AbortController();

  constructor(deps: PaidSubmissionDeps) {
    const { journal, clock, open } = deps;
    this.#clock = clock;
    this.#approval = new Approval(deps);
    const pendingSubmits = new PendingSubmits(journal);
    const submitRunner = new SubmitRunner(deps, this.#life.signal);
    this.#pendingSubmits = pendingSubmits;
    this.#submitRunner = submitRunner;
    this.#submitRecovery = new SubmitRecovery({
      journal,
      clock,
      open,
      pendingSubmits,
      submitRunner,
      send: sendJob,
    });
  }

  /** Jobs whose outcome is known and cannot be saved at present. */
  get unsaved(): readonly JobRecord[] {
    return this.#submitRunner.unsaved;
  }

  /**
   * Asks, stores and sends one paid job, under one key that is made here. The result is the job as it is then: in
   * a state of the platform's, `refused` (nothing was done), `unknown`, `canceled` (aborted before a byte was sent),
   * or still `sending` when it was aborted later. That does not cut the request, since a cut one may be charged all
   * the same: the outcome is written when it comes, and `settle` waits for it.
   * Errors, all before a byte is sent: Problem `call.canceled` when the user said no; `budget.exceeded`;
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
      attempt: (signal) => sendJob(jobs, session, call, signal),
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
        return { state: 'succeeded', platformStatus: summary, cost };
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
  settle(job: JobRecord): Promise<JobRecord> {
    return this.#submitRecovery.settle(job);
  }

  /**
   * What start-up does with jobs that a closed or killed window left: one that was stored and never sent is
   * canceled, because nothing paid is sent unasked; one that was being sent is settled.
   */
  settleStored(jobs: readonly JobRecord[]): Promise<readonly JobRecord[]> {
    return this.#submitRecovery.settleStored(jobs);
  }

  /** Stops waiting for answers. What is under way stays `sending` on disk and is settled by the next start. */
  dispose(): void {
    this.#life.abort();
  }

  async #buy(purchase: Purchase, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, label, quoted, operation, attempt, ...intent } = purchase;
    const { account } = session;
    const { kind, title, call, intentKey } = intent;
    const inputs = { account, provider, kind: { id: kind, label }, title, quoted };
    const approved = await this.#approval.ask(inputs, signal);
    if (!approved) throw callCanceled(contextOf(purchase));
    const { reserved, admit } = approved;
    return this.#pendingSubmits.holding(intentKey, async () => {
      const job: NewJob = { ...intent, ...contextOf(purchase), reserved, bases: basesOf(session, provider) };
      const stored = await this.#pendingSubmits.store(job, admit);
      const ready = await this.#pendingSubmits.release(stored, signal);
      if (ready.state !== 'sending') return ready;
      // The call in memory, not the stored one: that has lost its secrets.
      const intended = { call, createdAt: ready.createdAt };
      const { shown } = this.#submitRunner.send({
        job: ready,
        attempt,
        repeatUntil: repeatUntil(operation?.idempotency, intended, this.#clock.now()),
        sentBefore: false,
        isAwaited: () => !signal.aborted,
      });
      return unlessAborted(shown, ready, signal);
    });
  }
}

/** Its outputs and its final cost come with a poll, so no job ends by the answer to its submit. */
const sendJob: SendJob = async (jobs, session, call, signal) => {
  const { remoteId, state, platformStatus, cost } = await jobs.submit(session, call, signal, paidPermit());
  return { state: isTerminal(state) ? 'running' : state, platformStatus, remoteId, cost };
};

function unlessAborted(shown: Promise<JobRecord>, now: JobRecord, signal: AbortSignal): Promise<JobRecord> {
  if (signal.aborted) return Promise.resolve(now);
  return new Promise((resolve) => {
    const leave = () => resolve(now);
    signal.addEventListener('abort', leave, { once: true });
    void shown.then(resolve).finally(() => signal.removeEventListener('abort', leave));
  });
}

function contextOf({ session, provider }: { readonly session: Session; readonly provider: Provider }) {
  return { provider: provider.id, account: session.account.id };
}
