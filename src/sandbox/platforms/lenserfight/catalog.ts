import { numberAmong } from './inputs.ts';
import type { Outcome, Step, Trouble, Work } from './steps.ts';

/** The model that a run uses unless another is asked for. */
export interface Model {
  readonly id: string;
  readonly key: string;
  readonly provider: string;
}

/** What is on offer. Its id is the same in every sandbox, so that it can be kept in settings. */
interface Offer {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly model: Model;
  readonly steps: (inputs: Readonly<Record<string, unknown>>) => readonly Step[];
  /** How it ends unless its inputs say otherwise. */
  readonly outcome: Outcome;
}

export interface Lens extends Offer {
  readonly kind: 'lens';
  readonly params: readonly {
    readonly name: string;
    readonly type: 'string' | 'number' | 'boolean';
    readonly required: boolean;
    readonly default?: string;
  }[];
}

export interface Workflow extends Offer {
  readonly kind: 'workflow';
  /** Has as many events as its inputs ask for, and no results. */
  readonly firehose: boolean;
}

const sonnet: Model = { id: 'mdl_7f21', key: 'claude-sonnet-4-6', provider: 'anthropic' };
const mini: Model = { id: 'mdl_3c80', key: 'gpt-5-mini', provider: 'openai' };
const painter: Model = { id: 'mdl_91aa', key: 'flux-2-pro', provider: 'black-forest-labs' };
const SUCCEEDS: Outcome = { kind: 'succeeded' };
const TEXT: Work = { kind: 'write', form: 'paragraphs' };
const LIST: Work = { kind: 'write', form: 'list' };

function lens(
  number: number,
  title: string,
  description: string,
  how: { readonly param: string; readonly model: Model; readonly work: Work; readonly credits: number },
): Lens {
  const slug = title.toLowerCase().replace(' ', '-');
  const { work, credits, model, param } = how;
  const step = { id: slug, title, after: [], work, seconds: 6, credits, primary: true };
  return {
    kind: 'lens',
    id: `1e500000-0000-4000-8000-00000000000${number}`,
    ...{ slug, title, description, model },
    params: [{ name: param, type: 'string', required: true }],
    steps: () => [step],
    outcome: SUCCEEDS,
  };
}

const lenses: readonly Lens[] = [
  lens(1, 'Plain words', 'Explains a topic without jargon.', {
    ...{ param: 'topic', model: sonnet, work: TEXT, credits: 2 },
  }),
  lens(2, 'Headline duel', 'Five headlines; a judge picks one.', {
    ...{ param: 'topic', model: mini, work: LIST, credits: 1 },
  }),
  lens(3, 'Hard reviewer', 'Finds what breaks first in a text.', {
    ...{ param: 'text', model: sonnet, work: LIST, credits: 3 },
  }),
  lens(4, 'Poster maker', 'Draws one picture from a line of text.', {
    ...{ param: 'prompt', model: painter, work: { kind: 'draw' }, credits: 5 },
  }),
  lens(5, 'Fact extractor', 'Turns a text into records of names, dates and claims.', {
    ...{ param: 'text', model: mini, work: { kind: 'data' }, credits: 1 },
  }),
];

type Inputs = Readonly<Record<string, unknown>>;

function workflow(
  number: number,
  title: string,
  description: string,
  steps: (inputs: Inputs) => readonly Step[],
  more: Partial<Pick<Workflow, 'outcome' | 'firehose'>> = {},
): Workflow {
  return {
    kind: 'workflow',
    id: `f1000000-0000-4000-8000-00000000000${number}`,
    slug: title.toLowerCase().replace(' ', '-'),
    ...{ title, description, model: sonnet, steps, outcome: SUCCEEDS, firehose: false },
    ...more,
  };
}

function step(
  id: string,
  title: string,
  after: readonly string[],
  work: Work,
  more: Partial<Omit<Step, 'id' | 'title' | 'after' | 'work'>> = {},
): Step {
  return { id, title, after, work, seconds: 6, credits: 2, ...more };
}

const retry = (cause: Extract<Trouble, { kind: 'retry' }>['cause'], delaySeconds: number): Trouble => ({
  kind: 'retry',
  cause,
  delaySeconds,
});

