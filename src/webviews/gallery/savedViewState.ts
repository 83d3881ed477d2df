import type { OutputFilter } from '../../features/gallery/galleryMessages.ts';
import type { OutputList } from './model/outputList.ts';
import { Selection } from './model/selection.ts';
import type { View } from './model/view.ts';
import { NEW_VIEW, restoredState, type CompareLayout, type ViewState } from './model/viewState.ts';

/** Where one is on the page: view, filter, active output, selection and what is open beside. Each change is kept. */
export class SavedViewState {
  /** True when nothing was kept that can be read: the page begins anew. */
  readonly fresh: boolean;
  readonly #keep: (state: ViewState) => void;
  readonly #selection: Selection;
  #state: ViewState;

  /**
   * @param kept what was kept before, by whatever version
   * @param keep takes the new state after every change
   */
  constructor(kept: unknown, keep: (state: ViewState) => void) {
    const state = restoredState(kept);
    this.fresh = state === null;
    this.#state = state ?? NEW_VIEW;
    this.#selection = new Selection(this.#state.selected);
    this.#keep = keep;
  }

  get view(): View {
    return this.#state.view;
  }

  get filter(): OutputFilter {
    return this.#state.filter;
  }

  /** The output that has the grid's focus. */
  get active(): string | null {
    return this.#state.active;
  }

  get selected(): ReadonlySet<string> {
    return this.#selection.ids;
  }

  get recipeOpen(): boolean {
    return this.#state.recipeOpen;
  }

  get layout(): CompareLayout {
    return this.#state.layout;
  }

  /** Another view; a single output becomes the active one. Whoever changes it says so to the host: the store does. */
  show(view: View): void {
    this.#set({ view, ...(view.name === 'single' ? { active: view.id } : {}) });
  }

  narrow(change: Partial<OutputFilter>): void {
    this.#set({ filter: { ...this.filter, ...change } });
  }

  activate(id: string): void {
    if (this.active !== id) this.#set({ active: id });
  }

  toggle(id: string): void {
    this.#selection.toggle(id);
    this.#set({ active: id, selected: this.#selection.kept });
  }

  /** Selects all from the active one to this one. */
  selectTo(id: string, list: OutputList): void {
    this.#selection.addRange(this.active ?? id, id, list);
    this.#set({ active: id, selected: this.#selection.kept });
  }

  /** Selects exactly these. */
  select(ids: readonly string[]): void {
    this.#selection.replace(ids);
    this.#set({ selected: this.#selection.kept });
  }

  /** Takes what has gone out of the selection. No change of its own: what is kept of it comes to nothing. */
  forgetGone(list: OutputList): void {
    this.#selection.forgetGone(list);
  }

  toggleRecipe(): void {
    this.#set({ recipeOpen: !this.recipeOpen });
  }

  setLayout(layout: CompareLayout): void {
    this.#set({ layout });
  }

  #set(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#keep(this.#state);
  }
}
