import type {
  FilterChoices,
  FromGallery,
  GalleryVerb,
  OutputFilter,
  ShownOutput,
  ToGallery,
} from '../../features/gallery/galleryMessages.ts';
import { SavedViewState } from './savedViewState.ts';
import { pairOf, swapped } from './model/compare.ts';
import { OutputList } from './model/outputList.ts';
import { idsOf, viewBehind, viewBeside, type View } from './model/view.ts';
import { NO_FILTER } from './model/viewState.ts';
import { OutputDetails } from './outputDetails.ts';
import { OutputQuery } from './outputQuery.ts';
import { Words } from './strings.ts';

/** The store's way to the host. */
export interface GalleryHost {
  send(message: FromGallery): void;
  readonly kept: unknown;
  keep(state: unknown): void;
}

/** What the page shows and why: the host's messages and the user's steps change it, the elements draw it. */
export class GalleryStore {
  readonly list = new OutputList();
  readonly query: OutputQuery;
  readonly details: OutputDetails;
  readonly place: SavedViewState;
  words = new Words({}, 'en');
  choices: FilterChoices = { accounts: [] };
  started = false;
  /** The latest thing that the host says it did, and how often it spoke: the same words can come twice. */
  told: { readonly text: string; readonly count: number } = { text: '', count: 0 };
  /** How far the grid was scrolled when it was left, in CSS pixels. */
  gridTop = 0;
  readonly #host: GalleryHost;
  readonly #listeners = new Set<() => void>();

  constructor(host: GalleryHost) {
    this.#host = host;
    const send = (message: FromGallery): void => host.send(message);
    this.query = new OutputQuery(this.list, send);
    this.details = new OutputDetails(send);
    this.place = new SavedViewState(host.kept, (state) => {
      host.keep(state);
      this.#changed();
    });
  }

  get view(): View {
    return this.place.view;
  }

  get filter(): OutputFilter {
    return this.place.filter;
  }

  /** Calls the listener after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  begin(): void {
    this.#host.send({ type: 'ready', fresh: this.place.fresh });
  }

  receive(message: ToGallery): void {
    switch (message.type) {
      case 'start':
        this.words = new Words(message.words, message.language);
        this.choices = message.choices;
        this.started = true;
        if (message.job !== undefined) this.place.narrow({ ...NO_FILTER, job: message.job });
        if (message.show !== undefined) this.#begin(message.show);
        this.#ask();
        return;
      case 'show':
        this.#begin(message.output);
        if (message.job !== undefined) this.setFilter({ ...NO_FILTER, job: message.job });
        return;
      case 'outputs':
        if (this.query.isLatest(message.query)) this.#take(message.outputs, message.more);
        return;
      case 'added':
        if (!this.query.isLatest(message.query)) return;
        this.list.prepend(message.outputs);
        return this.#changed();
      case 'changed':
        this.list.know(message.outputs);
        for (const output of message.outputs) this.details.know(output);
        return this.#changed();
      case 'gone':
        return this.#remove(new Set(message.ids));
      case 'unavailable':
        this.details.giveUp(message.id, message.reason);
        return this.#changed();
      case 'recipe':
        this.details.recipes.set(message.id, message.groups);
        return this.#changed();
      case 'text':
        this.details.texts.set(message.id, { text: message.text, cut: message.cut });
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
    this.place.narrow(change);
    this.#ask();
  }

  clearFilter(): void {
    this.setFilter(NO_FILTER);
  }

  /** Asks the host for the bytes of these outputs, in place of those that were wished for before. */
  want(ids: readonly string[]): void {
    this.#host.send({ type: 'want', ids });
  }

  /** The file that a source names cannot be drawn: it is fetched again, once, since it may have left the cache. */
  broken(id: string): void {
    const output = this.list.get(id);
    if (!output || this.details.unavailable.has(id)) return;
    this.details.spoil(id, this.words.say('cannotShow'));
    this.list.know([{ ...output, source: null }]);
    this.#changed();
  }

  retry(id: string): void {
    this.details.retry(id);
    this.#changed();
  }

  selectAll(): void {
    this.place.select(this.list.ids);
    this.say(this.words.say('selected', this.place.selected.size));
  }

  open(id: string): void {
    this.#go({ name: 'single', id });
  }

  /** From one output to that beside it in the grid's order; of two, the right one gives way to its neighbor. */
  step(by: 1 | -1): void {
    const to = viewBeside(this.view, this.list, by);
    if (!to) return;
    this.#go(to);
    if (to.name !== 'single') return;
    const place = this.words.say('position', this.list.position(to.id) + 1, this.list.length);
    this.say(`${place}, ${this.list.get(to.id)?.title ?? ''}`);
  }

  canStep(by: 1 | -1): boolean {
    const { view } = this;
    if (view.name !== 'single' || this.list.position(view.id) < 0) return false;
    return viewBeside(view, this.list, by) !== null;
  }

  /** Compares two selected outputs, or the active one with its neighbor. */
  compare(): void {
    const { view } = this;
    const active = view.name === 'single' ? view.id : this.place.active;
    const selected = view.name === 'single' ? new Set([view.id]) : this.place.selected;
    const pair = pairOf(this.list.ids, selected, active);
    if (pair) this.#go({ name: 'compare', ...pair });
    else this.say(this.words.say('compareHint'));
  }

  swap(): void {
    if (this.view.name === 'compare') this.#go({ name: 'compare', ...swapped(this.view) });
  }

  /** One step back: from two to one, from one to the grid, in the grid from a selection to none. */
  back(): void {
    const behind = viewBehind(this.view);
    if (behind) this.#go(behind);
    else if (this.place.selected.size > 0) this.place.select([]);
  }

  backToGrid(): void {
    this.#go({ name: 'grid' });
  }

  /** Does something to an output, or to all that are selected. */
  act(verb: GalleryVerb, ids: readonly string[]): void {
    this.#host.send({ type: 'act', verb, ids });
  }

  /** Saves what is selected, else everything that the filter finds. */
  saveAll(): void {
    const ids = this.list.ids.filter((id) => this.place.selected.has(id));
    this.#host.send({ type: 'act', verb: 'saveAll', ids, filter: this.filter });
  }

  #begin(output: ShownOutput | null): void {
    if (output) this.list.know([output]);
    this.query.restartSearch();
    this.place.show(output ? { name: 'single', id: output.id } : { name: 'grid' });
  }

  #go(view: View): void {
    this.place.show(view);
    this.#host.send({ type: 'showing', id: view.name === 'grid' ? null : (idsOf(view)[0] ?? null) });
  }

  #ask(): void {
    this.query.ask(this.filter);
    this.#changed();
  }

  #take(outputs: readonly ShownOutput[], more: boolean): void {
    this.query.take(outputs, more);
    if (this.view.name === 'single') this.query.searchFor(this.view.id);
    this.#changed();
  }

  #remove(ids: ReadonlySet<string>): void {
    this.list.remove(ids);
    this.place.forgetGone(this.list);
    const lost = idsOf(this.view).some((id) => ids.has(id) || ids.has(id.slice(0, id.lastIndexOf('/'))));
    if (lost) this.#go({ name: 'grid' });
    this.#changed();
  }

  #changed(): void {
    if (this.started) for (const id of idsOf(this.view)) this.details.supply(id, this.list.get(id));
    for (const listener of this.#listeners) listener();
  }
}
