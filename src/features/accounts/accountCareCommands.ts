import { withProgress } from '../shared/progress.ts';
import * as vscode from 'vscode';
import { showQuickPick, showWarningMessage } from '../shared/messages.ts';
import { findKeys, type FoundKey } from '../../accounts/keyImport.ts';
import { parseBase } from '../../accounts/origin.ts';
import type { Account } from '../../core/account.ts';
import type { Provider } from '../../core/provider.ts';
import { loadProvider } from '../../providers/index.ts';
import { askAccount, askBase } from './askAccount.ts';
import type { Handlers } from '../shared/handlers.ts';
import { importKeys } from './importKeys.ts';
import { readDotenv } from './readDotenv.ts';
import { removeUnlistedKeys } from './removeUnlistedKeys.ts';
import type { ResourceViews } from '../resources/tree/resourceViews.ts';
import { targetAccount } from './pickAccount.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { AccountViews } from '../shared/accountViews.ts';
import type { Balances } from '../../providers/balances.ts';

export interface AccountCareDeps {
  readonly accounts: Accounts;
  readonly balances: Pick<Balances, 'forget'>;
  readonly trees: AccountViews & Pick<ResourceViews, 'redrawRoots'>;
  /** Deletes all keys, accounts, jobs and outputs of this machine. Errors: Problem storage. */
  readonly forgetEverything: () => Promise<void>;
}

export function accountCareCommands(
  deps: AccountCareDeps,
): Handlers<
  | 'backlot.importKey'
  | 'backlot.importKeys'
  | 'backlot.changeBaseUrl'
  | 'backlot.removeUnlistedKeys'
  | 'backlot.forgetEverything'
> {
  return {
    'backlot.importKey': async () => {
      const wanted = await askAccount(await deps.accounts.list());
      if (!wanted) return;
      const { provider, label, bases, routing } = wanted;
      const found = await askSource(provider);
      if (!found) return;
      const title = vscode.l10n.t('Checking the key in {0}…', found.variable);
      await withProgress(title, (signal) =>
        deps.accounts.add(
          {
            provider,
            label,
            bases,
            routing,
            secrets: { [found.credential]: found.read() },
            origins: originsOf(bases),
          },
          signal,
        ),
      );
    },

    'backlot.importKeys': () => importKeys(deps.accounts),

    'backlot.changeBaseUrl': async ([target]) => {
      const account = await targetAccount(deps.accounts, target, { title: vscode.l10n.t('Change Base URL') });
      if (!account) return;
      const provider = await loadProvider(account.provider);
      for (const base of provider.bases) {
        const url = await askBase(
          { ...base, default: account.bases[base.name] ?? base.default },
          account.label,
        );
        if (url === undefined) return;
        await changeBase(deps, account, base.name, url);
      }
      deps.balances.forget(account.id);
      deps.trees.accountChanged(account.id);
    },

    'backlot.removeUnlistedKeys': () => removeUnlistedKeys(deps),

    'backlot.forgetEverything': async () => {
      const forget = vscode.l10n.t('Forget Everything');
      const chosen = await showWarningMessage(
        vscode.l10n.t('Forget all accounts, keys, jobs and outputs of Backlot on this machine?'),
        {
          modal: true,
          detail: vscode.l10n.t(
            'Jobs that are under way go on at their platforms, but Backlot will not know of them. This cannot be undone.',
          ),
        },
        forget,
      );
      if (chosen === forget) await deps.forgetEverything();
    },
  };
}

/** The keys go to a new origin only when the user agrees. */
async function changeBase(deps: AccountCareDeps, account: Account, name: string, url: string): Promise<void> {
  const { origin } = parseBase(url);
  if (account.origins.includes(origin)) {
    await deps.accounts.changeBase(account.id, name, url, false);
    return;
  }
  const allow = vscode.l10n.t('Send Key');
  const chosen = await showWarningMessage(
    vscode.l10n.t('Send the key of "{0}" to {1} from now on?', account.label, origin),
    {
      modal: true,
      detail: vscode.l10n.t('Whoever runs that server can use the key. Agree only if you trust it.'),
    },
    allow,
  );
  if (chosen === allow) await deps.accounts.changeBase(account.id, name, url, true);
}

/** Where the key is to be taken from: a named environment variable, or a line of a file. */
async function askSource(provider: Provider): Promise<FoundKey | undefined> {
  const file = vscode.l10n.t('From a file…');
  const known = findKeys(provider, { env: process.env });
  const rows: (vscode.QuickPickItem & { readonly found?: FoundKey })[] = [
    ...known.map((found) => ({
      label: found.variable,
      description: vscode.l10n.t('environment variable'),
      found,
    })),
    { label: file, description: '.env' },
  ];
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Import Key'),
    placeHolder: vscode.l10n.t('The key is read once, when you choose it'),
    ignoreFocusOut: true,
  });
  if (!picked || picked.found) return picked?.found;
  const dotenvText = await readDotenv();
  if (dotenvText === undefined) return undefined;
  const found = findKeys(provider, { env: {}, dotenvText });
  if (found.length === 0) {
    const names = provider.credentials.flatMap((kind) => kind.environment).join(', ');
    void showWarningMessage(vscode.l10n.t('The file has no line for {0}.', names));
  }
  return found[0];
}

function originsOf(bases: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.values(bases).map((url) => new URL(url).origin))];
}
