import type { SecretStore } from '../../src/accounts/secretStore.ts';
import { Emitter } from '../../src/core/event.ts';

/** A SecretStore in memory. Like the editor's, it hands out values only asynchronously and tells every change. */
export class MemorySecrets implements SecretStore {
  readonly #values = new Map<string, string>();
  readonly #changes = new Emitter<string>();
  readonly onDidChange = this.#changes.event;

  async get(name: string): Promise<string | undefined> {
    return this.#values.get(name);
  }

  async set(name: string, value: string): Promise<void> {
    this.#values.set(name, value);
    this.#changes.fire(name);
  }

  async delete(name: string): Promise<void> {
    if (this.#values.delete(name)) this.#changes.fire(name);
  }

  async names(): Promise<readonly string[]> {
    return [...this.#values.keys()];
  }
}
