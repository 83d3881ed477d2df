import type { CatalogOperation, JsonSchema } from './catalog.ts';
import { propertiesOf, resolvedSchema } from './check/schemaView.ts';
import { bodySchema } from './requestInputs.ts';

/** The names of the parameters and of the body's fields that no published contract shows, in the order of the contract. */
export function assumedParts(operation: CatalogOperation): readonly string[] {
  const { parameters, definitions } = operation;
  const isAssumed = (schema: JsonSchema) => resolvedSchema(schema, definitions)['x-assumed'] === true;
  const body = bodySchema(operation);
  const fields = Object.entries(body ? propertiesOf(resolvedSchema(body, definitions)) : {});
  return [
    ...parameters.filter(({ schema }) => isAssumed(schema)).map(({ name }) => name),
    ...fields.filter(([, schema]) => isAssumed(schema)).map(([name]) => name),
  ];
}
