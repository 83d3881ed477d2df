import * as vscode from 'vscode';
import { fileRefused, LARGEST_FILE, readFileWithin } from '../../../calls/requestFile/fileWithin.ts';
import type { FileInput } from '../../../calls/requestInputs.ts';
import { Problem, toProblem } from '../../../core/problem.ts';
import { declaredByContent } from '../../../media/declaredFile.ts';
import { readFileInput } from '../askQuestions.ts';

/**
 * A file that a request names, as it is named, or of the same name in another Unicode form: file systems and keyboards
 * differ in it. Errors: Problem `request.invalid` with `file` and `reason`.
 *
 * @param limit in bytes; a larger file is refused before it is read
 */
export async function readBeside(
  request: vscode.Uri,
  path: string,
  limit: number = LARGEST_FILE,
): Promise<FileInput> {
  for (const form of [path, path.normalize('NFC'), path.normalize('NFD')]) {
    const file = await readOne(request, form, limit).catch((error: unknown) => {
      const { details } = toProblem(error);
      if (details.args?.['reason'] === 'missing' || !(error instanceof Problem)) return null;
      throw error;
    });
    if (file) return file;
  }
  return readOne(request, path, limit);
}

/**
 * Request files come with repositories of other people, so only what lies in the request's own folder or below it can be
 * sent anywhere, with all links followed.
 */
async function readOne(request: vscode.Uri, path: string, limit: number): Promise<FileInput> {
  const folder = vscode.Uri.joinPath(request, '..');
  const name = path.split(/[\\/]/).at(-1) ?? 'file';
  const mimeType = 'application/octet-stream';
  if (request.scheme === 'file') {
    const root = vscode.workspace.getWorkspaceFolder(request)?.uri.fsPath ?? folder.fsPath;
    const bytes = await readFileWithin({ root, folder: folder.fsPath, path, limit });
    return declaredByContent({ name, mimeType, bytes });
  }
  const file = vscode.Uri.joinPath(folder, path);
  if (!file.path.startsWith(`${folder.path}/`)) throw fileRefused(path, 'outside');
  // Of a file system that is not this computer's, links cannot be followed, only recognized.
  for (let part = file; part.path !== folder.path; part = vscode.Uri.joinPath(part, '..')) {
    const { type, size } = await vscode.workspace.fs.stat(part);
    if (type & vscode.FileType.SymbolicLink) throw fileRefused(path, 'outside');
    if (part === file && type !== vscode.FileType.File) throw fileRefused(path, 'noFile');
    if (part === file && size > limit) throw fileRefused(path, 'tooLarge');
  }
  return readFileInput(file);
}
