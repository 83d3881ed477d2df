import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FromGallery, ShownOutput, ToGallery } from '../../ui/galleryMessages.ts';
import { Host } from '../shared/host.ts';
import './compareView.ts';
import type { CompareView } from './compareView.ts';
import { copyPicture } from './copyPicture.ts';
import { FocusKeeper } from './focusKeeper.ts';
import { GalleryStore } from './galleryStore.ts';
import './grid.ts';
import { helpSheet } from './helpSheet.ts';
import { fromHost } from './hostDoor.ts';
import { codicon } from './icons.ts';
import { keyDeed, type KeyDeed } from './keyTable.ts';
import { isEmptyFilter } from './model/viewState.ts';
import { actualSize, FIT, scaleOf, ZOOM_STEP, type Zoom } from './model/zoom.ts';
import { Picture } from './picture.ts';
import { recipePanel } from './recipePanel.ts';
import { contentStyles } from './styles/content.ts';
import { controls } from './styles/controls.ts';
import { galleryStyles } from './styles/gallery.ts';
import { compareBar, gridBar, singleBar, type ToolbarDeeds } from './toolbars.ts';
import { showOutput, viewers } from './viewers.ts';

/** A sentence stays in sight for so long, in milliseconds. */
const TOLD_MS = 4_000;
/** One press of an arrow moves a zoomed picture by so many pixels. */
const PAN_STEP = 64;

/** The page: the grid, one output, or two, and the keys for all of it. */
class Gallery extends LitElement {
  static override readonly styles = [controls, contentStyles, galleryStyles];
  static override readonly properties = {
    version: { state: true },
    zoom: { state: true },
    helping: { state: true },
    toldFor: { state: true },
  };

  declare version: number;
  declare zoom: Zoom;
  declare helping: boolean;
  /** Which of the store's sentences has been in sight long enough. */
  declare toldFor: number;
  readonly #host = new Host<ToGallery, FromGallery>(fromHost);
  readonly #store = new GalleryStore(this.#host);
  #shown = '';
  #hiding: ReturnType<typeof setTimeout> | undefined;
  readonly #focus = new FocusKeeper(this, () => this.#focusView());

  constructor() {
    super();
    this.version = 0;
    this.zoom = FIT;
    this.helping = false;
    this.toldFor = 0;
    this.#host.listen((message) => this.#store.receive(message));
    this.#store.onChange(() => (this.version += 1));
    this.addEventListener('sized', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
    this.#store.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    if (!store.started) return nothing;
    const { told } = store;
    return html`<main>${this.#view()}</main>
      <div class=${this.toldFor === told.count ? 'status quiet' : 'status'} role="status">
        ${told.count === 0 ? nothing : html`<span>${told.text}</span>`}
      </div>
      ${this.helping ? helpSheet(store.words, () => (this.helping = false)) : nothing}`;
  }

  protected override updated(): void {
    this.#showDialogAndStatus();
    if (!this.#viewChanged()) return;
    if (this.zoom !== FIT) this.zoom = FIT;
    // What was there is gone, and with it the focus: it goes where the keys are needed now.
    if (!this.#inField()) this.#focus.toView();
  }

  #showDialogAndStatus(): void {
    const store = this.#store;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (store.told.count !== this.toldFor) {
      clearTimeout(this.#hiding);
      this.#hiding = setTimeout(() => (this.toldFor = store.told.count), TOLD_MS);
    }
  }

  /** Whether another view is shown than at the last look; not before it has something to show. */
  #viewChanged(): boolean {
    const { view, started, list } = this.#store;
    const ready = started && (view.name !== 'grid' || list.length > 0);
    const shown = ready ? JSON.stringify(view) : '';
    if (shown === this.#shown || !ready) return false;
    this.#shown = shown;
    return true;
  }

  #view(): TemplateResult {
    const store = this.#store;
    const { view, list, words } = store;
    const deeds = this.#deeds();
    if (view.name === 'grid') return html`${gridBar(store, deeds)} ${this.#grid()}`;
    if (view.name === 'single') {
      const output = list.get(view.id);
      if (!output) return html`<div class="empty"><p class="faint">${words.say('loading')}</p></div>`;
      return html`${singleBar(store, output, deeds)}
        <div class="body">
          <div class="stage">${this.#output(output)}</div>
          ${store.recipeOpen ? recipePanel(store, output.id) : nothing}
        </div>`;
    }
    const [left, right] = [list.get(view.left), list.get(view.right)];
    if (!left || !right) return html`<div class="empty"><p class="faint">${words.say('loading')}</p></div>`;
    const stacks = [left, right].every(({ kind, source }) => source !== null && viewers[kind].picture);
    return html`${compareBar(store, stacks, deeds)}
      <div class="body">
        <backlot-compare
          .store=${store}
          .version=${this.version}
          .left=${left}
          .right=${right}
          .zoom=${this.zoom}
          @zoom=${(event: CustomEvent<Zoom>) => (this.zoom = event.detail)}
        ></backlot-compare>
      </div>`;
  }

  #grid(): TemplateResult {
    const store = this.#store;
    const { words } = store;
    if (store.list.length > 0)
      return html`<backlot-grid .store=${store} .version=${this.version}></backlot-grid>`;
    if (store.reading) return html`<div class="empty"><p class="faint">${words.say('loading')}</p></div>`;
    const all = isEmptyFilter(store.filter);
    return html`<div class="empty">
      ${codicon(all ? 'file-media' : 'search')}
      <p>${words.say(all ? 'nothing' : 'noMatch')}</p>
      ${
        all
          ? html`<p class="faint">${words.say('nothingHint')}</p>`
          : html`<button class="link" @click=${() => store.clearFilter()}>
              ${words.say('clearFilter')}
            </button>`
      }
    </div>`;
  }

