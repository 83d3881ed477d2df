import { newSecret } from './secrets.ts';

/** The keys that a platform has from its start. Who starts the sandbox gets them, and nobody else. */
export class TestKeys {
  readonly #keys = new Map<string, string>();

  /** The key of that name: the same until the sandbox stops, also after a reset. */
  of(name: string, length = 43): string {
    const key = this.#keys.get(name) ?? newSecret(length);
    this.#keys.set(name, key);
    return key;
  }
}
