import * as vscode from 'vscode';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
} from '../../shared/messages.ts';
import { readTextFile } from './pickedFiles.ts';

/** A secret that was typed, copied, or read from a file; undefined when the user backs out. It is never shown. */
export async function askSecretText(title: string): Promise<string | undefined> {
  const way = await showQuickPick(
    [
      { label: vscode.l10n.t('Type or paste one line'), way: 'type' as const },
      {
        label: vscode.l10n.t('Use the clipboard as it is'),
        detail: vscode.l10n.t('With all its lines: a certificate, a key file'),
        way: 'clipboard' as const,
      },
      { label: vscode.l10n.t('Read a file…'), way: 'file' as const },
    ],
    { title, ignoreFocusOut: true },
  );
  switch (way?.way) {
    case undefined:
      return undefined;
    case 'type':
      return showInputBox({
        title,
        password: true,
        ignoreFocusOut: true,
        prompt: vscode.l10n.t('It is sent to the platform and kept nowhere else.'),
        validateInput: (text) => (text === '' ? vscode.l10n.t('Enter a value.') : undefined),
      });
    case 'clipboard':
      return agreed(await vscode.env.clipboard.readText(), title);
    case 'file': {
      const text = await readTextFile(title);
      return text === undefined ? undefined : agreed(text, title);
    }
  }
}

/** Says how much it is, because nobody can see it. An empty value is none. */
async function agreed(text: string, title: string): Promise<string | undefined> {
  if (text === '') {
    void showWarningMessage(vscode.l10n.t('There is no text to use.'));
    return undefined;
  }
  const lines = text.split('\n').length;
  const use = vscode.l10n.t('Use It');
  const said =
    lines === 1
      ? vscode.l10n.t('{0} characters in 1 line. Use this as the value?', text.length)
      : vscode.l10n.t('{0} characters in {1} lines. Use this as the value?', text.length, lines);
  const chosen = await showInformationMessage(title, { modal: true, detail: said }, use);
  return chosen === use ? text : undefined;
}
