import type { CatalogOperation, Definitions, JsonSchema } from '../catalog.ts';
import { MOST_FAULTS } from './checkFaults.ts';
import { nearest } from './nearest.ts';
import { bodyPointer, type RequestFault } from './requestFault.ts';
import { bodySchema } from '../requestInputs.ts';
import { isRecord, propertiesOf, schemaFor } from './schemaView.ts';

type Path = readonly (string | number)[];

/**
 * Members that the contract does not know and does not forbid: the platform would drop most of them without a word,
 * so a misspelled option is worth a warning. An object that is declared open takes anything.
 */
export function unknownFields(operation: CatalogOperation, body: unknown): readonly RequestFault[] {
  const schema = bodySchema(operation);
  if (!schema) return [];
  const faults: RequestFault[] = [];
  for (const fault of strangers(schema, body, [], operation.definitions)) {
    if (faults.length === MOST_FAULTS) break;
    faults.push(fault);
  }
  return faults;
}

function* strangers(
  schema: JsonSchema,
  value: unknown,
  path: Path,
  definitions: Definitions,
): Generator<RequestFault> {
  const here = schemaFor(schema, value, definitions);
  if (Array.isArray(value)) {
    const { items } = here;
    if (!isRecord(items)) return;
    for (const [at, item] of value.entries()) yield* strangers(items, item, [...path, at], definitions);
    return;
  }
  if (!isRecord(value)) return;
  const properties = propertiesOf(here);
  const known = Object.keys(properties);
  const others = here['additionalProperties'];
  for (const [name, inner] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : others;
    if (isRecord(property)) yield* strangers(property, inner, [...path, name], definitions);
    else if (others === undefined && known.length > 0) {
      const suggestion = nearest(name, known);
      const location = [...path, name];
      yield {
        code: 'unknownField',
        args: { name, ...(suggestion === undefined ? {} : { suggestion }) },
        pointer: bodyPointer(location),
        location: ['body', ...location],
        severity: 'warning',
      };
    }
  }
}
