import { createHash } from 'node:crypto';
import type { TestKeys } from '../../testKeys.ts';
import { bearerOf, type Person, people } from './seed.ts';

/** Equal secrets have equal digests; only these are kept. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Who is logged in, by user bearer. */
export class Logins {
  readonly #people = new Map<string, Person>();
  readonly #ended = new Set<string>();

  readonly #keys: TestKeys;

  constructor(keys: TestKeys) {
    this.#keys = keys;
    this.reset();
  }

  reset(): void {
    this.#people.clear();
    this.#ended.clear();
    for (const one of people) this.add(bearerOf(one, this.#keys), one);
  }

  add(bearer: string, person: Person): void {
    this.#people.set(digestOf(bearer), person);
  }

  personOf(bearer: string): Person | null {
    return this.#people.get(digestOf(bearer)) ?? null;
  }

  /** Whether the bearer was one once. */
  hasEnded(bearer: string): boolean {
    return this.#ended.has(digestOf(bearer));
  }

  /** False when the bearer was unknown. */
  end(bearer: string): boolean {
    const digest = digestOf(bearer);
    if (!this.#people.delete(digest)) return false;
    this.#ended.add(digest);
    return true;
  }
}
