import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Backlot } from '../shared/backlot.ts';
import { saveName } from '../../media/saveName.ts';
import { freeName } from './outputs/freeName.ts';
import { exists, type OutputOnDisk } from './outputs/markdownCopy.ts';
import { outputPlace, type OutputPlace } from './outputs/outputId.ts';
import { insertOutput } from './outputs/insertOutput.ts';
import { jobArgumentOf, jobArgumentsOf } from '../shared/nodeArguments.ts';
import type { Handlers } from '../shared/runCommand.ts';
import { useAsInput } from '../jobs/submit/useAsInput.ts';

export const outputCommands: Handlers<
  | 'backlot.openGallery'
  | 'backlot.openOutput'
  | 'backlot.saveOutput'
  | 'backlot.saveAllOutputs'
  | 'backlot.copyOutputPath'
  | 'backlot.openOutputFile'
  | 'backlot.useAsInput'
  | 'backlot.insertOutput'
> = {
  /** From a job's row: only what that job made. */
  'backlot.openGallery': async (backlot, [target]) => {
    backlot.gallery.show(null, jobArgumentOf(target)?.id);
  },

  'backlot.openOutput': async (backlot, args) => {
    const item = await fetched(backlot, args);
    const output = item?.job.outputs.find(({ index }) => index === item.index);
    if (item && output) backlot.gallery.show({ job: item.job, output });
  },

  'backlot.saveOutput': async (backlot, args) => {
    const item = await fetched(backlot, args);
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
  'backlot.saveAllOutputs': async (backlot, args) => {
    const places = await placesOf(backlot, args);
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
    const saved = await saveInto(backlot, places, folder);
    const text = vscode.l10n.t('{0} of {1} outputs saved', saved, places.length);
    void vscode.window.setStatusBarMessage(text, 8_000);
    return text;
  },

  'backlot.copyOutputPath': async (backlot, args) => {
    const item = await fetched(backlot, args);
    if (!item) return undefined;
    await vscode.env.clipboard.writeText(item.path);
    return vscode.l10n.t('The path is in the clipboard');
  },

  /** With whatever viewer the editor has for such a file. */
  'backlot.openOutputFile': async (backlot, args) => {
    const item = await fetched(backlot, args);
    if (item) await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(item.path));
  },

  'backlot.useAsInput': async (backlot, args) => {
    const item = await fetched(backlot, args);
    if (item) await useAsInput(backlot, item);
  },

  'backlot.insertOutput': async (backlot, args) => {
    const item = await fetched(backlot, args);
    return item && insertOutput(item);
  },
};

/** The output that the arguments name (a node, or a job and an index), with its bytes in the cache. */
async function fetched(
  backlot: Backlot,
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
      backlot,
      { job: named.id, index: typeof index === 'number' ? index : named.index },
      abort.signal,
    );
  });
}

async function onDisk(
  backlot: Backlot,
  { job: id, index }: OutputPlace,
  signal: AbortSignal,
): Promise<OutputOnDisk | undefined> {
  const { journal, outputs } = await backlot.jobs();
  const { path, content } = await outputs.bytes(id, index, signal);
  const job = await journal.get(id);
  return job && { job, index, content, path };
}

/** A list of the gallery's ids, or all outputs of the jobs that are selected. */
async function placesOf(backlot: Backlot, args: readonly unknown[]): Promise<readonly OutputPlace[]> {
  const ids = z.safeParse(z.array(z.string()), args[0]).data;
  if (ids) return ids.map(outputPlace).filter((place) => place !== null);
  const { journal } = await backlot.jobs();
  const jobs = await Promise.all(jobArgumentsOf(args).map((id) => journal.get(id)));
  return jobs.flatMap((job) => (job ? job.outputs.map(({ index }) => ({ job: job.id, index })) : []));
}

/** How many could be saved: one that is gone at the platform does not keep the others. */
async function saveInto(
  backlot: Backlot,
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
      const item = await onDisk(backlot, place, abort.signal).catch(() => undefined);
      if (!item) continue;
      const wanted = saveName(item.job.title, item.index, item.content.extension);
      const name = await freeName(wanted, (one) => exists(vscode.Uri.joinPath(folder, one)));
      await vscode.workspace.fs.copy(vscode.Uri.file(item.path), vscode.Uri.joinPath(folder, name));
      saved += 1;
    }
    return saved;
  });
}
