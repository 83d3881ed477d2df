import type { SecretStorage } from 'vscode';
import type { SecretStore } from './secretStore.ts';

/** The editor's SecretStorage as a SecretStore. Its change events come from every window of the same profile. */
export function vscodeSecretStore(storage: SecretStorage): SecretStore {
  return {
    get: async (name) => storage.get(name),
    set: async (name, value) => storage.store(name, value),
    delete: async (name) => storage.delete(name),
    names: async () => storage.keys(),
    onDidChange: (listener) => storage.onDidChange((change) => listener(change.key)),
  };
}
