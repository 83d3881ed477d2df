import * as z from 'zod/mini';
import type { FormField, JobForm } from '../../core/form.ts';

/**
 * The platform publishes a workflow's fields without saying how: a list of names, a list of objects, or a map from
 * name to object were all seen in use. Each description may leave out anything.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const described = z.looseObject({
  name: z.optional(z.string()),
  key: z.optional(z.string()),
  field: z.optional(z.string()),
  type: z.optional(z.string()),
  description: z.nullish(z.string()),
  required: z.optional(z.boolean()),
  default: z.nullish(scalar),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  enum: z.optional(z.array(z.union([z.string(), z.number()]))),
});
const fieldList = z.array(z.union([z.string(), described]));
const fieldMap = z.record(z.string(), z.union([described, scalar, z.null()]));

type Described = z.infer<typeof described>;

/** The form of a workflow. A container that we do not understand gives a form without fields, never an error. */
export function formOf(workflow: string, metadata: Readonly<Record<string, unknown>>): JobForm {
  const fields = fieldsOf(metadata['available_fields']);
  return {
    kind: workflow,
    label: workflow,
    fields,
    promptField: fields.find((field) => /^prompt\b/.test(field.name))?.name ?? null,
    tips: tipsOf(metadata['usage_tips']),
    estimatedSeconds: positive(metadata['estimated_time_seconds']),
  };
}

function fieldsOf(container: unknown): readonly FormField[] {
  const list = z.safeParse(fieldList, container);
  if (list.success) {
    return list.data.flatMap((entry) => {
      if (typeof entry === 'string') return [field(entry, {})];
      const name = entry.name ?? entry.key ?? entry.field;
      return name ? [field(name, entry)] : [];
    });
  }
  const map = z.safeParse(fieldMap, container);
  if (!map.success) return [];
  return Object.entries(map.data).map(([name, entry]) => field(name, described.safeParse(entry).data ?? {}));
}

function field(name: string, facts: Described): FormField {
  const type = typeOf(name, facts);
  return {
    name,
    type,
    description: facts.description ?? null,
    required: facts.required ?? false,
    default: facts.default ?? null,
    minimum: facts.minimum ?? facts.min ?? null,
    maximum: facts.maximum ?? facts.max ?? null,
    choices: facts.enum ?? [],
  };
}

/** Where the platform gives no type, its published examples decide: sizes are integers, `image.image` is an asset. */
function typeOf(name: string, facts: Described): FormField['type'] {
  if (facts.enum) return 'choice';
  if (name === 'image.image' || facts.type === 'asset' || facts.type === 'image') return 'asset';
  switch (facts.type) {
    case 'integer':
    case 'int':
      return 'integer';
    case 'number':
    case 'float':
      return 'number';
    case 'boolean':
    case 'bool':
      return 'boolean';
    case undefined:
      return /^size\.|^(width|height)\.|\.(seed|steps|width|height)$/.test(name) ? 'integer' : 'text';
    default:
      return 'text';
  }
}

function tipsOf(tips: unknown): readonly string[] {
  if (typeof tips === 'string') return [tips];
  return Array.isArray(tips) ? tips.filter((tip) => typeof tip === 'string') : [];
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
