import type { Account } from '../core/account.ts';
import type { Allowance, ErrorDialect } from '../core/errorDialect.ts';
import type { JobRecord } from '../core/job.ts';
import type { Problem } from '../core/problem.ts';
import { problemFromAnswer } from '../net/errors/answer.ts';
import { isRequestId, requestIdIn } from '../net/errors/commonErrorBody.ts';
import { redact } from '../net/redaction/redact.ts';
import type { CatalogOperation } from './catalog.ts';
import { MASK, maskAnswer, type Masked, type OneTimeSecrets } from './mask.ts';

/** What a platform answered, without its secrets: fit to be shown in a document. */
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
  /** Media type without parameters, in lower case. */
  readonly contentType: string | null;
  /** The masked JSON value; undefined when the answer was empty or no JSON. */
  readonly body: unknown;
  /** The answer as a document shows it: indented JSON, or text. */
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
  readonly response: Response;
  /** Of the account's platform. */
  readonly errors: ErrorDialect | undefined;
  readonly durationMs: number;
  /** The values of the call's secret inputs, which some servers repeat. */
  readonly sentSecrets: readonly unknown[];
  readonly job: JobRecord | null;
}

/** Reads a response to its end and takes the secrets out. Errors: Problem network, when the body is cut. */
export async function readAnswer(answered: Answered): Promise<Answer> {
  const { operation, account, response, errors } = answered;
  const raw = await response.text();
  const json = parsed(raw);
  const masked = maskAnswer(json, operation.secretOutputs, answered.sentSecrets);
  const contentType = mediaType(response);
  const text = json === undefined ? shownText(raw, answered, masked) : JSON.stringify(masked.body, null, 2);
  const context = { provider: operation.provider, account: account.id, operation: operation.id };
  return {
    operation,
    account,
    status: response.status,
    statusText: response.statusText,
    durationMs: answered.durationMs,
    requestId: requestIdIn(masked.body) ?? headerId(response, masked),
    allowance: errors?.allowance?.(response.headers) ?? null,
    contentType,
    body: json === undefined ? undefined : masked.body,
    text,
    language: json !== undefined ? 'json' : contentType === 'text/markdown' ? 'markdown' : 'plaintext',
    secrets: masked.secrets,
    problem: response.ok ? null : problemFromAnswer(response, text === MASK ? '' : text, context, errors),
    job: answered.job,
  };
}

/** A text that should have been JSON with a secret in it is not shown at all: nobody can tell where the secret is. */
function shownText(raw: string, { operation, response }: Answered, masked: Masked): string {
  if (raw.trim() === '') return '';
  if (operation.secretOutputs.length > 0) return MASK;
  return response.ok ? masked.hide(raw) : redact(masked.hide(raw));
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function mediaType(response: Response): string | null {
  return response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null;
}

function headerId(response: Response, { hide }: Masked): string | null {
  const id = hide(response.headers.get('x-request-id') ?? response.headers.get('request-id') ?? '');
  return isRequestId(id) ? id : null;
}
