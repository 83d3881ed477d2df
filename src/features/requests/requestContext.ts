import type { Accounts } from '../../accounts/accounts.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';

/** What request files are read against now: the platforms that have accounts here, and those accounts. */
export async function requestContext(accounts: Pick<Accounts, 'list'>): Promise<RequestContext> {
  const [catalogs, rows] = await Promise.all([Promise.all(providerIds.map(loadCatalog)), accounts.list()]);
  return {
    catalogs,
    accounts: rows.map(({ id, provider, label }) => ({ id, provider, label })),
    brokenRules,
  };
}

/** The same rules as in a form and before a call is sent. */
const brokenRules: RequestContext['brokenRules'] = async (provider, call) => {
  const id = providerIds.find((known) => known === provider);
  const { jobs } = id ? await loadProvider(id) : {};
  if (!jobs?.faults || !Object.hasOwn(jobs.accepted, call.operation)) return [];
  return jobs.faults(jobs.describe(call).kind, jobs.valuesOf(call)).map(({ field, message }) => ({
    place: jobs.fieldPlace?.(call, field) ?? [field],
    message,
  }));
};
