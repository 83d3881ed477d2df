import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ShownOutput } from '../../features/gallery/galleryMessages.ts';
import { CellGestures, type CellGrid } from './cellGestures.ts';
import type { GalleryStore } from './galleryStore.ts';
import { gridCell } from './gridCell.ts';
import {
  gridMetrics,
  rowCount,
  rowWindow,
  scrollTo,
  type GridMetrics,
  type RowWindow,
} from './model/gridWindow.ts';
import { controls } from './styles/controls.ts';
import { gridStyles, MEASURES } from './styles/grid.ts';
import { Thumbnails } from './thumbnails.ts';

/**
 * All outputs of the query as cells of a fixed size. Only the rows near the sight are in the document, each placed by
 * its own number: a scroll step adds and removes rows and moves none, and no row's layout touches another's.
 */
class Grid extends LitElement implements CellGrid {
  static override readonly styles = [controls, gridStyles];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    metrics: { state: true },
    rows: { state: true },
  };

  declare store: GalleryStore;
  /** Rises with every change of the store. */
  declare version: number;
  declare metrics: GridMetrics;
  declare rows: RowWindow;
  readonly #gestures = new CellGestures(this);
  readonly #thumbnails = new Thumbnails((id) => this.store.broken(id));
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry.contentRect);
  });
  #viewHeight = 0;
  #top = 0;
  #frame = 0;
  #wanted = '';
  #focusActive = false;
  #hadFocus = false;
  #begun = false;

  constructor() {
    super();
    this.version = 0;
    this.metrics = gridMetrics(600, MEASURES);
    this.rows = { first: 0, end: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#begun = false;
    this.#top = 0;
  }

  get columns(): number {
    return this.metrics.columns;
  }

  get rowsInView(): number {
    return this.#viewHeight / this.metrics.rowHeight;
  }

  /** Puts the keyboard into the grid, on the cell that had it last, and brings that into sight. */
  focusActive(): void {
    this.#focusActive = true;
    this.#reveal(this.#activePosition);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { store, metrics } = this;
    const total = store.list.length;
    const rows = rowCount(total, metrics);
    return html`<div
      class="sheet"
      role="grid"
      aria-label=${store.words.say('outputs')}
      aria-multiselectable="true"
      aria-rowcount=${store.query.more ? -1 : rows}
      aria-colcount=${metrics.columns}
      .style=${`block-size: ${Math.max(0, rows * metrics.rowHeight - MEASURES.gap)}px; --cell: ${metrics.cellWidth}px; --picture: ${metrics.cellHeight - MEASURES.captionHeight}px; --row: ${metrics.cellHeight}px`}
      @keydown=${(event: KeyboardEvent) => this.#gestures.key(event)}
      @click=${(event: MouseEvent) => this.#gestures.click(event)}
      @focusin=${(event: FocusEvent) => this.#gestures.focusIn(event)}
      @dragstart=${(event: DragEvent) => this.#gestures.dragStart(event)}
    >
      ${repeat(
        this.#rowNumbers(),
        (row) => row,
        (row) => this.#row(row),
      )}
    </div>`;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.hasUpdated && this.shadowRoot?.activeElement !== null;
    this.#follow();
  }

  protected override updated(): void {
    const shown = this.#shownOutputs();
    this.#thumbnails.keep(new Set(shown.map(({ id }) => id)));
    const missing = shown.filter(
      ({ id, source }) => source === null && !this.store.details.unavailable.has(id),
    );
    const wanted = missing.map(({ id }) => id);
    if (wanted.join() !== this.#wanted) this.store.want(wanted);
    this.#wanted = wanted.join();
    if (this.rows.end * this.metrics.columns >= this.store.list.length) this.store.query.readOn();
    this.#goOn();
    // Another width makes other rows, and with them other elements: the focus goes over to the new cell.
    const lost = this.#hadFocus && this.shadowRoot?.activeElement === null;
    if (!this.#focusActive && !lost) return;
    // What the editor has is not taken from it: the cell waits for the focus to come back.
    this.#focusActive = true;
    if (!document.hasFocus()) return;
    this.#focusActive = false;
    this.renderRoot
      .querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')
      ?.focus({ preventScroll: true });
  }

  /** Back from another view, the grid is where it was left; the sheet has its height only now. */
  #goOn(): void {
    if (this.#begun || this.#viewHeight === 0 || this.store.list.length === 0) return;
    this.#begun = true;
    if (this.store.gridTop > 0) this.#scroll(this.store.gridTop);
    if (this.store.place.active !== null) this.#reveal(this.#activePosition);
  }

  get #activePosition(): number {
    const { place, list } = this.store;
    return Math.max(0, place.active === null ? 0 : list.position(place.active));
  }

  /** The rows near the sight, and the one with the keyboard's focus: it must not lose it by being scrolled away. */
  #rowNumbers(): readonly number[] {
    const { first, end } = this.rows;
    const numbers = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    if (this.store.list.length === 0) return numbers;
    const focused = Math.floor(this.#activePosition / this.metrics.columns);
    if (focused < first) return [focused, ...numbers];
    return focused >= end ? [...numbers, focused] : numbers;
  }

  #shownOutputs(): readonly ShownOutput[] {
    const { columns } = this.metrics;
    return this.#rowNumbers().flatMap((row) =>
      Array.from({ length: columns }, (_, column) => this.store.list.at(row * columns + column)).filter(
        (output) => output !== undefined,
      ),
    );
  }

  #row(row: number): TemplateResult {
    const { store } = this;
    const { columns, rowHeight } = this.metrics;
    const active = this.#activePosition;
    const cells = Array.from({ length: columns }, (_, column) => store.list.at(row * columns + column));
    return html`<div
      class="row"
      role="row"
      aria-rowindex=${row + 1}
      .style=${`translate: 0 ${row * rowHeight}px`}
    >
      ${repeat(
        cells.filter((output) => output !== undefined),
        ({ id }) => id,
        (output, column) =>
          gridCell({
            output,
            store,
            thumbnails: this.#thumbnails,
            column,
            active: row * columns + column === active,
          }),
      )}
    </div>`;
  }

  readonly #onScroll = (): void => {
    // Read now: the event comes before anything in the frame is written, so that nothing has to be laid out for it.
    this.#top = this.scrollTop;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  };

  /** Sets the rows for the place that was read last. */
  #follow(): void {
    if (this.#begun) this.store.gridTop = this.#top;
    const rows = rowCount(this.store.list.length, this.metrics);
    const next = rowWindow(this.#top, this.#viewHeight, rows, this.metrics.rowHeight);
    if (next.first !== this.rows.first || next.end !== this.rows.end) this.rows = next;
  }

  #scroll(top: number): void {
    if (top === this.#top) return;
    this.scrollTop = top;
    // The sheet may be too short for it.
    this.#top = this.scrollTop;
  }

  #measure({ width, height }: { readonly width: number; readonly height: number }): void {
    const before = this.metrics;
    const top = Math.floor(this.#top / before.rowHeight) * before.columns;
    this.#viewHeight = height;
    this.metrics = gridMetrics(width, MEASURES);
    const { cellWidth, cellHeight, columns, rowHeight } = this.metrics;
    this.#thumbnails.resize(cellWidth, cellHeight - MEASURES.captionHeight);
    // Another number of columns: the output that was at the top stays there.
    if (columns !== before.columns && top > 0) this.#scroll(Math.floor(top / columns) * rowHeight);
    this.requestUpdate();
  }

  #reveal(position: number): void {
    const row = Math.floor(position / this.metrics.columns);
    this.#scroll(scrollTo(row, this.#top, this.#viewHeight, this.metrics));
  }
}

customElements.define('backlot-grid', Grid);

declare global {
  interface HTMLElementTagNameMap {
    'backlot-grid': Grid;
  }
}
