import * as vscode from 'vscode';
import { boardContent, boardText } from '../../studio/remote/documentText.ts';
import type { DocumentSaver } from '../../studio/saving/documentSaver.ts';
import { isMerging, type DocumentRef, type DocumentState } from '../../studio/saving/documentState.ts';
import { isMergeable, mergeBoard } from '../../studio/saving/mergeBoard.ts';
import { mergeText } from '../../studio/saving/mergeText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { setStatusBarMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import type { DocumentVersions } from './documentVersions.ts';

interface ConflictDeps {
  readonly saver: DocumentSaver;
  readonly versions: DocumentVersions;
  readonly life: AbortSignal;
}

/** What the user decides where a document was changed here and elsewhere. */
export class StudioConflicts {
  readonly #deps: ConflictDeps;
  /** The conflicts that were told, by document: each is told once. */
  readonly #told = new Map<string, string | null>();
  /** The documents whose merged text is being offered to be sent. */
  readonly #merging = new Set<string>();

  constructor(deps: ConflictDeps) {
    this.#deps = deps;
  }

  /** Tells of a new conflict, with the ways to end it. */
  async tell(uri: vscode.Uri, state: DocumentState): Promise<void> {
    const key = uri.toString();
    const { conflict } = state;
    if (!conflict) {
      this.#told.delete(key);
      return;
    }
    if (isMerging(state)) return this.#tellMerged(key, uri, state);
    if (this.#told.get(key) === conflict.theirs && this.#told.has(key)) return;
    this.#told.set(key, conflict.theirs);
    const name = nameOf(uri);
    if (conflict.theirs === null) return this.#tellDeleted(state, name);
    const [compare, merge] = [vscode.l10n.t('Compare'), vscode.l10n.t('Merge')];
    const [mine, theirs] = [vscode.l10n.t('Keep Mine'), vscode.l10n.t('Take Theirs')];
    const text = conflict.isLocal
      ? vscode.l10n.t('{0} was saved in two windows, and neither text is sent. Both are kept.', name)
      : vscode.l10n.t(
          '{0} was changed on the server since you opened it. Your text is kept here and not sent.',
          name,
        );
    const choices = state.outbox?.base ? [compare, merge, mine, theirs] : [compare, mine, theirs];
    const chosen = await showWarningMessage(text, ...choices);
    if (chosen === compare) await this.compare(uri, state);
    if (chosen === merge) await this.merge(uri, state);
    if (chosen === mine) await this.#deps.saver.settle(state, 'mine', this.#deps.life);
    if (chosen === theirs) await this.take(state);
  }

  /** Offers to send what was saved while merging: only its user knows when everything is decided. */
  async #tellMerged(key: string, uri: vscode.Uri, state: DocumentState): Promise<void> {
    const text = state.outbox?.text ?? '';
    if (hasMarkers(text) || this.#merging.has(key)) return;
    this.#merging.add(key);
    const send = vscode.l10n.t('Send');
    const words = vscode.l10n.t('The merged text of {0} is kept here and not sent yet.', nameOf(uri));
    const chosen = await showInformationMessage(words, send);
    this.#merging.delete(key);
    if (chosen === send) await this.keep(state);
  }

  /** Shows what stands against the own text. */
  async compare(uri: vscode.Uri, { conflict }: DocumentState): Promise<void> {
    if (!conflict || conflict.theirs === null) return;
    const title = vscode.l10n.t('{0}: theirs ↔ mine', nameOf(uri));
    await this.#deps.versions.compare(uri, conflict.theirs, title);
  }

  async keep(ref: DocumentRef): Promise<void> {
    await this.#deps.saver.settle(ref, 'mine', this.#deps.life);
  }

  async take(ref: DocumentRef): Promise<void> {
    await this.#deps.saver.settle(ref, 'theirs', this.#deps.life);
  }

  /**
   * Merges both: at once where nothing was changed twice, else in the editor's merge view, with the document as result.
   * Never without knowing what both were made from.
   */
  async merge(uri: vscode.Uri, state: DocumentState): Promise<void> {
    const { outbox, conflict } = state;
    if (!outbox || !conflict || conflict.theirs === null) return;
    const base = outbox.base?.text;
    if (base === undefined) {
      void showWarningMessage(
        vscode.l10n.t(
          'Nobody knows what both texts were made from, so they cannot be merged. Compare them instead.',
        ),
      );
      return;
    }
    const merged = await mergedText(state.kind, base, outbox.text, conflict.theirs);
    if (merged.conflicts === 0) {
      await this.#deps.saver.settle(state, { merged: merged.text }, this.#deps.life);
      setStatusBarMessage(vscode.l10n.t('Merged and sent: nothing was changed twice.'), 5_000);
      return;
    }
    await this.#deps.saver.settle(state, 'merging', this.#deps.life);
    await openMergeView(uri, merged.text, {
      base: this.#deps.versions.add(uri, base),
      mine: this.#deps.versions.add(uri, outbox.text),
      theirs: this.#deps.versions.add(uri, conflict.theirs),
    });
  }

  async #tellDeleted(state: DocumentState, name: string): Promise<void> {
    const [save, giveUp] = [vscode.l10n.t('Save a Copy…'), vscode.l10n.t('Give Up')];
    const text = vscode.l10n.t(
      '{0} does not exist on the server any more. Your text is kept here and not sent.',
      name,
    );
    const chosen = await showWarningMessage(text, save, giveUp);
    if (chosen === giveUp) await this.#deps.saver.discard(state);
    const target =
      chosen === save
        ? await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.file(`/${name}`) })
        : undefined;
    if (target)
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(state.outbox?.text ?? ''));
  }
}

const nameOf = (uri: vscode.Uri): string => oneLine(uri.path.split('/').at(-1) ?? '', 80);

/** The lines that a merge which is not finished leaves in a text. */
const hasMarkers = (text: string): boolean => /^<{7} /m.test(text) && /^>{7} /m.test(text);

/** A storyboard is merged by the ids of its scenes and shots where they have some, else as the text that it is. */
async function mergedText(kind: DocumentRef['kind'], base: string, mine: string, theirs: string) {
  const names = { mine: vscode.l10n.t('Mine'), theirs: vscode.l10n.t('Theirs') };
  const boards = kind === 'storyboard' ? [base, mine, theirs].map(boardContent) : [];
  const [o, a, b] = boards;
  if (o && a && b && [o, a, b].every(isMergeable)) {
    const { content, conflicts } = mergeBoard(o, a, b);
    if (conflicts.length === 0) return { text: await boardText(content), conflicts: 0 };
  }
  return mergeText(base, mine, theirs, names);
}

interface MergeInputs {
  readonly base: vscode.Uri;
  readonly mine: vscode.Uri;
  readonly theirs: vscode.Uri;
}

/**
 * Puts the text with its marked places into the document and opens the editor's merge view on it. The view has no public
 * command; without it the marked places have buttons of the editor's own.
 */
async function openMergeView(uri: vscode.Uri, marked: string, inputs: MergeInputs): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(uri, document.validateRange(all), marked);
  await vscode.workspace.applyEdit(edit);
  try {
    await vscode.commands.executeCommand('_open.mergeEditor', {
      base: inputs.base,
      input1: { uri: inputs.theirs, title: vscode.l10n.t('Theirs') },
      input2: { uri: inputs.mine, title: vscode.l10n.t('Mine') },
      output: uri,
    });
  } catch {
    await vscode.window.showTextDocument(document);
  }
}
