import { unseenBefore } from './unseen.ts';

/** UTF-16 units of a text, and where each stands in the text that was given before anything was decoded. */
export interface DecodedText {
  readonly codes: Uint16Array;
  readonly length: number;
  /** One more than the units: the last is where the text ends. */
  readonly places: Int32Array;
}

/** `bytes`: a text has one character for each byte of UTF-8; `text`: it is decoded. */
export type Written = 'bytes' | 'text';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
const HASH = 0x23;
const SEMICOLON = 0x3b;
const SMALL_U = 0x75;
const SMALL_X = 0x78;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Characters by the number that the letters of their name make. */
const ENTITIES: ReadonlyMap<number, number> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", sol: '/', plus: '+', equals: '=', lowbar: '_' },
    ...{ hyphen: '-', dash: '-', period: '.', colon: ':', semi: ';', comma: ',', num: '#', dollar: '$' },
    ...{ percnt: '%', ast: '*', excl: '!', quest: '?', commat: '@', lpar: '(', rpar: ')', bsol: '\\' },
    ...{ lsqb: '[', rsqb: ']', lcub: '{', rcub: '}', vert: '|', verbar: '|', grave: '`', hat: '^' },
    ...{ shy: '\u00AD', zwj: '\u200D', zwnj: '\u200C', nobreak: '\u2060' },
  }).map(([name, character]) => [
    Array.from(name).reduce((number, letter) => withLetter(number, letter.charCodeAt(0)), 0),
    character.charCodeAt(0),
  ]),
);
const NAME_CHARACTERS = 8;
const DECIMAL_DIGITS = 7;
const HEX_DIGITS = 6;

const CONTROL_LETTERS: ReadonlyMap<number, number> = new Map(
  Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }).map(([letter, control]) => [
    letter.charCodeAt(0),
    control.charCodeAt(0),
  ]),
);

/** The text before anything is decoded, in small letters and without characters that nobody sees. */
export function undecoded(text: string, written: Written): DecodedText {
  const { length } = text;
  const codes = new Uint16Array(length);
  const places = new Int32Array(length + 1);
  let size = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    codes[size] = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    places[size] = at;
    size += 1;
    if (code >= 0x80) size -= unseenBefore(codes, size, written);
  }
  places[size] = length;
  return { codes, length: size, places };
}

/** The units as a text. */
export function textOf({ codes, length }: DecodedText): string {
  return Buffer.from(codes.buffer, codes.byteOffset, length * 2).toString('utf16le');
}

/**
 * The text with the characters that its escapes of JSON and programming languages, percent escapes and HTML entities
 * stand for, in small letters and without those that nobody sees; null when there are none. Each unit is read once.
 */
export function decoded(given: DecodedText, written: Written): DecodedText | null {
  const { length } = given;
  const first = firstMark(given);
  if (first === length) return null;
  const codes = new Uint16Array(length);
  const places = new Int32Array(length + 1);
  codes.set(given.codes.subarray(0, first));
  places.set(given.places.subarray(0, first));
  const escape = new EscapeReader(given);
  let size = first;
  for (let at = first; at < length;) {
    const code = given.codes[at] ?? 0;
    if (!isMark(code)) {
      codes[size] = code;
      places[size] = given.places[at] ?? 0;
      size += 1;
      at += 1;
      if (code >= 0x80) size -= unseenBefore(codes, size, written);
      continue;
    }
    const units = escape.read(at, code) ? escape.units(written) : null;
    const end = units ? at + units.length : escape.end;
    for (let from = at; from < end; from += 1) {
      const unit = (units ? units[from - at] : given.codes[from]) ?? 0;
      codes[size] = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
      places[size] = given.places[from] ?? 0;
      size += 1;
      if (unit >= 0x80) size -= unseenBefore(codes, size, written);
    }
    at = escape.end;
  }
  if (size === length) return null;
  places[size] = given.places[length] ?? 0;
  return { codes, length: size, places };
}

function firstMark({ codes, length }: DecodedText): number {
  for (let at = 0; at < length; at += 1) if (isMark(codes[at] ?? 0)) return at;
  return length;
}

function isMark(code: number): boolean {
  return code === BACKSLASH || code === PERCENT || code === AMPERSAND;
}

/** The units of bytes: most escapes stand for one. */
const SINGLE: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, code) => [code]);

/** Reads what may be an escape; it says where that ends, and which character it stands for. */
class EscapeReader {
  /** Behind the escape, or behind what is none. */
  end = 0;
  readonly #codes: Uint16Array;
  readonly #length: number;
  #code = 0;
  /** True for a code that is a byte, also in a text. */
  #isByte = false;

