import * as vscode from 'vscode';

/** The scheme of addresses of remote projects. */
export const STUDIO_SCHEME = 'backlot-studio';

/** Tells the editor of changes of remote files. */
export type FileChanges = vscode.EventEmitter<vscode.FileChangeEvent[]>;

/** What the editor asks of remote files. Errors: FileSystemError. */
interface RemoteFiles extends Pick<
  vscode.FileSystemProvider,
  'readDirectory' | 'readFile' | 'stat' | 'writeFile'
> {
  createDirectory(): never;
  delete(): never;
  rename(): never;
}

/**
 * Tells the editor who has the files of remote projects.
 *
 * @param load called when the first one is asked for
 * @param changes fires when files have changed
 */
export function registerStudio(load: () => Promise<RemoteFiles>, changes: FileChanges): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(
    STUDIO_SCHEME,
    {
      onDidChangeFile: changes.event,
      // What is open is watched by what opened it; the platform tells of nothing else.
      watch: () => new vscode.Disposable(() => undefined),
      stat: async (uri) => (await load()).stat(uri),
      readDirectory: async (uri) => (await load()).readDirectory(uri),
      readFile: async (uri) => (await load()).readFile(uri),
      writeFile: async (uri, content, options) => (await load()).writeFile(uri, content, options),
      createDirectory: async () => (await load()).createDirectory(),
      delete: async () => (await load()).delete(),
      rename: async () => (await load()).rename(),
    },
    { isCaseSensitive: true },
  );
}
