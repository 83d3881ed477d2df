import type { BitWriter } from '../bitWriter.ts';
import {
  CHROMA_DC_TOKENS,
  CHROMA_DC_ZEROS,
  COEFF_TOKENS,
  RUN_BEFORE,
  TOTAL_ZEROS,
  type Codes,
} from './cavlcTables.ts';

/** An unsigned number in the Exp-Golomb code of H.264: ue(v). */
export function writeUnsigned(bits: BitWriter, value: number): void {
  const length = 32 - Math.clz32(value + 1);
  bits.writeZeros(length - 1);
  bits.write(value + 1, length);
}

/** A signed number in the Exp-Golomb code of H.264: se(v). */
export function writeSigned(bits: BitWriter, value: number): void {
  writeUnsigned(bits, value > 0 ? 2 * value - 1 : -2 * value);
}

/** Which token table a block takes: by the coefficients in its neighbors, or that of chroma DC. */
export const CHROMA_DC = -1;

const levels = new Int32Array(16);
const runs = new Int32Array(16);

/**
 * The coefficients of a block, from the lowest frequency, as CAVLC writes them (ITU-T H.264, 9.2).
 * @param around coefficients that the blocks to the left and above have, their mean; or CHROMA_DC
 * @returns how many coefficients are not zero
 */
export function writeBlock(
  bits: BitWriter,
  coefficients: Int32Array,
  from: number,
  count: number,
  around: number,
): number {
  let total = 0;
  let zeros = 0;
  let run = 0;
  // Backwards: CAVLC begins with the highest frequency.
  for (let index = count - 1; index >= 0; index -= 1) {
    const level = coefficients[from + index] ?? 0;
    if (level === 0) {
      if (total > 0) run += 1;
      continue;
    }
    if (total > 0) runs[total - 1] = run;
    zeros += run;
    run = 0;
    levels[total] = level;
    total += 1;
  }
  if (total > 0) runs[total - 1] = run;
  zeros += run;
  let ones = 0;
  while (ones < 3 && ones < total && Math.abs(levels[ones] ?? 0) === 1) ones += 1;
  writeToken(bits, total, ones, around);
  if (total === 0) return 0;
  for (let index = 0; index < ones; index += 1) bits.write((levels[index] ?? 0) < 0 ? 1 : 0, 1);
  writeLevels(bits, total, ones);
  if (total < count)
    writeCode(bits, (around === CHROMA_DC ? CHROMA_DC_ZEROS : TOTAL_ZEROS)[total - 1], zeros);
  for (let index = 0; index < total - 1 && zeros > 0; index += 1) {
    const before = runs[index] ?? 0;
    writeCode(bits, RUN_BEFORE[Math.min(zeros, 7) - 1], before);
    zeros -= before;
  }
  return total;
}

function writeToken(bits: BitWriter, total: number, ones: number, around: number): void {
  if (around >= 8) {
    bits.write(total === 0 ? 3 : (total - 1) * 4 + ones, 6);
    return;
  }
  const table = around === CHROMA_DC ? CHROMA_DC_TOKENS : COEFF_TOKENS[around < 2 ? 0 : around < 4 ? 1 : 2];
  writeCode(bits, table?.[total], ones);
}

function writeLevels(bits: BitWriter, total: number, ones: number): void {
  let suffix = total > 10 && ones < 3 ? 1 : 0;
  for (let index = ones; index < total; index += 1) {
    const level = levels[index] ?? 0;
    const size = Math.abs(level);
    let code = level > 0 ? 2 * level - 2 : -2 * level - 1;
    // After fewer than three trailing ones, the next level cannot be one.
    if (index === ones && ones < 3) code -= 2;
    if (suffix === 0 && code < 14) {
      bits.writeZeros(code);
      bits.write(1, 1);
    } else if (suffix === 0 && code < 30) {
      bits.writeZeros(14);
      bits.write(16 | (code - 14), 5);
    } else if (suffix > 0 && code < 15 << suffix) {
      bits.writeZeros(code >> suffix);
      bits.write((1 << suffix) | (code & ((1 << suffix) - 1)), suffix + 1);
    } else {
      bits.writeZeros(15);
      bits.write(4096 | (code - (suffix === 0 ? 30 : 15 << suffix)), 13);
    }
    if (suffix === 0) suffix = 1;
    if (size > 3 << (suffix - 1) && suffix < 6) suffix += 1;
  }
}

function writeCode(bits: BitWriter, codes: Codes | undefined, index: number): void {
  bits.write(codes?.values[index] ?? 0, codes?.lengths[index] ?? 0);
}
