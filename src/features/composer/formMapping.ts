import type { FormField, JobForm } from '../../core/job.ts';
import { cellsOf } from '../plans/variations.ts';
import { EMPTY_FORM, type FormState } from './composerForm.ts';

/** What stands in one form, as another form holds it. */
export interface MappedForm {
  readonly state: FormState;
  /** The names of the fields whose values the other form cannot hold. */
  readonly left: readonly string[];
}

/**
 * The values of a form in the fields of another one that have the same name, however it is written, and can hold them; the
 * prompt goes to the prompt. A file goes to the only field for such files where none has its name. Assets stay: they
 * belong to an account. Pure.
 */
export function mappedForm(from: JobForm, state: FormState, to: JobForm): MappedForm {
  const texts: Record<string, string> = {};
  const media: Record<string, FormState['media'][string]> = {};
  const pairs: Record<string, FormState['pairs'][string]> = {};
  const left: string[] = [];
  for (const field of from.fields) {
    const { name } = field;
    const text = state.texts[name] ?? '';
    const files = state.media[name] ?? [];
    const named = state.pairs[name] ?? [];
    if (text.trim() === '' && files.length === 0 && named.length === 0) continue;
    const found =
      name === from.promptField
        ? to.fields.find((one) => one.name === to.promptField)
        : (namedAlike(field, from, to) ?? onlyMediaField(field, from, to));
    // One that two fields could go to has what stands in the first.
    const target = found && ![texts, media, pairs].some((taken) => found.name in taken) ? found : undefined;
    if (target && files.length > 0 && takesFiles(field, target, files.length)) media[target.name] = files;
    else if (target?.type === 'inputs' && named.length > 0) pairs[target.name] = named;
    else if (target && field.type !== 'asset' && takesText(target, text)) texts[target.name] = text;
    else left.push(name);
  }
  return { state: { ...EMPTY_FORM, texts, media, pairs, count: state.count }, left };
}

/** The field of the same name; else, as in `width`, `size.width` and `width.value`, the only one whose last word is the same. */
function namedAlike({ name }: FormField, from: JobForm, to: JobForm): FormField | undefined {
  const whole = to.fields.find((field) => plainName(field.name) === plainName(name));
  if (whole) return whole;
  const last = lastWord(name);
  const alike = ({ fields, promptField }: JobForm) =>
    fields.filter((field) => field.name !== promptField && lastWord(field.name) === last);
  const [only, other] = alike(to);
  return alike(from).length === 1 && other === undefined ? only : undefined;
}

/** `aspect_ratio`, `aspectRatio` and `Aspect-Ratio` are one name. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function lastWord(name: string): string {
  const words = name.split('.').filter((word) => word !== 'value');
  return plainName(words.at(-1) ?? '');
}

function onlyMediaField(field: FormField, from: JobForm, to: JobForm): FormField | undefined {
  const alike = (form: JobForm) =>
    form.fields.filter(({ media }) => media && media.kind === field.media?.kind);
  const [only, other] = alike(to);
  return alike(from).length === 1 && other === undefined ? only : undefined;
}

function takesFiles({ media: given }: FormField, { media, list }: FormField, count: number): boolean {
  return (
    media !== undefined && media.kind === given?.kind && count <= (list ? (list.maxItems ?? Infinity) : 1)
  );
}

/** Whether each alternative of a text is a value of the field's type. Its bounds are checked with the form. */
function takesText({ type, choices }: FormField, text: string): boolean {
  if (text === '') return false;
  const values = cellsOf({ text }, 1).map(({ values: cell }) => String(cell['text']));
  switch (type) {
    case 'text':
      return true;
    case 'integer':
      return values.every((value) => /^[+-]?\d+$/.test(value.trim()));
    case 'number':
      return values.every((value) => value.trim() !== '' && Number.isFinite(Number(value)));
    case 'boolean':
      return values.every((value) => value === 'true' || value === 'false');
    case 'choice':
      return values.every((value) => choices.some((choice) => String(choice) === value));
    case 'asset':
    case 'media':
    case 'inputs':
      return false;
  }
}
