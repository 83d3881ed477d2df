import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  parseMessageToPage,
  type MessageToHost,
  type MessageToPage,
  type OutputItem,
} from '../../features/gallery/galleryMessages.ts';
import { HostChannel } from '../shared/hostChannel.ts';
import './viewer/compareView.ts';
import type { CompareView } from './viewer/compareView.ts';
import { DroppedFile } from './droppedFile.ts';
import { FocusController } from '../shared/focusController.ts';
import { KeyboardController, type KeyboardTarget, type KeyedViewer } from './keyboard.ts';
import { GalleryStore } from './galleryStore.ts';
import './grid/grid.ts';
import { smallPicture } from './grid/smallPicture.ts';
import { helpDialog } from './panels/helpDialog.ts';
import { codicon } from '../shared/icons.ts';
import { isEmptyFilter } from './model/viewState.ts';
import { actualSize, FIT, scaleOf, ZOOM_STEP, type Zoom } from './viewer/zoom.ts';
import type { FindInText } from './viewer/findInText.ts';
import { copyPicture, Picture } from './viewer/picture.ts';
import { recipePanel } from './panels/recipe.ts';
import { StatusLine } from '../shared/statusLine.ts';
import { barStyles } from './panels/toolbarStyles.ts';
import { contentStyles } from './viewer/contentStyles.ts';
import { controls } from '../shared/controlStyles.ts';
import { galleryStyles } from './galleryStyles.ts';
import { helpStyles } from './panels/helpStyles.ts';
import { recipeStyles } from './panels/recipeStyles.ts';
import { sortingStyles } from './sorting/sortingStyles.ts';
import { compareToolbar, gridToolbar, singleToolbar, type PageActions } from './panels/toolbars.ts';
import { renderOutput, viewers } from './viewer/viewers.ts';

/** The gallery page: the grid, one output or a comparison, with the status line and the help dialog. */
class Gallery extends LitElement {
  static override readonly styles = [
    controls,
    contentStyles,
    galleryStyles,
    barStyles,
    recipeStyles,
    helpStyles,
    sortingStyles,
  ];
  static override readonly properties = {
    version: { state: true },
    zoom: { state: true },
    helpOpen: { state: true },
    isOver: { state: true },
  };

