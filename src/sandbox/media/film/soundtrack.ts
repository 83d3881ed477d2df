import { Random } from '../../random.ts';
import type { Sound } from '../sound/sound.ts';
import { waveform } from '../sound/tones.ts';
import { secondsOf, type Film } from './film.ts';

const SAMPLE_RATE = 48_000;
const BEEP = SAMPLE_RATE / 10;

/**
 * The sound of a film, one channel of 48 kHz, exactly as long as its frames: for each scene a soft chord of its own, and a
 * beep at each of its full seconds. Where a film goes on within a scene, so does the sound.
 */
export function soundtrackOf(film: Film): Sound {
  const [rate, seconds] = film.frameRate;
  const samples = new Int16Array(Math.round(secondsOf(film) * SAMPLE_RATE));
  const sampleAt = (frames: number) => Math.round((frames * seconds * SAMPLE_RATE) / rate);
  let frames = 0;
  for (const segment of film.segments) {
    const from = sampleAt(frames);
    frames += segment.frames;
    const part = samples.subarray(from, sampleAt(frames));
    playScene(part, segment.scene.seed, sampleAt(segment.fromFrame));
  }
  return { sampleRate: SAMPLE_RATE, channels: [samples] };
}

const CHORD = waveform([1, 0.3, 0.1]);
const BEEP_WAVE = waveform([1]);

/** @param start the first sample of the scene that is heard */
function playScene(out: Int16Array, seed: number, start: number): void {
  const random = new Random(`soundtrack ${seed}`);
  const base = random.range(110, 220);
  const pitches = [1, random.pick([1.25, 1.2]), 1.5].map((ratio) => (base * ratio) / SAMPLE_RATE);
  const beepPitch = (base * 4) / SAMPLE_RATE;
  const [low = 0, middle = 0, high = 0] = pitches;
  for (let index = 0; index < out.length; index += 1) {
    const place = start + index;
    let value = (at(CHORD, place * low) + at(CHORD, place * middle) + at(CHORD, place * high)) * 2000;
    const inSecond = place % SAMPLE_RATE;
    if (inSecond < BEEP) {
      const shape = Math.min(1, inSecond / 200, (BEEP - inSecond) / 1000);
      value += at(BEEP_WAVE, inSecond * beepPitch) * 9000 * shape;
    }
    out[index] = value;
  }
}

/** @param phase periods since the beginning */
function at(wave: Float32Array, phase: number): number {
  return wave[Math.floor((phase % 1) * wave.length)] ?? 0;
}
