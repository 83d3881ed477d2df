import { numberPlace } from '../../../../src/sandbox/media/film/frameNumber.ts';

/** Digits as a person reads them: rows of three dots. */
const DIGITS = [
  '### #.# #.# #.# ###',
  '.#. .#. .#. .#. .#.',
  '### ..# ### #.. ###',
  '### ..# ### ..# ###',
  '#.# #.# ### ..# ..#',
  '### #.. ### ..# ###',
  '### #.. ### #.# ###',
  '### ..# ..# ..# ..#',
  '### #.# ### #.# ###',
  '### #.# ### ..# ###',
];

/**
 * The number that a frame shows; NaN where a digit cannot be read.
 * @param frame the brightness of its pixels by rows; more after them is not read
 */
export function shownNumber(frame: Uint8Array, width: number, height: number): number {
  const { dot, digits } = numberPlace(width, height);
  const text = digits.map(({ x, y }) => {
    const rows = [0, 1, 2, 3, 4].map((row) =>
      [0, 1, 2]
        .map((column) => {
          const at = (y + row * dot + (dot >> 1)) * width + x + column * dot + (dot >> 1);
          return (frame[at] ?? 0) > 128 ? '#' : '.';
        })
        .join(''),
    );
    const digit = DIGITS.indexOf(rows.join(' '));
    return digit < 0 ? 'x' : String(digit);
  });
  return Number(text.join(''));
}
