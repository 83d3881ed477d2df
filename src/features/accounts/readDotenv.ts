import * as vscode from 'vscode';
import { textOfFile } from '../../media/fileText.ts';

/** Longer than any environment file; a file by mistake must not stop the editor. */
const KEY_FILE_BYTES = 1024 * 1024;

/** Lets the user choose an environment file and reads it; undefined when they back out. Nothing is kept of it. */
export async function readDotenv(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Key from a File'),
      openLabel: vscode.l10n.t('Read'),
    })) ?? [];
  if (!file) return undefined;
  const bytes = await vscode.workspace.fs.readFile(file);
  return textOfFile(bytes.subarray(0, KEY_FILE_BYTES));
}
