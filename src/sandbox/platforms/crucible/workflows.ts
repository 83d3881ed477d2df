/** What a value of a workflow field has to be. */
export type FieldRule =
  | { readonly kind: 'text'; readonly maxLength: number; readonly words?: readonly string[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly multipleOf?: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'one' }
  | { readonly kind: 'asset' };

/** A workflow as the sandbox runs it, and the metadata in the form in which it publishes itself. */
export interface Workflow {
  readonly id: string;
  /** Always shows a person. */
  readonly portrait: boolean;
  readonly rules: Readonly<Record<string, FieldRule>>;
  readonly defaults: Readonly<Record<string, string | number>>;
  /** Which fields say what: not every workflow calls the prompt the same. */
  readonly roles: {
    readonly prompt: string;
    readonly width: string | null;
    readonly height: string | null;
    readonly steps: string | null;
    readonly seed: string | null;
    readonly image: string | null;
    readonly style: string | null;
  };
  /** Credits for a picture up to one megapixel; larger ones cost one more per started half. */
  readonly credits: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const SIDE = { kind: 'integer', min: 256, max: 1536, multipleOf: 8 } as const;
const SEED = { kind: 'integer', min: 0, max: 4_294_967_295 } as const;
const LOOKS = ['studio', 'golden hour', 'neon', 'watercolour'];

/** Publishes the names of its fields only; the defaults stand elsewhere in the metadata. */
const zimageBase: Workflow = {
  id: 'zimage-base',
  portrait: false,
  credits: 2,
  roles: {
    prompt: 'prompt.text',
    width: 'size.width',
    height: 'size.height',
    steps: 'size.steps',
    seed: 'sampler.seed',
    image: null,
    style: null,
  },
  rules: {
    'prompt.text': { kind: 'text', maxLength: 2000 },
    'size.width': SIDE,
    'size.height': SIDE,
    'size.batch_size': { kind: 'one' },
    'size.steps': { kind: 'integer', min: 1, max: 50 },
    'sampler.seed': SEED,
  },
  defaults: {
    'prompt.text': 'A calm lake below mountains at sunset',
    'size.width': 1024,
    'size.height': 768,
    'size.batch_size': 1,
    'size.steps': 9,
    'sampler.seed': 0,
  },
  metadata: {
    title: 'Z-Image base',
    description: 'Pictures from text: places, skies, cities, space.',
    available_fields: [
      'prompt.text',
      'size.width',
      'size.height',
      'size.batch_size',
      'size.steps',
      'sampler.seed',
    ],
    defaults: {
      'prompt.text': 'A calm lake below mountains at sunset',
      'size.width': 1024,
      'size.height': 768,
      'size.batch_size': 1,
      'size.steps': 9,
      'sampler.seed': 0,
    },
    estimated_time_seconds: 6,
    usage_tips: [
      'Name a place, a time of day and the weather: “pine forest, misty dawn”.',
      'Sides are whole multiples of 8 from 256 to 1536.',
      'The same prompt with the same seed gives the same picture.',
    ],
  },
};

/** Publishes a list of descriptions. */
const portraitStudio: Workflow = {
  id: 'portrait-studio',
  portrait: true,
  credits: 3,
  roles: {
    prompt: 'prompt.value',
    width: 'width.value',
    height: 'height.value',
    steps: null,
    seed: 'seed.value',
    image: null,
    style: 'style.look',
  },
  rules: {
    'prompt.value': { kind: 'text', maxLength: 2000 },
    'style.look': { kind: 'text', maxLength: 40, words: LOOKS },
    'width.value': SIDE,
    'height.value': SIDE,
    'seed.value': SEED,
  },
  defaults: {
    'prompt.value': 'Portrait of a person with red hair',
    'style.look': 'studio',
    'width.value': 768,
    'height.value': 1024,
    'seed.value': 0,
  },
  metadata: {
    title: 'Portrait studio',
    description: 'Poster portraits from text.',
    available_fields: [
      {
        name: 'prompt.value',
        type: 'string',
        description: 'Who is shown: hair, clothes, glasses, mood.',
        default: 'Portrait of a person with red hair',
      },
      {
        name: 'style.look',
        type: 'string',
        description: 'Light and colors.',
        enum: LOOKS,
        default: 'studio',
      },
      {
        name: 'width.value',
        type: 'integer',
        description: 'Pixels, a multiple of 8.',
        min: 256,
        max: 1536,
        default: 768,
      },
      {
        name: 'height.value',
        type: 'integer',
        description: 'Pixels, a multiple of 8.',
        min: 256,
        max: 1536,
        default: 1024,
      },
      {
        name: 'seed.value',
        type: 'integer',
        description: 'Another number, another person.',
        min: 0,
        max: 4_294_967_295,
        default: 0,
      },
    ],
    estimated_time_seconds: 6,
    usage_tips: 'Upright formats suit one person best.',
  },
};

/** Publishes a map from name to description, and takes an uploaded picture. */
const imageRemix: Workflow = {
  id: 'image-remix',
  portrait: false,
  credits: 4,
  roles: {
    prompt: 'prompt.text',
    width: 'size.width',
    height: 'size.height',
    steps: null,
    seed: null,
    image: 'image.image',
    style: null,
  },
  rules: {
    'image.image': { kind: 'asset' },
    'prompt.text': { kind: 'text', maxLength: 2000 },
    'remix.strength': { kind: 'number', min: 0, max: 1 },
    'size.width': SIDE,
    'size.height': SIDE,
    'size.batch_size': { kind: 'one' },
  },
  defaults: {
    'prompt.text': 'The same colors as a mountain lake',
    'remix.strength': 0.7,
    'size.width': 1024,
    'size.height': 768,
    'size.batch_size': 1,
  },
  metadata: {
    title: 'Image remix',
    description: 'A new picture in the colors of an uploaded one.',
    available_fields: {
      'image.image': { type: 'asset', description: 'Id of an uploaded picture whose colors are used.' },
      'prompt.text': {
        type: 'string',
        description: 'What the new picture shows.',
        default: 'The same colors as a mountain lake',
      },
      'remix.strength': {
        type: 'number',
        description: 'How much of the uploaded colors is used.',
        min: 0,
        max: 1,
        default: 0.7,
      },
      'size.width': { type: 'integer', min: 256, max: 1536, default: 1024 },
      'size.height': { type: 'integer', min: 256, max: 1536, default: 768 },
      'size.batch_size': { type: 'integer', min: 1, max: 1, default: 1 },
    },
    estimated_time_seconds: 8,
    usage_tips: ['PNG pictures give their real colors; of other formats a fingerprint is used.'],
  },
};

export const workflows: readonly Workflow[] = [zimageBase, portraitStudio, imageRemix];
