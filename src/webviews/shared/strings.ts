/** A page's localized strings, and formats in the user's language. */
export class PageStrings<Key extends string> {
  readonly #strings: Readonly<Record<string, string>>;
  readonly #language: string;

  /** @param language BCP 47 tag. */
  constructor(strings: Readonly<Record<string, string>>, language: string) {
    this.#strings = strings;
    this.#language = language;
  }

  /** The string with `{0}`, `{1}`, … filled in. */
  t(key: Key, ...values: readonly (string | number)[]): string {
    const string = this.#strings[key] ?? '';
    return string.replace(/\{(\d)\}/g, (_, position: string) => {
      const value = values[Number(position)] ?? '';
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  number(value: number, maximumFractionDigits = 0): string {
    return new Intl.NumberFormat(this.#language, { maximumFractionDigits }).format(value);
  }

  percent(ratio: number): string {
    return new Intl.NumberFormat(this.#language, { style: 'percent' }).format(ratio);
  }

  /** Day and short month. @param time milliseconds since the epoch. */
  day(time: number): string {
    return new Intl.DateTimeFormat(this.#language, { day: 'numeric', month: 'short' }).format(time);
  }

  /** A file size, in a unit that fits. */
  bytes(count: number): string {
    const format = (value: number, unit: string): string =>
      new Intl.NumberFormat(this.#language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
    if (count < 1000) return format(count, 'byte');
    return count < 1_000_000 ? format(count / 1000, 'kilobyte') : format(count / 1_000_000, 'megabyte');
  }
}
