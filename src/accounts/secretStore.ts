import type { Event } from '../core/event.ts';

/** Where secrets lie: the editor's SecretStorage in the product, memory in tests. Only the vault uses it. */
export interface SecretStore {
  /** The value under `name`; undefined when there is none. */
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
  /** Deleting a name that is not there is no error. */
  delete(name: string): Promise<void>;
  /** The names of all stored secrets. */
  names(): Promise<readonly string[]>;
  /** A name whose value was stored or deleted, in this window or in another. */
  readonly onDidChange: Event<string>;
}
