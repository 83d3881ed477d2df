import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import { GridInput, type InputTarget } from './gridInput.ts';
import type { GalleryStore } from '../galleryStore.ts';
import { gridCell } from './gridCell.ts';
import {
  gridMetrics,
  rowCount,
  rowWindow,
  scrollTo,
  type GridMetrics,
  type RowWindow,
} from './gridLayout.ts';
import { controls } from '../../shared/controlStyles.ts';
import { gridStyles, MEASURES } from './gridStyles.ts';
import { marksStyles } from '../sorting/sortingStyles.ts';
import { ThumbnailCache } from './thumbnailCache.ts';

/**
 * The results of the query as cells of a fixed size. Only the rows near the viewport are rendered, each positioned by its
 * row number: scrolling adds and removes rows without moving others, and no row's layout affects another's.
 */
class Grid extends LitElement implements InputTarget {
  static override readonly styles = [controls, gridStyles, marksStyles];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    metrics: { state: true },
    rows: { state: true },
  };

  declare store: GalleryStore;
  /** Incremented with every change of the store. */
  declare version: number;
  declare metrics: GridMetrics;
  declare rows: RowWindow;
  readonly #input = new GridInput(this);
  readonly #thumbnails = new ThumbnailCache((id, kind) => {
    // A film without a picture may have sound.
    if (kind === 'image') this.store.drawFailed(id);
    else this.store.thumbnailFailed(id);
  });
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry.contentRect);
  });
  #viewHeight = 0;
  #scrollTop = 0;
  #frame = 0;
  #requested = '';
  #focusActive = false;
  #hadFocus = false;
  #scrollRestored = false;

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
    this.#scrollRestored = false;
    this.#scrollTop = 0;
  }

  get columns(): number {
    return this.metrics.columns;
  }

  get visibleRows(): number {
    return this.#viewHeight / this.metrics.rowHeight;
  }

  /** Focuses the active cell and scrolls it into view. */
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
      aria-label=${store.strings.t('outputs')}
      aria-multiselectable="true"
      aria-rowcount=${store.pager.hasMore ? -1 : rows}
      aria-colcount=${metrics.columns}
      .style=${`block-size: ${Math.max(0, rows * metrics.rowHeight - MEASURES.gap)}px; --cell: ${metrics.cellWidth}px; --picture: ${metrics.cellHeight - MEASURES.captionHeight}px; --row: ${metrics.cellHeight}px`}
      @keydown=${(event: KeyboardEvent) => this.#input.onKeyDown(event)}
      @click=${(event: MouseEvent) => this.#input.onClick(event)}
      @focusin=${(event: FocusEvent) => this.#input.onFocusIn(event)}
      @dragstart=${(event: DragEvent) => this.#input.onDragStart(event)}
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
    this.#updateRows();
  }

  protected override updated(): void {
    const rendered = this.#renderedOutputs();
    this.#thumbnails.setVisible(new Set(rendered.map(({ id }) => id)));
    const missing = rendered.filter(
      ({ id, source }) => source === null && !this.store.details.unavailable.has(id),
    );
    const ids = missing.map(({ id }) => id);
    if (ids.join() !== this.#requested) this.store.fetch(ids);
    this.#requested = ids.join();
    if (this.rows.end * this.metrics.columns >= this.store.list.length) this.store.pager.loadMore();
    this.#restoreScroll();
    // Another width creates other row elements: the new active cell is focused.
    const lost = this.#hadFocus && this.shadowRoot?.activeElement === null;
    if (!this.#focusActive && !lost) return;
    // The editor has the focus: the cell is focused when the page gets it back.
    this.#focusActive = true;
    if (!document.hasFocus()) return;
    this.#focusActive = false;
    this.renderRoot
      .querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')
      ?.focus({ preventScroll: true });
  }

  /** Restores the scroll position after another view, as soon as the sheet has its height. */
  #restoreScroll(): void {
    if (this.#scrollRestored || this.#viewHeight === 0 || this.store.list.length === 0) return;
    this.#scrollRestored = true;
    if (this.store.gridScrollTop > 0) this.#scroll(this.store.gridScrollTop);
    if (this.store.viewState.active !== null) this.#reveal(this.#activePosition);
  }

  get #activePosition(): number {
    const { viewState, list } = this.store;
    return Math.max(0, viewState.active === null ? 0 : list.position(viewState.active));
  }

  /** The rows near the viewport, and the one with the focused cell, which must not lose the focus by scrolling. */
  #rowNumbers(): readonly number[] {
    const { first, end } = this.rows;
    const numbers = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    if (this.store.list.length === 0) return numbers;
    const focused = Math.floor(this.#activePosition / this.metrics.columns);
    if (focused < first) return [focused, ...numbers];
    return focused >= end ? [...numbers, focused] : numbers;
  }

  #renderedOutputs(): readonly OutputItem[] {
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
    // Reading here forces no layout: nothing has been written in this frame yet.
    this.#scrollTop = this.scrollTop;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#updateRows();
    });
  };

  /** Sets the rendered rows by the scroll position that was read last. */
  #updateRows(): void {
    if (this.#scrollRestored) this.store.gridScrollTop = this.#scrollTop;
    const rows = rowCount(this.store.list.length, this.metrics);
    const next = rowWindow(this.#scrollTop, this.#viewHeight, rows, this.metrics.rowHeight);
    if (next.first !== this.rows.first || next.end !== this.rows.end) this.rows = next;
  }

  #scroll(top: number): void {
    if (top === this.#scrollTop) return;
    this.scrollTop = top;
    // The browser limits it to the sheet's height.
    this.#scrollTop = this.scrollTop;
  }

  #measure({ width, height }: { readonly width: number; readonly height: number }): void {
    const before = this.metrics;
    const top = Math.floor(this.#scrollTop / before.rowHeight) * before.columns;
    this.#viewHeight = height;
    this.metrics = gridMetrics(width, MEASURES);
    const { cellWidth, cellHeight, columns, rowHeight } = this.metrics;
    this.#thumbnails.resize(cellWidth, cellHeight - MEASURES.captionHeight);
    // With another number of columns, the output at the top stays at the top.
    if (columns !== before.columns && top > 0) this.#scroll(Math.floor(top / columns) * rowHeight);
    this.requestUpdate();
  }

  #reveal(position: number): void {
    const row = Math.floor(position / this.metrics.columns);
    this.#scroll(scrollTo(row, this.#scrollTop, this.#viewHeight, this.metrics));
  }
}

customElements.define('backlot-grid', Grid);

declare global {
  interface HTMLElementTagNameMap {
    'backlot-grid': Grid;
  }
}
