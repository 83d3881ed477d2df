import * as vscode from 'vscode';
import type { MediaItem } from './storyboardMessages.ts';

const KINDS: readonly (readonly [RegExp, MediaItem['kind']])[] = [
  [/\.(png|jpe?g|webp|gif|avif|bmp|svg)$/i, 'image'],
  [/\.(mp4|webm|mov|m4v)$/i, 'video'],
  [/\.(mp3|wav|flac|ogg)$/i, 'audio'],
];

/**
 * The files of a board's assets: an asset whose id is a path is that file, from the folder of the document on. What is
 * not there, or is no path, has none.
 *
 * @param toUri gives the address by which the page loads a file
 */
export async function boardMedia(
  document: vscode.Uri,
  assets: readonly string[],
  toUri: (file: vscode.Uri) => string,
): Promise<readonly MediaItem[]> {
  return Promise.all(
    assets.map(async (asset): Promise<MediaItem> => {
      const kind = KINDS.find(([ending]) => ending.test(asset))?.[1] ?? 'other';
      const file = fileOf(document, asset);
      const found = file && (await vscode.workspace.fs.stat(file).then(isFile, () => false));
      return { asset, kind, source: file && found ? toUri(file) : null };
    }),
  );
}

/** The path of a file as a board names it: from the folder of the document on; undefined for one elsewhere. */
export function assetOf(document: vscode.Uri, file: vscode.Uri): string | undefined {
  const folder = vscode.Uri.joinPath(document, '..').path.replace(/\/?$/, '/');
  const isBeside = file.scheme === document.scheme && file.authority === document.authority;
  return isBeside && file.path.startsWith(folder) ? file.path.slice(folder.length) : undefined;
}

function fileOf(document: vscode.Uri, asset: string): vscode.Uri | null {
  const steps = asset.split('/');
  // Only files on disk can be shown, and only those below the document: a board can come from anybody.
  const isBelow = !steps.some((step) => step === '..' || step === '') && !/[\\:]/.test(asset);
  return document.scheme === 'file' && isBelow && /\.\w+$/.test(asset)
    ? vscode.Uri.joinPath(document, '..', ...steps)
    : null;
}

function isFile({ type }: vscode.FileStat): boolean {
  return (type & vscode.FileType.File) !== 0;
}
