import type { ProviderId } from '../core/ids.ts';
import type { Provider, ProviderLoader } from '../core/provider.ts';
import { Problem } from '../core/problem.ts';

/** Every platform, one line each. A provider's code is read when it is first needed. */
const LOADERS: Readonly<Record<ProviderId, ProviderLoader>> = {
  crucible: async () => (await import('./crucible/index.ts')).crucible,
  boomin: async () => (await import('./boomin/index.ts')).boomin,
  lenserfight: async () => (await import('./lenserfight/index.ts')).lenserfight,
  killatamata: async () => (await import('./killatamata/index.ts')).killatamata,
  molecule: async () => (await import('./molecule/index.ts')).molecule,
};

/** The ids of all platforms, in the order in which they are offered. */
export const providerIds: readonly ProviderId[] = Object.keys(LOADERS);

/** Loads a platform. Errors: Problem `internal` for an id that this version does not know. */
export async function loadProvider(id: ProviderId): Promise<Provider> {
  const loader = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  if (!loader)
    throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: `no platform ${id}` } });
  return loader();
}
