import type { AccountId } from '../../core/ids.ts';

/** The views that show what accounts have at their platforms. */
export interface AccountViews {
  /** Something of the account was changed at its platform: what was read of it is read again where it is shown. */
  accountChanged(account: AccountId): void;
}
