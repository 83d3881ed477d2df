import * as vscode from 'vscode';
import { checkKey } from '../accounts/keyInput.ts';
import { isLabelTaken, tidyLabel, uniqueLabel } from '../accounts/labels.ts';
import { parseBase } from '../accounts/origin.ts';
import type { Account } from '../core/account.ts';
import type { BaseUrl, CredentialKind, Provider } from '../core/provider.ts';
import { loadProvider, providerIds } from '../providers/index.ts';
import { keyFaultText } from './keyFaultText.ts';

/** What the user said of a new account, before its key is asked for. */
export interface NewAccount {
  readonly provider: Provider;
  readonly label: string;
  readonly bases: Readonly<Record<string, string>>;
}

/** Asks for platform, name and address, a step at a time; undefined when the user backs out. */
export async function askAccount(existing: readonly Account[]): Promise<NewAccount | undefined> {
  const provider = await askProvider();
  if (!provider) return undefined;
  const label = await askLabel(uniqueLabel(existing, provider.id, vscode.l10n.t('work')), existing, provider);
  if (label === undefined) return undefined;
  const bases: Record<string, string> = {};
  for (const base of provider.bases) {
    const url = await askBase(base, provider.label);
    if (url === undefined) return undefined;
    bases[base.name] = url;
  }
  return { provider, label, bases };
}

async function askProvider(): Promise<Provider | undefined> {
  const providers = await Promise.all(providerIds.map(loadProvider));
  const picked = await vscode.window.showQuickPick(
    providers.map((provider) => ({
      label: provider.label,
      description: provider.documentation,
      iconPath: new vscode.ThemeIcon(provider.icon),
      provider,
    })),
    {
      title: vscode.l10n.t('Add Account'),
      placeHolder: vscode.l10n.t('Choose a platform'),
      ignoreFocusOut: true,
    },
  );
  return picked?.provider;
}

/** Asks for a name that no other account of the platform has. */
export async function askLabel(
  value: string,
  existing: readonly Account[],
  provider: Provider,
  except?: Account['id'],
): Promise<string | undefined> {
  const label = await vscode.window.showInputBox({
    title: provider.label,
    value,
    prompt: vscode.l10n.t('A name of your own for this account'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (!tidyLabel(text)) return vscode.l10n.t('Enter a name.');
      return isLabelTaken(existing, provider.id, tidyLabel(text), except)
        ? vscode.l10n.t('Another account has this name.')
        : undefined;
    },
  });
  return label === undefined ? undefined : tidyLabel(label);
}

/** Asks for a base URL that a key may be sent to. */
export async function askBase(base: BaseUrl, title: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    value: base.default,
    prompt: vscode.l10n.t('Base URL. The key will be sent to this address and to no other.'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      try {
        parseBase(text);
        return undefined;
      } catch {
        return vscode.l10n.t('Enter an https address, or an http address of this machine, without a query.');
      }
    },
  });
}

/** Asks for a key, hidden while it is typed. What does not look like one is said, but not refused. */
export async function askKey(kind: CredentialKind, title: string): Promise<string | undefined> {
  const key = await vscode.window.showInputBox({
    title,
    password: true,
    ignoreFocusOut: true,
    prompt: vscode.l10n.t(
      '{0}. It is checked with the platform, then kept in the secret storage.',
      kind.label,
    ),
    validateInput: (text) => {
      const check = checkKey(kind, text);
      if (!check.ok) return keyFaultText(check.fault);
      if (!check.unusual) return undefined;
      return {
        message: vscode.l10n.t(
          'This does not look like a key of this kind. Press Enter to try it all the same.',
        ),
        severity: vscode.InputBoxValidationSeverity.Warning,
      };
    },
  });
  return key?.trim() || undefined;
}
