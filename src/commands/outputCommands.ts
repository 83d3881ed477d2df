import * as vscode from 'vscode';
import type { Backlot } from '../compose.ts';
import type { JobRecord } from '../core/job.ts';
import { saveName } from '../outputs/saveName.ts';
import type { GalleryItem } from '../ui/galleryPanel.ts';
import { jobArgumentOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';

export const outputCommands: Handlers<'backlot.openOutput' | 'backlot.saveOutput'> = {
  'backlot.openOutput': async (backlot, [target]) => {
    const named = jobArgumentOf(target);
    if (!named) return;
    const item = await fetchOutput(backlot, named.id, named.index);
    if (item) backlot.gallery.show(item);
  },

  'backlot.saveOutput': async (backlot, [target, index]) => {
    const named = jobArgumentOf(target);
    if (!named) return;
    const item = await fetchOutput(backlot, named.id, typeof index === 'number' ? index : named.index);
    if (!item) return;
    const name = saveName(item.job.title, item.index, item.content.extension);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target_ = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save Output'),
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
      filters: { [item.content.mimeType]: [item.content.extension] },
    });
    if (target_) await vscode.workspace.fs.copy(vscode.Uri.file(item.path), target_, { overwrite: true });
  },
};

async function fetchOutput(
  backlot: Backlot,
  id: JobRecord['id'],
  index: number,
): Promise<GalleryItem | undefined> {
  const { journal, outputs } = await backlot.jobs();
  const options = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Backlot: fetching the output…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    const { path, content } = await outputs.bytes(id, index, abort.signal);
    const job = await journal.get(id);
    if (!job) return undefined;
    const account = await backlot.accounts.get(job.account);
    return { job, index, content, path, accountLabel: account?.label ?? job.account };
  });
}
