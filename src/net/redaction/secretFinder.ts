/** Shorter values are no secrets that could be told from ordinary text, and hiding them would leave nothing of it. */
export const SHORTEST_SECRET = 6;

/** Where a secret stands in a text. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
}

/** Characters that are searched at a time: a few milliseconds, whatever stands there. */
const WINDOW = 48 * 1024;
/** Texts that are quoted in texts that are quoted: how often one is decoded. */
const MOST_LEVELS = 5;
/** A character of a form is written in at most so many: `\\\\\\\\\\\\\\\\u002b`, `&amp;amp;amp;#x2b;`. */
const MOST_WRITTEN = 22;

const HEX = '[0-9a-fA-F]';
/** A character as JSON, addresses and HTML escape it. */
const ESCAPED = new RegExp(
  [
    String.raw`\\(?:u([dD][89abAB]${HEX}{2})\\u([dD][c-fC-F]${HEX}{2})|u(${HEX}{4})|x(${HEX}{2})|([^]))`,
    `%(${HEX}{2})`,
    `&(?:#(\\d{1,7})|#[xX](${HEX}{1,6})|([a-zA-Z]{2,8}));`,
  ].join('|'),
  'g',
);
/** What may go on as one of these in the next piece of a text. */
const BEGUN = new RegExp(
  [
    String.raw`\\+(?:u[dD][89abAB]${HEX}{2}\\*)?(?:u${HEX}{0,3}|x${HEX}?)?`,
    `%(?:25)*${HEX}?`,
    '&(?:amp;)*[#\\w]{0,9}',
  ]
    .map((one) => `(?:${one})$`)
    .join('|'),
);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sol: '/',
  plus: '+',
  equals: '=',
};

const CONTROL_LETTERS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Finds secrets in a text in whatever way their characters are written: as they are, in capitals or small letters, as
 * hexadecimal digits, in Base64 (also inside a longer text), and with any of the characters as JSON escapes (also of
 * JSON within JSON), percent escapes or HTML entities, mixed as encoders please. So a text can be searched before it is
 * decoded, and nothing comes out of the decoding that was hidden in it.
 *
 * The work is linear in the text: it is decoded a few times, and each text is searched for each form once.
 */
export class SecretFinder {
  readonly #forms: readonly string[];
  readonly #toText: (code: number) => string;
  /** Characters of the longest form. */
  readonly #longest: number;

  /**
   * @param secrets those that are too short to be told from ordinary text are left out.
   * @param written `bytes`: texts have one character for each byte of the answer; `text`: they are decoded.
   */
  constructor(secrets: readonly string[], written: 'bytes' | 'text') {
    this.#toText =
      written === 'bytes'
        ? (code) => latin1(String.fromCodePoint(code))
        : (code) => String.fromCodePoint(code);
    const forms = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(formsOf);
    // Percent escapes are bytes, also in a text.
    const inText = [...forms.map(latin1), ...(written === 'bytes' ? [] : forms)];
    // A secret with a percent sign or a backslash of its own changes when the text around it is decoded.
    const decoded = inText.flatMap((form) => this.#levels(form).map(({ text }) => text));
    this.#forms = [...new Set(decoded)].filter(({ length }) => length >= SHORTEST_SECRET);
    this.#longest = Math.max(0, ...this.#forms.map(({ length }) => length));
  }

  /** True when there is nothing to be found. */
  get isEmpty(): boolean {
    return this.#forms.length === 0;
  }

  /** All secrets in a text, in its order; of those that overlap all that they cover. */
  find(text: string): readonly FoundSecret[] {
    return [...this.inWindows(text)].flat();
  }

  /**
   * The same piece by piece, so that others get their turn between the pieces of a long text. What is found may begin in
   * one and end in the next.
   */
  *inWindows(text: string): Generator<readonly FoundSecret[], void, undefined> {
    if (this.isEmpty) return;
    let covered = 0;
    for (let from = 0; from < text.length; from += WINDOW) {
      const window = text.slice(from, from + WINDOW + this.#longest * MOST_WRITTEN);
      const found = this.#findIn(window)
        .filter(({ start }) => start < WINDOW)
        .map(({ start, end }) => ({ start: Math.max(from + start, covered), end: from + end }))
        .filter(({ start, end }) => start < end);
      covered = found.at(-1)?.end ?? covered;
      yield found;
    }
  }

  /** The text with another in the place of each secret. */
  replaced(text: string, by: string): string {
    return without(text, this.find(text), by);
  }

  /**
   * Where the end of the text begins that may go on as a secret; the text's length where nothing does.
   *
   * @param shortest fewer characters of a secret than these are no beginning of one.
   */
  begunAt(text: string, from = 0, shortest = 1): number {
    if (this.isEmpty) return text.length;
    const offset = Math.max(from, text.length - this.#longest * MOST_WRITTEN);
    const end = text.slice(offset);
    // Half an escape at the end is a character that is not known yet.
    const half = BEGUN.exec(end)?.index ?? end.length;
    const isHalf = half < end.length;
    const known = this.#levels(end.slice(0, half)).map(({ text, placeOf }) => {
      const at = this.#begunIn(text, isHalf ? shortest - 1 : shortest);
      return at < text.length || (isHalf && shortest === 1) ? placeOf(at) : end.length;
    });
    return offset + Math.min(...known, isHalf ? this.#begunIn(end, shortest) : end.length);
  }

  #begunIn(text: string, shortest: number): number {
    const tail = Math.max(0, text.length - this.#longest + 1);
    let first = text.length;
    for (const form of this.#forms) {
      const letter = form.charAt(0);
      const latest = text.length - Math.max(1, shortest);
      for (let at = text.indexOf(letter, Math.max(tail, text.length - form.length + 1)); at !== -1;) {
        if (at > latest || at >= first) break;
        if (form.startsWith(text.slice(at))) first = at;
        at = text.indexOf(letter, at + 1);
      }
    }
    return first;
  }

  #findIn(window: string): readonly FoundSecret[] {
    const found: FoundSecret[] = [];
    for (const { text, placeOf } of this.#levels(window))
      for (const form of this.#forms)
        for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length))
          found.push({ start: placeOf(at), end: placeOf(at + form.length) });
    return joined(found);
  }

  /** The text as it is, decoded, decoded again, and so on while that changes it, with the places in the first. */
  #levels(text: string): readonly Decoded[] {
    const levels: Decoded[] = [{ text, placeOf: (place) => place }];
    for (let last = levels[0]; last && levels.length <= MOST_LEVELS; last = levels.at(-1)) {
      const { placeOf } = last;
      const next = this.#decode(last.text);
      if (!next) break;
      levels.push({ text: next.text, placeOf: (place) => placeOf(next.placeOf(place)) });
    }
    return levels;
  }

