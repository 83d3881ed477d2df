import type { Outcome } from './steps.ts';

type Inputs = Readonly<Record<string, unknown>>;

const NAMES = ['topic', 'subject', 'prompt', 'question', 'product', 'theme', 'text', 'title', 'incident'];

/** What the inputs are about: the text under a usual name, else the first text, else what is given. */
export function subjectOf(inputs: Inputs, otherwise: string): string {
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
export function outcomeIn(inputs: Inputs): Outcome | null {
  const text = JSON.stringify(inputs);
  const code = /\bfail:([\w.]*\w)/.exec(text)?.[1];
  if (code !== undefined) return { kind: 'failed', code, message: 'The run failed as its inputs asked for.' };
  const end = /\bend:(canceled|cancelled|timed_out)\b/.exec(text)?.[1];
  if (end === undefined) return null;
  return { kind: end === 'timed_out' ? 'timed_out' : 'canceled' };
}

/** A number among the inputs, brought within bounds; null when there is none. */
export function numberAmong(inputs: Inputs, name: string, min: number, max: number): number | null {
  const value = inputs[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  return Math.min(max, Math.max(min, number));
}
