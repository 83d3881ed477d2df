import { createHash, createHmac, randomBytes } from 'node:crypto';

/** Ids that look random and are the same in every run with the same seed. Nothing that opens anything is made here. */
export class SeededIds {
  readonly #seed: string;
  readonly #signingKey = randomBytes(32);
  #count = 0;

  constructor(seed: number | string) {
    this.#seed = String(seed);
  }

  /** A version 4 UUID. */
  uuid(): string {
    const hex = this.#next('hex');
    const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join('-');
  }

  /** URL-safe letters and digits. */
  token(length: number): string {
    return this.#next('base64url').replaceAll(/[-_]/g, 'x').slice(0, length);
  }

  /** A signature that only this sandbox can make, another one in each run. */
  sign(text: string): string {
    return createHmac('sha256', this.#signingKey).update(text).digest('base64url').slice(0, 32);
  }

  #next(encoding: 'hex' | 'base64url'): string {
    this.#count += 1;
    return createHash('sha256').update(`${this.#seed}:${this.#count}`).digest(encoding);
  }
}
