import * as vscode from 'vscode';
import { Problem, toProblem } from '../core/problem.ts';
import { loadProvider } from '../providers/index.ts';
import { askAccount, askKey, askLabel } from '../ui/askAccount.ts';
import { problemText } from '../ui/problemText.ts';
import type { Handlers } from './runCommand.ts';
import { targetAccount } from './targetAccount.ts';

export const accountCommands: Handlers<
  | 'backlot.addAccount'
  | 'backlot.replaceKey'
  | 'backlot.renameAccount'
  | 'backlot.signOut'
  | 'backlot.removeAccount'
  | 'backlot.openDocumentation'
> = {
  'backlot.addAccount': async (backlot) => {
    const wanted = await askAccount(await backlot.accounts.list());
    if (!wanted) return;
    const { provider, label, bases } = wanted;
    await withKey(provider.label, provider.credentials[0], async (credential, key, signal) => {
      await backlot.accounts.add(
        {
          provider,
          label,
          bases,
          secrets: { [credential]: key },
          origins: [...new Set(Object.values(bases).map((url) => new URL(url).origin))],
        },
        signal,
      );
    });
  },

  'backlot.replaceKey': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    const provider = await loadProvider(account.provider);
    const title = `${provider.label} · ${account.label}`;
    await withKey(title, provider.credentials[0], async (credential, key, signal) => {
      await backlot.accounts.replaceSecret(account.id, provider, credential, key, signal);
      backlot.providersTree.refresh(`account/${account.id}`);
    });
  },

  'backlot.renameAccount': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    const provider = await loadProvider(account.provider);
    const label = await askLabel(account.label, await backlot.accounts.list(), provider, account.id);
    if (label !== undefined) await backlot.accounts.rename(account.id, label);
  },

  'backlot.signOut': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    await backlot.accounts.signOut(account.id);
    backlot.balances.forget(account.id);
  },

  'backlot.removeAccount': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    const remove = vscode.l10n.t('Remove');
    const chosen = await vscode.window.showWarningMessage(
      vscode.l10n.t('Remove the account "{0}"?', account.label),
      {
        modal: true,
        detail: vscode.l10n.t('Its key is deleted from this machine. Its jobs stay in the history.'),
      },
      remove,
    );
    if (chosen !== remove) return;
    await backlot.accounts.remove(account.id);
    backlot.balances.forget(account.id);
  },

  'backlot.openDocumentation': async (backlot, [target]) => {
    const account = await targetAccount(backlot, target);
    if (!account) return;
    const provider = await loadProvider(account.provider);
    await vscode.env.openExternal(vscode.Uri.parse(provider.documentation, true));
  },
};

/** Asks for a key until one works or the user gives up; a refused key can be typed again at once. */
async function withKey(
  title: string,
  kind: Parameters<typeof askKey>[0] | undefined,
  use: (credential: string, key: string, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (!kind)
    throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: 'no credential to ask for' } });
  for (;;) {
    const key = await askKey(kind, title);
    if (key === undefined) return;
    try {
      await withProgress(vscode.l10n.t('Checking the key…'), (signal) => use(kind.id, key, signal));
      return;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'auth') throw problem;
      const again = vscode.l10n.t('Enter Key Again');
      const text = problemText(problem.details, { provider: title });
      if ((await vscode.window.showErrorMessage(text, again)) !== again) return;
    }
  }
}

/** Runs with a progress notice whose Cancel aborts the call down to the socket. */
async function withProgress(title: string, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    return run(abort.signal);
  });
}
