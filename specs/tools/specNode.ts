import type { SpecSchema } from './bareSchema.ts';
import { isRecord } from './openapiShape.ts';

/** A part of a spec that should be an object; an empty one where the spec has none. */
export function recordOf(value: unknown): SpecSchema {
  return isRecord(value) ? value : {};
}

/** A part of a spec that should be a list; an empty one where the spec has none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text of a spec without the blanks around it; null where the spec has none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.trim() : null;
}

/** A component in the place of a reference to it. */
export function componentOf(document: SpecSchema, value: unknown): SpecSchema {
  const node = recordOf(value);
  const ref = node['$ref'];
  if (typeof ref !== 'string') return node;
  const steps = ref.split('/').slice(1);
  return recordOf(steps.reduce<unknown>((holder, step) => recordOf(holder)[step], document));
}
