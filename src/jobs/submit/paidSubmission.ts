import { isDeepStrictEqual } from 'node:util';
import type { PaidCall, PaidResult } from '../../calls/confirmations.ts';
import type { Clock } from '../../core/clock.ts';
import type { Disposable } from '../../core/disposable.ts';
import { newIntentKey, type JobId } from '../../core/ids.ts';
import { isTerminal, type Accepted, type JobCall, type JobRecord } from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import type { PaidPermit } from '../../core/paidPermit.ts';
import { Problem } from '../../core/problem.ts';
import type { JobsAbility, Provider } from '../../core/provider.ts';
import type { Prepared, Reply, Session } from '../../core/session.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { JobChange, NewJob } from '../store/jobRecord.ts';
import { Approval, callCanceled, neverSent, PendingSubmits, type ApprovalDeps } from './approval.ts';
import { basesOf, otherAddress } from '../store/submitAddress.ts';
import { repeatUntil, SubmitRecovery } from './submitRecovery.ts';
import { SubmitRunner } from './submitRunner.ts';

/** The only permit. It is not exported, so that a paid call can only be sent from here, after its intent is stored. */
const PERMIT = Object.freeze({}) as PaidPermit;

export interface PaidSubmissionDeps extends Omit<ApprovalDeps, 'journal'> {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: Log;
}

/** A job to be bought. */
export interface PaidRequest {
  readonly session: Session;
  readonly provider: Provider;
  /** The call that submits it, as a form, a request file or an earlier job made it. */
  readonly call: JobCall;
  /** The kind of job; left out: what the call says. */
  readonly kind?: string;
  /** The platform's name for the kind, where it differs from its id. */
  readonly kindLabel?: string;
  /** Left out: what the call says. */
  readonly title?: string;
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted?: Money | null;
  /** How long the platform said that such a job takes: whoever watches it looks first when that has passed. */
  readonly estimatedMs?: number | null;
  /** The job of unknown outcome in whose place this one is submitted. */
  readonly replaces?: JobId | null;
}

/** A paid call of any operation. */
export interface PayRequest extends PaidCall {
  readonly quoted?: Money | null;
  /** A few words for the history: the id of what was made. */
  readonly summary?: (reply: Reply) => string | null;
}

/** One thing to be bought. */
interface Purchase extends Pick<NewJob, 'kind' | 'title' | 'estimatedMs' | 'replaces'> {
  readonly session: Session;
  readonly provider: Provider;
  readonly prepared: Prepared;
  readonly label: string;
  readonly quoted: Money | null;
  /** What a success changes in the record. Errors: the Problem of an error answer. */
  readonly outcome: (reply: Reply) => JobChange;
}

interface Bought {
  readonly job: JobRecord;
  /** The successful answer; null when there is none, or it was not waited for. */
  readonly reply: Reply | null;
}

/**
 * The only way to send a paid call: checks it, the budget and the confirmation, stores the intent, sends, and records the
 * outcome. Nothing else has a `PaidPermit`.
 */
export class PaidSubmission implements Disposable {
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #approval: Approval;
  readonly #pendingSubmits: PendingSubmits;
  readonly #submitRunner: SubmitRunner;
  readonly #submitRecovery: SubmitRecovery;
  readonly #life = new AbortController();

