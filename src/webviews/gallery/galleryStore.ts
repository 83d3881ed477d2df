import type {
  FilterOptions,
  MessageToHost,
  MessageToPage,
  OutputAction,
  OutputFilter,
  OutputItem,
} from '../../features/gallery/galleryMessages.ts';
import type { GalleryStringKey } from '../../features/gallery/galleryTextMessages.ts';
import type { Status } from '../shared/statusLine.ts';
import { PageStrings } from '../shared/strings.ts';
import { pairOf, swapped } from './model/comparison.ts';
import { OutputDetails } from './model/outputDetails.ts';
import { OutputList } from './model/outputList.ts';
import { OutputPager } from './model/outputPager.ts';
import { idsOf, neighborView, previousView, type View } from './model/view.ts';
import { NO_FILTER, ViewState } from './model/viewState.ts';
import type { SortingNamesItem } from '../../features/shared/pages/sortingMessages.ts';
import { SortingActions } from './sorting/sortingActions.ts';

/** The store's channel to the host. */
export interface GalleryHost {
  send(message: MessageToHost): void;
  readonly state: unknown;
  setState(state: unknown): void;
}

export type GalleryStrings = PageStrings<GalleryStringKey>;

/** The page's state: messages of the host and actions of the user change it, the elements render it. */
export class GalleryStore {
  readonly list = new OutputList();
  readonly pager: OutputPager;
  readonly details: OutputDetails;
  readonly viewState: ViewState;
  strings: GalleryStrings = new PageStrings({}, 'en');
  filterOptions: FilterOptions = { accounts: [] };
  readonly sorting: SortingActions;
  /** The names that the user gave to searches and collections. */
  names: SortingNamesItem = { collections: [], searches: [] };
  /** What is wrong with the search, localized. */
  mistakes: readonly string[] = [];
  /** True after the host's first message. */
  initialized = false;
  status: Status = { text: '', count: 0 };
  /** The grid's scroll position when another view was opened, in CSS pixels. */
  gridScrollTop = 0;
  readonly #host: GalleryHost;
  readonly #listeners = new Set<() => void>();

  constructor(host: GalleryHost) {
    this.#host = host;
    const send = (message: MessageToHost): void => host.send(message);
    this.pager = new OutputPager(this.list, send);
    this.details = new OutputDetails(send);
    this.viewState = new ViewState(host.state, (state) => {
      host.setState(state);
      this.#changed();
    });
    this.sorting = new SortingActions({ list: this.list, viewState: this.viewState, send });
  }

  get view(): View {
    return this.viewState.view;
  }

  get filter(): OutputFilter {
    return this.viewState.filter;
  }

  /** Calls the listener after every change. */
  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  connect(): void {
    this.#host.send({ type: 'ready', isNew: this.viewState.isNew });
  }

