import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { saveName } from '../../media/saveName.ts';
import { freeName } from './outputs/freeName.ts';
import { exists, type OutputOnDisk } from './outputs/markdownCopy.ts';
import { outputPlace, type OutputPlace } from './outputs/outputId.ts';
import { insertOutput } from './outputs/insertOutput.ts';
import { jobArgumentOf, jobArgumentsOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/handlers.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { GalleryPanel } from './galleryPanel.ts';
import type { CommandId } from '../shared/commandIds.ts';

export interface OutputDeps {
  readonly gallery: Pick<GalleryPanel, 'show'>;
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
  readonly useAsInput: (item: OutputOnDisk) => Promise<void>;
}

export function outputCommands(deps: OutputDeps): Handlers<CommandId<'gallery'>> {
  return {
    /** From a job's row: only what that job made. */
    'backlot.openGallery': async ([target]) => {
      deps.gallery.show(null, jobArgumentOf(target)?.id);
    },

    'backlot.openOutput': async (args) => {
      const item = await fetched(deps, args);
      const output = item?.job.outputs.find(({ index }) => index === item.index);
      if (item && output) deps.gallery.show({ job: item.job, output });
    },

    'backlot.saveOutput': async (args) => {
      const item = await fetched(deps, args);
      if (!item) return undefined;
      const name = saveName(item.job.title, item.index, item.content.extension);
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

    /** Into one folder, under names that are free there. */
    'backlot.saveAllOutputs': async (args) => {
      const places = await placesOf(deps, args);
      if (places.length === 0) return undefined;
      const folders = await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Save {0} Outputs', places.length),
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
      const saved = await saveInto(deps, places, folder);
      const text = vscode.l10n.t('{0} of {1} outputs saved', saved, places.length);
      void vscode.window.setStatusBarMessage(text, 8_000);
      return text;
    },

    'backlot.copyOutputPath': async (args) => {
      const item = await fetched(deps, args);
      if (!item) return undefined;
      await vscode.env.clipboard.writeText(item.path);
      return vscode.l10n.t('The path is in the clipboard');
    },

    /** With whatever viewer the editor has for such a file. */
    'backlot.openOutputFile': async (args) => {
      const item = await fetched(deps, args);
      if (item) await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(item.path));
    },

    'backlot.useAsInput': async (args) => {
      const item = await fetched(deps, args);
      if (item) await deps.useAsInput(item);
    },

    'backlot.insertOutput': async (args) => {
      const item = await fetched(deps, args);
      return item && insertOutput(item);
    },
  };
}

/** The output that the arguments name (a node, or a job and an index), with its bytes in the cache. */
async function fetched(
  deps: OutputDeps,
  [target, index]: readonly unknown[],
): Promise<OutputOnDisk | undefined> {
  const named = jobArgumentOf(target);
  if (!named) return undefined;
  const options = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Backlot: fetching the output…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    return onDisk(
      deps,
      { job: named.id, index: typeof index === 'number' ? index : named.index },
      abort.signal,
    );
  });
}

async function onDisk(
  deps: OutputDeps,
  { job: id, index }: OutputPlace,
  signal: AbortSignal,
): Promise<OutputOnDisk | undefined> {
  const { journal, outputs } = await deps.jobs();
  const { path, content } = await outputs.bytes(id, index, signal);
  const job = await journal.get(id);
  return job && { job, index, content, path };
}

/** A list of the gallery's ids, or all outputs of the jobs that are selected. */
async function placesOf(deps: OutputDeps, args: readonly unknown[]): Promise<readonly OutputPlace[]> {
  const ids = z.safeParse(z.array(z.string()), args[0]).data;
  if (ids) return ids.map(outputPlace).filter((place) => place !== null);
  const { journal } = await deps.jobs();
  const jobs = await Promise.all(jobArgumentsOf(args).map((id) => journal.get(id)));
  return jobs.flatMap((job) => (job ? job.outputs.map(({ index }) => ({ job: job.id, index })) : []));
}

/** How many could be saved: one that is gone at the platform does not keep the others. */
async function saveInto(
  deps: OutputDeps,
  places: readonly OutputPlace[],
  folder: vscode.Uri,
): Promise<number> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Saving {0} outputs…', places.length),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let saved = 0;
    for (const place of places) {
      if (abort.signal.aborted) break;
      progress.report({ increment: 100 / places.length });
      const item = await onDisk(deps, place, abort.signal).catch(() => undefined);
      if (!item) continue;
      const wanted = saveName(item.job.title, item.index, item.content.extension);
      const name = await freeName(wanted, (one) => exists(vscode.Uri.joinPath(folder, one)));
      await vscode.workspace.fs.copy(vscode.Uri.file(item.path), vscode.Uri.joinPath(folder, name));
      saved += 1;
    }
    return saved;
  });
}
