import type { BitWriter } from '../bitWriter.ts';
import { CHROMA_DC, writeBlock, writeSigned, writeUnsigned } from './cavlc.ts';
import { emptyPlanes, type Plane, type Planes } from './planes.ts';
import { predictChroma, predictLuma } from './prediction.ts';
import {
  forward,
  inverse,
  quantize,
  quantizeChromaDc,
  quantizeLumaDc,
  scale,
  scaleChromaDc,
  scaleLumaDc,
} from './transform.ts';

/** Column and row of the 4×4 blocks of a macroblock, in the order of the bit stream. */
const BLOCK_X = Uint8Array.of(0, 1, 0, 1, 2, 3, 2, 3, 0, 1, 0, 1, 2, 3, 2, 3);
const BLOCK_Y = Uint8Array.of(0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3);

/** A plane of the frame, with what a decoder has of it. */
class PlaneCoder {
  readonly source: Plane;
  readonly decoded: Plane;
  /** Pixels of a macroblock's edge. */
  readonly size: number;
  readonly prediction: Uint8Array;
  /** Of each 4×4 block in the order of the bit stream, from the lowest frequency; that one itself is in `dcLevels`. */
  readonly levels: Int32Array;
  readonly dcLevels: Int32Array;
  /** The lowest frequencies of the blocks, by rows. */
  readonly constants: Int32Array;
  /** How many coefficients each 4×4 block of the frame has, by rows. */
  readonly counts: Uint8Array;

  constructor(source: Plane, decoded: Plane, size: number) {
    this.source = source;
    this.decoded = decoded;
    this.size = size;
    this.prediction = new Uint8Array(size * size);
    this.levels = new Int32Array(size * size);
    this.dcLevels = new Int32Array((size * size) >> 4);
    this.constants = new Int32Array((size * size) >> 4);
    this.counts = new Uint8Array(source.data.length >> 4);
  }

  /** Transforms and quantizes all blocks; gives whether any has more than its lowest frequency. */
  transform(left: number, top: number): boolean {
    const { source, size, prediction, constants } = this;
    const across = size >> 2;
    let detailed = false;
    for (let index = 0; index < across * across; index += 1) {
      const [blockX, blockY] = [BLOCK_X[index] ?? 0, BLOCK_Y[index] ?? 0];
      for (let y = 0; y < 4; y += 1) {
        const from = (top + blockY * 4 + y) * source.width + left + blockX * 4;
        const predicted = (blockY * 4 + y) * size + blockX * 4;
        for (let x = 0; x < 4; x += 1)
          block[y * 4 + x] = (source.data[from + x] ?? 0) - (prediction[predicted + x] ?? 0);
      }
      forward(block);
      constants[blockY * across + blockX] = block[0] ?? 0;
      if (quantize(block, this.levels, index * 16)) detailed = true;
    }
    return detailed;
  }

  /** Makes of the scaled constants and the levels what a decoder has. */
  decode(left: number, top: number, detailed: boolean): void {
    const { decoded, size, prediction, constants } = this;
    const across = size >> 2;
    for (let index = 0; index < across * across; index += 1) {
      const [blockX, blockY] = [BLOCK_X[index] ?? 0, BLOCK_Y[index] ?? 0];
      if (detailed) scale(this.levels, index * 16, block);
      else block.fill(0);
      block[0] = constants[blockY * across + blockX] ?? 0;
      inverse(block);
      for (let y = 0; y < 4; y += 1) {
        const to = (top + blockY * 4 + y) * decoded.width + left + blockX * 4;
        const predicted = (blockY * 4 + y) * size + blockX * 4;
        for (let x = 0; x < 4; x += 1) {
          const value = (prediction[predicted + x] ?? 0) + (((block[y * 4 + x] ?? 0) + 32) >> 6);
          decoded.data[to + x] = value < 0 ? 0 : value > 255 ? 255 : value;
        }
      }
    }
  }

