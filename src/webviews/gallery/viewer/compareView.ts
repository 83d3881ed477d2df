import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { OutputItem } from '../../../features/gallery/galleryMessages.ts';
import type { GalleryStore } from '../galleryStore.ts';
import type { CompareLayout, FlickerRate } from '../model/viewState.ts';
import { recipeDifferences } from '../panels/recipe.ts';
import { codicon } from '../../shared/icons.ts';
import { FIT, type Zoom } from './zoom.ts';
import type { Picture } from './picture.ts';
import { compareStyles } from './compareStyles.ts';
import { contentStyles } from './contentStyles.ts';
import { controls } from '../../shared/controlStyles.ts';
import { renderOutput, viewers } from './viewers.ts';

/** Where the user wants no motion, pictures change by key only. */
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)');

/** The part of the width that one key press moves the divider. */
const DIVIDER_STEP = 0.05;

/** Two outputs: pictures under a slider, or any two side by side; and the differences of their recipes. */
export class CompareView extends LitElement {
  static override readonly styles = [controls, contentStyles, compareStyles];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    left: { attribute: false },
    right: { attribute: false },
    zoom: { attribute: false },
    divider: { state: true },
    showsRight: { state: true },
  };

  declare store: GalleryStore;
  declare version: number;
  declare left: OutputItem;
  declare right: OutputItem;
  declare zoom: Zoom;
  /** From the left edge, 0 to 1. */
  declare divider: number;
  /** Of two in place. */
  declare showsRight: boolean;
  #hadFocus = false;
  #timer: { readonly id: number; readonly rate: FlickerRate } | undefined;

  constructor() {
    super();
    this.version = 0;
    this.zoom = FIT;
    this.divider = 0.5;
    this.showsRight = false;
  }

  /** The left picture, which the keyboard zooms and moves; null when it is not a picture. */
  get picture(): Picture | null {
    return this.renderRoot.querySelector<Picture>('backlot-picture');
  }

  /** True when both are pictures, so that a slider can compare them. */
  get canStack(): boolean {
    return [this.left, this.right].every(({ kind, source }) => source !== null && viewers[kind].isPicture);
  }

  /** How the two are shown: what is no picture only side by side. */
  get layout(): CompareLayout {
    return this.canStack ? this.store.viewState.layout : 'sides';
  }

  /** Shows the other one of two in place. */
  toggleSide(): void {
    if (this.layout === 'flicker') this.showsRight = !this.showsRight;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopTimer();
  }

  moveDivider(by: 1 | -1): void {
    this.divider = Math.min(1, Math.max(0, this.divider + by * DIVIDER_STEP));
  }

  /** Focuses the divider, or the left output. */
  override focus(): void {
    void this.updateComplete.then(() => this.#focusFirst());
  }

  #focusFirst(): void {
    const divider = this.renderRoot.querySelector<HTMLElement>('[role="slider"]');
    (
      divider ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="0"], backlot-player, backlot-model')
    )?.focus();
  }

  override render(): TemplateResult {
    const { layout } = this;
    return html`${layout === 'slider' ? this.#stack() : layout === 'flicker' ? this.#inPlace() : this.#sides()}
    ${this.store.viewState.recipeOpen ? recipeDifferences(this.store, this.left.id, this.right.id) : nothing}`;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.hasUpdated && this.shadowRoot?.activeElement !== null;
  }

  protected override updated(): void {
    // The focused divider is removed when the layout changes.
    if (this.#hadFocus && !this.shadowRoot?.activeElement && document.hasFocus()) this.#focusFirst();
    this.toggleAttribute('stacked', this.layout !== 'sides');
    this.#setTimer();
  }

  #stack(): TemplateResult {
    const { strings } = this.store;
    const percent = Math.round(this.divider * 100);
    return html`<div class="stack" @pointermove=${(event: PointerEvent) => this.#drag(event)}>
      ${this.#side(this.left)}
      <div class="upper" .style=${`clip-path: inset(0 0 0 ${percent}%)`}>${this.#side(this.right)}</div>
      <span class="name start">${strings.t('left', this.left.title)}</span>
      <span class="name end">${strings.t('right', this.right.title)}</span>
      <div
        class="divider"
        role="slider"
        tabindex="0"
        aria-label=${strings.t('divider')}
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        .style=${`inset-inline-start: ${percent}%`}
        @pointerdown=${(event: PointerEvent) => this.#startDrag(event)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <span class="grip">${codicon('gripper')}</span>
      </div>
    </div>`;
  }

  /** Both lie there all the time, so that the change takes no loading. */
  #inPlace(): TemplateResult {
    const { strings, viewState } = this.store;
    const shown = this.showsRight ? strings.t('right', this.right.title) : strings.t('left', this.left.title);
    // What changes by itself is not read out each time.
    return html`<div class="stack">
      <div class="upper">${this.#side(this.left)}</div>
      <div class=${this.showsRight ? 'upper' : 'upper behind'}>${this.#side(this.right)}</div>
      <span class="name start" aria-live=${viewState.flickerRate === '0' ? 'polite' : 'off'}>${shown}</span>
    </div>`;
  }

  #setTimer(): void {
    const { flickerRate: rate } = this.store.viewState;
    const wanted = this.layout === 'flicker' && rate !== '0' && !STILL.matches;
    if (wanted && this.#timer?.rate === rate) return;
    this.#stopTimer();
    if (!wanted) return;
    const id = window.setInterval(
      () => (STILL.matches ? this.#stopTimer() : this.toggleSide()),
      1_000 / Number(rate),
    );
    this.#timer = { id, rate };
  }

  #stopTimer(): void {
    window.clearInterval(this.#timer?.id);
    this.#timer = undefined;
  }

  #sides(): TemplateResult {
    const { strings } = this.store;
    return html`<div class="sides">
      <figure>
        ${this.#side(this.left)}
        <figcaption>${strings.t('left', this.left.title)}</figcaption>
      </figure>
      <figure>
        ${this.#side(this.right)}
        <figcaption>${strings.t('right', this.right.title)}</figcaption>
      </figure>
    </div>`;
  }

  #side(output: OutputItem): TemplateResult {
    return renderOutput({
      output,
      store: this.store,
      zoom: this.zoom,
      onZoom: (zoom) => this.dispatchEvent(new CustomEvent('zoom', { detail: zoom })),
    });
  }

  #startDrag(event: PointerEvent): void {
    if (event.target instanceof HTMLElement) event.target.setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent): void {
    const held = event.target instanceof HTMLElement && event.target.hasPointerCapture(event.pointerId);
    if (!held || !(event.target instanceof HTMLElement) || !event.target.matches('.divider')) return;
    const box = this.renderRoot.querySelector('.stack')?.getBoundingClientRect();
    if (box) this.divider = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') this.moveDivider(-1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') this.moveDivider(1);
    else if (event.key === 'Home') this.divider = 0;
    else if (event.key === 'End') this.divider = 1;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('backlot-compare', CompareView);
