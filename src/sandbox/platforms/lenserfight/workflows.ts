import { factsOf, sonnet, type Model } from './lenses.ts';
import { briefing, critique, digest, explain, headlines, story, triage } from './textTemplates.ts';
import type { Brief, TextTemplate, Outcome, Step } from './steps.ts';
import { numberAmong } from './subjects.ts';

/** A workflow of the platform; its id is the same in every sandbox. */
export interface Workflow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly model: Model;
  readonly steps: (inputs: Readonly<Record<string, unknown>>) => readonly Step[];
  /** How it ends unless its inputs say otherwise. */
  readonly outcome: Outcome;
  /** Says as many events as its inputs ask for and nothing of use. */
  readonly firehose?: true;
}

const succeeds: Outcome = { kind: 'succeeded' };

const write = (
  id: string,
  title: string,
  after: readonly string[],
  textTemplate: TextTemplate,
  seconds: number,
): Step => ({
  id,
  title,
  after,
  work: { kind: 'write', textTemplate },
  seconds,
  credits: 2,
});

const draw = (
  id: string,
  title: string,
  after: readonly string[],
  prompt: (brief: Brief) => string,
): Step => ({
  id,
  title,
  after,
  work: { kind: 'draw', prompt },
  seconds: 8,
  credits: 4,
});

const tool = (id: string, title: string, name: string, progress: readonly string[]): Step => ({
  id,
  title,
  after: [],
  work: { kind: 'tool', tool: name, progress },
  seconds: 5,
  credits: 1,
});

/** About half a minute: three searches at once, a draft with a retry, a critique, a polished text. */
function researchBrief(): readonly Step[] {
  const search = ['Asking', 'Reading 12 pages', 'Keeping 4'];
  return [
    tool('search-papers', 'Search papers', 'paper_search', search),
    tool('search-news', 'Search news', 'news_search', search),
    {
      ...tool('search-forum', 'Search forums', 'forum_search', search),
      troubles: [{ kind: 'retry', cause: 'rate_limit', delaySeconds: 2 }],
    },
    {
      ...write('extract', 'Extract claims', ['search-papers', 'search-news', 'search-forum'], explain, 4),
      work: { kind: 'data', make: factsOf },
    },
    {
      ...write('draft', 'Draft the brief', ['extract'], briefing, 9),
      troubles: [{ kind: 'retry', cause: 'timeout', delaySeconds: 1.5 }],
    },
    write('critique', 'Find what is weak', ['draft'], critique, 6),
    { ...write('polish', 'Polish', ['critique'], briefing, 8), primary: true },
  ];
}

/** About half a minute: copy and poster side by side, a moderation gate, a person who approves. */
function launchCampaign(): readonly Step[] {
  return [
    write('positioning', 'Positioning', [], explain, 5),
    write('headlines', 'Headlines', ['positioning'], headlines, 6),
    {
      ...draw('poster', 'Poster', ['positioning'], (brief) => `${brief.subject}, golden hour, wide view`),
      primary: true,
    },
    {
      ...write('body-copy', 'Body copy', ['headlines'], briefing, 7),
      troubles: [
        {
          kind: 'moderation',
          category: 'unproven_claim',
          note: 'A number without a source was found in the copy.',
        },
      ],
    },
    {
      id: 'approval',
      title: 'Approval',
      after: ['body-copy', 'poster'],
      work: { kind: 'wait', reason: 'human_input' },
      seconds: 4,
      credits: 0,
    },
    { ...write('package', 'Package', ['approval'], explain, 3), work: { kind: 'data', make: factsOf } },
  ];
}

/** Two to three minutes: chapters one after the other, each with its picture. */
function picturedStory(inputs: Readonly<Record<string, unknown>>): readonly Step[] {
  const chapters = numberAmong(inputs, 'chapters', { min: 1, max: 12 }) ?? 3;
  const scenes = [
    'a harbour at dusk',
    'a forest in the morning mist',
    'a city in the rain at night',
    'mountains under stars',
  ];
  const steps: Step[] = [write('outline', 'Outline', [], explain, 6)];
  for (let number = 1; number <= Math.floor(chapters); number += 1) {
    const before = number === 1 ? 'outline' : `chapter-${number - 1}`;
    const scene = scenes[(number - 1) % scenes.length] ?? 'a harbour at dusk';
    steps.push(write(`chapter-${number}`, `Chapter ${number}`, [before], story, 25));
    steps.push(
      draw(
        `picture-${number}`,
        `Picture ${number}`,
        [`chapter-${number}`],
        (brief) => `${brief.subject}, ${scene}`,
      ),
    );
  }
  const last = Math.floor(chapters);
  steps.push({
    ...write('binder', 'Bind the book', [`chapter-${last}`, `picture-${last}`], critique, 6),
    primary: true,
  });
  return steps;
}

