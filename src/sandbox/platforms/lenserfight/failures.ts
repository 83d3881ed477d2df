import type { Answer } from '../../server/answer.ts';
import type { Refusal } from '../../platform.ts';
import { refusalFacts } from '../../server/refusals.ts';
import type { LenserFightSettings } from './settings.ts';

const DURATION_MS = 7;

/** What a handler throws when the platform says no. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds, where the answer may tell them. */
  readonly retryAfter: number | null;

  /** Status and code as the contract has them; `message` as both modes word it. */
  constructor(status: number, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export const notFound = (what: 'Lens' | 'Workflow' | 'Run') =>
  new Failure(404, 'not_found', `${what} not found`);

/** The words of both dialects for what goes wrong. */
export function failureAnswer(failure: Failure, settings: LenserFightSettings, requestId: string): Answer {
  const { status, code, message, retryAfter } = failure;
  if (status === 429) {
    if (settings.rateForm === 'message') {
      return enveloped(400, 'request_failed', `rate_limited: ${message}`, requestId);
    }
    const answer = enveloped(429, code, message, requestId);
    return settings.rateForm === 'retryAfter' && retryAfter !== null
      ? { ...answer, headers: { 'retry-after': String(retryAfter) } }
      : answer;
  }
  if (settings.mode === 'contract') return enveloped(status, code, message, requestId);
  return thrown(message, requestId);
}

/** Real servers word everything that is thrown alike, and take the status from two words in the message. */
function thrown(message: string, requestId: string): Answer {
  return enveloped(/auth|token/i.test(message) ? 401 : 400, 'request_failed', message, requestId);
}

function enveloped(status: number, code: string, message: string, requestId: string): Answer {
  return { status, json: { error: { code, message }, meta: metaOf(requestId) } };
}

export function metaOf(requestId: string): { readonly requestId: string; readonly durationMs: number } {
  return { requestId, durationMs: DURATION_MS };
}

const STATUS_CODES: Readonly<Record<number, string>> = {
  401: 'auth.invalid_token',
  402: 'wallet.insufficient_balance',
  403: 'wallet.account_frozen',
  404: 'not_found',
  429: 'rate_limited',
  502: 'execute.provider_failed',
};

const isPartner = (operation: string | null) => /Partner/.test(operation ?? '');
const isRun = (operation: string | null) => operation === 'getRunStatus' || operation === 'streamRunEvents';

/** What keeps a request from its handler. The silence of event streams is made elsewhere. */
export function refusalAnswer(
  refusal: Refusal,
  context: { readonly operation: string | null; readonly requestId: string },
  settings: LenserFightSettings,
): Answer {
  const { operation, requestId } = context;
  const { status, reason } = refusalFacts(refusal);
  const isContract = settings.mode === 'contract';
  switch (refusal.kind) {
    case 'unauthorized': {
      const missing = refusal.reason === 'missing';
      const message = missing ? 'Missing bearer token' : 'Invalid bearer token';
      if (isContract)
        return enveloped(401, missing ? 'auth.missing_token' : 'auth.invalid_token', message, requestId);
      // The stream route answers by itself and leaves the envelope out.
      if (operation === 'streamRunEvents') return { status: 401, json: { code: 'unauthorized', message } };
      return thrown(message, requestId);
    }
    case 'noRoute':
    case 'method':
      return enveloped(404, 'not_found', 'Route not found', requestId);
    case 'mediaType':
      return enveloped(400, 'validation_error', 'The body has to be JSON', requestId);
    case 'tooLarge':
      return enveloped(413, 'validation_error', reason, requestId);
    case 'malformed':
      return isContract
        ? enveloped(400, 'validation_error', reason, requestId)
        : thrown('Unexpected token in JSON', requestId);
    case 'invalid':
      if (refusal.part === 'parameters' && isPartner(operation))
        return enveloped(404, 'not_found', 'Partner not found', requestId);
      if (refusal.part === 'parameters' && isRun(operation))
        return failureAnswer(notFound('Run'), settings, requestId);
      return isContract ? enveloped(400, 'validation_error', reason, requestId) : thrown(reason, requestId);
    case 'status': {
      const code = STATUS_CODES[status] ?? (isContract ? 'internal_error' : 'request_failed');
      const message = status === 429 ? 'Too many requests' : `The platform answers ${status}`;
      return enveloped(status, code, message, requestId);
    }
  }
}
