import type { Plane } from './planes.ts';

/** How a macroblock is predicted from its neighbors, by the numbers of Intra_16x16 (ITU-T H.264, table 8-4). */
const VERTICAL = 0;
const HORIZONTAL = 1;
const DC = 2;

/** What is predicted: a macroblock's part of a plane, by what a decoder has of the plane already. */
export interface Predicted {
  readonly source: Plane;
  readonly decoded: Plane;
  /** The result, by rows. */
  readonly prediction: Uint8Array;
}

const edgeAbove = new Uint8Array(16);
const edgeLeft = new Uint8Array(16);

/**
 * Fills in the prediction that leaves the least.
 * @param left whether there is a neighbor to predict from
 * @returns its mode
 */
export function predictLuma(plane: Predicted, x: number, y: number, left: boolean, above: boolean): number {
  const { source, decoded, prediction } = plane;
  readEdges(decoded, x, y, 16);
  const mean = meanOf(0, 0, 16, left, above);
  let [vertical, horizontal, dc] = [0, 0, 0];
  for (let row = 0; row < 16; row += 1) {
    const from = (y + row) * source.width + x;
    const leftPixel = edgeLeft[row] ?? 0;
    for (let column = 0; column < 16; column += 1) {
      const value = source.data[from + column] ?? 0;
      vertical += Math.abs(value - (edgeAbove[column] ?? 0));
      horizontal += Math.abs(value - leftPixel);
      dc += Math.abs(value - mean);
    }
  }
  if (above && vertical < dc && (!left || vertical <= horizontal)) {
    for (let row = 0; row < 16; row += 1) prediction.set(edgeAbove, row * 16);
    return VERTICAL;
  }
  if (left && horizontal < dc) {
    for (let row = 0; row < 16; row += 1) prediction.fill(edgeLeft[row] ?? 0, row * 16, row * 16 + 16);
    return HORIZONTAL;
  }
  prediction.fill(mean);
  return DC;
}

/** Fills in the means of the edges, for each 4×4 block of the 8×8 pixels those next to it (8.3.4). */
export function predictChroma(plane: Predicted, x: number, y: number, left: boolean, above: boolean): void {
  readEdges(plane.decoded, x, y, 8);
  for (const row of [0, 4]) {
    for (const column of [0, 4]) {
      // Off the diagonal, only the edge that is nearer counts, where there is one.
      const useLeft = left && !(above && row < column);
      const useAbove = above && !(left && column < row);
      const mean = meanOf(column, row, 4, useLeft, useAbove);
      for (let line = row; line < row + 4; line += 1) {
        plane.prediction.fill(mean, line * 8 + column, line * 8 + column + 4);
      }
    }
  }
}

/** What lies outside of the frame is not used. */
function readEdges(decoded: Plane, x: number, y: number, size: number): void {
  for (let index = 0; index < size; index += 1) {
    edgeAbove[index] = y === 0 ? 0 : (decoded.data[(y - 1) * decoded.width + x + index] ?? 0);
    edgeLeft[index] = x === 0 ? 0 : (decoded.data[(y + index) * decoded.width + x - 1] ?? 0);
  }
}

/** The mean of `size` pixels of one edge or both; 128 without any. */
function meanOf(column: number, row: number, size: number, left: boolean, above: boolean): number {
  if (!left && !above) return 128;
  let sum = 0;
  for (let index = 0; index < size; index += 1) {
    if (above) sum += edgeAbove[column + index] ?? 0;
    if (left) sum += edgeLeft[row + index] ?? 0;
  }
  const count = left && above ? 2 * size : size;
  return Math.floor((sum + (count >> 1)) / count);
}
