import * as z from 'zod/mini';
import type { JobId } from '../../../core/ids.ts';
import type { Database } from '../database.ts';
import { readNumber, readRow } from '../rows.ts';
import { JOB, NEXT_REVISION } from '../statements.ts';

/** An output by its job and its position. */
export interface OutputPlace {
  readonly job: JobId;
  readonly index: number;
}

/** What the user says of outputs. */
export type Marking =
  | { readonly mark: 'star' | 'rejected' | 'recycled'; readonly value: boolean }
  /** From 1 to 5; 0 takes it away. */
  | { readonly mark: 'rating'; readonly value: number }
  /** Names; a collection that is not there is made. */
  | {
      readonly mark: 'tags' | 'collections';
      readonly add: readonly string[];
      readonly remove: readonly string[];
    };

/** Output ids with the value that they had and the one that they have got. */
interface ColumnEdit {
  readonly on: 'star' | 'rating' | 'rejected' | 'gone';
  readonly values: readonly (readonly [id: number, before: number, after: number])[];
}

/** A tag or a collection with the outputs that it was put on or taken from, and their places in the collection. */
interface NameEdit {
  readonly on: 'tags' | 'collections';
  readonly name: string;
  readonly isAdded: boolean;
  readonly outputs: readonly (readonly [id: number, place: number])[];
  /** The collection was made for them. */
  readonly isNew: boolean;
}

/** What was changed, so that it can be taken back and done again. */
export type SortingEdit = ColumnEdit | NameEdit;

/** What a transaction wrote: outputs that changed, and rows of jobs that changed with them. */
export interface Written {
  readonly outputs: Set<number>;
  readonly jobs: Map<JobId, unknown>;
}

const IDS = `
  SELECT outputs.id FROM json_each(:places) AS wanted
  JOIN outputs ON outputs.job = json_extract(wanted.value, '$[0]')
    AND outputs.position = json_extract(wanted.value, '$[1]')
  ORDER BY wanted.key`;
const AMONG = 'IN (SELECT value FROM json_each(:ids))';
const COLLECTION = 'SELECT id FROM collections WHERE name = :name';
const place = z.object({ id: z.number(), job: z.string(), position: z.number() });

/** Within a transaction: changes outputs by their ids, and says what it changed. What is as wanted already is left alone. */
export class SortingSteps {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The ids of the outputs that are there, in the order given. */
  idsOf(places: readonly OutputPlace[]): readonly number[] {
    const values = { places: JSON.stringify(places.map(({ job, index }) => [job, index])) };
    return this.#database.all(IDS, values).map((row) => readNumber(row, 'id') ?? 0);
  }

