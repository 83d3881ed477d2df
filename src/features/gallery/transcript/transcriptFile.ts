import { readFile, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { rawText } from '../../../core/foreignText.ts';
import { saveName } from '../../../media/saveName.ts';
import type { TimedWord } from '../../shared/pages/mediaMessages.ts';
import type { OutputOnDisk } from '../outputRepository.ts';
import { cuesOf, subtitles, transcriptIn, type SubtitleFormat } from './transcript.ts';

/** Half a day of words with their times. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/** The words of a JSON file; null for one that is no transcript. Errors: those of reading it. */
export async function transcriptAt(path: string): Promise<readonly TimedWord[] | null> {
  if ((await stat(path)).size > LARGEST_BYTES) return null;
  return transcriptIn(parsed(await readFile(path, 'utf8')));
}

/** Asks where to, and writes a transcript as subtitles. Gives what was done, for the status line. */
export async function exportSubtitles(
  { job, index, path }: OutputOnDisk,
  format: SubtitleFormat,
): Promise<string | undefined> {
  const words = await transcriptAt(path);
  if (!words) return undefined;
  const name = saveName(rawText(job.title), index, format);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Subtitles'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (!target) return undefined;
  await vscode.workspace.fs.writeFile(target, Buffer.from(subtitles(cuesOf(words), format)));
  return vscode.l10n.t('Saved as {0}', target.path.split('/').at(-1) ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
