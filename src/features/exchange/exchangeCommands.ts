import * as vscode from 'vscode';
import { STUDIO_SCHEME } from '../studio/registerStudio.ts';
import { readBoard } from '../../studio/storyboard/readBoard.ts';
import { shotsOf } from '../../studio/film/filmState.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { showInformationMessage, showQuickPick, showWarningMessage } from '../shared/messages.ts';
import { openFile } from '../shared/openPage.ts';
import type { DocumentVersions } from '../studio/documentVersions.ts';
import { boardUri } from '../film/openBoard.ts';
import { exportBoard, exportName, type ExportDeps, type ExportFormat } from './exportBoard.ts';
import { askScreenplay } from './importScreenplay.ts';
import { askPrint } from './printQuestions.ts';

interface ExchangeDeps extends ExportDeps {
  readonly versions: () => Promise<Pick<DocumentVersions, 'add'>>;
}

/** Storyboards from and for other programs. */
export function exchangeCommands(deps: ExchangeDeps): Handlers<CommandId<'exchange'>> {
  return {
    'backlot.importScreenplay': ([target]) => askScreenplay(target, deps.versions),
    'backlot.exportStoryboard': ([target]) => askExport(deps, target),
  };
}

interface FormatRow {
  readonly format: ExportFormat;
  readonly label: string;
  readonly detail: string;
  readonly ending: string;
}

function formatRows(isRemote: boolean): readonly FormatRow[] {
  const { l10n } = vscode;
  const rows: readonly FormatRow[] = [
    {
      ...{ format: 'otio', label: l10n.t('OpenTimelineIO (.otio)'), ending: 'otio' },
      detail: l10n.t('The film as a timeline for editing programs, with its clips in a folder beside it'),
    },
    {
      ...{ format: 'otioz', label: l10n.t('OpenTimelineIO Bundle (.otioz)'), ending: 'otioz' },
      detail: l10n.t('The film as a timeline with its clips, in one file'),
    },
    {
      ...{ format: 'fcpXml', label: l10n.t('Final Cut Pro 7 XML (.xml)'), ending: 'xml' },
      detail: l10n.t('For Premiere Pro, DaVinci Resolve and others, with the clips in a folder beside it'),
    },
    {
      ...{ format: 'csv', label: l10n.t('Shot List (.csv)'), ending: 'csv' },
      detail: l10n.t('A table of all shots'),
    },
    {
      ...{ format: 'html', label: l10n.t('Printable Board (.html)'), ending: 'html' },
      detail: l10n.t('Pictures and texts on pages, to be printed from a browser'),
    },
  ];
  const markdown: FormatRow = {
    ...{ format: 'markdown', label: l10n.t('Markdown (.md)'), ending: 'md' },
    detail: l10n.t('As the platform writes it, from what is saved there'),
  };
  return isRemote ? [...rows, markdown] : rows;
}

async function askExport(deps: ExchangeDeps, target: unknown): Promise<void> {
  const document = boardUri(target);
  if (!document) return;
  const reading = readBoard((await vscode.workspace.openTextDocument(document)).getText());
  if (reading.state !== 'read') {
    void showWarningMessage(
      vscode.l10n.t('This storyboard cannot be read as one, so nothing can be made of it.'),
    );
    return;
  }
  const { board } = reading;
  if (shotsOf(board).length === 0) {
    void showInformationMessage(vscode.l10n.t('The storyboard has no shots to export yet.'));
    return;
  }
  const title = vscode.l10n.t('Export Storyboard');
  const picked = await showQuickPick(formatRows(document.scheme === STUDIO_SCHEME), {
    title,
    placeHolder: vscode.l10n.t('Choose a format'),
    matchOnDetail: true,
  });
  if (!picked) return;
  const { format, label, ending } = picked;
  const print = format === 'html' ? await askPrint(board) : undefined;
  if (format === 'html' && !print) return;
  const beside = document.scheme === STUDIO_SCHEME ? localFolder() : vscode.Uri.joinPath(document, '..');
  const file = await vscode.window.showSaveDialog({
    title,
    saveLabel: vscode.l10n.t('Export'),
    filters: { [label]: [ending] },
    ...(beside && { defaultUri: vscode.Uri.joinPath(beside, exportName(document, board, ending)) }),
  });
  if (!file) return;
  const missing = await exportBoard(deps, { document, board, format, target: file, ...(print && { print }) });
  void tellWritten(
    file,
    missing.map(({ code }) => code),
    format,
  );
}

function localFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
}

async function tellWritten(
  file: vscode.Uri,
  missing: readonly string[],
  format: ExportFormat,
): Promise<void> {
  const name = file.path.split('/').at(-1) ?? '';
  if (missing.length > 0) {
    void showWarningMessage(
      vscode.l10n.t(
        'Exported as {0}. The clips of these shots are not here or not kept any more, and are missing in it: {1}',
        name,
        missing.join(', '),
      ),
    );
    return;
  }
  // A page is for the browser, a bundle for another program.
  const isForEditor = format !== 'html' && format !== 'otioz';
  const [open, reveal] = [vscode.l10n.t('Open'), vscode.l10n.t('Show in Folder')];
  const chosen = await showInformationMessage(
    vscode.l10n.t('Exported as {0}', name),
    isForEditor ? open : reveal,
  );
  if (chosen === open) await openFile(file);
  if (chosen === reveal) await vscode.commands.executeCommand('revealFileInOS', file);
}
