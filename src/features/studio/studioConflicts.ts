import * as vscode from 'vscode';
import type { DocumentSaver } from '../../studio/saving/documentSaver.ts';
import type { DocumentRef, DocumentState } from '../../studio/saving/documentState.ts';
import { showWarningMessage } from '../shared/messages.ts';
import type { DocumentVersions } from './documentVersions.ts';
import { nameOf, type StudioMerges } from './studioMerges.ts';

interface ConflictDeps {
  readonly saver: DocumentSaver;
  readonly versions: DocumentVersions;
  readonly merges: StudioMerges;
  readonly life: AbortSignal;
}

/** What the user decides where a document was changed here and elsewhere. */
export class StudioConflicts {
  readonly #deps: ConflictDeps;
  /** The conflicts that were told, by document: each is told once. */
  readonly #told = new Map<string, string | null>();

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
    if (conflict.merging) return this.#deps.merges.offer(uri, state);
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
    if (chosen === compare) await this.compare(uri, await this.#deps.saver.state(state));
    // The notice may stand for long: the commands save first, and act on what is there by then.
    if (chosen === merge) await vscode.commands.executeCommand('backlot.mergeTheirs', uri);
    if (chosen === mine) await vscode.commands.executeCommand('backlot.keepMine', uri);
    if (chosen === theirs) await vscode.commands.executeCommand('backlot.takeTheirs', uri);
  }

  /** Shows what stands against the own text. */
  async compare(uri: vscode.Uri, { conflict }: DocumentState): Promise<void> {
    if (!conflict || conflict.theirs === null) return;
    const title = vscode.l10n.t('{0}: theirs ↔ mine', nameOf(uri));
    await this.#deps.versions.compare(uri, conflict.theirs, title);
  }

  /** Sends the own text, as it was before merging where a merge was begun. */
  async keep(ref: DocumentRef): Promise<void> {
    await this.#deps.saver.settle(ref, 'mine', this.#deps.life);
  }

  async take(ref: DocumentRef): Promise<void> {
    await this.#deps.saver.settle(ref, 'theirs', this.#deps.life);
  }

  async #tellDeleted(state: DocumentState, name: string): Promise<void> {
    const [save, giveUp] = [vscode.l10n.t('Save a Copy…'), vscode.l10n.t('Give Up')];
    const text = vscode.l10n.t(
      '{0} does not exist on the server any more. Your text is kept here and not sent.',
      name,
    );
    const chosen = await showWarningMessage(text, save, giveUp);
    const now = await this.#deps.saver.state(state);
    if (chosen === giveUp && now.conflict?.theirs === null) await this.#deps.saver.discard(state);
    const target =
      chosen === save
        ? await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.file(`/${name}`) })
        : undefined;
    if (target)
      await vscode.workspace.fs.writeFile(
        target,
        new TextEncoder().encode((now.outbox ?? state.outbox)?.text),
      );
  }
}
