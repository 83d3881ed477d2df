import type { ProviderId } from '../../../src/core/ids.ts';
import { loadCatalogue, type Catalogue, type CatalogueOperation } from '../../../src/operations/catalogue.ts';
import type { RequestContext } from '../../../src/operations/requestFile.ts';
import { specContract } from '../../contract/support/specContract.ts';

const PLATFORMS = ['boomin', 'crucible', 'killatamata', 'lenserfight', 'molecule'] as const;

export const catalogues: readonly Catalogue[] = await Promise.all(PLATFORMS.map(loadCatalogue));

/** Every operation that is offered, with its name for a test. */
export const everyOperation: readonly CatalogueOperation[] = catalogues.flatMap((catalogue) =>
  catalogue.list(),
);

/** The operations as the contracts state them, read by the tests themselves. */
export const contracts = new Map(PLATFORMS.map((name) => [name as string, specContract(name)]));

export function operation(name: string): CatalogueOperation {
  const found = everyOperation.find(({ provider, id }) => `${provider}.${id}` === name);
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

/** An account "work" on every platform. */
export const context: RequestContext = {
  catalogues,
  accounts: PLATFORMS.map((provider: ProviderId) => ({
    id: `${provider}1`,
    provider,
    label: 'work',
  })),
};