  /** The edits that a marking means, not yet done. */
  editsOf(ids: readonly number[], marking: Marking): readonly SortingEdit[] {
    switch (marking.mark) {
      case 'star':
      case 'rejected':
      case 'rating':
        return [this.#columnEdit(ids, marking.mark, marking.mark, Number(marking.value))];
      case 'recycled':
        return [this.#columnEdit(ids, 'gone', 'gone IS NOT NULL', Number(marking.value))];
      case 'tags':
      case 'collections': {
        const { mark, add, remove } = marking;
        return [
          ...add.map((name) => this.#nameEdit(ids, mark, name, true)),
          ...remove.map((name) => this.#nameEdit(ids, mark, name, false)),
        ].filter(({ outputs }) => outputs.length > 0);
      }
    }
  }

  /** Does an edit, or takes it back. */
  apply(edit: SortingEdit, way: 'forward' | 'back', written: Written): void {
    if ('name' in edit) this.#applyName(edit, way, written);
    else this.#applyColumn(edit, way, written);
  }

  #columnEdit(ids: readonly number[], on: ColumnEdit['on'], column: string, after: number): ColumnEdit {
    const rows = this.#database.all(
      `SELECT id, ${column} AS before FROM outputs WHERE id ${AMONG} AND ${column} IS NOT :after`,
      { ids: JSON.stringify(ids), after },
    );
    return {
      on,
      values: rows.map((row) => [readNumber(row, 'id') ?? 0, readNumber(row, 'before') ?? 0, after]),
    };
  }

  #nameEdit(ids: readonly number[], on: NameEdit['on'], name: string, isAdded: boolean): NameEdit {
    const collection = readNumber(this.#database.first(COLLECTION, { name }), 'id');
    const having =
      on === 'tags'
        ? this.#database.all(
            `SELECT output, 0 AS place FROM output_tags WHERE tag = :name AND output ${AMONG}`,
            {
              name,
              ids: JSON.stringify(ids),
            },
          )
        : this.#database.all(
            `SELECT output, place FROM collection_outputs WHERE collection = :collection AND output ${AMONG}`,
            { collection, ids: JSON.stringify(ids) },
          );
    const places = new Map(having.map((row) => [readNumber(row, 'output'), readNumber(row, 'place') ?? 0]));
    const last = this.#database.first(
      'SELECT coalesce(max(place), 0) AS place FROM collection_outputs WHERE collection = :collection',
      { collection },
    );
    const from = (readNumber(last, 'place') ?? 0) + 1;
    const outputs = ids
      .filter((id) => places.has(id) !== isAdded)
      .map((id, at) => [id, isAdded ? from + at : (places.get(id) ?? 0)] as const);
    return { on, name, isAdded, outputs, isNew: on === 'collections' && isAdded && collection === null };
  }

  #applyColumn({ on, values }: ColumnEdit, way: 'forward' | 'back', written: Written): void {
    const wanted = values.map(([id, before, after]) => [id, way === 'forward' ? after : before] as const);
    if (on === 'gone') {
      for (const isGone of [true, false])
        this.#recycle(
          wanted.filter(([, value]) => (value !== 0) === isGone).map(([id]) => id),
          isGone,
          written,
        );
      return;
    }
    const rows = this.#database.all(
      `UPDATE outputs SET ${on} = wanted.after FROM (
        SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS after FROM json_each(:wanted)
      ) AS wanted WHERE outputs.id = wanted.id RETURNING outputs.id AS id`,
      { wanted: JSON.stringify(wanted) },
    );
    for (const row of rows) written.outputs.add(readNumber(row, 'id') ?? 0);
  }

  #applyName(
    { on, name, isAdded, outputs, isNew }: NameEdit,
    way: 'forward' | 'back',
    written: Written,
  ): void {
    const isPutOn = isAdded === (way === 'forward');
    if (on === 'collections' && isPutOn)
      this.#database.run('INSERT INTO collections (name) VALUES (:name) ON CONFLICT DO NOTHING', { name });
    // Only on outputs that are still there.
    const values = { name, outputs: JSON.stringify(outputs) };
    const given = `
      SELECT outputs.id AS output, json_extract(value, '$[1]') AS place
      FROM json_each(:outputs) JOIN outputs ON outputs.id = json_extract(value, '$[0]') WHERE true`;
    const statements = {
      tags: {
        add: `INSERT INTO output_tags (tag, output) SELECT :name, output FROM (${given}) WHERE true ON CONFLICT DO NOTHING`,
        remove: `DELETE FROM output_tags WHERE tag = :name AND output IN (SELECT output FROM (${given}))`,
      },
      collections: {
        add: `INSERT INTO collection_outputs (collection, output, place)
          SELECT (${COLLECTION}), output, place FROM (${given}) WHERE true ON CONFLICT DO NOTHING`,
        remove: `DELETE FROM collection_outputs
          WHERE collection = (${COLLECTION}) AND output IN (SELECT output FROM (${given}))`,
      },
    };
    this.#database.run(statements[on][isPutOn ? 'add' : 'remove'], values);
    if (isNew && !isPutOn)
      this.#database.run(
        `DELETE FROM collections WHERE name = :name
        AND NOT EXISTS (SELECT 1 FROM collection_outputs WHERE collection = collections.id)`,
        { name },
      );
    for (const [id] of outputs) written.outputs.add(id);
  }

  /** Into the recycle bin or out of it: noted in the job, so that every list of every window leaves it out. */
  #recycle(ids: readonly number[], isGone: boolean, written: Written): void {
    if (ids.length === 0) return;
    const rows = this.#database.all(`SELECT id, job, position FROM outputs WHERE id ${AMONG}`, {
      ids: JSON.stringify(ids),
    });
    const positions = new Map<JobId, Set<number>>();
    for (const row of rows) {
      const { data } = place.safeParse(row);
      if (data) positions.set(data.job, (positions.get(data.job) ?? new Set()).add(data.position));
    }
    for (const [id, indexes] of positions) {
      const outputs = readRow(this.#database.first(JOB, { id }))?.outputs.map(({ gone, ...output }) => {
        if (gone === 'deleted' || !indexes.has(output.index)) return { ...output, ...(gone && { gone }) };
        return { ...output, ...(isGone && { gone: 'recycled' }) };
      });
      if (!outputs) continue;
      const values = { id, outputs: JSON.stringify(outputs) };
      written.jobs.set(
        id,
        this.#database.first(
          `UPDATE jobs SET outputs = :outputs, revision = ${NEXT_REVISION} WHERE id = :id RETURNING *`,
          values,
        ),
      );
    }
  }
}
