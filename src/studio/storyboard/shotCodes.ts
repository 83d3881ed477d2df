/**
 * Shot codes as a set writes them: the number of the scene and a letter, 1A, 1B, … without I and O, after Z AA. A shot
 * between two others gets the code before it and a number, 1A1; a scene between two others the number after it with a
 * letter in front, A2. Codes are names: what has one keeps it, whatever is inserted, moved or deleted around it.
 */

/** A scene as far as its codes go; null where the document stores none. */
export interface CodedScene {
  readonly number: string | null;
  readonly codes: readonly (string | null)[];
}

export interface SceneCodes {
  readonly number: string;
  readonly codes: readonly string[];
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The codes that are shown: those of the document, and the next free ones by position for all others. */
export function shownCodes(scenes: readonly CodedScene[]): readonly SceneCodes[] {
  const numbers = new Set(scenes.flatMap(({ number }) => number ?? []));
  const codes = new Set(scenes.flatMap((scene) => scene.codes.flatMap((code) => code ?? [])));
  let largest = 0;
  return scenes.map((scene) => {
    const number = scene.number ?? String(firstFree(largest + 1, (value) => numbers.has(String(value))));
    if (/^\d{1,9}$/.test(number)) largest = Math.max(largest, Number(number));
    return { number, codes: codesIn(scene, number, codes) };
  });
}

function codesIn({ codes }: CodedScene, number: string, taken: Set<string>): readonly string[] {
  let largest = 0;
  return codes.map((stored) => {
    const code =
      stored ?? number + lettersOf(firstFree(largest + 1, (at) => taken.has(number + lettersOf(at))));
    taken.add(code);
    if (code.startsWith(number)) largest = Math.max(largest, placeOf(code.slice(number.length)));
    return code;
  });
}

/** A code for a shot that is inserted behind the one with this code: 1A → 1A1, 1A1 → 1A2, or the next that is free. */
export function insertedCode(before: string, taken: ReadonlySet<string>): string {
  const [, base = before, count = ''] = /^(.*[A-Z])(\d{1,6})$/.exec(before) ?? [];
  for (let next = Number(count || 0) + 1; ; next += 1)
    if (!taken.has(`${base}${next}`)) return `${base}${next}`;
}

/** A number for a scene that is inserted in front of the one with this number: 5 → A5, then B5. */
export function insertedNumber(after: string, taken: ReadonlySet<string>): string {
  const base = after.replace(/^[A-Z]+(?=\d)/, '');
  const free = firstFree(1, (at) => taken.has(lettersOf(at) + base));
  return lettersOf(free) + base;
}

function firstFree(start: number, isTaken: (value: number) => boolean): number {
  let value = start;
  while (isTaken(value)) value += 1;
  return value;
}

/** 1 → A, 24 → Z, 25 → AA. */
function lettersOf(place: number): string {
  const rest = place - 1;
  const last = LETTERS[rest % LETTERS.length] ?? 'A';
  return rest < LETTERS.length ? last : lettersOf(Math.floor(rest / LETTERS.length)) + last;
}

/** The place of letters, from 1; 0 for anything else. */
function placeOf(letters: string): number {
  if (letters.length === 0 || letters.length > 4) return 0;
  let place = 0;
  for (const letter of letters) {
    const digit = LETTERS.indexOf(letter) + 1;
    if (digit === 0) return 0;
    place = place * LETTERS.length + digit;
  }
  return place;
}
