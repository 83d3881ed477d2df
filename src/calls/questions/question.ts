import type { Definitions, JsonSchema } from '../catalog.ts';
import { readJson } from '../../net/json/exactJson.ts';
import { ExactNumber, exactNumber, isInRange } from '../../net/json/exactNumber.ts';
import { exampleValue } from '../requestFile/exampleValue.ts';
import { inputTitle } from './inputTitle.ts';
import type { FaultCode } from '../check/requestFault.ts';
import { isFileSchema } from '../requestInputs.ts';
import { alternativesOf, choicesOf, resolvedSchema, typesOf } from '../check/schemaView.ts';

export type QuestionType =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'json'
  | 'secret'
  | 'file'
  | 'reference'
  | 'references'
  | 'expiry';

/** One input of a call that the user can be asked for. */
export interface Question {
  readonly place: 'path' | 'query' | 'header' | 'body';
  /** Name of the parameter or of the body's top-level field; empty = the whole body. */
  readonly name: string;
  /** `path.job_id`, `body.params`, `body`. */
  readonly pointer: string;
  /** What it is called in front of the user: `Org slug`. */
  readonly title: string;
  /**
   * `json`: a list or an object, typed as JSON. `reference`: the id of a row of the list in `reference`; `references`:
   * those of any number of rows. `expiry`: the time at which something ends.
   */
  readonly type: QuestionType;
  /** True when the value must never be shown, logged or stored; also true for secret lists and objects. */
  readonly secret: boolean;
  readonly required: boolean;
  readonly description: string | null;
  readonly default: string | number | boolean | null;
  /** A value to start from: the default, the contract's example, or the least that it takes. */
  readonly example: unknown;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** In characters. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly pattern: string | null;
  /** `uuid`, `date-time`, `uri`, `email`: a hint, servers take more. */
  readonly format: string | null;
  /** The allowed values of a `choice`. */
  readonly choices: readonly (string | number)[];
  /** Id of the resource list whose rows give this value. */
  readonly reference: string | null;
}

/** Where a question stands, and what only its operation knows of it. */
export type Asked = Pick<Question, 'place' | 'name' | 'pointer' | 'secret' | 'required'> & {
  readonly description?: string | null;
  readonly reference?: string | null;
};

/** The question for a value of this schema. */
export function questionFor(asked: Asked, schema: JsonSchema, definitions: Definitions): Question {
  const value = scalarView(resolvedSchema(schema, definitions), definitions);
  const reference = asked.reference ?? null;
  const standard = value['default'];
  return {
    place: asked.place,
    name: asked.name,
    pointer: asked.pointer,
    title: inputTitle(asked.name, textOf(value['title'])),
    type: typeFor(value, asked, reference),
    secret: asked.secret,
    required: asked.required,
    description: asked.description ?? textOf(value['description']),
    default: isScalar(standard) ? standard : null,
    example: exampleValue(schema, definitions),
    minimum: numberOf(value['minimum']),
    maximum: numberOf(value['maximum']),
    minLength: numberOf(value['minLength']),
    maxLength: numberOf(value['maxLength']),
    pattern: textOf(value['pattern']),
    format: textOf(value['format']),
    choices: choicesOf(value),
    reference,
  };
}

export type TypedAnswer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: FaultCode;
      readonly args: Readonly<Record<string, string | number>>;
    };

/**
 * What a typed text answers to a question; an empty one to an optional question is no value (`undefined`).
 * `format` is not judged: real servers take more than their contracts say.
 */
export function typedAnswer(question: Question, typed: string): TypedAnswer {
  const text = ['text', 'secret'].includes(question.type) ? typed : typed.trim();
  if (text === '' && !question.required) return { ok: true, value: undefined };
  if (text === '' && (question.place !== 'body' || question.type !== 'text'))
    return refused('required', { name: question.name });
  switch (question.type) {
    case 'integer':
    case 'number':
      return typedNumber(question, text);
    case 'boolean':
      return /^(true|false)$/.test(text)
        ? { ok: true, value: text === 'true' }
        : refused('type', { expected: 'boolean' });
    case 'choice': {
      const choice = question.choices.find((one) => String(one) === text);
      return choice === undefined
        ? refused('choice', { allowed: question.choices.join(', ') })
        : { ok: true, value: choice };
    }
    case 'json':
    case 'references':
      return typedJson(text);
    case 'expiry':
    case 'text':
    case 'secret':
    case 'reference':
    case 'file':
      return typedText(question, text);
  }
}

function typedNumber({ type, minimum, maximum }: Question, text: string): TypedAnswer {
  const value = exactNumber(text.replace(/^(-?)0+(?=\d)/, '$1'));
  const near = Number(value ?? Number.NaN);
  if (value === null || (type === 'integer' && Number.isFinite(near) && !Number.isInteger(near)))
    return refused('type', { expected: type });
  if (value instanceof ExactNumber && !isInRange(value)) return refused('numberRange', { written: text });
  if (minimum !== null && near < minimum) return refused('minimum', { limit: minimum });
  if (maximum !== null && near > maximum) return refused('maximum', { limit: maximum });
  return { ok: true, value };
}

function typedText({ minLength, maxLength, pattern }: Question, text: string): TypedAnswer {
  // JSON Schema counts characters, not UTF-16 units.
  const { length } = [...text];
  if (minLength !== null && length < minLength) return refused('tooShort', { limit: minLength });
  if (maxLength !== null && length > maxLength) return refused('tooLong', { limit: maxLength });
  if (pattern !== null && !new RegExp(pattern, 'u').test(text)) return refused('pattern', { pattern });
  return { ok: true, value: text };
}

function typedJson(text: string): TypedAnswer {
  try {
    return { ok: true, value: readJson(text) };
  } catch {
    return refused('type', { expected: 'json' });
  }
}

function refused(code: FaultCode, args: Readonly<Record<string, string | number>>): TypedAnswer {
  return { ok: false, code, args };
}

function typeFor(
  schema: JsonSchema,
  { name, secret }: Pick<Asked, 'name' | 'secret'>,
  reference: string | null,
): QuestionType {
  if (isFileSchema(schema)) return 'file';
  if (choicesOf(schema).length > 0) return 'choice';
  const types = typesOf(schema);
  if (types.length === 1 && types[0] === 'string') {
    if (secret) return 'secret';
    if (schema['format'] === 'date-time' && /expir/i.test(name)) return 'expiry';
    return reference === null ? 'text' : 'reference';
  }
  const [only] = types;
  if (types.length === 1 && only === 'array' && reference !== null && !secret) return 'references';
  return types.length === 1 && (only === 'integer' || only === 'number' || only === 'boolean')
    ? only
    : 'json';
}

/** Alternatives that are plain values of one type are asked for as that type. */
function scalarView(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const alternatives = alternativesOf(schema, definitions);
  const types = new Set(alternatives.flatMap(typesOf));
  const [only] = types;
  if (types.size !== 1 || only === undefined || only === 'object' || only === 'array') return schema;
  return { ...schema, type: only };
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
