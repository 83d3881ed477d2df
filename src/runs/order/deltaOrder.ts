import type { RunEvent } from '../../core/stream.ts';
import { fingerprint } from '../../net/events/fingerprints.ts';
import type { TailItem } from '../tail/tailItem.ts';

/** More pieces than this are not held back for one that is missing. */
const MAX_HELD = 64;
/** How many of those that came too late are known again. */
const MAX_LATE = 1000;
/** Pieces of one text that are known again when they come again. */
const MAX_PRINTS = 131_072;

interface Held {
  readonly event: RunEvent;
  readonly receivedAt: number;
}

interface NodeText {
  /** Index of the first piece that was shown; null before it. */
  first: number | null;
  /** Fingerprints of the pieces from index `printsFrom` on: they distinguish a repeat from a new text. */
  prints: number[];
  printsFrom: number;
  /** The index of the piece that comes next. */
  next: number;
  /** Pieces that came too early, by index. */
  readonly held: Map<number, Held>;
  /** Fingerprints of pieces from before that index, which came later. */
  readonly late: Map<number, number>;
}

/**
 * Puts the pieces of each node's text into their order. A piece that was there before, by index and words, is left out;
 * one with other words begins a new text. A piece that comes too early waits, for a moment, for those before it, and
 * then is shown behind a mark.
 */
export class DeltaOrder {
  readonly #nodes = new Map<string, NodeText>();
  readonly #show: (item: TailItem) => void;
  readonly #fromStart: boolean;
  /** What this server gives a text's first piece as index: 0 until it shows that it counts from 1. */
  #base = 0;
  #held = 0;

  /** @param fromStart nothing of the run has been shown before: every text begins with its first piece. */
  constructor(show: (item: TailItem) => void, fromStart: boolean) {
    this.#show = show;
    this.#fromStart = fromStart;
  }

  /** Shows the event now, later or never; false when it was left out. */
  take(event: RunEvent, receivedAt: number): boolean {
    const { node, deltaIndex } = event;
    if (node === null || deltaIndex === null) {
      this.#closeFor(event);
      this.#show({ kind: 'event', event, receivedAt });
      return true;
    }
    let text = this.#nodes.get(node);
    if (!text) {
      // A tail that begins in the middle of a text takes whatever piece comes first for its beginning.
      text = newText(this.#fromStart ? this.#base : deltaIndex);
      this.#nodes.set(node, text);
    }
    if (deltaIndex === text.next) {
      this.#showNext(text, deltaIndex, { event, receivedAt });
      if (text.held.size > 0) this.#follow(text);
      return true;
    }
    if (deltaIndex > text.next) return this.#hold(node, text, deltaIndex, { event, receivedAt });
    return this.#isAnother(node, text, deltaIndex, { event, receivedAt });
  }

  /** Shows what has waited since before that time, with a mark for what did not come. */
  release(heldBefore: number): void {
    if (this.#held === 0) return;
    for (const [node, text] of this.#nodes) {
      // Whether a lone piece of index 1 is a first one shows when the next piece or the node's end comes.
      if (isLoneFirst(text) && heldBefore !== Number.POSITIVE_INFINITY) continue;
      const waits = [...text.held.values()].some(({ receivedAt }) => receivedAt <= heldBefore);
      if (waits) this.#releaseHeld(node, text);
    }
  }

  #showNext(text: NodeText, index: number, held: Held): void {
    if (text.first === null) text.first = text.printsFrom = index;
    note(text, index, fingerprint(held.event.text));
    text.next = index + 1;
    this.#show({ kind: 'event', event: held.event, receivedAt: held.receivedAt });
  }

  #hold(node: string, text: NodeText, index: number, held: Held): boolean {
    const waiting = text.held.get(index);
    if (waiting?.event.text === held.event.text) return false;
    if (waiting) this.#releaseHeld(node, text);
    if (waiting) return this.#isAnother(node, text, index, held);
    text.held.set(index, held);
    this.#held += 1;
    // Two pieces in a row show that this server counts from 1.
    if (text.first === null && text.held.has(1) && text.held.has(2)) {
      this.#base = 1;
      text.next = 1;
      this.#follow(text);
    } else if (text.held.size > MAX_HELD) {
      this.#releaseHeld(node, text);
    }
    return true;
  }

  /** An index from before: a repeat, unless it is a piece that was never shown or one of a new text. */
  #isAnother(node: string, text: NodeText, index: number, held: Held): boolean {
    const first = text.first ?? 0;
    const print = fingerprint(held.event.text);
    const known = index < text.printsFrom ? text.late.get(index) : text.prints[index - text.printsFrom];
    if (known === print) return false;
    if (known === undefined) {
      note(text, index, print);
      this.#show({ kind: 'event', event: held.event, receivedAt: held.receivedAt });
      return true;
    }
    this.#releaseHeld(node, text);
    // Its pieces before this one are the same as before, or did not come.
    const gap = { reason: 'pieces', node, from: first, to: index - 1 } as const;
    if (index > first) this.#show({ kind: 'gap', gap, receivedAt: held.receivedAt });
    const restarted = newText(index);
    this.#nodes.set(node, restarted);
    this.#showNext(restarted, index, held);
    return true;
  }

  /** Shows the held pieces that follow without a hole. */
  #follow(text: NodeText): void {
    for (let held = text.held.get(text.next); held; held = text.held.get(text.next)) {
      text.held.delete(text.next);
      this.#held -= 1;
      this.#showNext(text, text.next, held);
    }
  }

  /** Shows the held pieces: what is missing is not waited for any longer. */
  #releaseHeld(node: string, text: NodeText): void {
    const waiting = [...text.held.entries()].sort(([a], [b]) => a - b);
    for (const [index, { receivedAt }] of waiting) {
      if (!text.held.has(index)) continue;
      const isFirst = isLoneFirst(text);
      const gap = { reason: 'pieces', node, from: text.next, to: index - 1 } as const;
      if (!isFirst) this.#show({ kind: 'gap', gap, receivedAt });
      text.next = index;
      this.#follow(text);
    }
  }

  /** A text is complete when its node, or the run, says something else. */
  #closeFor({ node, end, restartsNode }: RunEvent): void {
    if (end && this.#held > 0) for (const [name, text] of this.#nodes) this.#releaseHeld(name, text);
    if (node === null) return;
    const text = this.#nodes.get(node);
    if (text && text.held.size > 0) this.#releaseHeld(node, text);
    if (restartsNode) this.#nodes.set(node, newText(this.#base));
  }
}

/** Nothing but a piece of index 1 has come: it may be the first one of a server that counts from 1. */
function isLoneFirst({ first, held }: NodeText): boolean {
  return first === null && held.size === 1 && held.has(1);
}

function note(text: NodeText, index: number, print: number): void {
  const { prints, printsFrom, late } = text;
  const at = index - printsFrom;
  if (at < 0) {
    if (late.size < MAX_LATE) late.set(index, print);
  } else if (at > prints.length + MAX_HELD) {
    // Jumps of the index must not make a list that is mostly empty.
    text.prints = [print];
    text.printsFrom = index;
  } else {
    prints[at] = print;
    if (prints.length <= MAX_PRINTS) return;
    text.prints = prints.slice(MAX_PRINTS / 2);
    text.printsFrom += MAX_PRINTS / 2;
  }
}

function newText(next: number): NodeText {
  return { first: null, prints: [], printsFrom: 0, next, held: new Map(), late: new Map() };
}
