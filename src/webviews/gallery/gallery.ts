import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FromGallery, ShownOutput, ToGallery } from '../../features/gallery/galleryMessages.ts';
import { Host } from '../shared/host.ts';
import './compareView.ts';
import type { CompareView } from './compareView.ts';
import { copyPicture } from './copyPicture.ts';
import { FocusKeeper } from './focusKeeper.ts';
import { GalleryKeys, type KeyedPage } from './galleryKeys.ts';
import { GalleryStore } from './galleryStore.ts';
import './grid.ts';
import { helpSheet } from './helpSheet.ts';
import { fromHost } from './parseMessage.ts';
import { codicon } from './icons.ts';
import { isEmptyFilter } from './model/viewState.ts';
import { actualSize, FIT, scaleOf, ZOOM_STEP, type Zoom } from './model/zoom.ts';
import { Picture } from './picture.ts';
import { recipePanel } from './recipePanel.ts';
import { StatusLine } from './statusLine.ts';
import { barStyles } from './styles/bars.ts';
import { contentStyles } from './styles/content.ts';
import { controls } from './styles/controls.ts';
import { galleryStyles } from './styles/gallery.ts';
import { helpStyles } from './styles/help.ts';
import { recipeStyles } from './styles/recipe.ts';
import { compareBar, gridBar, singleBar, type PageDeeds } from './toolbars.ts';
import { showOutput, viewers } from './viewers.ts';

/** The page: the grid, one output, or two, with what lies over all of them. */
class Gallery extends LitElement {
  static override readonly styles = [
    controls,
    contentStyles,
    galleryStyles,
    barStyles,
    recipeStyles,
    helpStyles,
  ];
  static override readonly properties = {
    version: { state: true },
    zoom: { state: true },
    helping: { state: true },
  };

  declare version: number;
  declare zoom: Zoom;
  declare helping: boolean;
  readonly #host = new Host<ToGallery, FromGallery>(fromHost);
  readonly #store = new GalleryStore(this.#host);
  #shown = '';
  readonly #focus = new FocusKeeper(this, () => this.#focusView());
  readonly #status = new StatusLine(this, this.#store);
  readonly #deeds: PageDeeds = {
    help: () => (this.helping = true),
    copyPicture: () => void this.#copy(),
    zoomBy: (by) => this.#picture?.zoomBy(ZOOM_STEP ** by),
    fit: () => (this.zoom = FIT),
    actualSize: () => this.#actual(),
  };

  constructor() {
    super();
    this.version = 0;
    this.zoom = FIT;
    this.helping = false;
    this.#host.listen((message) => this.#store.receive(message));
    this.#store.onChange(() => (this.version += 1));
    this.addEventListener('sized', () => this.requestUpdate());
    this.addController(new GalleryKeys(this.#store, this.#keyedPage()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.begin();
  }

  override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    if (!store.started) return nothing;
    return html`<main>${this.#view()}</main>
      ${this.#status.render()}
      ${this.helping ? helpSheet(store.words, () => (this.helping = false)) : nothing}`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#viewChanged()) return;
    if (this.zoom !== FIT) this.zoom = FIT;
    // What was there is gone, and with it the focus: it goes where the keys are needed now.
    if (!this.#inField()) this.#focus.toView();
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
    const deeds = { ...this.#deeds, zoomLevel: this.#zoomLevel };
    if (view.name === 'grid') return html`${gridBar(store, deeds)} ${this.#grid()}`;
    if (view.name === 'single') {
      const output = list.get(view.id);
      if (!output) return html`<div class="empty"><p class="faint">${words.say('loading')}</p></div>`;
      return html`${singleBar(store, output, deeds)}
        <div class="body">
          <div class="stage">${this.#output(output)}</div>
          ${store.place.recipeOpen ? recipePanel(store, output.id) : nothing}
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
    if (store.query.reading)
      return html`<div class="empty"><p class="faint">${words.say('loading')}</p></div>`;
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

  get #zoomLevel(): string {
    const picture = this.#picture;
    if (!picture?.size) return '';
    return this.#store.words.percent(scaleOf(this.zoom, picture.view, picture.size));
  }

  #keyedPage(): KeyedPage {
    const compared = (): CompareView | null => this.renderRoot.querySelector<CompareView>('backlot-compare');
    return {
      ...this.#deeds,
      chosen: () => this.#chosen(),
      picture: () => this.#picture,
      search: () => this.renderRoot.querySelector<HTMLElement>('input')?.focus(),
      moveDivider: (by) => compared()?.moveDivider(by),
      focusView: () => this.#focus.toView(),
      inField: () => this.#inField(),
      inDialog: () => this.renderRoot.querySelector('dialog')?.open ?? false,
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
    const { view, place, list } = this.#store;
    if (view.name === 'single') return list.get(view.id);
    if (view.name === 'compare') return list.get(view.left);
    return place.active === null ? list.at(0) : list.get(place.active);
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
}

customElements.define('backlot-gallery', Gallery);
