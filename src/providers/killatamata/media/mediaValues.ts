import { isRecord, propertiesOf } from '../../../calls/check/schemaView.ts';
import type { MediaInput } from '../../../core/job.ts';
import { isMediaValue, isStoredInput } from '../../../core/storedInput.ts';
import { formOf } from './form.ts';
import type { MediaTask } from './tasks.ts';

type Values = Readonly<Record<string, unknown>>;

/** The input of a request from the values of a form: media as the contract takes them at their place. */
export function inputOf(values: Values, task: MediaTask | undefined): Values {
  const fields = new Map((task ? formOf(task).fields : []).map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined || value === null) return [];
      const media = fields.get(name)?.media;
      return [[name, media ? sentMedia(value, media) : value]];
    }),
  );
}

function sentMedia(value: unknown, media: MediaInput): unknown {
  if (isList(value)) return value.map((one) => sentMedia(one, media));
  if (isStoredInput(value)) return { dataBase64: value, mimeType: value.mimeType };
  return media.inline.length === 0 && isMediaValue(value) && 'url' in value ? value.url : value;
}

/** The values of a form from the input of a request: what stands under another name of the same input is taken over. */
export function valuesIn(input: unknown, task: MediaTask | undefined): Values {
  if (!isRecord(input)) return {};
  const fields = new Map((task ? formOf(task).fields : []).map((field) => [field.name, field]));
  const names = new Set(Object.keys(propertiesOf(task?.input ?? {})));
  const values: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(input)) {
    const usual = usualName(name, names);
    const value = fields.get(usual)?.media ? mediaValues(given) : given;
    const before = values[usual];
    values[usual] = isList(before) && isList(value) ? [...before, ...value] : (before ?? value);
  }
  return values;
}

/** Addresses and kept files; bytes that a request was written with stay as they are. */
function mediaValues(value: unknown): unknown {
  if (isList(value)) return value.map(mediaValues);
  if (typeof value === 'string') return { url: value };
  if (!isRecord(value)) return value;
  const { dataBase64, mimeType } = value;
  if (!isStoredInput(dataBase64)) return value;
  return typeof mimeType === 'string' ? { ...dataBase64, mimeType } : dataBase64;
}

/** Under which of its names a field of the form stands in an input; its own when it does not. */
export function nameIn(input: unknown, task: MediaTask | undefined, field: string): string {
  const names = new Set(Object.keys(propertiesOf(task?.input ?? {})));
  const given = isRecord(input) ? Object.keys(input) : [];
  return given.find((name) => usualName(name, names) === field) ?? field;
}

function usualName(name: string, names: ReadonlySet<string>): string {
  const twin = name.replace(/Urls$/, 's').replace(/Url$/, '');
  const bare = names.has(twin) ? twin : name;
  return bare === 'sourceImage' && names.has('startFrameImage') ? 'startFrameImage' : bare;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
