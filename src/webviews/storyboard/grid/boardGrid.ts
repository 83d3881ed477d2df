import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { iconButton } from '../../shared/buttons.ts';
import { codicon } from '../../shared/icons.ts';
import { controls } from '../../shared/controlStyles.ts';
import {
  measuresFor,
  rowsInView,
  rowsOf,
  shotBeside,
  topsOf,
  type BoardRow,
  type Measures,
} from '../model/boardLayout.ts';
import { dropMove, sceneMove, stepMove } from '../model/moves.ts';
import { timeText } from '../model/times.ts';
import { Posters } from '../posters.ts';
import type { StoryboardStore } from '../storyboardStore.ts';
import { dropAt, shotAt, type Drop } from './cardEvents.ts';
import { gridStyles } from './gridStyles.ts';
import { shotCard } from './shotCard.ts';

const LEAST_CARD = 220;
const DRAGGED = 'application/x-backlot-shots';

/** The shots as cards, scene by scene. Only the rows near the viewport are rendered, each at its place. */
export class BoardGrid extends LitElement {
  static override readonly styles = [controls, gridStyles];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    measures: { state: true },
    view: { state: true },
  };

  declare store: StoryboardStore;
  /** Incremented with every change of the store. */
  declare version: number;
  declare measures: Measures;
  declare view: { readonly first: number; readonly end: number };
  readonly #posters = new Posters(
    (asset, ratio) => this.store.drawn(asset, ratio),
    (asset) => this.store.cannotDraw(asset),
  );
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry.contentRect.width, entry.contentRect.height);
  });
  #rows: readonly BoardRow[] = [];
  #tops: readonly number[] = [0];
  #height = 0;
  #scrollTop = 0;
  #frame = 0;
  #focusSoon = false;
  /** The shots that are being dragged. */
  #dragged: ReadonlySet<string> = new Set();
  #drop: Drop | null = null;

  constructor() {
    super();
    this.measures = measuresFor(900, LEAST_CARD);
    this.view = { first: 0, end: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.#onScroll, { passive: true });
    this.addEventListener('keydown', this.#onKeyDown);
    this.addEventListener('click', this.#onClick);
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Scrolls a shot into view, and focuses it where the board has the focus. */
  reveal(key: string, focus: boolean): void {
    this.#layOut();
    const row = this.#rows.findIndex(
      ({ kind, ...rest }) =>
        kind === 'cards' && 'shots' in rest && rest.shots.some((shot) => shot.key === key),
    );
    const top = this.#tops[row] ?? 0;
    const bottom = top + this.measures.cardHeight;
    if (row < 0) return;
    if (top - this.measures.sceneHeight < this.scrollTop) this.scrollTop = top - this.measures.sceneHeight;
    else if (bottom > this.scrollTop + this.#height) this.scrollTop = bottom - this.#height + 16;
    this.#scrollTop = this.scrollTop;
    this.#focusSoon ||= focus;
    this.requestUpdate();
  }

  focusActive(): void {
    const first = this.store.active ?? this.store.shots[0]?.key;
    if (first === undefined) return void this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    if (this.store.active === null) this.store.select(first);
    this.reveal(first, true);
  }

  override render(): TemplateResult {
    const { strings, matches } = this.store;
    this.#layOut();
    const { first, end } = rowsInView(this.#tops, this.#scrollTop, this.#height || 600);
    const shown = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    // By scrolling, the focused card must not lose the focus, and a dragged one not its drag.
    const [dragged] = this.#dragged;
    const kept = new Set([this.#rowOf(this.store.active), this.#rowOf(dragged ?? null)]);
    for (const row of kept) if (row >= 0 && (row < first || row >= end)) shown.push(row);
    this.#requestMedia(shown);
    const style = `block-size: ${this.#tops.at(-1) ?? 0}px; --columns: ${this.measures.columns}; --card: ${this.measures.cardHeight}px; --picture: ${Math.round((this.measures.cardWidth * 9) / 16)}px`;
    if (matches?.size === 0) return html`<p class="none faint" role="status">${strings.t('noMatch')}</p>`;
    return html`<div
      class="sheet"
      role="grid"
      aria-label=${strings.t('board')}
      aria-multiselectable="true"
      aria-rowcount=${this.#rows.length}
      .style=${style}
      @dragstart=${this.#onDragStart}
      @dragover=${this.#onDragOver}
      @drop=${this.#onDrop}
      @dragend=${this.#onDragEnd}
    >
      ${repeat(
        shown,
        (row) => row,
        (row) => this.#row(row),
      )}
    </div>`;
  }

  protected override updated(): void {
    if (!this.#focusSoon) return;
    const card = this.#card(this.store.active);
    if (!card) return;
    this.#focusSoon = false;
    card.focus({ preventScroll: true });
  }

  #row(at: number): TemplateResult {
    const row = this.#rows[at];
    const top = this.#tops[at] ?? 0;
    if (!row) return html``;
    const place = `translate: 0 ${top}px`;
    if (row.kind === 'scene') return this.#heading(row, at, place);
    const { strings } = this.store;
    return html`<div class="row" role="row" aria-rowindex=${at + 1} .style=${place}>
      ${repeat(
        row.shots,
        ({ key }) => key,
        (shot) => shotCard(shot, this.store, this.#posters),
      )}
      ${
        row.hasAdd
          ? html`<div role="gridcell" class="adding" data-end=${row.scene.key}>
              <button
                class="add"
                type="button"
                aria-label=${`${strings.t('addShot')}, ${strings.t('scene', row.scene.number)}`}
                @click=${() => this.store.edit({ kind: 'addShot', scene: row.scene.key, after: null, values: {} })}
              >
                ${codicon('add')}<span>${strings.t('addShot')}</span>
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #heading(
    { scene, position }: Extract<BoardRow, { kind: 'scene' }>,
    at: number,
    place: string,
  ): TemplateResult {
    const { strings, readOnly, scenes } = this.store;
    const seconds = scene.shots.reduce((sum, shot) => sum + (shot.seconds ?? 0), 0);
    const count = scene.shots.length === 1 ? strings.t('shotsOne') : strings.t('shots', scene.shots.length);
    const move = (before: string | null) => this.store.edit({ kind: 'moveScene', scene: scene.key, before });
    return html`<div class="scene" role="row" aria-rowindex=${at + 1} data-begin=${scene.key} .style=${place}>
      <div role="gridcell" class="heading">
        <span class="number">${scene.number}</span>
        <input
          class="title"
          aria-label=${strings.t('sceneTitle', scene.number)}
          placeholder=${strings.t('scene', scene.number)}
          .value=${scene.title}
          ?readonly=${readOnly}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement)
              this.store.edit({ kind: 'setScene', scene: scene.key, values: { title: event.target.value } });
          }}
        />
        <span class="faint sum">${count} · ${timeText(seconds)}</span>
        ${
          readOnly
            ? nothing
            : html`<span class="tools">
                ${iconButton({
                  icon: 'arrow-up',
                  label: strings.t('moveSceneUp'),
                  disabled: position === 0,
                  onClick: () => move(scenes[position - 1]?.key ?? null),
                })}
                ${iconButton({
                  icon: 'arrow-down',
                  label: strings.t('moveSceneDown'),
                  disabled: position === scenes.length - 1,
                  onClick: () => move(scenes[position + 2]?.key ?? null),
                })}
                ${iconButton({
                  icon: 'trash',
                  label: strings.t('deleteScene'),
                  onClick: () => this.store.edit({ kind: 'deleteScene', scene: scene.key }),
                })}
              </span>`
        }
      </div>
    </div>`;
  }

  #layOut(): void {
    const { board, matches } = this.store;
    this.#rows = board ? rowsOf(board, this.measures.columns, matches) : [];
    this.#tops = topsOf(this.#rows, this.measures);
  }

  #rowOf(shot: string | null): number {
    return this.#rows.findIndex((row) => row.kind === 'cards' && row.shots.some(({ key }) => key === shot));
  }

  #requestMedia(shown: readonly number[]): void {
    const assets = shown.flatMap((at) => {
      const row = this.#rows[at];
      return row?.kind === 'cards' ? row.shots.flatMap(({ asset }) => asset ?? []) : [];
    });
    this.store.need(assets);
  }

  #measure(width: number, height: number): void {
    this.#height = height;
    this.measures = measuresFor(width, LEAST_CARD);
    this.#posters.resize(this.measures.cardWidth);
    this.requestUpdate();
  }

  readonly #onScroll = (): void => {
    this.#scrollTop = this.scrollTop;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const view = rowsInView(this.#tops, this.#scrollTop, this.#height);
      if (view.first !== this.view.first || view.end !== this.view.end) this.view = view;
    });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    const key = shotAt(event);
    if (key !== null) {
      const toggles = event.ctrlKey || event.metaKey;
      this.store.select(key, event.shiftKey ? 'range' : toggles ? 'toggle' : 'only');
    } else if (target instanceof HTMLElement && !target.closest('button, input')) this.store.deselect();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement) return;
    const { store } = this;
    const key = shotAt(event);
    if (key === null || event.defaultPrevented) return;
    if (event.altKey && !event.ctrlKey && !event.metaKey) return this.#moveByKey(event);
    if (event.ctrlKey || event.metaKey) {
      if (event.key === ' ') store.select(key, 'toggle');
      else return;
      return event.preventDefault();
    }
    const shots = this.#shown();
    const at = shots.indexOf(key);
    const page = Math.max(1, Math.floor(this.#height / (this.measures.cardHeight + this.measures.gap)));
    const vertical = (by: 1 | -1, times: number): string => {
      let to = key;
      for (let step = 0; step < times; step += 1) to = shotBeside(this.#rows, to, by) ?? to;
      return to;
    };
    const steps: Readonly<Record<string, () => string | undefined>> = {
      ArrowLeft: () => shots[Math.max(0, at - 1)],
      ArrowRight: () => shots[Math.min(shots.length - 1, at + 1)],
      ArrowUp: () => vertical(-1, 1),
      ArrowDown: () => vertical(1, 1),
      PageUp: () => vertical(-1, page),
      PageDown: () => vertical(1, page),
      Home: () => shots[0],
      End: () => shots.at(-1),
    };
    const to = steps[event.key]?.();
    if (to !== undefined) {
      store.select(to, event.shiftKey ? 'range' : 'only');
      this.reveal(to, true);
    } else if (event.key === ' ') store.select(key, 'toggle');
    else return;
    event.preventDefault();
  };

  #moveByKey(event: KeyboardEvent): void {
    const by = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1;
    const isStep = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!isStep && event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    const { store } = this;
    const chosen = new Set(store.selected.size > 0 ? store.selected : [store.active ?? '']);
    this.#focusSoon = true;
    store.edit(({ scenes }) => (isStep ? stepMove : sceneMove)(scenes, chosen, by));
  }

  /** The shots in the order in which they are shown. */
  #shown(): readonly string[] {
    return this.#rows.flatMap((row) => (row.kind === 'cards' ? row.shots.map(({ key }) => key) : []));
  }

  readonly #onDragStart = (event: DragEvent): void => {
    const key = shotAt(event);
    if (key === null || !event.dataTransfer) return;
    // Nothing is selected yet: the inspector would open, and everything would move under the pointer.
    const { selected } = this.store;
    this.#dragged = new Set([key, ...(selected.has(key) ? selected : [])]);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(DRAGGED, key);
  };

  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes(DRAGGED)) return;
    event.preventDefault();
    // Between two cards, the last place stays.
    const drop = dropAt(event);
    if (drop) this.#showDrop(drop);
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [drop, dragged] = [this.#drop, this.#dragged];
    this.#onDragEnd();
    if (drop && dragged.size > 0)
      this.store.edit(({ scenes }) => dropMove(scenes, dragged, drop.target, drop.side));
  };

  readonly #onDragEnd = (): void => {
    this.#dragged = new Set();
    this.#showDrop(null);
  };

  #showDrop(drop: Drop | null): void {
    if (drop?.element === this.#drop?.element && drop?.side === this.#drop?.side) return;
    this.#drop?.element.classList.remove('drop-before', 'drop-after');
    this.#drop = drop;
    drop?.element.classList.add(`drop-${drop.side}`);
  }

  #card(key: string | null): HTMLElement | null {
    if (key === null) return null;
    return this.renderRoot.querySelector<HTMLElement>(`[data-shot="${CSS.escape(key)}"]`);
  }
}

customElements.define('backlot-board', BoardGrid);
