import { Random } from '../../random.ts';
import { timeWords, type WordTiming } from './speech.ts';

export interface AnnotationInput {
  /** Seconds of the recording. */
  readonly seconds: number;
  /** What is said; without it, words are made up by the seed. */
  readonly transcript?: string | null;
  /** Times of the words, where they are known, as of speech that was made here. */
  readonly words?: readonly WordTiming[] | null;
  readonly seed?: number;
}

export interface Annotation {
  readonly version: 1;
  readonly language: 'en';
  readonly durationSeconds: number;
  readonly transcript: string;
  /** In order, without overlaps, within the recording; times in seconds. */
  readonly words: readonly (WordTiming & { readonly confidence: number })[];
  /** Runs of up to twelve words. */
  readonly sections: readonly {
    readonly label: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

const MADE_UP = 'the light comes over quiet water and we go on slowly until evening falls again'.split(' ');

/** Words with their times and sections of a recording, to be written as JSON. The shape is the sandbox's own. */
export function annotate(input: AnnotationInput): Annotation {
  const random = new Random(`annotation ${input.seed ?? 0}`);
  const transcript = input.transcript ?? madeUp(input.seconds, random);
  const timed = input.words ?? timeWords(transcript, input.seconds);
  const words = timed.map((word) => ({
    ...word,
    confidence: Math.round(random.range(0.8, 1) * 1000) / 1000,
  }));
  return {
    version: 1,
    language: 'en',
    durationSeconds: input.seconds,
    transcript,
    words,
    sections: sectionsOf(words),
  };
}

/** About two words a second. */
function madeUp(seconds: number, random: Random): string {
  const count = Math.max(1, Math.round(seconds * 2));
  const start = Math.floor(random.range(0, MADE_UP.length));
  return Array.from({ length: count }, (_, index) => MADE_UP[(start + index) % MADE_UP.length] ?? '').join(
    ' ',
  );
}

const WORDS_PER_SECTION = 12;

function sectionsOf(words: readonly WordTiming[]): Annotation['sections'] {
  return Array.from({ length: Math.ceil(words.length / WORDS_PER_SECTION) }, (_, index) => {
    const own = words.slice(index * WORDS_PER_SECTION, (index + 1) * WORDS_PER_SECTION);
    return {
      label: `Section ${index + 1}`,
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      text: own.map(({ word }) => word).join(' '),
    };
  });
}
