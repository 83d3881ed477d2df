import { readFileSync } from 'node:fs';

/**
 * Files of kinds that cannot be made here, each of some seconds. They came from a film of `makeFilm` (160 × 96 pixels, 49
 * frames, 24 a second) and a WAV file of `playMusic` (3 seconds), once, by the ffmpeg of the dependency `@ffmpeg/core`, all
 * with `-fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1` and besides:
 * - `vp8-vorbis.webm`: `-c:v libvpx -b:v 70k -g 50 -c:a libvorbis -ar 48000 -ac 1 -b:a 40k`
 * - `vp9-opus.webm`: `-c:v libvpx-vp9 -b:v 60k -g 50 -deadline realtime -cpu-used 8 -lag-in-frames 0 -threads 1
 *   -auto-alt-ref 0 -c:a libopus -compression_level 0 -b:a 24k`
 * - `opus.ogg`: `-c:a libopus -ar 48000 -ac 1 -b:a 24k`
 * - `aac.m4a`: `-c:a aac -ac 1 -b:a 48k`
 */
export const SAMPLES = {
  'vp8-vorbis.webm': 'video/webm',
  'vp9-opus.webm': 'video/webm',
  'opus.ogg': 'audio/ogg',
  'aac.m4a': 'audio/mp4',
} as const;

export type SampleName = keyof typeof SAMPLES;

export function loadSample(name: SampleName): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`./samples/${name}`, import.meta.url)));
}
