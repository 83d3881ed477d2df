import type { ReactiveController } from 'lit';
import type { OutputItem } from '../../features/gallery/galleryMessages.ts';
import type { GalleryStore } from './galleryStore.ts';
import type { PageActions } from './panels/toolbars.ts';
import type { Picture } from './viewer/picture.ts';
import { viewers } from './viewer/viewers.ts';

/** Pixels that one press of an arrow key moves a zoomed picture. */
const PAN_STEP = 64;

type KeyAction =
  | 'back'
  | 'help'
  | 'search'
  | 'compare'
  | 'save'
  | 'saveAll'
  | 'saveSheet'
  | 'keep'
  | 'copyPicture'
  | 'copyRecipe'
  | 'useAsInput'
  | 'runAgain'
  | 'insert'
  | 'openFile'
  | 'recipe'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'actualSize'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'previous'
  | 'next'
  | 'dividerLeft'
  | 'dividerRight'
  | 'layout'
  | 'flicker'
  | 'favorite'
  | 'rejectOrSwap'
  | 'recycle'
  | 'restore'
  | 'tags'
  | 'collections'
  | 'nextOfRecipe'
  | 'previousOfRecipe';

/** Returns false when the key has no meaning in the current view: the browser handles it then. */
type KeyHandler = () => boolean | void;

