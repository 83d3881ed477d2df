import * as vscode from 'vscode';
import { boardContent, boardText } from '../../studio/remote/documentText.ts';
import type { DocumentSaver } from '../../studio/saving/documentSaver.ts';
import type { BegunMerge, DocumentRef, DocumentState } from '../../studio/saving/documentState.ts';
import { isMergeable, mergeBoard } from '../../studio/saving/mergeBoard.ts';
import { markedLine, mergeText, undecidedPlaces } from '../../studio/saving/mergeText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { setContextKey } from '../shared/contextKeys.ts';
import { setStatusBarMessage, showInformationMessage, showWarningMessage } from '../shared/messages.ts';
import type { DocumentVersions } from './documentVersions.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { reasonText } from './studioDecorations.ts';

interface MergeDeps {
  readonly saver: DocumentSaver;
  readonly versions: DocumentVersions;
  readonly documents: Pick<OpenDocuments, 'during'>;
  readonly life: AbortSignal;
}

/**
 * Merges of documents that were changed here and elsewhere. One that its user has to decide lasts until the user says that
 * it is finished, also over restarts: from what it was made is kept with the document.
 */
export class StudioMerges {
  readonly #deps: MergeDeps;
  /** The addresses of open documents whose merge is not finished: the editor offers there to finish it. */
  readonly #unfinished = new Set<string>();
  /** Which of them were offered to be sent: while the notice stands, and after it was answered. */
  readonly #offered = new Map<string, 'stands' | 'answered'>();

  constructor(deps: MergeDeps) {
    this.#deps = deps;
  }

  /**
   * Merges both texts: at once where nothing was changed twice, else in the editor's merge view, with the document as
   * result. Opens the view of a merge that was begun. Never without knowing what both were made from.
   */
  async begin(uri: vscode.Uri, state: DocumentState): Promise<void> {
    const { outbox, conflict } = state;
    if (!outbox || !conflict || conflict.theirs === null) return;
    if (conflict.merging) return this.#openView(uri, conflict.merging);
    const base = outbox.base?.text;
    if (base === undefined) {
      void showWarningMessage(
        vscode.l10n.t(
          'Nobody knows what both texts were made from, so they cannot be merged. Compare them instead.',
        ),
      );
      return;
    }
    const { saver, documents, life } = this.#deps;
    const { theirs } = conflict;
    const merged = await mergedText(state.kind, base, outbox.text, theirs);
    if (merged.conflicts === 0) {
      const settled = await saver.settle(state, { merged: merged.text }, life);
      tellSent(settled, vscode.l10n.t('Merged and sent: nothing was changed twice.'));
      return;
    }
    const begun = await documents.during(uri, state, (view) =>
      saver.beginMerge(state, view, { base, mine: outbox.text, theirs }, merged.text),
    );
    if (!begun.conflict?.merging) return;
    await replaceText(uri, merged.text);
    await this.#openView(uri, begun.conflict.merging);
  }

  /**
   * Sends a merged text that was saved, when its user says that everything is decided. Not while it has marked places; where
   * neither change was taken, it asks.
   */
  async finish(uri: vscode.Uri, ref: DocumentRef): Promise<void> {
    const { saver, life } = this.#deps;
    const { outbox, conflict } = await saver.state(ref);
    if (!outbox || !conflict?.merging) {
      setStatusBarMessage(vscode.l10n.t('This document is not being merged.'), 5_000);
      return;
    }
    const { text } = outbox;
    const marked = markedLine(text, conflict.merging);
    if (marked !== null) return tellMarked(uri, marked);
    const undecided = undecidedPlaces(conflict.merging, text);
    if (undecided > 0 && !(await isWanted(uri, undecided))) return;
    // What was looked at is sent, whatever was saved in the meantime.
    const settled = await saver.settle(ref, { merged: text }, life);
    tellSent(settled, vscode.l10n.t('The merged text was sent.'));
  }

