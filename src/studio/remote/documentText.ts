import { readJson, nearestJson } from '../../net/json/exactJson.ts';
import { ExactNumber } from '../../net/json/exactNumber.ts';
import { printLongJson } from '../../net/json/printJson.ts';
import type { BoardContent } from '../../core/studio/studioAbility.ts';

/** What a document is stored as: its text, or a JSON object that is edited as text. */
export type DocumentKind = 'text' | 'storyboard';

/** Longer than any storyboard that a platform takes. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** A storyboard as it is edited: indented, with numbers as they came. */
export async function boardText(content: BoardContent): Promise<string> {
  const { text, isCut } = await printLongJson(content, MOST_CHARACTERS);
  if (isCut) throw new RangeError('a storyboard of more than 64 MB');
  return `${text}\n`;
}

/** The object that the text of a storyboard stands for; null where it is none: broken JSON, or another value. */
export function boardContent(text: string): BoardContent | null {
  try {
    const value = readJson(text);
    return isMembers(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * True when a platform that stored one of the texts would answer the same as for the other. A storyboard is stored as an
 * object, so spaces and the order of its members do not count, nor digits beyond those that a double has: not every server
 * keeps them.
 */
export function isSameDocument(kind: DocumentKind, one: string, other: string): boolean {
  if (one === other) return true;
  if (kind === 'text') return false;
  const [a, b] = [boardContent(one), boardContent(other)];
  return a !== null && b !== null && isSameJson(nearestJson(a), nearestJson(b));
}

/** By value, whatever the order of members is. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other) || one === other) return true;
  if (one instanceof ExactNumber) return other instanceof ExactNumber && one.source === other.source;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, at) => isSameJson(value, other[at]));
  }
  if (!isMembers(one) || !isMembers(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameJson(one[name], other[name]))
  );
}

export type Members = Readonly<Record<string, unknown>>;

/** True for an object of JSON; a number that is kept as it came is none. */
export function isMembers(value: unknown): value is Members {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
