import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { providerIds } from '../../providers/index.ts';

/** What request files are read against now: the platforms that have accounts here, and those accounts. */
export async function requestContext(accounts: Pick<Accounts, 'list'>): Promise<RequestContext> {
  const [catalogs, rows] = await Promise.all([Promise.all(providerIds.map(loadCatalog)), accounts.list()]);
  return { catalogs, accounts: rows.map(({ id, provider, label }) => ({ id, provider, label })) };
}
