import type { MessageToHost, OutputFilter, OutputItem } from '../../../features/gallery/galleryMessages.ts';
import type { OutputList } from './outputList.ts';

/** Pages that are loaded to find the position of an output that was opened from elsewhere. */
const MAX_SEARCHED_PAGES = 20;

/** Loads the results of the current filter into the list, page by page. */
export class OutputPager {
  readonly #list: OutputList;
  readonly #send: (message: MessageToHost) => void;
  #query = 0;
  #loadingFirst = false;
  #hasMore = false;
  /** True while a page is requested. */
  #loading = false;
  #searchedPages = 0;

  constructor(list: OutputList, send: (message: MessageToHost) => void) {
    this.#list = list;
    this.#send = send;
  }

  /** True until the first page has arrived. */
  get loadingFirst(): boolean {
    return this.#loadingFirst;
  }

  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** Starts a new query; results of earlier ones are ignored from now on. */
  start(filter: OutputFilter): void {
    this.#query += 1;
    this.#searchedPages = 0;
    this.#loading = true;
    this.#loadingFirst = true;
    this.#hasMore = false;
    this.#list.clearResults();
    this.#send({ type: 'query', query: this.#query, filter });
  }

  isCurrent(query: number): boolean {
    return query === this.#query;
  }

  append(outputs: readonly OutputItem[], hasMore: boolean): void {
    this.#list.append(outputs);
    this.#loadingFirst = false;
    this.#hasMore = hasMore;
    this.#loading = false;
  }

  /** Requests the next page, unless there is none or one is requested already. */
  loadMore(): void {
    if (!this.#hasMore || this.#loading) return;
    this.#loading = true;
    this.#send({ type: 'nextPage', query: this.#query });
  }

  /** Allows a search all its pages again. */
  restartSearch(): void {
    this.#searchedPages = 0;
  }

  /** Loads more while an output that was opened from elsewhere has no position: with one, it has neighbors. */
  searchFor(id: string): void {
    if (this.#list.position(id) >= 0) return;
    this.#searchedPages += 1;
    if (this.#searchedPages < MAX_SEARCHED_PAGES) this.loadMore();
  }
}
