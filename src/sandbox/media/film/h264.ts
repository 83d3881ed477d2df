import { BitWriter } from '../bitWriter.ts';
import { writeSigned, writeUnsigned } from './cavlc.ts';
import type { FrameRate } from './film.ts';
import { MacroblockCoder } from './macroblock.ts';
import type { Planes } from './planes.ts';
import { QUANTIZER } from './transform.ts';

const IDR_SLICE = 5;
const P_SLICE = 1;
const SEQUENCE_PARAMETERS = 7;
const PICTURE_PARAMETERS = 8;

/** The largest frame and the most macroblocks per second of each level, by ten times its number (table A-1). */
const LEVELS: readonly (readonly [level: number, frame: number, second: number])[] = [
  [10, 99, 1485],
  [11, 396, 3000],
  [12, 396, 6000],
  [13, 396, 11_880],
  [21, 792, 19_800],
  [22, 1620, 20_250],
  [30, 1620, 40_500],
  [31, 3600, 108_000],
  [32, 5120, 216_000],
  [40, 8192, 245_760],
  [42, 8704, 522_240],
  [50, 22_080, 589_824],
  [51, 36_864, 983_040],
  [52, 36_864, 2_073_600],
  [60, 139_264, 4_177_920],
  [61, 139_264, 8_355_840],
];
/** The one for all that no other level allows. */
const HIGHEST_LEVEL = 62;

export interface VideoFormat {
  /** Pixels that are shown, even. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: FrameRate;
}

/** How a decoder is set up: NAL units without start codes. */
export interface ParameterSets {
  readonly sequence: Uint8Array;
  readonly picture: Uint8Array;
}

/**
 * Writes H.264 of the constrained baseline profile with CAVLC: a frame is whole, or has only the macroblocks that differ
 * from the frame before, and skips all others.
 */
export class H264Encoder {
  readonly parameterSets: ParameterSets;
  readonly #coder: MacroblockCoder;
  readonly #macroblocks: number;
  /** Counts the frames since the last whole one, and the whole ones. */
  #frame = 0;
  #whole = 0;

  /** @param source holds the frame to be written, when it is written */
  constructor(source: Planes, format: VideoFormat) {
    this.parameterSets = {
      sequence: sequenceParameters(source, format),
      picture: pictureParameters(),
    };
    this.#coder = new MacroblockCoder(source);
    this.#macroblocks = source.columns * source.rows;
  }

