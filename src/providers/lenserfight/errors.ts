import * as z from 'zod/mini';
import type { ErrorBody, ErrorDialect } from '../../core/errorDialect.ts';
import { commonErrorBody } from '../../net/errors/commonErrorBody.ts';
import { healthAnswer } from './answers.ts';

const text = z.catch(z.optional(z.string()), undefined);
/** A word: gateways put the status in its place. */
const error = z.object({ code: z.string().check(z.regex(/^[A-Za-z][\w.-]*$/)), message: text });
const envelope = z.object({
  error,
  meta: z.catch(z.optional(z.object({ requestId: text })), undefined),
});

/** The servers' messages for their own checks, which run before anything is queued or charged. */
const REFUSED_BEFORE =
  /must be|require[sd]|invalid|missing|unsupported|not allowed|not permitted|does not match|malformed|unexpected token|json/i;

/** A target that is not there or not the caller's: `Run not found`, `workflow_not_found_or_forbidden`, `No active model found`. */
const NOT_FOUND = /not[ _]found|^no [\w ]+ found|^no provision/i;

/** What servers pass on when the partner behind them fails: `Chainabit API error 503: …`, or the words of their own HTTP client. */
const PARTNER_FAILED = /\bAPI error 5\d\d\b|^fetch failed|\bECONN(?:REFUSED|RESET)\b|\bETIMEDOUT\b/i;

/**
 * LenserFight's errors: `{error: {code, message}, meta: {requestId}}`, or the inner object alone. The health probe says
 * under 503 why the server is degraded.
 */
export const lenserfightErrors: ErrorDialect = {
  read({ status, json }) {
    const enveloped = envelope.safeParse(json).data;
    const said = enveloped?.error ?? error.safeParse(json).data;
    if (!said) return healthAnswer.safeParse(json).success ? commonErrorBody(json) : null;
    const requestId = enveloped?.meta?.requestId;
    const isCatchAll = said.code === 'request_failed' && status < 500;
    return { ...said, requestId, ...(isCatchAll && readCatchAll(status, said.message ?? '')) };
  },
};

/**
 * Servers turn every thrown error into `request_failed`: 401 when the message contains "auth" or "token" (a JSON
 * parser's "unexpected token" included), else 400, "not found" and the rate limit among them.
 */
function readCatchAll(status: number, message: string): ErrorBody {
  if (/^rate_limited\b/i.test(message)) return { kind: 'rate' };
  if (status === 401 && /bearer token|^authentication required/i.test(message)) return { kind: 'auth' };
  if (/^insufficient (?:balance|credit|fund)/i.test(message)) return { kind: 'funds' };
  if (NOT_FOUND.test(message)) return { kind: 'notFound' };
  if (PARTNER_FAILED.test(message)) return { kind: 'server' };
  return { kind: 'invalid', mayHaveActed: !REFUSED_BEFORE.test(message) };
}
