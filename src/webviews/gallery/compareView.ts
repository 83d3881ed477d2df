import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ShownOutput } from '../../features/gallery/galleryMessages.ts';
import type { GalleryStore } from './galleryStore.ts';
import { codicon } from './icons.ts';
import { differences } from './model/compare.ts';
import { FIT, type Zoom } from './model/zoom.ts';
import type { Picture } from './picture.ts';
import { compareStyles } from './styles/compare.ts';
import { contentStyles } from './styles/content.ts';
import { controls } from './styles/controls.ts';
import { showOutput, viewers } from './viewers.ts';

/** One press of a key moves the divider by so much of the width. */
const DIVIDER_STEP = 0.05;

/** Two outputs: pictures upon each other with a divider, or anything side by side; and what differs in their recipes. */
export class CompareView extends LitElement {
  static override readonly styles = [controls, contentStyles, compareStyles];
  static override readonly properties = {
    store: { attribute: false },
    version: { attribute: false },
    left: { attribute: false },
    right: { attribute: false },
    zoom: { attribute: false },
    divider: { state: true },
  };

  declare store: GalleryStore;
  declare version: number;
  declare left: ShownOutput;
  declare right: ShownOutput;
  declare zoom: Zoom;
  /** From the left edge, as a part of the width. */
  declare divider: number;
  #hadFocus = false;

  constructor() {
    super();
    this.version = 0;
    this.zoom = FIT;
    this.divider = 0.5;
  }

  /** The picture on the left, which keys zoom and move; none when it is no picture. */
  get picture(): Picture | null {
    return this.renderRoot.querySelector<Picture>('backlot-picture');
  }

  /** True when both can lie upon each other. */
  get stacks(): boolean {
    return [this.left, this.right].every(({ kind, source }) => source !== null && viewers[kind].picture);
  }

  moveDivider(by: 1 | -1): void {
    this.divider = Math.min(1, Math.max(0, this.divider + by * DIVIDER_STEP));
  }

  /** Puts the keyboard on the divider, or on the left output. */
  override focus(): void {
    void this.updateComplete.then(() => this.#focusFirst());
  }

  #focusFirst(): void {
    const divider = this.renderRoot.querySelector<HTMLElement>('[role="slider"]');
    (divider ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
  }

  override render(): TemplateResult {
    const stacked = this.store.place.layout === 'slider' && this.stacks;
    return html`${stacked ? this.#stack() : this.#sides()} ${this.#differences()}`;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.hasUpdated && this.shadowRoot?.activeElement !== null;
  }

  protected override updated(): void {
    // The divider comes and goes with the layout.
    if (this.#hadFocus && !this.shadowRoot?.activeElement && document.hasFocus()) this.#focusFirst();
    this.toggleAttribute('stacked', this.store.place.layout === 'slider' && this.stacks);
  }

  #stack(): TemplateResult {
    const { words } = this.store;
    const percent = Math.round(this.divider * 100);
    return html`<div class="stack" @pointermove=${(event: PointerEvent) => this.#drag(event)}>
      ${this.#side(this.left)}
      <div class="upper" .style=${`clip-path: inset(0 0 0 ${percent}%)`}>${this.#side(this.right)}</div>
      <span class="name start">${words.say('left', this.left.title)}</span>
      <span class="name end">${words.say('right', this.right.title)}</span>
      <div
        class="divider"
        role="slider"
        tabindex="0"
        aria-label=${words.say('divider')}
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        .style=${`inset-inline-start: ${percent}%`}
        @pointerdown=${(event: PointerEvent) => this.#hold(event)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      >
        <span class="grip">${codicon('gripper')}</span>
      </div>
    </div>`;
  }

  #sides(): TemplateResult {
    const { words } = this.store;
    return html`<div class="sides">
      <figure>
        ${this.#side(this.left)}
        <figcaption>${words.say('left', this.left.title)}</figcaption>
      </figure>
      <figure>
        ${this.#side(this.right)}
        <figcaption>${words.say('right', this.right.title)}</figcaption>
      </figure>
    </div>`;
  }

  #side(output: ShownOutput): TemplateResult {
    return showOutput({
      output,
      store: this.store,
      zoom: this.zoom,
      onZoom: (zoom) => this.dispatchEvent(new CustomEvent('zoom', { detail: zoom })),
    });
  }

  #differences(): TemplateResult | typeof nothing {
    const { store, left, right } = this;
    const [a, b] = [store.details.recipes.get(left.id), store.details.recipes.get(right.id)];
    if (!store.place.recipeOpen || !a || !b) return nothing;
    const rows = differences(a, b);
    const { words } = store;
    return html`<section class="differences" aria-label=${words.say('difference')} tabindex="0">
      <h2>${words.say('difference')}</h2>
      ${
        rows.length === 0
          ? html`<p class="faint">${words.say('same')}</p>`
          : html`<table>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${row.label}</th>
                      <td>${row.left}</td>
                      <td>${row.right}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
    </section>`;
  }

  #hold(event: PointerEvent): void {
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
