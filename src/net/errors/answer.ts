import { Problem } from '../../core/problem.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { readErrorBody } from './errorBody.ts';
import type { ErrorBody } from './errorBody.ts';
import { classifyError } from './classifyError.ts';
import { retryAfterOf } from '../http/retryAfter.ts';
import { serverText } from '../redaction/serverText.ts';

/**
 * The Problem of an answer that is no success, whichever of the five platforms gave it: its kind from the status and
 * the code words in the body, with the platform's own code, message and hint (redacted), request id and wait.
 *
 * `args`, where the body says so: `reason: 'emptyAnswer'` for a 404 without a body (Molecule's tenants answer so when
 * the organization header is wrong), `scope` for a missing scope, `field` for a refused parameter.
 *
 * @param context what the caller knows: operation, provider, account. Its values are kept where the answer has none.
 */
export function problemFromAnswer(
  response: Pick<Response, 'status' | 'headers'>,
  bodyText: string,
  context: Partial<ProblemDetails>,
): Problem {
  const body = readErrorBody(bodyText);
  const errorClass = classifyError(response.status, body);
  return new Problem({
    ...context,
    ...errorClass,
    status: response.status,
    args: argsOf(response.status, body, context),
    requestId: body.requestId ?? requestIdOf(response.headers) ?? context.requestId,
    serverCode: serverText(body.code, 80),
    serverMessage: serverText(body.message),
    serverHint: serverText(body.hint),
    retryAfterMs: retryAfterOf(response.headers, Date.now()) ?? body.retryAfterMs,
  });
}

/**
 * The JSON value of a successful answer, unchecked.
 * Errors: Problem `answer.empty`, `answer.notJson`, both with `mayHaveActed`: the platform did answer.
 */
export async function readJson(response: Response, context: Partial<ProblemDetails>): Promise<unknown> {
  const text = await response.text();
  const found = { ...context, kind: 'unexpected', status: response.status, mayHaveActed: true } as const;
  const requestId = requestIdOf(response.headers);
  const details = { ...found, ...(requestId && { requestId }) };
  if (text.trim() === '') throw new Problem({ ...details, code: 'answer.empty' });
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's message quotes the body, which may hold what must not be logged.
    const reason = cause instanceof Error ? cause.name : 'SyntaxError';
    throw new Problem({ ...details, code: 'answer.notJson', args: { reason } });
  }
}

function requestIdOf(headers: Headers): string | undefined {
  const id = headers.get('x-request-id') ?? headers.get('request-id') ?? '';
  return /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

function argsOf(
  status: number,
  body: ErrorBody,
  context: Partial<ProblemDetails>,
): ProblemDetails['args'] | undefined {
  const found = {
    ...context.args,
    ...(status === 404 && body.empty && { reason: 'emptyAnswer' }),
    ...(body.scope && { scope: body.scope }),
    ...(body.field && { field: body.field }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}
