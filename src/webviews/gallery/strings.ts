import type { GalleryWord } from '../../features/gallery/galleryMessages.ts';

/** The page's words in the user's language, as the host worded them. */
export class Words {
  readonly #words: Readonly<Record<string, string>>;
  readonly #language: string;

  constructor(words: Readonly<Record<string, string>>, language: string) {
    this.#words = words;
    this.#language = language;
  }

  /** The word with `{0}`, `{1}`, … filled in. */
  say(key: GalleryWord, ...values: readonly (string | number)[]): string {
    const word = this.#words[key] ?? '';
    return word.replace(/\{(\d)\}/g, (_, place: string) => {
      const value = values[Number(place)] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.#language, { maximumFractionDigits: digits }).format(value);
  }

  percent(part: number): string {
    return new Intl.NumberFormat(this.#language, { style: 'percent' }).format(part);
  }

  /** The day of a moment, short. Milliseconds since the epoch. */
  day(moment: number): string {
    return new Intl.DateTimeFormat(this.#language, { day: 'numeric', month: 'short' }).format(moment);
  }

  bytes(count: number): string {
    if (count < 1000) return this.say('bytes', count);
    if (count < 1_000_000) return this.say('kilobytes', this.number(count / 1000, 0));
    return this.say('megabytes', this.number(count / 1_000_000, 1));
  }
}
