import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { saveName } from '../../media/saveName.ts';
import { freeName } from '../../media/keeping/freeName.ts';
import type { OutputOnDisk } from './outputRepository.ts';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

const MAX_ALT_LENGTH = 200;

export interface MarkdownCopies {
  readonly text: string;
  /** Creates the files; undoing the insertion deletes them. */
  readonly files: vscode.WorkspaceEdit;
}

/**
 * Copies of outputs in the folder of a Markdown document, and the Markdown that shows them. Undefined for a document
 * that has not been saved yet. Errors: those of reading the files.
 */
export async function markdownCopies(
  document: vscode.Uri,
  outputs: readonly OutputOnDisk[],
): Promise<MarkdownCopies | undefined> {
  if (document.scheme === 'untitled') return undefined;
  const folder = vscode.Uri.joinPath(document, '..');
  const files = new vscode.WorkspaceEdit();
  const names = new Set<string>();
  const lines: string[] = [];
  for (const { job, index, content, path } of outputs) {
    const name = await freeName(
      saveName(rawText(job.title), index, content.extension),
      (candidate) => names.has(candidate) || fileExists(vscode.Uri.joinPath(folder, candidate)),
    );
    names.add(name);
    files.createFile(vscode.Uri.joinPath(folder, name), { contents: await readFile(path) });
    const isImage = content.kind === 'image' || content.mimeType === 'image/svg+xml';
    lines.push(markdownLink(job.title, name, isImage));
  }
  return { text: lines.join('\n\n'), files };
}

/**
 * The Markdown for a file beside the document: an image with its alternative text, or a link for anything else.
 * @param name the file's name, relative to the document.
 */
export function markdownLink(title: ForeignText, name: string, isImage: boolean): string {
  // A document of the user's: only what would be markup in a line is escaped.
  const text = oneLine(title, MAX_ALT_LENGTH).replace(/[\\[\]`*_<>&~|$]/g, (character) => `\\${character}`);
  const target = encodeURIComponent(name).replace(/[()]/g, (character) =>
    character === '(' ? '%28' : '%29',
  );
  return `${isImage ? '!' : ''}[${text}](${target})`;
}

export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
