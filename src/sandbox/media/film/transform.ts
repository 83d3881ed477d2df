/** How coarse all frames are quantized, 0 to 51 in the scale of H.264: at this value edges stay sharp. */
export const QUANTIZER = 26;

// Below 30, chroma has the same quantizer as luma (ITU-T H.264, table 8-15).
const STEP = Math.floor(QUANTIZER / 6);
const SHIFT = 15 + STEP;
const ROUNDING = Math.floor((1 << SHIFT) / 3);

/** For the places of a 4×4 block: those with even column and row, with odd ones, and the others. */
const byPlace = (even: number, odd: number, other: number): Int32Array =>
  Int32Array.from({ length: 16 }, (_, at) => {
    const oddness = (at & 1) + ((at >> 2) & 1);
    return oddness === 0 ? even : oddness === 2 ? odd : other;
  });

// Those of QUANTIZER % 6 = 2.
const MULTIPLIER = byPlace(10082, 4194, 6554);
const SCALE = byPlace(13, 20, 16);
const DC_MULTIPLIER = 10082;
const DC_SCALE = 13;

/** The places of a 4×4 block from the lowest frequency to the highest. */
const ZIGZAG = Uint8Array.of(0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15);

/** The frequencies of a block of 16 differences, in place. */
export function forward(block: Int32Array): void {
  for (let row = 0; row < 16; row += 4) forwardLine(block, row, 1);
  for (let column = 0; column < 4; column += 1) forwardLine(block, column, 4);
}

function forwardLine(block: Int32Array, at: number, step: number): void {
  const a = block[at] ?? 0;
  const b = block[at + step] ?? 0;
  const c = block[at + 2 * step] ?? 0;
  const d = block[at + 3 * step] ?? 0;
  block[at] = a + d + b + c;
  block[at + step] = 2 * (a - d) + b - c;
  block[at + 2 * step] = a + d - b - c;
  block[at + 3 * step] = a - d - 2 * (b - c);
}

/** The differences, 64 times as large, of a block of 16 scaled frequencies, in place. */
export function inverse(block: Int32Array): void {
  for (let row = 0; row < 16; row += 4) inverseLine(block, row, 1);
  for (let column = 0; column < 4; column += 1) inverseLine(block, column, 4);
}

function inverseLine(block: Int32Array, at: number, step: number): void {
  const a = block[at] ?? 0;
  const b = block[at + step] ?? 0;
  const c = block[at + 2 * step] ?? 0;
  const d = block[at + 3 * step] ?? 0;
  const low = a + c;
  const high = a - c;
  const odd = (b >> 1) - d;
  const even = b + (d >> 1);
  block[at] = low + even;
  block[at + step] = high + odd;
  block[at + 2 * step] = high - odd;
  block[at + 3 * step] = low - even;
}

/** Quantizes all frequencies of a block but the lowest; gives whether any is left. */
export function quantize(block: Int32Array, levels: Int32Array, at: number): boolean {
  let left = false;
  for (let index = 1; index < 16; index += 1) {
    const place = ZIGZAG[index] ?? 0;
    const value = block[place] ?? 0;
    const size = (Math.abs(value) * (MULTIPLIER[place] ?? 0) + ROUNDING) >> SHIFT;
    levels[at + index] = value < 0 ? -size : size;
    if (size !== 0) left = true;
  }
  return left;
}

/** What a decoder makes of the levels but the lowest. */
export function scale(levels: Int32Array, at: number, block: Int32Array): void {
  for (let index = 1; index < 16; index += 1) {
    const place = ZIGZAG[index] ?? 0;
    block[place] = ((levels[at + index] ?? 0) * (SCALE[place] ?? 0)) << STEP;
  }
}

/** The lowest frequencies of the 16 blocks of a macroblock, by rows: quantized, in `levels` from the lowest frequency. */
export function quantizeLumaDc(constants: Int32Array, levels: Int32Array): void {
  hadamard(constants);
  for (let index = 0; index < 16; index += 1) {
    levels[index] = quantizedDc((constants[ZIGZAG[index] ?? 0] ?? 0) >> 1);
  }
}

export function scaleLumaDc(levels: Int32Array, constants: Int32Array): void {
  for (let index = 0; index < 16; index += 1) constants[ZIGZAG[index] ?? 0] = levels[index] ?? 0;
  hadamard(constants);
  for (let index = 0; index < 16; index += 1) {
    constants[index] = ((constants[index] ?? 0) * DC_SCALE * 16 + (1 << (5 - STEP))) >> (6 - STEP);
  }
}

/** The same for the four blocks of a chroma plane; gives whether any level is left. */
export function quantizeChromaDc(constants: Int32Array, levels: Int32Array): boolean {
  hadamard2(constants);
  for (let index = 0; index < 4; index += 1) levels[index] = quantizedDc(constants[index] ?? 0);
  return levels.some((level) => level !== 0);
}

export function scaleChromaDc(levels: Int32Array, constants: Int32Array): void {
  constants.set(levels);
  hadamard2(constants);
  for (let index = 0; index < 4; index += 1) {
    constants[index] = (((constants[index] ?? 0) * DC_SCALE * 16) << STEP) >> 5;
  }
}

function quantizedDc(value: number): number {
  const size = (Math.abs(value) * DC_MULTIPLIER + 2 * ROUNDING) >> (SHIFT + 1);
  return value < 0 ? -size : size;
}

function hadamard(block: Int32Array): void {
  for (let row = 0; row < 16; row += 4) hadamardLine(block, row, 1);
  for (let column = 0; column < 4; column += 1) hadamardLine(block, column, 4);
}

function hadamardLine(block: Int32Array, at: number, step: number): void {
  const a = block[at] ?? 0;
  const b = block[at + step] ?? 0;
  const c = block[at + 2 * step] ?? 0;
  const d = block[at + 3 * step] ?? 0;
  block[at] = a + b + c + d;
  block[at + step] = a + b - c - d;
  block[at + 2 * step] = a - b - c + d;
  block[at + 3 * step] = a - b + c - d;
}

function hadamard2(block: Int32Array): void {
  const [a = 0, b = 0, c = 0, d = 0] = block;
  block[0] = a + b + c + d;
  block[1] = a - b + c - d;
  block[2] = a + b - c - d;
  block[3] = a - b - c + d;
}
