import { Random } from '../../random.ts';
import type { Sound } from './sound.ts';
import { addNoise, addTone, toSamples, waveform } from './tones.ts';

const SAMPLE_RATE = 44_100;

export interface EffectInput {
  readonly prompt: string;
  readonly seconds: number;
  readonly seed?: number;
}

type Effect = (mix: Float32Array, random: Random) => void;

const effects: readonly (readonly [RegExp, Effect])[] = [
  [/rain|wind|sea|wave|ocean|river|storm|fire|crowd/, murmur],
  [/step|knock|clap|drum|door|hit|punch|gun|shot|explosion|thunder|crash/, blows],
  [/laser|alarm|siren|whistle|bird|beep|phone|bell|ring|game|coin/, chirps],
];

/** One channel of 44.1 kHz, exactly so long: a murmur, blows or chirps, as the words ask, otherwise by the seed. */
export function makeEffect(input: EffectInput): Sound {
  const random = new Random(`${input.prompt}\n${input.seed ?? 0}`);
  const words = input.prompt.toLowerCase();
  const play = effects.find(([test]) => test.test(words))?.[1] ?? random.pick([murmur, blows, chirps]);
  const mix = new Float32Array(Math.round(input.seconds * SAMPLE_RATE));
  play(mix, random);
  return { sampleRate: SAMPLE_RATE, channels: [toSamples(mix)] };
}

function murmur(mix: Float32Array, random: Random): void {
  const brightness = random.range(0.05, 0.5);
  addNoise(mix, { from: 0, count: mix.length, volume: 0.15, brightness, decay: 0 }, random);
  for (let from = 0; from < mix.length;) {
    const count = Math.round(random.range(0.4, 1.5) * SAMPLE_RATE);
    addNoise(mix, { from, count, volume: random.range(0.05, 0.25), brightness, decay: 3 }, random);
    from += Math.round(count * random.range(0.4, 0.9));
  }
}

function blows(mix: Float32Array, random: Random): void {
  const every = Math.round(random.range(0.35, 0.9) * SAMPLE_RATE);
  const thud = waveform([1, 0.3]);
  const pitch = random.range(50, 120) / SAMPLE_RATE;
  for (let from = 0; from < mix.length; from += every) {
    addNoise(mix, { from, count: every, volume: 0.4, brightness: random.range(0.2, 0.6), decay: 8 }, random);
    const length = { from, count: every, attack: 40, release: every };
    addTone(mix, { wave: thud, ...length, pitch: [pitch, pitch / 2], volume: 0.45 });
  }
}

function chirps(mix: Float32Array, random: Random): void {
  const wave = waveform([1, 0.3, 0.15]);
  for (let from = 0; from < mix.length;) {
    const count = Math.round(random.range(0.12, 0.4) * SAMPLE_RATE);
    const pitch = random.range(500, 1800) / SAMPLE_RATE;
    const glide = random.range(0.5, 2);
    addTone(mix, {
      wave,
      from,
      count,
      pitch: [pitch, pitch * glide],
      volume: 0.4,
      attack: 200,
      release: 2000,
    });
    from += Math.round(count * random.range(1, 1.8));
  }
}
