import * as vscode from 'vscode';
import type { CacheContent, CacheUse, FileCount } from '../../jobs/watch/cacheUse.ts';
import { byteText } from '../shared/byteText.ts';
import { showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';

/**
 * Says what the output cache holds, and clears what the user wants cleared. Returns what was done, for the status line.
 * Errors: Problem (storage).
 */
export async function clearCache(use: CacheUse, limit: number): Promise<string | undefined> {
  const content = await cancellable(vscode.l10n.t('Reading the cache…'), (signal) => use.measure(signal));
  if (content.all.files === 0) {
    void showInformationMessage(vscode.l10n.t('The cache of outputs is empty.'));
    return undefined;
  }
  const again = vscode.l10n.t('Clear {0}', byteText(content.again.bytes));
  const all = vscode.l10n.t('Clear Everything');
  const buttons = content.again.files > 0 && content.again.files < content.all.files ? [again, all] : [all];
  const question = vscode.l10n.t(
    'The cache of outputs takes {0} of at most {1} on this computer.',
    sizeText(content.all),
    byteText(limit),
  );
  const chosen = await showWarningMessage(question, { modal: true, detail: detailOf(content) }, ...buttons);
  if (chosen === undefined) return undefined;
  const removed = await cancellable(vscode.l10n.t('Clearing the cache…'), (signal) =>
    use.clear(chosen === all ? 'all' : 'again', signal),
  );
  return vscode.l10n.t('Removed from the cache: {0}', sizeText(removed));
}

/** What clearing means for each kind of file that is there. */
function detailOf({ again, chosen, only }: CacheContent): string {
  const { l10n } = vscode;
  const lines = [
    again.files > 0 && l10n.t('Downloaded again when you open them: {0}.', sizeText(again)),
    chosen.files > 0 &&
      l10n.t(
        'Favorites, rated or kept outputs, and those in collections: {0}. Only "Clear Everything" removes them. They can be downloaded again as long as the platform offers them.',
        sizeText(chosen),
      ),
    only.files > 0 &&
      l10n.t(
        'The only copies, which cannot be downloaded again: {0}. "Clear Everything" removes them for good.',
        sizeText(only),
      ),
    l10n.t(
      'The jobs stay in the history with their recipes and costs, and copies that you saved stay where they are.',
    ),
  ];
  return lines.filter((line) => line !== false).join('\n\n');
}

function sizeText({ files, bytes }: FileCount): string {
  return files === 1
    ? vscode.l10n.t('1 file ({0})', byteText(bytes))
    : vscode.l10n.t('{0} files ({1})', files, byteText(bytes));
}
