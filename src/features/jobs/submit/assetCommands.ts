import { basename } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Asset } from '../../../core/provider.ts';
import { toProblem } from '../../../core/problem.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { pickAccount } from '../../accounts/pickAccount.ts';
import { showProblem } from '../../problems/problemNotice.ts';
import { accountArgumentOf } from '../../shared/nodeArguments.ts';
import type { Handlers } from '../../shared/handlers.ts';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';
import type { ProblemLog } from '../../problems/problemLog.ts';
import { choosePicture } from './askMedia.ts';
import { uploadFile, type UploadDeps } from './uploadFile.ts';
import { uploadOutput, type InputDeps } from './useAsInput.ts';

export interface AssetDeps extends UploadDeps, Pick<InputDeps, 'inputs' | 'lineage'> {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly problems: ProblemLog;
}

const IMAGE_ENDINGS = ['png', 'jpg', 'jpeg', 'webp', 'gif'];

export function assetCommands(deps: AssetDeps): Handlers<'backlot.uploadAsset'> {
  return {
    /**
     * The file is asked for, unless the target names it: then the same upload is tried again. With `from: 'outputs'` it
     * is a picture of an earlier job. Gives the asset's ID.
     */
    'backlot.uploadAsset': async ([target]) => {
      const id =
        accountArgumentOf(target)?.account ??
        (await pickAccount(deps.accounts, (provider) => !!provider.assets, vscode.l10n.t('Upload Image')))
          ?.id;
      const opened = id === undefined ? undefined : await deps.open(id);
      if (!opened?.provider.assets) return undefined;
      const { account, provider } = opened;
      const isOutput = z.safeParse(fromOutputs, target).success;
      const file = isOutput ? undefined : (fileOf(target) ?? (await pickImage()));
      if (!isOutput && !file) return undefined;
      try {
        if (file) return (await upload(deps, opened, file)).id;
        const picture = await choosePicture({ opened, sources: deps, title: vscode.l10n.t('Upload Image') });
        return picture && (await uploadOutput(deps, opened, picture));
      } catch (error) {
        const args = file ? [{ account: account.id, file: file.toString() }] : [target];
        const retry = { title: vscode.l10n.t('Try Again'), command: 'backlot.uploadAsset', args } as const;
        showProblem(
          toProblem(error),
          { provider: provider.label, account: account.label, unit: provider.moneyUnit },
          { account: account.id, sandbox: account.sandbox, retry },
          deps.problems,
        );
        return undefined;
      }
    },
  };
}

async function upload(deps: AssetDeps, opened: OpenedAccount, file: vscode.Uri): Promise<Asset> {
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
  // What it is, its content says.
  return uploadFile(deps, opened, { name: basename(file.path), mimeType: 'image/png', bytes });
}

async function pickImage(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Upload Image'),
    openLabel: vscode.l10n.t('Upload'),
    filters: { [vscode.l10n.t('Images')]: IMAGE_ENDINGS },
  });
  return picked?.[0];
}

const fromOutputs = z.looseObject({ from: z.literal('outputs') });

function fileOf(target: unknown): vscode.Uri | undefined {
  const named = z.safeParse(z.looseObject({ file: z.string() }), target).data;
  return named && vscode.Uri.parse(named.file, true);
}
