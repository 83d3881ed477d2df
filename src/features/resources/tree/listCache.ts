import { Problem } from '../../../core/problem.ts';
import type { ListInputs } from '../../../core/resource.ts';
import { leadsOn } from '../../../calls/resources/allRows.ts';
import { areFirstOf, withNextPage } from '../../../calls/resources/joinedPages.ts';
import type { ResourcePage } from '../../../calls/resources/resourceReader.ts';

/** When so few calls are left, they are the user's. */
const FEW_CALLS = 60;

export interface ListCacheDeps<List> {
  /** What a list is known by. */
  readonly keyOf: (list: List) => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Reads a page; `from` is the `next` of the page before, null for the first. Errors: Problem. */
  readonly read: (list: List, from: ListInputs | null, signal: AbortSignal) => Promise<ResourcePage>;
  /** What outlives the window; absent: nothing. Neither rejects. */
  readonly kept?: {
    readonly find: (list: List) => Promise<LastRead | undefined>;
    readonly keep: (list: List, read: LastRead) => void;
  };
}

/** What was read of a list last, and when: in milliseconds since the epoch. */
export interface LastRead {
  readonly page: ResourcePage;
  readonly at: number;
}

/** What is known of a list from one invalidation to the next. */
interface Generation<List> {
  readonly list: List;
  /** Ends the reads that began in it. */
  readonly abort: AbortController;
  /** All pages that were read so far, as one. */
  page?: ResourcePage;
  /** The read of the first page, for all who ask meanwhile. */
  first?: Promise<ResourcePage>;
  /** The read of the next page. */
  next?: Promise<void>;
  isPolled?: boolean;
}

/**
 * What was read of lists. Every invalidation begins a new generation: a read that began before it is ended, and what it
 * brings is not shown. Readers of one list share a request.
 */
export class ListCache<List> {
  readonly #deps: ListCacheDeps<List>;
  readonly #generations = new Map<string, Generation<List>>();
  /** Until when a list is not polled, in milliseconds since the epoch, by key. */
  readonly #restsUntil = new Map<string, number>();
  /** What was read last, for when a list cannot be read again, by key. */
  readonly #last = new Map<string, LastRead & { readonly list: List }>();
  readonly #lifetime = new AbortController();

  constructor(deps: ListCacheDeps<List>) {
    this.#deps = deps;
  }

  /** What was read since the last invalidation; undefined for a list that was not. */
  peek(list: List): ResourcePage | undefined {
    return this.#generations.get(this.#deps.keyOf(list))?.page;
  }

  /** What was read last, whether it still counts or not; undefined for a list that was never read. */
  last(list: List): LastRead | undefined {
    return this.#last.get(this.#deps.keyOf(list));
  }

