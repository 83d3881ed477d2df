/** What a value of a workflow field has to be. */
export type FieldRule =
  | { readonly kind: 'text'; readonly maxLength: number; readonly words?: readonly string[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly multipleOf?: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  /** Only the number 1. */
  | { readonly kind: 'one' }
  | { readonly kind: 'asset' };

/** A field of a workflow: its rule, its default, and what the metadata say about it. */
interface Field {
  readonly rule: FieldRule;
  readonly default?: string | number;
  readonly description?: string;
}

/** A workflow as the sandbox runs it, and the metadata in the form in which it publishes itself. */
export interface Workflow {
  readonly id: string;
  /** Always shows a person. */
  readonly portrait: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** Which fields say what: not every workflow calls the prompt the same. */
  readonly roles: {
    readonly prompt: string;
    readonly width: string;
    readonly height: string;
    readonly seed?: string;
    readonly image?: string;
    readonly style?: string;
  };
  /** Credits for a picture up to one megapixel; larger ones cost one more per started half. */
  readonly credits: number;
  readonly seconds: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const SIDE = { kind: 'integer', min: 256, max: 1536, multipleOf: 8 } as const;
const SEED = { kind: 'integer', min: 0, max: 4_294_967_295 } as const;
const PROMPT = { kind: 'text', maxLength: 2000 } as const;
const LOOKS = ['studio', 'golden hour', 'neon', 'watercolour'];

const baseFields: Workflow['fields'] = {
  'prompt.text': { rule: PROMPT, default: 'A calm lake below mountains at sunset' },
  'size.width': { rule: SIDE, default: 1024 },
  'size.height': { rule: SIDE, default: 768 },
  'size.batch_size': { rule: { kind: 'one' }, default: 1 },
  'size.steps': { rule: { kind: 'integer', min: 1, max: 50 }, default: 9 },
  'sampler.seed': { rule: SEED, default: 0 },
};

const portraitFields: Workflow['fields'] = {
  'prompt.value': {
    rule: PROMPT,
    default: 'Portrait of a person with red hair',
    description: 'Who is shown: hair, clothes, glasses, mood.',
  },
  'style.look': {
    rule: { kind: 'text', maxLength: 40, words: LOOKS },
    default: 'studio',
    description: 'Light and colors.',
  },
  'width.value': { rule: SIDE, default: 768, description: 'Pixels, a multiple of 8.' },
  'height.value': { rule: SIDE, default: 1024, description: 'Pixels, a multiple of 8.' },
  'seed.value': { rule: SEED, default: 0, description: 'Another number, another person.' },
};

const remixFields: Workflow['fields'] = {
  'image.image': {
    rule: { kind: 'asset' },
    description: 'Id of an uploaded picture whose colors are used.',
  },
  'prompt.text': {
    rule: PROMPT,
    default: 'The same colors as a mountain lake',
    description: 'What the new picture shows.',
  },
  'remix.strength': {
    rule: { kind: 'number', min: 0, max: 1 },
    default: 0.7,
    description: 'How much of the uploaded colors is used.',
  },
  'size.width': { rule: SIDE, default: 1024 },
  'size.height': { rule: SIDE, default: 768 },
  'size.batch_size': { rule: { kind: 'one' }, default: 1 },
};

const workflows: readonly Workflow[] = [
  {
    ...{ id: 'zimage-base', portrait: false, credits: 2, seconds: 6, fields: baseFields },
    roles: { prompt: 'prompt.text', width: 'size.width', height: 'size.height', seed: 'sampler.seed' },
    // Publishes the names of its fields only; the defaults stand elsewhere in the metadata.
    metadata: {
      title: 'Z-Image base',
      description: 'Pictures from text: places, skies, cities, space.',
      available_fields: Object.keys(baseFields),
      defaults: defaultsOf(baseFields),
      estimated_time_seconds: 6,
      usage_tips: [
        'Name a place, a time of day and the weather: “pine forest, misty dawn”.',
        'Sides are whole multiples of 8 from 256 to 1536.',
        'The same prompt with the same seed gives the same picture.',
      ],
    },
  },
  {
    ...{ id: 'portrait-studio', portrait: true, credits: 3, seconds: 6, fields: portraitFields },
    roles: {
      ...{ prompt: 'prompt.value', width: 'width.value', height: 'height.value' },
      ...{ seed: 'seed.value', style: 'style.look' },
    },
    // Publishes a list of descriptions.
    metadata: {
      title: 'Portrait studio',
      description: 'Poster portraits from text.',
      available_fields: Object.entries(portraitFields).map(([name, field]) => ({
        name,
        ...published(field),
      })),
      estimated_time_seconds: 6,
      usage_tips: 'Upright formats suit one person best.',
    },
  },
  {
    ...{ id: 'image-remix', portrait: false, credits: 4, seconds: 8, fields: remixFields },
    roles: { prompt: 'prompt.text', width: 'size.width', height: 'size.height', image: 'image.image' },
    // Publishes a map from name to description, and takes an uploaded picture.
    metadata: {
      title: 'Image remix',
      description: 'A new picture in the colors of an uploaded one.',
      available_fields: Object.fromEntries(
        Object.entries(remixFields).map(([name, field]) => [name, published(field)]),
      ),
      estimated_time_seconds: 8,
      usage_tips: ['PNG pictures give their real colors; of other formats a fingerprint is used.'],
    },
  },
];

/** The parameters with the defaults of what was left out. */
export function completeParams(
  { fields }: Workflow,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { ...defaultsOf(fields), ...params };
}

function defaultsOf(fields: Workflow['fields']): Readonly<Record<string, unknown>> {
  const known = Object.entries(fields).filter(([, field]) => field.default !== undefined);
  return Object.fromEntries(known.map(([name, field]) => [name, field.default]));
}

/** A field as metadata describe it. */
function published({ rule, description, default: usual }: Field) {
  const types = { text: 'string', integer: 'integer', number: 'number', one: 'integer', asset: 'asset' };
  return {
    type: types[rule.kind],
    ...(description !== undefined && { description }),
    ...(rule.kind === 'text' && rule.words && { enum: rule.words }),
    ...('min' in rule && { min: rule.min, max: rule.max }),
    ...(rule.kind === 'one' && { min: 1, max: 1 }),
    ...(usual !== undefined && { default: usual }),
  };
}

/** The workflows on offer. One that was withdrawn is unknown from then on, as on a platform that retires it. */
export class WorkflowList {
  readonly #withdrawn = new Set<string>();

  all(): readonly Workflow[] {
    return workflows.filter(({ id }) => !this.#withdrawn.has(id));
  }

  find(id: string): Workflow | null {
    return this.all().find((workflow) => workflow.id === id) ?? null;
  }

  /** False when there is no such workflow. */
  withdraw(id: string): boolean {
    if (!this.find(id)) return false;
    this.#withdrawn.add(id);
    return true;
  }

  reset(): void {
    this.#withdrawn.clear();
  }
}
