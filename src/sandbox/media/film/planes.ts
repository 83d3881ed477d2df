import type { Pixels } from '../png.ts';

export interface Plane {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** By rows. */
  readonly data: Uint8Array;
}

/** Brightness and two colors of a frame, 4:2:0, in whole macroblocks of 16 × 16 pixels. */
export interface Planes {
  /** Macroblocks. */
  readonly columns: number;
  readonly rows: number;
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
}

export function emptyPlanes(columns: number, rows: number): Planes {
  const plane = (size: number): Plane => ({
    width: columns * size,
    height: rows * size,
    data: new Uint8Array(columns * rows * size * size),
  });
  return { columns, rows, y: plane(16), u: plane(8), v: plane(8) };
}

/** A color as brightness and two color differences, by BT.709 with the narrow range of television. */
export type Yuv = readonly [y: number, u: number, v: number];

export function toYuv(red: number, green: number, blue: number): Yuv {
  return [
    16 + 0.1826 * red + 0.6142 * green + 0.062 * blue,
    128 - 0.1006 * red - 0.3386 * green + 0.4392 * blue,
    128 + 0.4392 * red - 0.3989 * green - 0.0403 * blue,
  ];
}

/** A picture as a frame. What the last macroblocks have beyond its edges repeats them. */
export function planesOf(picture: Pixels): Planes {
  const planes = emptyPlanes(Math.ceil(picture.width / 16), Math.ceil(picture.height / 16));
  const { y: luma, u, v } = planes;
  for (let y = 0; y < luma.height; y += 2) {
    for (let x = 0; x < luma.width; x += 2) {
      let [sumU, sumV] = [0, 0];
      for (let corner = 0; corner < 4; corner += 1) {
        const [px, py] = [x + (corner & 1), y + (corner >> 1)];
        const at = (Math.min(py, picture.height - 1) * picture.width + Math.min(px, picture.width - 1)) * 3;
        const [red, green, blue] = [
          picture.data[at] ?? 0,
          picture.data[at + 1] ?? 0,
          picture.data[at + 2] ?? 0,
        ];
        const color = toYuv(red, green, blue);
        luma.data[py * luma.width + px] = color[0] + 0.5;
        sumU += color[1];
        sumV += color[2];
      }
      const at = (y >> 1) * u.width + (x >> 1);
      u.data[at] = sumU / 4 + 0.5;
      v.data[at] = sumV / 4 + 0.5;
    }
  }
  return planes;
}