  /** What is known of a list, or else its first page, read now. Errors: as the read; `AbortError` after `dispose`. */
  async read(list: List): Promise<ResourcePage> {
    for (;;) {
      this.#lifetime.signal.throwIfAborted();
      const generation = this.#generationOf(list);
      if (generation.page) return generation.page;
      const reading = (generation.first ??= this.#deps.read(list, null, generation.abort.signal));
      try {
        const page = await reading;
        if (this.#isCurrent(generation)) return generation.page ?? this.#know(generation, page);
      } catch (error) {
        await this.#recall(generation);
        if (this.#isCurrent(generation)) throw error;
      } finally {
        if (generation.first === reading) delete generation.first;
      }
      // Invalidated meanwhile: what the platform said before that does not count.
    }
  }

  /** Reads the page after those that are known. Does nothing when all are known. Errors: as the read. */
  async more(list: List): Promise<void> {
    const generation = this.#generations.get(this.#deps.keyOf(list));
    const known = generation?.page;
    if (!generation || !known?.next) return;
    generation.next ??= this.#append(generation, known, known.next).finally(() => delete generation.next);
    await generation.next;
  }

  /**
   * Reads the first page of a known list again, unasked. True when it differs from what is known. A list that cannot be
   * read stays as it is until somebody asks, and a platform that counts calls is left alone when few are left.
   *
   * @param now milliseconds since the epoch.
   */
  async poll(list: List, now: number): Promise<boolean> {
    const key = this.#deps.keyOf(list);
    const generation = this.#generations.get(key);
    const known = generation?.page;
    if (!generation || !known || generation.isPolled || now < (this.#restsUntil.get(key) ?? 0)) return false;
    generation.isPolled = true;
    const page = await this.#deps.read(list, null, generation.abort.signal).catch(() => undefined);
    generation.isPolled = false;
    if (!page || !this.#isCurrent(generation)) return false;
    if (page.allowance && page.allowance.left < FEW_CALLS)
      this.#restsUntil.set(key, now + page.allowance.resetMs);
    // The first page is compared with its part of what is known; the only page with all of it.
    const hasItsLength = page.next !== null || page.rows.length === known.rows.length;
    const isSame =
      hasItsLength && (page.left ?? 0) === (known.left ?? 0) && (await areFirstOf(page.rows, known.rows));
    // A page that was appended meanwhile is newer than this one.
    if (isSame || generation.page !== known || !this.#isCurrent(generation)) return false;
    this.#know(generation, page);
    return true;
  }

  /** Begins a new generation of the lists that this is true for: they are read again when somebody asks. */
  invalidate(isConcerned: (list: List) => boolean): void {
    for (const [key, { list, abort }] of this.#generations) {
      if (!isConcerned(list)) continue;
      this.#generations.delete(key);
      abort.abort();
    }
  }

  /** Does the same, and keeps nothing of what was read: it belongs to another key or account. */
  forget(isConcerned: (list: List) => boolean): void {
    this.invalidate(isConcerned);
    for (const [key, { list }] of this.#last) if (isConcerned(list)) this.#last.delete(key);
  }

  /** Ends all reads. */
  dispose(): void {
    this.#lifetime.abort();
    this.invalidate(() => true);
  }

  async #append(generation: Generation<List>, known: ResourcePage, from: ListInputs): Promise<void> {
    try {
      const page = await this.#deps.read(generation.list, from, generation.abort.signal);
      const rows = await withNextPage(known.rows, page.rows);
      // It goes on from what a poll may have replaced.
      if (generation.page !== known) return;
      const next = page.next && leadsOn(from, page.next) ? page.next : null;
      const left = (known.left ?? 0) + (page.left ?? 0);
      this.#know(generation, { rows, next, ...(left > 0 && { left }) });
      if (page.next && !next)
        throw new Problem({ kind: 'unexpected', code: 'answer.wrongShape', args: { where: 'next' } });
    } catch (error) {
      if (this.#isCurrent(generation)) throw error;
    }
  }

  #know(generation: Generation<List>, page: ResourcePage): ResourcePage {
    const { list } = generation;
    const read = { page, at: this.#deps.now() };
    this.#last.set(this.#deps.keyOf(list), { list, ...read });
    this.#deps.kept?.keep(list, read);
    return (generation.page = page);
  }

  /** A list that could not be read is known from before the window was opened, if it is kept. */
  async #recall(generation: Generation<List>): Promise<void> {
    const { list } = generation;
    const key = this.#deps.keyOf(list);
    if (this.#last.has(key)) return;
    const found = await this.#deps.kept?.find(list);
    if (found && this.#isCurrent(generation) && !this.#last.has(key)) this.#last.set(key, { list, ...found });
  }

  #generationOf(list: List): Generation<List> {
    const key = this.#deps.keyOf(list);
    const generation = this.#generations.get(key) ?? { list, abort: new AbortController() };
    this.#generations.set(key, generation);
    return generation;
  }

  #isCurrent(generation: Generation<List>): boolean {
    return !generation.abort.signal.aborted;
  }
}
