import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FfmpegCore } from '@ffmpeg/core';
import * as z from 'zod/mini';

const streamSchema = z.object({
  codec_type: z.string(),
  codec_name: z.string(),
  profile: z.optional(z.string()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  /** Frames per second, as a fraction. */
  r_frame_rate: z.string(),
  avg_frame_rate: z.string(),
  nb_read_frames: z.optional(z.string()),
  /** In `time_base`. */
  duration_ts: z.optional(z.number()),
  time_base: z.string(),
  sample_rate: z.optional(z.string()),
  channels: z.optional(z.number()),
});

const probeSchema = z.object({
  streams: z.array(streamSchema),
  format: z.object({ format_name: z.string(), duration: z.optional(z.string()) }),
  frames: z.optional(
    z.array(z.object({ media_type: z.string(), key_frame: z.number(), pts: z.optional(z.number()) })),
  ),
});

export type Probe = z.infer<typeof probeSchema>;

const INPUT = 'input';
const OUTPUT = 'output';

/**
 * A decoder that shares nothing with the makers: ffmpeg as WebAssembly. Anything that it complains about is an error of
 * the file.
 */
export class Decoder {
  readonly #core: FfmpegCore;
  #lines: string[] = [];

  private constructor(core: FfmpegCore) {
    this.#core = core;
    core.setLogger(({ message }) => {
      if (!HARMLESS.test(message)) this.#lines.push(message);
    });
  }

  static async load(): Promise<Decoder> {
    // Made for web workers, it asks where it was loaded from.
    Object.assign(globalThis, { self: { location: { href: '' } } });
    const { default: create } = await import('@ffmpeg/core');
    const file = fileURLToPath(import.meta.resolve('@ffmpeg/core/wasm'));
    const core = await create({ wasmBinary: await readFile(file), locateFile: (name) => name });
    return new Decoder(core);
  }

  /** Decodes the whole file, and tells what is in it. */
  probe(file: Uint8Array): Probe {
    const words = ['-count_frames', '-show_streams', '-show_format', '-show_frames', '-of', 'json'];
    const answer = this.#run(file, () => this.#core.ffprobe(...CAREFUL, ...words, '-o', OUTPUT, INPUT));
    return probeSchema.parse(JSON.parse(answer.toString()));
  }

  /** The samples of its sound, 16 bits, little-endian, of all channels in turn. */
  samples(file: Uint8Array): Buffer {
    return this.#run(file, () => this.#ffmpeg('-map', '0:a:0', '-f', 's16le'));
  }

  /** The frames of the file one after the other as they are coded: brightness, and two colors of half the size. */
  frames(file: Uint8Array): Buffer {
    return this.#pictures(file, 'yuv420p');
  }

  /** The pictures of the file one after the other: red, green, blue. */
  colors(file: Uint8Array): Buffer {
    return this.#pictures(file, 'rgb24');
  }

  #pictures(file: Uint8Array, format: string): Buffer {
    const words = ['-map', '0:v:0', '-fps_mode', 'passthrough', '-pix_fmt', format, '-f', 'rawvideo'];
    return this.#run(file, () => this.#ffmpeg(...words));
  }

  #ffmpeg(...words: readonly string[]): void {
    const code = this.#core.exec(...CAREFUL, '-xerror', '-i', INPUT, ...words, OUTPUT);
    if (code !== 0) throw new Error(`The file cannot be decoded: ${this.#lines.join('\n')}`);
  }

  #run(file: Uint8Array, run: () => void): Buffer {
    const { FS } = this.#core;
    this.#lines = [];
    this.#core.reset();
    FS.writeFile(INPUT, file);
    FS.writeFile(OUTPUT, new Uint8Array());
    run();
    const answer = Buffer.from(FS.readFile(OUTPUT));
    FS.unlink(INPUT);
    FS.unlink(OUTPUT);
    if (this.#lines.length > 0) throw new Error(`The decoder complains: ${this.#lines.join('\n')}`);
    return answer;
  }
}

/** How this build ends each run and how slowly it converts, and that a plain WAV file does not say where its loudspeakers stand. */
const HARMLESS =
  /^Aborted\(\)$|No accelerated colorspace conversion|^ *Last message repeated|^Guessed Channel Layout/;
const CAREFUL = ['-hide_banner', '-v', 'warning', '-err_detect', 'crccheck+bitstream+buffer+explode'];
