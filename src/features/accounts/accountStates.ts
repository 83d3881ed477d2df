import type { Account } from '../../core/account.ts';
import type { ProviderId } from '../../core/ids.ts';
import type { Provider } from '../../core/provider.ts';
import type { ContextKey } from '../shared/contextKeys.ts';

/** What the welcome content of empty views depends on. */
export type AccountState = Extract<ContextKey, 'backlot.hasAccounts' | 'backlot.canSubmitJobs'>;

interface Deps {
  readonly provider: (id: ProviderId) => Promise<Pick<Provider, 'jobs'>>;
  readonly set: (key: AccountState, value: boolean) => Promise<void>;
}

/** Sets the context keys of what the user's accounts can do, so that an empty view says what to do next. */
export class AccountStates {
  readonly #deps: Deps;
  #states: Readonly<Partial<Record<AccountState, boolean>>> = {};

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Resolves when the editor has them: a view that turns out empty then shows the right text at once. */
  async update(accounts: readonly Account[]): Promise<void> {
    const states = await this.#statesOf(accounts);
    const before = this.#states;
    this.#states = states;
    await Promise.all(
      STATES.filter((state) => before[state] !== states[state]).map((state) =>
        this.#deps.set(state, states[state]),
      ),
    );
  }

  async #statesOf(accounts: readonly Account[]): Promise<Readonly<Record<AccountState, boolean>>> {
    const ids = [...new Set(accounts.map(({ provider }) => provider))];
    const abilities = await Promise.all(ids.map(async (id) => (await this.#deps.provider(id)).jobs));
    return {
      'backlot.hasAccounts': accounts.length > 0,
      'backlot.canSubmitJobs': abilities.some((jobs) => jobs !== undefined),
    };
  }
}

const STATES = ['backlot.hasAccounts', 'backlot.canSubmitJobs'] as const satisfies readonly AccountState[];
