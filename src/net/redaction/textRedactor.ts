import type { PieceRedactor } from '../../core/stream.ts';
import { HIDDEN } from './redact.ts';
import { SecretFinder, SHORTEST_SECRET, without } from './secretFinder.ts';

/** No person and no model writes so much at once; of a longer piece the ends are searched. */
const WHOLE_CHARACTERS = 128 * 1024;

/**
 * Hides what a call carried in text that is joined from the pieces of a live answer: each piece may be harmless, and
 * the text they make not. It keeps nothing itself, so that one serves any number of texts.
 */
export class TextRedactor implements PieceRedactor {
  readonly #finder: SecretFinder;

  constructor(secrets: readonly string[]) {
    this.#finder = new SecretFinder(secrets, 'text');
  }

  next(held: string, text: string): { readonly shown: string; readonly held: string } {
    const reach = 2 * this.#finder.longest;
    if (text.length > Math.max(WHOLE_CHARACTERS, 4 * reach)) return this.#nextLong(held, text, reach);
    const whole = held + text;
    const { shown, open } = shownOf(this.#finder, whole);
    return { shown, held: whole.slice(open) };
  }

  /**
   * The answer was searched when it came: a secret that nobody has seen yet begins where two pieces meet. So the work
   * stays the same however long the piece is.
   */
  #nextLong(held: string, text: string, reach: number): { readonly shown: string; readonly held: string } {
    const begin = this.#finder.replaced(held + text.slice(0, reach), HIDDEN);
    const end = shownOf(this.#finder, text.slice(-reach));
    const middle = text.slice(reach, -reach);
    return { shown: begin + middle + end.shown, held: text.slice(text.length - reach + end.open) };
  }

  last(held: string): string {
    const shown = this.#finder.replaced(held, HIDDEN);
    return shown.slice(0, this.#finder.begunAt(shown, 0, SHORTEST_SECRET));
  }
}

/** What can be shown of a text that goes on, and where the end begins that cannot: a secret may begin there. */
export function shownOf(
  finder: SecretFinder,
  whole: string,
): { readonly shown: string; readonly open: number } {
  let open = finder.begunAt(whole);
  const hidden = [];
  for (const found of finder.find(whole)) {
    // It may be the beginning of a longer one.
    if (found.start >= open) break;
    hidden.push(found);
    if (found.end > open) open = finder.begunAt(whole, found.end);
  }
  return { shown: without(whole.slice(0, open), hidden, HIDDEN), open };
}
