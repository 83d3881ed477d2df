import { Emitter } from '../../core/event.ts';
import { rawText } from '../../core/foreignText.ts';
import type { Problem } from '../../core/problem.ts';
import { toProblem } from '../../core/problem.ts';
import type { Clock } from '../../core/clock.ts';
import { boardContent, isSameDocument } from '../remote/documentText.ts';
import {
  type BegunMerge,
  type DocumentBase,
  type DocumentRef,
  type DocumentState,
  type UnsentReason,
} from './documentState.ts';
import type { DocumentStore } from './documentStore.ts';
import type { EditorView } from './editorView.ts';

/** The server's copy of documents, as texts. Errors: Problem. */
export interface DocumentServer {
  read(ref: DocumentRef, signal: AbortSignal): Promise<string>;
  /** Replaces what is there now and gives what is stored. */
  write(ref: DocumentRef, text: string, signal: AbortSignal): Promise<string>;
  /** The most UTF-16 units of a text. */
  longest(ref: DocumentRef): Promise<number>;
}

export interface SaverDeps {
  readonly server: DocumentServer;
  readonly store: DocumentStore;
  readonly clock: Clock;
}

/** A save that has not begun: a later one of the same editor takes its place. */
interface Waiting {
  readonly view: EditorView;
  text: string;
  readonly done: Promise<DocumentState>;
}

/**
 * Saves documents of which the server has no revisions. What is saved lies on disk before it leaves; the server's copy is
 * read before each write, and is written over only when it is the one that the text was made from. Everything else waits
 * in the outbox with its reason. Between that reading and the writing someone else may write: nobody can know.
 */
export class DocumentSaver {
  readonly #deps: SaverDeps;
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #changed = new Emitter<DocumentState>();

  constructor(deps: SaverDeps) {
    this.#deps = deps;
  }

  /** Fires when what is known of a document has changed: its version, or whether it is sent. */
  readonly onDidChange = this.#changed.event;

