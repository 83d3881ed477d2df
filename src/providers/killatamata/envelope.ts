import * as z from 'zod/mini';

const WRAPPERS = ['result', 'data'];

/** The members of an answer, also where they stand in a `result` or `data` inside it. */
export const unwrapped = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.looseObject({}),
      z.transform((answer): unknown => {
        const inner = WRAPPERS.map((name) => answer[name]).filter(isObject);
        return inner.reduce((outer, members) => ({ ...members, ...outer }), answer);
      }),
    ),
    schema,
  );

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
