import type { Definitions, JsonSchema } from '../catalog.ts';
import { isFileSchema } from '../requestInputs.ts';
import {
  alternativesOf,
  choicesOf,
  isRecord,
  propertiesOf,
  requiredOf,
  resolvedSchema,
  textsOf,
  typesOf,
} from '../check/schemaView.ts';

/** Deeper than any request of the contracts; a bundle contains bundles. */
const DEEPEST = 6;

/**
 * A value to start from: the contract's default or example, else the least that the schema takes. A text that the
 * user has to know is empty, a file is a reference to none.
 */
export function exampleValue(schema: JsonSchema, definitions: Definitions, depth = 0): unknown {
  const resolved = resolvedSchema(schema, definitions);
  if (isFileSchema(resolved)) return { $file: '' };
  const { default: standard, examples } = resolved;
  if (standard !== undefined) return standard;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (example !== undefined) return example;
  const [choice] = choicesOf(resolved);
  if (choice !== undefined) return choice;
  const [alternative] = alternativesOf(resolved, definitions);
  if (alternative && !isRecord(resolved['properties'])) return exampleValue(alternative, definitions, depth);
  switch (typesOf(resolved)[0]) {
    case 'integer':
    case 'number':
      return leastNumber(resolved);
    case 'boolean':
      return false;
    case 'array':
      return leastList(resolved, definitions, depth);
    case 'string':
      return '';
    default:
      return depth < DEEPEST ? leastObject(resolved, definitions, depth) : {};
  }
}

/** The names of the members that an object needs, those of its first alternative included. */
export function neededMembers(schema: JsonSchema, definitions: Definitions): readonly string[] {
  const [alternative] = alternativesOf(schema, definitions);
  return [...new Set([...requiredOf(schema), ...textsOf(alternative?.['required'])])];
}

function leastObject(schema: JsonSchema, definitions: Definitions, depth: number): unknown {
  const properties = propertiesOf(schema);
  const { minProperties } = schema;
  const needed = neededMembers(schema, definitions);
  const least = typeof minProperties === 'number' ? minProperties : 0;
  const others = Object.keys(properties).filter((name) => !needed.includes(name));
  const names = [...needed, ...others.slice(0, Math.max(0, least - needed.length))];
  return Object.fromEntries(
    names.map((name) => [name, exampleValue(properties[name] ?? {}, definitions, depth + 1)]),
  );
}

function leastList({ items, minItems }: JsonSchema, definitions: Definitions, depth: number): unknown {
  const count = typeof minItems === 'number' ? minItems : 0;
  if (!isRecord(items) || count === 0) return [];
  return Array.from({ length: count }, () => exampleValue(items, definitions, depth + 1));
}

function leastNumber({ minimum, multipleOf }: JsonSchema): number {
  const least = typeof minimum === 'number' ? minimum : 0;
  return typeof multipleOf === 'number' ? Math.ceil(least / multipleOf) * multipleOf : least;
}