  /**
   * The text for an editor: what was saved and not sent; else the server's. Where it does not answer, the last one that
   * it told. Errors: Problem of the server for a document that was never read.
   */
  read(ref: DocumentRef, view: EditorView, signal: AbortSignal): Promise<string> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      const { outbox } = state;
      if (outbox) return view.give(outbox.text, outbox.base, state.version);
      let told: string;
      try {
        told = await this.#read(ref, signal);
      } catch (error) {
        if (!state.base || !isPassing(toProblem(error))) throw error;
        return view.give(state.base.text, state.base, state.version);
      }
      const { base, version } = await this.#learned(state, told, view.isDirty);
      return view.give(base.text, base, version);
    });
  }

  /**
   * Saves a text. It is never lost: the state tells whether it is sent, and why not. Errors: Problem storage, when it
   * cannot be kept here either.
   */
  save(ref: DocumentRef, view: EditorView, text: string, signal: AbortSignal): Promise<DocumentState> {
    const key = keyOf(ref);
    const waiting = this.#waiting.get(key);
    if (waiting?.view === view) {
      waiting.text = text;
      return waiting.done;
    }
    const done = this.#alone(ref, () => {
      if (this.#waiting.get(key) === next) this.#waiting.delete(key);
      return this.#send(ref, view, next.text, signal);
    });
    const next: Waiting = { view, text, done };
    this.#waiting.set(key, next);
    return done;
  }

  /** Sends what waits in the outbox, where that can help. @param isAsked also what only waits for the user. */
  sendAgain(ref: DocumentRef, signal: AbortSignal, isAsked = false): Promise<DocumentState> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      const reason = state.outbox?.reason;
      const isWaiting = reason === 'sending' || reason === 'offline';
      if (!state.outbox || state.conflict || !(isWaiting || isAsked)) return state;
      return this.#deliver(state, signal);
    });
  }

  /**
   * Ends a conflict: with the text that was saved here, before a merge of it was begun; with what stands against it; or with
   * a text that was made of both. The server is read again before anything is written: what has changed once more is a new
   * conflict. A document that is gone can only be given up. What the texts give way to stays in the local history.
   */
  settle(
    ref: DocumentRef,
    choice: 'mine' | 'theirs' | { readonly merged: string },
    signal: AbortSignal,
  ): Promise<DocumentState> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      const { outbox, conflict } = state;
      if (!outbox || !conflict) return state;
      const { theirs, isLocal, merging } = conflict;
      if (choice !== 'theirs' && theirs === null) return state;
      const mine = merging?.mine ?? outbox.text;
      const chosen = choice === 'mine' ? mine : choice === 'theirs' ? theirs : choice.merged;
      for (const text of [isLocal ? theirs : null, mine, outbox.text])
        if (text !== null && text !== chosen) await this.#deps.store.keep(ref, 'setAside', text);
      if (chosen === null || (choice === 'theirs' && !isLocal)) return this.#takeTheirs(state, signal);
      if (choice === 'theirs') return this.#deliver(this.#withOutbox(state, chosen, state.base), signal);
      const base = merging ? outbox.base : againstTheirs(state);
      const settled = this.#withOutbox({ ...state, version: this.#next(state) }, chosen, base);
      return this.#deliver(settled, signal);
    });
  }

  /**
   * Begins a merge that its user has to decide. The marked text takes the place of the own one at once, as text of the
   * editor too; what is saved from now on counts as made of both, and nothing is sent before it is settled: a merge view
   * saves before everything is decided. Changes nothing when the texts are not those of the conflict any more.
   *
   * @param view the editor that is to get the marked text
   */
  beginMerge(
    ref: DocumentRef,
    view: EditorView,
    merging: BegunMerge,
    marked: string,
  ): Promise<DocumentState> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      const { outbox, conflict } = state;
      const { base, mine, theirs } = merging;
      const isAsThen = outbox?.text === mine && outbox.base?.text === base && conflict?.theirs === theirs;
      if (!isAsThen || conflict.merging) return state;
      const { isLocal } = conflict;
      if (isLocal) await this.#deps.store.keep(ref, 'setAside', theirs);
      await this.#deps.store.keep(ref, 'setAside', mine);
      const begun = { ...outbox, text: marked, base: againstTheirs(state) };
      view.saved(marked, begun.base, state.version);
      return this.#store({ ...state, outbox: begun, conflict: { theirs, isLocal, merging } });
    });
  }

  /** Forgets the unsent text of a document that is gone; it stays in the local history. */
  discard(ref: DocumentRef): Promise<DocumentState> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      if (!state.outbox) return state;
      await this.#deps.store.keep(ref, 'setAside', state.outbox.text);
      return this.#store({ ...state, outbox: null, conflict: null, version: this.#next(state) });
    });
  }

  /** Looks whether the server's copy has changed. What is being edited stays as it is, until it is saved. */
  check(ref: DocumentRef, isDirty: boolean, signal: AbortSignal): Promise<DocumentState> {
    return this.#alone(ref, async () => {
      const state = await this.#deps.store.load(ref);
      if (state.outbox || isDirty) return state;
      const told = await this.#read(ref, signal);
      const learned = await this.#learned(state, told, false);
      return { ...state, ...learned };
    });
  }

  state(ref: DocumentRef): Promise<DocumentState> {
    return this.#deps.store.load(ref);
  }

  async #send(ref: DocumentRef, view: EditorView, text: string, signal: AbortSignal): Promise<DocumentState> {
    const state = await this.#deps.store.load(ref);
    const { outbox } = state;
    if (outbox && outbox.text !== text && !view.standsOn(outbox.text)) {
      // Another window saved it, and neither is sent: both are kept, and the user says which it is to be. A text that is
      // half merged is nobody's: the one from before the merge stands against the new one.
      await this.#deps.store.keep(ref, 'setAside', outbox.text);
      const theirs = state.conflict?.merging?.mine ?? outbox.text;
      const held = await this.#inConflict(this.#withOutbox(state, text, view.base), theirs, true);
      view.saved(text, view.base, held.version);
      return held;
    }
    if (outbox && outbox.text !== text && !view.isKnown)
      await this.#deps.store.keep(ref, 'setAside', outbox.text);
    const isCurrent = !view.isKnown || (state.base !== null && view.standsOn(state.base.text));
    const base = outbox ? outbox.base : isCurrent ? state.base : view.base;
    // While it is undecided, or half merged, nothing is sent.
    const isPending = outbox && state.conflict && (outbox.text === text || state.conflict.merging);
    const held = outbox ? { ...state, outbox: { ...outbox, text } } : this.#withOutbox(state, text, base);
    const sent = isPending ? await this.#store(held) : await this.#deliver(held, signal);
    view.saved(text, sent.outbox ? sent.outbox.base : sent.base, sent.version);
    return sent;
  }

  async #deliver(state: DocumentState, signal: AbortSignal): Promise<DocumentState> {
    const { outbox, kind, conflict } = state;
    if (!outbox) return state;
    const { text } = outbox;
    await this.#store(state);
    if (kind === 'storyboard' && boardContent(text) === null) return this.#unsent(state, 'brokenJson');
    if (kind === 'text' && text.length > (await this.#deps.server.longest(state)))
      return this.#unsent(state, 'tooLong');
    if (conflict?.isLocal) return state;
    let told: string;
    try {
      told = await this.#read(state, signal);
    } catch (error) {
      return this.#failed(state, toProblem(error));
    }
    const isSame = (other: string) => isSameDocument(kind, told, other);
    if (isSame(text)) return this.#acknowledged(state, text, told);
    const isExpected = outbox.base !== null && (isSame(outbox.base.remote) || outbox.left.some(isSame));
    return isExpected
      ? this.#write({ ...state, conflict: null }, text, signal)
      : this.#inConflict(state, told, false);
  }

  async #write(state: DocumentState, text: string, signal: AbortSignal): Promise<DocumentState> {
    const left = [...(state.outbox?.left ?? []), text];
    const leaving: DocumentState = {
      ...state,
      outbox: { ...(state.outbox ?? emptyOutbox), text, reason: 'sending', left },
    };
    await this.#store(leaving);
    try {
      const stored = await this.#deps.server.write(leaving, text, signal);
      return await this.#acknowledged(leaving, text, stored);
    } catch (error) {
      return this.#failed(leaving, toProblem(error));
    }
  }

  async #acknowledged(state: DocumentState, text: string, remote: string): Promise<DocumentState> {
    await this.#deps.store.keep(state, 'written', text);
    const base = { text, remote };
    return this.#store({ ...state, base, outbox: null, conflict: null, version: this.#next(state) });
  }

  async #takeTheirs(state: DocumentState, signal: AbortSignal): Promise<DocumentState> {
    if (state.conflict?.theirs === null)
      return this.#store({ ...state, outbox: null, conflict: null, version: this.#next(state) });
    const told = await this.#read(state, signal);
    const base = { text: told, remote: told };
    return this.#store({ ...state, base, outbox: null, conflict: null, version: this.#next(state) });
  }

  /** What the server told becomes the base, unless an editor holds a text that was made from the one before. */
  async #learned(
    state: DocumentState,
    told: string,
    isDirty: boolean,
  ): Promise<{ readonly base: DocumentBase; readonly version: number }> {
    const { base, version, kind } = state;
    if (base && isSameDocument(kind, told, base.remote)) return { base, version };
    const learned = { base: { text: told, remote: told }, version: this.#next(state) };
    if (!isDirty || !base) await this.#store({ ...state, ...learned });
    return isDirty ? { ...learned, version } : learned;
  }

  async #read(ref: DocumentRef, signal: AbortSignal): Promise<string> {
    const told = await this.#deps.server.read(ref, signal);
    await this.#deps.store.keep(ref, 'read', told);
    return told;
  }

  async #inConflict(state: DocumentState, theirs: string | null, isLocal: boolean): Promise<DocumentState> {
    const outbox = state.outbox && { ...state.outbox, reason: 'conflict' as const };
    return this.#store({ ...state, outbox, conflict: { theirs, isLocal } });
  }

  async #failed(state: DocumentState, problem: Problem): Promise<DocumentState> {
    if (problem.kind === 'notFound' && !problem.details.byProxy) return this.#inConflict(state, null, false);
    return this.#unsent(state, isPassing(problem) ? 'offline' : 'refused', problem);
  }

  #unsent(state: DocumentState, reason: UnsentReason, problem?: Problem): Promise<DocumentState> {
    const detail = problem && rawText(problem.details.serverMessage ?? problem.code);
    const outbox = {
      ...(state.outbox ?? emptyOutbox),
      reason: state.conflict ? ('conflict' as const) : reason,
      detail,
    };
    return this.#store({ ...state, outbox });
  }

  #withOutbox(state: DocumentState, text: string, base: DocumentBase | null): DocumentState {
    return { ...state, conflict: null, outbox: { text, reason: 'sending', base, left: [] } };
  }

  async #store(state: DocumentState): Promise<DocumentState> {
    await this.#deps.store.save(state);
    this.#changed.fire(state);
    return state;
  }

  #next({ version }: DocumentState): number {
    return Math.max(version + 1, this.#deps.clock.now());
  }

  /** One thing at a time for each document, in this window and among all. */
  #alone<T>(ref: DocumentRef, work: () => Promise<T>): Promise<T> {
    const key = keyOf(ref);
    const before = this.#running.get(key) ?? Promise.resolve();
    const run = before.then(
      () => this.#deps.store.locked(ref, work),
      () => this.#deps.store.locked(ref, work),
    );
    this.#running.set(key, run);
    const done = () => {
      if (this.#running.get(key) === run) this.#running.delete(key);
    };
    run.then(done, done);
    return run;
  }
}

/** What a text that was made of both stands on: the server's copy that it was made with. */
function againstTheirs({ base, conflict }: DocumentState): DocumentBase | null {
  if (!conflict || conflict.isLocal || conflict.theirs === null) return base;
  return { text: conflict.theirs, remote: conflict.theirs };
}

const emptyOutbox = { text: '', reason: 'sending' as const, base: null, left: [] };

const keyOf = ({ account, assetId }: DocumentRef): string => JSON.stringify([account, assetId]);

/** Fails for a reason that may be gone without a change of the text: the network, the server, a key that is missing now. */
function isPassing({ kind, details }: Problem): boolean {
  switch (kind) {
    case 'network':
    case 'server':
    case 'rate':
    case 'auth':
    case 'canceled':
    case 'outcomeUnknown':
      return true;
    case 'unexpected':
      return details.code !== 'internal';
    default:
      return details.retryable === true;
  }
}
