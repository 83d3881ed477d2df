import type { Random } from '../../random.ts';

const TABLE = 2048;

/** One period of a tone: the sum of its overtones, from the first, with these strengths. Between -1 and 1. */
export function waveform(overtones: readonly number[]): Float32Array {
  const wave = new Float32Array(TABLE);
  for (const [index, strength] of overtones.entries()) {
    for (let at = 0; at < TABLE; at += 1) {
      wave[at] = (wave[at] ?? 0) + strength * Math.sin((2 * Math.PI * (index + 1) * at) / TABLE);
    }
  }
  const highest = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return highest === 0 ? wave : wave.map((value) => value / highest);
}

/** Places and lengths are in samples. */
export interface Tone {
  readonly wave: Float32Array;
  readonly from: number;
  readonly count: number;
  /** Periods per sample, at the beginning and at the end. */
  readonly pitch: readonly [number, number];
  /** 1 is as loud as samples can be. */
  readonly volume: number;
  readonly attack: number;
  readonly release: number;
}

/** Adds a tone to what is there already; what lies outside is left out. */
export function addTone(mix: Float32Array, tone: Tone): void {
  const { wave, from, count, volume, attack, release } = tone;
  const [first, last] = tone.pitch;
  const end = Math.min(count, mix.length - from);
  const change = (last - first) / count;
  let pitch = first;
  let phase = 0;
  for (let index = 0; index < end; index += 1) {
    const rise = index < attack ? index / attack : 1;
    const fall = count - index < release ? (count - index) / release : 1;
    const at = from + index;
    mix[at] = (mix[at] ?? 0) + (wave[(phase * TABLE) & (TABLE - 1)] ?? 0) * volume * rise * fall;
    phase += pitch;
    if (phase >= 1) phase -= 1;
    pitch += change;
  }
}

export interface Noise {
  readonly from: number;
  readonly count: number;
  readonly volume: number;
  /** 0 to 1: how much of the change from sample to sample is let through; little gives a low rumble. */
  readonly brightness: number;
  /** How the volume falls: 0 stays, higher falls faster. */
  readonly decay: number;
}

/** Adds noise to what is there already; what lies outside is left out. */
export function addNoise(mix: Float32Array, noise: Noise, random: Random): void {
  const { from, count, brightness, decay } = noise;
  const end = Math.min(count, mix.length - from);
  // What is filtered away is made up for.
  const volume = noise.volume / Math.sqrt(brightness);
  let state = 0;
  for (let index = 0; index < end; index += 1) {
    state += brightness * (random.next() * 2 - 1 - state);
    const at = from + index;
    mix[at] = (mix[at] ?? 0) + state * volume * Math.exp((-decay * index) / count);
  }
}

/** Samples of 16 bits; what is too loud is cut. */
export function toSamples(mix: Float32Array): Int16Array {
  const samples = new Int16Array(mix.length);
  for (let index = 0; index < mix.length; index += 1) {
    samples[index] = Math.max(-1, Math.min(1, mix[index] ?? 0)) * 32767;
  }
  return samples;
}
