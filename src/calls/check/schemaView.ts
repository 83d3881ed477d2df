import { isHolder } from '../../net/json/walkJson.ts';
import type { Definitions, JsonSchema } from '../catalog.ts';

/** A way through the schemas of the contracts, so that readers need not care how a schema is put together. */

/** The schema with its reference followed and its `allOf` parts merged; what stands beside a reference wins. */
export function resolvedSchema(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const { $ref: ref, allOf, ...own } = schema;
  const parts = [
    ...(typeof ref === 'string' ? [definitions[ref.slice('#/$defs/'.length)] ?? {}] : []),
    ...recordsOf(allOf),
  ];
  if (parts.length === 0) return schema;
  return [...parts.map((part) => resolvedSchema(part, definitions)), own].reduce<JsonSchema>(
    (merged, part) => ({
      ...merged,
      ...part,
      ...(merged['properties'] || part['properties']
        ? { properties: { ...recordOf(merged['properties']), ...recordOf(part['properties']) } }
        : {}),
      ...(merged['required'] || part['required']
        ? { required: [...new Set([...textsOf(merged['required']), ...textsOf(part['required'])])] }
        : {}),
    }),
    {},
  );
}

/** The types that a resolved schema allows, `null` left out; empty when it does not say. */
export function typesOf(schema: JsonSchema): readonly string[] {
  const type = schema['type'];
  return (Array.isArray(type) ? textsOf(type) : typeof type === 'string' ? [type] : []).filter(
    (word) => word !== 'null',
  );
}

export function propertiesOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(recordOf(schema['properties'])).map(([name, property]) => [name, recordOf(property)]),
  );
}

export function requiredOf(schema: JsonSchema): readonly string[] {
  return textsOf(schema['required']);
}

/** The values of an enumeration or a constant; null is not one that a user picks. */
export function choicesOf(schema: JsonSchema): readonly (string | number)[] {
  const values: readonly unknown[] = Array.isArray(schema['enum'])
    ? schema['enum']
    : 'const' in schema
      ? [schema['const']]
      : [];
  return values.filter((value) => typeof value === 'string' || typeof value === 'number');
}

/** Alternatives of a resolved schema, resolved; empty when it has none. */
export function alternativesOf(schema: JsonSchema, definitions: Definitions): readonly JsonSchema[] {
  const branches = Array.isArray(schema['oneOf']) ? schema['oneOf'] : schema['anyOf'];
  return recordsOf(branches)
    .map((branch) => resolvedSchema(branch, definitions))
    .filter((branch) => branch['type'] !== 'null');
}

/** Objects that tell themselves apart by the value of one member. */
interface TaggedChoice {
  readonly tag: string;
  readonly branches: ReadonlyMap<string | number, JsonSchema>;
}

/** How the alternatives of a resolved schema are told apart; null when it has none or nothing tells. */
function taggedChoice(schema: JsonSchema, definitions: Definitions): TaggedChoice | null {
  const branches = alternativesOf(schema, definitions);
  const tag = Object.keys(propertiesOf(branches[0] ?? {})).find((name) =>
    branches.every((branch) => fixedValue(branch, name) !== undefined),
  );
  if (tag === undefined || branches.length < 2) return null;
  return {
    tag,
    branches: new Map(
      branches.flatMap((branch) => {
        const value = fixedValue(branch, tag);
        return value === undefined ? [] : [[value, branch] as const];
      }),
    ),
  };
}

/**
 * The schema that judges this value: of objects told apart by a tag, the one that the value names; of other
 * alternatives that are objects beside plain values, the one of the value's kind.
 */
export function schemaFor(schema: JsonSchema, value: unknown, definitions: Definitions): JsonSchema {
  const resolved = resolvedSchema(schema, definitions);
  const choice = taggedChoice(resolved, definitions);
  if (choice) {
    const named = isRecord(value) ? value[choice.tag] : undefined;
    const branch =
      typeof named === 'string' || typeof named === 'number' ? choice.branches.get(named) : undefined;
    return branch ?? undecided(choice);
  }
  if (Object.hasOwn(resolved, 'properties')) return resolved;
  const branch = alternativesOf(resolved, definitions).find((one) => isOfKind(value, typesOf(one)));
  if (!branch) return resolved;
  const { oneOf: _, anyOf: __, ...own } = resolved;
  return { ...own, ...branch };
}

/** The schema of a value inside a value: `path` are member names and list positions from `schema` down. */
export function schemaAt(
  schema: JsonSchema,
  value: unknown,
  path: readonly (string | number)[],
  definitions: Definitions,
): JsonSchema | null {
  const here = schemaFor(schema, value, definitions);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const inner = memberOf(value, step);
  if (typeof step === 'number')
    return isRecord(here['items']) ? schemaAt(here['items'], inner, rest, definitions) : null;
  const properties = propertiesOf(here);
  const next = Object.hasOwn(properties, step) ? properties[step] : here['additionalProperties'];
  return isRecord(next) ? schemaAt(next, inner, rest, definitions) : null;
}

/** All that is known of an object before its tag is: what else it may have depends on it. */
function undecided({ tag, branches }: TaggedChoice): JsonSchema {
  const properties = { [tag]: { type: 'string', enum: [...branches.keys()] } };
  return { type: 'object', required: [tag], properties, additionalProperties: true };
}

function fixedValue(branch: JsonSchema, name: string): string | number | undefined {
  const choices = choicesOf(propertiesOf(branch)[name] ?? {});
  return choices.length === 1 && requiredOf(branch).includes(name) ? choices[0] : undefined;
}

function isOfKind(value: unknown, types: readonly string[]): boolean {
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'number') return types.includes('number') || types.includes('integer');
  return value !== null && types.includes(typeof value);
}

/** True for an object of JSON; a number that is kept as it was written is none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isHolder(value) && !Array.isArray(value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function recordsOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A member of an object or an item of a list; undefined for anything else. */
export function memberOf(value: unknown, step: string | number): unknown {
  const holds = (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, step);
  return holds ? Reflect.get(value, step) : undefined;
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
