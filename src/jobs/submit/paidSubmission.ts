import { isDeepStrictEqual } from 'node:util';
import { otherSender } from '../../accounts/credentials.ts';
import type { PaidCall, PaidResult } from '../../calls/confirmations.ts';
import { sentValues } from '../../calls/requestTarget.ts';
import type { Clock } from '../../core/clock.ts';
import type { Account } from '../../core/account.ts';
import type { Disposable } from '../../core/disposable.ts';
import { newIntentKey } from '../../core/ids.ts';
import { isRehearsal, type JobProject, type JobRecord, type PreparedCall } from '../../core/job.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import type { PaidPermit } from '../../core/payment/paidPermit.ts';
import { Problem } from '../../core/problem.ts';
import type { Prepared, Reply } from '../../core/session.ts';
import type { Log } from '../../core/log.ts';
import type { Journal } from '../store/journal.ts';
import type { KnownPrice } from '../money/pastPrice.ts';
import { priceKeyOf } from '../money/priceKey.ts';
import { StaleChange, type JobChange } from '../store/jobRecord.ts';
import {
  Approval,
  callCanceled,
  neverSent,
  PendingSubmits,
  type ApprovalDeps,
  type Approved,
} from './approval.ts';
import { basesOf } from '../store/submitAddress.ts';
import { againWay, automaticRepeatUntil, changedSince, sentBefore, type AgainWay } from './repeat.ts';
import {
  acceptedChange,
  balanceAfter,
  contextOf,
  jobPurchase,
  keyIn,
  keyTaken,
  notAllowed,
  priceIn,
  requireRules,
  requireSandbox,
  sentFiles,
  startsJob,
  type PaidRequest,
  type Purchase,
} from './purchase.ts';
import { SubmitRecovery } from './submitRecovery.ts';
import { SubmitRunner } from './submitRunner.ts';

/** The only permit. It is not exported, so that a paid call can only be sent from here, after its intent is stored. */
const PERMIT = Object.freeze({}) as PaidPermit;

export interface PaidSubmissionDeps extends Omit<ApprovalDeps, 'journal'> {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly log: Log;
  /** The folder that this window has open; left out: none. */
  readonly project?: () => JobProject | null;
}

/** A paid call of any operation. */
export interface PayRequest extends PaidCall {
  /** A few words for the history: the id of what was made. */
  readonly summary?: (reply: Reply) => string | null;
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
  readonly #open: OpenAccount;
  readonly #approval: Approval;
  readonly #pendingSubmits: PendingSubmits;
  readonly #submitRunner: SubmitRunner;
  readonly #submitRecovery: SubmitRecovery;
  readonly #project: () => JobProject | null;
  readonly #life = new AbortController();

