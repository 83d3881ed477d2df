/** Readers for JSON that tests and tools send to the sandbox: each throws a `TypeError` that names what is wrong. */

export function readObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${name} is an object.`);
  }
  return Object.fromEntries(Object.entries(value));
}

export function readString(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new TypeError(`${name} is a text.`);
  return value;
}

export function readNumber(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError(`${name} is a number.`);
  return value;
}

export function readBoolean(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${name} is true or false.`);
  return value;
}

export function readOneOf<const Word extends string>(
  value: unknown,
  words: readonly Word[],
  name: string,
): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`${name} is one of ${words.join(', ')}.`);
  return found;
}

export function optional<Value>(value: unknown, read: (value: unknown) => Value): Value | undefined {
  return value === undefined ? undefined : read(value);
}
