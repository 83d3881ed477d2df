/** The time of day as `14:05:09.123`. What stays the same within a minute is computed once. */
export class LocalTime {
  readonly #offsetOf: (at: number) => number;
  #minute = Number.NaN;
  #clock = '';

  /** @param offsetOf minutes that local time is behind UTC at that moment; the computer's own when left out. */
  constructor(offsetOf: (at: number) => number = (at) => new Date(at).getTimezoneOffset()) {
    this.#offsetOf = offsetOf;
  }

  /** `at` in milliseconds since the epoch. */
  of(at: number): string {
    const minute = Math.floor(at / 60_000);
    if (minute !== this.#minute) {
      const local = minute - this.#offsetOf(at);
      const ofDay = ((local % 1440) + 1440) % 1440;
      this.#minute = minute;
      this.#clock = `${digits(Math.floor(ofDay / 60), 2)}:${digits(ofDay % 60, 2)}:`;
    }
    const rest = Math.floor(at - minute * 60_000);
    return `${this.#clock}${digits(Math.floor(rest / 1000), 2)}.${digits(rest % 1000, 3)}`;
  }
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
