import { canSend } from '../../../accounts/credentials.ts';
import type { Account } from '../../../core/account.ts';
import type { Provider } from '../../../core/provider.ts';
import type { ResourceList } from '../../../core/resource.ts';

/** The lists that the account's keys can read. Without any key, all: each then says which key it lacks. */
export function reachableLists(
  provider: Provider,
  account: Account,
  lists: readonly ResourceList[],
): readonly ResourceList[] {
  if (account.credentials.length === 0) return lists;
  return lists.filter(({ operation, credential }) => {
    const fact = provider.operations[operation];
    if (credential !== undefined && !account.credentials.includes(credential)) return false;
    return fact !== undefined && canSend(account, provider, fact);
  });
}
