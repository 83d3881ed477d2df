import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Values } from '../database.ts';
import { readNumber, readText } from '../rows.ts';
import { listed, OUTPUT_COLUMNS, type ListedOutput } from './outputRows.ts';
import { SortedRuns } from './sortedRuns.ts';
import { searchConditions, type OutputSearch, type SearchConditions } from './searchStatement.ts';

/** How outputs are ordered. `cost` and `size` (of the file): the highest first. `added`: as they came into a collection. */
export const ORDERS = ['newest', 'oldest', 'rating', 'cost', 'size', 'added'] as const;
export type OutputOrder = (typeof ORDERS)[number];

export interface OutputResultsPage {
  readonly outputs: readonly ListedOutput[];
  readonly hasMore: boolean;
}

/** Ids that are looked through in one turn, which takes some milliseconds: those of 1,000 jobs. See `OUTPUT_TABLES`. */
const IDS_PER_TURN = 1_000 * 10_000;

const ENDS = 'SELECT coalesce(min(id), 1) AS low, coalesce(max(id), 0) AS high FROM outputs';

/** What comes first, as a number; equal ones newest first. */
const KEYS: Readonly<Record<Exclude<OutputOrder, 'newest' | 'oldest'>, string>> = {
  rating: 'rating * 2 + star',
  cost: 'coalesce(cost_micros, -1)',
  size: 'coalesce(bytes, -1)',
  added: `(
    SELECT -place FROM collection_outputs
    WHERE output = outputs.id AND collection = (SELECT id FROM collections WHERE name = :collection)
  )`,
};

/** The results of one search, read page by page. Errors of `next`: Problem (storage). */
export class OutputResults {
  readonly #database: Database;
  readonly #conditions: SearchConditions;
  readonly #order: OutputOrder;
  readonly #collection: string | null;
  /** The ids that are still to be looked through, in the direction of the order; null before the first page. */
  #rest: { low: number; high: number } | null = null;
  /** What was found, where all of it has to be known before the first can be. */
  #sorted: SortedRuns | null = null;

  constructor(database: Database, search: OutputSearch, order: OutputOrder) {
    this.#database = database;
    this.#conditions = searchConditions(search);
    const collection = search.terms.find((term) => term.field === 'collection' && !term.not);
    this.#collection = collection?.field === 'collection' ? collection.text : null;
    this.#order = order === 'added' && collection === undefined ? 'newest' : order;
  }

  /** The next results, at most `count`. */
  async next(count: number): Promise<OutputResultsPage> {
    const order = this.#order;
    return order === 'newest' || order === 'oldest'
      ? this.#nextInOrder(count, order)
      : this.#nextSorted(count, KEYS[order]);
  }

  async #nextInOrder(count: number, order: 'newest' | 'oldest'): Promise<OutputResultsPage> {
    const outputs: ListedOutput[] = [];
    const rest = await this.#begun();
    while (rest.low <= rest.high && outputs.length < count) {
      const isDown = order === 'newest';
      const range = isDown
        ? { low: Math.max(rest.low, rest.high - IDS_PER_TURN + 1), high: rest.high }
        : { low: rest.low, high: Math.min(rest.high, rest.low + IDS_PER_TURN - 1) };
      const limit = count - outputs.length;
      const { rows, last } = await this.#database.read(() => {
        const found = this.#rows(
          OUTPUT_COLUMNS,
          range,
          `ORDER BY id ${isDown ? 'DESC' : 'ASC'} LIMIT :limit`,
          {
            limit,
          },
        );
        return {
          rows: listed(this.#database, found),
          last: found.length < limit ? null : readNumber(found.at(-1), 'id'),
        };
      });
      outputs.push(...rows);
      if (isDown) rest.high = (last ?? range.low) - 1;
      else rest.low = (last ?? range.high) + 1;
      if (outputs.length < count) await nextTurn();
    }
    return { outputs, hasMore: rest.low <= rest.high };
  }

  async #nextSorted(count: number, key: string): Promise<OutputResultsPage> {
    this.#sorted ??= await this.#sort(key);
    const ids = this.#sorted.take(count);
    const places = new Map(ids.map((id, place) => [id, place]));
    const placeOf = (row: unknown): number => places.get(readNumber(row, 'id') ?? 0) ?? 0;
    const outputs = await this.#database.read(() => {
      // What was changed since it was sorted is looked at again.
      const rows = this.#database.all(
        `SELECT ${OUTPUT_COLUMNS} FROM outputs
        WHERE id IN (SELECT value FROM json_each(:ids)) AND ${this.#conditions.where}`,
        { ...this.#conditions.values, ids: JSON.stringify(ids) },
      );
      return listed(
        this.#database,
        rows.sort((a, b) => placeOf(a) - placeOf(b)),
      );
    });
    return { outputs, hasMore: !this.#sorted.isEmpty };
  }

  async #sort(key: string): Promise<SortedRuns> {
    const runs = new SortedRuns();
    const rest = await this.#begun();
    const more: Values = this.#order === 'added' ? { collection: this.#collection } : {};
    for (let low = rest.low; low <= rest.high; low += IDS_PER_TURN) {
      const range = { low, high: Math.min(rest.high, low + IDS_PER_TURN - 1) };
      // As one text: an object for each row would take longer than the search itself.
      const [found] = await this.#database.read(() =>
        this.#rows(`group_concat(id) AS ids, group_concat(coalesce(${key}, 0)) AS keys`, range, '', more),
      );
      runs.add(numbersIn(readText(found, 'ids')), numbersIn(readText(found, 'keys')));
      await nextTurn();
    }
    return runs;
  }

  #rows(
    columns: string,
    range: { readonly low: number; readonly high: number },
    end: string,
    more: Values,
  ): unknown[] {
    return this.#database.all(
      `SELECT ${columns} FROM outputs WHERE id BETWEEN :low AND :high AND ${this.#conditions.where} ${end}`,
      { ...this.#conditions.values, ...range, ...more },
    );
  }

  async #begun(): Promise<{ low: number; high: number }> {
    this.#rest ??= await this.#database.read(() => {
      const ends = this.#database.first(ENDS);
      return { low: readNumber(ends, 'low') ?? 1, high: readNumber(ends, 'high') ?? 0 };
    });
    return this.#rest;
  }
}

function numbersIn(text: string | null): readonly number[] {
  return text === null ? [] : text.split(',').map(Number);
}
