import type {
  FilterChoices,
  FromGallery,
  GalleryVerb,
  OutputFilter,
  RecipeGroup,
  ShownOutput,
  ToGallery,
} from '../../ui/galleryMessages.ts';
import { pairOf, swapped, withNeighbour } from './model/compare.ts';
import { OutputList } from './model/outputList.ts';
import {
  NEW_VIEW,
  NO_FILTER,
  restoredState,
  type CompareLayout,
  type View,
  type ViewState,
} from './model/viewState.ts';
import { Words } from './words.ts';

/** The store's way to the host. */
export interface GalleryHost {
  send(message: FromGallery): void;
  readonly kept: unknown;
  keep(state: unknown): void;
}

export interface ShownText {
  readonly text: string;
  readonly cut: boolean;
}

/** More than anyone remembers having selected; the state that is kept stays small. */
const KEPT_SELECTION = 200;
/** Pages that are read to find the place of an output that was opened from elsewhere. */
const SEARCHED_PAGES = 20;

/** What the page shows and why: the host's messages and the user's steps change it, the elements draw it. */
export class GalleryStore {
  readonly list = new OutputList();
  readonly recipes = new Map<string, readonly RecipeGroup[]>();
  readonly texts = new Map<string, ShownText>();
  /** Why the bytes of an output cannot be had, by its id. */
  readonly unavailable = new Map<string, string>();
  words = new Words({}, 'en');
  choices: FilterChoices = { accounts: [] };
  started = false;
  /** True while the first outputs of a query are awaited. */
  reading = false;
  more = false;
  /** The latest thing that the host says it did, and how often it spoke: the same words can come twice. */
  told: { readonly text: string; readonly count: number } = { text: '', count: 0 };
  readonly #host: GalleryHost;
  readonly #listeners = new Set<() => void>();
  readonly #fresh: boolean;
  #state: ViewState;
  #selected: Set<string>;
  #query = 0;
  #asked = false;
  #searched = 0;
  /** What the host was asked for and has not answered, so that it is asked once. */
  readonly #awaited = new Set<string>();
  readonly #broken = new Set<string>();
  /** How far the grid was scrolled when it was left, in CSS pixels. */
  gridTop = 0;

  constructor(host: GalleryHost) {
    this.#host = host;
    const kept = restoredState(host.kept);
    this.#fresh = kept === null;
    this.#state = kept ?? NEW_VIEW;
    this.#selected = new Set(this.#state.selected);
  }

  get view(): View {
    return this.#state.view;
  }

  get filter(): OutputFilter {
    return this.#state.filter;
  }

  get active(): string | null {
    return this.#state.active;
  }

  get recipeOpen(): boolean {
    return this.#state.recipeOpen;
  }

  get layout(): CompareLayout {
    return this.#state.layout;
  }

  get selected(): ReadonlySet<string> {
    return this.#selected;
  }

  /** Calls the listener after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  begin(): void {
    this.#host.send({ type: 'ready', fresh: this.#fresh });
  }

  receive(message: ToGallery): void {
    switch (message.type) {
      case 'start':
        this.words = new Words(message.words, message.language);
        this.choices = message.choices;
        this.started = true;
        if (message.job !== undefined) this.#set({ filter: { ...NO_FILTER, job: message.job } });
        if (message.show !== undefined) this.#begin(message.show);
        this.#ask();
        return;
      case 'show':
        this.#begin(message.output);
        if (message.job !== undefined) this.setFilter({ ...NO_FILTER, job: message.job });
        return;
      case 'outputs':
        if (message.query === this.#query) this.#take(message.outputs, message.more);
        return;
      case 'added':
        if (message.query !== this.#query) return;
        this.list.prepend(message.outputs);
        return this.#changed();
      case 'changed':
        this.list.know(message.outputs);
        for (const { id, source } of message.outputs) {
          this.#settle(id);
          if (source !== null) this.unavailable.delete(id);
        }
        return this.#changed();
      case 'gone':
        return this.#remove(new Set(message.ids));
      case 'unavailable':
        this.#settle(message.id);
        this.unavailable.set(message.id, message.reason);
        return this.#changed();
      case 'recipe':
        this.recipes.set(message.id, message.groups);
        return this.#changed();
      case 'text':
        this.texts.set(message.id, { text: message.text, cut: message.cut });
        return this.#changed();
      case 'told':
        return this.say(message.text);
    }
  }

  /** Says something in the status line, which a screen reader reads. */
  say(text: string): void {
    this.told = { text, count: this.told.count + 1 };
    this.#changed();
  }

