import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { rawText } from '../../core/foreignText.ts';
import type { JobRecord } from '../../core/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { saveName } from '../../media/saveName.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { openStudio } from '../../studio/remote/documentServer.ts';
import { parseStudioPath } from '../../studio/remote/paths.ts';
import { showInformationMessage, showQuickPick } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import type { Studio } from '../studio/buildStudio.ts';
import { STUDIO_SCHEME } from '../studio/registerStudio.ts';
import { edgeFrame, type FrameDeps } from './clipFrames.ts';

export interface ChoosingDeps extends FrameDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
  readonly studio: () => Promise<Pick<Studio, 'files'>>;
  readonly open: OpenAccount;
}

/** What a place of a board takes. */
export type AssetKind = 'image' | 'audio';

/** So many outputs and assets are offered, the newest first. */
const MOST_JOBS = 200;
const MOST_PAGES = 5;
/** The folder beside a board on disk that takes what is copied for it. */
const FOLDER = 'media';

/**
 * Asks for a medium of a board: a file beside it, an asset of its remote project, or an output of an earlier job, of a clip
 * its first or last frame. Outputs are copied to where the board's own files are. Gives the name by which the board names
 * it; undefined when the user backs out. Errors: Problem of fetching, of decoding, of the remote project.
 */
export async function chooseAsset(
  deps: ChoosingDeps,
  document: vscode.Uri,
  kind: AssetKind,
): Promise<string | undefined> {
  const isRemote = document.scheme === STUDIO_SCHEME;
  const rows = [
    isRemote
      ? { from: 'project' as const, label: vscode.l10n.t('An Asset of the Project…') }
      : { from: 'file' as const, label: vscode.l10n.t('A File in the Folder of the Storyboard…') },
    { from: 'output' as const, label: vscode.l10n.t('An Earlier Output…') },
  ];
  const title = kind === 'image' ? vscode.l10n.t('Choose a Picture') : vscode.l10n.t('Choose a Sound');
  const picked = await showQuickPick(rows, { title });
  switch (picked?.from) {
    case undefined:
      return undefined;
    case 'file':
      return pickFile(document);
    case 'project':
      return pickAsset(deps, document, kind, title);
    case 'output':
      return pickOutput(deps, document, kind, title);
  }
}

async function pickFile(document: vscode.Uri): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      defaultUri: vscode.Uri.joinPath(document, '..'),
      openLabel: vscode.l10n.t('Use in the Storyboard'),
      title: vscode.l10n.t('Choose a File in the Folder of the Storyboard'),
    })) ?? [];
  return file && assetOf(document, file);
}

/** The path of a file as a board names it: from the folder of the document on; undefined for one elsewhere. */
function assetOf(document: vscode.Uri, file: vscode.Uri): string | undefined {
  const folder = vscode.Uri.joinPath(document, '..').path.replace(/\/?$/, '/');
  const isBeside = file.scheme === document.scheme && file.authority === document.authority;
  return isBeside && file.path.startsWith(folder) ? file.path.slice(folder.length) : undefined;
}

async function pickAsset(
  { studio }: ChoosingDeps,
  document: vscode.Uri,
  kind: AssetKind,
  title: string,
): Promise<string | undefined> {
  const place = parseStudioPath(document.path);
  if (place?.kind !== 'asset') return undefined;
  const folder = { account: document.authority, projectId: place.projectId, scope: 'active' as const };
  const rows = await cancellable(vscode.l10n.t('Reading the assets of the project…'), async (signal) => {
    const { files } = await studio();
    const found: { readonly id: string; readonly label: string; readonly description: string }[] = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { files: some, hasMore } = await files.page(folder, page, signal);
      for (const [name, asset] of some)
        if (asset.kind === kind || asset.mimeType?.startsWith(`${kind}/`))
          found.push({ id: asset.id, label: oneLine(name), description: oneLine(asset.mimeType ?? '') });
      if (!hasMore) break;
    }
    return found;
  });
  if (rows.length === 0) {
    void showInformationMessage(vscode.l10n.t('The project has no such asset yet.'));
    return undefined;
  }
  return (await showQuickPick(rows, { title, matchOnDescription: true }))?.id;
}

async function pickOutput(
  deps: ChoosingDeps,
  document: vscode.Uri,
  kind: AssetKind,
  title: string,
): Promise<string | undefined> {
  const { journal } = await deps.jobs();
  const { jobs } = await journal.page({ limit: MOST_JOBS, states: ['succeeded'] });
  // A picture can be a frame of a clip.
  const fits = kind === 'image' ? /^(?:image|video)\// : /^audio\//;
  const rows = jobs.flatMap((job) =>
    job.outputs.flatMap(({ index, cached, mimeType }) => {
      const type = cached?.mimeType ?? mimeType ?? '';
      return fits.test(type) ? [{ job, index, type, label: oneLine(job.title), description: type }] : [];
    }),
  );
  if (rows.length === 0) {
    void showInformationMessage(vscode.l10n.t('No earlier job has made one that can be used here.'));
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Choose an output of an earlier job');
  const picked = await showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
  if (!picked) return undefined;
  const edge = picked.type.startsWith('video/') ? await pickEdge(title) : 'whole';
  if (!edge) return undefined;
  return cancellable(vscode.l10n.t('Fetching the output…'), async (signal) => {
    const { bytes, extension } = await bytesOf(deps, document, picked.job, picked.index, edge, signal);
    return keep(deps, document, saveName(rawText(picked.job.title), 0, extension), bytes, signal);
  });
}

type Edge = 'first' | 'last';

async function pickEdge(title: string): Promise<Edge | undefined> {
  const rows = [
    { edge: 'first' as const, label: vscode.l10n.t('Its First Frame') },
    { edge: 'last' as const, label: vscode.l10n.t('Its Last Frame') },
  ];
  return (await showQuickPick(rows, { title }))?.edge;
}

async function bytesOf(
  deps: ChoosingDeps,
  document: vscode.Uri,
  job: JobRecord,
  index: number,
  edge: Edge | 'whole',
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly extension: string }> {
  const { outputs } = await deps.jobs();
  const { path, content } = await outputs.bytes(job.id, index, signal);
  if (edge !== 'whole') {
    const bytes = await edgeFrame(deps, { document, path, name: oneLine(job.title) }, edge, signal);
    return { bytes, extension: 'png' };
  }
  return { bytes: await vscode.workspace.fs.readFile(vscode.Uri.file(path)), extension: content.extension };
}

/** Puts a medium to the board's own: the same content always under the same name, so that nothing is overwritten. */
async function keep(
  { studio, open }: ChoosingDeps,
  document: vscode.Uri,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<string> {
  if (document.scheme === STUDIO_SCHEME) {
    const place = parseStudioPath(document.path);
    const account = document.authority;
    const { studio: ability, session } = await openStudio(open, account);
    const upload = {
      projectId: place && 'projectId' in place ? place.projectId : '',
      filename: name,
      bytes: Uint8Array.from(bytes),
    };
    const asset = await ability.upload(session, upload, signal);
    (await studio()).files.note(account, asset);
    return asset.id;
  }
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const file = `${FOLDER}/${name.replace(/(\.[^.]*)$/, `-${mark}$1`)}`;
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(document, '..', ...file.split('/')), bytes);
  return file;
}
