const FIRST_SLOTS = 1024;
const MAX_SLOTS = 65_536;

/** A hash of 32 bits, over all its UTF-16 units, four at a step; never 0. */
export function fingerprint(text: string): number {
  const { length } = text;
  let mixed = 0x811c9dc5 ^ length;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    const high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16);
    mixed = Math.imul(mixed ^ low, 0x85ebca6b);
    mixed = Math.imul((mixed ^ (mixed >>> 15)) + high, 0xc2b2ae35);
    mixed ^= mixed >>> 13;
  }
  for (; at < length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed >>> 0 || 1;
}

/** Fingerprints of events by their number, of the newest 65,536: memory stays flat however long a run is. */
export class FingerprintIndex {
  #numbers = new Float64Array(FIRST_SLOTS).fill(-1);
  #prints = new Uint32Array(FIRST_SLOTS);

  /** Undefined for a number that was never put, or that a higher one has replaced. */
  get(number: number): number | undefined {
    const slot = number % this.#numbers.length;
    return this.#numbers[slot] === number ? this.#prints[slot] : undefined;
  }

  put(number: number, print: number): void {
    const slot = number % this.#numbers.length;
    const there = this.#numbers[slot] ?? -1;
    if (there !== -1 && there !== number && this.#numbers.length < MAX_SLOTS) {
      this.#grow();
      this.put(number, print);
    } else if (there <= number) {
      this.#numbers[slot] = number;
      this.#prints[slot] = print;
    }
  }

  /** True for a number so far below the highest that it is not known whether it was put. */
  isForgotten(number: number, highest: number): boolean {
    return number <= highest - MAX_SLOTS;
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
