import { rawText, type ForeignText } from './foreignText.ts';
import type { AccountId, ProviderId } from './ids.ts';

/** The kind of a failure; it decides what the user can do next. */
export type ProblemKind =
  | 'network'
  | 'auth'
  | 'permission'
  | 'notFound'
  | 'invalid'
  | 'conflict'
  | 'rate'
  | 'funds'
  | 'server'
  | 'unexpected'
  | 'canceled'
  | 'outcomeUnknown'
  | 'storage'
  | 'blocked';

/**
 * Identifies the message for the user. The layers below the editor have no localized texts: `problemText.ts` has them
 * for all codes.
 */
export type ProblemCode =
  | 'network.unreachable'
  | 'network.timeout'
  | 'network.cut'
  | 'network.tls'
  | 'network.signIn'
  | 'proxy.refused'
  | 'proxy.unreachable'
  | 'address.notAllowed'
  | 'address.private'
  | 'redirect.tooMany'
  | 'redirect.notAllowed'
  | 'key.refused'
  | 'key.missing'
  | 'key.storeForgot'
  | 'signIn.expired'
  | 'signIn.denied'
  | 'signIn.claimed'
  | 'signIn.codeRefused'
  | 'signIn.codeExpired'
  | 'signIn.codeUsed'
  | 'signIn.proofRefused'
  | 'token.rotationLost'
  | 'permission.denied'
  | 'target.notFound'
  | 'request.invalid'
  | 'request.tooLarge'
  | 'request.conflict'
  | 'rate.limited'
  | 'funds.insufficient'
  | 'server.failed'
  | 'answer.inFront'
  | 'answer.notJson'
  | 'answer.wrongShape'
  | 'answer.tooLarge'
  | 'answer.empty'
  | 'call.canceled'
  | 'job.failed'
  | 'job.outcomeUnknown'
  | 'job.submitNotAllowed'
  | 'job.rehearsalElsewhere'
  | 'job.otherAddress'
  | 'job.otherSender'
  | 'job.notKnowable'
  | 'job.endedByUser'
  | 'job.unknownState'
  | 'job.unreadable'
  | 'account.notSetUp'
  | 'budget.exceeded'
  | 'plan.ceiling'
  | 'plan.expired'
  | 'upload.refused'
  | 'input.missing'
  | 'frames.unread'
  | 'output.missing'
  | 'output.expired'
  | 'output.otherContent'
  | 'storage.unavailable'
  | 'storage.full'
  | 'keep.failed'
  | 'sandbox.notBuilt'
  | 'sandbox.replaced'
  | 'internal';

export interface ProblemDetails {
  readonly kind: ProblemKind;
  readonly code: ProblemCode;
  /** Values for the message: never a key or a body. */
  readonly args?: Readonly<Record<string, ForeignText | number>>;
  readonly provider?: ProviderId;
  readonly account?: AccountId;
  readonly operation?: string;
  /** The HTTP status, when there was an answer. */
  readonly status?: number;
  readonly requestId?: string;
  /** The platform's own texts, redacted. */
  readonly serverCode?: ForeignText;
  readonly serverMessage?: ForeignText;
  readonly serverHint?: ForeignText;
  /** A message of the error dialect that replaces the code's: English, `{0}` is the platform's name. */
  readonly text?: string;
  /** True when what the account says of where its calls belong (an organization) is missing or wrong. */
  readonly misrouted?: boolean;
  /** True when the answer does not look like the platform's own: something in front of it may have sent it. */
  readonly byProxy?: boolean;
  /** True when the same call may succeed later without a change by the user. */
  readonly retryable?: boolean;
  /** The wait that the server asked for, in milliseconds. */
  readonly retryAfterMs?: number;
  /** False when it is certain that the server did not act; only then may a paid call be repeated. */
  readonly mayHaveActed?: boolean;
  readonly cause?: unknown;
}

/** A failure. `message` is a short English line for logs; users see the localized message of `code`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(logLine(details), details.cause === undefined ? undefined : { cause: details.cause });
    this.details = details;
  }

  get kind(): ProblemKind {
    return this.details.kind;
  }

  get code(): ProblemCode {
    return this.details.code;
  }

  /** The same problem with more context. */
  with(more: Partial<ProblemDetails>): Problem {
    return new Problem({ ...this.details, ...more });
  }
}

/** A value of a problem's message as it came; empty where there is none. What is shown goes another way. */
export function problemArg({ args }: ProblemDetails, name: string): string {
  const value = args?.[name] ?? '';
  return typeof value === 'number' ? String(value) : rawText(value);
}

function logLine(details: ProblemDetails): string {
  const parts: (string | number | undefined)[] = [
    details.code,
    details.operation,
    details.status && `HTTP ${details.status}`,
    details.serverCode === undefined ? undefined : rawText(details.serverCode),
    details.requestId && `request ${details.requestId}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Any thrown value as a Problem; an abort becomes `call.canceled`, an unknown error `internal`. */
export function toProblem(thrown: unknown, context: Partial<ProblemDetails> = {}): Problem {
  if (thrown instanceof Problem)
    return Object.keys(context).length ? thrown.with({ ...context, ...thrown.details }) : thrown;
  if (thrown instanceof Error && thrown.name === 'AbortError') {
    return new Problem({ ...context, kind: 'canceled', code: 'call.canceled', cause: thrown });
  }
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem({ ...context, kind: 'unexpected', code: 'internal', args: { text }, cause: thrown });
}
