import type { AccountId } from '../core/ids.ts';
import type { Provider } from '../core/provider.ts';
import type { Session } from '../core/session.ts';

/** An account that can be used now, with the platform that it belongs to. */
export interface OpenedAccount {
  readonly session: Session;
  readonly provider: Provider;
}

/** Opens an account; undefined when it does not exist any more. */
export type OpenAccount = (account: AccountId) => Promise<OpenedAccount | undefined>;

/** Where the background parts say what they do: ids, states and problem codes, never a key or a body. */
export interface JobLog {
  info(line: string): void;
  warn(line: string): void;
}
