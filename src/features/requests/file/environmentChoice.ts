import * as vscode from 'vscode';
import {
  ENVIRONMENTS_FILE,
  namedIn,
  readEnvironments,
  type Environment,
} from '../../../calls/requestFile/environments.ts';
import { textOfFile } from '../../../media/fileText.ts';
import { showQuickPick, showWarningMessage } from '../../shared/messages.ts';

const CHOSEN = 'backlot.environment';
const LARGEST_FILE = 256 * 1024;

/** The named environments of request files, and which of them the user has chosen in this workspace. */
export class EnvironmentChoice {
  readonly #memory: Pick<vscode.Memento, 'get' | 'update'>;

  constructor(memory: Pick<vscode.Memento, 'get' | 'update'>) {
    this.#memory = memory;
  }

  /** The chosen environment of a request; undefined when none is chosen, or the file does not name it. */
  async of(request: vscode.Uri): Promise<Environment | undefined> {
    const chosen: unknown = this.#memory.get(CHOSEN);
    if (typeof chosen !== 'string') return undefined;
    return this.named(chosen).of(request);
  }

  /** The environment of this name, whichever is chosen. Its `of` gives undefined where the file does not name it. */
  named(name: string): Pick<EnvironmentChoice, 'of'> {
    return {
      of: async (request) => {
        const environments = await environmentsOf(request);
        return environments && namedIn(environments, name);
      },
    };
  }

  /** Lets the user choose one of those that the request's folder or one above it names. */
  async choose(request: vscode.Uri): Promise<void> {
    const environments = await environmentsOf(request);
    if (!environments) {
      const text = vscode.l10n.t(
        'There is no file "{0}" in the folder of the request or above it.',
        ENVIRONMENTS_FILE,
      );
      void showWarningMessage(text);
      return;
    }
    const none = { label: vscode.l10n.t('None'), name: undefined };
    const rows = Object.entries(environments).map(([name, { values, accounts }]) => ({
      label: name,
      description: [...Object.values(accounts), ...Object.keys(values)].join(', '),
      name,
    }));
    const picked = await showQuickPick([...rows, none], {
      title: vscode.l10n.t('Environment of Request Files'),
    });
    if (picked) await this.#memory.update(CHOSEN, picked.name);
  }
}

/** Those of the nearest file, up to the root of the workspace's folder. */
async function environmentsOf(
  request: vscode.Uri,
): Promise<Readonly<Record<string, Environment>> | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(request)?.uri.path;
  let folder = vscode.Uri.joinPath(request, '..');
  for (;;) {
    const file = vscode.Uri.joinPath(folder, ENVIRONMENTS_FILE);
    const text = await smallText(file);
    if (text !== undefined) return told(file, text);
    if (root === undefined || folder.path === root || folder.path.length <= root.length) return undefined;
    folder = vscode.Uri.joinPath(folder, '..');
  }
}

async function smallText(file: vscode.Uri): Promise<string | undefined> {
  try {
    if ((await vscode.workspace.fs.stat(file)).size > LARGEST_FILE) return '';
    return textOfFile(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function told(file: vscode.Uri, text: string): Readonly<Record<string, Environment>> | undefined {
  const read = readEnvironments(text);
  if (read.ok) return read.environments;
  const name = vscode.workspace.asRelativePath(file);
  void showWarningMessage(
    read.reason === 'key'
      ? vscode.l10n.t(
          '"{0}" in {1} looks like a key. Keys belong to accounts; the file is not used.',
          read.name,
          name,
        )
      : vscode.l10n.t('{0} cannot be read as environments.', name),
  );
  return undefined;
}
