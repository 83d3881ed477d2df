import { findNodeAtOffset, getNodePath } from 'jsonc-parser';
import type { CatalogOperation, JsonSchema } from '../catalog.ts';
import { questionFor, type Question } from '../questions/question.ts';
import {
  accountOf,
  operationOf,
  parseRequestFile,
  type NeededCredentials,
  type RequestContext,
  type RequestFile,
} from './requestFile.ts';
import { bodyPointer } from '../check/requestFault.ts';
import { bodySchema, isSecretInput, parameterNamed } from '../requestInputs.ts';
import { requiredOf, resolvedSchema, schemaAt } from '../check/schemaView.ts';

/** What the place under the mouse is, in the words and bounds of the contract. */
export type RequestHover = { readonly offset: number; readonly length: number } & (
  | {
      readonly kind: 'operation';
      readonly operation: CatalogOperation;
      /** What it needs to be sent, and what the file's account lacks of it; null where nothing is known of keys. */
      readonly credentials: NeededCredentials | null;
    }
  | ({ readonly kind: 'field' } & FieldFacts)
);

interface FieldFacts {
  readonly field: Question;
  readonly isDeprecated: boolean;
  /** True where no published contract shows it. */
  readonly isAssumed: boolean;
}

/** The operation or field at this place of a request file; null where there is nothing to say. Never throws. */
export function hoverAt(text: string, offset: number, context: RequestContext): RequestHover | null {
  const file = parseRequestFile(text);
  const operation = operationOf(file, context);
  const node = file.root && findNodeAtOffset(file.root, offset);
  if (!operation || !node || node.type === 'object' || node.type === 'array') return null;
  const place = { offset: node.offset, length: node.length };
  const path = getNodePath(node);
  if (path[0] === 'operation' && path.length === 1) {
    const account = accountOf(file, context)?.id ?? null;
    const credentials = context.credentials?.(operation, account) ?? null;
    return { ...place, kind: 'operation', operation, credentials };
  }
  const facts = fieldAt(file, operation, path);
  return facts && { ...place, kind: 'field', ...facts };
}

function fieldAt(
  file: RequestFile,
  operation: CatalogOperation,
  [member, ...path]: readonly (string | number)[],
): FieldFacts | null {
  const name = String(path.at(-1) ?? '');
  if (member === 'params' && path.length === 1) {
    const parameter = parameterNamed(operation, name);
    if (!parameter) return null;
    const { in: place, required, description } = parameter;
    const secret = isSecretInput(operation, name);
    const asked = { place, name, pointer: `${place}.${name}`, secret, required, description };
    const field = questionFor(asked, parameter.schema, operation.definitions);
    return { field, ...marksOf(resolvedSchema(parameter.schema, operation.definitions)) };
  }
  const whole = bodySchema(operation);
  if (member !== 'body' || !whole) return null;
  const schema = schemaAt(whole, file.body, path, operation.definitions);
  if (!schema) return null;
  const holder =
    path.length > 0 ? schemaAt(whole, file.body, path.slice(0, -1), operation.definitions) : null;
  const asked = {
    place: 'body',
    name,
    pointer: bodyPointer(path),
    secret: isSecretInput(operation, path.join('.')),
    required: holder ? requiredOf(holder).includes(name) : (operation.body?.required ?? false),
  } as const;
  return { field: questionFor(asked, schema, operation.definitions), ...marksOf(schema) };
}

function marksOf(schema: JsonSchema): Pick<FieldFacts, 'isAssumed' | 'isDeprecated'> {
  return { isAssumed: schema['x-assumed'] === true, isDeprecated: schema['deprecated'] === true };
}
