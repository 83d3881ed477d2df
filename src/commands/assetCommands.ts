import { basename } from 'node:path';
import * as vscode from 'vscode';
import { pickAccount } from '../ui/pickAccount.ts';
import { accountArgumentOf } from './nodeArguments.ts';
import type { Handlers } from './runCommand.ts';

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
};

export const assetCommands: Handlers<'backlot.uploadAsset'> = {
  'backlot.uploadAsset': async (backlot, [target]) => {
    const id =
      accountArgumentOf(target)?.account ??
      (await pickAccount(backlot.accounts, (provider) => !!provider.assets, vscode.l10n.t('Upload Image')))
        ?.id;
    const opened = id === undefined ? undefined : await backlot.open(id);
    const assets = opened?.provider.assets;
    if (!opened || !assets) return;
    const [file] =
      (await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Upload Image'),
        openLabel: vscode.l10n.t('Upload'),
        filters: { [vscode.l10n.t('Images')]: Object.keys(IMAGE_TYPES) },
      })) ?? [];
    if (!file) return;
    const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
    const mimeType = IMAGE_TYPES[file.path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'image/png';
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Uploading "{0}"…', basename(file.path)),
      cancellable: true,
    };
    const { uploads } = await backlot.jobs();
    await vscode.window.withProgress(options, (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort());
      return uploads.upload(opened, { name: basename(file.path), mimeType, bytes }, abort.signal);
    });
    backlot.trees.refresh(`list/${opened.account.id}/assets`);
    await backlot.balances.read(opened.account.id);
  },
};
