/** Sound as samples of 16 bits. */
export interface Sound {
  /** Samples per second. */
  readonly sampleRate: number;
  /** One array per channel, all of the same length; of two, left and right. */
  readonly channels: readonly [Int16Array] | readonly [left: Int16Array, right: Int16Array];
}

/** The number of samples in each channel. */
export function sampleCount(sound: Sound): number {
  return sound.channels[0].length;
}

/** The samples of all channels in turn, little-endian: the order of WAV files and of checksums of sound. */
export function interleaved(sound: Sound): Buffer {
  const count = sampleCount(sound);
  const width = sound.channels.length * 2;
  const out = Buffer.alloc(count * width);
  for (const [channel, samples] of sound.channels.entries()) {
    for (let index = 0; index < count; index += 1) {
      const sample = samples[index] ?? 0;
      const at = index * width + channel * 2;
      out[at] = sample & 255;
      out[at + 1] = (sample >> 8) & 255;
    }
  }
  return out;
}
