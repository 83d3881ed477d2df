import { createHash } from 'node:crypto';
import { BitWriter } from '../bitWriter.ts';
import { interleaved, sampleCount, type Sound } from './sound.ts';

/** Samples of each channel in a frame; the last frame has what is left. */
export const FLAC_BLOCK_SIZE = 4096;

/** A FLAC stream without the file around it, as containers take it. */
export interface FlacStream {
  /** The 34 bytes of STREAMINFO. */
  readonly streamInfo: Uint8Array;
  readonly frames: readonly Uint8Array[];
}

/** A FLAC file: fixed predictors, Rice codes, 16 bits. Format: RFC 9639. */
export function encodeFlac(sound: Sound): Uint8Array<ArrayBuffer> {
  const { streamInfo, frames } = encodeFlacStream(sound);
  // The only metadata block is the last one, of type 0.
  const header = Buffer.from([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, streamInfo.length]);
  return new Uint8Array(Buffer.concat([header, streamInfo, ...frames]));
}

export function encodeFlacStream(sound: Sound): FlacStream {
  const count = sampleCount(sound);
  const frames: Uint8Array[] = [];
  for (let start = 0; start < count; start += FLAC_BLOCK_SIZE) {
    const size = Math.min(FLAC_BLOCK_SIZE, count - start);
    frames.push(encodeFrame(sound, start, size, frames.length));
  }
  return { streamInfo: encodeStreamInfo(sound, frames), frames };
}

function encodeStreamInfo(sound: Sound, frames: readonly Uint8Array[]): Uint8Array {
  const sizes = frames.map((frame) => frame.length);
  const bits = new BitWriter(34);
  bits.write(FLAC_BLOCK_SIZE, 16);
  bits.write(FLAC_BLOCK_SIZE, 16);
  bits.write(Math.min(...sizes), 24);
  bits.write(Math.max(...sizes), 24);
  bits.write(sound.sampleRate, 20);
  bits.write(sound.channels.length - 1, 3);
  bits.write(15, 5);
  bits.write(sampleCount(sound), 36);
  const checksum = createHash('md5').update(interleaved(sound)).digest();
  for (const byte of checksum) bits.write(byte, 8);
  return bits.bytes();
}

/** The codes of usual sample rates; 0 means that STREAMINFO tells. */
const RATE_CODES: Readonly<Record<number, number>> = {
  8000: 4,
  16000: 5,
  22050: 6,
  24000: 7,
  32000: 8,
  44100: 9,
  48000: 10,
};

function encodeFrame(sound: Sound, start: number, size: number, number: number): Uint8Array {
  const bits = new BitWriter(size * sound.channels.length * 2 + 64);
  bits.write(0xfff8, 16);
  bits.write(size === FLAC_BLOCK_SIZE ? 12 : 7, 4);
  bits.write(RATE_CODES[sound.sampleRate] ?? 0, 4);
  bits.write(sound.channels.length - 1, 4);
  bits.write(4, 3);
  bits.write(0, 1);
  writeFrameNumber(bits, number);
  if (size !== FLAC_BLOCK_SIZE) bits.write(size - 1, 16);
  bits.write(crc(bits.bytes(), CRC_8, 8), 8);
  for (const channel of sound.channels) writeSubframe(bits, channel.subarray(start, start + size));
  bits.alignToByte();
  bits.write(crc(bits.bytes(), CRC_16, 16), 16);
  return bits.bytes().slice();
}

/** A number in the way of UTF-8. */
function writeFrameNumber(bits: BitWriter, number: number): void {
  if (number < 0x80) {
    bits.write(number, 8);
    return;
  }
  const more = number < 0x800 ? 1 : number < 0x10000 ? 2 : number < 0x200000 ? 3 : 4;
  const lead = (0xff00 >> (more + 1)) & 0xff;
  bits.write(lead | (number >> (6 * more)), 8);
  for (let left = more - 1; left >= 0; left -= 1) bits.write(0x80 | ((number >> (6 * left)) & 0x3f), 8);
}

