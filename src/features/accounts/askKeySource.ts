import * as vscode from 'vscode';
import { showQuickPick } from '../shared/messages.ts';
import type { CredentialKind } from '../../core/credential.ts';
import type { SignInMethod } from '../../core/signIn.ts';
import { resourceText } from '../resources/resourceText.ts';

/** How a user gets a key into an account: by a sign-in, or by pasting one of a kind. */
export type KeyWay = { readonly method: SignInMethod } | { readonly kind: CredentialKind };

interface WayRow extends vscode.QuickPickItem {
  readonly way: KeyWay;
}

/** Lets the user pick a sign-in or a kind of key; the only way is taken without asking. */
export async function askWay(
  kinds: readonly CredentialKind[],
  methods: readonly SignInMethod[],
  title: string,
): Promise<KeyWay | undefined> {
  const rows = [
    ...methods.map((method): WayRow => ({
      label: resourceText(method.label),
      iconPath: new vscode.ThemeIcon(method.icon),
      way: { method },
    })),
    ...kinds.map((kind): WayRow => ({
      label: resourceText(kind.label),
      detail: kind.detail ? resourceText(kind.detail) : '',
      iconPath: new vscode.ThemeIcon('key'),
      way: { kind },
    })),
  ];
  if (rows.length <= 1) return rows[0]?.way;
  const placeHolder = vscode.l10n.t('Choose how to sign in');
  const picked = await showQuickPick(rows, { title, placeHolder, ignoreFocusOut: true });
  return picked?.way;
}
