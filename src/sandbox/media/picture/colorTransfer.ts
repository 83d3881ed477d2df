import { createHash } from 'node:crypto';
import type { Canvas } from './canvas.ts';
import { brightness, Gradient, type Color } from './color.ts';
import { decodePng } from './png.ts';

const TONES = 9;

/** The colors of a picture from dark to bright; of files that cannot be read, colors that their bytes stand for. */
export function colorsOf(file: Uint8Array): readonly Color[] {
  const pixels = decodePng(file);
  if (!pixels) return fingerprintColors(file);
  const step = Math.max(1, Math.floor((pixels.width * pixels.height) / 20_000));
  const samples: Color[] = [];
  for (let at = 0; at + 2 < pixels.data.length; at += step * 3) {
    samples.push([
      (pixels.data[at] ?? 0) / 255,
      (pixels.data[at + 1] ?? 0) / 255,
      (pixels.data[at + 2] ?? 0) / 255,
    ]);
  }
  samples.sort((a, b) => brightness(a) - brightness(b));
  return Array.from({ length: TONES }, (_, tone) =>
    average(
      samples.slice(
        Math.floor((tone * samples.length) / TONES),
        Math.ceil(((tone + 1) * samples.length) / TONES),
      ),
    ),
  );
}

/** Gives each tone of the canvas the color that the same tone has among the given ones. */
export function takeColors(canvas: Canvas, colors: readonly Color[], strength: number): void {
  const run = new Gradient(colors.map((color, index) => [index / (colors.length - 1), color] as const));
  const ranks = ranksOf(canvas);
  for (let at = 0; at + 2 < canvas.data.length; at += 3) {
    const own: Color = [canvas.data[at] ?? 0, canvas.data[at + 1] ?? 0, canvas.data[at + 2] ?? 0];
    const rank = ranks[toneOf(own)] ?? 0;
    const taken = run.at(rank);
    canvas.data[at] = own[0] + (taken[0] - own[0]) * strength;
    canvas.data[at + 1] = own[1] + (taken[1] - own[1]) * strength;
    canvas.data[at + 2] = own[2] + (taken[2] - own[2]) * strength;
  }
}

/** For each tone, which part of the canvas is darker: dark and bright places stay so in any colors. */
function ranksOf(canvas: Canvas): Float32Array {
  const counts = new Float32Array(256);
  let total = 0;
  for (let at = 0; at + 2 < canvas.data.length; at += 12) {
    const tone = toneOf([canvas.data[at] ?? 0, canvas.data[at + 1] ?? 0, canvas.data[at + 2] ?? 0]);
    counts[tone] = (counts[tone] ?? 0) + 1;
    total += 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return (sum - count / 2) / total;
  });
}

function toneOf(color: Color): number {
  return Math.min(255, Math.max(0, Math.round(brightness(color) * 255)));
}

function average(samples: readonly Color[]): Color {
  const sum = [0, 0, 0];
  for (const sample of samples)
    for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + sample[channel];
  const count = Math.max(1, samples.length);
  return [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count];
}

function fingerprintColors(file: Uint8Array): readonly Color[] {
  const hash = createHash('sha256').update(file).digest();
  const part = (index: number) => (hash[index % hash.length] ?? 0) / 255;
  return Array.from({ length: TONES }, (_, tone): Color => {
    const light = tone / (TONES - 1);
    const tint = (channel: number) =>
      Math.min(1, Math.max(0, light * 0.8 + (part(channel + 3 * (tone >> 1)) - 0.4) * 0.5));
    return [tint(0), tint(1), tint(2)];
  });
}
