import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { JobRecord } from '../../core/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { parseStudioPath } from '../../studio/remote/paths.ts';
import type { Shot, Take } from '../../studio/storyboard/board.ts';
import type { Studio } from '../studio/buildStudio.ts';
import { STUDIO_SCHEME } from '../studio/registerStudio.ts';
import { jobsOf } from './openBoard.ts';

interface FileDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
  readonly studio: () => Promise<Pick<Studio, 'files' | 'bytes'>>;
}

/** The files on this computer behind what a board names: its assets, and the clips and stills that were made for it. */
export class BoardFiles {
  readonly #deps: FileDeps;

  constructor(deps: FileDeps) {
    this.#deps = deps;
  }

  /**
   * Of a board on disk the file beside it, of one in a remote project the asset, which is fetched. Null where there is none
   * such. Errors: Problem of the fetch.
   */
  async asset(document: vscode.Uri, asset: string, signal: AbortSignal): Promise<string | null> {
    if (document.scheme === 'file') return localFile(document, asset);
    const place = document.scheme === STUDIO_SCHEME ? parseStudioPath(document.path) : null;
    if (place?.kind !== 'asset') return null;
    const folder = { account: document.authority, projectId: place.projectId, scope: 'active' as const };
    const { files, bytes } = await this.#deps.studio();
    const found = await files.asset(folder, asset, signal);
    return found ? bytes.pathOf(folder, found, signal) : null;
  }

  /** The clip of a take. Null where nobody here has made it. Errors: Problem of the fetch. */
  async take(document: vscode.Uri, shot: Shot, take: Take, signal: AbortSignal): Promise<string | null> {
    const asset = take.outputAssetId === null ? null : await this.asset(document, take.outputAssetId, signal);
    if (asset !== null || take.jobId === null) return asset;
    return this.#made(document, shot, ({ remoteId }) => remoteId === take.jobId, signal);
  }

  /** The last picture that was made for a shot. Null without one. Errors: Problem of the fetch. */
  still(document: vscode.Uri, shot: Shot, signal: AbortSignal): Promise<string | null> {
    const isPicture = ({ outputs: [output] }: JobRecord) =>
      /^image\//.test(output?.cached?.mimeType ?? output?.mimeType ?? '');
    return this.#made(document, shot, isPicture, signal);
  }

  async #made(
    document: vscode.Uri,
    shot: Shot,
    fits: (job: JobRecord) => boolean,
    signal: AbortSignal,
  ): Promise<string | null> {
    const { journal, outputs } = await this.#deps.jobs();
    const made = (await jobsOf(journal, document)).findLast(
      (job) => job.origin?.part === shot.key && job.state === 'succeeded' && fits(job),
    );
    return made ? (await outputs.bytes(made.id, 0, signal)).path : null;
  }
}

/** Only what lies below the folder of the board: it can come from anybody. */
async function localFile(document: vscode.Uri, asset: string): Promise<string | null> {
  const steps = asset.split('/');
  if (steps.some((step) => step === '..' || step === '') || /[\\:\0]/.test(asset)) return null;
  const path = vscode.Uri.joinPath(document, '..', ...steps).fsPath;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? path : null;
}
