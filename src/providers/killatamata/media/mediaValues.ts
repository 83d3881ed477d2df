import { isRecord, propertiesOf } from '../../../calls/check/schemaView.ts';
import type { MediaTask } from './tasks.ts';

type Values = Readonly<Record<string, unknown>>;

/** The input of a request from the values of a form. */
export function inputOf(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** The values of a form from the input of a request: what stands under another name of the same input is taken over. */
export function valuesIn(input: unknown, task: MediaTask | undefined): Values {
  if (!isRecord(input)) return {};
  const names = new Set(Object.keys(propertiesOf(task?.input ?? {})));
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const usual = usualName(name, names);
    const before = values[usual];
    values[usual] = isList(before) && isList(value) ? [...before, ...value] : (before ?? value);
  }
  return values;
}

function usualName(name: string, names: ReadonlySet<string>): string {
  const twin = name.replace(/Urls$/, 's').replace(/Url$/, '');
  const bare = names.has(twin) ? twin : name;
  return bare === 'sourceImage' && names.has('startFrameImage') ? 'startFrameImage' : bare;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
