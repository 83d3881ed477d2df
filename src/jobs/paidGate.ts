import type { Account } from '../core/account.ts';
import type { Clock } from '../core/clock.ts';
import type { Disposable } from '../core/disposable.ts';
import { newIntentKey, type AccountId, type JobId } from '../core/ids.ts';
import { isTerminal, type JobRecord } from '../core/job.ts';
import type { Money } from '../core/money.ts';
import { Problem, toProblem, type ProblemDetails } from '../core/problem.ts';
import type { Balance, JobsAbility, Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';
import type { OpenAccount } from '../providers/openedAccount.ts';
import type { JobLog } from './jobLog.ts';
import type { JobChange, Journal } from './journal.ts';
import { OutcomeSaver } from './outcomeSaver.ts';
import { PAST_CHARGES, pastPrice, type KnownPrice } from './pastPrice.ts';
import { lasting } from './problemRow.ts';
import { repeatUntil } from './repeatPromise.ts';
import { StaleChange } from './staleChange.ts';
import { submitUntilKnown, type SubmitOutcome } from './submitOutcome.ts';

/** What the user is asked before anything is stored or sent. */
export interface PaidQuestion {
  readonly account: Account;
  readonly provider: Provider;
  readonly kind: { readonly id: string; readonly label: string };
  readonly title: string;
  readonly price: KnownPrice;
  /** The balance as it was read last, with that time in milliseconds since the epoch; null when none is known. */
  readonly balance: { readonly balance: Balance; readonly at: number } | null;
}

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
}

export interface PaidGateDeps {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Asks the user; false sends nothing. */
  readonly confirm: (question: PaidQuestion, signal: AbortSignal) => Promise<boolean>;
  readonly open: OpenAccount;
  readonly log: JobLog;
  /** The balance that was read last; costs no request. */
  readonly knownBalance?: (account: AccountId) => PaidQuestion['balance'] | undefined;
}

/** The states from which the outcome of a submit may still be written. */
const UNDECIDED = ['sending', 'unknown'] as const;

interface Sending {
  readonly shown: Promise<JobRecord>;
  readonly done: Promise<void>;
}

/**
 * The one way to a platform's paid submit: asked, then stored, then sent, and its outcome written down whatever
 * happens. No other code calls `JobsAbility.submit`.
 */
export class PaidGate implements Disposable {
  readonly #deps: PaidGateDeps;
  readonly #saver: OutcomeSaver;
  readonly #sending = new Map<JobId, Sending>();
  /** Keys of the intents that this window is about to send. */
  readonly #intents = new Set<string>();
  readonly #life = new AbortController();

  constructor(deps: PaidGateDeps) {
    this.#deps = deps;
    this.#saver = new OutcomeSaver(deps);
  }

  /** Jobs whose outcome is known and cannot be saved at present. */
  get unsaved(): readonly JobRecord[] {
    return this.#saver.unsaved;
  }

