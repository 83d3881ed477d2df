import * as vscode from 'vscode';
import type { Disposable } from '../../../core/disposable.ts';

/** The editor needs this long at most to move the focus to or from a question, except on a very busy machine. */
const MOVING_MS = 300;
/** Nobody reads a question and backs out of it in less. */
const UNREAD_MS = 400;

let movedAt = Number.NEGATIVE_INFINITY;

/** For how many milliseconds from now on the focus may be on its way to or from a question; 0 when it is at rest. */
function focusMovesForMs(): number {
  return Math.max(0, movedAt + MOVING_MS - performance.now());
}

/** Asks the user something, and once more when the editor itself has closed the question. */
export async function asked<T>(ask: () => Thenable<T | undefined>): Promise<T | undefined> {
  const begun = performance.now();
  const answer = await watched(ask);
  const wasRead = answer !== undefined || performance.now() - begun > UNREAD_MS;
  return wasRead || !isPageInFront() ? answer : watched(ask);
}

/** Tells changes in their order, each once, and not before the focus is at rest. */
export class HeldChanges<Change> implements Disposable {
  readonly #tell: (change: Change) => void;
  readonly #waiting = new Set<Change>();
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (change: Change) => void) {
    this.#tell = tell;
  }

  add(change: Change): void {
    this.#waiting.add(change);
    if (this.#timer === undefined) this.#tellAll();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #tellAll(): void {
    const waitMs = focusMovesForMs();
    this.#timer = waitMs > 0 ? setTimeout(() => this.#tellAll(), waitMs) : undefined;
    if (this.#timer) return;
    const changes = [...this.#waiting];
    this.#waiting.clear();
    for (const change of changes) this.#tell(change);
  }
}

async function watched<T>(ask: () => Thenable<T>): Promise<T> {
  movedAt = performance.now();
  try {
    return await ask();
  } finally {
    movedAt = performance.now();
  }
}

/** A page that was in front of the Command Palette gets the focus back late, which closes what was opened meanwhile. */
function isPageInFront(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom;
}