  declare version: number;
  declare zoom: Zoom;
  declare helpOpen: boolean;
  /** A file is dragged over the page. */
  declare isOver: boolean;
  readonly #host = new HostChannel<MessageToPage, MessageToHost>(parseMessageToPage);
  readonly #store = new GalleryStore(this.#host);
  readonly #dropped = new DroppedFile((message) => this.#host.send(message));
  /** The view that was rendered last, as JSON. */
  #renderedView = '';
  readonly #focus = new FocusController(this, () => this.#focusView());
  readonly #status = new StatusLine(this, () => this.#store.status);
  readonly #actions: PageActions = {
    showHelp: () => (this.helpOpen = true),
    copyPicture: () => void this.#copy(),
    zoomBy: (by) => this.#picture?.zoomBy(ZOOM_STEP ** by),
    fit: () => (this.zoom = FIT),
    actualSize: () => this.#showActualSize(),
  };

  constructor() {
    super();
    this.version = 0;
    this.zoom = FIT;
    this.helpOpen = false;
    this.isOver = false;
    this.#host.listen((message) => {
      if (message.type === 'drawSmall') void this.#drawSmall(message.outputs);
      else if (message.type === 'readDropped') void this.#dropped.read(message);
      else this.#store.receive(message);
    });
    this.#takeDrops();
    this.#store.onDidChange(() => (this.version += 1));
    this.addEventListener('closed', () => this.#focusView());
    this.addEventListener('sized', () => this.requestUpdate());
    this.addEventListener('contextmenu', this.#onContextMenu, { capture: true });
    this.addController(new KeyboardController(this.#store, this.#keyboardTarget()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.connect();
  }

  override render(): TemplateResult | typeof nothing {
    const store = this.#store;
    if (!store.initialized) return nothing;
    return html`<main>${this.#view()}</main>
      ${this.isOver ? html`<p class="drop-hint">${codicon('search')}${store.strings.t('dropHint')}</p>` : nothing}
      ${this.#status.render()}
      ${this.helpOpen ? helpDialog(store.strings, () => (this.helpOpen = false)) : nothing}`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#viewChanged()) return;
    if (this.zoom !== FIT) this.zoom = FIT;
    // The focused element of the view before is gone.
    if (!this.#inField()) this.#focus.focusView();
  }

  /** True when another view is rendered than before; not before it has something to show. */
  #viewChanged(): boolean {
    const { view, initialized, list } = this.#store;
    const ready = initialized && (view.name !== 'grid' || list.length > 0);
    const rendered = ready ? JSON.stringify(view) : '';
    if (rendered === this.#renderedView || !ready) return false;
    this.#renderedView = rendered;
    return true;
  }

  /** A file from elsewhere is known again by its content. */
  #takeDrops(): void {
    this.addEventListener('dragover', (event) => {
      if (!DroppedFile.accepts(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.isOver = true;
    });
    this.addEventListener('dragleave', (event) => {
      // Also when it only goes on to another element of the page.
      if (event.relatedTarget === null) this.isOver = false;
    });
    this.addEventListener('drop', (event) => {
      if (!DroppedFile.accepts(event.dataTransfer)) return;
      event.preventDefault();
      this.isOver = false;
      const taken = this.#dropped.take(event.dataTransfer);
      const { strings } = this.#store;
      if (taken && taken.count > 1) this.#store.showStatus(strings.t('dropOne', taken.name));
    });
  }

  /** One after the other: each takes megabytes while it is drawn. */
  async #drawSmall(outputs: readonly OutputItem[]): Promise<void> {
    for (const output of outputs)
      this.#host.send({ type: 'smallPicture', id: output.id, picture: await smallPicture(output) });
  }

  #view(): TemplateResult {
    const store = this.#store;
    const { view, list, strings } = store;
    const actions = { ...this.#actions, zoomLevel: this.#zoomLevel };
    if (view.name === 'grid') return html`${gridToolbar(store, actions)} ${this.#grid()}`;
    if (view.name === 'single') {
      const output = list.get(view.id);
      if (!output) return html`<div class="empty"><p class="faint">${strings.t('loading')}</p></div>`;
      return html`${singleToolbar(store, output, actions)}
        <div class="body">
          <div class="stage">${this.#output(output)}</div>
          ${store.viewState.recipeOpen ? recipePanel(store, output.id) : nothing}
        </div>`;
    }
    const [left, right] = [list.get(view.left), list.get(view.right)];
    if (!left || !right) return html`<div class="empty"><p class="faint">${strings.t('loading')}</p></div>`;
    const canStack = [left, right].every(({ kind, source }) => source !== null && viewers[kind].isPicture);
    return html`${compareToolbar(store, canStack, actions)}
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
    const { strings } = store;
    if (store.list.length > 0)
      return html`<backlot-grid .store=${store} .version=${this.version}></backlot-grid>`;
    if (store.pager.loadingFirst)
      return html`<div class="empty"><p class="faint">${strings.t('loading')}</p></div>`;
    const all = isEmptyFilter(store.filter);
    const isBin = all && store.filter.bin === true;
    if (isBin)
      return html`<div class="empty">
        ${codicon('trash')}
        <p>${strings.t('binEmpty')}</p>
      </div>`;
    return html`<div class="empty">
      ${codicon(all ? 'file-media' : 'search')}
      <p>${strings.t(all ? 'empty' : 'noMatch')}</p>
      ${
        all
          ? html`<p class="faint">${strings.t('emptyHint')}</p>`
          : html`<button class="link" @click=${() => store.clearFilter()}>
              ${strings.t('clearFilter')}
            </button>`
      }
    </div>`;
  }

  #output(output: OutputItem): TemplateResult {
    return renderOutput({
      output,
      store: this.#store,
      zoom: this.zoom,
      onZoom: (zoom) => (this.zoom = zoom),
    });
  }

  get #picture(): Picture | null {
    const compare = this.renderRoot.querySelector<CompareView>('backlot-compare');
    const picture = compare ? compare.picture : this.renderRoot.querySelector('backlot-picture');
    return picture instanceof Picture ? picture : null;
  }

  get #players(): readonly KeyedViewer[] {
    const compare = this.renderRoot.querySelector<CompareView>('backlot-compare');
    const root = compare ? compare.renderRoot : this.renderRoot;
    return [...root.querySelectorAll<HTMLElement & KeyedViewer>('backlot-player, backlot-model')];
  }

  get #zoomLevel(): string {
    const picture = this.#picture;
    if (!picture?.size) return '';
    return this.#store.strings.percent(scaleOf(this.zoom, picture.view, picture.size));
  }

  #keyboardTarget(): KeyboardTarget {
    const compareView = (): CompareView | null =>
      this.renderRoot.querySelector<CompareView>('backlot-compare');
    return {
      ...this.#actions,
      currentOutput: () => this.#currentOutput,
      picture: () => this.#picture,
      players: () => this.#players,
      focusSearch: () => {
        // Only the grid has a search.
        if (this.#store.view.name !== 'grid') this.#store.openGrid();
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input')?.focus());
      },
      findInText: () => {
        const find = this.renderRoot.querySelector<FindInText>('backlot-find');
        void find?.open();
        return find !== null;
      },
      moveDivider: (by) => compareView()?.moveDivider(by),
      toggleSide: () => compareView()?.toggleSide(),
      focusView: () => this.#focus.focusView(),
      inField: () => this.#inField(),
      inDialog: () => this.renderRoot.querySelector('dialog')?.open ?? false,
    };
  }

  #showActualSize(): void {
    const picture = this.#picture;
    if (picture) this.zoom = actualSize(this.zoom, picture.view, picture.picture);
  }

  /** Copies the picture, or the path of its file when the clipboard does not take pictures. */
  async #copy(): Promise<void> {
    const store = this.#store;
    const output = this.#currentOutput;
    if (!output?.source || !viewers[output.kind].isPicture) return;
    try {
      await copyPicture(output.source);
      store.showStatus(store.strings.t('copied'));
    } catch {
      store.runAction('copyPath', output.id);
    }
  }

  get #currentOutput(): OutputItem | undefined {
    const { view, viewState, list } = this.#store;
    if (view.name === 'single') return list.get(view.id);
    if (view.name === 'compare') return list.get(view.left);
    return viewState.active === null ? list.at(0) : list.get(viewState.active);
  }

  #focusView(): void {
    const { view } = this.#store;
    if (view.name === 'grid') this.renderRoot.querySelector('backlot-grid')?.focusActive();
    else if (view.name === 'compare') this.renderRoot.querySelector<CompareView>('backlot-compare')?.focus();
    else if (this.#players.length > 0) this.#players[0]?.focus();
    else if (this.renderRoot.querySelector('backlot-json'))
      this.renderRoot.querySelector<HTMLElement>('backlot-json')?.focus();
    else this.renderRoot.querySelector<HTMLElement>('.stage [tabindex="0"]')?.focus();
  }

  /** Says what the menu is about before the editor asks for it. */
  readonly #onContextMenu = (event: Event): void => {
    const ids = this.#outputsAt(event);
    const section = ids.length > 1 ? 'outputs' : 'output';
    this.dataset['vscodeContext'] = JSON.stringify({
      webviewSection: ids.length === 0 ? 'page' : section,
      outputs: ids,
      // Elsewhere there may be text to copy.
      preventDefaultContextMenuItems: ids.length > 0 && this.#store.view.name === 'grid',
    });
  };

  /** All that are selected where one of them was clicked; none in the recycle bin, in a field and in the bars. */
  #outputsAt(event: Event): readonly string[] {
    const { view, viewState, filter } = this.#store;
    const path = event.composedPath();
    if (filter.bin === true || view.name === 'compare') return [];
    if (view.name === 'single') {
      const stage = this.renderRoot.querySelector('.stage');
      return stage && path.includes(stage) ? [view.id] : [];
    }
    const cell = path.find((one) => one instanceof HTMLElement && one.matches('[role="gridcell"]'));
    const id = cell instanceof HTMLElement ? cell.dataset['id'] : undefined;
    if (id === undefined) return [];
    return viewState.selected.has(id) ? [...viewState.selected] : [id];
  }

  #inField(): boolean {
    const focused = this.shadowRoot?.activeElement;
    return focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement;
  }
}

customElements.define('backlot-gallery', Gallery);