  constructor({ codes, length }: DecodedText) {
    this.#codes = codes;
    this.#length = length;
  }

  /** False when what begins with the mark at this place stands for itself. */
  read(at: number, mark: number): boolean {
    this.#isByte = false;
    if (mark === BACKSLASH) return this.#backslash(at);
    return mark === PERCENT ? this.#percent(at) : this.#entity(at);
  }

  /** The units of the character that was read. */
  units(written: Written): readonly number[] {
    const code = this.#code;
    if (code < 0x80 || this.#isByte) return SINGLE[code] ?? [code];
    if (written === 'bytes') return [...Buffer.from(String.fromCodePoint(code))];
    return code < 0x10000 ? [code] : [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)];
  }

  #found(code: number, end: number): boolean {
    this.#code = code;
    this.end = end;
    return true;
  }

  #none(end: number): boolean {
    this.end = end;
    return false;
  }

  #backslash(at: number): boolean {
    if (at + 1 >= this.#length) return this.#none(at + 1);
    const letter = this.#codes[at + 1] ?? 0;
    if ((letter === SMALL_U || letter === SMALL_X) && this.#codes[at + 2] === OPEN_BRACE)
      return this.#braced(at);
    if (letter === SMALL_U) {
      const unit = this.#hex(at + 2, 4);
      const low = isHighHalf(unit) ? this.#lowHalf(at + 6) : -1;
      if (low >= 0) return this.#found((unit - 0xd800) * 0x400 + low - 0xdc00 + 0x10000, at + 12);
      return unit >= 0 ? this.#found(unit, at + 6) : this.#none(at + 2);
    }
    if (letter === SMALL_X) {
      const byte = this.#hex(at + 2, 2);
      return byte >= 0 ? this.#found(byte, at + 4) : this.#none(at + 2);
    }
    if (letter >= 0x30 && letter <= 0x33 && isOctal(this.#codes[at + 2]) && isOctal(this.#codes[at + 3])) {
      if (at + 4 > this.#length) return this.#none(at + 1);
      const [, high = 0, middle = 0, low = 0] = this.#codes.subarray(at, at + 4);
      return this.#found((high - 0x30) * 64 + (middle - 0x30) * 8 + low - 0x30, at + 4);
    }
    const control = CONTROL_LETTERS.get(letter);
    if (control !== undefined) return this.#found(control, at + 2);
    if (isWordOrSpace(letter)) return this.#none(at + 2);
    this.#isByte = true;
    return this.#found(letter, at + 2);
  }

  /** `\u{2b}`, `\x{2b}` */
  #braced(at: number): boolean {
    let code = 0;
    let end = at + 3;
    for (; end < at + 3 + HEX_DIGITS && isHexDigit(this.#codes[end] ?? 0); end += 1)
      code = code * 16 + valueOf(this.#codes[end] ?? 0);
    const isWhole = end > at + 3 && end < this.#length && this.#codes[end] === CLOSE_BRACE;
    return isWhole && code <= 0x10ffff ? this.#found(code, end + 1) : this.#none(at + 2);
  }

  /** The second half of a pair that is written as `\ud83d\ude00`; -1 for anything else. */
  #lowHalf(at: number): number {
    if (this.#codes[at] !== BACKSLASH || this.#codes[at + 1] !== SMALL_U) return -1;
    const unit = this.#hex(at + 2, 4);
    return unit >= 0xdc00 && unit <= 0xdfff ? unit : -1;
  }

  #percent(at: number): boolean {
    const unit = this.#codes[at + 1] === SMALL_U ? this.#hex(at + 2, 4) : -1;
    if (unit >= 0) return this.#found(unit, at + 6);
    const byte = this.#hex(at + 1, 2);
    this.#isByte = true;
    return byte >= 0 ? this.#found(byte, at + 3) : this.#none(at + 1);
  }

  #entity(at: number): boolean {
    if (this.#codes[at + 1] === HASH) return this.#numbered(at);
    let name = 0;
    let end = at + 1;
    for (; end <= at + NAME_CHARACTERS && isLetter(this.#codes[end] ?? 0); end += 1)
      name = withLetter(name, this.#codes[end] ?? 0);
    if (end < at + 3 || end >= this.#length || this.#codes[end] !== SEMICOLON) return this.#none(at + 1);
    const character = ENTITIES.get(name);
    return character === undefined ? this.#none(end + 1) : this.#found(character, end + 1);
  }

  /** `&#65;`, `&#x41;`, `&#65` */
  #numbered(at: number): boolean {
    const isHex = ((this.#codes[at + 2] ?? 0) | 0x20) === SMALL_X;
    const start = at + (isHex ? 3 : 2);
    const most = start + (isHex ? HEX_DIGITS : DECIMAL_DIGITS);
    let code = 0;
    let end = start;
    for (; end < most; end += 1) {
      const digit = this.#codes[end] ?? 0;
      if (isHex ? !isHexDigit(digit) : !isDigit(digit)) break;
      code = code * (isHex ? 16 : 10) + valueOf(digit);
    }
    if (end === start || end > this.#length) return this.#none(at + 1);
    // Browsers do without the semicolon.
    const behind = end < this.#length && this.#codes[end] === SEMICOLON ? end + 1 : end;
    return code <= 0x10ffff ? this.#found(code, behind) : this.#none(behind);
  }

  /** The number that so many hexadecimal digits make; -1 where there are fewer. */
  #hex(start: number, digits: number): number {
    if (start + digits > this.#length) return -1;
    let value = 0;
    for (let at = start; at < start + digits; at += 1) {
      const code = this.#codes[at] ?? 0;
      if (!isHexDigit(code)) return -1;
      value = value * 16 + valueOf(code);
    }
    return value;
  }
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** Capitals and small letters make the same number. */
function withLetter(number: number, letter: number): number {
  return number * 27 + (letter | 0x20) - 0x60;
}

/** What a digit stands for, also a hexadecimal one. */
function valueOf(digit: number): number {
  return digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x57;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isOctal(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x37;
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return code < 0x80 && small >= 0x61 && small <= 0x7a;
}

function isHexDigit(code: number): boolean {
  const small = code | 0x20;
  return isDigit(code) || (code < 0x80 && small >= 0x61 && small <= 0x66);
}

function isWordOrSpace(code: number): boolean {
  if (code < 0x80)
    return isDigit(code) || isLetter(code) || code === 0x5f || code === 0x20 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/**
 * Where the end of a text begins that may go on as an escape in the next piece of it: `\u00`, `\ud83d\`, `%2`, `&am`,
 * or an escape of one of these marks; the text's length where nothing does. Each unit is read a few times.
 */
export function halfEscapeAt(text: string): number {
  return Math.min(halfBackslashAt(text), halfPercentAt(text), halfEntityAt(text));
}

/** A backslash and what can be behind it. */
const HALF_CHARACTERS = 9;
const HALF_UNIT = /^(?:u[0-9a-f]{0,3}|x[0-9a-f]?|[ux]\{[0-9a-f]{0,6}|[0-3][0-7]?)$/i;

function halfBackslashAt(text: string): number {
  let first = text.length;
  for (const rest of ['', ...halfUnits(text)]) {
    const end = text.length - rest.length;
    const run = backslashesBefore(text, end);
    if (run < end) first = Math.min(first, run);
    // The first half of a pair, whose second half is not here yet.
    if (!/^u[dD][89abAB][0-9a-fA-F]{2}$/.test(text.slice(Math.max(0, run - 5), run))) continue;
    const before = backslashesBefore(text, run - 5);
    if (before < run - 5) first = Math.min(first, before);
  }
  return first;
}

/** The end of the text behind its last backslash, when it is the beginning of `u0041`, `x41`, `u{41}` or `101`. */
function halfUnits(text: string): readonly string[] {
  const last = text.slice(-HALF_CHARACTERS);
  const end = last.slice(last.lastIndexOf('\\') + 1);
  return end.length < last.length && HALF_UNIT.test(end) ? [end] : [];
}

function backslashesBefore(text: string, end: number): number {
  let start = end;
  while (text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
  return start;
}

function halfPercentAt(text: string): number {
  const digits = /(?:u[0-9a-f]{0,3}|[0-9a-f])$/i.exec(text.slice(-4))?.[0] ?? '';
  const ends = [0, Math.min(1, digits.length), digits.length].map((length) => text.length - length);
  return Math.min(text.length, ...ends.map((end) => markBefore(text, end, '%', '25')));
}

function halfEntityAt(text: string): number {
  if (!/&|amp;/.test(text.slice(-14))) return text.length;
  let first = text.length;
  for (let end = text.length; end >= text.length - 9; end -= 1) {
    first = Math.min(first, markBefore(text, end, '&', 'amp;'));
    if (!/^[#\w]$/.test(text.charAt(end - 1))) break;
  }
  return first;
}

/** Where the mark stands that is followed by this text, any number of times, up to `end`; the text's length for none. */
function markBefore(text: string, end: number, mark: string, repeated: string): number {
  let at = end;
  while (text.startsWith(repeated, at - repeated.length) && at >= repeated.length) at -= repeated.length;
  return at > 0 && text[at - 1] === mark ? at - 1 : text.length;
}
