import type { GalleryStore } from './galleryStore.ts';
import { stepped, type GridStep } from './model/gridWindow.ts';

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

/** What a drag carries for the editor's drop on a Markdown document. */
const OUTPUT_MIME = 'application/vnd.backlot.output';

/** The grid whose cells are walked, pressed and dragged. */
export interface CellGrid {
  readonly store: GalleryStore;
  readonly columns: number;
  /** How many rows are in sight; a part of one counts as a part. */
  readonly rowsInView: number;
  focusActive(): void;
}

/** What keys, pointer and focus do to the cells of the grid. Each event may come from anywhere within a cell. */
export class CellGestures {
  readonly #grid: CellGrid;

  constructor(grid: CellGrid) {
    this.#grid = grid;
  }

  /** Walks, opens and selects; a key that it takes goes no further. */
  key(event: KeyboardEvent): void {
    const { store } = this.#grid;
    const id = cellAt(event);
    if (id === undefined || event.altKey) return;
    const step = STEPS[event.key];
    const bare = !event.ctrlKey && !event.metaKey;
    if (step) {
      if (!this.#walk(id, step, event.shiftKey)) return;
    } else if (event.key === 'Enter' && bare) store.open(id);
    else if (event.key === ' ' && bare) store.place.toggle(id);
    else if (event.key.toLowerCase() === 'a' && !bare) store.selectAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  click(event: MouseEvent): void {
    const { store } = this.#grid;
    const id = cellAt(event);
    if (id === undefined) return;
    const onTick = event.composedPath().some((node) => node instanceof Element && node.matches('.tick'));
    if (event.shiftKey) store.place.selectTo(id, store.list);
    else if (event.ctrlKey || event.metaKey || onTick) store.place.toggle(id);
    else store.open(id);
  }

  focusIn(event: FocusEvent): void {
    const id = cellAt(event);
    if (id !== undefined) this.#grid.store.place.activate(id);
  }

  /** Takes all that are selected along, when one of them is dragged; else the one. */
  dragStart(event: DragEvent): void {
    const id = cellAt(event);
    if (id === undefined || !event.dataTransfer) return;
    const { place, list } = this.#grid.store;
    const { selected } = place;
    const ids = selected.has(id) ? list.ids.filter((one) => selected.has(one)) : [id];
    event.dataTransfer.setData(OUTPUT_MIME, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'copy';
  }

  /** Goes from a cell to another one, selecting all on the way if so wished; false in a grid without cells. */
  #walk(from: string, step: GridStep, selecting: boolean): boolean {
    const { store, columns, rowsInView } = this.#grid;
    const { list, place } = store;
    const output = list.at(stepped(list.position(from), step, list.length, columns, rowsInView));
    if (!output) return false;
    if (selecting) place.selectTo(output.id, list);
    else place.activate(output.id);
    this.#grid.focusActive();
    return true;
  }
}

/** The id of the output in whose cell something happened. */
function cellAt(event: Event): string | undefined {
  const path = event.composedPath();
  const cell = path.find((node) => node instanceof HTMLElement && node.classList.contains('cell'));
  return cell instanceof HTMLElement ? cell.dataset['id'] : undefined;
}
