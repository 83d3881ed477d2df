import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import { sniffFile } from '../../media/sniff.ts';
import { boardCut, type ShotClip } from '../../studio/exchange/boardCut.ts';
import { interchangeName, placedShots, type Cut, type CutClip } from '../../studio/exchange/cut.ts';
import { fcpXmlOf } from '../../studio/exchange/fcpXml.ts';
import { otioOf } from '../../studio/exchange/otio.ts';
import { writeOtioz } from '../../studio/exchange/otioz.ts';
import { printBoard, type PrintOptions } from '../../studio/exchange/printBoard.ts';
import { shotListOf } from '../../studio/exchange/shotList.ts';
import { shotsOf } from '../../studio/film/filmState.ts';
import { openStudio } from '../../studio/remote/documentServer.ts';
import { parseStudioPath } from '../../studio/remote/paths.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import type { BoardFiles } from '../film/boardFiles.ts';
import { withProgress } from '../shared/progress.ts';
import { printWords } from './printQuestions.ts';

export type ExportFormat = 'otio' | 'otioz' | 'fcpXml' | 'csv' | 'html' | 'markdown';

export interface ExportDeps {
  readonly open: OpenAccount;
  readonly files: BoardFiles;
}

/** What is exported, and where to. */
export interface Export {
  readonly document: vscode.Uri;
  readonly board: Board;
  readonly format: ExportFormat;
  readonly target: vscode.Uri;
  /** Of a printed board: how, and the keys of its shots. */
  readonly print?: { readonly options: PrintOptions; readonly shots: ReadonlySet<string> };
}

/** The chosen clips of a board: the files on this computer by the keys of the shots. */
type Clips = ReadonlyMap<string, string>;

/** More than any picture of a shot has: a page with larger ones would open in no browser. */
const MOST_PICTURE_BYTES = 16 * 1024 * 1024;
const PRINTED = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/**
 * Writes a board for another program. Gives the shots whose chosen clip could not be had, which are in it without one.
 * Errors: Problem of a remote project; as writing files; cancelled.
 */
export async function exportBoard(deps: ExportDeps, wanted: Export): Promise<readonly Shot[]> {
  const { board, format, target } = wanted;
  const title = vscode.l10n.t('Exporting {0}', target.path.split('/').at(-1) ?? '');
  return withProgress(title, async (signal) => {
    switch (format) {
      case 'markdown':
        await writeText(target, await markdownOf(deps, wanted, signal));
        return [];
      case 'csv':
        await writeText(target, shotListOf(boardCut(board, listedClips(board))));
        return [];
      case 'html':
        await writeText(target, await printed(deps, wanted, signal));
        return [];
      case 'otio':
      case 'otioz':
      case 'fcpXml':
        return writeTimeline(deps, wanted, signal);
    }
  });
}

async function writeTimeline(
  deps: ExportDeps,
  { document, board, format, target }: Export,
  signal: AbortSignal,
): Promise<readonly Shot[]> {
  const { clips, missing } = await chosenClips(deps, document, board, signal);
  const known = listedClips(board);
  const files = new Map<string, ShotClip>();
  for (const [key, path] of clips)
    files.set(key, {
      take: known.get(key)?.take ?? null,
      extension: extname(path).replace('.', '') || 'mp4',
    });
  const cut = boardCut(board, files);
  const media = mediaOf(board, cut, clips);
  if (format === 'otioz') {
    await writeBundle(cut, media, target, signal);
    return missing;
  }
  const folder = target.with({ path: target.path.replace(/\.\w+$/, '') + '_media' });
  if (media.size > 0) await vscode.workspace.fs.createDirectory(folder);
  for (const [name, path] of media) {
    signal.throwIfAborted();
    const copy = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.copy(vscode.Uri.file(path), copy, { overwrite: true });
  }
  const urlOf = ({ file }: CutClip): string => {
    const uri = vscode.Uri.joinPath(folder, file);
    return uri.scheme === 'file' ? pathToFileURL(uri.fsPath).href : uri.toString();
  };
  await writeText(target, format === 'otio' ? otioOf(cut, urlOf) : fcpXmlOf(cut, urlOf));
  return missing;
}

