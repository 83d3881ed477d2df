import * as vscode from 'vscode';
import { openFile, openMediaOutside } from '../shared/openPage.ts';
import { setStatusBarMessage, showInformationMessage, showProgress } from '../shared/messages.ts';
import { saveName } from '../../media/saveName.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { cancellable, receivedTeller } from '../shared/progress.ts';
import { jobArgumentOf, jobArgumentsOf } from '../shared/nodeArguments.ts';
import { freeName } from '../../media/keeping/freeName.ts';
import { outputId, type OutputRef } from './galleryIds.ts';
import { outputRefsOfPage } from './sorting/pageOutputs.ts';
import type { SheetDeps } from './sheet/saveSheet.ts';
import type { GalleryPanel } from './galleryPanel.ts';
import { fileExists, markdownCopies } from './markdownCopies.ts';
import { namedCopy } from './namedCopy.ts';
import type { MediaKind } from '../../core/output.ts';
import type { OutputOnDisk, OutputRepository } from './outputRepository.ts';
import { stepText } from './sorting/sortingText.ts';
import { rawText } from '../../core/foreignText.ts';

export interface OutputDeps {
  readonly gallery: Pick<GalleryPanel, 'show'>;
  readonly repository: Pick<OutputRepository, 'onDisk' | 'outputsOf' | 'sorting'>;
  readonly sheets: SheetDeps;
  readonly useAsInput: (item: OutputOnDisk) => Promise<void>;
  /** A folder for copies with names that people can read. */
  readonly copyFolder: string;
}

/** An SVG counts as a text. */
const MEDIA: ReadonlySet<MediaKind> = new Set<MediaKind>(['image', 'video', 'audio', 'model']);

export function outputCommands(deps: OutputDeps): Handlers<CommandId<'gallery'>> {
  return {
    /** Always all outputs: the editor hands the focused row to commands in the title of a view. */
    'backlot.openGallery': async () => {
      deps.gallery.show(null);
    },

    'backlot.openJobOutputs': async ([target]) => {
      const job = jobArgumentOf(target);
      if (job) deps.gallery.show(null, job.id);
    },

    'backlot.openOutput': async (args) => {
      const item = await fetchedOutput(deps, args);
      const output = item?.job.outputs.find(({ index }) => index === item.index);
      if (item && output) deps.gallery.show({ job: item.job, output });
    },

    /** One that is not here, or whose content ended too early. */
    'backlot.downloadOutput': async (args) => {
      await fetchedOutput(deps, args, { again: true });
    },

    'backlot.saveOutput': async (args) => {
      const item = await fetchedOutput(deps, args);
      if (!item) return undefined;
      const name = saveName(rawText(item.job.title), item.index, item.content.extension);
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      const target = await vscode.window.showSaveDialog({
        title: vscode.l10n.t('Save Output'),
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
        filters: { [item.content.mimeType]: [item.content.extension] },
      });
      if (!target) return undefined;
      await vscode.workspace.fs.copy(vscode.Uri.file(item.path), target, { overwrite: true });
      return vscode.l10n.t('Saved as {0}', target.path.split('/').at(-1) ?? '');
    },

    /** Into one folder; existing files are never overwritten. */
    'backlot.saveAllOutputs': async (args) => {
      const refs = await outputRefsOf(deps, args);
      if (refs.length === 0) return undefined;
      const folders = await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Save {0} Outputs', refs.length),
        openLabel: vscode.l10n.t('Save Here'),
        canSelectFiles: false,
        canSelectFolders: true,
        canSelectMany: false,
        ...(vscode.workspace.workspaceFolders?.[0]
          ? { defaultUri: vscode.workspace.workspaceFolders[0].uri }
          : {}),
      });
      const folder = folders?.[0];
      if (!folder) return undefined;
      const saved = await saveInto(deps, refs, folder);
      const text =
        refs.length === 1
          ? vscode.l10n.t('{0} of 1 output saved', saved)
          : vscode.l10n.t('{0} of {1} outputs saved', saved, refs.length);
      // The gallery, which passes a list, says it in its own status line.
      if (!Array.isArray(args[0])) setStatusBarMessage(text, 8_000);
      return text;
    },

    /** As one page. */
    'backlot.saveSheet': async (args) => {
      const refs = await outputRefsOf(deps, args);
      const { saveOutputSheet } = await import('./sheet/saveSheet.ts');
      return saveOutputSheet(deps.sheets, refs.map(outputId));
    },

    /** The gallery's own undo takes it back. */
    'backlot.recycleOutputs': async (args) => {
      const refs = outputRefsOfPage(args[0]);
      if (!refs || refs.length === 0) return;
      const step = await (await deps.repository.sorting()).mark(refs, { mark: 'recycled', value: true });
      if (step) setStatusBarMessage(stepText(step), 8_000);
    },

    'backlot.copyOutputPath': async (args) => {
      const item = await fetchedOutput(deps, args);
      if (!item) return undefined;
      await vscode.env.clipboard.writeText(item.path);
      return vscode.l10n.t('Path copied to the clipboard');
    },

    /** With the editor's own viewer for the file type. */
    'backlot.openOutputFile': async (args) => {
      const item = await fetchedOutput(deps, args);
      if (item) await openFile(await readableCopy(deps, item));
    },

    /** Media with the program that the system has for them; what could run something stays in the editor. */
    'backlot.openOutputOutside': async (args) => {
      const item = await fetchedOutput(deps, args);
      if (!item) return;
      const open = MEDIA.has(item.content.kind) ? openMediaOutside : openFile;
      await open(await readableCopy(deps, item));
    },

    'backlot.useAsInput': async (args) => {
      const item = await fetchedOutput(deps, args);
      if (item) await deps.useAsInput(item);
    },

    'backlot.insertOutput': async (args) => {
      const item = await fetchedOutput(deps, args);
      return item && insertIntoMarkdown(item);
    },
  };
}

