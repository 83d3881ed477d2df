/** A text of a JSON value that is longer is cut, where something has to go. */
const TEXT_CHARS = 65_536;
/** What is left of a text that was cut. */
const TEXT_HEAD_CHARS = 256;
/** Lists and objects deeper than this lose their later members; what says how a run stands lies above. */
const SHALLOW = 2;
/** Of an event that cannot be made small, and of one that goes on and on, how much is read, in multiples of its limit. */
const MOST_KEPT = 2;
const MOST_READ = 64;
/** What is read before it is looked at how much was kept. */
const PIECE_CHARS = 64 * 1024;
/** Lines besides the data: an id, a type. */
const LINE_CHARS = 65_536;
const MOST_LINES = 64;

const LINE_END = /[\r\n]/g;
const IN_TEXT = /["\\]/g;
const WHOLE_CHARACTERS = /^(?:[^\\]|\\u[\da-f]{4}|\\[^u])*/i;

/** A JSON value that comes in pieces, made smaller: it stays JSON, with its long texts and deep lists cut. */
class JsonReducer {
  readonly #limit: number;
  readonly #textLimit: number;
  readonly #kept: string[] = [];
  #size = 0;
  #depth = 0;
  /** The depth at which members are left out until it is left; null while they are kept. */
  #skipsAt: number | null = null;
  #inText = false;
  #isEscaped = false;
  /** Where the present text begins in what is kept. */
  #textAt = 0;
  #textSize = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#textLimit = Math.min(TEXT_CHARS, Math.ceil(limit / 4));
  }

  /** Characters that are kept. */
  get size(): number {
    return this.#size;
  }

  get text(): string {
    return this.#kept.join('');
  }

  /** A little of it, where it will be no JSON in any case. */
  get beginning(): string {
    return this.#kept.slice(0, MOST_LINES).join('');
  }

  feed(piece: string): void {
    for (let at = 0; at < piece.length;)
      at = this.#inText ? this.#feedText(piece, at) : this.#feedOutside(piece, at);
  }

  #feedText(piece: string, from: number): number {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      this.#addText(piece.slice(from, from + 1));
      return from + 1;
    }
    IN_TEXT.lastIndex = from;
    const stop = IN_TEXT.exec(piece);
    if (!stop) {
      this.#addText(piece.slice(from));
      return piece.length;
    }
    this.#isEscaped = stop[0] === '\\';
    this.#inText = this.#isEscaped;
    this.#addText(piece.slice(from, stop.index + (this.#isEscaped ? 1 : 0)));
    if (!this.#inText) this.#keep(this.#textSize > this.#textLimit ? '…"' : '"');
    return stop.index + 1;
  }

  #addText(part: string): void {
    const isCut = this.#textSize > this.#textLimit;
    this.#textSize += part.length;
    if (this.#textSize <= this.#textLimit) this.#keep(part);
    if (isCut || this.#textSize <= this.#textLimit || this.#skipsAt !== null) return;
    const text = this.#kept.splice(this.#textAt).join('');
    this.#size -= text.length;
    this.#keep(WHOLE_CHARACTERS.exec((text + part).slice(0, TEXT_HEAD_CHARS))?.[0] ?? '');
  }

  #feedOutside(piece: string, from: number): number {
    let start = from;
    for (let at = from; at < piece.length; at += 1) {
      switch (piece.charCodeAt(at)) {
        case 0x22: // "
          this.#keep(piece.slice(start, at + 1));
          this.#inText = true;
          this.#textAt = this.#kept.length;
          this.#textSize = 0;
          return at + 1;
        case 0x7b: // {
        case 0x5b: // [
          this.#depth += 1;
          break;
        case 0x7d: // }
        case 0x5d: // ]
          this.#depth -= 1;
          if (this.#skipsAt === null || this.#depth >= this.#skipsAt) break;
          this.#skipsAt = null;
          start = at;
          break;
        case 0x2c: // ,
          if (this.#skipsAt !== null || this.#depth <= SHALLOW || this.#size + at - start <= this.#limit)
            break;
          this.#keep(piece.slice(start, at));
          this.#skipsAt = this.#depth;
          break;
        default:
          break;
      }
    }
    this.#keep(piece.slice(start));
    return piece.length;
  }

  #keep(part: string): void {
    if (part === '' || this.#skipsAt !== null) return;
    this.#kept.push(part);
    this.#size += part.length;
  }
}

/** A JSON text made smaller in the same way: about as long as the limit, or no JSON any more where that cannot be done. */
export function reducedJson(text: string, limit: number): string {
  const reducer = new JsonReducer(limit);
  for (let at = 0; at < text.length && reducer.size <= MOST_KEPT * limit; at += PIECE_CHARS)
    reducer.feed(text.slice(at, at + PIECE_CHARS));
  return reducer.text;
}

/** An event that is larger than its limit, line by line: its id and type as they are, its data made smaller. */
export class OversizedEvent {
  readonly #limit: number;
  readonly #data: JsonReducer;
  readonly #lines: string[] = [];
  #hasData = false;
  #read = 0;
  #field: 'unknown' | 'data' | 'other' = 'unknown';
  /** The present line, unless it is data. */
  #line = '';
  #afterReturn = false;

  /** @param limit characters that its data may have afterwards. */
  constructor(limit: number) {
    this.#limit = limit;
    this.#data = new JsonReducer(limit);
  }

  /** True when it is still too large: its end need not be waited for. */
  get isHopeless(): boolean {
    return this.#data.size > MOST_KEPT * this.#limit || this.#read > MOST_READ * this.#limit;
  }

  /** What stands behind the event's end; null when the end is not here yet. */
  feed(piece: string): string | null {
    this.#read += piece.length;
    for (let at = 0; at < piece.length;) {
      if (this.#afterReturn && piece[at] === '\n') at += 1;
      this.#afterReturn = false;
      LINE_END.lastIndex = at;
      const stop = LINE_END.exec(piece);
      this.#addToLine(piece.slice(at, stop?.index));
      if (!stop) return null;
      at = stop.index + 1;
      this.#afterReturn = stop[0] === '\r';
      if (this.#field === 'unknown' && this.#line === '')
        return piece.slice(this.#afterReturn && piece[at] === '\n' ? at + 1 : at);
      this.#endLine();
    }
    return null;
  }

  /** The event as an event stream has it. */
  toBlock(): string {
    const kept = this.isHopeless ? this.#data.beginning : this.#data.text;
    const data = kept.replace(/\n$/, '').replaceAll('\n', '\ndata: ');
    return `${this.#lines.join('')}${this.#hasData ? `data: ${data}\n` : ''}\n`;
  }

  #addToLine(part: string): void {
    if (this.#field === 'data') return this.#data.feed(part);
    // Of a line that is longer than any id nothing is kept: half an id is another one.
    if (this.#line.length <= LINE_CHARS) this.#line += part;
    if (this.#field === 'unknown' && this.#line.length > 'data: '.length) this.#findField();
  }

  #findField(): void {
    const value = /^data: ?([^]*)$/.exec(this.#line)?.[1];
    this.#field = value === undefined ? 'other' : 'data';
    if (value === undefined) return;
    this.#hasData = true;
    this.#line = '';
    this.#data.feed(value);
  }

  #endLine(): void {
    if (this.#field === 'unknown') this.#findField();
    if (this.#field === 'data') this.#data.feed('\n');
    else if (
      this.#line.length <= LINE_CHARS &&
      this.#lines.length < MOST_LINES &&
      !this.#line.startsWith(':')
    )
      this.#lines.push(`${this.#line}\n`);
    this.#field = 'unknown';
    this.#line = '';
  }
}
