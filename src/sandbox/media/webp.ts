import type { Pixels } from './png.ts';
import { LowBitWriter, writePrefixCode } from './prefixCode.ts';

/** The edge of the squares that are predicted in one way: 2 to the power of this many pixels. */
const TILE_BITS = 4;

/** How a pixel is predicted, by the numbers of the format: from the left, from above, by their mean, by their slope. */
const MODES = [1, 2, 7, 12] as const;

/** A WebP file without loss (RFC 9649): differences to green, predictions by squares, prefix codes. At most 16384 pixels wide or high. */
export function encodeWebp(pixels: Pixels): Uint8Array<ArrayBuffer> {
  const out = new LowBitWriter();
  out.write(0x2f, 8);
  out.write(pixels.width - 1, 14);
  out.write(pixels.height - 1, 14);
  // No transparency, version 0.
  out.write(0, 4);
  // The first transform is the one that is undone last: the difference to green.
  out.write(0b101, 3);
  const channels = differencesToGreen(pixels);
  const modes = chooseModes(channels, pixels.width, pixels.height);
  out.write(0b001, 3);
  out.write(TILE_BITS - 2, 3);
  writeImage(out, [modes.data, null, null], false);
  out.write(0, 1);
  writeImage(out, residuals(channels, modes, pixels.width, pixels.height), true);
  return riff(out.bytes());
}

function riff(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = body.length + (body.length & 1);
  const file = Buffer.alloc(20 + padded);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(12 + padded, 4);
  file.write('WEBPVP8L', 8, 'latin1');
  file.writeUInt32LE(body.length, 16);
  file.set(body, 20);
  return new Uint8Array(file);
}

/** Green, and what red and blue are more than it. */
type Channels = readonly [green: Uint8Array, red: Uint8Array, blue: Uint8Array];

function differencesToGreen({ width, height, data }: Pixels): Channels {
  const count = width * height;
  const [green, red, blue] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  for (let index = 0; index < count; index += 1) {
    const value = data[index * 3 + 1] ?? 0;
    green[index] = value;
    red[index] = (data[index * 3] ?? 0) - value;
    blue[index] = (data[index * 3 + 2] ?? 0) - value;
  }
  return [green, red, blue];
}

interface Modes {
  readonly width: number;
  /** The mode of each square, by rows. */
  readonly data: Uint8Array;
}

/** For each square the mode that leaves the least, judged by every other row. */
function chooseModes(channels: Channels, width: number, height: number): Modes {
  const size = 1 << TILE_BITS;
  const [across, down] = [Math.ceil(width / size), Math.ceil(height / size)];
  const data = new Uint8Array(across * down).fill(MODES[0]);
  for (let tile = 0; tile < data.length; tile += 1) {
    const [left, top] = [(tile % across) * size, Math.floor(tile / across) * size];
    let least = Infinity;
    for (const mode of MODES) {
      let sum = 0;
      for (let y = Math.max(1, top); y < Math.min(top + size, height); y += 2) {
        for (let x = Math.max(1, left); x < Math.min(left + size, width); x += 1) {
          const at = y * width + x;
          for (const channel of channels) {
            const rest = ((channel[at] ?? 0) - predict(channel, at, width, mode)) & 255;
            sum += rest < 128 ? rest : 256 - rest;
          }
        }
      }
      if (sum >= least) continue;
      least = sum;
      data[tile] = mode;
    }
  }
  return { width: across, data };
}

/** What is left of each pixel. The first row is predicted from the left, the first column from above. */
function residuals(channels: Channels, modes: Modes, width: number, height: number): Channels {
  const [green, red, blue] = channels.map((channel) => {
    const rest = new Uint8Array(channel.length);
    rest[0] = channel[0] ?? 0;
    for (let x = 1; x < width; x += 1) rest[x] = (channel[x] ?? 0) - (channel[x - 1] ?? 0);
    for (let y = 1; y < height; y += 1) {
      const row = y * width;
      rest[row] = (channel[row] ?? 0) - (channel[row - width] ?? 0);
      for (let x = 1; x < width; x += 1) {
        const mode = modes.data[(y >> TILE_BITS) * modes.width + (x >> TILE_BITS)];
        rest[row + x] = (channel[row + x] ?? 0) - predict(channel, row + x, width, mode);
      }
    }
    return rest;
  });
  const none = new Uint8Array();
  return [green ?? none, red ?? none, blue ?? none];
}

function predict(channel: Uint8Array, at: number, width: number, mode: number | undefined): number {
  const left = channel[at - 1] ?? 0;
  if (mode === 1) return left;
  const above = channel[at - width] ?? 0;
  if (mode === 2) return above;
  if (mode === 7) return (left + above) >> 1;
  const slope = left + above - (channel[at - width - 1] ?? 0);
  return slope < 0 ? 0 : slope > 255 ? 255 : slope;
}

/**
 * Writes pixels by prefix codes, one for each channel.
 * @param channels null for one that is 0 everywhere
 * @param main whether it is the picture itself and not a part of a transform
 */
function writeImage(
  out: LowBitWriter,
  channels: readonly [Uint8Array, Uint8Array | null, Uint8Array | null],
  main: boolean,
): void {
  // No cache of colors; in the picture itself, the same codes everywhere.
  out.write(0, main ? 2 : 1);
  // Green shares its alphabet with lengths of repetitions, which do not occur.
  const alphabets = [280, 256, 256] as const;
  const codes = channels.map((channel, index) => {
    const counts = new Uint32Array(alphabets[index] ?? 256);
    if (channel)
      for (let at = 0; at < channel.length; at += 1)
        counts[channel[at] ?? 0] = (counts[channel[at] ?? 0] ?? 0) + 1;
    return { channel, code: writePrefixCode(out, counts) };
  });
  // Opacity is as predicted everywhere, and there are no distances.
  for (const size of [256, 40]) writePrefixCode(out, new Uint32Array(size));
  for (let at = 0; at < channels[0].length; at += 1) {
    for (const { channel, code } of codes) {
      if (!channel) continue;
      const symbol = channel[at] ?? 0;
      out.write(code.words[symbol] ?? 0, code.lengths[symbol] ?? 0);
    }
  }
}
