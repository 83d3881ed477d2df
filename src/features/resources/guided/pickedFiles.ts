import { textOfFile } from '../../../media/fileText.ts';
import * as vscode from 'vscode';
import { Problem } from '../../../core/problem.ts';

/** Larger than any bundle or secret; a file by mistake must not fill the memory. */
const MOST_BYTES = 20 * 1024 * 1024;
/** What servers take of one template. */
const MOST_FILES = 200;
/** Folders that belong to tools and not to a template. */
const NO_PART = new Set(['.git', 'node_modules', '.DS_Store']);

/** The text of a file that the user picks; undefined when the user backs out. Errors: Problem `request.invalid`. */
export async function readTextFile(title: string): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title })) ?? [];
  return file && textOf(file);
}

/** The value of a JSON file. Errors: Problem `request.invalid`. */
export async function readJsonFile(title: string): Promise<unknown> {
  const [file] = (await vscode.window.showOpenDialog({ title, filters: { JSON: ['json'] } })) ?? [];
  if (!file) return undefined;
  try {
    return JSON.parse(await textOf(file)) as unknown;
  } catch (error) {
    throw error instanceof Problem ? error : unusable(file);
  }
}

/** The texts of a folder, by path below it. Errors: Problem `request.invalid`. */
export async function readFolder(title: string): Promise<Readonly<Record<string, string>> | undefined> {
  const options = { title, canSelectFolders: true, canSelectFiles: false };
  const [folder] = (await vscode.window.showOpenDialog(options)) ?? [];
  if (!folder) return undefined;
  const files: Record<string, string> = {};
  const read = async (at: vscode.Uri, path: string): Promise<void> => {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(at)) {
      if (NO_PART.has(name)) continue;
      const here = path === '' ? name : `${path}/${name}`;
      const uri = vscode.Uri.joinPath(at, name);
      if (type === vscode.FileType.Directory) await read(uri, here);
      else if (type === vscode.FileType.File) files[here] = await textOf(uri);
      if (Object.keys(files).length > MOST_FILES) throw unusable(folder);
    }
  };
  await read(folder, '');
  return files;
}

async function textOf(file: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > MOST_BYTES) throw unusable(file);
  return textOfFile(await vscode.workspace.fs.readFile(file));
}

function unusable(file: vscode.Uri): Problem {
  const field = file.path.split('/').at(-1) ?? '';
  return new Problem({ kind: 'invalid', code: 'request.invalid', args: { field }, mayHaveActed: false });
}
