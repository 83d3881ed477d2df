import type { JobId } from '../../core/ids.ts';
import { storedInputsIn } from '../../calls/storedInputs.ts';
import type { Account } from '../../core/account.ts';
import {
  isRehearsal,
  isTerminal,
  type Accepted,
  type JobCall,
  type JobOrigin,
  type PreparedCall,
} from '../../core/job.ts';
import type { Money } from '../../core/money.ts';
import { Problem, type ProblemDetails } from '../../core/problem.ts';
import type { JobsAbility, Provider } from '../../core/provider.ts';
import type { Prepared, Reply, Session } from '../../core/session.ts';
import type { JobChange, NewJob } from '../store/jobRecord.ts';
import type { StepRef } from '../store/plans/planRows.ts';
import type { NewRequestReason } from './repeat.ts';
import type { ForeignText } from '../../core/foreignText.ts';

/** A job to be bought. */
export interface PaidRequest {
  readonly session: Session;
  readonly provider: Provider;
  /** The call that submits it, as a form, a request file or an earlier job made it. */
  readonly call: JobCall;
  /** The kind of job; left out: what the call says. */
  readonly kind?: string;
  /** The platform's name for the kind, where it differs from its id. */
  readonly kindLabel?: ForeignText;
  /** Left out: what the call says. */
  readonly title?: ForeignText;
  /** What the platform said that this very call will cost, where it says so beforehand. */
  readonly quoted?: Money | null;
  /** How long the platform said that such a job takes: whoever watches it looks first when that has passed. */
  readonly estimatedMs?: number | null;
  /** The job of unknown outcome in whose place this one is submitted. */
  readonly replaces?: JobId | null;
  /** Why that one's request is not sent again; for the question. */
  readonly because?: NewRequestReason;
  /** The place in a document that it is for. */
  readonly origin?: JobOrigin | undefined;
  /** The step of an approved plan that it is: it is bought once, without a question. */
  readonly step?: PlannedStep | undefined;
}

/** A step of a plan that the user has approved. */
export interface PlannedStep extends StepRef {
  /** Asks the plan, in the transaction that stores the intent. Errors: as `PlanTable.admit`. */
  readonly admit: (expected: Money | null) => void;
}

/** One thing to be bought. */
export interface Purchase extends Pick<NewJob, 'kind' | 'title' | 'estimatedMs' | 'replaces'> {
  readonly session: Session;
  readonly provider: Provider;
  readonly prepared: Prepared;
  readonly label: ForeignText;
  readonly quoted: Money | null;
  /** Why the request of the job that it replaces is not sent again. */
  readonly because?: NewRequestReason | undefined;
  readonly origin?: JobOrigin | undefined;
  readonly step?: PlannedStep | undefined;
  /** What a success changes in the record. Errors: the Problem of an error answer. */
  readonly outcome: (reply: Reply) => JobChange;
}

/** Whether the operation's answer is a job that goes on at the platform. */
export function startsJob({ jobs }: Provider, operation: string): boolean {
  return jobs !== undefined && Object.hasOwn(jobs.accepted, operation);
}

/** A job as it is bought, with what its call says where the request says nothing. */
export function jobPurchase(request: Omit<PaidRequest, 'call'> & { readonly prepared: Prepared }): Purchase {
  const {
    session,
    provider,
    prepared,
    kindLabel,
    quoted = null,
    estimatedMs,
    replaces,
    because,
    origin,
    step,
  } = request;
  const { jobs } = provider;
  const described: ReturnType<JobsAbility['describe']> = jobs?.describe(prepared.call) ?? {
    kind: prepared.operation.id,
    title: '',
  };
  const { kind = described.kind, title = described.title } = request;
  return {
    ...{ session, provider, prepared, kind, title, quoted, label: kindLabel ?? described.label ?? kind },
    ...{ estimatedMs: estimatedMs ?? null, replaces: replaces ?? null, because, origin, step },
    outcome: (reply) => acceptedChange(jobs, prepared.operation.id, reply),
  };
}