/** The bundle is made in a folder of its own: it appears whole, or not at all. */
async function writeBundle(cut: Cut, media: Clips, target: vscode.Uri, signal: AbortSignal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backlot-'));
  try {
    const bundle = join(folder, 'board.otioz');
    await writeOtioz(cut, media, bundle, signal);
    await vscode.workspace.fs.copy(vscode.Uri.file(bundle), target, { overwrite: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The files by the names that the cut has for them. */
function mediaOf(board: Board, cut: Cut, clips: Clips): ReadonlyMap<string, string> {
  const keys = shotsOf(board).map(({ key }) => key);
  return new Map(
    placedShots(cut).flatMap(({ shot }, at) => {
      const path = clips.get(keys[at] ?? '');
      return shot.clip && path !== undefined ? [[shot.clip.file, path] as const] : [];
    }),
  );
}

async function chosenClips(
  { files }: ExportDeps,
  document: vscode.Uri,
  board: Board,
  signal: AbortSignal,
): Promise<{ readonly clips: Clips; readonly missing: readonly Shot[] }> {
  const clips = new Map<string, string>();
  const missing: Shot[] = [];
  for (const shot of shotsOf(board)) {
    const take = shot.takes.find(({ isChosen }) => isChosen);
    if (!take) continue;
    const path = await tried(files.take(document, shot, take, signal), signal);
    if (path === null) missing.push(shot);
    else clips.set(shot.key, path);
  }
  return { clips, missing };
}

/** What the document says of the chosen clips; none of them is fetched. */
function listedClips({ scenes }: Board): ReadonlyMap<string, ShotClip> {
  const clips = new Map<string, ShotClip>();
  for (const { key, takes } of scenes.flatMap(({ shots }) => shots)) {
    const take = takes.find(({ isChosen }) => isChosen);
    if (!take) continue;
    const [, extension = 'mp4'] = /\.(\w{1,8})$/.exec(take.outputAssetId ?? '') ?? [];
    clips.set(key, { take: take.number, extension });
  }
  return clips;
}

async function printed(
  deps: ExportDeps,
  { document, board, print }: Export,
  signal: AbortSignal,
): Promise<string> {
  if (!print) throw new Error('a printed board without its options');
  const cut = boardCut(board, listedClips(board), print.shots);
  const shots = shotsOf(board).filter(({ key }) => print.shots.has(key));
  const pictures = new Map<string, string>();
  for (const [at, { shot }] of placedShots(cut).entries()) {
    const one = shots[at];
    const picture = one && (await pictureOf(deps.files, document, one, signal));
    if (picture) pictures.set(shot.code, picture);
  }
  return printBoard(cut, print.options, { pictures, words: printWords(cut) });
}

/** As a `data:` URL: a picture that was made of the shot, else the frame that it begins with; null without either. */
async function pictureOf(
  files: BoardFiles,
  document: vscode.Uri,
  shot: Shot,
  signal: AbortSignal,
): Promise<string | null> {
  const chosen = shot.takes.find(({ isChosen }) => isChosen)?.outputAssetId ?? null;
  const first = shot.values['startFrameAssetId'];
  const assets = [chosen, typeof first === 'string' && first !== '' ? first : null];
  const tries = [
    ...assets.map((asset) => async () => (asset === null ? null : files.asset(document, asset, signal))),
    async () => files.still(document, shot, signal),
  ];
  for (const one of tries) {
    const path = await tried(one(), signal);
    const picture = path === null ? null : await embedded(path);
    if (picture !== null) return picture;
  }
  return null;
}

async function embedded(path: string): Promise<string | null> {
  const { mimeType } = await sniffFile(path);
  if (!PRINTED.test(mimeType)) return null;
  const bytes = await readFile(path);
  return bytes.byteLength > MOST_PICTURE_BYTES ? null : `data:${mimeType};base64,${bytes.toString('base64')}`;
}

/** Null for what cannot be had: one clip that is gone must not keep the rest from being exported. */
async function tried(file: Promise<string | null>, signal: AbortSignal): Promise<string | null> {
  try {
    return await file;
  } catch (error) {
    if (signal.aborted) throw toProblem(error);
    return null;
  }
}

async function markdownOf({ open }: ExportDeps, { document }: Export, signal: AbortSignal): Promise<string> {
  const place = parseStudioPath(document.path);
  const { studio, session } = await openStudio(open, document.authority);
  return studio.exportMarkdown(session, place?.kind === 'asset' ? place.assetId : '', signal);
}

async function writeText(target: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
}

/** The name that a file of a board gets where its user gives it no other. */
export function exportName(document: vscode.Uri, { title }: Board, ending: string): string {
  const file = document.path.split('/').at(-1) ?? '';
  return `${interchangeName(title, interchangeName(file.replace(/\.storyboard\.json$/i, ''), 'storyboard'))}.${ending}`;
}
