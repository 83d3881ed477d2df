import '../../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type * as vscode from 'vscode';
import { DisposableStore } from '../../../../src/core/disposable.ts';
import type { OpenAccount } from '../../../../src/core/openedAccount.ts';
import type { Studio, StudioBuilding, StudioEntry } from '../../../../src/features/studio/buildStudio.ts';
import type { Handlers } from '../../../../src/features/shared/handlers.ts';
import type { CommandId } from '../../../../src/features/shared/commandIds.ts';
import { DocumentSaver } from '../../../../src/studio/saving/documentSaver.ts';
import { DocumentStore } from '../../../../src/studio/saving/documentStore.ts';
import type { DocumentRef } from '../../../../src/studio/saving/documentState.ts';
import { EditorView } from '../../../../src/studio/saving/editorView.ts';
import { TestClock } from '../../../support/testClock.ts';
import { OneDocument } from '../../studio/saving/saverRig.ts';

const never = new AbortController().signal;

type Emitter<T> = vscode.EventEmitter<T>;

interface Editor {
  readonly EventEmitter: new <T>() => Emitter<T>;
  readonly Uri: { new (): object; from?: unknown };
  readonly window: Record<string, unknown>;
  readonly workspace: Record<string, unknown>;
  readonly commands: Record<string, unknown>;
}

/** A notice or a question, until the user presses one of its buttons or closes it. */
export interface Notice {
  readonly text: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly close: (button?: string) => void;
}

/** One window of the editor with a document of a remote project open in it, and the real parts of Studio behind it. */
export class StudioWindow {
  readonly server = new OneDocument('1\n2\n3\n4\n');
  readonly clock = new TestClock();
  /** The notices that stand. */
  readonly notices: Notice[] = [];
  /** What the status bar has said. */
  readonly said: string[] = [];
  readonly contextKeys = new Map<string, unknown>();
  /** The editor's own commands that were run. */
  readonly ran: string[] = [];
  /** What happens to the next save of the editor. */
  canSave = true;
  text = '';
  isDirty = false;
  readonly uri: vscode.Uri;
  readonly ref: DocumentRef;
  readonly #folder: string;
  readonly #owned = new DisposableStore();
  readonly #running: Promise<unknown>[] = [];
  readonly #focus: Emitter<{ readonly focused: boolean }>;
  readonly #opened: Emitter<vscode.TextDocument>;
  readonly #edited: Emitter<{ readonly document: vscode.TextDocument }>;
  readonly #savedOnes: Emitter<vscode.TextDocument>;
  readonly #editor: Editor;
  #studio: Studio | undefined;
  #handlers: Partial<Handlers<CommandId<'studio'>>> = {};

