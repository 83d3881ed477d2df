import { rm, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { showErrorMessage, showQuickPick } from '../../shared/messages.ts';
import type { BundleRules, GuidedInput, KnownValues, Worded } from '../../../core/actionGuide.ts';
import type { FileInput } from '../../../calls/requestInputs.ts';
import { bundleFaults, readBundle, type CheckedBundle } from '../../../media/bundles/readBundle.ts';
import { filesIn, packFolder } from '../../../media/bundles/packFolder.ts';
import { FileOnDisk } from '../../../net/http/pieceBody.ts';
import { cancellable } from '../../shared/progress.ts';
import { wordedText } from '../resourceText.ts';

/** A folder of this computer for what is made on the way; it is removed when the action is over. */
export class TemporaryFolder {
  #path: Promise<string> | null = null;

  path(): Promise<string> {
    return (this.#path ??= mkdtemp(path.join(tmpdir(), 'backlot-')));
  }

  async remove(): Promise<void> {
    const made = await this.#path;
    if (made !== null) await rm(made, { recursive: true, force: true });
  }
}

type BundleInput = GuidedInput & { readonly kind: 'bundle' };
type FileChoice = GuidedInput & { readonly kind: 'file' };
type Answer = readonly (readonly [input: string, value: unknown])[];

/**
 * Asks for a folder or a ZIP file and checks it; what is wrong is said in words, all of it at once. Undefined when the
 * user backs out or it cannot be sent. Errors: as reading and writing files.
 */
export async function askBundle(
  { input, rules }: BundleInput,
  title: string,
  known: KnownValues,
  temporary: TemporaryFolder,
): Promise<Answer | undefined> {
  const ways = [
    { label: vscode.l10n.t('A folder'), detail: vscode.l10n.t('It is packed first'), isFolder: true },
    { label: vscode.l10n.t('A ZIP file'), isFolder: false },
  ];
  const way = await showQuickPick(ways, { title, ignoreFocusOut: true });
  if (!way) return undefined;
  const [picked] =
    (await vscode.window.showOpenDialog({
      title,
      canSelectFolders: way.isFolder,
      canSelectFiles: !way.isFolder,
      ...(!way.isFolder && { filters: { ZIP: ['zip'] } }),
    })) ?? [];
  if (!picked) return undefined;
  const checked = way.isFolder
    ? await packed(picked.fsPath, rules, known, temporary)
    : await readBundle(picked.fsPath, rules, known);
  if (checked.faults) {
    sayFaults(path.basename(picked.fsPath), checked.faults);
    return undefined;
  }
  const name = way.isFolder ? `${path.basename(picked.fsPath)}.zip` : path.basename(picked.fsPath);
  const bundle: FileInput = { name, mimeType: 'application/zip', bytes: checked.file };
  return [
    [input, bundle],
    [rules.manifest.input, checked.manifestText],
  ];
}

/** The folder as a ZIP file. What its names alone show to be wrong is said before anything is packed. */
async function packed(
  folder: string,
  rules: BundleRules,
  known: KnownValues,
  temporary: TemporaryFolder,
): Promise<CheckedBundle> {
  return cancellable(vscode.l10n.t('Packing…'), async (signal) => {
    const names = await filesIn(folder, rules.mostFiles);
    const { name } = rules.manifest;
    const [first, ...more] = bundleFaults(
      { names, manifestText: '{}', known },
      { ...rules, faults: () => [] },
    );
    if (first && names.length > rules.mostFiles) return { faults: [first, ...more] };
    // Without a manifest there is nothing more to find; with one, its own faults are told with the others.
    if (first && !names.includes(name)) return { faults: [first, ...more] };
    const target = path.join(await temporary.path(), 'bundle.zip');
    await packFolder(folder, names, target, signal);
    return readBundle(target, rules, known);
  });
}

/** Asks for a file, or for none where the call does without. */
export async function askFile(asked: FileChoice, title: string): Promise<Answer | undefined> {
  if (asked.mayBeNone) {
    const none = { label: vscode.l10n.t('None'), isFile: false };
    const rows = [{ label: vscode.l10n.t('Choose a file…'), isFile: true }, none];
    const chosen = await showQuickPick(rows, { title, ignoreFocusOut: true });
    if (!chosen) return undefined;
    if (!chosen.isFile) return [[asked.input, undefined]];
  }
  const filters = { [vscode.l10n.t('Files')]: [...asked.endings] };
  const [picked] = (await vscode.window.showOpenDialog({ title, filters })) ?? [];
  if (!picked) return undefined;
  const { size } = await stat(picked.fsPath);
  const name = path.basename(picked.fsPath);
  if (size > asked.mostBytes) {
    const megabytes = Math.floor(asked.mostBytes / 1024 / 1024);
    sayFaults(name, [{ text: 'The file has more than {0} MB, which is the most.', args: [megabytes] }]);
    return undefined;
  }
  const mimeType = MIME_TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
  const file: FileInput = { name, mimeType, bytes: new FileOnDisk(picked.fsPath, size) };
  return [[asked.input, file]];
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

function sayFaults(name: string, faults: readonly Worded[]): void {
  const text = vscode.l10n.t('{0} cannot be sent. Nothing has left this computer.', name);
  const detail = faults.map((fault) => `• ${wordedText(fault)}`).join('\n');
  void showErrorMessage(text, { modal: true, detail });
}
