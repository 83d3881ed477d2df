import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PieceRedactor } from '../../core/stream.ts';
import { HIDDEN } from './redact.ts';
import type { Span } from './formSearch.ts';
import { SecretFinder, SHORTEST_SECRET, without } from './secretFinder.ts';
import { shownOf, TextRedactor } from './textRedactor.ts';

/** Longer answers are not searched in one go. */
const TURN_CHARACTERS = 256 * 1024;

/** Names of members with white space and the beginning of a value are not longer. */
const MEMBER_CHARACTERS = 256;

/**
 * Cuts the secrets that a call carried out of its answer: servers quote refused keys in their messages, and what is cut
 * out here reaches no log, notice, journal or document, however it was encoded.
 */
export class ResponseRedactor {
  /** Of bytes written one per character, so that an answer that is no text is only changed where a secret stands. */
  readonly #finder: SecretFinder;
  readonly #secrets: readonly string[];

  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
    this.#finder = new SecretFinder(secrets, 'bytes');
  }

  /** False when the call carried nothing that could come back. */
  get isPossible(): boolean {
    return !this.#finder.isEmpty;
  }

  /** The same for text that is joined from parts of the answer after they were read. */
  inJoinedText(): PieceRedactor {
    return new TextRedactor(this.#secrets);
  }

  /**
   * A whole answer. Others get their turn while a long one is read.
   *
   * @param mayReturn names of JSON members in which a secret comes back on purpose, as their whole value.
   */
  async inBytes(
    bytes: Uint8Array<ArrayBuffer>,
    mayReturn: readonly string[] = [],
  ): Promise<Uint8Array<ArrayBuffer>> {
    if (!this.isPossible) return bytes;
    const text = latin1(bytes);
    const isReturned = returnedIn(text, mayReturn);
    const found: Span[] = [];
    for (const some of this.#finder.inWindows(text)) {
      found.push(...some.filter((one) => !isReturned(one)));
      if (text.length > TURN_CHARACTERS) await nextTurn();
    }
    const clean = without(text, found, HIDDEN);
    const end = this.#finder.begunAt(clean, 0, SHORTEST_SECRET);
    return clean === text && end === text.length ? bytes : Buffer.from(clean.slice(0, end), 'latin1');
  }

  /**
   * An answer that comes in pieces, in which a secret may stand across two of them: what may be the beginning of one is
   * held back until the next piece has come. Errors: those of the pieces.
   */
  async *inPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    let held = '';
    for await (const piece of pieces) {
      const whole = held + latin1(piece);
      const { shown, open } = shownOf(this.#finder, whole);
      held = whole.slice(open);
      if (shown !== '') yield Buffer.from(shown, 'latin1');
    }
    const clean = this.#finder.replaced(held, HIDDEN);
    const rest = clean.slice(0, this.#finder.begunAt(clean, 0, SHORTEST_SECRET));
    if (rest !== '') yield Buffer.from(rest, 'latin1');
  }

  /** Status and headers of an answer, without the headers that hold a secret. */
  inHead({ status, statusText, headers }: Response): Pick<Response, 'status' | 'statusText' | 'headers'> {
    const kept = new Headers();
    for (const [name, value] of headers) if (this.#finder.find(value).length === 0) kept.append(name, value);
    return { status, statusText: this.#finder.replaced(statusText, HIDDEN), headers: kept };
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether a secret is the whole value of a member of one of the names. */
function returnedIn(text: string, names: readonly string[]): (found: Span) => boolean {
  return ({ start, end }) => {
    if (names.length === 0 || text.charAt(end) !== '"') return false;
    const before = text.slice(Math.max(0, start - MEMBER_CHARACTERS), start);
    const name = /"([^"\\]*)"\s*:\s*"$/.exec(before)?.[1];
    return name !== undefined && names.includes(name);
  };
}
