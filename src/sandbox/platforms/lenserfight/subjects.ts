import type { Outcome } from './steps.ts';

const NAMES = ['topic', 'subject', 'prompt', 'question', 'product', 'theme', 'text', 'title', 'incident'];
const MESSAGES: Readonly<Record<string, string>> = {
  'execute.provider_failed': 'The model provider answered with an error.',
  'execute.key_resolution_failed': 'The key could not be resolved.',
};

/** What the inputs are about: the text under a usual name, else the first text, else what is given. */
export function subjectOf(inputs: Readonly<Record<string, unknown>>, otherwise: string): string {
  const values = [...NAMES.map((name) => inputs[name]), ...Object.values(inputs)];
  const text = values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  const plain = (text ?? '')
    .replaceAll(/\b(fail|end):[\w.]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? otherwise : plain.slice(0, 120);
}

/**
 * How the inputs ask the run to end: `fail:CODE`, `end:canceled` or `end:timed_out` anywhere in a text; null when they
 * do not.
 */
export function wishedOutcome(inputs: Readonly<Record<string, unknown>>): Outcome | null {
  const text = JSON.stringify(inputs);
  const code = /\bfail:([\w.]*\w)/.exec(text)?.[1];
  if (code !== undefined) {
    return { kind: 'failed', code, message: MESSAGES[code] ?? 'The run failed as its inputs asked for.' };
  }
  const end = /\bend:(canceled|cancelled|timed_out)\b/.exec(text)?.[1];
  if (end === undefined) return null;
  return { kind: end === 'timed_out' ? 'timed_out' : 'canceled' };
}

/** A number among the inputs, within bounds; null when there is none. */
export function numberAmong(
  inputs: Readonly<Record<string, unknown>>,
  name: string,
  bounds: { readonly min: number; readonly max: number },
): number | null {
  const value = inputs[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  return Math.min(bounds.max, Math.max(bounds.min, number));
}
