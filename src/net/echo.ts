const HIDDEN = '***';

/** Shorter values are no secrets that could be told from ordinary text, and hiding them would leave nothing of it. */
const SHORTEST = 6;

/**
 * What a call carried that no answer may bring back: servers quote refused keys in their messages, and what is not
 * let in at the door is in no log, notice, journal or document behind it.
 */
export class Echo {
  /** As bytes written one per character, so that an answer that is no text is only changed where a secret stands. */
  readonly #forms: readonly string[];

  constructor(secrets: readonly string[]) {
    const forms = secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
    // The longest first, so that no secret is cut in two by a shorter one inside it.
    this.#forms = [...new Set(forms)].sort((a, b) => b.length - a.length);
  }

  /** False when the call carried nothing that could come back. */
  get isPossible(): boolean {
    return this.#forms.length > 0;
  }

  /** @param mayReturn names of JSON members in which a secret comes back on purpose, as their whole value. */
  inBytes(bytes: Uint8Array<ArrayBuffer>, mayReturn: readonly string[] = []): Uint8Array<ArrayBuffer> {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = this.#without(raw, mayReturn);
    const end = whole.byteLength - this.#begunAtEnd(whole, SHORTEST);
    return whole === raw && end === raw.byteLength ? bytes : Buffer.from(whole.subarray(0, end));
  }

  /**
   * An answer that comes in pieces, in which a secret may stand across two of them: what may be the beginning of one is
   * held back until the next piece has come. Errors: those of the pieces.
   */
  async *inPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    let held: Buffer = Buffer.alloc(0);
    for await (const piece of pieces) {
      const raw = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      const whole = this.#without(held.byteLength > 0 ? Buffer.concat([held, raw]) : raw, []);
      const end = whole.byteLength - this.#begunAtEnd(whole, 1);
      held = whole.subarray(end);
      if (end > 0) yield whole.subarray(0, end);
    }
    const rest = held.byteLength - this.#begunAtEnd(held, SHORTEST);
    if (rest > 0) yield held.subarray(0, rest);
  }

  /** Status and headers of an answer, without the headers that hold a secret. */
  inHead({ status, statusText, headers }: Response): Pick<Response, 'status' | 'statusText' | 'headers'> {
    const kept = new Headers();
    for (const [name, value] of headers) if (this.#hidden(value, []) === value) kept.append(name, value);
    return { status, statusText: this.#hidden(statusText, []), headers: kept };
  }

  /** How many of the last bytes are the beginning of a secret: an answer that breaks off may break off in one. */
  #begunAtEnd(bytes: Buffer, shortest: number): number {
    const longest = this.#forms[0]?.length ?? 0;
    const tail = bytes.subarray(Math.max(0, bytes.byteLength - longest)).toString('latin1');
    const lengths = this.#forms.map((form) => {
      const first = form.charAt(0);
      for (
        let at = tail.indexOf(first, tail.length - form.length);
        at !== -1;
        at = tail.indexOf(first, at + 1)
      )
        if (form.startsWith(tail.slice(at))) return tail.length - at;
      return 0;
    });
    const begun = Math.max(0, ...lengths);
    return begun >= shortest ? begun : 0;
  }

  #without(raw: Buffer, mayReturn: readonly string[]): Buffer {
    return this.#forms.some((form) => raw.includes(form, 0, 'latin1'))
      ? Buffer.from(this.#hidden(raw.toString('latin1'), mayReturn), 'latin1')
      : raw;
  }

  #hidden(text: string, mayReturn: readonly string[]): string {
    const names = mayReturn.map(escaped).join('|');
    return this.#forms.reduce((rest, form) => {
      const returned = names === '' ? '' : `("(?:${names})"\\s*:\\s*"(?=${escaped(form)}"))?`;
      return rest.replace(new RegExp(`${returned}${escaped(form)}`, 'g'), (whole, member: unknown) =>
        typeof member === 'string' ? whole : HIDDEN,
      );
    }, text);
  }
}

/** As it is, in JSON, in JSON that is quoted in JSON, in an address, and in Base64. */
function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const address = encodeURIComponent(secret.toWellFormed());
  const forms = [secret, json, JSON.stringify(json).slice(1, -1), address, ...base64Of(secret)];
  return forms.map((form) => Buffer.from(form).toString('latin1'));
}

/** Alone, and as part of a longer text, of which each third letter begins at the start of a Base64 letter. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const within = [0, 1, 2].map((before) => {
    const bits = (before + bytes.byteLength) * 8;
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Letters that the neighbours have a part in differ from text to text.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  });
  return [bytes.toString('base64').replace(/=+$/, ''), ...within];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
