import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { PreparedCall } from '../../core/job.ts';
import { isStoredInput } from '../../core/storedInput.ts';
import { headOf } from '../../net/redaction/displayText.ts';
import { readJson } from '../../net/json/exactJson.ts';
import { isHolder } from '../../net/json/walkJson.ts';

// The body is checked to be an object and nothing more: it must come back exactly as it went in, because the same
// bytes are sent again when an answer was lost.
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const storedCall = z.object({
  operation: z.string(),
  params: z.record(z.string(), z.string()),
  body: z.custom<Readonly<Record<string, unknown>>>(isObject),
  hashed: z.optional(z.array(z.string())),
  ownKey: z.optional(z.string()),
});

/** The request as text for the journal, after `hashSecrets`: the only place where a request becomes a stored text. */
export function callToText({ operation, params, body, hashed, ownKey }: PreparedCall): string {
  return JSON.stringify({ operation, params, body, hashed, ownKey });
}

/** The request as it was stored. Throws when the text is none of ours. */
export function callFromText(text: string): PreparedCall {
  return storedCall.parse(readJson(text));
}

const SEARCHED_CHARACTERS = 4000;

/** The words of a stored request that a person would search for: every text value of its body, the longest part. */
export function searchableWords(call: PreparedCall): string {
  const words: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (isStoredInput(value)) words.push(value.name ?? '');
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  visit(call.body);
  return headOf(words.join('\n'), SEARCHED_CHARACTERS);
}

/**
 * The call with each value of a secret input, at any depth of the body and among the parameters, replaced by its
 * salted SHA-256. Names are matched as the contract writes them; header names in any case.
 */
export function hashSecrets(call: PreparedCall, secretInputs: readonly string[], salt: string): PreparedCall {
  if (secretInputs.length === 0) return call;
  const names = new Set(secretInputs.map((name) => name.toLowerCase()));
  const hashed = new Set<string>(call.hashed);
  const hide = (name: string, value: unknown): unknown => {
    if (names.has(name.toLowerCase()) && value !== null && value !== undefined) {
      hashed.add(name);
      return digest(value, salt);
    }
    return inside(value);
  };
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return isHolder(value) ? hideIn(value) : value;
  };
  const hideIn = (values: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]: [string, unknown]) => [name, hide(name, value)]),
    );
  const params = Object.entries(call.params).map(([name, value]): [string, string] => [
    name,
    String(hide(name, value)),
  ]);
  const body = hideIn(call.body);
  const shown: Record<string, string> = Object.fromEntries(params);
  return { ...call, params: shown, body, hashed: [...hashed].sort() };
}

function digest(value: unknown, salt: string): string {
  return `sha256:${createHash('sha256').update(salt).update(JSON.stringify(value)).digest('hex')}`;
}