  constructor(deps: PaidSubmissionDeps) {
    const { journal, clock, open } = deps;
    this.#clock = clock;
    this.#journal = journal;
    this.#open = open;
    this.#approval = new Approval(deps);
    this.#project = deps.project ?? (() => null);
    const pendingSubmits = new PendingSubmits(journal);
    const submitRunner = new SubmitRunner(deps, this.#life.signal);
    this.#pendingSubmits = pendingSubmits;
    this.#submitRunner = submitRunner;
    this.#submitRecovery = new SubmitRecovery({ journal, pendingSubmits, submitRunner });
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
   * of the user's that an earlier job was bought with gives that job, and sends nothing; so does a step of a plan.
   *
   * Errors, all before a byte is sent: as `Session.prepare`; Problem `call.canceled` when the user said no;
   * `budget.exceeded`; `job.submitNotAllowed`; `request.conflict` for a key of another request; storage.
   */
  async submit(request: PaidRequest, signal: AbortSignal): Promise<JobRecord> {
    const { session, provider, call } = request;
    if (!startsJob(provider, call.operation)) {
      throw notAllowed(contextOf(request));
    }
    const intentKey = request.step?.intentKey;
    const prepared = await session.prepare(call.operation, { ...call, ...(intentKey && { intentKey }) });
    requireRules(request, prepared);
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
      // The platform has said yes: a price that cannot be read takes nothing of that away.
      const cost = priceIn(provider, id, reply);
      return { state: 'succeeded', platformStatus: summary?.(reply) ?? null, cost };
    };
    if (startsJob(provider, id)) requireRules(request, prepared);
    const purchase = startsJob(provider, id)
      ? jobPurchase(request)
      : { session, provider, prepared, kind: id, label, title, quoted, outcome };
    const { job, reply } = await this.#buy(purchase, signal);
    if (reply) return { job, reply };
    if (job.problem) throw new Problem(job.problem);
    if (job.remoteId !== null) throw keyTaken(purchase);
    // Aborted while it was being sent: what came of it will be in the history.
    throw callCanceled(contextOf(purchase)).with({ mayHaveActed: job.state !== 'canceled' });
  }

  /** What a job would cost, as far as is known; sends nothing. Errors: as `submit`, before the question. */
  async price({ session, provider }: OpenedAccount, prepared: Prepared): Promise<KnownPrice> {
    requireRules({ session, provider }, prepared);
    const bases = basesOf(session, provider);
    const { kind = '' } = provider.jobs?.describe(prepared.call) ?? {};
    const priceKey = priceKeyOf({ provider, kind, prepared, bases });
    return this.#approval.price({ account: session.account, priceKey, quoted: null });
  }

  /** As `Approval.requireOpenBudget`, for what begins to be billed and is no purchase. */
  requireOpenBudget(account: Account): Promise<void> {
    return this.#approval.requireOpenBudget(account, this.#project());
  }

  /** How a job of unknown outcome can be submitted again. Only looks. Errors: as `Session.restore`; Problem storage. */
  async againWay(job: JobRecord, opened: OpenedAccount): Promise<AgainWay> {
    const prepared = await opened.session.restore(job.call);
    return againWay(job, opened, prepared, { salt: this.#journal.salt, now: this.#clock.now() });
  }

  /**
   * Asks, and sends the request of a job of unknown outcome once more: the same bytes with the same key, only for the
   * same key holder, routing and address. It counts as spent today. The result is the job as it is then; `giveUp` when
   * the user chose a new purchase in its place. In one window at a time: another one's sending is returned as it is.
   *
   * Errors, before a byte is sent: as `submit`; Problem `job.otherSender`, `job.otherAddress`, `request.invalid`.
   */
  async repeat(job: JobRecord, opened: OpenedAccount, signal: AbortSignal): Promise<JobRecord | 'giveUp'> {
    const { account, provider, session } = opened;
    requireSandbox(job.origin, account);
    const prepared = await session.restore(job.call);
    const now = { salt: this.#journal.salt, now: this.#clock.now() };
    const again = await againWay(job, opened, prepared, now);
    if (again.way === 'newRequest') {
      const { because } = again;
      throw because.reason === 'changed' ? because.problem : notAllowed(contextOf({ provider, session }));
    }
    const bases = basesOf(session, provider);
    const priceKey = priceKeyOf({ provider, kind: job.kind, prepared, bases });
    const inputs = { account, provider, kind: { id: job.kind, label: job.kind }, title: job.title };
    const values = sentValues(prepared);
    const answer = await this.#approval.ask(
      { ...inputs, values, quoted: null, priceKey, again, repeats: job.id, project: job.project ?? null },
      signal,
    );
    if (answer === 'giveUp') return answer;
    if (!answer) throw callCanceled(contextOf({ provider, session }));
    const outcome = (reply: Reply) => acceptedChange(provider.jobs, job.call.operation, reply);
    return this.#sendAgain(job, job.call, outcome, answer, signal);
  }

  /**
   * Finds out what became of a job in state `sending`, without sending anything: waits when it is being sent from here,
   * and says `unknown` when the window that sent it is gone. Jobs in other states, and those that another window is
   * at, are returned as they are.
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
    requireSandbox(purchase.origin, session.account);
    const earlier = await this.#underOwnKey(purchase);
    const { step, origin } = purchase;
    const again = step ? null : earlier.job && (await this.#sameRequest(earlier.job, purchase));
    if (earlier.job && !again) return { job: earlier.job, reply: null };
    const bases = basesOf(session, provider);
    const priceKey = priceKeyOf({ provider, kind, prepared, bases });
    const about = { account: session.account, provider, kind: { id: kind, label }, title, quoted, priceKey };
    const files = sentFiles(call);
    // What is sent again counts where it was first submitted, and a rehearsal in no folder.
    const here = isRehearsal(origin) ? null : this.#project();
    const project = earlier.job ? (earlier.job.project ?? null) : here;
    const inputs = { ...about, values: sentValues(prepared), project };
    const replaced = purchase.replaces ? (purchase.because ?? { reason: 'givenUp' as const }) : null;
    const approved = step
      ? await this.#approval.ofStep(inputs, step.admit, signal)
      : await this.#approval.ask(
          {
            ...inputs,
            ...(files && { files }),
            again: again ?? (replaced && { way: 'newRequest', because: replaced }),
            repeats: earlier.job?.id ?? null,
          },
          signal,
        );
    if (approved === 'giveUp' || !approved) throw callCanceled(contextOf(purchase));
    let reply: Reply | null = null;
    const outcome = (received: Reply): JobChange => {
      const change = purchase.outcome(received);
      reply = received;
      this.#approval.tellBalance(session.account.id, balanceAfter(provider.jobs, operation.id, received));
      return change;
    };
    if (earlier.job)
      return { job: await this.#sendAgain(earlier.job, call, outcome, approved, signal), reply };
    const { intentKey } = earlier;
    const { reserved, admit } = approved;
    // Without a key nothing is sent, which the attempt says.
    const sentAs = await prepared.sentAs(this.#journal.salt).catch(() => null);
    const job = await this.#pendingSubmits.holding(intentKey, async () => {
      const { estimatedMs = null, replaces = null } = purchase;
      const intent = { kind, title, call, intentKey, estimatedMs, replaces, reserved, sentAs, project };
      const secretInputs = operation.secretInputs;
      const stored = await this.#pendingSubmits.store(
        { ...intent, ...contextOf(purchase), secretInputs, bases, price: priceKey, plan: step?.plan, origin },
        admit,
      );
      const ready = await this.#pendingSubmits.release(stored, signal);
      if (ready.state !== 'sending') return ready;
      const { createdAt } = ready;
      const { shown } = this.#submitRunner.send({
        job: ready,
        // The call in memory: the stored one has only hashes of its secrets.
        attempt: this.#attempts(ready, call, outcome, prepared),
        repeatUntil: automaticRepeatUntil(operation.idempotency, call, {
          ...{ createdAt, agreedAt: createdAt, now: this.#clock.now() },
        }),
        sentBefore: false,
        isAwaited: () => !signal.aborted,
      });
      return unlessAborted(shown, ready, signal);
    });
    return { job, reply };
  }

  /**
   * Sends the call each time that it is called. The first time it is sent as it was prepared; each repeat is prepared
   * anew for the account as it is then, and none leaves for another key holder, routing or address than the first one.
   */
  #attempts(
    job: JobRecord,
    call: PreparedCall,
    outcome: (reply: Reply) => JobChange,
    first: Prepared | null,
  ): (signal: AbortSignal) => Promise<JobChange> {
    let next = first;
    return async (signal) => {
      const { salt } = this.#journal;
      const prepared = next ?? (await this.#restored(job, call));
      next = null;
      if (!job.sentAs) await prepared.sentAs(salt);
      return outcome(await prepared.send(PERMIT, signal, sentBefore(job, salt)));
    };
  }

  /** Errors: as `Session.restore`; Problem when it would be for somebody else. */
  async #restored(job: JobRecord, call: PreparedCall): Promise<Prepared> {
    const opened = await this.#open(job.account);
    if (!opened) throw otherSender({ id: job.account, provider: job.provider }, 'key');
    const prepared = await opened.session.restore(call);
    const changed = await changedSince(job, opened, prepared, this.#journal.salt);
    if (changed) throw changed;
    return prepared;
  }

  /**
   * The job that was bought under the user's own key, if there is one, and the key of the new intent.
   * Errors: Problem `request.conflict` when it was another request.
   */
  async #underOwnKey(
    purchase: Purchase,
  ): Promise<{ readonly job: JobRecord | null; readonly intentKey: string }> {
    const { session, prepared, step } = purchase;
    const { call } = prepared;
    const { ownKey } = call;
    if (step) {
      const [bought] = await this.#journal.withKey(session.account.id, step.intentKey).catch(neverSent);
      return { job: bought ?? null, intentKey: step.intentKey };
    }
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

  /** How the call of an earlier job is sent again because the user ran it again; null when it is not. */
  async #sameRequest(job: JobRecord, { session, provider, prepared }: Purchase): Promise<AgainWay | null> {
    if (job.state !== 'unknown' || job.remoteId !== null) return null;
    const opened = { account: session.account, provider, session };
    const again = await againWay(job, opened, prepared, { salt: this.#journal.salt, now: this.#clock.now() });
    if (again.way === 'sameRequest') return again;
    if (again.because.reason === 'changed') throw again.because.problem;
    return null;
  }

  /** Sends the call of a job of unknown outcome once more, in one window at a time. */
  async #sendAgain(
    job: JobRecord,
    call: PreparedCall,
    outcome: (reply: Reply) => JobChange,
    { reserved, admit }: Approved,
    signal: AbortSignal,
  ): Promise<JobRecord> {
    const opened = await this.#open(job.account).catch(neverSent);
    const promise = opened?.provider.operations[call.operation]?.idempotency;
    return this.#pendingSubmits.holding(job.intentKey, async () => {
      let mine: JobRecord;
      try {
        mine = await this.#journal.claimRepeat(job.id, reserved, admit);
      } catch (error) {
        if (error instanceof StaleChange) return this.#submitRunner.find(job.id)?.shown ?? error.current;
        return neverSent(error);
      }
      const agreedAt = this.#clock.now();
      const { shown } = this.#submitRunner.send({
        job: mine,
        attempt: this.#attempts(mine, call, outcome, null),
        repeatUntil: automaticRepeatUntil(promise, call, {
          ...{ createdAt: job.createdAt, agreedAt, now: agreedAt },
        }),
        sentBefore: true,
        isAwaited: () => !signal.aborted,
      });
      return unlessAborted(shown, mine, signal);
    });
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
