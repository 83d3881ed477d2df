import * as vscode from 'vscode';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import type { RemoteAsset } from '../../core/studio/studioAbility.ts';
import type { ProjectFiles, ProjectFolder } from '../../studio/remote/projectFiles.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { showInformationMessage, showInputBox, showQuickPick } from '../shared/messages.ts';
import { withProgress } from '../shared/progress.ts';

/** Beyond these, more words find it sooner than reading a longer list. */
const MOST_PAGES = 4;

/**
 * Asks for words and lets the user pick one of the files that the platform finds for them in the whole project, however
 * many it has. Undefined when the user backs out or nothing is found, which is said. Errors: as `Session.call`.
 */
export async function findFile(
  files: Pick<ProjectFiles, 'search'>,
  folder: ProjectFolder,
  projectTitle: ForeignText,
): Promise<RemoteAsset | undefined> {
  const project = oneLine(projectTitle, 80);
  const title = vscode.l10n.t('Find File in {0}', project);
  const prompt = vscode.l10n.t('Search terms');
  const words = (await showInputBox({ title, prompt }))?.trim();
  if (!words) return undefined;
  const { files: found, hasMore } = await withProgress(vscode.l10n.t('Searching {0}…', project), (signal) =>
    files.search(folder, words, MOST_PAGES, signal),
  );
  if (found.length === 0) {
    void showInformationMessage(vscode.l10n.t('No file of {0} was found for "{1}".', project, words));
    return undefined;
  }
  const rows = found.map(([label, asset]) => ({
    ...{ label, asset },
    description: rawText(asset.kind ?? ''),
  }));
  const placeHolder = hasMore
    ? vscode.l10n.t('The first {0} files that were found. Add words to narrow the search.', rows.length)
    : vscode.l10n.t('Files that were found: {0}', rows.length);
  return (await showQuickPick(rows, { title, placeHolder }))?.asset;
}
