import type { FromGallery, OutputFilter, ShownOutput } from '../../features/gallery/galleryMessages.ts';
import type { OutputList } from './model/outputList.ts';

/** Pages that are read to find the place of an output that was opened from elsewhere. */
const SEARCHED_PAGES = 20;

/** The question which outputs a filter finds: asked anew for each filter, its answer read page by page into the list. */
export class OutputQuery {
  readonly #list: OutputList;
  readonly #send: (message: FromGallery) => void;
  #number = 0;
  #reading = false;
  #more = false;
  /** True while a page is on its way. */
  #asked = false;
  #searched = 0;

  constructor(list: OutputList, send: (message: FromGallery) => void) {
    this.#list = list;
    this.#send = send;
  }

  /** True while the first outputs are awaited. */
  get reading(): boolean {
    return this.#reading;
  }

  /** Whether there are outputs that have not been read yet. */
  get more(): boolean {
    return this.#more;
  }

  /** Asks for the first outputs that a filter finds; answers to what was asked before count no more. */
  ask(filter: OutputFilter): void {
    this.#number += 1;
    this.#searched = 0;
    this.#asked = true;
    this.#reading = true;
    this.#more = false;
    this.#list.restart();
    this.#send({ type: 'query', query: this.#number, filter });
  }

  /** Whether what the host says by this number answers the latest question. */
  isLatest(query: number): boolean {
    return query === this.#number;
  }

  take(outputs: readonly ShownOutput[], more: boolean): void {
    this.#list.append(outputs);
    this.#reading = false;
    this.#more = more;
    this.#asked = false;
  }

  /** Asks for the next outputs, when there are some and none are on their way. */
  readOn(): void {
    if (!this.#more || this.#asked) return;
    this.#asked = true;
    this.#send({ type: 'more', query: this.#number });
  }

  /** Lets the search for an output's place begin anew, with all its pages. */
  restartSearch(): void {
    this.#searched = 0;
  }

  /** Reads on while an output that was opened from elsewhere has no place: reached in the history, it has neighbors. */
  searchFor(id: string): void {
    if (this.#list.position(id) >= 0) return;
    this.#searched += 1;
    if (this.#searched < SEARCHED_PAGES) this.readOn();
  }
}
