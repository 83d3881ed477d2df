import * as z from 'zod/mini';
import type { ProblemCode, ProblemDetails, ProblemKind } from '../../core/problem.ts';

// Written as records so that the compiler names the value that is missing here when the contract gains one.
const KINDS: Readonly<Record<ProblemKind, true>> = {
  network: true,
  auth: true,
  permission: true,
  notFound: true,
  invalid: true,
  conflict: true,
  rate: true,
  funds: true,
  server: true,
  unexpected: true,
  canceled: true,
  outcomeUnknown: true,
  storage: true,
  blocked: true,
};

const CODES: Readonly<Record<ProblemCode, true>> = {
  'network.unreachable': true,
  'network.timeout': true,
  'network.cut': true,
  'network.tls': true,
  'network.signIn': true,
  'proxy.refused': true,
  'proxy.unreachable': true,
  'address.notAllowed': true,
  'address.private': true,
  'redirect.tooMany': true,
  'redirect.notAllowed': true,
  'key.refused': true,
  'key.missing': true,
  'key.storeForgot': true,
  'signIn.expired': true,
  'signIn.denied': true,
  'signIn.claimed': true,
  'signIn.codeRefused': true,
  'signIn.codeExpired': true,
  'signIn.codeUsed': true,
  'signIn.proofRefused': true,
  'token.rotationLost': true,
  'permission.denied': true,
  'target.notFound': true,
  'request.invalid': true,
  'request.tooLarge': true,
  'request.conflict': true,
  'rate.limited': true,
  'funds.insufficient': true,
  'server.failed': true,
  'answer.inFront': true,
  'answer.notJson': true,
  'answer.wrongShape': true,
  'answer.tooLarge': true,
  'answer.empty': true,
  'call.canceled': true,
  'job.failed': true,
  'job.outcomeUnknown': true,
  'job.submitNotAllowed': true,
  'job.rehearsalElsewhere': true,
  'job.otherAddress': true,
  'job.otherSender': true,
  'job.notKnowable': true,
  'job.endedByUser': true,
  'job.unknownState': true,
  'job.unreadable': true,
  'account.notSetUp': true,
  'budget.exceeded': true,
  'plan.ceiling': true,
  'plan.expired': true,
  'upload.refused': true,
  'input.missing': true,
  'frames.unread': true,
  'output.missing': true,
  'output.expired': true,
  'output.otherContent': true,
  'storage.unavailable': true,
  'storage.full': true,
  'keep.failed': true,
  'sandbox.notBuilt': true,
  'sandbox.replaced': true,
  internal: true,
};

const isKind = (value: unknown): value is ProblemKind =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);
const isCode = (value: unknown): value is ProblemCode =>
  typeof value === 'string' && Object.hasOwn(CODES, value);

/** A detail that cannot be read does not take the others along: they say what became of money. */
const detail = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

/** Of the arguments, those that are words or numbers. */
const args = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((all): Readonly<Record<string, string | number>> =>
    Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
      ),
    ),
  ),
);

const problem = z.object({
  kind: z.custom<ProblemKind>(isKind),
  code: z.custom<ProblemCode>(isCode),
  args: detail(args),
  provider: detail(z.string()),
  account: detail(z.string()),
  operation: detail(z.string()),
  status: detail(z.number()),
  requestId: detail(z.string()),
  serverCode: detail(z.string()),
  serverMessage: detail(z.string()),
  serverHint: detail(z.string()),
  text: detail(z.string()),
  misrouted: detail(z.boolean()),
  byProxy: detail(z.boolean()),
  retryable: detail(z.boolean()),
  retryAfterMs: detail(z.number()),
  mayHaveActed: detail(z.boolean()),
});

/** What a job keeps of its problem: everything that the user reads, not the thrown value that caused it. */
export function lasting(details: ProblemDetails): ProblemDetails {
  return { ...details, cause: undefined };
}

export function problemToText(details: ProblemDetails): string {
  return JSON.stringify(lasting(details));
}

/** A stored problem. One that cannot be read still says that there was one. */
export function problemFromText(text: string): ProblemDetails {
  try {
    return problemFromValue(JSON.parse(text));
  } catch {
    return problemFromValue(undefined);
  }
}

/** The same of a value that stands inside other JSON. */
export function problemFromValue(value: unknown): ProblemDetails {
  return problem.safeParse(value).data ?? { kind: 'unexpected', code: 'internal' };
}