  /** The text with the characters that its escapes stand for; null when there are none. */
  #decode(text: string): Decoded | null {
    const parts: string[] = [];
    /** The places in front of and behind each decoded character, in the decoded and in the given text. */
    const decodedPlaces: number[] = [0];
    const givenPlaces: number[] = [0];
    let length = 0;
    let at = 0;
    for (const match of text.matchAll(ESCAPED)) {
      const character = this.#characterOf(match);
      if (character === null) continue;
      const before = text.slice(at, match.index);
      parts.push(before, character);
      length += before.length;
      decodedPlaces.push(length, length + character.length);
      at = match.index + match[0].length;
      givenPlaces.push(match.index, at);
      length += character.length;
    }
    if (at === 0) return null;
    parts.push(text.slice(at));
    return {
      text: parts.join(''),
      placeOf: (place) => {
        const known = lastAtMost(decodedPlaces, place);
        return (givenPlaces[known] ?? 0) + place - (decodedPlaces[known] ?? 0);
      },
    };
  }

  /** The character that an escape stands for; null where it is none. */
  #characterOf([, high, low, unit, byte, plain, percent, decimal, hex, name]: RegExpExecArray) {
    if (high !== undefined && low !== undefined)
      return this.#toText(
        (Number.parseInt(high, 16) - 0xd800) * 0x400 + Number.parseInt(low, 16) - 0xdc00 + 0x10000,
      );
    if (unit !== undefined) return this.#toText(Number.parseInt(unit, 16));
    if (byte !== undefined) return this.#toText(Number.parseInt(byte, 16));
    if (percent !== undefined) return String.fromCharCode(Number.parseInt(percent, 16));
    if (decimal !== undefined) return this.#entity(Number.parseInt(decimal, 10));
    if (hex !== undefined) return this.#entity(Number.parseInt(hex, 16));
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? null;
    if (plain === undefined) return null;
    return CONTROL_LETTERS[plain] ?? (/[\w\s]/.test(plain) ? null : plain);
  }

  #entity(code: number): string | null {
    return code <= 0x10ffff ? this.#toText(code) : null;
  }
}

interface Decoded {
  readonly text: string;
  /** The place in the given text of a place in this one. */
  readonly placeOf: (place: number) => number;
}

/** The text with another in the place of what was found, which is in order and does not overlap. */
export function without(text: string, found: readonly FoundSecret[], by: string): string {
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** In order, with those that overlap made one. */
function joined(found: readonly FoundSecret[]): readonly FoundSecret[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The position of the last of these ascending numbers that is at most the wanted one. */
function lastAtMost(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As it is, in other letters, in hexadecimal digits, and in Base64. */
function formsOf(secret: string): readonly string[] {
  const hex = Buffer.from(secret).toString('hex');
  const plain = [secret, secret.toUpperCase(), secret.toLowerCase()];
  return [...plain, hex, hex.toUpperCase(), ...base64Of(secret)];
}

/** Alone, and as part of a longer text, of which each third letter begins at the start of a Base64 letter. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const within = [0, 1, 2].map((before) => {
    const bits = (before + bytes.byteLength) * 8;
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Letters that the neighbors have a part in differ from text to text.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  });
  const usual = [bytes.toString('base64').replace(/=+$/, ''), ...within];
  return [...usual, ...usual.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
}

/** One character for each byte of the text in UTF-8. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}
