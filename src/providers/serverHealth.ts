import type { Disposable } from '../core/disposable.ts';
import type { Event } from '../core/event.ts';
import type { AccountId } from '../core/ids.ts';
import type { OpenAccount } from '../core/openedAccount.ts';
import { toProblem } from '../core/problem.ts';
import type { Health } from '../core/provider.ts';
import { AccountReadings } from './accountReadings.ts';

/** Whether the server of each account works, asked without a key. */
export class ServerHealth implements Disposable {
  readonly #open: OpenAccount;
  readonly #readings = new AccountReadings<Health | null>((account, signal) => this.#fetch(account, signal), {
    afterFailure: 'forget',
  });
  readonly onDidChange: Event<AccountId> = this.#readings.onDidChange;

  constructor(open: OpenAccount) {
    this.#open = open;
  }

  /** What was found last: null for a server that could not be reached, undefined before it was asked. */
  last(account: AccountId): Health | null | undefined {
    return this.#readings.last(account);
  }

  /** Asks the server; undefined when the account is gone or its platform does not tell. Errors: Problem storage. */
  read(account: AccountId): Promise<Health | null | undefined> {
    return this.#readings.read(account);
  }

  dispose(): void {
    this.#readings.dispose();
  }

  /** A server that is away is a finding, not a failure. */
  async #fetch(account: AccountId, signal: AbortSignal): Promise<Health | null | undefined> {
    const opened = await this.#open(account);
    if (!opened?.provider.health) return undefined;
    return opened.provider.health.read(opened.session, signal).catch((error: unknown): Health | null => {
      const { kind, status } = toProblem(error).details;
      return kind === 'network' || status === undefined
        ? null
        : { state: 'degraded', reason: `HTTP ${status}`, facts: [] };
    });
  }
}
