import type { JsonSchema } from '../../../calls/catalog.ts';
import {
  alternativesOf,
  choicesOf,
  propertiesOf,
  requiredOf,
  resolvedSchema,
  textsOf,
} from '../../../calls/check/schemaView.ts';
import { questionFor } from '../../../calls/questions/question.ts';
import type { FormField, JobForm, MediaInput } from '../../../core/job.ts';
import { DEFINITIONS, type MediaTask } from './tasks.ts';

/** The fields that say what is to be made, the first that a task has. */
const PROMPTS = ['prompt', 'text', 'tags'];

/**
 * Inputs that mean the same as another one, which takes more: the addresses beside an input that takes an address or a
 * file, and the older names of the start frame.
 */
function isOtherName(name: string, names: ReadonlySet<string>): boolean {
  const twin = name.replace(/Urls$/, 's').replace(/Url$/, '');
  if (twin !== name && names.has(twin)) return true;
  return name === 'sourceImage' && names.has('startFrameImage');
}

/** The form of a task, with the bounds of the contract. */
export function formOf({ id, title, input }: MediaTask): JobForm {
  const properties = Object.entries(propertiesOf(input));
  const names = new Set(properties.map(([name]) => name));
  const needed = new Set([...requiredOf(input), ...neededAlternatives(input)]);
  const fields = properties
    .filter(([name]) => !isOtherName(name, names))
    .map(([name, schema]) => fieldOf(name, schema, needed.has(name)));
  const promptField = PROMPTS.find((name) => names.has(name)) ?? null;
  return { kind: id, label: title, fields, promptField, tips: [], estimatedSeconds: null };
}

/** Of alternatives that differ in one required input, those inputs: the form shows only one of them. */
function neededAlternatives(input: JsonSchema): readonly string[] {
  return alternativesOf({ anyOf: input['anyOf'] }, DEFINITIONS).flatMap(requiredOf);
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): FormField {
  const whole = resolvedSchema(schema, DEFINITIONS);
  const isList = whole['type'] === 'array';
  const items = isList ? resolvedSchema(Object(whole['items']) as JsonSchema, DEFINITIONS) : whole;
  const media = mediaOf(name, items);
  const asked = { place: 'body', name, pointer: name, secret: false, required } as const;
  const question = questionFor(asked, whole, DEFINITIONS);
  return {
    name,
    type: media ? 'media' : typeOf(question.type),
    description: question.description,
    required,
    default: question.default,
    minimum: question.minimum,
    maximum: question.maximum,
    choices: question.choices,
    multipleOf: numberOf(whole['multipleOf']),
    minLength: question.minLength,
    maxLength: question.maxLength,
    pattern: question.pattern,
    ...(media && { media }),
    ...(isList && { list: { minItems: numberOf(whole['minItems']), maxItems: numberOf(whole['maxItems']) } }),
  };
}

function typeOf(type: string): FormField['type'] {
  switch (type) {
    case 'integer':
    case 'number':
    case 'boolean':
    case 'choice':
      return type;
    default:
      return 'text';
  }
}

/** What a schema of an address, or of an object with an address or bytes, takes; null for any other. */
function mediaOf(name: string, schema: JsonSchema): MediaInput | null {
  const variants = [schema, ...alternativesOf(schema, DEFINITIONS)];
  const inline = variants.find((one) => Object.hasOwn(propertiesOf(one), 'dataBase64'));
  const isAddress = variants.some((one) => one['type'] === 'string' && one['format'] === 'uri');
  const kind = KINDS.find(([words]) => words.test(name))?.[1];
  if (!kind || !(inline || isAddress)) return null;
  if (!inline) return { kind, inline: [] };
  const types = choicesOf(propertiesOf(inline)['mimeType'] ?? {});
  return { kind, inline: types.length > 0 ? textsOf(types) : [`${kind}/*`] };
}

const KINDS = [
  [/audio/i, 'audio'],
  [/video/i, 'video'],
  [/image|frame/i, 'image'],
] as const;

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
