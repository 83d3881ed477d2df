const FIRST_SLOTS = 1024;
const MOST_SLOTS = 65_536;

/** Fingerprints of events by their number, of the newest 65,536: memory stays flat however long a run is. */
export class FingerprintIndex {
  #numbers = new Float64Array(FIRST_SLOTS).fill(-1);
  #prints = new Uint32Array(FIRST_SLOTS);

  /** Undefined for a number that was never put, or that a higher one has driven out. */
  get(number: number): number | undefined {
    const slot = number % this.#numbers.length;
    return this.#numbers[slot] === number ? this.#prints[slot] : undefined;
  }

  put(number: number, print: number): void {
    const slot = number % this.#numbers.length;
    const there = this.#numbers[slot] ?? -1;
    if (there !== -1 && there !== number && this.#numbers.length < MOST_SLOTS) {
      this.#grow();
      this.put(number, print);
    } else if (there <= number) {
      this.#numbers[slot] = number;
      this.#prints[slot] = print;
    }
  }

  /** True for a number so far below the highest that nobody knows whether it was put. */
  isForgotten(number: number, highest: number): boolean {
    return number <= highest - MOST_SLOTS;
  }

  #grow(): void {
    const [numbers, prints] = [this.#numbers, this.#prints];
    this.#numbers = new Float64Array(numbers.length * 2).fill(-1);
    this.#prints = new Uint32Array(numbers.length * 2);
    for (const [slot, number] of numbers.entries()) {
      if (number === -1) continue;
      const to = number % this.#numbers.length;
      this.#numbers[to] = number;
      this.#prints[to] = prints[slot] ?? 0;
    }
  }
}