const workflows: readonly Workflow[] = [
  workflow(
    1,
    'Research brief',
    'About half a minute: searches, a draft with a retry, a polished text.',
    () => [
      step('search-papers', 'Search papers', [], { kind: 'tool', tool: 'paper_search' }),
      step('search-news', 'Search news', [], { kind: 'tool', tool: 'news_search' }),
      step(
        'search-forum',
        'Search forums',
        [],
        { kind: 'tool', tool: 'forum_search' },
        {
          troubles: [retry('rate_limit', 2)],
        },
      ),
      step('extract', 'Extract claims', ['search-papers', 'search-news', 'search-forum'], { kind: 'data' }),
      step('draft', 'Draft the brief', ['extract'], TEXT, { troubles: [retry('timeout', 1.5)] }),
      step('critique', 'Find what is weak', ['draft'], LIST),
      step('polish', 'Polish', ['critique'], TEXT, { primary: true }),
    ],
  ),
  workflow(2, 'Launch campaign', 'Copy and a poster, past a moderation check and an approval.', () => [
    step('positioning', 'Positioning', [], TEXT, { seconds: 5 }),
    step('headlines', 'Headlines', ['positioning'], LIST),
    step('poster', 'Poster', ['positioning'], { kind: 'draw' }, { seconds: 8, credits: 4, primary: true }),
    step('body-copy', 'Body copy', ['headlines'], TEXT, {
      troubles: [
        {
          kind: 'moderation',
          category: 'unproven_claim',
          note: 'A number without a source was found in the copy.',
        },
      ],
    }),
    step('approval', 'Approval', ['body-copy', 'poster'], { kind: 'wait', reason: 'human_input' }),
    step('package', 'Package', ['approval'], { kind: 'data' }),
  ]),
  workflow(
    3,
    'Pictured story',
    'Chapters (the input `chapters`, default 3), each with its picture.',
    (inputs) => {
      const chapters = Array.from(
        { length: numberAmong(inputs, 'chapters', 1, 12) ?? 3 },
        (_, index) => index + 1,
      );
      return chapters.flatMap((number) => {
        const before = number === 1 ? [] : [`chapter-${number - 1}`];
        return [
          step(`chapter-${number}`, `Chapter ${number}`, before, TEXT, {
            seconds: 25,
            primary: number === 1,
          }),
          step(`picture-${number}`, `Picture ${number}`, [`chapter-${number}`], { kind: 'draw' }),
        ];
      });
    },
  ),
  workflow(
    4,
    'Nightly digest',
    'Sections (the input `sections`, default 12) of 20 seconds each.',
    (inputs) => {
      const sections = Array.from(
        { length: numberAmong(inputs, 'sections', 1, 500) ?? 12 },
        (_, index) => index + 1,
      );
      return sections.map((number) =>
        step(`section-${number}`, `Section ${number}`, number === 1 ? [] : [`section-${number - 1}`], LIST, {
          seconds: 20,
          primary: number === 1,
          ...(number % 5 === 0 && { troubles: [{ kind: 'skip', reason: 'Nothing new since yesterday.' }] }),
          ...(number % 4 === 2 && { troubles: [retry('provider_error', 4)] }),
        }),
      );
    },
  ),
  workflow(
    5,
    'Shaky pipeline',
    'Retries twice and fails.',
    () => [
      step('fetch-logs', 'Fetch logs', [], { kind: 'tool', tool: 'log_reader' }),
      step('summarize', 'Summarize', ['fetch-logs'], TEXT),
      step('judge', 'Judge the cause', ['summarize'], LIST, {
        troubles: [
          retry('provider_error', 1),
          { kind: 'contract', note: 'The answer lacks the field “cause”.' },
          retry('contract_violated', 2),
        ],
      }),
      step('report', 'Write the report', ['judge'], TEXT),
    ],
    {
      outcome: {
        kind: 'failed',
        code: 'execute.provider_failed',
        message: 'The model provider answered with an error three times.',
        stepId: 'judge',
      },
    },
  ),
  workflow(6, 'Firehose', 'As many events as asked for, as fast as they are read.', () => [], {
    firehose: true,
  }),
];

/** The lenses and workflows on offer. What was withdrawn is unknown from then on. */
export class Catalog {
  readonly #withdrawn = new Set<string>();

  lenses(): readonly Lens[] {
    return lenses.filter(({ id }) => !this.#withdrawn.has(id));
  }

  workflows(): readonly Workflow[] {
    return workflows.filter(({ id }) => !this.#withdrawn.has(id));
  }

  lens(id: string): Lens | null {
    return this.lenses().find((one) => one.id === id) ?? null;
  }

  workflow(id: string): Workflow | null {
    return this.workflows().find((one) => one.id === id) ?? null;
  }

  /** The path of a start with the id where it has a slug. */
  withId(pathname: string): string {
    const [, kind, name, verb] = /^\/v1\/(lenses|workflows)\/([^/]+)\/(execute|run)$/.exec(pathname) ?? [];
    const rows = kind === 'lenses' ? this.lenses() : this.workflows();
    const found = rows.find(({ slug }) => slug === name);
    return found && kind && verb ? `/v1/${kind}/${found.id}/${verb}` : pathname;
  }

  /** By id or slug; false when there is no such thing. */
  withdraw(name: string): boolean {
    const found = [...this.lenses(), ...this.workflows()].find(
      ({ id, slug }) => id === name || slug === name,
    );
    if (found) this.#withdrawn.add(found.id);
    return found !== undefined;
  }

  reset(): void {
    this.#withdrawn.clear();
  }
}
