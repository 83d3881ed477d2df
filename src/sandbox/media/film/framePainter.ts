import { coverPicture, paintPicture } from '../drawPicture.ts';
import { Random } from '../../random.ts';
import type { Film, Scene } from './film.ts';
import { DIGITS, digitsOf, dotsOf, numberPlace, type NumberPlace, type Rectangle } from './frameNumber.ts';
import { emptyPlanes, planesOf, toYuv, type Plane, type Planes, type Yuv } from './planes.ts';

const PLATE: Yuv = [24, 128, 128];
const DOT: Yuv = [235, 128, 128];

/** Paints the frames of a film into one set of planes: a still picture, a bar that moves over it, and the frame's number. */
export class FramePainter {
  /** The frame that was painted last. */
  readonly planes: Planes;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #place: NumberPlace;
  readonly #marked: Uint8Array;
  #background: Planes;
  #barColor: Yuv = DOT;
  #bar: Rectangle | null = null;
  #digits: readonly number[] = [];

  constructor({ width, height }: Film) {
    this.#size = { width, height };
    this.#place = numberPlace(width, height);
    this.#background = emptyPlanes(Math.ceil(width / 16), Math.ceil(height / 16));
    this.planes = emptyPlanes(this.#background.columns, this.#background.rows);
    this.#marked = new Uint8Array(this.planes.columns * this.planes.rows);
  }

  /** Everything as the scene begins. */
  startScene(scene: Scene): void {
    const { width, height } = this.#size;
    const { prompt, seed, picture = null } = scene;
    const pixels = picture
      ? coverPicture(picture, width, height)
      : paintPicture({ prompt, width, height, seed });
    this.#background = planesOf(pixels);
    const random = new Random(`${prompt}\n${seed}`);
    const strong = () => random.pick([30, 235]);
    this.#barColor = toYuv(235, strong(), strong());
    this.#bar = null;
    this.#digits = [];
    this.#restore({ x: 0, y: 0, width: this.planes.y.width, height: this.planes.y.height });
    this.#fill(this.#place.plate, PLATE);
  }

  /**
   * Paints the frame with this number of the scene.
   * @returns the macroblocks that differ from the frame before, in rising order
   */
  paint(number: number): readonly number[] {
    this.#marked.fill(0);
    this.#moveBar(number);
    this.#writeNumber(number);
    const changed: number[] = [];
    for (let index = this.#marked.indexOf(1); index >= 0; index = this.#marked.indexOf(1, index + 1))
      changed.push(index);
    return changed;
  }

  /** From the left to the right and back, in the upper part. */
  #moveBar(number: number): void {
    const { width, height } = this.#size;
    const even = (size: number) => Math.max(2, 2 * Math.round(size / 2));
    const [barWidth, barHeight] = [even(width / 24), even(height / 8)];
    const way = Math.max(0, width - barWidth);
    const gone = number * even(width / 120);
    const turn = way === 0 ? 0 : gone % (2 * way);
    const x = turn <= way ? turn : 2 * way - turn;
    if (this.#bar) this.#restore(this.#bar);
    this.#bar = { x, y: 2 * Math.floor(height / 12), width: barWidth, height: barHeight };
    this.#fill(this.#bar, this.#barColor);
  }

  #writeNumber(number: number): void {
    const { dot, digits: places } = this.#place;
    const digits = digitsOf(number);
    for (let index = 0; index < DIGITS; index += 1) {
      const [digit = 0, place] = [digits[index], places[index]];
      if (!place || digit === this.#digits[index]) continue;
      for (const { column, row, lit } of dotsOf(digit)) {
        const square = { x: place.x + column * dot, y: place.y + row * dot, width: dot, height: dot };
        this.#fill(square, lit ? DOT : PLATE);
      }
    }
    this.#digits = digits;
  }

  #fill(rectangle: Rectangle, color: Yuv): void {
    this.#eachRow(rectangle, (plane, index, from, to) => plane.data.fill(color[index], from, to));
  }

  #restore(rectangle: Rectangle): void {
    const { y, u, v } = this.#background;
    const background = [y, u, v] as const;
    this.#eachRow(rectangle, (plane, index, from, to) =>
      plane.data.set(background[index].data.subarray(from, to), from),
    );
  }

  /** Marks the macroblocks of a rectangle, and goes through its rows in all planes; what is outside is left out. */
  #eachRow(
    rectangle: Rectangle,
    change: (plane: Plane, index: 0 | 1 | 2, from: number, to: number) => void,
  ): void {
    const { y, u, v, columns } = this.planes;
    const right = Math.min(rectangle.x + rectangle.width, y.width);
    const bottom = Math.min(rectangle.y + rectangle.height, y.height);
    for (let row = rectangle.y >> 4; row < bottom / 16; row += 1)
      this.#marked.fill(1, row * columns + (rectangle.x >> 4), row * columns + Math.ceil(right / 16));
    const planes = [
      [y, 0, 1],
      [u, 1, 2],
      [v, 2, 2],
    ] as const;
    for (const [plane, index, pixels] of planes) {
      const [from, to] = [Math.floor(rectangle.x / pixels), Math.ceil(right / pixels)];
      for (let row = Math.floor(rectangle.y / pixels); row < bottom / pixels; row += 1)
        change(plane, index, row * plane.width + from, row * plane.width + to);
    }
  }
}
