import { withProgress } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showErrorMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import type { Account } from '../../core/account.ts';
import type { CredentialKind } from '../../core/credential.ts';
import { toProblem } from '../../core/problem.ts';
import type { Provider } from '../../core/provider.ts';
import { loadProvider } from '../../providers/index.ts';
import { askAccount, askKey, askKind, askLabel, askRouting } from './askAccount.ts';
import { askWay } from './askKeySource.ts';
import { problemText } from '../problems/problemText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { approveDevice } from './approveDevice.ts';
import { saySignedIn, signInCommands, type SignInDeps } from './signInCommands.ts';
import { signInWith } from './signInFlow.ts';
import { targetAccount } from './pickAccount.ts';
import { accountCareCommands, type AccountCareDeps } from './accountCareCommands.ts';
import { openInBrowser } from '../shared/openPage.ts';

export interface AccountDeps extends AccountCareDeps, SignInDeps {
  readonly trees: AccountCareDeps['trees'];
}

export function accountCommands(deps: AccountDeps): Handlers<CommandId<'accounts'>> {
  return {
    ...accountCareCommands(deps),
    ...signInCommands(deps),
    'backlot.addAccount': async () => {
      const wanted = await askAccount(await deps.accounts.list());
      if (!wanted) return;
      const { provider, label, bases, routing } = wanted;
      const origins = [...new Set(Object.values(bases).map((url) => new URL(url).origin))];
      const draft = { provider, label, bases, routing, origins };
      const way = await askWay(provider.credentials, provider.signIn ?? [], provider.label);
      if (!way) return;
      if ('method' in way) {
        const { method } = way;
        const key = await signInWith(deps.accounts.trial(draft), method, provider.label);
        if (key === undefined) return;
        const secrets = { [method.credential]: key };
        const account = await withProgress(vscode.l10n.t('Checking the key…'), (signal) =>
          deps.accounts.add({ ...draft, secrets }, signal),
        );
        await saySignedIn(deps.open, account, method);
        return;
      }
      await withKey(provider.label, way.kind, async (credential, key, signal) => {
        await deps.accounts.add({ ...draft, secrets: { [credential]: key } }, signal);
      });
    },

    'backlot.replaceKey': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Replace Key') });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      const title = `${provider.label} · ${account.label}`;
      const held = provider.credentials.filter(({ id }) => account.credentials.includes(id));
      const kind = await askKind(held.length > 0 ? held : provider.credentials, title);
      if (kind) await withKey(title, kind, saveKey(deps, account, provider));
    },

    'backlot.addKey': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, {
        title: vscode.l10n.t('Add Key'),
        can: ({ credentials }) => credentials.length > 1,
      });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      const title = `${provider.label} · ${account.label}`;
      const missing = provider.credentials.filter(({ id }) => !account.credentials.includes(id));
      const kind = await askKind(missing, title);
      if (kind) await withKey(title, kind, saveKey(deps, account, provider));
      else if (missing.length === 0) {
        void showInformationMessage(
          vscode.l10n.t('"{0}" has every kind of key that {1} knows.', account.label, provider.label),
        );
      }
    },

    'backlot.approveDevice': ([target]) => approveDevice(deps, target),

    'backlot.changeRouting': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, {
        title: vscode.l10n.t('Change Organization'),
        can: ({ routing = [] }) => routing.length > 0,
      });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      const routing = await askRouting(provider.routing ?? [], account.routing, account.label);
      if (!routing) return;
      await deps.accounts.changeRouting(account.id, routing);
      deps.trees.accountChanged(account.id);
    },

    'backlot.renameAccount': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Rename Account') });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      const label = await askLabel(account.label, await deps.accounts.list(), provider, account.id);
      if (label !== undefined) await deps.accounts.rename(account.id, label);
    },

    'backlot.signOut': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Sign Out') });
      if (!account) return;
      const signOut = vscode.l10n.t('Sign Out');
      const { label: provider } = await loadProvider(account.provider);
      const chosen = await showWarningMessage(
        vscode.l10n.t('Sign out of "{0} · {1}"?', provider, account.label),
        {
          modal: true,
          detail: vscode.l10n.t(
            'Its keys are deleted from this machine. A key that {0} showed only once cannot be shown again. The account and its jobs stay.',
            provider,
          ),
        },
        signOut,
      );
      if (chosen !== signOut) return;
      await deps.accounts.signOut(account.id);
      deps.balances.forget(account.id);
    },

    'backlot.removeAccount': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Remove Account') });
      if (!account) return;
      const remove = vscode.l10n.t('Remove');
      const chosen = await showWarningMessage(
        vscode.l10n.t('Remove the account "{0}"?', account.label),
        {
          modal: true,
          detail: vscode.l10n.t(
            'Its keys are deleted from this machine; one that was shown only once cannot be shown again. Its jobs stay in the history.',
          ),
        },
        remove,
      );
      if (chosen !== remove) return;
      await deps.accounts.remove(account.id);
      deps.balances.forget(account.id);
    },

    'backlot.openDocumentation': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, {
        title: vscode.l10n.t('Open Platform Website'),
      });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      await openInBrowser(new URL(provider.documentation));
    },
  };
}

function saveKey(deps: AccountDeps, account: Account, provider: Provider): UseKey {
  return async (credential, key, signal) => {
    await deps.accounts.replaceSecret(account.id, provider, credential, key, signal);
    deps.trees.accountChanged(account.id);
  };
}

type UseKey = (credential: string, key: string, signal: AbortSignal) => Promise<void>;

/**
 * Asks for a key until one works or the user gives up. A refused key can be typed again at once; one that could not be
 * checked, because the server is down or the network is, is tried again as it is.
 */
async function withKey(title: string, kind: CredentialKind, use: UseKey): Promise<void> {
  let key: string | undefined;
  for (;;) {
    key ??= await askKey(kind, title);
    if (key === undefined) return;
    const typed = key;
    try {
      await withProgress(vscode.l10n.t('Checking the key…'), (signal) => use(kind.id, typed, signal));
      return;
    } catch (error) {
      const problem = toProblem(error);
      const isRefused = problem.kind === 'auth';
      if (!isRefused && !['network', 'server', 'rate', 'unexpected'].includes(problem.kind)) throw problem;
      const again = isRefused ? vscode.l10n.t('Enter Key Again') : vscode.l10n.t('Try Again');
      const text = problemText(problem.details, { provider: title });
      if ((await showErrorMessage(text, again)) !== again) return;
      if (isRefused) key = undefined;
    }
  }
}
