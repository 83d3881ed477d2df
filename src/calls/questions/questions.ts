import type { CatalogOperation } from '../catalog.ts';
import { questionFor, type Question } from './question.ts';
import {
  bodyForm,
  bodySchema,
  isGiven,
  isIntentKey,
  isSecretInput,
  type RequestInputs,
} from '../requestInputs.ts';
import { isRecord, propertiesOf, requiredOf, schemaFor, typesOf } from '../check/schemaView.ts';

export interface QuestionOptions {
  /** Also the inputs that may be left out. Default false. */
  readonly optional?: boolean;
  /** Inputs that may be left out and are asked for all the same, by name. */
  readonly asks?: readonly string[];
  /** Which resource list gives the values of an input, by its name: `{workflow_id: 'workflows'}`. */
  readonly references?: Readonly<Record<string, string>>;
}

/**
 * What is still missing for a call, in the order in which to ask: path, query, header, body. The body is asked for by
 * its top-level fields; one that is no plain object with named fields is asked for whole. Where a field decides which
 * others there are, it comes alone: ask again with its answer. The intent key is never asked for.
 */
export function questionsOf(
  operation: CatalogOperation,
  known: RequestInputs,
  options: QuestionOptions = {},
): readonly Question[] {
  const asked = [
    ...parameterQuestions(operation, known, options),
    ...bodyQuestions(operation, known, options),
  ];
  return asked.filter(
    ({ required, name }) => required || options.optional === true || options.asks?.includes(name),
  );
}

/** The inputs with the answer to a question; `undefined` takes the value away. */
export function withAnswer(known: RequestInputs, question: Question, value: unknown): RequestInputs {
  if (question.place !== 'body') return { ...known, params: { ...known.params, [question.name]: value } };
  if (question.name === '') return { ...known, body: value };
  const body = isRecord(known.body) ? known.body : {};
  return { ...known, body: { ...body, [question.name]: value } };
}

/** More fields than one wants to be asked for one by one. */
const MANY_FIELDS = 8;

/** True when the call is better written in a request file: its body is nested, free or has many fields. */
export function isLarge(operation: CatalogOperation, options: QuestionOptions = {}): boolean {
  const fields = bodyQuestions(operation, { params: {} }, options);
  return (
    fields.length > MANY_FIELDS ||
    fields.some(({ type, required }) => required && type === 'json') ||
    isTagged(operation)
  );
}

function isTagged(operation: CatalogOperation): boolean {
  const schema = bodySchema(operation);
  return schema !== null && (Array.isArray(schema['oneOf']) || Array.isArray(schema['anyOf']));
}

function parameterQuestions(
  operation: CatalogOperation,
  known: RequestInputs,
  options: QuestionOptions,
): readonly Question[] {
  const missing = operation.parameters.filter(({ name, in: place }) => {
    const value = known.params[name];
    const empty = !isGiven(value) || (value === '' && place === 'path');
    return empty && !(place === 'header' && isIntentKey(operation, 'header', name));
  });
  return PLACES.flatMap((place) => missing.filter((parameter) => parameter.in === place)).map((parameter) =>
    questionFor(
      {
        place: parameter.in,
        name: parameter.name,
        pointer: `${parameter.in}.${parameter.name}`,
        secret: isSecretInput(operation, parameter.name),
        required: parameter.required,
        description: parameter.description,
        reference: options.references?.[parameter.name],
      },
      parameter.schema,
      operation.definitions,
    ),
  );
}

const PLACES = ['path', 'query', 'header'] as const;

function bodyQuestions(
  operation: CatalogOperation,
  known: RequestInputs,
  options: QuestionOptions,
): readonly Question[] {
  const whole = bodySchema(operation);
  if (!operation.body || !whole) return [];
  const needed = operation.body.required || known.body !== undefined;
  const schema = schemaFor(whole, known.body, operation.definitions);
  const properties = propertiesOf(schema);
  const named = Object.keys(properties).length > 0 && typesOf(schema).includes('object');
  if (bodyForm(operation.body) === 'bytes' || !named) {
    if (known.body !== undefined) return [];
    const { description } = operation.body;
    const asked = {
      place: 'body',
      name: '',
      pointer: 'body',
      secret: false,
      required: needed,
      description,
    } as const;
    return [questionFor(asked, schema, operation.definitions)];
  }
  // A body that is no object is a fault to be told, not a form to be filled.
  if (known.body !== undefined && !isRecord(known.body)) return [];
  const body = isRecord(known.body) ? known.body : {};
  const required = requiredOf(schema);
  return Object.entries(properties)
    .filter(([name]) => body[name] === undefined && !isIntentKey(operation, 'body', name))
    .map(([name, property]) =>
      questionFor(
        {
          place: 'body',
          name,
          pointer: `body.${name}`,
          secret: isSecretInput(operation, name),
          required: needed && required.includes(name),
          reference: options.references?.[name],
        },
        property,
        operation.definitions,
      ),
    )
    .sort((a, b) => Number(b.required) - Number(a.required));
}
