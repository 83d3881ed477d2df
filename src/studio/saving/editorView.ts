import type { DocumentBase } from './documentState.ts';

/** How many texts that were given are remembered: an editor that is reverted takes over one of them. */
const GIVEN = 4;

interface Given {
  readonly text: string;
  readonly base: DocumentBase | null;
}

/**
 * What an editor of a document holds: from which copy of the server its text was made. An editor that has unsaved changes
 * keeps that base, whatever is read meanwhile by others: a search, a comparison, a copy.
 */
export class EditorView {
  /** Set while the editor has unsaved changes. */
  isDirty = false;
  #base: DocumentBase | null = null;
  #version: number | null = null;
  #given: readonly Given[] = [];
  /** The text that the one in the editor was made from. */
  #origin: string | null = null;

  /** From what the text of the editor was made; null when nobody knows. */
  get base(): DocumentBase | null {
    return this.#base;
  }

  /** True as soon as the editor was given a text. After a restart, one that was restored was not. */
  get isKnown(): boolean {
    return this.#version !== null;
  }

  /** The version that the editor believes to have; null before it has any. */
  get version(): number | null {
    return this.#version;
  }

  /** Notes a text that is given to whoever reads the document, and returns it. */
  give(text: string, base: DocumentBase | null, version: number): string {
    this.#given = [{ text, base }, ...this.#given].slice(0, GIVEN);
    if (this.isDirty) return text;
    this.#base = base;
    this.#origin = text;
    this.#version = version;
    return text;
  }

  /** The editor has no unsaved changes any more: saved, or reverted to a text that it was given. */
  becameClean(text: string): void {
    this.isDirty = false;
    const given = this.#origin === text ? undefined : this.#given.find((one) => one.text === text);
    if (!given) return;
    this.#base = given.base;
    this.#origin = text;
  }

  /** Notes a text that the editor saves, and what it stands on now. */
  saved(text: string, base: DocumentBase | null, version: number): void {
    this.#origin = text;
    this.#base = base;
    this.#version = version;
  }

  /** Lets the editor see that there is a newer version, unless that would interrupt its user. */
  offer(version: number): void {
    if (!this.isDirty && this.isKnown) this.#version = version;
  }

  /** True when the editor's text was made from that one, or nobody knows from which. */
  standsOn(text: string): boolean {
    return !this.isKnown || this.#origin === text;
  }
}
