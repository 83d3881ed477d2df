import type { GalleryStore } from '../galleryStore.ts';
import { positionAfter, type GridStep } from './gridLayout.ts';

const STEPS: Readonly<Record<string, GridStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
};

/** The MIME type by which the host recognizes dropped outputs. */
export const OUTPUT_MIME = 'application/vnd.backlot.output';

export interface InputTarget {
  readonly store: GalleryStore;
  readonly columns: number;
  /** May have a fraction. */
  readonly visibleRows: number;
  focusActive(): void;
}

/** Handles keyboard, pointer, focus and drag events of the grid's cells. */
export class GridInput {
  readonly #grid: InputTarget;

  constructor(grid: InputTarget) {
    this.#grid = grid;
  }

  /** Moves the focus, opens and selects; a handled key does not reach the page's shortcuts. */
  onKeyDown(event: KeyboardEvent): void {
    const { store } = this.#grid;
    const id = cellAt(event);
    if (id === undefined || event.altKey) return;
    const step = STEPS[event.key];
    const noModifier = !event.ctrlKey && !event.metaKey;
    if (step) {
      if (!this.#move(id, step, event.shiftKey)) return;
    } else if (event.key === 'Enter' && noModifier) store.open(id);
    else if (event.key === ' ' && noModifier) store.viewState.toggleSelected(id);
    else if (event.key.toLowerCase() === 'a' && !noModifier) store.selectAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  onClick(event: MouseEvent): void {
    const { store } = this.#grid;
    const id = cellAt(event);
    if (id === undefined) return;
    const onTick = event.composedPath().some((node) => node instanceof Element && node.matches('.tick'));
    if (event.shiftKey) store.viewState.selectRange(id, store.list);
    else if (event.ctrlKey || event.metaKey || onTick) store.viewState.toggleSelected(id);
    else store.open(id);
  }

  onFocusIn(event: FocusEvent): void {
    const id = cellAt(event);
    if (id !== undefined) this.#grid.store.viewState.setActive(id);
  }

  /** Drags the whole selection when the dragged output is part of it. */
  onDragStart(event: DragEvent): void {
    const id = cellAt(event);
    if (id === undefined || !event.dataTransfer) return;
    const { viewState, list } = this.#grid.store;
    const { selected } = viewState;
    const ids = selected.has(id) ? list.ids.filter((other) => selected.has(other)) : [id];
    event.dataTransfer.setData(OUTPUT_MIME, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'copy';
  }

  /** Moves the focus to another cell, and extends the selection to it; false in an empty grid. */
  #move(from: string, step: GridStep, extendSelection: boolean): boolean {
    const { store, columns, visibleRows } = this.#grid;
    const { list, viewState } = store;
    const output = list.at(positionAfter(list.position(from), step, list.length, columns, visibleRows));
    if (!output) return false;
    if (extendSelection) viewState.selectRange(output.id, list);
    else viewState.setActive(output.id);
    this.#grid.focusActive();
    return true;
  }
}

/** The output id of the cell that the event comes from. */
function cellAt(event: Event): string | undefined {
  const path = event.composedPath();
  const cell = path.find((node) => node instanceof HTMLElement && node.classList.contains('cell'));
  return cell instanceof HTMLElement ? cell.dataset['id'] : undefined;
}
