import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ShownOutput } from '../../ui/galleryMessages.ts';
import type { GalleryStore } from './galleryStore.ts';
import { codicon } from './icons.ts';
import {
  gridMetrics,
  rowCount,
  rowWindow,
  scrollTo,
  stepped,
  type GridMetrics,
  type GridStep,
  type RowWindow,
} from './model/gridWindow.ts';
import { controls } from './styles/controls.ts';
import { gridStyles, MEASURES } from './styles/grid.ts';
import { Thumbnails } from './thumbnails.ts';
import { viewers } from './viewers.ts';

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

/**
 * All outputs of the query as cells of a fixed size. Only the rows near the sight are in the document, each placed by
 * its own number: a scroll step adds and removes rows and moves none, and no row's layout touches another's.
 */
class Grid extends LitElement {
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
      aria-rowcount=${store.more ? -1 : rows}
      aria-colcount=${metrics.columns}
      .style=${`block-size: ${Math.max(0, rows * metrics.rowHeight - MEASURES.gap)}px; --cell: ${metrics.cellWidth}px; --picture: ${metrics.cellHeight - MEASURES.captionHeight}px; --row: ${metrics.cellHeight}px`}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @click=${(event: MouseEvent) => this.#click(event)}
      @focusin=${(event: FocusEvent) => this.#focused(event)}
      @dragstart=${(event: DragEvent) => this.#drag(event)}
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
    const missing = shown.filter(({ id, source }) => source === null && !this.store.unavailable.has(id));
    const wanted = missing.map(({ id }) => id);
    if (wanted.join() !== this.#wanted) this.store.want(wanted);
    this.#wanted = wanted.join();
    if (this.rows.end * this.metrics.columns >= this.store.list.length) this.store.readOn();
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
    if (this.store.active !== null) this.#reveal(this.#activePosition);
  }

  get #activePosition(): number {
    const { active, list } = this.store;
    return Math.max(0, active === null ? 0 : list.position(active));
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
    const { columns, rowHeight } = this.metrics;
    const cells = Array.from({ length: columns }, (_, column) => this.store.list.at(row * columns + column));
    return html`<div
      class="row"
      role="row"
      aria-rowindex=${row + 1}
      .style=${`translate: 0 ${row * rowHeight}px`}
    >
      ${repeat(
        cells.filter((output) => output !== undefined),
        ({ id }) => id,
        (output, column) => this.#cell(output, column, row * columns + column),
      )}
    </div>`;
  }

  #cell(output: ShownOutput, column: number, position: number): TemplateResult {
    const { store } = this;
    const selected = store.selected.has(output.id);
    const { words } = store;
    const kind = viewers[output.kind];
    const unavailable = store.unavailable.get(output.id);
    return html`<div
      class="cell"
      role="gridcell"
      aria-colindex=${column + 1}
      aria-selected=${selected}
      title=${unavailable ?? `${output.title} · ${output.account}`}
      tabindex=${position === this.#activePosition ? 0 : -1}
      draggable="true"
      data-id=${output.id}
    >
      <div class="picture">
        ${
          kind.picture && output.source !== null
            ? this.#thumbnails.canvasOf(output.id, output.source)
            : html`<span class="kind"
                >${codicon(unavailable === undefined ? kind.icon : 'error')}
                ${output.kind === 'remote' ? nothing : html`<span>${ending(output)}</span>`}</span
              >`
        }
        <span class="tick">${codicon('check')}</span>
      </div>
      <div class="caption">
        <span class="title">${output.title}</span>
        <span class="faint"
          ><span>${unavailable === undefined ? words.day(output.createdAt) : words.say('unavailable')}</span>
          <span class="cost">${output.cost ?? ''}</span></span
        >
      </div>
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

  #key(event: KeyboardEvent): void {
    const { store } = this;
    const id = this.#idAt(event);
    if (id === undefined || event.altKey) return;
    const step = STEPS[event.key];
    const bare = !event.ctrlKey && !event.metaKey;
    if (step) {
      const rowsInView = this.#viewHeight / this.metrics.rowHeight;
      const to = stepped(store.list.position(id), step, store.list.length, this.metrics.columns, rowsInView);
      const output = store.list.at(to);
      if (!output) return;
      if (event.shiftKey) store.selectTo(output.id);
      else store.activate(output.id);
      this.focusActive();
    } else if (event.key === 'Enter' && bare) store.open(id);
    else if (event.key === ' ' && bare) store.toggle(id);
    else if (event.key.toLowerCase() === 'a' && !bare) store.selectAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #click(event: MouseEvent): void {
    const id = this.#idAt(event);
    if (id === undefined) return;
    const onTick = event.composedPath().some((node) => node instanceof Element && node.matches('.tick'));
    if (event.shiftKey) this.store.selectTo(id);
    else if (event.ctrlKey || event.metaKey || onTick) this.store.toggle(id);
    else this.store.open(id);
  }

  #focused(event: FocusEvent): void {
    const id = this.#idAt(event);
    if (id !== undefined) this.store.activate(id);
  }

  /** All that are selected, when one of them is taken; else the one. */
  #drag(event: DragEvent): void {
    const id = this.#idAt(event);
    if (id === undefined || !event.dataTransfer) return;
    const { selected, list } = this.store;
    const ids = selected.has(id) ? list.ids.filter((one) => selected.has(one)) : [id];
    event.dataTransfer.setData(OUTPUT_MIME, JSON.stringify(ids));
    event.dataTransfer.effectAllowed = 'copy';
  }

  #idAt(event: Event): string | undefined {
    const path = event.composedPath();
    const cell = path.find((node) => node instanceof HTMLElement && node.classList.contains('cell'));
    return cell instanceof HTMLElement ? cell.dataset['id'] : undefined;
  }
}

/** What the file's name would end with, as a sign on a cell without a picture. */
function ending({ mimeType }: ShownOutput): string {
  const name = (mimeType ?? '').split('/')[1] ?? '';
  return name === 'plain' || name === 'octet-stream' ? '' : name.replace(/^x-/, '').toUpperCase();
}

customElements.define('backlot-grid', Grid);

declare global {
  interface HTMLElementTagNameMap {
    'backlot-grid': Grid;
  }
}
