import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { GalleryStore } from './galleryStore.ts';

/** A sentence stays in sight for so long, in milliseconds. */
const TOLD_MS = 4_000;

/** What the store says, over the page for a moment; a screen reader still finds it there afterwards. */
export class StatusLine implements ReactiveController {
  readonly #page: ReactiveControllerHost;
  readonly #store: GalleryStore;
  /** Which of the store's sentences has been in sight long enough. */
  #quietFor = 0;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(page: ReactiveControllerHost, store: GalleryStore) {
    this.#page = page;
    this.#store = store;
    page.addController(this);
  }

  /** What was just drawn is in sight from now on. */
  hostUpdated(): void {
    if (this.#store.told.count === this.#quietFor) return;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => {
      this.#quietFor = this.#store.told.count;
      this.#page.requestUpdate();
    }, TOLD_MS);
  }

  render(): TemplateResult {
    const { told } = this.#store;
    return html`<div class=${this.#quietFor === told.count ? 'status quiet' : 'status'} role="status">
      ${told.count === 0 ? nothing : html`<span>${told.text}</span>`}
    </div>`;
  }
}