/** The shortcuts that work wherever the focus is. Grid cells and the divider handle their own keys first. */
const KEYS: ReadonlyMap<string, KeyAction> = new Map([
  ['Escape', 'back'],
  ['?', 'help'],
  ['/', 'search'],
  ['c', 'compare'],
  ['s', 'save'],
  ['S', 'saveAll'],
  ['h', 'saveSheet'],
  ['k', 'keep'],
  ['y', 'copyPicture'],
  ['R', 'copyRecipe'],
  ['i', 'useAsInput'],
  ['g', 'runAgain'],
  ['d', 'insert'],
  ['o', 'openFile'],
  ['r', 'recipe'],
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['z', 'fit'],
  ['Z', 'actualSize'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['PageUp', 'previous'],
  ['PageDown', 'next'],
  ['[', 'dividerLeft'],
  [']', 'dividerRight'],
  ['m', 'layout'],
  ['b', 'flicker'],
  ['f', 'favorite'],
  ['x', 'rejectOrSwap'],
  ['Delete', 'recycle'],
  ['e', 'restore'],
  ['t', 'tags'],
  ['a', 'collections'],
  ['n', 'nextOfRecipe'],
  ['p', 'previousOfRecipe'],
]);

/** A viewer with keys of its own. */
export interface KeyedViewer {
  /** Does what the key means to it; false when it means nothing. */
  pressed(key: string): boolean;
  /** Does what another one did for a key. */
  follow(leader: KeyedViewer, key: string): void;
  focus(): void;
}

/** What the shortcuts control on the page, besides the store. */
export interface KeyboardTarget extends PageActions {
  /** The output that a shortcut acts on: the one in view, the left one of two, the active one of the grid. */
  readonly currentOutput: () => OutputItem | undefined;
  /** The picture in view, the left one of two; null when there is none. */
  readonly picture: () => Picture | null;
  /** The players in view: they do the same, so that two films are compared in step. */
  readonly players: () => readonly KeyedViewer[];
  readonly focusSearch: () => void;
  /** Opens the search in the text that is shown; false where none is. */
  readonly findInText: () => boolean;
  readonly moveDivider: (by: 1 | -1) => void;
  readonly toggleSide: () => void;
  readonly focusView: () => void;
  /** True while an input has the focus. */
  readonly inField: () => boolean;
  readonly inDialog: () => boolean;
}

/** Handles the page's keyboard shortcuts. */
export class KeyboardController implements ReactiveController {
  readonly #store: GalleryStore;
  readonly #page: KeyboardTarget;
  readonly #handlers: Readonly<Record<KeyAction, KeyHandler>>;

  constructor(store: GalleryStore, page: KeyboardTarget) {
    this.#store = store;
    this.#page = page;
    this.#handlers = this.#createHandlers();
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.#page.inDialog()) return;
    const undo = undoAction(event);
    if (undo !== null && !this.#page.inField()) {
      this.#store.sorting.run(undo, []);
      return event.preventDefault();
    }
    if (isFind(event) && this.#page.findInText()) return event.preventDefault();
    // With any other modifier the key belongs to the editor.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    // A button does its own, and so does a list.
    if (target instanceof HTMLSelectElement && event.key !== 'Escape') return;
    const isButton = target instanceof HTMLButtonElement && event.key === ' ';
    const players = isButton || this.#page.inField() ? [] : this.#page.players();
    if (pressed(players, event.key)) return event.preventDefault();
    if (/^[0-5]$/.test(event.key) && !this.#page.inField() && !(target instanceof HTMLSelectElement)) {
      this.#store.sorting.mark({ mark: 'rating', value: Number(event.key) });
      return event.preventDefault();
    }
    const action = KEYS.get(event.key);
    if (action === undefined) return;
    if (this.#page.inField()) {
      // An input handles its own keys; Escape goes back to the view.
      if (action === 'back') this.#page.focusView();
      return;
    }
    if (this.#handlers[action]() !== false) event.preventDefault();
  };

  #createHandlers(): Readonly<Record<KeyAction, KeyHandler>> {
    const store = this.#store;
    const page = this.#page;
    return {
      back: () => store.back(),
      help: () => page.showHelp(),
      search: () => page.focusSearch(),
      compare: () => store.compare(),
      recipe: () => store.viewState.toggleRecipe(),

      save: () => {
        if (store.view.name === 'grid' && store.viewState.selected.size > 1) store.saveMany('saveAll');
        else this.#run('save');
      },
      saveAll: () => store.saveMany('saveAll'),
      saveSheet: () => (store.view.name === 'grid' ? store.saveMany('saveSheet') : false),
      keep: () => {
        if (store.view.name === 'grid' && store.viewState.selected.size > 0) store.keepSelected();
        else this.#run('keep');
      },
      copyPicture: () => {
        const output = page.currentOutput();
        if (output && !viewers[output.kind].isPicture) this.#run('copyPath');
        else page.copyPicture();
      },
      copyRecipe: () => this.#run('copyRecipe'),
      useAsInput: () => this.#run('useAsInput'),
      runAgain: () => this.#run('runAgain'),
      insert: () => this.#run('insert'),
      openFile: () => this.#run('openFile'),

      zoomIn: this.#outsideGrid(() => page.zoomBy(1)),
      zoomOut: this.#outsideGrid(() => page.zoomBy(-1)),
      fit: this.#outsideGrid(() => page.fit()),
      actualSize: this.#outsideGrid(() => page.actualSize()),
      left: this.#outsideGrid(() => this.#pan(1, 0) || store.step(-1)),
      right: this.#outsideGrid(() => this.#pan(-1, 0) || store.step(1)),
      // A text scrolls by itself.
      up: this.#outsideGrid(() => this.#pan(0, 1)),
      down: this.#outsideGrid(() => this.#pan(0, -1)),
      previous: this.#outsideGrid(() => store.step(-1)),
      next: this.#outsideGrid(() => store.step(1)),

      dividerLeft: this.#outsideGrid(() => page.moveDivider(-1)),
      dividerRight: this.#outsideGrid(() => page.moveDivider(1)),
      layout: this.#inComparison(() =>
        store.viewState.setLayout(store.viewState.layout === 'slider' ? 'sides' : 'slider'),
      ),
      // The first press shows the left picture in place, each further one the other.
      flicker: this.#inComparison(() =>
        store.viewState.layout === 'flicker' ? page.toggleSide() : store.viewState.setLayout('flicker'),
      ),
      favorite: () => store.sorting.toggle('star'),
      rejectOrSwap: () => {
        if (store.view.name === 'compare') store.swap();
        else store.sorting.toggle('rejected');
      },
      recycle: () => {
        // In the bin, nothing is deleted by a key.
        if (!store.filter.bin) store.sorting.mark({ mark: 'recycled', value: true });
      },
      restore: () => {
        const recycled = store.sorting.targets.filter(({ marks }) => marks.recycled);
        store.sorting.mark({ mark: 'recycled', value: false }, recycled);
      },
      tags: () => store.sorting.run('editTags'),
      collections: () => store.sorting.run('editCollections'),
      nextOfRecipe: this.#outsideGrid(() => store.sorting.run('nextOfRecipe')),
      previousOfRecipe: this.#outsideGrid(() => store.sorting.run('previousOfRecipe')),
    };
  }

  #run(action: Parameters<GalleryStore['runAction']>[0]): void {
    const output = this.#page.currentOutput();
    if (output) this.#store.runAction(action, output.id);
  }

  #outsideGrid(handler: KeyHandler): KeyHandler {
    return () => (this.#store.view.name === 'grid' ? false : handler());
  }

  #inComparison(handler: KeyHandler): KeyHandler {
    return () => (this.#store.view.name === 'compare' ? handler() : false);
  }

  /** Moves a picture that is larger than the view; false when there is none. */
  #pan(dx: number, dy: number): boolean {
    const picture = this.#page.picture();
    if (!picture?.pannable) return false;
    picture.panBy(dx * PAN_STEP, dy * PAN_STEP);
    return true;
  }
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again; on a Mac with the command key. */
function undoAction({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}

function isFind({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'f';
}

/** True when the key means something to players: the first one leads, the others follow it. */
function pressed([first, ...others]: readonly KeyedViewer[], key: string): boolean {
  if (!first?.pressed(key)) return false;
  for (const other of others) other.follow(first, key);
  return true;
}
