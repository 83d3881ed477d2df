import type { Random } from '../../random.ts';

/** What a step is to write or draw about. */
export interface Brief {
  /** The run's subject: its topic, question, product or whatever the first text among its inputs is. */
  readonly subject: string;
  readonly random: Random;
}

export type Work =
  | { readonly kind: 'write'; readonly form: 'paragraphs' | 'list' }
  | { readonly kind: 'data' }
  | { readonly kind: 'draw' }
  | { readonly kind: 'tool'; readonly tool: string }
  /** A person or an outside system is waited for. */
  | { readonly kind: 'wait'; readonly reason: 'human_input' | 'external_callback' };

/** What happens to a step before or while it works. */
export type Trouble =
  | {
      readonly kind: 'retry';
      readonly cause: 'timeout' | 'provider_error' | 'rate_limit' | 'contract_violated';
      readonly delaySeconds: number;
    }
  | { readonly kind: 'moderation'; readonly category: string; readonly note: string }
  | { readonly kind: 'contract'; readonly note: string }
  | { readonly kind: 'skip'; readonly reason: string };

/** One node of a workflow; a lens has a single one. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** The ids of the steps whose end it waits for. */
  readonly after: readonly string[];
  readonly work: Work;
  readonly seconds: number;
  /** Platform credits. */
  readonly credits: number;
  readonly troubles?: readonly Trouble[];
  /** Whether its result is the run's main one. */
  readonly primary?: boolean;
}

/** How a run ends. */
export type Outcome =
  | { readonly kind: 'succeeded' | 'canceled' | 'timed_out' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly stepId?: string };

/** What a step leaves behind. */
export type Product =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'image'; readonly prompt: string };

/** The result of a step; the same brief always gives the same. */
export function productOf(work: Work, brief: Brief): Product | null {
  switch (work.kind) {
    case 'write':
      return { kind: 'text', text: work.form === 'list' ? listOf(brief) : paragraphsOf(brief) };
    case 'data':
      return { kind: 'json', value: factsOf(brief) };
    case 'draw':
      return { kind: 'image', prompt: brief.subject };
    case 'tool':
    case 'wait':
      return null;
  }
}

const SENTENCES = [
  'The first answer to {s} is short, and the second one is better.',
  'Three sources agree on the direction of {s}, and on little else.',
  'What costs most about {s} is the waiting, not the work.',
  'It goes wrong where two parts of it meet, and seldom inside one of them.',
  'A good test is to ask what would happen if this step ran twice.',
  'The numbers on {s} were repeated on slower machines; the order stays the same.',
  'A single supplier holds the part that nobody else makes.',
  'Teams that measured before they changed anything kept their gains for a year.',
  'The next step is to pick one measure of {s} and publish it every week.',
  'Nothing here needs an answer tonight; one item needs a decision by noon.',
];

/** So many different sentences; the seed decides with which they begin. */
function sentences({ subject, random }: Brief, count: number): readonly string[] {
  const first = Math.floor(random.next() * SENTENCES.length);
  return Array.from({ length: count }, (_, index) =>
    (SENTENCES[(first + index * 3) % SENTENCES.length] ?? '').replaceAll('{s}', () => subject),
  );
}

function paragraphsOf(brief: Brief): string {
  const all = sentences(brief, 6);
  return `About ${brief.subject}.\n\n${all.slice(0, 3).join(' ')}\n\n${all.slice(3).join(' ')}`;
}

function listOf(brief: Brief): string {
  const items = sentences(brief, 5).map((text, index) => `${index + 1}. ${text}`);
  return `${items.join('\n')}\n\nThe first item of ${brief.subject} counts most.`;
}

function factsOf({ subject, random }: Brief): Readonly<Record<string, unknown>> {
  const words = subject.match(/\p{L}{4,}/gu) ?? ['nothing'];
  return {
    about: subject,
    records: words.slice(0, 5).map((word, position) => ({
      term: word.toLowerCase(),
      kind: random.pick(['name', 'claim', 'date', 'place']),
      confidence: Number(random.range(0.55, 0.99).toFixed(2)),
      position,
    })),
    language: 'en',
  };
}
