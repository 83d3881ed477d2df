import { setImmediate as nextTurn } from 'node:timers/promises';
import { decoded, halfEscapeAt, textOf, undecoded, type DecodedText, type Written } from './escapes.ts';
import { FormSearch, SHORTEST_FORM, type Span } from './formSearch.ts';
import { halfUnseenAt } from './unseen.ts';

/** Shorter values are no secrets that could be told from ordinary text, and hiding them would leave nothing of it. */
export const SHORTEST_SECRET = SHORTEST_FORM;

/** Characters that are searched at a time: a few milliseconds, whatever stands there. */
const WINDOW = 32 * 1024;
/** Units of a form. A longer one is searched in parts, so that windows stay short. */
const MOST_UNITS = 512;
/** Texts that are quoted in texts that are quoted: how often one is decoded. */
const MOST_LEVELS = 5;
/** A character of a form is written in at most so many: `\\\\\\\\\\\\\\\\u002b`, `&amp;amp;amp;#x2b;`. */
const MOST_WRITTEN = 22;

/**
 * Finds secrets in a text in whatever way their characters are written: as they are, in capitals and small letters, as
 * hexadecimal digits (also with a sign between the bytes), in Base64 (also inside a longer text), with characters
 * between them that nobody sees, and with any of the characters as escapes of JSON (also of JSON within JSON) or of a
 * programming language, percent escapes or HTML entities, mixed as encoders please. So a text can be searched before it
 * is decoded, and nothing comes out of the decoding that was hidden in it.
 *
 * The work is linear in the text: it is decoded a few times, and each text is read once, however many secrets there are.
 */
export class SecretFinder {
  readonly #forms: FormSearch;
  readonly #written: Written;
  /** True when secrets are searched part by part: parts that meet are one. */
  readonly #isInParts: boolean;
  /** In how many characters the longest form can be written. */
  readonly longest: number;

