import type { PieceRedactor } from '../../core/stream.ts';
import { TextRedactor } from './textRedactor.ts';
import { HIDDEN, literally, secretForms, SHORTEST_SECRET } from './secretForms.ts';

/**
 * Cuts the secrets that a call carried out of its answer: servers quote refused keys in their messages, and what is cut
 * out here reaches no log, notice, journal or document.
 */
export class ResponseRedactor {
  /** As bytes written one per character, so that an answer that is no text is only changed where a secret stands. */
  readonly #forms: readonly string[];
  readonly #secrets: readonly string[];

  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
    const forms = secretForms(secrets).map((form) => Buffer.from(form).toString('latin1'));
    // The longest first, so that no secret is cut in two by a shorter one inside it.
    this.#forms = forms.sort((a, b) => b.length - a.length);
  }

  /** False when the call carried nothing that could come back. */
  get isPossible(): boolean {
    return this.#forms.length > 0;
  }

  /** The same for text that is joined from parts of the answer after they were read. */
  inJoinedText(): PieceRedactor {
    return new TextRedactor(secretForms(this.#secrets));
  }

  /** @param mayReturn names of JSON members in which a secret comes back on purpose, as their whole value. */
  inBytes(bytes: Uint8Array<ArrayBuffer>, mayReturn: readonly string[] = []): Uint8Array<ArrayBuffer> {
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = this.#without(raw, mayReturn);
    const end = whole.byteLength - this.#begunAtEnd(whole, SHORTEST_SECRET);
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
    const rest = held.byteLength - this.#begunAtEnd(held, SHORTEST_SECRET);
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
    const names = mayReturn.map(literally).join('|');
    return this.#forms.reduce((rest, form) => {
      const returned = names === '' ? '' : `("(?:${names})"\\s*:\\s*"(?=${literally(form)}"))?`;
      return rest.replace(new RegExp(`${returned}${literally(form)}`, 'g'), (whole, member: unknown) =>
        typeof member === 'string' ? whole : HIDDEN,
      );
    }, text);
  }
}
