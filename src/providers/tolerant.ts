import * as z from 'zod/mini';

/** The largest amount whose millionths are exact as a number. */
const LARGEST_AMOUNT = 1_000_000_000;
const DECIMAL = /^\s*-?\d{1,15}(?:\.\d{1,30})?\s*$/;

/** A member that may be missing; one of another type than expected counts as missing. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined);

/** A number, also one that came as text. */
export const numeric = z.pipe(
  z.union([z.number(), z.string().check(z.regex(DECIMAL))]),
  z.transform((value) => Number(value)),
);

/** What something costs: a number, also as text. What is negative or beyond counting is no price. */
export const price = optional(numeric.check(z.gte(0), z.lte(LARGEST_AMOUNT)));

/** An id that must be there, also one that came as a number. */
export const id = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int().check(z.gte(0))]),
  z.transform((value) => String(value)),
);

/** A text that may be missing, also one that came as a number. */
export const text = optional(
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((value) => String(value)),
  ),
);

/** The rows of a list that can be read. What is no list has none, and a bad row does not take the good ones along. */
export const rows = <Schema extends z.ZodMiniType>(row: Schema) =>
  z.pipe(
    z.catch(z.optional(z.array(z.unknown())), undefined),
    z.transform((list): readonly z.output<Schema>[] =>
      (list ?? []).flatMap((one) => {
        const read = row.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    ),
  );
