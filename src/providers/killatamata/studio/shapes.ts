import * as z from 'zod/mini';
import { id, optional, text } from '../../tolerant.ts';

/** An object with all its members, whatever they are. */
export const members = z.looseObject({});

/** Where servers put what they tell of. */
const ENVELOPES: readonly string[] = ['result', 'data'];

/** The objects in which an answer may tell of something: under one of the names, in an envelope, or itself. */
export function placesIn(answer: unknown, ...names: readonly string[]): readonly unknown[] {
  const envelopes = [answer, ...ENVELOPES.map((name) => memberOf(answer, name))];
  return [...envelopes.flatMap((one) => names.map((name) => memberOf(one, name))), ...envelopes].filter(
    isObject,
  );
}

/** What the schema reads at each of these places where it can. */
export function readIn<Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: unknown,
  ...names: readonly string[]
): readonly z.output<Schema>[] {
  return placesIn(answer, ...names).flatMap((place) => {
    const read = schema.safeParse(place);
    return read.success ? [read.data] : [];
  });
}

/** The first that any of the places tells. */
export function firstOf<Place, Value>(
  places: readonly Place[],
  of: (place: Place) => Value | undefined,
): Value | undefined {
  return places.map(of).find((value) => value !== undefined);
}

/** What the schema can read in an answer, at the first of its places where it can. */
export const thing = <Schema extends z.ZodMiniType>(
  schema: Schema,
  ...names: readonly [string, ...string[]]
) =>
  z.pipe(
    z.unknown(),
    z.transform((answer, context): z.output<Schema> => {
      for (const place of placesIn(answer, ...names)) {
        const read = schema.safeParse(place);
        if (read.success) return read.data;
      }
      context.issues.push({ code: 'custom', message: 'nothing to read', input: answer, path: [names[0]] });
      return z.NEVER;
    }),
  );

/** The member of an object; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id that may stand under another name. */
export const anyId = optional(id);

/** The times of a thing in the spellings of the contract and of other servers. */
export const times = {
  createdAt: text,
  created_at: text,
  updatedAt: text,
  updated_at: text,
  deletedAt: text,
  deleted_at: text,
};