/** Twelve sections of twenty seconds (`sections` asks for more): something to leave running. */
function nightlyDigest(inputs: Readonly<Record<string, unknown>>): readonly Step[] {
  const sections = Math.floor(numberAmong(inputs, 'sections', { min: 1, max: 500 }) ?? 12);
  const desks = ['Releases', 'Outages', 'Papers', 'People', 'Prices', 'Standards'];
  const steps: Step[] = [];
  for (let number = 1; number <= sections; number += 1) {
    const title = desks[(number - 1) % desks.length] ?? 'Releases';
    const step = write(
      `section-${number}`,
      title,
      number === 1 ? [] : [`section-${number - 1}`],
      number % 3 === 0 ? triage : digest,
      20,
    );
    if (number % 5 === 0)
      steps.push({ ...step, troubles: [{ kind: 'skip', reason: 'Nothing new since yesterday.' }] });
    else if (number % 4 === 2)
      steps.push({ ...step, troubles: [{ kind: 'retry', cause: 'provider_error', delaySeconds: 4 }] });
    else steps.push(step);
  }
  steps.push({ ...write('front-page', 'Front page', [`section-${sections}`], headlines, 12), primary: true });
  return steps;
}

/** Two retries and then the end. */
function shakyPipeline(): readonly Step[] {
  return [
    tool('fetch-logs', 'Fetch logs', 'log_reader', ['Connecting', 'Reading 48 MB']),
    write('summarize', 'Summarize', ['fetch-logs'], triage, 6),
    {
      ...write('judge', 'Judge the cause', ['summarize'], critique, 6),
      troubles: [
        { kind: 'retry', cause: 'provider_error', delaySeconds: 1 },
        { kind: 'contract', note: 'The answer lacks the field “cause”.' },
        { kind: 'retry', cause: 'contract_violated', delaySeconds: 2 },
      ],
    },
    write('report', 'Write the report', ['judge'], briefing, 6),
  ];
}

export const workflows: readonly Workflow[] = [
  {
    id: 'f1000000-0000-4000-8000-000000000001',
    slug: 'research-brief',
    title: 'Research brief',
    description: 'Searches, drafts, criticises and polishes a brief.',
    model: sonnet,
    steps: researchBrief,
    outcome: succeeds,
  },
  {
    id: 'f1000000-0000-4000-8000-000000000002',
    slug: 'launch-campaign',
    title: 'Launch campaign',
    description: 'Copy and a poster, past a moderation gate and an approval.',
    model: sonnet,
    steps: launchCampaign,
    outcome: succeeds,
  },
  {
    id: 'f1000000-0000-4000-8000-000000000003',
    slug: 'pictured-story',
    title: 'Pictured story',
    description: 'Chapters, each with its picture.',
    model: sonnet,
    steps: picturedStory,
    outcome: succeeds,
  },
  {
    id: 'f1000000-0000-4000-8000-000000000004',
    slug: 'nightly-digest',
    title: 'Nightly digest',
    description: 'Section after section; something to leave running.',
    model: sonnet,
    steps: nightlyDigest,
    outcome: succeeds,
  },
  {
    id: 'f1000000-0000-4000-8000-000000000005',
    slug: 'shaky-pipeline',
    title: 'Shaky pipeline',
    description: 'Retries twice and fails.',
    model: sonnet,
    steps: shakyPipeline,
    outcome: {
      kind: 'failed',
      code: 'execute.provider_failed',
      message: 'The model provider answered with an error three times.',
      stepId: 'judge',
    },
  },
  {
    id: 'f1000000-0000-4000-8000-000000000006',
    slug: 'firehose',
    title: 'Firehose',
    description: 'As many events as asked for, as fast as they are read.',
    model: sonnet,
    steps: () => [],
    outcome: succeeds,
    firehose: true,
  },
];
