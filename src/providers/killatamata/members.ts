import * as z from 'zod/mini';

type Members = Readonly<Record<string, unknown>>;

/** Where answers are wrapped once more. */
const WRAPPERS: readonly string[] = ['result', 'data'];

/**
 * The object under the first of the names that an answer has, also inside `result` or `data`. Null where the answer says
 * null there; undefined where it has none of the names.
 */
export function objectUnder(answer: unknown, names: readonly string[]): Members | null | undefined {
  if (!isObject(answer)) return undefined;
  for (const name of names) {
    const member = answer[name];
    if (member === null || isObject(member)) return member;
  }
  for (const wrapper of WRAPPERS) {
    const inner = objectUnder(answer[wrapper], names);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The members of an answer and of what wraps it, the inner ones first where a name comes twice. */
export function allMembers(answer: unknown, ...wrappers: readonly string[]): Members {
  if (!isObject(answer)) return {};
  const inner = [...wrappers, ...WRAPPERS].map((name) => allMembers(answer[name], ...wrappers));
  return Object.fromEntries([answer, ...inner].flatMap((members) => Object.entries(members)));
}

/** Reads an answer together with what wraps it. */
export const unwrapped = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.looseObject({}),
      z.transform((answer): unknown => allMembers(answer)),
    ),
    schema,
  );

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
