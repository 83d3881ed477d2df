import { createHash } from 'node:crypto';
import { decodePicture } from './pictureFile.ts';
import type { Pixels } from './png.ts';

type Color = readonly [red: number, green: number, blue: number];

const TONES = 9;

/**
 * Gives each tone of the picture the color that the same tone has in another one: dark and bright places stay so in
 * any colors. Of a file that cannot be read, the colors follow from its bytes.
 */
export function takeColors(pixels: Pixels, source: Uint8Array | Pixels, strength: number): void {
  const ramp = rampOf(colorsOf(source));
  const ranks = ranksOf(pixels.data);
  const { data } = pixels;
  for (let at = 0; at + 2 < data.length; at += 3) {
    const taken = ramp[Math.round((ranks[toneAt(data, at)] ?? 0) * 255)] ?? [0, 0, 0];
    for (const channel of [0, 1, 2] as const) {
      const own = data[at + channel] ?? 0;
      data[at + channel] = own + (taken[channel] - own) * strength + 0.5;
    }
  }
}

/** The colors of a picture from dark to bright. */
function colorsOf(source: Uint8Array | Pixels): readonly Color[] {
  const pixels = source instanceof Uint8Array ? decodePicture(source) : source;
  if (!pixels) return source instanceof Uint8Array ? colorsOfBytes(source) : [];
  const { data } = pixels;
  const step = Math.max(1, Math.floor(data.length / 60_000)) * 3;
  const places: number[] = [];
  for (let at = 0; at + 2 < data.length; at += step) places.push(at);
  places.sort((a, b) => toneAt(data, a) - toneAt(data, b));
  return Array.from({ length: TONES }, (_, tone): Color => {
    const from = Math.floor((tone * places.length) / TONES);
    const own = places.slice(from, Math.max(from + 1, Math.ceil(((tone + 1) * places.length) / TONES)));
    const mean = (channel: number) =>
      own.reduce((sum, at) => sum + (data[at + channel] ?? 0), 0) / Math.max(1, own.length);
    return [mean(0), mean(1), mean(2)];
  });
}

function colorsOfBytes(file: Uint8Array): readonly Color[] {
  const hash = createHash('sha256').update(file).digest();
  return Array.from({ length: TONES }, (_, tone): Color => {
    const tint = (channel: number) =>
      Math.min(
        255,
        Math.max(0, (tone / (TONES - 1)) * 200 + (hash[channel + 3 * (tone >> 1)] ?? 0) / 2 - 50),
      );
    return [tint(0), tint(1), tint(2)];
  });
}

/** 256 colors that run through the given ones. */
function rampOf(colors: readonly Color[]): readonly Color[] {
  return Array.from({ length: 256 }, (_, index): Color => {
    const place = (index / 255) * (colors.length - 1);
    const low = colors[Math.floor(place)] ?? [0, 0, 0];
    const high = colors[Math.ceil(place)] ?? low;
    const between = (channel: 0 | 1 | 2) => low[channel] + (high[channel] - low[channel]) * (place % 1);
    return [between(0), between(1), between(2)];
  });
}

/** For each tone, which part of the picture is darker. */
function ranksOf(data: Uint8Array): Float32Array {
  const counts = new Float32Array(256);
  let total = 0;
  for (let at = 0; at + 2 < data.length; at += 12) {
    const tone = toneAt(data, at);
    counts[tone] = (counts[tone] ?? 0) + 1;
    total += 1;
  }
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return (sum - count / 2) / total;
  });
}

/** How bright a pixel looks, 0 to 255. */
function toneAt(data: Uint8Array, at: number): number {
  return Math.round(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0));
}
