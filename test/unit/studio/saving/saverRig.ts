import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../../../src/core/problem.ts';
import { DocumentSaver, type DocumentServer } from '../../../../src/studio/saving/documentSaver.ts';
import { DocumentStore } from '../../../../src/studio/saving/documentStore.ts';
import type { DocumentRef } from '../../../../src/studio/saving/documentState.ts';
import { EditorView } from '../../../../src/studio/saving/editorView.ts';
import { TestClock } from '../../../support/testClock.ts';

const never = new AbortController().signal;

/** What goes wrong with the next request. */
export type Mishap = 'down' | 'answerLost' | 'refused';

/** A server of one document, which anybody may change, and which fails on demand. */
export class OneDocument implements DocumentServer {
  text: string | null;
  /** Everything that a reading or an answer has told. */
  readonly told: string[] = [];
  readonly calls: ('read' | 'write')[] = [];
  mishaps: Mishap[] = [];
  isDown = false;
  /** Happens between the reading and the writing of a save. */
  beforeWrite: (() => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }

  async read(): Promise<string> {
    this.calls.push('read');
    this.#fail(this.mishaps.shift());
    return this.#tell();
  }

  async write(_: DocumentRef, text: string): Promise<string> {
    this.calls.push('write');
    this.beforeWrite?.();
    this.beforeWrite = null;
    const mishap = this.mishaps.shift();
    if (mishap !== 'answerLost') this.#fail(mishap);
    if (this.text === null) throw gone();
    this.text = text;
    if (mishap === 'answerLost')
      throw new Problem({ kind: 'network', code: 'network.cut', mayHaveActed: true });
    return this.#tell();
  }

  async longest(): Promise<number> {
    return 1_000;
  }

  #fail(mishap: Mishap | undefined): void {
    if (this.isDown || mishap === 'down' || mishap === 'answerLost')
      throw new Problem({ kind: 'network', code: 'network.unreachable', retryable: true });
    if (mishap === 'refused') throw new Problem({ kind: 'invalid', code: 'request.invalid', status: 400 });
  }

  #tell(): string {
    if (this.text === null) throw gone();
    this.told.push(this.text);
    return this.text;
  }
}

const gone = () => new Problem({ kind: 'notFound', code: 'target.notFound', status: 404 });

const TEXT: DocumentRef = { account: 'a', projectId: 'p', assetId: 'd', kind: 'text' };
export const BOARD: DocumentRef = { ...TEXT, assetId: 'b', kind: 'storyboard' };

/** Windows that share a disk, and their one server. */
export class SaverRig {
  readonly server: OneDocument;
  readonly folder: string;
  readonly clock = new TestClock();
  readonly ref: DocumentRef;

  private constructor(server: OneDocument, folder: string, ref: DocumentRef) {
    this.server = server;
    this.folder = folder;
    this.ref = ref;
  }

  static async open(text: string, ref = TEXT): Promise<SaverRig> {
    return new SaverRig(new OneDocument(text), await mkdtemp(join(tmpdir(), 'saver-')), ref);
  }

  window(): Window {
    return new Window(this);
  }

  get store(): DocumentStore {
    return new DocumentStore(this.folder, this.clock);
  }

  /** The texts of the local history, newest first. */
  async history(): Promise<readonly string[]> {
    const { store } = this;
    return Promise.all((await store.versions(this.ref)).map((version) => store.textOf(version)));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A window with the document in an editor. */
export class Window {
  readonly saver: DocumentSaver;
  view = new EditorView();
  /** What stands in the editor. */
  text = '';
  readonly #rig: SaverRig;

  constructor(rig: SaverRig) {
    this.#rig = rig;
    this.saver = new DocumentSaver({ server: rig.server, store: rig.store, clock: rig.clock });
  }

  /** Opens the document, or reads it again. */
  async open(): Promise<string> {
    this.text = await this.saver.read(this.#rig.ref, this.view, never);
    this.view.becameClean(this.text);
    return this.text;
  }

  type(text: string): void {
    this.text = text;
    this.view.isDirty = true;
  }

  async save(text = this.text) {
    this.type(text);
    const state = await this.saver.save(this.#rig.ref, this.view, text, never);
    if (this.text === text) this.view.becameClean(text);
    return state;
  }

  again(isAsked = false) {
    return this.saver.sendAgain(this.#rig.ref, never, isAsked);
  }

  /** Begins a merge of both texts that its user has to decide. */
  async merge(marked: string) {
    const { outbox, conflict } = await this.saver.state(this.#rig.ref);
    const merging = {
      base: outbox?.base?.text ?? '',
      mine: outbox?.text ?? '',
      theirs: conflict?.theirs ?? '',
    };
    return this.saver.beginMerge(this.#rig.ref, this.view, merging, marked);
  }

  settle(choice: Parameters<DocumentSaver['settle']>[1]) {
    return this.saver.settle(this.#rig.ref, choice, never);
  }
}
