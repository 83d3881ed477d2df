import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { JobRecord } from '../../../core/job.ts';
import type { CachedContent } from '../../../core/output.ts';
import { saveName } from '../../../media/saveName.ts';
import { freeName } from './freeName.ts';
import { markdownLink } from './markdownLink.ts';

/** An output whose bytes are in the cache. */
export interface OutputOnDisk {
  readonly job: JobRecord;
  readonly index: number;
  readonly content: CachedContent;
  /** Absolute path in the cache. */
  readonly path: string;
}

export interface MarkdownCopies {
  readonly text: string;
  /** Makes the files; undoing the insertion takes them away again. */
  readonly files: vscode.WorkspaceEdit;
}

/**
 * Copies of outputs in the folder of a Markdown document, and the text that shows them. Undefined for a document that
 * lies in no folder yet. Errors: those of reading the files.
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
    const wanted = saveName(job.title, index, content.extension);
    const name = await freeName(wanted, (one) => names.has(one) || exists(vscode.Uri.joinPath(folder, one)));
    names.add(name);
    files.createFile(vscode.Uri.joinPath(folder, name), { contents: await readFile(path) });
    const picture = content.kind === 'image' || content.mimeType === 'image/svg+xml';
    lines.push(markdownLink(job.title, name, picture));
  }
  return { text: lines.join('\n\n'), files };
}

/** True when there is something by this name already. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