  private constructor(folder: string, account: string) {
    this.#folder = folder;
    this.#editor = (globalThis as unknown as { readonly editorStandIn: Editor }).editorStandIn;
    const { EventEmitter } = this.#editor;
    this.#focus = new EventEmitter();
    this.#opened = new EventEmitter();
    this.#edited = new EventEmitter();
    this.#savedOnes = new EventEmitter();
    this.ref = { account, projectId: 'p', assetId: 'd', kind: 'text' };
    this.uri = Object.assign(new this.#editor.Uri(), {
      ...{ scheme: 'backlot-studio', authority: account, path: '/p/d/Notes.md' },
      toString: () => `backlot-studio://${account}/p/d/Notes.md`,
    }) as unknown as vscode.Uri;
  }

  static async open(account = 'a'): Promise<StudioWindow> {
    const window = new StudioWindow(await mkdtemp(path.join(tmpdir(), 'studio-')), account);
    await window.#build();
    await window.read();
    return window;
  }

  get studio(): Studio {
    return this.#studio ?? assert.fail('not built');
  }

  state() {
    return this.studio.saver.state(this.ref);
  }

  /** The saver of another window on the same computer. */
  elsewhere(): DocumentSaver {
    const store = new DocumentStore(path.join(this.#folder, 'studio', 'documents'), this.clock);
    return new DocumentSaver({ server: this.server, store, clock: this.clock });
  }

  /** Opens the document in another window, edits it and saves. */
  async saveElsewhere(text: string): Promise<void> {
    const [other, view] = [this.elsewhere(), new EditorView()];
    await other.read(this.ref, view, never);
    await other.save(this.ref, view, text, never);
  }

  /** The editor reads the document. */
  async read(): Promise<void> {
    const bytes = await this.studio.fileSystem.readFile(this.uri);
    this.#become(new TextDecoder().decode(bytes), false);
  }

  type(text: string): void {
    this.#become(text, true);
  }

  async save(text = this.text): Promise<void> {
    this.type(text);
    await this.#save();
  }

  /** Puts both texts into a conflict. */
  async inConflict(mine = '1\n2\nmine\n4\n', theirs = '1\n2\ntheirs\n4\n5\n'): Promise<void> {
    this.server.text = theirs;
    await this.save(mine);
    assert.equal((await this.state()).conflict?.theirs, theirs);
  }

  async run(id: CommandId<'studio'>): Promise<void> {
    await this.#handlers[id]?.([this.uri]);
  }

  /** The one notice that stands. */
  get notice(): Notice {
    const [notice, ...more] = this.notices;
    assert.equal(more.length, 0, this.notices.map(({ text }) => text).join('\n'));
    return notice ?? assert.fail('no notice');
  }

  /** The next notice that comes. */
  async asked(): Promise<Notice> {
    await this.#until(() => this.notices.length > 0);
    return this.notice;
  }

  /** Presses a button of a notice, or closes it, and waits for what that begins. */
  async press(button?: string, notice = this.notice): Promise<void> {
    if (button !== undefined) assert.ok(notice.buttons.includes(button), notice.buttons.join());
    this.notices.splice(this.notices.indexOf(notice), 1);
    notice.close(button);
    await this.settled();
  }

  async reopen(): Promise<void> {
    this.#opened.fire(this.#document);
    await this.asked();
  }

  /** The user comes back to the window. */
  async focus(isDone: () => boolean): Promise<void> {
    this.#focus.fire({ focused: true });
    await this.#until(isDone);
  }

  /** Waits for the commands that run. */
  async settled(): Promise<void> {
    await setImmediate();
    while (this.#running.length > 0) await this.#running.shift();
  }

  async close(): Promise<void> {
    this.#owned.dispose();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #until(isDone: () => boolean): Promise<void> {
    while (!isDone()) await setImmediate();
  }

  readonly #document = Object.defineProperties(
    { save: () => this.#save(), getText: () => this.text, validateRange: (range: unknown) => range },
    {
      uri: { get: () => this.uri },
      isDirty: { get: () => this.isDirty },
      lineCount: { get: () => this.text.split('\n').length },
    },
  ) as unknown as vscode.TextDocument;

  #become(text: string, isDirty: boolean): void {
    this.text = text;
    this.isDirty = isDirty;
    this.#edited.fire({ document: this.#document });
  }

  async #save(): Promise<boolean> {
    if (!this.canSave) return false;
    const bytes = new TextEncoder().encode(this.text);
    await this.studio.fileSystem.writeFile(this.uri, bytes, { create: false, overwrite: true });
    this.isDirty = false;
    this.#savedOnes.fire(this.#document);
    return true;
  }

  async #build(): Promise<void> {
    const { window, workspace, commands, EventEmitter } = this.#editor;
    const registered = () => ({ dispose: () => undefined });
    const message = (text: string, ...more: readonly (string | { readonly detail?: string })[]) =>
      new Promise<string | undefined>((close) => {
        const buttons = more.filter((one) => typeof one === 'string');
        const detail = more.map((one) => (typeof one === 'object' ? (one.detail ?? '') : '')).join('');
        this.notices.push({ text, detail, buttons, close });
      });
    Object.assign(window, {
      showInformationMessage: message,
      showWarningMessage: message,
      setStatusBarMessage: (text: string) => void this.said.push(text),
      registerFileDecorationProvider: registered,
      onDidChangeWindowState: this.#focus.event,
      showTextDocument: async () => undefined,
    });
    Object.assign(workspace, {
      textDocuments: [this.#document],
      registerTextDocumentContentProvider: registered,
      onDidOpenTextDocument: this.#opened.event,
      onDidChangeTextDocument: this.#edited.event,
      onDidSaveTextDocument: this.#savedOnes.event,
      onDidCloseTextDocument: registered,
      openTextDocument: async () => this.#document,
      applyEdit: async ({ texts }: { readonly texts: readonly (readonly [unknown, string])[] }) => {
        for (const [, text] of texts) this.#become(text, true);
        return true;
      },
    });
    Object.assign(this.#editor.Uri, {
      from: (parts: object) => Object.assign(new this.#editor.Uri(), parts),
    });
    commands['executeCommand'] = (id: string, ...args: readonly unknown[]) => this.#run(id, args);
    const changes: Emitter<vscode.FileChangeEvent[]> = new EventEmitter();
    // As the editor does, what has no unsaved changes is read again.
    changes.event(() => {
      if (!this.isDirty) this.#running.push(this.read());
    });
    const studio = {
      limits: { textCharacters: 1_000 },
      assets: async () => ({ rows: [ASSET], unread: 0, next: null }),
      readText: async () => ({ content: await this.server.read() }),
      writeText: async (_: unknown, { content }: { readonly content: string }) => ({
        content: await this.server.write(this.ref, content),
      }),
    };
    const open = (async () => ({ provider: { studio }, session: {} })) as unknown as OpenAccount;
    const { buildStudio } = await import('../../../../src/features/studio/buildStudio.ts');
    const { studioCommands } = await import('../../../../src/features/studio/studioCommands.ts');
    const building = { owned: this.#owned, open, clock: this.clock, storage: this.#folder };
    const memory = { get: () => undefined, update: async () => undefined };
    const problems = { add: (problem: unknown) => assert.fail(JSON.stringify(problem)) };
    this.#studio = buildStudio(
      building as unknown as StudioBuilding,
      { context: { globalState: memory }, problems, changes } as unknown as StudioEntry,
    );
    const accounts = { get: async () => undefined, list: async () => [] };
    this.#handlers = studioCommands({ accounts, open, studio: this.#studio });
  }

  async #run(id: string, [first, second]: readonly unknown[]): Promise<unknown> {
    if (id === 'setContext') return void this.contextKeys.set(String(first), second);
    const handler = (this.#handlers as Partial<Record<string, (args: unknown[]) => Promise<unknown>>>)[id];
    if (!handler) return void this.ran.push(id);
    const running = handler([first]);
    this.#running.push(running);
    return running;
  }
}

const ASSET = {
  ...{ id: 'd', title: 'Notes', kind: 'text', mimeType: 'text/markdown', sizeBytes: 1, url: undefined },
  ...{ thumbnailUrl: undefined, userMetadata: {}, updatedAt: undefined, deletedAt: undefined },
};
