import { Random } from '../../random.ts';
import type { Sound } from './sound.ts';
import { addNoise, addTone, toSamples, waveform } from './tones.ts';

const SAMPLE_RATE = 44_100;

export interface MusicInput {
  /** Style and mood; other words give other music. */
  readonly tags: string;
  readonly seconds: number;
  readonly seed?: number;
  /** Beats per minute; by the seed when left out. */
  readonly bpm?: number;
  readonly beatsPerBar?: number;
  /** Such as `F# minor`; by the seed when left out. */
  readonly keyScale?: string;
}

const PAD = waveform([1, 0.4, 0.25, 0.1]);
const PLUCK = waveform([1, 0.7, 0.5, 0.35, 0.25, 0.15]);
const BASS = waveform([1, 0.5, 0.15]);

const NOTES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const SCALES = { major: [0, 2, 4, 5, 7, 9, 11], minor: [0, 2, 3, 5, 7, 8, 10] } as const;
/** Steps of the scale on which the chords of four bars stand. */
const PROGRESSIONS = [
  [0, 4, 5, 3],
  [0, 5, 3, 4],
  [5, 3, 0, 4],
] as const;

/** Two channels of 44.1 kHz: four bars of chords, bass, melody and a beat, again and again, for exactly so long. */
export function playMusic(input: MusicInput): Sound {
  const random = new Random(`${input.tags}\n${input.seed ?? 0}`);
  const key = parseKey(input.keyScale) ?? {
    root: Math.floor(random.range(0, 12)),
    scale: random.pick<readonly number[]>([SCALES.major, SCALES.minor]),
  };
  const beat = Math.round((60 / (input.bpm ?? Math.round(random.range(76, 132)))) * SAMPLE_RATE);
  const bars = playBars(key, beat, input.beatsPerBar ?? 4, random);
  const count = Math.round(input.seconds * SAMPLE_RATE);
  return { sampleRate: SAMPLE_RATE, channels: [repeated(bars[0], count), repeated(bars[1], count)] };
}

interface Key {
  /** Half tones above C. */
  readonly root: number;
  readonly scale: readonly number[];
}

function parseKey(text: string | undefined): Key | null {
  const found = /^([A-G])([#b]?)\s(major|minor)$/.exec(text ?? '');
  if (!found) return null;
  const [, note = 'C', accidental, scale] = found;
  const shift = accidental === '#' ? 1 : accidental === 'b' ? -1 : 0;
  return { root: (NOTES[note] ?? 0) + shift, scale: scale === 'minor' ? SCALES.minor : SCALES.major };
}

function playBars(key: Key, beat: number, beatsPerBar: number, random: Random): [Int16Array, Int16Array] {
  const bar = beat * beatsPerBar;
  const left = new Float32Array(bar * 4);
  const right = new Float32Array(bar * 4);
  // Half tones from A4, which is nine above the C that `root` counts from.
  const pitchOf = (step: number, octave: number) => {
    const half = key.root + 12 * Math.floor(step / 7) + (key.scale[step % 7] ?? 0) + 12 * octave - 9;
    return (440 * 2 ** (half / 12)) / SAMPLE_RATE;
  };
  const play = (
    wave: Float32Array,
    from: number,
    count: number,
    pitch: number,
    volume: number,
    pan: number,
  ) => {
    const tone = { wave, from, count, pitch: [pitch, pitch] as const, attack: 400, release: count * 0.6 };
    addTone(left, { ...tone, volume: volume * (1 - pan) });
    addTone(right, { ...tone, volume: volume * pan });
  };
  for (const [index, step] of random.pick<readonly number[]>(PROGRESSIONS).entries()) {
    const start = index * bar;
    for (const [note, third] of [0, 2, 4].entries())
      play(PAD, start, bar, pitchOf(step + third, -1), 0.16, 0.3 + note * 0.2);
    for (let number = 0; number < beatsPerBar; number += 1) {
      const at = start + number * beat;
      play(BASS, at, beat, pitchOf(step, -3), 0.3, 0.5);
      for (const half of [0, 1]) {
        if (random.next() < 0.7) {
          const melody = random.pick([0, 2, 4, 7, 9]);
          play(
            PLUCK,
            at + half * (beat >> 1),
            beat >> 1,
            pitchOf(step + melody, 0),
            0.14,
            random.range(0.2, 0.8),
          );
        }
        const noise = { from: at + half * (beat >> 1), count: beat >> 2, brightness: 0.9, decay: 9 };
        for (const side of [left, right]) addNoise(side, { ...noise, volume: half ? 0.05 : 0.1 }, random);
      }
    }
  }
  return [toSamples(left), toSamples(right)];
}

/** The part again and again, softer at the beginning and at the end. */
function repeated(part: Int16Array, count: number): Int16Array {
  const out = new Int16Array(count);
  for (let start = 0; start < count; start += part.length) out.set(part.subarray(0, count - start), start);
  const fade = Math.min(SAMPLE_RATE, count >> 2);
  for (let index = 0; index < fade; index += 1) {
    out[index] = ((out[index] ?? 0) * index) / fade;
    out[count - 1 - index] = ((out[count - 1 - index] ?? 0) * index) / fade;
  }
  return out;
}
