import type { Account } from './account.ts';
import type { AccountId } from './ids.ts';
import type { Provider } from './provider.ts';
import type { Session } from './session.ts';

/** An account with its provider loaded and a session. */
export interface OpenedAccount {
  readonly account: Account;
  readonly provider: Provider;
  readonly session: Session;
}

/** Opens an account by id; undefined when it has been removed. */
export type OpenAccount = (id: AccountId) => Promise<OpenedAccount | undefined>;
