import { catalog } from '../../../calls/generated/killatamata.catalog.gen.ts';
import type { JsonSchema } from '../../../calls/catalog.ts';
import { choicesOf, propertiesOf, resolvedSchema, schemaFor } from '../../../calls/check/schemaView.ts';
import { bodySchema } from '../../../calls/requestInputs.ts';

export const SUBMIT = 'submitMediaJob';
export const DEFINITIONS = catalog.definitions;

/** A task of the contract: what it is called, what it is about, and the schema of its input. */
export interface MediaTask {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly input: JsonSchema;
}

/** The tasks by id, in the order of the contract, whose request schema tells all of them apart. */
export const TASKS: ReadonlyMap<string, MediaTask> = new Map(
  choicesOf(propertiesOf(requestSchema({}))['task'] ?? {}).map((choice) => {
    const id = String(choice);
    const schema = requestSchema({ task: id });
    const input = resolvedSchema(propertiesOf(schema)['input'] ?? {}, DEFINITIONS);
    return [
      id,
      { id, title: textOf(schema['title']) ?? id, description: textOf(schema['description']), input },
    ];
  }),
);

/** The schema of a request as far as its task decides it. */
function requestSchema(request: { readonly task?: string }): JsonSchema {
  const body = catalog.operations.find(({ id }) => id === SUBMIT)?.body ?? null;
  return schemaFor(bodySchema({ body, definitions: DEFINITIONS }) ?? {}, request, DEFINITIONS);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
