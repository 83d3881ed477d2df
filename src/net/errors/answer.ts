import type { ErrorBody, ErrorDialect } from '../../core/errorDialect.ts';
import { Problem } from '../../core/problem.ts';
import type { ProblemDetails } from '../../core/problem.ts';
import { retryAfterOf, secondsAsMs } from '../http/retryDelay.ts';
import { cutText, serverText } from '../redaction/displayText.ts';
import { classifyError, classifyForeign } from './classifyError.ts';
import { commonErrorBody, isRequestId, requestIdIn, xmlErrorBody } from './commonErrorBody.ts';

/**
 * The Problem of an answer that is no success: its kind from the status and from what the body says, with the
 * platform's own code, message and hint (redacted), request id and wait. An answer without the platform's shape, an
 * empty one included, is marked `byProxy` and proves nothing: see `classifyForeign`.
 *
 * `args`, where the body says so: `scope` for a missing scope, `field` for a refused parameter.
 *
 * @param context what the caller knows: operation, provider, account. Its values are kept where the answer has none.
 * @param dialect how the platform words its errors; undefined for what is no platform, such as a storage host.
 */
export function problemFromAnswer(
  response: Pick<Response, 'status' | 'headers'>,
  bodyText: string,
  context: Partial<ProblemDetails>,
  dialect: ErrorDialect | undefined,
): Problem {
  const { status, headers } = response;
  const isEmpty = bodyText.trim() === '';
  const json = jsonOf(bodyText);
  const own = dialect?.read({ status, json, isEmpty });
  const isForeign = dialect !== undefined && !own;
  const body = own ?? commonErrorBody(json) ?? xmlErrorBody(bodyText) ?? { message: lineOf(bodyText) };
  return new Problem({
    ...context,
    ...(isForeign ? classifyForeign(status) : classifyError(status, body)),
    status,
    args: argsOf(body, context),
    requestId:
      requestIdOf(body.requestId) ?? requestIdIn(json) ?? requestIdOfHeaders(headers) ?? context.requestId,
    serverCode: serverText(body.code, 80),
    serverMessage: serverText(body.message),
    serverHint: serverText(body.hint),
    retryAfterMs: retryAfterOf(headers, Date.now()) ?? secondsAsMs(body.retryAfter, Date.now()) ?? undefined,
    ...(body.text !== undefined && { text: body.text }),
    ...(body.misrouted && { misrouted: true }),
    ...(isForeign && { byProxy: true }),
  });
}

function requestIdOfHeaders(headers: Headers): string | undefined {
  return requestIdOf(headers.get('x-request-id') ?? headers.get('request-id'));
}

function requestIdOf(text: string | null | undefined): string | undefined {
  return text && isRequestId(text) ? text : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The beginning of a body, in which its first line or title is. */
const HEAD_CHARACTERS = 4096;
const LINE_CHARACTERS = 200;

/** What a body that is no JSON says: a web page at most its title, plain text its first line. */
function lineOf(text: string): string | undefined {
  const head = text.trimStart().slice(0, HEAD_CHARACTERS).toWellFormed();
  if (!head.startsWith('<')) return cutText(head.split(/[\r\n]/, 1)[0] ?? '', LINE_CHARACTERS);
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(head)?.[1];
  return title?.trim() === '' ? undefined : title;
}

function argsOf(
  { scope, field }: ErrorBody,
  context: Partial<ProblemDetails>,
): ProblemDetails['args'] | undefined {
  const [scopeText, fieldText] = [serverText(scope, 80), serverText(field, 200)];
  const found = {
    ...context.args,
    ...(scopeText !== undefined && { scope: scopeText }),
    ...(fieldText !== undefined && { field: fieldText }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}
