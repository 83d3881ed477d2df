import * as z from 'zod/mini';
import type { FormField, JobForm } from '../../core/job.ts';
import { optional } from '../tolerant.ts';

/**
 * The platform publishes a workflow's fields without saying how: a list of names, a list of objects, or a map from
 * name to object were all seen in use. Each description may leave out anything.
 */
const described = z.object({
  name: optional(z.string()),
  key: optional(z.string()),
  field: optional(z.string()),
  type: optional(z.string()),
  description: optional(z.string()),
  required: optional(z.boolean()),
  default: optional(z.union([z.string(), z.number(), z.boolean()])),
  min: optional(z.number()),
  max: optional(z.number()),
  minimum: optional(z.number()),
  maximum: optional(z.number()),
  enum: optional(z.array(z.union([z.string(), z.number()])).check(z.minLength(1))),
});

type Described = Partial<z.infer<typeof described>>;

/** Field names are dotted `node.param`; the node that takes the words is called `prompt` in all published examples. */
export function isPrompt(name: string): boolean {
  return /^prompt\b/.test(name);
}

/** The form of a workflow. A container that we do not understand gives a form without fields, never an error. */
export function formOf(workflow: string, metadata: Readonly<Record<string, unknown>>): JobForm {
  const fields = fieldsOf(metadata['available_fields']);
  return {
    kind: workflow,
    label: workflow,
    fields,
    promptField: fields.find((field) => isPrompt(field.name))?.name ?? null,
    tips: tipsOf(metadata['usage_tips']),
    estimatedSeconds: positive(metadata['estimated_time_seconds']),
  };
}

/** What cannot be understood is left out, and does not take the rest with it. */
function fieldsOf(container: unknown): readonly FormField[] {
  const fields = new Map<string, FormField>();
  for (const [name, facts] of entriesOf(container)) {
    if (name !== '' && !fields.has(name)) fields.set(name, field(name, facts));
  }
  return [...fields.values()];
}

function entriesOf(container: unknown): readonly (readonly [name: string, facts: Described])[] {
  if (Array.isArray(container)) {
    return container.map((entry: unknown) => {
      if (typeof entry === 'string') return [entry, {}];
      const facts = factsOf(entry);
      return [facts.name || facts.key || facts.field || '', facts];
    });
  }
  if (typeof container !== 'object' || container === null) return [];
  return Object.entries(container)
    .filter(([, entry]) => !Array.isArray(entry))
    .map(([name, entry]) => [name, factsOf(entry)]);
}

function factsOf(entry: unknown): Described {
  return described.safeParse(entry).data ?? {};
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