  receive(message: MessageToPage): void {
    switch (message.type) {
      case 'init':
        this.strings = new PageStrings(message.strings, message.language);
        this.filterOptions = message.filterOptions;
        this.initialized = true;
        if (message.job !== undefined) this.viewState.setFilter(this.#onlyJob(message.job));
        if (message.open !== undefined) this.#openFromHost(message.open);
        return this.#startQuery();
      case 'open':
        this.#openFromHost(message.output);
        if (message.job !== undefined) this.setFilter(this.#onlyJob(message.job));
        return;
      case 'results':
        if (!this.pager.isCurrent(message.query)) return;
        this.mistakes = message.mistakes ?? [];
        return this.#append(message.outputs, message.hasMore);
      case 'updated':
        this.list.update(message.outputs);
        for (const output of message.outputs) this.details.updated(output);
        if (message.matches && this.pager.isCurrent(message.matches.query))
          this.#match(message.outputs, message.matches.ids);
        return this.#changed();
      case 'removed':
        return this.#remove(new Set(message.ids));
      case 'unavailable':
        this.details.setUnavailable(message.id, message.reason);
        return this.#changed();
      case 'fetchProgress':
        this.details.progress.set(message.id, message);
        return this.#changed();
      case 'recipe':
        this.details.recipes.set(message.id, message.groups);
        return this.#changed();
      case 'text':
        this.details.texts.set(message.id, { text: message.text, truncated: message.truncated });
        return this.#changed();
      case 'media':
        this.details.media.set(message.id, { facts: message.facts, doubtful: message.doubtful });
        return this.#changed();
      case 'transcript':
        this.details.transcripts.set(message.id, { words: message.words, media: message.media });
        return this.#changed();
      case 'model':
        this.details.models.set(message.id, message.facts);
        return this.#changed();
      case 'names':
        this.names = message.names;
        return this.#changed();
      case 'drawSmall':
      case 'readDropped':
        // The page answers them.
        return;
      case 'status':
        return this.showStatus(message.text);
    }
  }

  /** Shows a sentence in the status line, which a screen reader announces. */
  showStatus(text: string): void {
    this.status = { text, count: this.status.count + 1 };
    this.#changed();
  }

  setFilter(change: Partial<OutputFilter>): void {
    this.viewState.setFilter(change);
    this.#startQuery();
  }

  clearFilter(): void {
    this.setFilter(NO_FILTER);
  }

  /** Opens the recycle bin, or goes back to all other outputs. */
  showBin(bin: boolean): void {
    this.viewState.select([]);
    this.setFilter({ ...NO_FILTER, bin });
  }

  /** Requests the content of these outputs, in place of those that were requested before. */
  fetch(ids: readonly string[]): void {
    this.#host.send({ type: 'fetch', ids });
  }

  /** The content cannot be drawn: it is fetched once more, since the file may have left the cache. */
  drawFailed(id: string): void {
    const output = this.list.get(id);
    if (!output || this.details.unavailable.has(id)) return;
    this.details.drawFailed(id, this.strings.t('cannotShow'));
    this.list.update([{ ...output, source: null }]);
    this.#changed();
  }

  /** The page does not draw the content, for a reason that another try does not change. */
  drawRefused(id: string, reason: string): void {
    this.details.setUnavailable(id, reason);
    this.#changed();
  }

  /** No thumbnail can be drawn of it; whether it can be shown is another question. */
  thumbnailFailed(id: string): void {
    this.details.withoutThumbnail.add(id);
    this.#changed();
  }

  /** Stops the download of an output's content. */
  cancelFetch(id: string): void {
    this.#host.send({ type: 'cancelFetch', id });
  }

  retry(id: string): void {
    this.details.retry(id);
    this.#changed();
  }

  selectAll(): void {
    this.viewState.select(this.list.ids);
    this.showStatus(this.strings.t('selected', this.viewState.selected.size));
  }

  open(id: string): void {
    this.#navigate({ name: 'single', id });
  }

  /** Goes to the next or previous output of the grid; in a comparison the right output changes. */
  step(by: 1 | -1): void {
    const view = neighborView(this.view, this.list, by);
    if (!view) return;
    this.#navigate(view);
    if (view.name !== 'single') return;
    const position = this.strings.t('position', this.list.position(view.id) + 1, this.list.length);
    this.showStatus(`${position}, ${this.list.get(view.id)?.title ?? ''}`);
  }

  canStep(by: 1 | -1): boolean {
    const { view } = this;
    if (view.name !== 'single' || this.list.position(view.id) < 0) return false;
    return neighborView(view, this.list, by) !== null;
  }

  /** Compares two selected outputs, or the active one with its neighbor. */
  compare(): void {
    const { view } = this;
    const active = view.name === 'single' ? view.id : this.viewState.active;
    const selected = view.name === 'single' ? new Set([view.id]) : this.viewState.selected;
    const pair = pairOf(this.list.ids, selected, active);
    if (pair) this.#navigate({ name: 'compare', ...pair });
    else this.showStatus(this.strings.t('compareHint'));
  }

  swap(): void {
    if (this.view.name === 'compare') this.#navigate({ name: 'compare', ...swapped(this.view) });
  }

  /** Goes to the view before; in the grid it clears the selection. */
  back(): void {
    const view = previousView(this.view);
    if (view) this.#navigate(view);
    else if (this.viewState.selected.size > 0) this.viewState.select([]);
  }

  openGrid(): void {
    this.#navigate({ name: 'grid' });
  }

  runAction(action: OutputAction, id: string): void {
    this.#host.send({ type: 'runAction', action, ids: [id] });
  }

  /** Saves the selected outputs, or everything that the filter finds: as files, or as one sheet. */
  saveMany(action: 'saveAll' | 'saveSheet'): void {
    const ids = this.list.ids.filter((id) => this.viewState.selected.has(id));
    this.#host.send({ type: 'runAction', action, ids, filter: this.filter });
  }

  /** The outputs of one job, in place of every other filter and of the recycle bin. */
  #onlyJob(job: string): Partial<OutputFilter> {
    return { ...NO_FILTER, ...(this.filter.bin && { bin: false }), job };
  }

  keepSelected(): void {
    const ids = this.list.ids.filter((id) => this.viewState.selected.has(id));
    this.#host.send({ type: 'runAction', action: 'keep', ids });
  }

  #openFromHost(output: OutputItem | null): void {
    if (output) this.list.update([output]);
    this.pager.restartSearch();
    this.viewState.setView(output ? { name: 'single', id: output.id } : { name: 'grid' });
  }

