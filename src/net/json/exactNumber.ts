/** Not yet among TypeScript's types. In every supported editor: Node 22 and newer have it (ES2026). */
declare global {
  interface JSON {
    rawJSON(text: string): object;
  }
}

/**
 * A number of a JSON text that would be written in another way after it was a number of JavaScript: a 64-bit id, more
 * digits than a double holds, `1e400`, `-0`, `1.0`. `JSON.stringify` writes it as it came.
 */
export class ExactNumber {
  /** As it was written. */
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toJSON(): object {
    return JSON.rawJSON(this.source);
  }

  toString(): string {
    return this.source;
  }
}

/** A number in JSON. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The number that a text of JSON's grammar stands for, exact where a number of JavaScript is not; null for no number. */
export function exactNumber(source: string): number | ExactNumber | null {
  if (!NUMBER.test(source)) return null;
  const value = Number(source);
  return JSON.stringify(value) === source ? value : new ExactNumber(source);
}

/** False for a number that is too large for everyone, or so small that it would be taken for 0. */
export function isInRange({ source }: ExactNumber): boolean {
  const value = Number(source);
  return Number.isFinite(value) && (value !== 0 || !/[1-9]/.test(source.replace(/e.*$/i, '')));
}