  /**
   * @param secrets those that are too short to be told from ordinary text are left out.
   * @param written `bytes`: texts have one character for each byte of the answer; `text`: they are decoded.
   */
  constructor(secrets: readonly string[], written: Written) {
    this.#written = written;
    const forms = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(formsOf);
    // Percent escapes are bytes, also in a text.
    const inText = [...forms.map(latin1), ...(written === 'bytes' ? [] : forms)];
    // A secret with a percent sign or a backslash of its own changes when the text around it is decoded.
    const all = new Set(inText.flatMap((form) => this.#levels(form).map(textOf)).flatMap(partsOf));
    this.#isInParts = inText.some(({ length }) => length > MOST_UNITS);
    this.#forms = new FormSearch([...all].filter(({ length }) => length >= SHORTEST_SECRET));
    this.longest = this.#forms.longest * MOST_WRITTEN;
  }

  /** True when there is nothing to be found. */
  get isEmpty(): boolean {
    return this.#forms.isEmpty;
  }

  /** All secrets in a text, in its order; of those that overlap all that they cover. */
  find(text: string): readonly Span[] {
    return [...this.inWindows(text)].flat();
  }

  /**
   * The same piece by piece, so that others get their turn between the pieces of a long text. What is found may begin in
   * one and end in the next.
   */
  *inWindows(text: string): Generator<readonly Span[], void, undefined> {
    if (this.isEmpty) return;
    let covered = 0;
    // What is searched twice is less than what is searched once.
    const step = Math.max(WINDOW, 2 * this.longest);
    for (let from = 0; from < text.length; from += step) {
      const window = text.slice(from, from + step + this.longest);
      const found = this.#findIn(window)
        .filter(({ start }) => start < step)
        .map(({ start, end }) => ({ start: Math.max(from + start, covered), end: from + end }))
        .filter(({ start, end }) => start < end);
      covered = found.at(-1)?.end ?? covered;
      yield found;
    }
  }

  /** The text with another in the place of each secret. */
  replaced(text: string, by: string): string {
    return text.length < SHORTEST_SECRET ? text : without(text, this.find(text), by);
  }

  /** The same for a text of any length: others get their turn while it is searched. */
  async replacedInTurns(text: string, by: string): Promise<string> {
    const found: Span[] = [];
    for (const some of this.inWindows(text)) {
      found.push(...some);
      await nextTurn();
    }
    return without(text, found, by);
  }

  /**
   * Where the end of the text begins that may go on as a secret; the text's length where nothing does.
   *
   * @param shortest fewer characters of a secret than these are no beginning of one.
   */
  begunAt(text: string, from = 0, shortest = 1): number {
    if (this.isEmpty) return text.length;
    const offset = Math.max(from, text.length - this.longest);
    const end = text.slice(offset);
    let begun = end.length;
    let isHalf = false;
    let level: DecodedText | null = undecoded(end, this.#written);
    for (let decodings = 0; level && decodings <= MOST_LEVELS; decodings += 1) {
      // Half an escape at the end is a character that is not known yet, also one of what was decoded.
      const known: DecodedText = withoutHalf(level);
      if (known.length < level.length)
        begun = Math.min(begun, placeOf(level, this.#forms.begunAt(level, shortest)));
      isHalf ||= known.length < level.length;
      const at = this.#forms.begunAt(known, isHalf ? shortest - 1 : shortest);
      if (at < known.length || (isHalf && shortest === 1)) begun = Math.min(begun, placeOf(known, at));
      level = decoded(known, this.#written);
    }
    return offset + begun;
  }

  #findIn(window: string): readonly Span[] {
    const found = this.#levels(window).flatMap((level) =>
      this.#forms
        .find(level)
        .map(({ start, end }) => ({ start: level.places[start] ?? 0, end: level.places[end] ?? 0 })),
    );
    return joined(found, this.#isInParts);
  }

  /** The text as it is, decoded, decoded again, and so on while that changes it. */
  #levels(text: string): readonly DecodedText[] {
    const levels = [undecoded(text, this.#written)];
    for (let last = levels[0]; last && levels.length <= MOST_LEVELS; last = levels.at(-1)) {
      const next = decoded(last, this.#written);
      if (!next) break;
      levels.push(next);
    }
    return levels;
  }
}

function placeOf({ places }: DecodedText, at: number): number {
  return places[at] ?? 0;
}

/** Up to where something begins that may go on as an escape, or as a character that nobody sees. */
function withoutHalf(level: DecodedText): DecodedText {
  const text = textOf(level);
  const length = Math.min(halfEscapeAt(text), halfUnseenAt(text));
  return length === level.length ? level : { ...level, length };
}

/** The text with another in the place of what was found, which is in order and does not overlap. */
export function without(text: string, found: readonly Span[], by: string): string {
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(at, start), by);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** In order, with those that overlap made one, and those that meet where `isMet` says so. */
function joined(found: readonly Span[], isMet: boolean): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && (start < last.end || (isMet && start === last.end))) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The form in parts of about the same length. */
function partsOf(form: string): readonly string[] {
  const count = Math.ceil(form.length / MOST_UNITS);
  const length = Math.ceil(form.length / count);
  return Array.from({ length: count }, (_, at) => form.slice(at * length, (at + 1) * length));
}

/** One character for each byte of the text in UTF-8. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** As it is, in other letters, in hexadecimal digits, and in Base64; capitals and small letters of ASCII are one. */
function formsOf(secret: string): readonly string[] {
  const hex = Buffer.from(secret).toString('hex');
  const plain = [secret, secret.toUpperCase(), secret.toLowerCase()];
  return [...plain, hex, ...partedHexOf(hex), ...base64Of(secret)];
}

/** What stands between the bytes: `41:42`, `0x41, 0x42`. */
const BYTE_SIGNS = [':', ' ', '-', ',', ', ', ' 0x', ',0x', ', 0x'];
/** Bytes that stand together in listings of bytes with blanks between them. */
const BYTE_GROUPS = [2, 4];
/** Bytes of which one form is made: of a longer secret several are. */
const PARTED_BYTES = 32;
/** Nobody writes a secret of more bytes that way. */
const MOST_PARTED_BYTES = 128;

/** Hexadecimal digits with something between the bytes. */
function partedHexOf(hex: string): readonly string[] {
  const bytes = hex.match(/../g) ?? [];
  if (bytes.length > MOST_PARTED_BYTES) return [];
  const last = Math.max(0, bytes.length - PARTED_BYTES);
  const starts = Array.from({ length: Math.ceil(bytes.length / PARTED_BYTES) }, (_, at) =>
    Math.min(at * PARTED_BYTES, last),
  );
  return starts.flatMap((start) => {
    const part = bytes.slice(start, start + PARTED_BYTES);
    const grouped = BYTE_GROUPS.flatMap((size) =>
      Array.from({ length: size }, (_, before) =>
        part.map((byte, at) => (at > 0 && (at + before) % size === 0 ? ` ${byte}` : byte)).join(''),
      ),
    );
    return [...BYTE_SIGNS.map((sign) => part.join(sign)), ...grouped];
  });
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
