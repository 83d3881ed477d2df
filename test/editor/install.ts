import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureFolder } from './cacheFolder.ts';
import { cacheRoot, packageVersion, projectPackage } from './paths.ts';
import { cacheKey, readPin, type EditorName, type EditorPin } from './pins.ts';
import { installEditor, SERVER_FOLDER } from './recipe.ts';

export type { EditorName } from './pins.ts';

/** An editor that is ready to start. */
export interface ReadyEditor {
  readonly ok: true;
  readonly which: EditorName;
  /** Folder in the cache. */
  readonly folder: string;
  /** Version of VS Code, such as `1.139.1`. */
  readonly version: string;
  /** Node executable that runs the server. */
  readonly node: string;
  /** Entry file of the VS Code server. */
  readonly server: string;
  /** Entry file of code-server's front process (for a person's own browser). */
  readonly front: string;
}

/** Why an editor cannot be had on this machine, in one line. */
export interface MissingEditor {
  readonly ok: false;
  readonly which: EditorName;
  readonly reason: string;
}

export type EditorInstall = ReadyEditor | MissingEditor;

/** Where progress lines go. */
export type Say = (line: string) => void;

/**
 * Finds the editor in the cache, or installs it once from the npm registry. Never throws: what fails becomes the reason.
 * Two processes may ask at once; one installs, the other waits for it.
 */
export async function ensureEditor(which: EditorName, say: Say = console.log): Promise<EditorInstall> {
  const pin = readPin(which);
  const title = `VS Code ${pin.vscode}`;
  if (process.platform === 'win32')
    return { ok: false, which, reason: `${title}: its server does not run on Windows` };
  const node = projectNode(pin);
  const root = cacheRoot();
  const key = cacheKey(pin, node === undefined);
  const started = Date.now();
  let installed = false;
  try {
    const folder = await ensureFolder(
      root,
      key,
      async (empty) => {
        say(`Installing ${title} (once, about a minute)…`);
        await installEditor(empty, pin, node === undefined, path.join(root, `${key}.log`));
        installed = true;
      },
      () => say(`Waiting for another process that is installing ${title}…`),
    );
    if (installed)
      say(`${title} is ready after ${Math.round((Date.now() - started) / 1000)} s, in ${folder}`);
    return {
      ok: true,
      which,
      folder,
      version: pin.vscode,
      node: node ?? path.join(folder, 'node_modules', 'node', 'bin', 'node'),
      server: path.join(folder, SERVER_FOLDER, 'out', 'server-main.js'),
      front: path.join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const log = path.join(root, `${key}.log`);
    const reason = `${title} could not be installed: ${message.replace(/\s+/g, ' ')}`;
    return { ok: false, which, reason: existsSync(log) ? `${reason} (log: ${log})` : reason };
  }
}

/** Like {@link ensureEditor}, for callers that cannot go on without it. @throws Error with the reason */
export async function requireEditor(which: EditorName, say?: Say): Promise<ReadyEditor> {
  const editor = await ensureEditor(which, say);
  if (!editor.ok) throw new Error(editor.reason);
  return editor;
}

/** The project's own Node where it is the pinned version: saves a second copy of 120 MB. */
function projectNode(pin: EditorPin): string | undefined {
  const executable = projectPackage('node', 'bin', 'node');
  return packageVersion(projectPackage('node')) === pin.node && existsSync(executable)
    ? executable
    : undefined;
}
