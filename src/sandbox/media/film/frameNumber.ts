/** A rectangle of a frame, in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many digits are shown. */
export const DIGITS = 4;

/** The shapes of 0 to 9 in three columns and five rows, by rows; 1 is lit. */
const SHAPES = [
  '111101101101111',
  '010010010010010',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001001001001',
  '111101111101111',
  '111101111001111',
] as const;

/** Where the number of a frame is shown: light digits of square dots on a dark plate, at the lower left. */
export interface NumberPlace {
  readonly plate: Rectangle;
  /** The edge of a dot. */
  readonly dot: number;
  /** The upper left corners of the digits, from the highest. */
  readonly digits: readonly { readonly x: number; readonly y: number }[];
}

/** In a film that is smaller than 17 × 7 pixels, a part of the digits is outside. */
export function numberPlace(width: number, height: number): NumberPlace {
  const dot = Math.max(1, Math.floor(Math.min(width / 40, height / 36)));
  const plate = { x: 0, y: Math.max(0, height - 7 * dot), width: (DIGITS * 4 + 1) * dot, height: 7 * dot };
  const digits = Array.from({ length: DIGITS }, (_, index) => ({
    x: plate.x + dot + index * 4 * dot,
    y: plate.y + dot,
  }));
  return { plate, dot, digits };
}

/** The digits of a frame's number, from the highest. */
export function digitsOf(number: number): readonly number[] {
  return Array.from({ length: DIGITS }, (_, index) => Math.floor(number / 10 ** (DIGITS - 1 - index)) % 10);
}

/** The dots of a digit: their columns and rows, and whether they are lit. */
export function dotsOf(digit: number): readonly { column: number; row: number; lit: boolean }[] {
  return Array.from(SHAPES[digit] ?? SHAPES[0], (sign, index) => ({
    column: index % 3,
    row: Math.floor(index / 3),
    lit: sign === '1',
  }));
}
