const FIRST_SLOTS = 1024;
const MAX_SLOTS = 262_144;
/** What of a long text goes into its fingerprint, at its beginning and at its end. */
const SAMPLE_CHARS = 65_536;

/** A hash of 32 bits over the UTF-16 units, of a long text over its length and both ends; never 0. */
export function fingerprint(text: string): number {
  const { length } = text;
  if (length > 2 * SAMPLE_CHARS) {
    const ends =
      Math.imul(fingerprint(text.slice(0, SAMPLE_CHARS)), 31) + fingerprint(text.slice(-SAMPLE_CHARS));
    return (ends ^ length) >>> 0 || 1;
  }
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

/** A number that stands for an id which is none: below 0, of 52 bits, so that two ids do not meet. */
export function nameKey(id: string): number {
  return -(fingerprint(id) * 0x100000 + (fingerprint(`${id}\n`) >>> 12)) - 1;
}

interface Table {
  readonly keys: Float64Array;
  /** 0 where there is no key. */
  readonly prints: Uint32Array;
}

/**
 * Fingerprints of events by their key, of at least the newest 131,072: memory stays flat however long a run is. A table
 * that is full is kept behind a new one, and dropped when that one is full too.
 */
export class FingerprintIndex {
  #table = newTable(FIRST_SLOTS);
  #size = 0;
  #before: Table | null = null;
  #forgets = false;

  /** True as soon as something was dropped: that a key is not found proves nothing then. */
  get forgets(): boolean {
    return this.#forgets;
  }

  /** 0 for a key that was never put, or that was dropped. */
  get(key: number): number {
    const { prints } = this.#table;
    const found = prints[slotOf(this.#table, key)] ?? 0;
    if (found !== 0 || this.#before === null) return found;
    return this.#before.prints[slotOf(this.#before, key)] ?? 0;
  }

  put(key: number, print: number): void {
    const { keys, prints } = this.#table;
    const slot = slotOf(this.#table, key);
    if (prints[slot] === 0) {
      if (this.#size * 2 >= keys.length) {
        this.#makeRoom();
        this.put(key, print);
        return;
      }
      this.#size += 1;
    }
    keys[slot] = key;
    prints[slot] = print;
  }

  #makeRoom(): void {
    const full = this.#table;
    const isLargest = full.keys.length >= MAX_SLOTS;
    this.#table = newTable(isLargest ? MAX_SLOTS : full.keys.length * 2);
    if (isLargest) {
      this.#forgets = this.#before !== null;
      this.#before = full;
      this.#size = 0;
      return;
    }
    for (const [from, print] of full.prints.entries()) {
      if (print === 0) continue;
      const key = full.keys[from] ?? 0;
      const to = slotOf(this.#table, key);
      this.#table.keys[to] = key;
      this.#table.prints[to] = print;
    }
  }
}

function newTable(slots: number): Table {
  return { keys: new Float64Array(slots), prints: new Uint32Array(slots) };
}

/** Where the key is, or where it would go; neighbors lie side by side, and so do the steps of a wide counter. */
function slotOf({ keys, prints }: Table, key: number): number {
  const mask = keys.length - 1;
  const mixed =
    key >= 0 && key < 0x40000000 ? key : (key | 0) ^ Math.imul((key / 0x100000000) | 0, 0x9e3779b1);
  let slot = (mixed ^ (mixed >>> 10) ^ (mixed >>> 20)) & mask;
  while (prints[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
