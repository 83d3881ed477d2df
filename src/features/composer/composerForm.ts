import type { FormField, JobForm } from '../../core/job.ts';
import { isMediaValue, type MediaValue } from '../../core/storedInput.ts';
import { ExactNumber } from '../../net/json/exactNumber.ts';
import { isHolder } from '../../net/json/walkJson.ts';
import type { FieldValue } from '../requests/askField.ts';
import { numberIn } from '../requests/askField.ts';
import { gatheredInputs, singleInput, typedValue } from '../jobs/submit/namedInputs.ts';
import { mediaValueOf } from '../jobs/submit/askMedia.ts';
import { mediaIn } from '../jobs/submit/mediaText.ts';
import { cellsOf, copiesOf, type Cell } from '../plans/variations.ts';

/** What stands in a form, as it was typed: a number is a text until it is sent, and so can hold alternatives. */
export interface FormState {
  readonly texts: Readonly<Record<string, string>>;
  readonly media: Readonly<Record<string, readonly MediaValue[]>>;
  /** Values by names that only the user knows. */
  readonly pairs: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>>;
  /** How many jobs of each. */
  readonly count: number;
}

export const EMPTY_FORM: FormState = { texts: {}, media: {}, pairs: {}, count: 1 };

/** True where nothing was entered that could be lost. */
export function isEmptyForm({ texts, media, pairs }: FormState): boolean {
  return (
    Object.values(texts).every((text) => text.trim() === '') &&
    [...Object.values(media), ...Object.values(pairs)].every((list) => list.length === 0)
  );
}

/** Values of a draft, a preset or an earlier job as they stand in a form, as far as its fields can hold them. */
export function stateOf(form: JobForm, values: Readonly<Record<string, unknown>>): FormState {
  const texts: Record<string, string> = {};
  const media: Record<string, readonly MediaValue[]> = {};
  const pairs: Record<string, readonly (readonly [string, string])[]> = {};
  for (const field of form.fields) {
    const { name } = field;
    if (field.type === 'media') {
      const found = mediaIn(mediaValueOf(field, values[name]) ?? values[name]);
      if (found.length > 0) media[name] = found;
    } else if (field.type === 'inputs') {
      const found = Object.entries(gatheredInputs(form, field, values));
      if (found.length > 0) pairs[name] = found.map(([key, value]) => [key, writtenValue(value)]);
    } else {
      const value = singleInput(name, values);
      const text = scalarText(value);
      if (text !== undefined && text !== '') texts[name] = text;
    }
  }
  return { texts, media, pairs, count: 1 };
}

/**
 * The values of a draft or a preset that no field takes: the platform, or its contract, has changed the form meanwhile.
 * Values for an input that only the user names are taken by the field for such inputs.
 */
export function leftOver(
  { fields }: JobForm,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, FieldValue>> {
  const taken = new Set(fields.flatMap(({ name }) => [name, name.split('.')[0]]));
  const open = fields.filter(({ type }) => type === 'inputs').map(({ name }) => `${name}.`);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const isTaken = taken.has(name) || open.some((lead) => name.startsWith(lead));
      return isTaken || !isFieldValue(value) ? [] : [[name, value] as const];
    }),
  );
}

function isFieldValue(value: unknown): value is FieldValue {
  return scalarText(value) !== undefined || isHolder(value);
}

function scalarText(value: unknown): string | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value) || value instanceof ExactNumber;
  return isScalar ? String(value) : undefined;
}

function writtenValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What is given counts, everything else stays. */
export function merged(state: FormState, given: FormState): FormState {
  return {
    texts: { ...state.texts, ...given.texts },
    media: { ...state.media, ...given.media },
    pairs: { ...state.pairs, ...given.pairs },
    count: state.count,
  };
}

/** What is kept of a form: as it stands there, so that half a number is not lost. */
export function draftOf({ texts, media, pairs }: FormState): Readonly<Record<string, FieldValue>> {
  const given = Object.entries(texts).filter(([, text]) => text !== '');
  const files = Object.entries(media).filter(([, list]) => list.length > 0);
  const named = Object.entries(pairs).flatMap(([name, list]) =>
    list.length > 0 ? [[name, Object.fromEntries(list)] as const] : [],
  );
  return { ...Object.fromEntries(given), ...Object.fromEntries(files), ...Object.fromEntries(named) };
}

/** The jobs that a form makes: every combination of the alternatives in its texts, so many of each as are wanted. */
export function cellsIn(form: JobForm, state: FormState): readonly Cell[] {
  const texts = Object.fromEntries(Object.entries(state.texts).filter(([, text]) => text.trim() !== ''));
  return cellsOf(texts, 1).flatMap((cell) =>
    copiesOf({ ...cell, values: sentValues(form, state, cell.values) }, state.count),
  );
}

/** The values as they are sent; what is left out takes the platform's default. */
function sentValues(
  form: JobForm,
  state: FormState,
  texts: Readonly<Record<string, unknown>>,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = sentValue(field, state, texts[field.name]);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function sentValue(field: FormField, { media, pairs }: FormState, text: unknown): FieldValue | undefined {
  const { name, type } = field;
  if (type === 'media') {
    const values = media[name] ?? [];
    return values.length === 0 ? undefined : field.list ? values : values[0];
  }
  if (type === 'inputs') {
    const list = (pairs[name] ?? []).filter(([key, value]) => key.trim() !== '' && value !== '');
    return list.length === 0
      ? undefined
      : Object.fromEntries(list.map(([key, value]) => [key.trim(), typedValue(value)]));
  }
  return typeof text === 'string' ? typed(field, text) : undefined;
}

function typed({ type, choices }: FormField, text: string): FieldValue {
  switch (type) {
    case 'integer':
    case 'number':
      return numberIn(text) ?? text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'choice':
      return choices.find((choice) => String(choice) === text) ?? text;
    default:
      return text;
  }
}

/** Names of what decides most about a result, whatever platform makes it. */
const TELLING =
  /(?:^|[._])(?:negative|model|aspect_?ratio|ratio|resolution|size|width|height|duration|length|seed|quality|style|voice|language|count|num)/i;
/** More than this stands beside the prompt only where it must be given. */
const MOST_ESSENTIAL = 8;

/** The fields that stand beside the prompt; the others are folded. Of a short form all. */
export function essentialFields({ fields, promptField }: JobForm): readonly string[] {
  const others = fields.filter(({ name }) => name !== promptField);
  if (others.length <= MOST_ESSENTIAL) return others.map(({ name }) => name);
  const isInput = ({ type }: FormField) => ['media', 'asset', 'inputs'].includes(type);
  const needed = others.filter((field) => (field.required && field.default === null) || isInput(field));
  const telling = others.filter((field) => !needed.includes(field) && TELLING.test(snake(field.name)));
  const room = Math.max(0, MOST_ESSENTIAL - needed.length);
  const chosen = new Set([...needed, ...telling.slice(0, room)]);
  return others.filter((field) => chosen.has(field)).map(({ name }) => name);
}

function snake(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2');
}

/** Whether the value is one that a preset in a file of a repository can hold: no file of this computer. */
export function isPortable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPortable);
  if (isMediaValue(value)) return 'url' in value;
  return !isHolder(value) || Object.values(value).every(isPortable);
}
