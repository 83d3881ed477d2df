import { bareSchema, type SpecSchema } from './bareSchema.ts';
import { isRecord } from './openapiShape.ts';
import { listOf, recordOf } from './specNode.ts';

/** A schema of the spec as requests are checked against it before they are sent. */
export function requestSchema(schema: SpecSchema): SpecSchema {
  return recordOf(tagged(bareSchema(recordOf(withoutAssumptions(schema)))));
}

/** What no source shows is not demanded of a request. */
function withoutAssumptions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAssumptions);
  if (!isRecord(value)) return value;
  if (recordOf(value['x-backlot'])['assumed'] === true) return {};
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutAssumptions(member)]));
}

/**
 * A choice between objects that tell themselves apart by one member gets this member named, so that the faults that
 * are found are those of the branch that was meant.
 */
function tagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tagged);
  if (!isRecord(value)) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tagged(member)]));
  const tag = tagOf(listOf(value['oneOf']));
  return tag === undefined
    ? schema
    : { type: 'object', required: [tag], ...schema, discriminator: { propertyName: tag } };
}

/** The member whose single value each branch fixes. */
function tagOf(branches: readonly unknown[]): string | undefined {
  const fixed = branches.map((branch) =>
    Object.entries(recordOf(recordOf(branch)['properties']))
      .filter(([, schema]) => listOf(recordOf(schema)['enum']).length === 1 || 'const' in recordOf(schema))
      .map(([name]) => name),
  );
  return fixed[0]?.find((name) => fixed.every((names) => names.includes(name)));
}
