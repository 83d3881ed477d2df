import type { Answer } from '../../server/answer.ts';
import type { Refusal } from '../../platform.ts';
import { refusalFacts } from '../../server/refusals.ts';

/** The body of every error of the platform. */
export function failure<const Code extends string>(
  code: Code,
  error: string,
  requestId: string,
  hint?: string,
): {
  readonly success: false;
  readonly code: Code;
  readonly error: string;
  readonly hint?: string;
  readonly request_id: string;
} {
  return { success: false, code, error, ...(hint !== undefined && { hint }), request_id: requestId };
}

/** What a job's id or an asset's id that is no UUID leads to: the operations promise a 404 and no 400. */
const NOT_FOUND: Readonly<Record<string, readonly [code: string, error: string]>> = {
  getJob: ['JOB_NOT_FOUND', 'There is no such job.'],
  getAsset: ['ASSET_NOT_FOUND', 'There is no such asset.'],
  deleteAsset: ['ASSET_NOT_FOUND', 'There is no such asset.'],
};

const CODES: Readonly<Record<Refusal['kind'], string>> = {
  unauthorized: 'UNAUTHORIZED',
  noRoute: 'NOT_FOUND',
  method: 'METHOD_NOT_ALLOWED',
  mediaType: 'INVALID_REQUEST',
  malformed: 'INVALID_REQUEST',
  tooLarge: 'REQUEST_TOO_LARGE',
  invalid: 'INVALID_REQUEST',
  status: 'INTERNAL_ERROR',
};

const STATUS_CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  402: 'INSUFFICIENT_CREDITS',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMITED',
  500: 'INTERNAL_ERROR',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

export function refusalAnswer(
  refusal: Refusal,
  { operation, requestId }: { readonly operation: string | null; readonly requestId: string },
): Answer {
  const { status, reason } = refusalFacts(refusal);
  if (refusal.kind === 'invalid' && refusal.part === 'parameters') {
    const absent = NOT_FOUND[operation ?? ''];
    if (absent) return { status: 404, json: failure(...absent, requestId) };
  }
  if (refusal.kind === 'status') {
    const text = status === 429 ? 'Too many requests.' : 'The gateway failed.';
    return { status, json: failure(STATUS_CODES[status] ?? `HTTP_${status}`, text, requestId) };
  }
  const error =
    refusal.kind === 'unauthorized'
      ? refusal.reason === 'missing'
        ? 'No API key came with the request.'
        : 'The API key is unknown or was revoked.'
      : 'The request does not fit the contract.';
  // The contract knows no 415: what the body is not counts as an invalid request.
  const answered = refusal.kind === 'mediaType' ? 400 : status;
  return { status: answered, json: failure(CODES[refusal.kind], error, requestId, reason) };
}