/** The output that the arguments name (a tree node, or a job and an index), with its content in the cache. */
async function fetchedOutput(
  { repository }: OutputDeps,
  [target, index]: readonly unknown[],
  how: { readonly again?: boolean } = {},
): Promise<OutputOnDisk | undefined> {
  const named = jobArgumentOf(target);
  if (!named) return undefined;
  const ref = { job: named.id, index: typeof index === 'number' ? index : named.index };
  return cancellable(vscode.l10n.t('Fetching the output…'), (signal, tell) =>
    repository.onDisk(ref, signal, { ...how, onBytes: receivedTeller(tell) }),
  );
}

/** A copy of the output: in the cache it is called by its content. */
async function readableCopy(deps: OutputDeps, item: OutputOnDisk): Promise<vscode.Uri> {
  const { job, index, content, path } = item;
  const output = { job: job.id, index, title: rawText(job.title), extension: content.extension, path };
  return vscode.Uri.file(await namedCopy(deps.copyFolder, output));
}

/**
 * Inserts a saved copy of the output at the cursor of the visible Markdown document: a drop by keyboard. Returns what was
 * done, for the status line.
 */
async function insertIntoMarkdown(item: OutputOnDisk): Promise<string> {
  const editors = vscode.window.visibleTextEditors.filter(
    ({ document }) => document.languageId === 'markdown',
  );
  const editor = editors.find((one) => one === vscode.window.activeTextEditor) ?? editors[0];
  if (!editor) return showMessage(vscode.l10n.t('Open a Markdown document beside the gallery first.'));
  const { document, selection } = editor;
  const copies = await markdownCopies(document.uri, [item]);
  if (!copies)
    return showMessage(vscode.l10n.t('Save the Markdown document first: the copy is saved beside it.'));
  copies.files.replace(document.uri, selection, copies.text);
  await vscode.workspace.applyEdit(copies.files);
  return vscode.l10n.t('Inserted into {0}', document.uri.path.split('/').at(-1) ?? '');
}

function showMessage(text: string): string {
  void showInformationMessage(text);
  return text;
}

/** The outputs of a list of output ids, or of all selected jobs. */
async function outputRefsOf(
  { repository }: OutputDeps,
  args: readonly unknown[],
): Promise<readonly OutputRef[]> {
  return outputRefsOfPage(args[0]) ?? repository.outputsOf(jobArgumentsOf(args));
}

/** Returns how many were saved: an output that the platform has deleted does not stop the others. */
async function saveInto(
  { repository }: OutputDeps,
  refs: readonly OutputRef[],
  folder: vscode.Uri,
): Promise<number> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title:
      refs.length === 1
        ? vscode.l10n.t('Saving 1 output…')
        : vscode.l10n.t('Saving {0} outputs…', refs.length),
    cancellable: true,
  };
  return showProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let saved = 0;
    for (const ref of refs) {
      if (abort.signal.aborted) break;
      progress.report({ increment: 100 / refs.length });
      const item = await repository.onDisk(ref, abort.signal).catch(() => undefined);
      if (!item) continue;
      const name = await freeName(
        saveName(rawText(item.job.title), item.index, item.content.extension),
        (candidate) => fileExists(vscode.Uri.joinPath(folder, candidate)),
      );
      await vscode.workspace.fs.copy(vscode.Uri.file(item.path), vscode.Uri.joinPath(folder, name));
      saved += 1;
    }
    return saved;
  });
}
