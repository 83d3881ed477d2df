import * as vscode from 'vscode';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { toProblem } from '../../../core/problem.ts';
import type { Asset, AssetFile } from '../../../core/provider.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { Balances } from '../../../providers/balances.ts';
import type { AccountViews } from '../../shared/accountViews.ts';
import { withProgress } from '../../shared/progress.ts';

/** What uploading a file needs. */
export interface UploadDeps {
  readonly jobs: () => Promise<Jobs>;
  readonly balances: Pick<Balances, 'read' | 'last'>;
  readonly trees: AccountViews;
  readonly log: { warn(line: string): void };
}

/**
 * Uploads a file as an asset, with a progress notice that can cancel it, and reads again what has changed by it.
 * Errors: as `AssetUploads.upload`.
 */
export async function uploadFile(deps: UploadDeps, opened: OpenedAccount, file: AssetFile): Promise<Asset> {
  const { id } = opened.account;
  const { uploads } = await deps.jobs();
  const asset = await withProgress(vscode.l10n.t('Uploading "{0}"…', file.name), (signal) =>
    uploads.upload(opened, file, signal),
  );
  deps.trees.accountChanged(id);
  // The file is there, whether the balance can be read or not.
  await deps.balances.read(id).catch((error: unknown) => deps.log.warn(toProblem(error).message));
  return asset;
}
