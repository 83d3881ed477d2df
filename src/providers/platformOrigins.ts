import type { Provider } from '../core/provider.ts';
import { loadProvider, providerIds } from './index.ts';

/** The origins at which the platforms themselves are known to be, by their descriptors. */
export async function platformOrigins(): Promise<ReadonlySet<string>> {
  const providers = await Promise.all(providerIds.map(loadProvider));
  return new Set(providers.flatMap(addressesOf).map((address) => new URL(address).origin));
}

function addressesOf({ bases, otherAddresses = [] }: Provider): readonly string[] {
  return [
    ...bases.map((base) => base.default),
    ...otherAddresses.flatMap((known) => Object.values(known.bases)),
  ];
}
