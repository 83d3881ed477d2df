import { canSend, missingCredential } from '../../../accounts/credentials.ts';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { CatalogOperation } from '../../../calls/catalog.ts';
import { questionsOf } from '../../../calls/questions/questions.ts';
import type { Account } from '../../../core/account.ts';
import type { Provider } from '../../../core/provider.ts';
import { loadProvider, providerIds } from '../../../providers/index.ts';

/** A platform and the user's accounts on it. */
export interface Platform {
  readonly provider: Provider;
  readonly accounts: readonly Account[];
}

/** A codicon for each risk, so that what costs or destroys stands out in a list. */
export const RISK_ICONS: Readonly<Record<CatalogOperation['risk'], string>> = {
  read: 'eye',
  write: 'edit',
  paid: 'credit-card',
  destructive: 'trash',
};

/** All platforms, in the order in which they are offered, with those of the accounts that are on them. */
export async function platformsOf(accounts: readonly Account[]): Promise<readonly Platform[]> {
  return Promise.all(
    providerIds.map(async (id) => ({
      provider: await loadProvider(id),
      accounts: accounts.filter(({ provider }) => provider === id),
    })),
  );
}

/** The platforms that an account is on. Errors: as `Accounts.list`. */
export async function platformsInUse(accounts: Pick<Accounts, 'list'>): Promise<readonly Platform[]> {
  return (await platformsOf(await accounts.list())).filter((platform) => platform.accounts.length > 0);
}

/** What every account of the platform lacks for an operation; null where one can send it, and without an account. */
export function lackOf(operation: CatalogOperation, { provider, accounts }: Platform): string | null {
  const [first] = accounts;
  if (!first || accounts.some((account) => canSend(account, provider, operation))) return null;
  return missingCredential(first, provider, operation) ?? '';
}

/** True for a read that has nothing to be asked. */
export function needsNothing(operation: CatalogOperation): boolean {
  return (
    operation.risk === 'read' &&
    questionsOf(operation, { params: {} }, { references: {}, asks: [] }).length === 0
  );
}
