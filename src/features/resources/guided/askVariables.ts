import * as vscode from 'vscode';
import { showInputBox, showWarningMessage } from '../../shared/messages.ts';

export interface Variables {
  readonly variables: Readonly<Record<string, string>>;
  /** True when the user insists on a name that looks like one of a secret. */
  readonly force: boolean;
}

/** Asks for names and values until the user has named enough; undefined when the user backs out. */
export async function askVariables(title: string): Promise<Variables | undefined> {
  const variables: Record<string, string> = {};
  for (;;) {
    const some = Object.keys(variables);
    const name = await showInputBox({
      title,
      prompt:
        some.length === 0
          ? vscode.l10n.t('Name of the variable')
          : vscode.l10n.t('Name of the next variable; leave it empty to go on with {0}', some.join(', ')),
      ignoreFocusOut: true,
      validateInput: (text) =>
        /^[A-Za-z_][A-Za-z0-9_]*$/.test(text.trim()) || (text.trim() === '' && some.length > 0)
          ? undefined
          : vscode.l10n.t('Letters, digits and underscores, no digit first.'),
    });
    if (name === undefined) return undefined;
    if (name.trim() === '') break;
    const value = await showInputBox({
      title,
      prompt: vscode.l10n.t('Value of {0}', name.trim()),
      password: true,
      ignoreFocusOut: true,
    });
    if (value === undefined) return undefined;
    variables[name.trim()] = value;
  }
  const secret = Object.keys(variables).filter(looksSecret);
  if (secret.length === 0) return { variables, force: false };
  const set = vscode.l10n.t('Set Anyway');
  const chosen = await showWarningMessage(
    vscode.l10n.t('{0} looks like a secret.', secret.join(', ')),
    {
      modal: true,
      detail: vscode.l10n.t(
        'The environment of a workspace is not safe for secrets: operators and the machine can read it. The platform refuses such a name unless the call is forced. Use a secret of the workspace instead.',
      ),
    },
    set,
  );
  return chosen === set ? { variables, force: true } : undefined;
}

/** Whether a server takes the name of a variable for that of a secret: it then refuses it unless the call is forced. */
export function looksSecret(name: string): boolean {
  return /TOKEN|SECRET|KEY|PASSWORD/i.test(name);
}