  #output(output: ShownOutput): TemplateResult {
    return showOutput({ output, store: this.#store, zoom: this.zoom, onZoom: (zoom) => (this.zoom = zoom) });
  }

  get #picture(): Picture | null {
    const compare = this.renderRoot.querySelector<CompareView>('backlot-compare');
    const picture = compare ? compare.picture : this.renderRoot.querySelector('backlot-picture');
    return picture instanceof Picture ? picture : null;
  }

  #deeds(): ToolbarDeeds {
    const picture = this.#picture;
    return {
      help: () => (this.helping = true),
      copyPicture: () => void this.#copy(),
      zoomBy: (by) => this.#picture?.zoomBy(ZOOM_STEP ** by),
      fit: () => (this.zoom = FIT),
      actualSize: () => this.#actual(),
      zoomLevel: picture?.size
        ? this.#store.words.percent(scaleOf(this.zoom, picture.view, picture.size))
        : '',
    };
  }

  #actual(): void {
    const picture = this.#picture;
    if (picture) this.zoom = actualSize(this.zoom, picture.view, picture.picture);
  }

  /** The picture itself where the clipboard takes it, else the path of its file. */
  async #copy(): Promise<void> {
    const store = this.#store;
    const output = this.#chosen();
    if (!output?.source || !viewers[output.kind].picture) return;
    try {
      await copyPicture(output.source);
      store.say(store.words.say('copied'));
    } catch {
      store.act('copyPath', [output.id]);
    }
  }

  #chosen(): ShownOutput | undefined {
    const { view, active, list } = this.#store;
    if (view.name === 'single') return list.get(view.id);
    if (view.name === 'compare') return list.get(view.left);
    return active === null ? list.at(0) : list.get(active);
  }

  #focusView(): void {
    const { view } = this.#store;
    if (view.name === 'grid') this.renderRoot.querySelector('backlot-grid')?.focusActive();
    else if (view.name === 'compare') this.renderRoot.querySelector<CompareView>('backlot-compare')?.focus();
    else this.renderRoot.querySelector<HTMLElement>('.stage [tabindex="0"]')?.focus();
  }

  #inField(): boolean {
    const at = this.shadowRoot?.activeElement;
    return at instanceof HTMLInputElement || at instanceof HTMLSelectElement;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.renderRoot.querySelector('dialog')?.open) return;
    const deed = keyDeed(event);
    if (deed === null) return;
    if (this.#inField()) {
      // A field has its own keys; Escape leads from it back to what it filters.
      if (deed === 'back') this.#focus.toView();
      return;
    }
    if (this.#do(deed)) event.preventDefault();
  };

  /** Does what a key stands for; false when it means nothing here. */
  #do(deed: KeyDeed): boolean {
    const store = this.#store;
    const chosen = this.#chosen();
    switch (deed) {
      case 'back':
        store.back();
        return true;
      case 'help':
        this.helping = true;
        return true;
      case 'search':
        this.renderRoot.querySelector<HTMLElement>('input')?.focus();
        return true;
      case 'compare':
        store.compare();
        return true;
      case 'saveAll':
        store.saveAll();
        return true;
      case 'save':
        if (store.view.name === 'grid' && store.selected.size > 1) store.saveAll();
        else if (chosen) store.act('save', [chosen.id]);
        return true;
      case 'copyPicture':
        if (chosen && !viewers[chosen.kind].picture) store.act('copyPath', [chosen.id]);
        else void this.#copy();
        return true;
      case 'copyRecipe':
      case 'useAsInput':
      case 'again':
      case 'insert':
      case 'openFile':
        if (chosen) store.act(deed, [chosen.id]);
        return true;
      case 'recipe':
        store.toggleRecipe();
        return true;
      default:
        return this.#see(deed);
    }
  }

  /** The keys for looking at one output or two. */
  #see(deed: KeyDeed): boolean {
    const store = this.#store;
    if (store.view.name === 'grid') return false;
    const comparing = store.view.name === 'compare';
    const picture = this.#picture;
    switch (deed) {
      case 'zoomIn':
        picture?.zoomBy(ZOOM_STEP);
        return true;
      case 'zoomOut':
        picture?.zoomBy(1 / ZOOM_STEP);
        return true;
      case 'fit':
        this.zoom = FIT;
        return true;
      case 'actualSize':
        this.#actual();
        return true;
      case 'previous':
        store.step(-1);
        return true;
      case 'next':
        store.step(1);
        return true;
      case 'dividerLeft':
      case 'dividerRight':
        this.renderRoot
          .querySelector<CompareView>('backlot-compare')
          ?.moveDivider(deed === 'dividerLeft' ? -1 : 1);
        return true;
      case 'layout':
        if (comparing) store.setLayout(store.layout === 'slider' ? 'sides' : 'slider');
        return comparing;
      case 'swap':
        store.swap();
        return comparing;
      case 'left':
      case 'right':
      case 'up':
      case 'down':
        return this.#arrow(deed, picture);
      default:
        return false;
    }
  }

  /** Moves a picture that is larger than the view; otherwise goes to the output beside it. A text scrolls by itself. */
  #arrow(deed: 'left' | 'right' | 'up' | 'down', picture: Picture | null): boolean {
    if (picture?.pannable) {
      const [dx, dy] = { left: [1, 0], right: [-1, 0], up: [0, 1], down: [0, -1] }[deed] as [number, number];
      picture.panBy(dx * PAN_STEP, dy * PAN_STEP);
      return true;
    }
    if (deed === 'up' || deed === 'down') return false;
    this.#store.step(deed === 'left' ? -1 : 1);
    return true;
  }
}

customElements.define('backlot-gallery', Gallery);
