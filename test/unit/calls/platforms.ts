import type { ProviderId } from '../../../src/core/ids.ts';
import { loadCatalog, type Catalog, type CatalogOperation } from '../../../src/calls/catalog.ts';
import type { RequestContext } from '../../../src/calls/requestFile/requestFile.ts';
import { platformsOf } from '../../../specs/tools/generated.ts';
import { specContract } from '../../contract/support/specContract.ts';

const PLATFORMS = platformsOf('.');

export const catalogs: readonly Catalog[] = await Promise.all(PLATFORMS.map(loadCatalog));

/** Every operation that is offered, with its name for a test. */
export const everyOperation: readonly CatalogOperation[] = catalogs.flatMap((catalog) => catalog.list());

/** The operations as the contracts state them, read by the tests themselves. */
export const contracts = new Map(PLATFORMS.map((name) => [name, specContract(name)]));

export function operation(name: string): CatalogOperation {
  const found = everyOperation.find(({ provider, id }) => `${provider}.${id}` === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** An account "work" on every platform. */
export const context: RequestContext = {
  catalogs,
  accounts: PLATFORMS.map((provider: ProviderId) => ({
    id: `${provider}1`,
    provider,
    label: 'work',
  })),
};
