import { isRecord, type JsonRecord } from './openapiShape.ts';

const NULL_SCHEMA = 'null';

/** Whether the schema takes null and nothing else. */
export function isNullSchema(schema: unknown): boolean {
  return isRecord(schema) && schema['type'] === NULL_SCHEMA;
}

function without(schema: JsonRecord, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}

/** Takes the null branch out of a union; a union that is left with one branch becomes this branch. */
function withoutNullBranch(schema: JsonRecord, union: 'anyOf' | 'oneOf'): JsonRecord {
  const branches = schema[union];
  if (!Array.isArray(branches) || !branches.some(isNullSchema)) return schema;
  const rest: unknown[] = branches.filter((branch) => !isNullSchema(branch));
  const [only] = rest;
  return rest.length === 1 && isRecord(only)
    ? { ...only, ...without(schema, union), nullable: true }
    : { ...schema, [union]: rest, nullable: true };
}

function withoutNullType(schema: JsonRecord): JsonRecord {
  const { type, enum: words } = schema;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  const wordsTakeNull = !Array.isArray(words) || words.includes(null);
  const takesNull = types.includes(NULL_SCHEMA)
    ? wordsTakeNull
    : type === undefined && Array.isArray(words) && wordsTakeNull;
  if (!takesNull) return schema;
  const named = types.filter((name) => name !== NULL_SCHEMA && name !== undefined);
  return {
    ...without(schema, 'type', 'enum'),
    ...(named.length === 0 ? {} : { type: named.length === 1 ? named[0] : named }),
    ...(Array.isArray(words) ? { enum: words.filter((word) => word !== null) } : {}),
    nullable: true,
  };
}

/** `allOf` around a single reference says the same as the reference. */
function withoutWrapper(schema: JsonRecord): JsonRecord {
  const { allOf } = schema;
  const branches: readonly unknown[] = Array.isArray(allOf) ? allOf : [];
  const [only, ...more] = branches;
  if (more.length > 0) return schema;
  return isRecord(only) && typeof only['$ref'] === 'string'
    ? { ...only, ...without(schema, 'allOf') }
    : schema;
}

/**
 * One spelling for all ways to say that a value may be null, so that a repaired schema can be compared with its seed:
 * the seeds write `nullable: true` (OpenAPI 3.0), the specs a null in `type` and `enum`, or a null branch.
 *
 * @returns the schema without its null, marked by `nullable: true` where it had one
 */
export function nullableForm(schema: JsonRecord): JsonRecord {
  const direct = withoutNullType(withoutNullBranch(withoutNullBranch(schema, 'anyOf'), 'oneOf'));
  return withoutWrapper(direct['nullable'] === false ? without(direct, 'nullable') : direct);
}