  #navigate(view: View): void {
    this.viewState.setView(view);
    this.#host.send({ type: 'viewChanged', id: view.name === 'grid' ? null : (idsOf(view)[0] ?? null) });
  }

  #startQuery(): void {
    this.mistakes = [];
    this.pager.start(this.filter);
    this.#changed();
  }

  #append(outputs: readonly OutputItem[], hasMore: boolean): void {
    for (const output of outputs) this.details.listed(output);
    this.pager.append(outputs, hasMore);
    if (this.view.name === 'single') this.pager.searchFor(this.view.id);
    this.#changed();
  }

  /** Changed outputs that match the filter are listed, the others are not. */
  #match(outputs: readonly OutputItem[], matching: readonly string[]): void {
    this.list.insert(matching, this.pager.hasMore, this.filter.order);
    const matches = new Set(matching);
    const dropped = new Set(
      outputs.map(({ id }) => id).filter((id) => !matches.has(id) && this.list.position(id) >= 0),
    );
    if (dropped.size === 0) return;
    // Sorting goes on at the same place, with what has moved up to it.
    const { view } = this;
    const shown = view.name === 'single' ? view.id : this.viewState.active;
    const position = shown !== null && dropped.has(shown) ? this.list.position(shown) : -1;
    const before = this.list.ids.slice(0, Math.max(0, position)).filter((id) => dropped.has(id)).length;
    this.list.drop(dropped);
    this.viewState.select([...this.viewState.selected].filter((id) => !dropped.has(id)));
    if (position < 0) return;
    const next = this.list.at(Math.min(position - before, this.list.length - 1));
    if (view.name === 'single') this.#navigate(next ? { name: 'single', id: next.id } : { name: 'grid' });
    else if (next) this.viewState.setActive(next.id);
  }

  #remove(ids: ReadonlySet<string>): void {
    this.list.remove(ids);
    this.viewState.deselectMissing(this.list);
    const lost = idsOf(this.view).some((id) => ids.has(id) || ids.has(id.slice(0, id.lastIndexOf('/'))));
    if (lost) this.#navigate({ name: 'grid' });
    this.#changed();
  }

  #changed(): void {
    if (this.initialized)
      for (const id of idsOf(this.view)) {
        this.details.request(id, this.list.get(id));
        const media = this.details.transcripts.get(id)?.media ?? null;
        if (media !== null) this.details.request(media, this.list.get(media));
      }
    for (const listener of this.#listeners) listener();
  }
}
