import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ErrorDialect } from '../core/errorDialect.ts';
import { Problem, toProblem, type ProblemDetails } from '../core/problem.ts';
import type { AnswerSchema, Reply } from '../core/session.ts';
import { problemFromAnswer } from '../net/errors/answer.ts';
import { inFront } from '../net/errors/classifyError.ts';
import { isRequestId } from '../net/errors/commonErrorBody.ts';
import { beginningOf, isWebPage, NO_WEB_PAGE } from '../net/errors/webPage.ts';
import { plainLongJson, readLongJson } from '../net/json/exactJson.ts';
import type { CatalogOperation } from './catalog.ts';
import { maskAnswer } from './mask.ts';

/** What a Problem says of the call whose answer it is made of. */
export interface ReplyContext {
  readonly operation: Pick<CatalogOperation, 'id' | 'provider' | 'secretOutputs' | 'answers'>;
  readonly account: string;
  /** The label of the keys that the call carried, of which one may have been refused; empty for none. */
  readonly credential: string;
  /** How the platform words its errors. */
  readonly errors: ErrorDialect | undefined;
  /** Texts that were sent as secrets. */
  readonly sentSecrets: readonly string[];
}

/** More than any list or document has; the engine makes so many in a few milliseconds. */
const MOST_VALUES = 250_000;

/**
 * Reads an answer to its end. Errors: Problem network, when the body is cut; `answer.tooLarge` for a success of more
 * values than can be read without a standstill.
 */
export async function readReply(
  response: Response,
  context: ReplyContext,
  durationMs: () => number,
): Promise<Reply> {
  const { status, statusText, headers } = response;
  const text = await textOf(response);
  const exactBody = await parsed(text, response, context);
  const body = await plainLongJson(exactBody);
  const problem = response.ok
    ? foreignSuccess(response, text, context)
    : await failure(response, text, body, context);
  return {
    ...{ status, statusText, headers, text, body, exactBody, problem, durationMs: durationMs() },
    read: (schema, alsoAnswers = []) => {
      if (problem && !alsoAnswers.includes(status)) throw problem;
      return readBody(schema, { status, headers, text, body, problem }, context);
    },
  };
}

function readBody<Answer>(
  schema: AnswerSchema<Answer>,
  reply: Pick<Reply, 'status' | 'headers' | 'text' | 'body' | 'problem'>,
  { operation, account }: ReplyContext,
): Answer {
  const result = schema.safeParse(reply.body);
  if (result.success) return result.data;
  if (reply.problem) throw reply.problem;
  const where = result.error.issues[0]?.path.join('.') || '(root)';
  const requestId = requestIdOf(reply.headers);
  const { id, provider } = operation;
  throw unreadable({ ...reply, provider, account, operation: id, ...(requestId && { requestId }) }, where);
}

/**
 * The Problem of a success that cannot be read: `answer.empty`, `answer.notJson`, or
 * `answer.wrongShape` with the place that is wrong. The platform may have acted.
 */
export function unreadable(
  answer: Pick<ProblemDetails, 'status' | 'requestId' | 'provider' | 'account' | 'operation'> &
    Pick<Reply, 'text' | 'body'>,
  where: string,
): Problem {
  const { text, body, status, requestId, provider, account, operation } = answer;
  const empty = text.trim() === '';
  return new Problem({
    ...{ provider, account, operation, status, ...(requestId && { requestId }) },
    kind: 'unexpected',
    code: body !== undefined ? 'answer.wrongShape' : empty ? 'answer.empty' : 'answer.notJson',
    ...(body !== undefined && { args: { where } }),
    retryable: false,
    mayHaveActed: true,
  });
}

/** The Problem of a failed upload to a pre-signed URL: of the storage host, or of something in front of it. */
export function uploadFailure(response: Response, context: Partial<ProblemDetails>): Problem {
  const isPage = isWebPage(response, '');
  return problemFromAnswer(response, '', context, isPage ? NO_WEB_PAGE : undefined);
}

/**
 * A success with a web page where the contract has none: the sign-in page of a network, or the challenge of a firewall.
 * Whatever was asked for has not happened, or nobody can know.
 */
function foreignSuccess(
  response: Response,
  text: string,
  { operation, account }: ReplyContext,
): Problem | null {
  // What the contract redirects ends at a page of the platform.
  const mayBePage = operation.answers.some(
    (answer) =>
      Math.trunc(answer.status / 100) === 3 || answer.media.some((type) => /html|^text\/plain/.test(type)),
  );
  if (mayBePage || !isWebPage(response, text)) return null;
  const { id, provider } = operation;
  const { status, headers } = response;
  const requestId = requestIdOf(headers);
  const about = { provider, account, operation: id, status, ...(requestId && { requestId }) };
  return new Problem({ ...inFront(status), ...about, byProxy: true });
}

async function failure(
  response: Response,
  text: string,
  body: unknown,
  context: ReplyContext,
): Promise<Problem> {
  const { operation, account, credential, errors, sentSecrets } = context;
  const { hide } = await maskAnswer(body, operation.secretOutputs, sentSecrets);
  // In a non-JSON answer the position of a returned secret is unknown.
  const isOpen = body !== undefined || operation.secretOutputs.length === 0;
  const about = { provider: operation.provider, account, operation: operation.id };
  const problem = problemFromAnswer(response, isOpen ? await hide(text) : '', about, errors);
  // An account may have several keys: the message names the one that was refused.
  if (problem.code !== 'key.refused' || credential === '') return problem;
  return problem.with({ args: { ...problem.details.args, credential } });
}

export function requestIdOf(headers: Headers): string | undefined {
  const id = headers.get('x-request-id') ?? headers.get('request-id') ?? '';
  return isRequestId(id) ? id : undefined;
}

/** Bytes that are decoded at a time. */
const DECODED_BYTES = 1024 * 1024;

/** The text of an answer of any length: others get their turn while it is decoded. Errors: those of reading it. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    for (let at = 0; at < chunk.byteLength; at += DECODED_BYTES) {
      parts.push(decoder.decode(chunk.subarray(at, at + DECODED_BYTES), { stream: true }));
      if (chunk.byteLength > DECODED_BYTES) await nextTurn();
    }
  }
  return parts.join('') + decoder.decode();
}

/** How a JSON text begins. */
const JSON_START = /^(?:[[{"\-\d]|true|false|null)/;

async function parsed(text: string, { ok, status }: Response, context: ReplyContext): Promise<unknown> {
  // A page or a table of any length is not searched for values.
  if (!JSON_START.test(beginningOf(text))) return undefined;
  try {
    return await readLongJson(text, MOST_VALUES);
  } catch (error) {
    if (error instanceof SyntaxError || !ok) return undefined;
    const { operation, account } = context;
    const about = { provider: operation.provider, account, operation: operation.id, status };
    throw toProblem(error).with({ ...about, retryable: false, mayHaveActed: true });
  }
}
