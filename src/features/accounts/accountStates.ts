import type { Account } from '../../core/account.ts';
import type { ProviderId } from '../../core/ids.ts';
import type { Provider } from '../../core/provider.ts';
import type { ContextKey } from '../shared/contextKeys.ts';

/** What the welcome content of empty views and the entries of the palette depend on. */
export type AccountState = Extract<
  ContextKey,
  | 'backlot.hasAccounts'
  | 'backlot.hasSandbox'
  | 'backlot.hasOwnAccount'
  | 'backlot.canSubmitJobs'
  | `backlot.no${string}`
>;

/** What a platform must have so that an account of it takes the commands of the key away from the palette. */
const HAS: Readonly<Record<Extract<AccountState, `backlot.no${string}`>, (provider: Provider) => boolean>> = {
  'backlot.noAccounts': () => true,
  'backlot.noBalance': ({ balance }) => balance !== undefined,
  'backlot.noDevices': ({ devices }) => devices !== undefined,
  'backlot.noFurtherKeys': ({ credentials }) => credentials.length > 1,
  'backlot.noRouting': ({ routing = [] }) => routing.length > 0,
  'backlot.noSavedKinds': ({ jobs }) => jobs?.savedKinds !== undefined,
  'backlot.noScopes': ({ scopes }) => scopes !== undefined,
  'backlot.noSetUp': ({ balance }) => balance?.setUp !== undefined,
  'backlot.noSignIn': ({ signIn = [] }) => signIn.length > 0,
  'backlot.noTopUp': ({ balance }) => balance?.topUp !== undefined,
  'backlot.noUpload': ({ assets }) => assets !== undefined,
};

interface Deps {
  readonly provider: (id: ProviderId) => Promise<Provider>;
  readonly set: (key: AccountState, value: boolean) => Promise<void>;
}

/** Sets the context keys of what the user's accounts can do, so that an empty view says what to do next. */
export class AccountStates {
  readonly #deps: Deps;
  #states: ReadonlyMap<AccountState, boolean> = new Map();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Resolves when the editor has them: a view that turns out empty then shows the right text at once. */
  async update(accounts: readonly Account[]): Promise<void> {
    const states = await this.#statesOf(accounts);
    const before = this.#states;
    this.#states = states;
    await Promise.all(
      [...states].flatMap(([state, value]) =>
        before.get(state) === value ? [] : [this.#deps.set(state, value)],
      ),
    );
  }

  async #statesOf(accounts: readonly Account[]): Promise<ReadonlyMap<AccountState, boolean>> {
    const ids = [...new Set(accounts.map(({ provider }) => provider))];
    const providers = await Promise.all(ids.map((id) => this.#deps.provider(id)));
    const lacks = Object.entries(HAS).map(([state, has]) => [state, !providers.some(has)] as const);
    return new Map<AccountState, boolean>([
      ['backlot.hasAccounts', accounts.length > 0],
      ['backlot.hasSandbox', accounts.some(({ sandbox }) => sandbox)],
      [
        'backlot.hasOwnAccount',
        accounts.some(({ sandbox, credentials }) => !sandbox && credentials.length > 0),
      ],
      ['backlot.canSubmitJobs', providers.some(({ jobs }) => jobs !== undefined)],
      ...(lacks as readonly (readonly [AccountState, boolean])[]),
    ]);
  }
}
