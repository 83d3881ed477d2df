import type { PieceRedactor } from '../../core/stream.ts';
import { HIDDEN, literally, SHORTEST_SECRET } from './secretForms.ts';

/**
 * Hides what a call carried in text that is joined from the pieces of a live answer: each piece may be harmless, and
 * the text they make not. It keeps nothing itself, so that one serves any number of texts.
 */
export class TextRedactor implements PieceRedactor {
  readonly #byFirst: ReadonlyMap<string, readonly string[]>;
  readonly #pattern: RegExp;
  readonly #shortest: number;
  readonly #longest: number;

  /** @param forms of the secrets, at least one. */
  constructor(forms: readonly string[]) {
    const lengths = forms.map(({ length }) => length);
    this.#byFirst = Map.groupBy(forms, (form) => form.charAt(0));
    // The longest first, so that no secret is cut in two by a shorter one inside it.
    const longestFirst = forms.toSorted((a, b) => b.length - a.length);
    this.#pattern = new RegExp(longestFirst.map(literally).join('|'), 'g');
    this.#shortest = Math.min(...lengths);
    this.#longest = Math.max(...lengths);
  }

  next(held: string, text: string): { readonly shown: string; readonly held: string } {
    const whole = held + text;
    let open = this.#begunFrom(whole, 0);
    if (whole.length < this.#shortest) return { shown: whole.slice(0, open), held: whole.slice(open) };
    let shown = '';
    let at = 0;
    for (const { index, 0: secret } of whole.matchAll(this.#pattern)) {
      // It may be the beginning of a longer one.
      if (index >= open) break;
      shown += whole.slice(at, index) + HIDDEN;
      at = index + secret.length;
      if (at > open) open = this.#begunFrom(whole, at);
    }
    return { shown: shown + whole.slice(at, open), held: whole.slice(open) };
  }

  last(held: string): string {
    const shown = held.replace(this.#pattern, HIDDEN);
    const begun = this.#begunFrom(shown, 0);
    return shown.length - begun < SHORTEST_SECRET ? shown : shown.slice(0, begun);
  }

  /** Where the end of the text begins that may go on as a secret; its length when there is none. */
  #begunFrom(text: string, from: number): number {
    for (let at = Math.max(from, text.length - this.#longest + 1); at < text.length; at += 1) {
      const rest = text.length - at;
      const isBegun = (form: string) => form.length > rest && form.startsWith(text.slice(at));
      if (this.#byFirst.get(text.charAt(at))?.some(isBegun)) return at;
    }
    return text.length;
  }
}
