import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalogue } from '../../operations/catalogue.ts';
import type { RequestContext } from '../../operations/requestFile.ts';
import { providerIds } from '../../providers/index.ts';

/** What request files are read against now: the platforms that have accounts here, and those accounts. */
export async function requestContext(accounts: Accounts): Promise<RequestContext> {
  const [catalogues, rows] = await Promise.all([
    Promise.all(providerIds.map(loadCatalogue)),
    accounts.list(),
  ]);
  return { catalogues, accounts: rows.map(({ id, provider, label }) => ({ id, provider, label })) };
}
