/** Puts numbers of some bits one after the other, the highest bit first. */
export class BitWriter {
  #bytes: Uint8Array;
  #length = 0;
  /** Bits that do not fill a byte yet, and their number, 0 to 7. */
  #pending = 0;
  #count = 0;

  /** @param capacity bytes that are expected; more is possible */
  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Whole and begun bytes. */
  get byteLength(): number {
    return this.#length + (this.#count > 0 ? 1 : 0);
  }

  /** @param value not negative and below 2 to the power of `bits` */
  write(value: number, bits: number): void {
    if (bits > 24) {
      this.write(Math.floor(value / 0x1000000), bits - 24);
      this.write(value % 0x1000000, 24);
      return;
    }
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    let pending = (this.#pending << bits) | value;
    let count = this.#count + bits;
    while (count >= 8) {
      count -= 8;
      this.#bytes[this.#length] = pending >>> count;
      this.#length += 1;
      pending &= (1 << count) - 1;
    }
    this.#pending = pending;
    this.#count = count;
  }

  writeZeros(bits: number): void {
    let left = bits;
    for (; left > 24; left -= 24) this.write(0, 24);
    this.write(0, left);
  }

  /** Fills the begun byte with zeros. */
  alignToByte(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }

  /** What was written, the last byte filled with zeros. The bytes are the writer's own: not to be kept while it goes on. */
  bytes(): Uint8Array {
    this.alignToByte();
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const bytes = new Uint8Array(this.#bytes.length * 2 + 16);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
