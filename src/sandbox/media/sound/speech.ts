import { Random } from '../../random.ts';
import type { Sound } from './sound.ts';
import { addNoise, addTone, toSamples, waveform } from './tones.ts';

const SAMPLE_RATE = 24_000;

/** When a word is spoken, in seconds from the beginning. */
export interface WordTiming {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface SpeechInput {
  readonly text: string;
  readonly seed?: number;
  /** Hertz of the voice; by the seed when left out. */
  readonly pitch?: number;
}

export interface Speech {
  /** One channel of 24 kHz. */
  readonly sound: Sound;
  readonly words: readonly WordTiming[];
}

/** A voice is heard as its lowest overtones: these are about those of the vowels. */
const VOWELS: readonly (readonly [RegExp, Float32Array])[] = [
  [/a/, waveform([0.5, 0.6, 0.7, 0.9, 0.8, 0.3, 0.2, 0.1])],
  [/e/, waveform([0.6, 0.9, 0.6, 0.2, 0.1, 0.2, 0.4, 0.3])],
  [/[iy]/, waveform([0.9, 0.5, 0.1, 0.05, 0.05, 0.1, 0.3, 0.4])],
  [/o/, waveform([0.6, 0.9, 0.8, 0.3, 0.1, 0.05])],
  [/./, waveform([1, 0.6, 0.2, 0.1, 0.05])],
];

/** Syllables in the rhythm of the text, with pauses at its punctuation. It is no speech, but it can be followed. */
export function speak(input: SpeechInput): Speech {
  const random = new Random(`${input.text}\n${input.seed ?? 0}`);
  const voice = input.pitch ?? random.range(100, 230);
  const plan = planWords(input.text, random);
  const seconds = Math.max(0.2, plan.at(-1)?.end ?? 0) + 0.15;
  const mix = new Float32Array(Math.round(seconds * SAMPLE_RATE));
  for (const spoken of plan) {
    const length = (spoken.end - spoken.start) / spoken.syllables.length;
    for (const [index, syllable] of spoken.syllables.entries()) {
      addSyllable(mix, syllable, spoken.start + index * length, length, voice * spoken.tone, random);
    }
  }
  return {
    sound: { sampleRate: SAMPLE_RATE, channels: [toSamples(mix)] },
    words: plan.map(({ word, start, end }) => ({ word, start, end })),
  };
}

/** The words of a text with their times, as `speak` would time them, spread over a length in seconds where it is given. */
export function timeWords(text: string, seconds: number): readonly WordTiming[] {
  const plan = planWords(text, new Random(text));
  const scale = seconds / Math.max(0.001, (plan.at(-1)?.end ?? 0) + 0.15);
  const rounded = (time: number) => Math.round(time * scale * 1000) / 1000;
  return plan.map(({ word, start, end }) => ({ word, start: rounded(start), end: rounded(end) }));
}

interface PlannedWord extends WordTiming {
  readonly syllables: readonly string[];
  /** How much higher than the voice: it sinks towards the end of a sentence. */
  readonly tone: number;
}

function planWords(text: string, random: Random): readonly PlannedWord[] {
  const plan: PlannedWord[] = [];
  let time = 0.1;
  let tone = 1.15;
  for (const token of text.split(/\s+/)) {
    const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (word === '') continue;
    const parts = word.toLowerCase().match(/[^aeiouy]*[aeiouy]+[^aeiouy]*$|[^aeiouy]*[aeiouy]+/g);
    const syllables = parts ?? [word];
    const length = 0.05 + syllables.length * 0.13 * random.range(0.85, 1.15) + word.length * 0.012;
    plan.push({ word, syllables, tone, start: time, end: time + length });
    const endsSentence = /[.!?。]["')\]]*$/.test(token);
    time += length + (endsSentence ? 0.4 : /[,;:]$/.test(token) ? 0.2 : 0.05);
    tone = endsSentence ? 1.15 : Math.max(0.85, tone - 0.03);
  }
  return plan;
}

function addSyllable(
  mix: Float32Array,
  syllable: string,
  start: number,
  seconds: number,
  hertz: number,
  random: Random,
): void {
  const from = Math.round(start * SAMPLE_RATE);
  const count = Math.max(1, Math.round(seconds * SAMPLE_RATE));
  const consonant = Math.floor(count * 0.25);
  if (/^[^aeiouy]/.test(syllable)) {
    const brightness = /^[sztcfx]/.test(syllable) ? 0.9 : 0.2;
    addNoise(mix, { from, count: consonant, volume: 0.12, brightness, decay: 2 }, random);
  }
  const vowel = /[aeiouy]/.exec(syllable)?.[0] ?? 'u';
  const wave = VOWELS.find(([test]) => test.test(vowel))?.[1] ?? waveform([1]);
  const pitch = hertz * random.range(0.95, 1.05);
  addTone(mix, {
    wave,
    from: from + consonant,
    count: count - consonant,
    pitch: [(pitch * 1.04) / SAMPLE_RATE, (pitch * 0.96) / SAMPLE_RATE],
    volume: 0.4,
    attack: 300,
    release: Math.min(1200, count * 0.4),
  });
}