/** Its outputs and its final cost come with a poll, so no job ends by the answer to its submit. */
export function acceptedChange(jobs: JobsAbility | undefined, operation: string, reply: Reply): JobChange {
  const schema = jobs?.accepted[operation];
  if (!schema) throw new Problem({ kind: 'blocked', code: 'job.submitNotAllowed' });
  const { remoteId, state, platformStatus, cost, estimatedMs, facts }: Accepted = reply.read(schema);
  return {
    ...{ state: isTerminal(state) ? 'running' : state, platformStatus, remoteId, cost },
    // What it says of this very job counts more than what was known before.
    ...(estimatedMs !== undefined && estimatedMs !== null && { estimatedMs }),
    ...(facts && { facts }),
  };
}

/** What the account has left by the answer to a submit; null where it does not say so. */
export function balanceAfter(jobs: JobsAbility | undefined, operation: string, reply: Reply): Money | null {
  const schema = jobs?.accepted[operation];
  return (schema && reply.read(schema).balance) ?? null;
}

/**
 * Nothing is sent that breaks a rule of the platform between inputs, however the call was written. Errors: Problem
 * `request.invalid` with the `field` and the English text and arguments of the `rule`.
 */
export function requireRules(
  { provider, session }: Pick<PaidRequest, 'provider' | 'session'>,
  { call }: Prepared,
): void {
  const { jobs } = provider;
  const [fault] = jobs?.faults?.(jobs.describe(call).kind, jobs.valuesOf(call)) ?? [];
  if (!fault) return;
  const { text, args } = fault.message;
  const values = Object.fromEntries(args.map((arg, at) => [`rule${at}`, arg]));
  throw new Problem({
    ...contextOf({ provider, session }),
    ...{ kind: 'invalid', code: 'request.invalid', operation: call.operation, mayHaveActed: false },
    args: { field: fault.field, rule: text, ...values },
  });
}

/** Errors: Problem `job.rehearsalElsewhere` for a job of a rehearsal on an account that is not the sandbox's. */
export function requireSandbox(
  origin: JobOrigin | undefined,
  { id, provider, sandbox }: Pick<Account, 'id' | 'provider' | 'sandbox'>,
): void {
  if (!isRehearsal(origin) || sandbox) return;
  const code = 'job.rehearsalElsewhere';
  throw new Problem({ kind: 'blocked', code, provider, account: id, retryable: false, mayHaveActed: false });
}

/** What a call sends with its bytes. */
export interface SentFiles {
  readonly count: number;
  /** Of all together. */
  readonly byteSize: number;
}

/** The files that a call sends with their bytes; undefined for none. */
export function sentFiles({ body }: PreparedCall): SentFiles | undefined {
  const files = storedInputsIn(body);
  if (files.length === 0) return undefined;
  return { count: files.length, byteSize: files.reduce((sum, { byteSize }) => sum + byteSize, 0) };
}

/** The idempotency key that a call is sent with; null where its operation takes none. */
export function keyIn({ operation, call }: Prepared): string | null {
  const name = operation.idempotency?.name;
  const key = name === undefined ? undefined : (call.params[name] ?? call.body[name]);
  return typeof key === 'string' ? key : null;
}

/** Nothing was sent: this call starts no job. */
export function notAllowed(context: Partial<ProblemDetails>): Problem {
  return new Problem({ ...context, mayHaveActed: false, kind: 'blocked', code: 'job.submitNotAllowed' });
}

/** Nothing was sent: the key belongs to another request. */
export function keyTaken(purchase: Purchase): Problem {
  const args = { reason: 'idempotencyKey' };
  const context = { ...contextOf(purchase), args, mayHaveActed: false };
  return new Problem({ ...context, kind: 'conflict', code: 'request.conflict' });
}

/** Where it is bought, for problems and records. */
export function contextOf({ session, provider }: { readonly session: Session; readonly provider: Provider }) {
  return { provider: provider.id, account: session.account.id };
}

/** Null also where the answer is nothing that a price can be read from. */
export function priceIn(provider: Provider, operation: string, { body }: Reply): Money | null {
  try {
    return provider.chargeOf?.(operation, body) ?? null;
  } catch {
    return null;
  }
}
