interface Piece {
  readonly text: string;
  readonly lines: number;
}

/** The newest lines of a text, for saving and copying; what is older is dropped. */
export class RetainedText {
  readonly #maxLines: number;
  readonly #maxChars: number;
  readonly #pieces: Piece[] = [];
  #lines = 0;
  #chars = 0;
  #dropped = 0;

  constructor(maxLines: number, maxChars: number) {
    this.#maxLines = maxLines;
    this.#maxChars = maxChars;
  }

  /** Lines that were dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  get chars(): number {
    return this.#chars;
  }

  get lines(): number {
    return this.#lines;
  }

  toString(): string {
    return this.#pieces.map(({ text }) => text).join('');
  }

  add(text: string): void {
    this.#push({ text, lines: linesIn(text) });
    for (let first = this.#pieces[0]; first && this.#isOver(); first = this.#pieces[0]) {
      this.#pieces.shift();
      this.#lines -= first.lines;
      this.#chars -= first.text.length;
      const rest = this.#restOf(first);
      this.#dropped += first.lines - rest.lines;
      if (rest.text === '') continue;
      this.#pieces.unshift(rest);
      this.#lines += rest.lines;
      this.#chars += rest.text.length;
      return;
    }
  }

  clear(): void {
    this.#pieces.length = 0;
    this.#lines = 0;
    this.#chars = 0;
    this.#dropped = 0;
  }

  #push(piece: Piece): void {
    this.#pieces.push(piece);
    this.#lines += piece.lines;
    this.#chars += piece.text.length;
  }

  #isOver(): boolean {
    return this.#lines > this.#maxLines || this.#chars > this.#maxChars;
  }

  /** The end of the oldest piece that there is still room for, from the start of a line. */
  #restOf({ text, lines }: Piece): Piece {
    const roomForLines = this.#maxLines - this.#lines;
    const roomForChars = this.#maxChars - this.#chars;
    let start = Math.max(0, text.length - roomForChars);
    let kept = linesIn(text.slice(start));
    for (; kept > roomForLines; kept -= 1) start = text.indexOf('\n', start) + 1;
    if (start === 0) return { text, lines };
    if (text[start - 1] === '\n') return { text: text.slice(start), lines: kept };
    const line = text.indexOf('\n', start) + 1;
    return line === 0 ? { text: '', lines: 0 } : { text: text.slice(line), lines: kept - 1 };
  }
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