  /**
   * Asks, stores and sends one paid job, under one key that is made here. The result is the job as it is then: in
   * a state of the platform's, `refused` (nothing was done), `unknown`, `canceled` (aborted before a byte was sent),
   * or still `sending` when it was aborted later. That does not cut the request, since a cut one may be charged all
   * the same: the outcome is written when it comes, and `settle` waits for it.
   * Errors, all before a byte is sent: Problem `call.cancelled` when the user said no; `job.submitNotAllowed`;
   * whatever the provider finds wrong with the values; storage.
   */
  async submit(request: PaidRequest, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, kind, title } = request;
    const account = session.account;
    const context = { provider: provider.id, account: account.id };
    const jobs = provider.jobs;
    if (!jobs)
      throw new Problem({ ...context, kind: 'blocked', code: 'job.submitNotAllowed', mayHaveActed: false });
    const intentKey = newIntentKey();
    const call = jobs.prepare(kind, request.values, intentKey);
    const agreed = await this.#ask(request, signal);
    if (!agreed || signal.aborted) throw cancelled(context);
    this.#intents.add(intentKey);
    try {
      const intent = { ...context, kind, title, call, intentKey };
      const stored = await this.#deps.journal.add(intent).catch(neverSent);
      const ready = await this.#release(stored, signal);
      if (ready.state !== 'sending') return ready;
      return await this.#send(ready, jobs, session, provider, signal);
    } finally {
      this.#intents.delete(intentKey);
    }
  }

  /**
   * Finds out what became of a job in state `sending` or `unknown`: waits when it is being sent from here, sends the
   * same bytes with the same key where the platform promises the same result, and says `unknown` elsewhere. Jobs in
   * other states are returned as they are. It never makes a purchase that was not asked for.
   */
  async settle(job: JobRecord): Promise<JobRecord> {
    const sending = this.#sending.get(job.id);
    if (sending) {
      await sending.done;
      return (await this.#deps.journal.get(job.id)) ?? sending.shown;
    }
    if (job.state !== 'sending' && job.state !== 'unknown') return job;
    const opened = await this.#deps.open(job.account).catch(() => undefined);
    const jobs = opened?.provider.jobs;
    if (!opened || !jobs || repeatUntil(job, opened.provider, this.#deps.clock.now()) === null) {
      if (job.state === 'unknown') return job;
      return this.#track(job, { end: 'lost', problem: outcomeUnknown(job) }).shown;
    }
    // Two callers that waited for the account at once must not both send.
    const since = this.#sending.get(job.id);
    if (since) return this.settle(job);
    return this.#run(job, jobs, opened.session, opened.provider, true).shown;
  }

  /**
   * What start-up does with jobs that a closed or killed window left: one that was stored and never sent is
   * cancelled, because nothing paid is sent unasked; one that was being sent is settled.
   */
  async settleStored(jobs: readonly JobRecord[]): Promise<readonly JobRecord[]> {
    return Promise.all(
      jobs.map(async (job) => {
        if (job.state === 'stored' && !this.#intents.has(job.intentKey)) return this.#cancel(job);
        return job.state === 'sending' ? this.settle(job) : job;
      }),
    );
  }

  /** Stops waiting for answers. What is under way stays `sending` on disk and is settled by the next start. */
  dispose(): void {
    this.#life.abort();
  }

  async #ask(request: PaidRequest, signal: AbortSignal): Promise<boolean> {
    const { session, provider, kind, kindLabel, title, quoted } = request;
    const { account } = session;
    const price: KnownPrice = quoted
      ? { known: 'platform', money: quoted }
      : pastPrice(await this.#deps.journal.charges(account.id, kind, PAST_CHARGES).catch(neverSent));
    const balance = this.#deps.knownBalance?.(account.id) ?? null;
    const question = {
      account,
      provider,
      kind: { id: kind, label: kindLabel ?? kind },
      title,
      price,
      balance,
    };
    return !signal.aborted && this.#deps.confirm(question, signal);
  }

  /** From `stored` to `sending`; after it, bytes may leave. */
  async #release(stored: JobRecord, signal: AbortSignal): Promise<JobRecord> {
    if (signal.aborted) return this.#cancel(stored);
    try {
      return await this.#deps.journal.change(stored.id, { state: 'sending' }, { state: 'stored' });
    } catch (error) {
      if (error instanceof StaleChange) return error.current;
      // On disk it is still `stored`: the next start cancels it.
      return neverSent(error);
    }
  }

  async #cancel(stored: JobRecord): Promise<JobRecord> {
    const problem = cancelled({ provider: stored.provider, account: stored.account }).details;
    return this.#deps.journal
      .change(stored.id, { state: 'canceled', problem }, { state: 'stored' })
      .catch((error: unknown) => {
        if (error instanceof StaleChange) return error.current;
        throw error;
      });
  }

  #send(job: JobRecord, jobs: JobsAbility, session: Session, provider: Provider, signal: AbortSignal) {
    const { shown } = this.#run(job, jobs, session, provider, false);
    if (signal.aborted) return job;
    return new Promise<JobRecord>((resolve) => {
      const leave = () => resolve(job);
      signal.addEventListener('abort', leave, { once: true });
      void shown.then(resolve).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #run(
    job: JobRecord,
    jobs: JobsAbility,
    session: Session,
    provider: Provider,
    sentBefore: boolean,
  ): Sending {
    const { clock } = this.#deps;
    const outcome = submitUntilKnown((signal) => jobs.submit(session, job.call, signal), {
      clock,
      signal: this.#life.signal,
      repeatUntil: repeatUntil(job, provider, clock.now()),
      sentBefore,
    });
    return this.#track(job, outcome);
  }

  /** Remembers that the job's outcome is on its way, from now until it is on disk. */
  #track(job: JobRecord, outcome: SubmitOutcome | Promise<SubmitOutcome>): Sending {
    const saving = Promise.resolve(outcome).then((known) => this.#write(job, known));
    const sending: Sending = {
      shown: saving.then(({ shown }) => shown),
      done: saving.then(({ done }) => done).finally(() => this.#sending.delete(job.id)),
    };
    this.#sending.set(job.id, sending);
    return sending;
  }

  #write(job: JobRecord, outcome: SubmitOutcome): Sending {
    const signal = this.#life.signal;
    const save = (change: JobChange, from: readonly ('sending' | 'unknown')[]) =>
      this.#saver.save(job, change, from, signal);
    this.#deps.log.info(`job ${job.id}: submit ${outcome.end}`);
    switch (outcome.end) {
      case 'accepted': {
        const { remoteId, state, word, cost } = outcome.accepted;
        // Its outputs and its final cost come with a poll, so no job ends by the answer to its submit.
        const next = isTerminal(state) ? 'running' : state;
        const acceptedAt = this.#deps.clock.now();
        return save({ state: next, word, remoteId, cost, acceptedAt, problem: null }, UNDECIDED);
      }
      case 'refused':
        return save({ state: 'refused', problem: about(job, outcome.problem) }, UNDECIDED);
      case 'lost':
        return save(
          { state: 'unknown', problem: about(job, outcomeUnknown(job, outcome.problem)) },
          UNDECIDED,
        );
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

function cancelled(context: Pick<ProblemDetails, 'provider' | 'account'>): Problem {
  return new Problem({ ...context, kind: 'cancelled', code: 'call.cancelled', mayHaveActed: false });
}

/** For failures before the request: the caller may say for certain that nothing was bought. */
function neverSent(error: unknown): never {
  throw toProblem(error).with({ mayHaveActed: false });
}
