import * as vscode from 'vscode';
import type { DocumentRef, DocumentState } from '../../studio/saving/documentState.ts';
import { EditorView } from '../../studio/saving/editorView.ts';
import { STUDIO_SCHEME } from './registerStudio.ts';

/** A document as the editor knows it by one address. */
interface Opened {
  readonly uri: vscode.Uri;
  readonly ref: DocumentRef;
  readonly view: EditorView;
  /** The time of change that the editor was told. */
  shown: number;
  /** Calls of the editor that are under way: it learns from them what there is. */
  busy: number;
}

/**
 * The remote documents that are open in this window. The editor is told of a change only while nobody edits: whether
 * there is a conflict is decided when the document is saved, by what was read, not by times.
 */
export class OpenDocuments {
  readonly #opened = new Map<string, Opened>();
  readonly #changed: vscode.EventEmitter<vscode.FileChangeEvent[]>;
  readonly #owned: vscode.Disposable[];

  constructor(changed: vscode.EventEmitter<vscode.FileChangeEvent[]>) {
    this.#changed = changed;
    this.#owned = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#follow(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#opened.delete(uri.toString())),
    ];
  }

  /** The documents that are open in an editor. */
  get all(): readonly Pick<Opened, 'uri' | 'ref' | 'view'>[] {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    return [...this.#opened.values()].filter(({ uri }) => open.has(uri.toString()));
  }

  /** The time of change that the editor is to be told of a document. */
  stamp(uri: vscode.Uri, ref: DocumentRef, known: number): number {
    return this.#of(uri, ref, known).shown;
  }

  /** Runs while the editor reads or writes the document. */
  async during<T>(uri: vscode.Uri, ref: DocumentRef, work: (view: EditorView) => Promise<T>): Promise<T> {
    const opened = this.#of(uri, ref, 0);
    opened.busy += 1;
    try {
      return await work(opened.view);
    } finally {
      opened.busy -= 1;
    }
  }

  /** The editor has saved: it asks for the new time itself. */
  saved(uri: vscode.Uri, version: number): void {
    const opened = this.#opened.get(uri.toString());
    if (opened) opened.shown = Math.max(opened.shown, version);
  }

  /** Lets editors without unsaved changes read again. */
  changed({ account, assetId, version }: DocumentState): void {
    const events: vscode.FileChangeEvent[] = [];
    for (const opened of this.#opened.values()) {
      const isOther = opened.ref.account !== account || opened.ref.assetId !== assetId;
      if (isOther || opened.view.isDirty || opened.busy > 0 || opened.shown >= version) continue;
      opened.shown = version;
      opened.view.offer(version);
      events.push({ type: vscode.FileChangeType.Changed, uri: opened.uri });
    }
    if (events.length > 0) this.#changed.fire(events);
  }

  dispose(): void {
    for (const owned of this.#owned) owned.dispose();
  }

  #of(uri: vscode.Uri, ref: DocumentRef, known: number): Opened {
    const key = uri.toString();
    const opened = this.#opened.get(key);
    if (opened) {
      if (opened.shown === 0) opened.shown = known;
      return opened;
    }
    const made: Opened = { uri, ref, view: new EditorView(), shown: known, busy: 0 };
    // What a restart has restored is being edited before it is read.
    made.view.isDirty = vscode.workspace.textDocuments.some(
      (one) => one.isDirty && one.uri.toString() === key,
    );
    this.#opened.set(key, made);
    return made;
  }

  #follow(document: vscode.TextDocument): void {
    if (document.uri.scheme !== STUDIO_SCHEME) return;
    const view = this.#opened.get(document.uri.toString())?.view;
    if (!view) return;
    if (document.isDirty) view.isDirty = true;
    else if (view.isDirty) view.becameClean(document.getText());
  }
}
