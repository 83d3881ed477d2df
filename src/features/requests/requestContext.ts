import type { Accounts } from '../../accounts/accounts.ts';
import { credentialWords, missingCredential } from '../../accounts/credentials.ts';
import type { Account } from '../../core/account.ts';
import type { Provider } from '../../core/provider.ts';
import { loadCatalog } from '../../calls/catalog.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';

/** What request files are read against now: the platforms that have accounts here, and those accounts. */
export async function requestContext(accounts: Pick<Accounts, 'list'>): Promise<RequestContext> {
  const [catalogs, providers, rows] = await Promise.all([
    Promise.all(providerIds.map(loadCatalog)),
    Promise.all(providerIds.map(loadProvider)),
    accounts.list(),
  ]);
  return {
    catalogs,
    accounts: rows.map(({ id, provider, label }) => ({ id, provider, label })),
    credentials: credentialsAmong(providers, rows),
    brokenRules,
  };
}

/** What the operations of these platforms need, and what these accounts lack of it. */
function credentialsAmong(
  providers: readonly Provider[],
  accounts: readonly Account[],
): NonNullable<RequestContext['credentials']> {
  return (operation, id) => {
    const provider = providers.find((one) => one.id === operation.provider);
    const account = accounts.find((row) => row.id === id);
    if (!provider) return { alternatives: [], missing: null };
    return {
      alternatives: credentialWords(provider, operation),
      missing: account ? missingCredential(account, provider, operation) : null,
    };
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
