import { critique, explain, headlines, story, triage } from './textTemplates.ts';
import type { Brief, Step, Work } from './steps.ts';

/** The model that a lens uses unless another is asked for. */
export interface Model {
  readonly id: string;
  readonly key: string;
  readonly provider: string;
}

export interface LensParam {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly required: boolean;
  readonly default?: string | number | boolean;
}

/** A lens of the platform; its id is the same in every sandbox, so that it can be kept in settings. */
export interface Lens {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly params: readonly LensParam[];
  readonly model: Model;
  readonly credits: number;
  readonly seconds: number;
  readonly work: Work;
}

export const sonnet: Model = { id: 'mdl_7f21', key: 'claude-sonnet-4-6', provider: 'anthropic' };
const mini: Model = { id: 'mdl_3c80', key: 'gpt-5-mini', provider: 'openai' };
const painter: Model = { id: 'mdl_91aa', key: 'flux-2-pro', provider: 'black-forest-labs' };
const topic: LensParam = { name: 'topic', type: 'string', required: true };

export const lenses: readonly Lens[] = [
  {
    id: '1e500000-0000-4000-8000-000000000001',
    slug: 'plain-words',
    title: 'Plain words',
    description: 'Explains a topic patiently, with one comparison and without jargon.',
    params: [topic, { name: 'audience', type: 'string', required: false, default: 'a curious newcomer' }],
    model: sonnet,
    credits: 2,
    seconds: 6,
    work: { kind: 'write', textTemplate: explain },
  },
  {
    id: '1e500000-0000-4000-8000-000000000002',
    slug: 'headline-duel',
    title: 'Headline duel',
    description: 'Five headlines compete; a judge picks one and says why.',
    params: [topic],
    model: mini,
    credits: 1,
    seconds: 5,
    work: { kind: 'write', textTemplate: headlines },
  },
  {
    id: '1e500000-0000-4000-8000-000000000003',
    slug: 'hard-reviewer',
    title: 'Hard reviewer',
    description: 'Finds what breaks first in a text, sorted by weight.',
    params: [{ name: 'text', type: 'string', required: true }],
    model: sonnet,
    credits: 3,
    seconds: 7,
    work: { kind: 'write', textTemplate: critique },
  },
  {
    id: '1e500000-0000-4000-8000-000000000004',
    slug: 'poster-maker',
    title: 'Poster maker',
    description: 'Draws one picture from a line of text.',
    params: [
      { name: 'prompt', type: 'string', required: true, default: 'A lighthouse above the fog at dawn' },
    ],
    model: painter,
    credits: 5,
    seconds: 8,
    work: { kind: 'draw', prompt: (brief) => brief.subject },
  },
  {
    id: '1e500000-0000-4000-8000-000000000005',
    slug: 'fact-extractor',
    title: 'Fact extractor',
    description: 'Turns a text into records of names, dates and claims.',
    params: [{ name: 'text', type: 'string', required: true }],
    model: mini,
    credits: 1,
    seconds: 4,
    work: { kind: 'data', make: factsOf },
  },
  {
    id: '1e500000-0000-4000-8000-000000000006',
    slug: 'story-seed',
    title: 'Story seed',
    description: 'Opens a story about a theme and stops where it becomes interesting.',
    params: [{ name: 'theme', type: 'string', required: true }],
    model: sonnet,
    credits: 2,
    seconds: 7,
    work: { kind: 'write', textTemplate: story },
  },
  {
    id: '1e500000-0000-4000-8000-000000000007',
    slug: 'incident-triage',
    title: 'Incident triage',
    description: 'Sums up an incident for the person on call: what is seen, what to do now.',
    params: [{ name: 'incident', type: 'string', required: true }],
    model: mini,
    credits: 2,
    seconds: 5,
    work: { kind: 'write', textTemplate: triage },
  },
];

/** A lens as a run of one step. */
export function stepOf(lens: Lens): Step {
  return {
    id: lens.slug,
    title: lens.title,
    after: [],
    work: lens.work,
    seconds: lens.seconds,
    credits: lens.credits,
    primary: true,
  };
}

export function factsOf(brief: Brief): unknown {
  const words = brief.subject.match(/\p{L}{4,}/gu) ?? ['nothing'];
  return {
    about: brief.subject,
    records: words.slice(0, 5).map((word, index) => ({
      term: word.toLowerCase(),
      kind: brief.random.pick(['name', 'claim', 'date', 'place']),
      confidence: Number((0.55 + brief.random.next() * 0.44).toFixed(2)),
      position: index,
    })),
    language: 'en',
  };
}
