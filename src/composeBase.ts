import { join } from 'node:path';
import type * as vscode from 'vscode';
import { Accounts } from './accounts/accounts.ts';
import { AccountStore } from './accounts/accountStore.ts';
import { vscodeSecretStore } from './accounts/secretStorage.vscode.ts';
import { TokenKeySync } from './accounts/tokenKeySync.ts';
import { Transports } from './accounts/transports.ts';
import { Vault } from './accounts/vault.ts';
import { loadCatalog } from './calls/catalog.ts';
import { Sessions } from './calls/sessions.ts';
import { systemClock } from './core/clock.ts';
import { DisposableStore } from './core/disposable.ts';
import type { OpenAccount } from './core/openedAccount.ts';
import { InputFolder } from './media/inputFolder.ts';
import { Dialer } from './net/http/dialer.ts';
import { HttpClient } from './net/http/httpClient.ts';
import { Identities } from './providers/identities.ts';
import { ServerHealth } from './providers/serverHealth.ts';
import { loadProvider } from './providers/index.ts';
import { isAllowedHost } from './features/problems/allowedHosts.ts';
import { setContextKey } from './features/shared/contextKeys.ts';
import { OpenQuestions } from './features/shared/progress.ts';
import { AccountStates } from './features/accounts/accountStates.ts';

interface BaseBuilding {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
}

/** What all features stand on: accounts with their keys, and the way to the network. */
export function buildBase({ context, log }: BaseBuilding) {
  const owned = new DisposableStore();
  context.subscriptions.push(owned);
  const clock = systemClock;
  const storage = context.globalStorageUri.fsPath;
  const { dial } = new Dialer({ isAllowed: isAllowedHost });
  const httpClient = new HttpClient({ dial, clock, log });
  owned.add({ dispose: () => httpClient.dispose() });
  // eslint-disable-next-line no-restricted-properties -- for the vault
  const secrets = vscodeSecretStore(context.secrets);
  const vault = new Vault(secrets);
  const store = owned.add(new AccountStore(storage, { clock }));
  const transports = new Transports({ vault, httpClient, dial });
  const inputs = new InputFolder(join(storage, 'inputs'), clock);
  const sessions = new Sessions({ transports, catalog: loadCatalog, clock, inputs });
  const accounts = new Accounts({ store, vault, sessions, clock });
  const open: OpenAccount = async (id) => {
    const account = await accounts.get(id);
    if (!account) return undefined;
    const provider = await loadProvider(account.provider);
    return { account, provider, session: sessions.open(account, provider) };
  };
  const identities = owned.add(new Identities(open));
  owned.add(vault.onDidChange(({ account }) => identities.forget(account)));
  const health = owned.add(new ServerHealth(open));
  const states = new AccountStates({ provider: loadProvider, set: setContextKey });
  // Accounts that cannot be listed are no sign that there are none.
  const updateStates = () =>
    accounts.list().then(
      (all) => states.update(all),
      () => undefined,
    );
  owned.add(accounts.onDidChange(() => void updateStates()));
  const tokenKeys = new TokenKeySync({ accounts, vault });
  const secretNames = () => secrets.names();
  return {
    ...{ owned, clock, storage, httpClient, vault, transports, accounts, open, identities, health, inputs },
    ...{ states, updateStates, tokenKeys, secretNames, questions: new OpenQuestions() },
  };
}
