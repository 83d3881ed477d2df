import type { Account } from '../core/account.ts';
import type { Allowance, ErrorDialect } from '../core/errorDialect.ts';
import type { JobRecord } from '../core/job.ts';
import type { Problem } from '../core/problem.ts';
import type { Reply } from '../core/session.ts';
import { requestIdIn } from '../net/errors/commonErrorBody.ts';
import { plainLongJson } from '../net/json/exactJson.ts';
import { printLongJson } from '../net/json/printJson.ts';
import { cutText, headOfWords } from '../net/redaction/displayText.ts';
import { redact } from '../net/redaction/redact.ts';
import { headersWorthReading } from './answerHeaders.ts';
import type { CatalogOperation } from './catalog.ts';
import { MASK, maskAnswer, type Masked, type OneTimeSecrets } from './mask.ts';
import { requestIdOf } from './reply.ts';

/** The editor shows and colors so much without a standstill; nobody reads more. */
const DOCUMENT_CHARACTERS = 2_000_000;

/** Of a failure that is no JSON: a page of an error is not longer, and it is searched for what looks like a key. */
const FAILURE_CHARACTERS = 128 * 1024;

/** The answer of a platform with its secrets masked, as a document shows it. */
export interface Answer {
  readonly operation: CatalogOperation;
  readonly account: Account;
  readonly status: number;
  readonly statusText: string;
  /** From the first byte out to the last byte in, in milliseconds, waits for the limiter and retries included. */
  readonly durationMs: number;
  readonly requestId: string | null;
  /** How many calls the platform says are left, and for how long; null where it does not say. */
  readonly allowance: Allowance | null;
  /** Those worth reading, by their names, without secrets. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Media type without parameters, in lower case. */
  readonly contentType: string | null;
  /** The masked JSON value; undefined when the answer was empty or no JSON. */
  readonly body: unknown;
  /** The answer as a document shows it: indented JSON with numbers as they came, or text; cut where it is very long. */
  readonly text: string;
  readonly language: 'json' | 'markdown' | 'plaintext';
  readonly secrets: OneTimeSecrets;
  /** Set when the status says that the call failed. */
  readonly problem: Problem | null;
  /** The job that the call started, when it started one that is watched. */
  readonly job: JobRecord | null;
}

export interface Answered {
  readonly operation: CatalogOperation;
  readonly account: Account;
  readonly reply: Reply;
  /** The error dialect of the platform. */
  readonly errors: ErrorDialect | undefined;
  /** What was sent as a secret, which some servers repeat. */
  readonly sentSecrets: readonly string[];
  readonly job: JobRecord | null;
}

/** A reply as it may be shown. Others get their turn while a long one is made ready. */
export async function shownAnswer(answered: Answered): Promise<Answer> {
  const { operation, account, reply, errors, job } = answered;
  const { status, statusText, durationMs, headers, problem, exactBody } = reply;
  const isJson = exactBody !== undefined;
  const masked = await maskAnswer(exactBody, operation.secretOutputs, answered.sentSecrets);
  const contentType = mediaType(headers);
  const text = isJson
    ? (await printLongJson(masked.body, DOCUMENT_CHARACTERS)).text
    : await shownText(answered, masked);
  const body = isJson ? await plainLongJson(masked.body) : undefined;
  return {
    ...{ operation, account, status, statusText, durationMs, contentType, text, problem, job },
    requestId: requestIdIn(body) ?? (await hiddenId(headers, masked)),
    allowance: errors?.allowance?.(headers) ?? null,
    headers: await headersWorthReading(headers, masked.hide),
    body,
    language: isJson ? 'json' : contentType === 'text/markdown' ? 'markdown' : 'plaintext',
    secrets: masked.secrets,
  };
}

/** A non-JSON answer of an operation that returns secrets is masked whole: the position of the secret is unknown. */
async function shownText({ operation, reply }: Answered, masked: Masked): Promise<string> {
  const { text, problem } = reply;
  if (text.trim() === '') return '';
  if (operation.secretOutputs.length > 0) return MASK;
  if (!problem) return masked.hide(cutText(text, DOCUMENT_CHARACTERS));
  return redact(await masked.hide(headOfWords(text, FAILURE_CHARACTERS)));
}

function mediaType(headers: Headers): string | null {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null;
}

async function hiddenId(headers: Headers, { hide }: Masked): Promise<string | null> {
  const id = requestIdOf(headers);
  return id === undefined || (await hide(id)) !== id ? null : id;
}
