import type { Answer } from '../../server/answer.ts';
import type { Refusal } from '../../platform.ts';

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
  context: { readonly operation: string | null; readonly requestId: string },
): Answer {
  const answer = (status: number, code: string, error: string, hint?: string): Answer => ({
    status,
    json: failure(code, error, context.requestId, hint),
  });
  switch (refusal.kind) {
    case 'unauthorized':
      return refusal.reason === 'missing'
        ? answer(
            401,
            'UNAUTHORIZED',
            'No API key came with the request.',
            'Send the header Authorization: Bearer moltazine_….',
          )
        : answer(
            401,
            'UNAUTHORIZED',
            'The API key is unknown or was revoked.',
            'Use the key that the sandbox printed when it started.',
          );
    case 'noRoute':
      return answer(404, 'NOT_FOUND', 'There is no such route.');
    case 'method':
      return answer(
        405,
        'METHOD_NOT_ALLOWED',
        'The route does not take this method.',
        `It takes ${refusal.allow.join(', ')}.`,
      );
    case 'mediaType':
      return answer(
        400,
        'INVALID_REQUEST',
        'The content type is not supported.',
        `Send ${refusal.accepts.join(' or ')}.`,
      );
    case 'malformed':
      return answer(400, 'INVALID_REQUEST', 'The body is not JSON.', refusal.message);
    case 'tooLarge':
      return answer(
        413,
        'REQUEST_TOO_LARGE',
        'The body is too large.',
        `At most ${refusal.limitBytes} bytes.`,
      );
    case 'invalid': {
      const absent = refusal.part === 'parameters' ? NOT_FOUND[context.operation ?? ''] : undefined;
      if (absent) return answer(404, ...absent);
      return answer(
        400,
        'INVALID_REQUEST',
        'The request does not fit the contract.',
        refusal.problems.join('; '),
      );
    }
    case 'status':
      return answer(
        refusal.status,
        STATUS_CODES[refusal.status] ?? `HTTP_${refusal.status}`,
        refusal.status === 429 ? 'Too many requests.' : 'The gateway failed.',
      );
  }
}
