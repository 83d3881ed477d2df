import * as z from 'zod/mini';
import type { JobId } from '../../../core/ids.ts';
import type { Database } from '../database.ts';

/** What the user said of an output. */
export interface OutputMarks {
  readonly star: boolean;
  /** From 1 to 5; 0 for none. */
  readonly rating: number;
  readonly rejected: boolean;
  /** In the recycle bin. */
  readonly recycled: boolean;
  readonly tags: readonly string[];
  /** The names of the collections that it is in. */
  readonly collections: readonly string[];
}

/** An output of the list. */
export interface ListedOutput {
  readonly job: JobId;
  readonly index: number;
  readonly marks: OutputMarks;
}

export const OUTPUT_COLUMNS = 'id, job, position, star, rating, rejected, gone';

const row = z.object({
  id: z.number(),
  job: z.string(),
  position: z.number(),
  star: z.number(),
  rating: z.number(),
  rejected: z.number(),
  gone: z.nullable(z.string()),
});

const named = z.object({ output: z.number(), name: z.string() });

const TAGS = `
  SELECT output, tag AS name FROM output_tags
  WHERE output IN (SELECT value FROM json_each(:ids)) ORDER BY tag`;
const COLLECTIONS = `
  SELECT output, name FROM collection_outputs JOIN collections ON collections.id = collection
  WHERE output IN (SELECT value FROM json_each(:ids)) ORDER BY name`;

/** Within a read: rows of `OUTPUT_COLUMNS` with the tags and collections that belong to them. */
export function listed(database: Database, rows: readonly unknown[]): readonly ListedOutput[] {
  const outputs = rows.flatMap((one) => row.safeParse(one).data ?? []);
  const ids = JSON.stringify(outputs.map(({ id }) => id));
  const names = (statement: string): ReadonlyMap<number, readonly string[]> => {
    const found = new Map<number, string[]>();
    for (const one of database.all(statement, { ids })) {
      const { data } = named.safeParse(one);
      if (data) found.set(data.output, [...(found.get(data.output) ?? []), data.name]);
    }
    return found;
  };
  const [tags, collections] = [names(TAGS), names(COLLECTIONS)];
  return outputs.map(({ id, job, position: index, star, rating, rejected, gone }) => ({
    job,
    index,
    marks: {
      star: star !== 0,
      rating,
      rejected: rejected !== 0,
      recycled: gone !== null,
      tags: tags.get(id) ?? [],
      collections: collections.get(id) ?? [],
    },
  }));
}