  constructor(deps: PaidSubmissionDeps) {
    const { journal, clock, open } = deps;
    this.#clock = clock;
    this.#journal = journal;
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
      send: async ({ session, provider }, call, signal) => {
        const prepared = await session.restore(call);
        return acceptedChange(provider.jobs, call.operation, await prepared.send(PERMIT, signal));
      },
    });
  }

  /** Jobs whose outcome is known and cannot be saved at present. */
  get unsaved(): readonly JobRecord[] {
    return this.#submitRunner.unsaved;
  }

  /**
   * Asks, stores and sends one paid job, under the idempotency key of its call or one that is made here. The result is
   * the job as it is then: in a state of the platform's, `refused` (nothing was done), `unknown`, `canceled` (aborted
   * before a byte was sent), or still `sending` when it was aborted later. That does not cut the request, since a cut
   * one may be charged all the same: the outcome is written when it comes, and `settle` waits for it. A call under a key
   * of the user's that an earlier job was bought with gives that job, and sends nothing.
   *
   * Errors, all before a byte is sent: as `Session.prepare`; Problem `call.canceled` when the user said no;
   * `budget.exceeded`; `job.submitNotAllowed`; `request.conflict` for a key of another request; storage.
   */
  async submit(request: PaidRequest, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, call } = request;
    if (!startsJob(provider, call.operation)) {
      const context = { ...contextOf(request), mayHaveActed: false };
      throw new Problem({ ...context, kind: 'blocked', code: 'job.submitNotAllowed' });
    }
    const prepared = await session.prepare(call.operation, call);
    return (await this.#buy(jobPurchase({ ...request, prepared }), signal)).job;
  }

  /**
   * Asks, stores and sends one paid call whose answer somebody waits for, with the rules of `submit`. What starts a job
   * is recorded as one; any other call ends with its answer, and its record stays in the history under the operation's
   * id. Errors: as `submit`; the Problem of a no; `job.outcomeUnknown`.
   */
  async pay(request: PayRequest, signal: AbortSignal): Promise<PaidResult> {
    const { session, provider, prepared, label, title, quoted = null, summary } = request;
    const { id } = prepared.operation;
    const outcome = (reply: Reply): JobChange => {
      if (reply.problem) throw reply.problem;
      const cost = provider.chargeOf?.(id, reply.body) ?? null;
      return { state: 'succeeded', platformStatus: summary?.(reply) ?? null, cost };
    };
    const purchase = startsJob(provider, id)
      ? jobPurchase(request)
      : { session, provider, prepared, kind: id, label, title, quoted, outcome };
    const { job, reply } = await this.#buy(purchase, signal);
    if (reply) return { job, reply };
    if (job.problem) throw new Problem(job.problem);
    if (job.remoteId !== null) throw keyTaken(purchase);
    throw callCanceled(contextOf(purchase));
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

  async #buy(purchase: Purchase, signal: AbortSignal): Promise<Bought> {
    const { session, provider, prepared, kind, label, title, quoted } = purchase;
    const { operation, call } = prepared;
    const earlier = await this.#underOwnKey(purchase);
    if (earlier.job && !isSafeToRepeat(earlier.job, purchase)) return { job: earlier.job, reply: null };
    const inputs = { account: session.account, provider, kind: { id: kind, label }, title, quoted };
    const approved = await this.#approval.ask(inputs, signal);
    if (!approved) throw callCanceled(contextOf(purchase));
    const { reserved, admit } = approved;
    let reply: Reply | null = null;
    const attempt = async (sending: AbortSignal): Promise<JobChange> => {
      const received = await prepared.send(PERMIT, sending);
      const change = purchase.outcome(received);
      reply = received;
      return change;
    };
    if (earlier.job) return { job: await this.#repeat(earlier.job, attempt, signal), reply };
    const { intentKey } = earlier;
    const job = await this.#pendingSubmits.holding(intentKey, async () => {
      const { estimatedMs = null, replaces = null } = purchase;
      const intent = { kind, title, call, intentKey, estimatedMs, replaces, reserved };
      const secretInputs = operation.secretInputs;
      const bases = basesOf(session, provider);
      const stored = await this.#pendingSubmits.store(
        { ...intent, ...contextOf(purchase), secretInputs, bases },
        admit,
      );
      const ready = await this.#pendingSubmits.release(stored, signal);
      if (ready.state !== 'sending') return ready;
      // The call in memory: the stored one has only hashes of its secrets.
      const intended = { call, createdAt: ready.createdAt };
      const { shown } = this.#submitRunner.send({
        job: ready,
        attempt,
        repeatUntil: repeatUntil(operation.idempotency, intended, this.#clock.now()),
        sentBefore: false,
        isAwaited: () => !signal.aborted,
      });
      return unlessAborted(shown, ready, signal);
    });
    return { job, reply };
  }

  /**
   * The job that was bought under the user's own key, if there is one, and the key of the new intent.
   * Errors: Problem `request.conflict` when it was another request.
   */
  async #underOwnKey(
    purchase: Purchase,
  ): Promise<{ readonly job: JobRecord | null; readonly intentKey: string }> {
    const { session, prepared } = purchase;
    const { call } = prepared;
    const { ownKey } = call;
    if (ownKey === undefined) return { job: null, intentKey: keyIn(prepared) ?? newIntentKey() };
    const found = await this.#journal.withKey(session.account.id, ownKey).catch(neverSent);
    const intentKey = found.some((job) => job.intentKey === ownKey) ? newIntentKey() : ownKey;
    // A job that was refused or never sent did not use the key.
    const job = found.find(
      ({ account, state }) => account === session.account.id && state !== 'refused' && state !== 'canceled',
    );
    if (!job) return { job: null, intentKey };
    if (!job.call.hashed?.length && !isDeepStrictEqual(job.call, call)) throw keyTaken(purchase);
    return { job, intentKey };
  }

  /** Sends a call of unknown outcome once more, because the user has run it again with the same key. */
  async #repeat(
    job: JobRecord,
    attempt: (signal: AbortSignal) => Promise<JobChange>,
    signal: AbortSignal,
  ): Promise<JobRecord> {
    const mine = await this.#journal.takeOver(job.id).catch(neverSent);
    if (mine?.state !== 'unknown' || this.#submitRunner.find(job.id)) return mine ?? job;
    const isAwaited = () => !signal.aborted;
    const rules = { repeatUntil: null, sentBefore: true, isAwaited };
    return unlessAborted(this.#submitRunner.send({ job: mine, attempt, ...rules }).shown, mine, signal);
  }
}

function startsJob({ jobs }: Provider, operation: string): boolean {
  return jobs !== undefined && Object.hasOwn(jobs.accepted, operation);
}

function jobPurchase(request: Omit<PaidRequest, 'call'> & { readonly prepared: Prepared }): Purchase {
  const { session, provider, prepared, kindLabel, quoted = null, estimatedMs, replaces } = request;
  const { jobs } = provider;
  const described = jobs?.describe(prepared.call) ?? { kind: prepared.operation.id, title: '' };
  const { kind = described.kind, title = described.title } = request;
  return {
    ...{ session, provider, prepared, kind, title, quoted, label: kindLabel ?? kind },
    ...{ estimatedMs: estimatedMs ?? null, replaces: replaces ?? null },
    outcome: (reply) => acceptedChange(jobs, prepared.operation.id, reply),
  };
}

/** Its outputs and its final cost come with a poll, so no job ends by the answer to its submit. */
function acceptedChange(jobs: JobsAbility | undefined, operation: string, reply: Reply): JobChange {
  const schema = jobs?.accepted[operation];
  if (!schema) throw new Problem({ kind: 'blocked', code: 'job.submitNotAllowed' });
  const { remoteId, state, platformStatus, cost }: Accepted = reply.read(schema);
  return { state: isTerminal(state) ? 'running' : state, platformStatus, remoteId, cost };
}

/** Only a job of unknown outcome is sent again, to the same address, where the platform promises the same result. */
function isSafeToRepeat(job: JobRecord, { session, provider, prepared }: Purchase): boolean {
  const isPromised = prepared.operation.idempotency?.replay === 'same-result';
  const opened = { account: session.account, provider, session };
  return job.state === 'unknown' && isPromised && !otherAddress(job, opened);
}

/** The idempotency key that a call is sent with; null where its operation takes none. */
function keyIn({ operation, call }: Prepared): string | null {
  const name = operation.idempotency?.name;
  const key = name === undefined ? undefined : (call.params[name] ?? call.body[name]);
  return typeof key === 'string' ? key : null;
}

function keyTaken(purchase: Purchase): Problem {
  const args = { reason: 'idempotencyKey' };
  const context = { ...contextOf(purchase), args, mayHaveActed: false };
  return new Problem({ ...context, kind: 'conflict', code: 'request.conflict' });
}

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