const MAX_ORDER = 4;

function writeSubframe(bits: BitWriter, samples: Int16Array): void {
  const first = samples[0] ?? 0;
  if (samples.every((sample) => sample === first)) {
    bits.write(0, 8);
    bits.write(first & 0xffff, 16);
    return;
  }
  const { order, residual } = bestPrediction(samples);
  bits.write((8 | order) << 1, 8);
  for (let index = 0; index < order; index += 1) bits.write((samples[index] ?? 0) & 0xffff, 16);
  writeResidual(bits, residual, order);
}

/**
 * The residual of the fixed predictor that leaves the least. Each order is the difference of neighbors in the one before
 * it; the first `order` values are not part of the residual.
 */
function bestPrediction(samples: Int16Array): { order: number; residual: Int32Array } {
  let current = Int32Array.from(samples);
  let best = { order: 0, residual: current };
  let least = sumFrom(current, 0);
  for (let order = 1; order <= MAX_ORDER && order < samples.length; order += 1) {
    const next = new Int32Array(current.length);
    let before = current[order - 1] ?? 0;
    for (let index = order; index < current.length; index += 1) {
      const value = current[index] ?? 0;
      next[index] = value - before;
      before = value;
    }
    current = next;
    const sum = sumFrom(current, order);
    if (sum >= least) continue;
    least = sum;
    best = { order, residual: current };
  }
  return best;
}

function sumFrom(values: Int32Array, from: number): number {
  let sum = 0;
  for (let index = from; index < values.length; index += 1) sum += Math.abs(values[index] ?? 0);
  return sum;
}

/** Rice codes, in up to 16 parts of the block with a parameter each. */
function writeResidual(bits: BitWriter, residual: Int32Array, order: number): void {
  let partitions = 4;
  while (partitions > 0 && (residual.length % (1 << partitions) || residual.length >> partitions <= order))
    partitions -= 1;
  bits.write(0, 2);
  bits.write(partitions, 4);
  const size = residual.length >> partitions;
  for (let start = 0; start < residual.length; start += size) {
    const from = Math.max(start, order);
    const end = start + size;
    const parameter = riceParameter(residual, from, end);
    bits.write(parameter, 4);
    for (let index = from; index < end; index += 1) {
      const value = residual[index] ?? 0;
      const folded = value < 0 ? -2 * value - 1 : 2 * value;
      bits.writeZeros(folded >> parameter);
      bits.write((1 << parameter) | (folded & ((1 << parameter) - 1)), parameter + 1);
    }
  }
}

/** 0 to 14: about the logarithm of what is to be coded. */
function riceParameter(residual: Int32Array, from: number, end: number): number {
  let sum = 0;
  for (let index = from; index < end; index += 1) sum += Math.abs(residual[index] ?? 0);
  const mean = (2 * sum) / Math.max(1, end - from);
  return Math.min(14, Math.max(0, Math.floor(Math.log2(mean * 0.7 + 0.5))));
}

const CRC_8 = crcTable(0x07, 8);
const CRC_16 = crcTable(0x8005, 16);

function crcTable(polynomial: number, width: 8 | 16): Uint16Array {
  const top = 1 << (width - 1);
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let rest = byte << (width - 8);
    for (let bit = 0; bit < 8; bit += 1) rest = (rest << 1) ^ (rest & top ? polynomial : 0);
    return rest & ((1 << width) - 1);
  });
}

function crc(bytes: Uint8Array, table: Uint16Array, width: 8 | 16): number {
  const shift = width - 8;
  const mask = (1 << width) - 1;
  let rest = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    rest = ((rest << 8) & mask) ^ (table[((rest >> shift) ^ (bytes[index] ?? 0)) & 255] ?? 0);
  }
  return rest;
}