  /** Mean number of coefficients in the blocks to the left of and above a block, as far as there are any. */
  around(blockX: number, blockY: number): number {
    const width = this.source.width >> 2;
    const at = blockY * width + blockX;
    const left = this.counts[at - 1] ?? 0;
    const above = this.counts[at - width] ?? 0;
    if (blockX === 0) return blockY === 0 ? 0 : above;
    return blockY === 0 ? left : (left + above + 1) >> 1;
  }

  /** Writes all blocks but their lowest frequencies. */
  writeDetails(bits: BitWriter, left: number, top: number): void {
    const width = this.source.width >> 2;
    for (let index = 0; index * 16 < this.levels.length; index += 1) {
      const blockX = (left >> 2) + (BLOCK_X[index] ?? 0);
      const blockY = (top >> 2) + (BLOCK_Y[index] ?? 0);
      const around = this.around(blockX, blockY);
      this.counts[blockY * width + blockX] = writeBlock(bits, this.levels, index * 16 + 1, 15, around);
    }
  }
}

const block = new Int32Array(16);

/** Writes macroblocks of the type Intra_16x16 (ITU-T H.264, 7.3.5), one frame after the other. */
export class MacroblockCoder {
  readonly #luma: PlaneCoder;
  readonly #chroma: readonly [PlaneCoder, PlaneCoder];
  readonly #columns: number;
  /** Which macroblocks of the frame are written: others cannot be predicted from. */
  readonly #written: Uint8Array;

  /** @param source the frame, as it is when a macroblock is written */
  constructor(source: Planes) {
    const decoded = emptyPlanes(source.columns, source.rows);
    this.#luma = new PlaneCoder(source.y, decoded.y, 16);
    this.#chroma = [new PlaneCoder(source.u, decoded.u, 8), new PlaneCoder(source.v, decoded.v, 8)];
    this.#columns = source.columns;
    this.#written = new Uint8Array(source.columns * source.rows);
  }

  startFrame(): void {
    this.#written.fill(0);
    for (const plane of [this.#luma, ...this.#chroma]) plane.counts.fill(0);
  }

  /** @param firstType the number of the first intra type in this kind of slice */
  write(bits: BitWriter, number: number, firstType: number): void {
    const [column, row] = [number % this.#columns, Math.floor(number / this.#columns)];
    const left = column > 0 && this.#written[number - 1] === 1;
    const above = row > 0 && this.#written[number - this.#columns] === 1;
    const luma = this.#luma;
    const [x, y] = [column * 16, row * 16];
    const mode = predictLuma(luma, x, y, left, above);
    const detailed = luma.transform(x, y);
    quantizeLumaDc(luma.constants, luma.dcLevels);

    let chromaDetailed = false;
    let chromaConstant = false;
    for (const plane of this.#chroma) {
      predictChroma(plane, x >> 1, y >> 1, left, above);
      if (plane.transform(x >> 1, y >> 1)) chromaDetailed = true;
      if (quantizeChromaDc(plane.constants, plane.dcLevels)) chromaConstant = true;
    }
    const chroma = chromaDetailed ? 2 : chromaConstant ? 1 : 0;

    writeUnsigned(bits, firstType + 1 + mode + 4 * chroma + (detailed ? 12 : 0));
    // Chroma is always predicted by its mean, and the quantizer stays.
    writeUnsigned(bits, 0);
    writeSigned(bits, 0);
    writeBlock(bits, luma.dcLevels, 0, 16, luma.around(x >> 2, y >> 2));
    if (detailed) luma.writeDetails(bits, x, y);
    if (chroma > 0) {
      for (const plane of this.#chroma) writeBlock(bits, plane.dcLevels, 0, 4, CHROMA_DC);
    }
    if (chroma === 2) {
      for (const plane of this.#chroma) plane.writeDetails(bits, x >> 1, y >> 1);
    }

    scaleLumaDc(luma.dcLevels, luma.constants);
    luma.decode(x, y, detailed);
    for (const plane of this.#chroma) {
      scaleChromaDc(plane.dcLevels, plane.constants);
      plane.decode(x >> 1, y >> 1, chroma === 2);
    }
    this.#written[number] = 1;
  }
}