  /** A frame that needs no other. */
  wholeFrame(): Uint8Array {
    const bits = new BitWriter(this.#macroblocks * 64);
    this.#frame = 0;
    this.#whole += 1;
    this.#coder.startFrame();
    writeSliceHeader(bits, { whole: this.#whole, frame: 0 });
    for (let number = 0; number < this.#macroblocks; number += 1) this.#coder.write(bits, number, 0);
    return finished(bits, IDR_SLICE);
  }

  /** A frame that differs from the one before in these macroblocks, numbers in rising order. */
  changedFrame(changed: readonly number[]): Uint8Array {
    const bits = new BitWriter(changed.length * 128 + 64);
    this.#frame += 1;
    this.#coder.startFrame();
    writeSliceHeader(bits, { whole: null, frame: this.#frame });
    let next = 0;
    for (const number of changed) {
      writeUnsigned(bits, number - next);
      // In P slices, the intra types come after five others.
      this.#coder.write(bits, number, 5);
      next = number + 1;
    }
    if (next < this.#macroblocks) writeUnsigned(bits, this.#macroblocks - next);
    return finished(bits, P_SLICE);
  }
}

function writeSliceHeader(bits: BitWriter, picture: { whole: number | null; frame: number }): void {
  writeUnsigned(bits, 0);
  writeUnsigned(bits, picture.whole === null ? 5 : 7);
  writeUnsigned(bits, 0);
  bits.write(picture.frame & 15, 4);
  if (picture.whole !== null) {
    // Two whole frames in a row have different numbers.
    writeUnsigned(bits, picture.whole & 1);
    bits.write(0, 2);
  } else {
    // As many reference frames as ever, in their usual order, by the usual marking.
    bits.write(0, 3);
  }
  writeSigned(bits, 0);
  // A whole frame is smoothed at the edges of its blocks. The others are not: what they skip would be smoothed each time.
  writeUnsigned(bits, picture.whole === null ? 1 : 0);
  if (picture.whole !== null) {
    writeSigned(bits, 0);
    writeSigned(bits, 0);
  }
}

/** Field by field as in ITU-T H.264, 7.3.2.1.1. */
function sequenceParameters(source: Planes, { width, height, frameRate }: VideoFormat): Uint8Array {
  const [frames, seconds] = frameRate;
  const macroblocks = source.columns * source.rows;
  const perSecond = (macroblocks * frames) / seconds;
  const level = LEVELS.find(([, frame, second]) => macroblocks <= frame && perSecond <= second)?.[0];
  const bits = new BitWriter(64);
  bits.write(66, 8);
  // Keeps also to the rules of the main profile: together, the constrained baseline profile.
  bits.write(0b11000000, 8);
  bits.write(level ?? HIGHEST_LEVEL, 8);
  writeUnsigned(bits, 0);
  writeUnsigned(bits, 0);
  // Frames are shown in the order of the stream.
  writeUnsigned(bits, 2);
  writeUnsigned(bits, 1);
  bits.write(0, 1);
  writeUnsigned(bits, source.columns - 1);
  writeUnsigned(bits, source.rows - 1);
  bits.write(0b11, 2);
  writeCropping(bits, source.y.width - width, source.y.height - height);
  writeUsability(bits, frames, seconds);
  return finished(bits, SEQUENCE_PARAMETERS);
}

/** Pixels to cut off at the right and at the bottom. */
function writeCropping(bits: BitWriter, right: number, bottom: number): void {
  const cropped = right > 0 || bottom > 0;
  bits.write(cropped ? 1 : 0, 1);
  if (!cropped) return;
  writeUnsigned(bits, 0);
  writeUnsigned(bits, right >> 1);
  writeUnsigned(bits, 0);
  writeUnsigned(bits, bottom >> 1);
}

/** Colors, time and buffers (annex E). */
function writeUsability(bits: BitWriter, frames: number, seconds: number): void {
  bits.write(1, 1);
  // No shape of pixels, no overscan; an unspecified kind of video in the narrow range, of BT.709.
  bits.write(0b00, 2);
  bits.write(0b1, 1);
  bits.write(5, 3);
  bits.write(0b01, 2);
  for (const part of [1, 1, 1]) bits.write(part, 8);
  // No place of chroma. A tick is a field, half a frame; the rate is fixed.
  bits.write(0b01, 2);
  bits.write(seconds, 32);
  bits.write(frames * 2, 32);
  bits.write(1, 1);
  // No hypothetical decoders, no structure of pictures; but the limits of buffers: nothing is reordered.
  bits.write(0b0001, 4);
  bits.write(1, 1);
  for (const limit of [0, 0, 15, 15, 0, 1]) writeUnsigned(bits, limit);
}

/** Field by field as in ITU-T H.264, 7.3.2.2. */
function pictureParameters(): Uint8Array {
  const bits = new BitWriter(16);
  writeUnsigned(bits, 0);
  writeUnsigned(bits, 0);
  bits.write(0b00, 2);
  for (const count of [0, 0, 0]) writeUnsigned(bits, count);
  bits.write(0b000, 3);
  writeSigned(bits, QUANTIZER - 26);
  writeSigned(bits, 0);
  writeSigned(bits, 0);
  // Slices say whether they are smoothed. What is intra-coded is predicted from nothing else. No repeated slices.
  bits.write(0b110, 3);
  return finished(bits, PICTURE_PARAMETERS);
}

/** Ends the bits, and makes a NAL unit of them, in which three bytes never look like a start code. */
function finished(bits: BitWriter, type: number): Uint8Array {
  bits.write(1, 1);
  const body = bits.bytes();
  const unit = new Uint8Array(body.length + 1 + (body.length >> 1));
  unit[0] = 0x60 | type;
  let length = 1;
  let zeros = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    if (zeros >= 2 && byte <= 3) {
      unit[length] = 3;
      length += 1;
      zeros = 0;
    }
    unit[length] = byte;
    length += 1;
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return unit.slice(0, length);
}
