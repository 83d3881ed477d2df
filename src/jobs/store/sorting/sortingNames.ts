import * as z from 'zod/mini';
import { headOf } from '../../../net/redaction/displayText.ts';
import type { Database } from '../database.ts';

/** A name that the user gave, with the number of outputs that have it. */
export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** A filter under a name; what is in it, whoever saved it says. */
export interface SavedSearch {
  readonly name: string;
  readonly filter: string;
}

/** Longer than what fits on a button. */
const MAX_NAME_LENGTH = 60;

/** A name as it is stored: one line, and no quotation marks, so that it can be written in a search. */
export function cleanName(name: string): string {
  const line = name.normalize().replaceAll('"', "'").replace(/\s+/g, ' ').trim();
  return headOf(line, MAX_NAME_LENGTH).trim();
}

const counted = z.object({ name: z.string(), count: z.number() });
const saved = z.object({ name: z.string(), filter: z.string() });

const TAGS = 'SELECT tag AS name, count(*) AS count FROM output_tags GROUP BY tag ORDER BY tag';
const COLLECTIONS = `
  SELECT name, count(output) AS count FROM collections LEFT JOIN collection_outputs ON collection = collections.id
  GROUP BY collections.id ORDER BY name`;
const NEXT = 'UPDATE sorting SET revision = revision + 1';

/** The names that the user gave: tags, collections and saved searches. Errors of every method: Problem (storage). */
export class SortingNames {
  readonly #database: Database;
  readonly #onChange: () => void;

  /** @param onChange called after every change of this window. */
  constructor(database: Database, onChange: () => void) {
    this.#database = database;
    this.#onChange = onChange;
  }

  tags(): Promise<readonly NameCount[]> {
    return this.#counted(TAGS);
  }

  collections(): Promise<readonly NameCount[]> {
    return this.#counted(COLLECTIONS);
  }

  async searches(): Promise<readonly SavedSearch[]> {
    const rows = await this.#database.read(() =>
      this.#database.all('SELECT name, filter FROM saved_searches ORDER BY name'),
    );
    return rows.flatMap((row) => saved.safeParse(row).data ?? []);
  }

  /** Saves a search, in place of one of the same name. */
  saveSearch(name: string, filter: string): Promise<void> {
    return this.#change(
      `INSERT INTO saved_searches (name, filter) VALUES (:name, :filter)
      ON CONFLICT (name) DO UPDATE SET filter = excluded.filter`,
      { name: cleanName(name), filter },
    );
  }

  /** Errors: false when another one has that name. */
  async rename(what: 'search' | 'collection', name: string, to: string): Promise<boolean> {
    const values = { name, to: cleanName(to) };
    const table = what === 'search' ? 'saved_searches' : 'collections';
    const isTaken = await this.#database.read(
      () =>
        this.#database.first(`SELECT name FROM ${table} WHERE name = :to AND NOT name = :name`, values) !==
        undefined,
    );
    if (isTaken || values.to === '') return false;
    await this.#change(`UPDATE ${table} SET name = :to WHERE name = :name`, values);
    return true;
  }

  /** Deletes a saved search or a collection; the outputs in it stay. */
  async remove(what: 'search' | 'collection', name: string): Promise<void> {
    if (what === 'search') return this.#change('DELETE FROM saved_searches WHERE name = :name', { name });
    await this.#database.write(() => {
      this.#database.run(
        'DELETE FROM collection_outputs WHERE collection = (SELECT id FROM collections WHERE name = :name)',
        { name },
      );
      this.#database.run('DELETE FROM collections WHERE name = :name', { name });
      this.#database.run(NEXT);
    });
    this.#onChange();
  }

  async #change(statement: string, values: Readonly<Record<string, string>>): Promise<void> {
    await this.#database.write(() => {
      this.#database.run(statement, values);
      this.#database.run(NEXT);
    });
    this.#onChange();
  }

  async #counted(statement: string): Promise<readonly NameCount[]> {
    const rows = await this.#database.read(() => this.#database.all(statement));
    return rows.flatMap((row) => counted.safeParse(row).data ?? []);
  }
}
