import { bufferedResponse } from './bufferedResponse.ts';
import type { ResponseRedactor } from '../redaction/responseRedactor.ts';
import { readLimited } from './limitedBody.ts';

const ANSWER_BYTES = 16 * 1024 * 1024;
const ERROR_BYTES = 64 * 1024;

/** How an answer is to be read. */
interface Reading {
  /** Limit of the answer in bytes. */
  readonly maxBytes?: number;
  /** Names of JSON members in which a success hands out a secret, which may be one that was sent. */
  readonly mayReturn?: readonly string[];
}

/**
 * The answer with its whole body, in which the secrets that were sent are cut out.
 * Errors: Problem `answer.tooLarge`; what reading the body throws.
 */
export async function buffered(
  response: Response,
  { maxBytes, mayReturn }: Reading,
  redactor: ResponseRedactor,
): Promise<Response> {
  const body = await readLimited(response, maxBytes ?? ANSWER_BYTES);
  return bufferedResponse(redactor.inHead(response), redactor.inBytes(body, response.ok ? mayReturn : []));
}

/** The answer to a call that failed, with what could be read of its body. Never rejects. */
export async function withErrorBody(response: Response, redactor: ResponseRedactor): Promise<Response> {
  const body = new TextEncoder().encode(await errorText(response));
  return bufferedResponse(redactor.inHead(response), redactor.inBytes(body));
}

/** The body of an error; when it is too long or breaks off, the status has to do. */
async function errorText(response: Response): Promise<string> {
  try {
    return new TextDecoder().decode(await readLimited(response, ERROR_BYTES));
  } catch {
    return '';
  }
}