  setFilter(change: Partial<OutputFilter>): void {
    this.#set({ filter: { ...this.filter, ...change } });
    this.#ask();
  }

  clearFilter(): void {
    this.setFilter(NO_FILTER);
  }

  /** Asks for the next outputs, when there are some and none are on their way. */
  readOn(): void {
    if (!this.more || this.#asked) return;
    this.#asked = true;
    this.#host.send({ type: 'more', query: this.#query });
  }

  /** Asks the host for the bytes of these outputs, in place of those that were wished for before. */
  want(ids: readonly string[]): void {
    this.#host.send({ type: 'want', ids });
  }

  /** The file that a source names cannot be drawn: it is fetched again, once, since it may have left the cache. */
  broken(id: string): void {
    const output = this.list.get(id);
    if (!output || this.unavailable.has(id)) return;
    if (this.#broken.has(id)) this.unavailable.set(id, this.words.say('cannotShow'));
    this.#broken.add(id);
    this.list.know([{ ...output, source: null }]);
    this.#changed();
  }

  retry(id: string): void {
    this.unavailable.delete(id);
    this.#broken.delete(id);
    this.#settle(id);
    this.#changed();
  }

  activate(id: string): void {
    if (this.active !== id) this.#set({ active: id });
  }

  toggle(id: string): void {
    if (!this.#selected.delete(id)) this.#selected.add(id);
    this.#set({ active: id, selected: [...this.#selected].slice(0, KEPT_SELECTION) });
  }

  /** Selects all from the active one to this one. */
  selectTo(id: string): void {
    const from = this.list.position(this.active ?? id);
    const to = this.list.position(id);
    for (let at = Math.max(0, Math.min(from, to)); at <= Math.max(from, to); at += 1) {
      const output = this.list.at(at);
      if (output) this.#selected.add(output.id);
    }
    this.#set({ active: id, selected: [...this.#selected].slice(0, KEPT_SELECTION) });
  }

  selectAll(): void {
    this.#selected = new Set(this.list.ids);
    this.#set({ selected: [...this.#selected].slice(0, KEPT_SELECTION) });
    this.say(this.words.say('selected', this.#selected.size));
  }

  deselect(): void {
    this.#selected = new Set();
    this.#set({ selected: [] });
  }

  open(id: string): void {
    this.#go({ name: 'single', id });
  }

  /** From the single view to the one beside it in the grid's order. */
  step(by: 1 | -1): void {
    const { view } = this;
    if (view.name === 'compare') {
      const pair = withNeighbour(view, this.list.ids, by);
      this.#go({ name: 'compare', ...pair });
    }
    if (view.name !== 'single') return;
    const to = this.list.at(this.list.position(view.id) + by);
    if (!to) return;
    this.open(to.id);
    this.say(this.words.say('position', this.list.position(to.id) + 1, this.list.length) + `, ${to.title}`);
  }

  canStep(by: 1 | -1): boolean {
    const { view } = this;
    if (view.name !== 'single') return false;
    const at = this.list.position(view.id);
    return at >= 0 && this.list.at(at + by) !== undefined;
  }

  /** Compares two selected outputs, or the active one with its neighbour. */
  compare(): void {
    const { view } = this;
    const active = view.name === 'single' ? view.id : this.active;
    const selected = view.name === 'single' ? new Set([view.id]) : this.#selected;
    const pair = pairOf(this.list.ids, selected, active);
    if (pair) this.#go({ name: 'compare', ...pair });
    else this.say(this.words.say('compareHint'));
  }

  swap(): void {
    if (this.view.name === 'compare') this.#go({ name: 'compare', ...swapped(this.view) });
  }

  /** One step back: from two to one, from one to the grid, in the grid from a selection to none. */
  back(): void {
    const { view } = this;
    if (view.name === 'compare') return this.#go({ name: 'single', id: view.left });
    if (view.name === 'single') return this.#go({ name: 'grid' });
    if (this.#selected.size > 0) this.deselect();
  }

  backToGrid(): void {
    this.#go({ name: 'grid' });
  }

  toggleRecipe(): void {
    this.#set({ recipeOpen: !this.recipeOpen });
  }

  setLayout(layout: CompareLayout): void {
    this.#set({ layout });
  }

  /** Does something to an output, or to all that are selected. */
  act(verb: GalleryVerb, ids: readonly string[]): void {
    this.#host.send({ type: 'act', verb, ids });
  }

  /** Saves what is selected, else everything that the filter finds. */
  saveAll(): void {
    const ids = this.list.ids.filter((id) => this.#selected.has(id));
    this.#host.send({ type: 'act', verb: 'saveAll', ids, filter: this.filter });
  }

  #begin(output: ShownOutput | null): void {
    if (output) this.list.know([output]);
    this.#searched = 0;
    const view: View = output ? { name: 'single', id: output.id } : { name: 'grid' };
    this.#set({ view, active: output?.id ?? this.active });
  }

  #go(view: View): void {
    this.#set({ view, ...(view.name === 'single' ? { active: view.id } : {}) });
    this.#host.send({ type: 'showing', id: view.name === 'grid' ? null : (idsOf(view)[0] ?? null) });
  }

  /** Asks for what the view needs and the page does not have. */
  #supply(): void {
    for (const id of idsOf(this.view)) {
      const output = this.list.get(id);
      if (!output) this.#await(`look ${id}`, { type: 'look', ids: [id] });
      else if (output.source === null) {
        if (!this.unavailable.has(id)) this.#await(`want ${id}`, { type: 'want', ids: [id] });
      } else if ((output.kind === 'text' || output.kind === 'json') && !this.texts.has(id)) {
        this.#await(`text ${id}`, { type: 'text', id });
      }
      if (!this.recipes.has(id)) this.#await(`recipe ${id}`, { type: 'recipe', id });
    }
  }

  #await(what: string, message: FromGallery): void {
    if (this.#awaited.has(what)) return;
    this.#awaited.add(what);
    this.#host.send(message);
  }

  /** What was awaited of an output has come, or is to be asked for anew. */
  #settle(id: string): void {
    for (const what of ['look', 'want', 'text', 'recipe']) this.#awaited.delete(`${what} ${id}`);
  }

  #ask(): void {
    this.#query += 1;
    this.#searched = 0;
    this.#asked = true;
    this.reading = true;
    this.more = false;
    this.list.restart();
    this.#host.send({ type: 'query', query: this.#query, filter: this.filter });
    this.#changed();
  }

  #take(outputs: readonly ShownOutput[], more: boolean): void {
    this.list.append(outputs);
    this.reading = false;
    this.more = more;
    this.#asked = false;
    const { view } = this;
    // One that was opened from elsewhere gets its neighbours once its place in the history has been reached.
    const lost = view.name === 'single' && this.list.position(view.id) < 0;
    if (lost && (this.#searched += 1) < SEARCHED_PAGES) this.readOn();
    this.#changed();
  }

  #remove(ids: ReadonlySet<string>): void {
    this.list.remove(ids);
    for (const id of [...this.#selected]) if (!this.list.get(id)) this.#selected.delete(id);
    const lost = idsOf(this.view).some((id) => ids.has(id) || ids.has(id.slice(0, id.lastIndexOf('/'))));
    if (lost) this.#go({ name: 'grid' });
    this.#changed();
  }

  #set(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.keep(this.#state);
    this.#changed();
  }

  #changed(): void {
    if (this.started) this.#supply();
    for (const listener of this.#listeners) listener();
  }
}

function idsOf(view: View): readonly string[] {
  switch (view.name) {
    case 'grid':
      return [];
    case 'single':
      return [view.id];
    case 'compare':
      return [view.left, view.right];
  }
}
