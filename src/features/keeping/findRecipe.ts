import * as vscode from 'vscode';
import { toProblem } from '../../core/problem.ts';
import type { Journal } from '../../jobs/store/journal.ts';
import { readerOf, withFileReader, type ByteReader } from '../../media/completeness/byteReader.ts';
import { textOfFile } from '../../media/fileText.ts';
import { SIDECAR_ENDING } from '../../media/keeping/keepFile.ts';
import { embeddedRecipe } from '../../media/keeping/pngText.ts';
import { outputId, parseOutputId } from '../gallery/galleryIds.ts';
import type { OutputRecord } from '../gallery/outputQuery.ts';
import { byteText } from '../shared/byteText.ts';
import { setStatusBarMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import { cancellable, type Tell } from '../shared/progress.ts';
import { knownOutput, outputWith, type KnownOutput, type KnownOutputDeps } from './knownOutput.ts';
import { parseRecipeFile } from './recipeFile.ts';

export interface FindRecipeDeps extends Omit<KnownOutputDeps, 'contents'> {
  readonly jobs: () => Promise<{ readonly journal: Pick<Journal, 'contents'> }>;
  /** Opens an output with its recipe in the gallery. */
  readonly show: (record: OutputRecord) => void;
}

/** A file that somebody wants to know more about. */
export interface AskedFile {
  readonly name: string;
  /** Opens it for as long as `use` takes. Errors: those of opening and reading; what `use` throws. */
  readonly read: <T>(use: (reader: ByteReader) => Promise<T>) => Promise<T>;
  /** The recipe file that would lie beside it. */
  readonly sidecar?: vscode.Uri;
}

/** Larger than any recipe. */
const MOST_RECIPE_BYTES = 1024 * 1024;

export function askedFile(uri: vscode.Uri): AskedFile {
  const isRecipe = uri.path.endsWith(SIDECAR_ENDING);
  return {
    name: nameOf(uri),
    read: async (use) =>
      uri.scheme === 'file'
        ? withFileReader(uri.fsPath, use)
        : use(readerOf(await vscode.workspace.fs.readFile(uri))),
    sidecar: isRecipe ? uri : uri.with({ path: `${uri.path}${SIDECAR_ENDING}` }),
  };
}

/**
 * Shows where a file comes from: the output with its content, else the one that its recipe names, else the recipe itself;
 * says so when nothing is known. Errors: Problem (storage; canceled).
 */
export async function findRecipe(deps: FindRecipeDeps, file: AskedFile): Promise<void> {
  const { contents } = (await deps.jobs()).journal;
  const parts = { ...deps, contents };
  const title = vscode.l10n.t('Looking for the recipe of {0}…', file.name);
  let found: Found;
  try {
    found = await cancellable(title, (signal, tell) =>
      file.read((reader) => lookedAt(parts, reader, signal, tell)),
    );
  } catch (error) {
    // What the system says of a file; everything else is shown as the problem that it is.
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    if (toProblem(error).code !== 'internal') throw error;
    void showWarningMessage(vscode.l10n.t('{0} cannot be read: {1}', file.name, error.message));
    return;
  }
  const { known, embedded } = found;
  if (known) {
    const isShown = showOutput(deps, known.record);
    if (isShown && !known.isSame)
      setStatusBarMessage(
        vscode.l10n.t('{0} has the content of this output, and other tags.', file.name),
        8_000,
      );
    return;
  }
  const beside = file.sidecar && (await textAt(file.sidecar));
  for (const text of [beside, embedded]) {
    const recipe = parseRecipeFile(text ?? '');
    if (!recipe) continue;
    const id = outputId({ job: recipe.job.id, index: recipe.job.output });
    const record =
      (await outputWith(parts, recipe.file.sha256)) ?? (parseOutputId(id) ? await deps.find(id) : undefined);
    if (record) {
      const isShown = showOutput(deps, record);
      // Nobody has looked at the content when the file is the recipe itself.
      if (isShown && !file.name.endsWith(SIDECAR_ENDING))
        setStatusBarMessage(
          vscode.l10n.t('{0} was found by its recipe: its content is another one.', file.name),
          8_000,
        );
    } else await showRecipe(text === beside ? file.sidecar : undefined, text ?? '');
    return;
  }
  // Nobody waits for a notice that may stay.
  void sayUnknown(file.name);
}

/** Opens an output in the gallery. False for one in the recycle bin: opening what was put away would fetch it again. */
function showOutput({ show }: Pick<FindRecipeDeps, 'show'>, record: OutputRecord): boolean {
  if (!record.output.gone) {
    show(record);
    return true;
  }
  void showInformationMessage(vscode.l10n.t('This output is in the recycle bin of the gallery.'));
  return false;
}

interface Found {
  readonly known: KnownOutput | undefined;
  /** The text of the recipe that is written into the file itself. */
  readonly embedded: string | null;
}

async function lookedAt(
  deps: KnownOutputDeps,
  reader: ByteReader,
  signal: AbortSignal,
  tell: Tell,
): Promise<Found> {
  const { size } = reader;
  const onBytes = (done: number) =>
    tell({ part: done / size, message: vscode.l10n.t('{0} of {1}', byteText(done), byteText(size)) });
  const onOlder = () => tell({ part: 1, message: vscode.l10n.t('Reading earlier outputs…') });
  const known = await knownOutput(deps, reader, signal, { onBytes, onOlder });
  return { known, embedded: known ? null : await embeddedRecipe(reader) };
}

/** The recipe of an output that this computer has no history of: to be read, not to be changed. */
async function showRecipe(uri: vscode.Uri | undefined, content: string): Promise<void> {
  const document = await (uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language: 'json', content }));
  await vscode.window.showTextDocument(document);
  setStatusBarMessage(
    vscode.l10n.t('The history of this computer has no such output: this is its recipe.'),
    8_000,
  );
}

async function sayUnknown(name: string): Promise<void> {
  const again = vscode.l10n.t('Choose Another File…');
  const chosen = await showInformationMessage(
    vscode.l10n.t(
      'Backlot does not know where {0} comes from: no output in the history of this computer has its content, and no recipe lies beside it. A file that was scaled, cut or encoded anew has another content: its original, or its recipe file ({1}), may still be known.',
      name,
      `${name}${SIDECAR_ENDING}`,
    ),
    again,
  );
  if (chosen === again) await vscode.commands.executeCommand('backlot.findRecipe');
}

/** Null for a file that is not there, cannot be read, or is larger than any recipe. */
async function textAt(uri: vscode.Uri): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_RECIPE_BYTES) return null;
    return textOfFile(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
