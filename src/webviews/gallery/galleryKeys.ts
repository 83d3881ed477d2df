import type { ReactiveController } from 'lit';
import type { ShownOutput } from '../../features/gallery/galleryMessages.ts';
import type { GalleryStore } from './galleryStore.ts';
import { keyDeed, type KeyDeed } from './keyTable.ts';
import type { Picture } from './picture.ts';
import type { PageDeeds } from './toolbars.ts';
import { viewers } from './viewers.ts';

/** One press of an arrow moves a zoomed picture by so many pixels. */
const PAN_STEP = 64;

/** What the keys reach on the page, beyond the store. */
export interface KeyedPage extends PageDeeds {
  /** The output that a key is meant for: that in view, of two the left one, in the grid the active one. */
  readonly chosen: () => ShownOutput | undefined;
  /** The picture in view, of two the left one; none where there is no picture. */
  readonly picture: () => Picture | null;
  readonly search: () => void;
  readonly moveDivider: (by: 1 | -1) => void;
  readonly focusView: () => void;
  /** True while the keys belong to a field. */
  readonly inField: () => boolean;
  /** True while the keys belong to a dialog. */
  readonly inDialog: () => boolean;
}

/** The keys of the page, wherever its focus is: what each of them does, and where it means nothing. */
export class GalleryKeys implements ReactiveController {
  readonly #store: GalleryStore;
  readonly #page: KeyedPage;

  constructor(store: GalleryStore, page: KeyedPage) {
    this.#store = store;
    this.#page = page;
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.#page.inDialog()) return;
    const deed = keyDeed(event);
    if (deed === null) return;
    if (this.#page.inField()) {
      // A field has its own keys; Escape leads from it back to what it filters.
      if (deed === 'back') this.#page.focusView();
      return;
    }
    if (this.#do(deed)) event.preventDefault();
  };

  /** Does what a key stands for; false when it means nothing here. */
  #do(deed: KeyDeed): boolean {
    const store = this.#store;
    const page = this.#page;
    const chosen = page.chosen();
    switch (deed) {
      case 'back':
        store.back();
        return true;
      case 'help':
        page.help();
        return true;
      case 'search':
        page.search();
        return true;
      case 'compare':
        store.compare();
        return true;
      case 'saveAll':
        store.saveAll();
        return true;
      case 'save':
        if (store.view.name === 'grid' && store.place.selected.size > 1) store.saveAll();
        else if (chosen) store.act('save', [chosen.id]);
        return true;
      case 'copyPicture':
        if (chosen && !viewers[chosen.kind].picture) store.act('copyPath', [chosen.id]);
        else page.copyPicture();
        return true;
      case 'copyRecipe':
      case 'useAsInput':
      case 'again':
      case 'insert':
      case 'openFile':
        if (chosen) store.act(deed, [chosen.id]);
        return true;
      case 'recipe':
        store.place.toggleRecipe();
        return true;
      default:
        return this.#see(deed);
    }
  }

  /** The keys for looking at one output or two. */
  #see(deed: KeyDeed): boolean {
    const store = this.#store;
    const page = this.#page;
    if (store.view.name === 'grid') return false;
    const comparing = store.view.name === 'compare';
    switch (deed) {
      case 'zoomIn':
        page.zoomBy(1);
        return true;
      case 'zoomOut':
        page.zoomBy(-1);
        return true;
      case 'fit':
        page.fit();
        return true;
      case 'actualSize':
        page.actualSize();
        return true;
      case 'previous':
        store.step(-1);
        return true;
      case 'next':
        store.step(1);
        return true;
      case 'dividerLeft':
      case 'dividerRight':
        page.moveDivider(deed === 'dividerLeft' ? -1 : 1);
        return true;
      case 'layout':
        if (comparing) store.place.setLayout(store.place.layout === 'slider' ? 'sides' : 'slider');
        return comparing;
      case 'swap':
        store.swap();
        return comparing;
      case 'left':
      case 'right':
      case 'up':
      case 'down':
        return this.#arrow(deed);
      default:
        return false;
    }
  }

  /** Moves a picture that is larger than the view; otherwise goes to the output beside it. A text scrolls by itself. */
  #arrow(deed: 'left' | 'right' | 'up' | 'down'): boolean {
    const picture = this.#page.picture();
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
