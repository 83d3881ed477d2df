import * as z from 'zod/mini';
import type { PreparedCall } from '../../core/job.ts';

// The body is checked to be an object and nothing more: it must come back exactly as it went in, because the same
// bytes are sent again when an answer was lost.
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const storedCall = z.object({
  operation: z.string(),
  params: z.record(z.string(), z.string()),
  body: z.custom<Readonly<Record<string, unknown>>>(isObject),
  hashed: z.optional(z.array(z.string())),
});

/** The request as text for the journal, after `hashSecrets`: the only place where a request becomes a stored text. */
export function callToText({ operation, params, body, hashed }: PreparedCall): string {
  return JSON.stringify({ operation, params, body, hashed });
}

/** The request as it was stored. Throws when the text is none of ours. */
export function callFromText(text: string): PreparedCall {
  return storedCall.parse(JSON.parse(text));
}

const SEARCHED_CHARACTERS = 4000;

/** The words of a stored request that a person would search for: every text value of its body, the longest part. */
export function searchableWords(call: PreparedCall): string {
  const words: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  visit(call.body);
  return words.join('\n').slice(0, SEARCHED_CHARACTERS);
}
