import * as vscode from 'vscode';

/** Lets the user choose an environment file and reads it; undefined when they back out. Nothing is kept of it. */
export async function readDotenv(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Key from a File'),
      openLabel: vscode.l10n.t('Read'),
    })) ?? [];
  if (!file) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