  /** Notes whether the merge of a document that is open is finished. */
  update(uri: vscode.Uri, { conflict }: DocumentState): void {
    const key = uri.toString();
    if (!conflict?.merging) this.#offered.delete(key);
    if (this.#unfinished.has(key) === (conflict?.merging !== undefined)) return;
    if (conflict?.merging) this.#unfinished.add(key);
    else this.#unfinished.delete(key);
    void setContextKey('backlot.mergingDocuments', [...this.#unfinished]);
  }

  /**
   * Offers to finish a merge when its text was first saved without marks, or was opened again. A notice that was answered,
   * or closed, comes again only after the text was marked again: with auto save it would come all the time.
   */
  async offer(uri: vscode.Uri, { outbox, conflict }: DocumentState, isReopened = false): Promise<void> {
    const key = uri.toString();
    if (!outbox || !conflict?.merging || this.#offered.get(key) === 'stands') return;
    const isMarked = markedLine(outbox.text, conflict.merging) !== null;
    if (isMarked) this.#offered.delete(key);
    if (!isReopened && (isMarked || this.#offered.has(key))) return;
    this.#offered.set(key, 'stands');
    const [open, finish] = [vscode.l10n.t('Open Merge'), vscode.l10n.t('Finish Merge and Send')];
    const words = isMarked
      ? vscode.l10n.t('The merge of {0} is not finished, and nothing of it is sent yet.', nameOf(uri))
      : vscode.l10n.t('The merged text of {0} is kept here and not sent yet.', nameOf(uri));
    const chosen = await showInformationMessage(words, ...(isMarked ? [open] : [finish, open]));
    if (isMarked) this.#offered.delete(key);
    else if (this.#offered.has(key)) this.#offered.set(key, 'answered');
    // The commands save first, and act on what is there by then.
    if (chosen === open) await vscode.commands.executeCommand('backlot.mergeTheirs', uri);
    if (chosen === finish) await vscode.commands.executeCommand('backlot.finishMerge', uri);
  }

  /** The editor's merge view has no public command; without it the marked places have buttons of the editor's own. */
  async #openView(uri: vscode.Uri, { base, mine, theirs }: BegunMerge): Promise<void> {
    const { versions } = this.#deps;
    try {
      await vscode.commands.executeCommand('_open.mergeEditor', {
        base: versions.add(uri, base),
        input1: { uri: versions.add(uri, theirs), title: vscode.l10n.t('Theirs') },
        input2: { uri: versions.add(uri, mine), title: vscode.l10n.t('Mine') },
        output: uri,
      });
    } catch {
      await vscode.window.showTextDocument(uri);
    }
  }
}

/** The name of a document, as it is shown. */
export const nameOf = (uri: vscode.Uri): string => oneLine(uri.path.split('/').at(-1) ?? '', 80);

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

async function replaceText(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === text) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), text);
  await vscode.workspace.applyEdit(edit);
}

async function tellMarked(uri: vscode.Uri, line: number): Promise<void> {
  const show = vscode.l10n.t('Show');
  const words = vscode.l10n.t(
    'Nothing was sent: {0} still has a marked place at line {1}. Decide what it is to be, and finish the merge again.',
    nameOf(uri),
    line + 1,
  );
  if ((await showWarningMessage(words, show)) !== show) return;
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
}

async function isWanted(uri: vscode.Uri, places: number): Promise<boolean> {
  const send = vscode.l10n.t('Send Anyway');
  const text = vscode.l10n.t('Send {0} although some places are not decided?', nameOf(uri));
  const detail =
    places === 1
      ? vscode.l10n.t(
          'In 1 place, neither your change nor the other one was taken. The old text is still there.',
        )
      : vscode.l10n.t(
          'In {0} places, neither your change nor the other one was taken. The old text is still there.',
          places,
        );
  return (await showWarningMessage(text, { modal: true, detail }, send)) === send;
}

/** Says that a text was sent; where it was not, why. */
function tellSent({ outbox }: DocumentState, sent: string): void {
  setStatusBarMessage(outbox ? reasonText(outbox.reason) : sent, 5_000);
}
