import type { Color } from './color.ts';

/** A corner of a shape, in pixels. */
export type Point = readonly [x: number, y: number];

/** The color of a shape at a pixel; with a fourth number it is only so far opaque. */
export type Paint = (x: number, y: number) => Color | readonly [number, number, number, number];

/** A picture in floating point, and the few ways in which the scenes draw on it. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row by row. */
  readonly data: Float32Array;
  /** Lengths that do not depend on the picture's size: 768 units are its shorter side. */
  readonly unit: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.data = new Float32Array(width * height * 3);
    this.unit = Math.min(width, height) / 768;
  }

  get(x: number, y: number): Color {
    const at = (y * this.width + x) * 3;
    return [this.data[at] ?? 0, this.data[at + 1] ?? 0, this.data[at + 2] ?? 0];
  }

  set(x: number, y: number, color: Color): void {
    const at = (y * this.width + x) * 3;
    this.data[at] = color[0];
    this.data[at + 1] = color[1];
    this.data[at + 2] = color[2];
  }

  blend(x: number, y: number, color: Color, opacity: number): void {
    const at = (y * this.width + x) * 3;
    const keep = 1 - opacity;
    this.data[at] = (this.data[at] ?? 0) * keep + color[0] * opacity;
    this.data[at + 1] = (this.data[at + 1] ?? 0) * keep + color[1] * opacity;
    this.data[at + 2] = (this.data[at + 2] ?? 0) * keep + color[2] * opacity;
  }

  add(x: number, y: number, color: Color, amount: number): void {
    const at = (y * this.width + x) * 3;
    this.data[at] = (this.data[at] ?? 0) + color[0] * amount;
    this.data[at + 1] = (this.data[at + 1] ?? 0) + color[1] * amount;
    this.data[at + 2] = (this.data[at + 2] ?? 0) + color[2] * amount;
  }

  /** Adds light around a point that falls off to nothing at the radius. */
  glow(cx: number, cy: number, radius: number, color: Color, amount: number, power = 2): void {
    const top = Math.max(0, Math.floor(cy - radius));
    const bottom = Math.min(this.height - 1, Math.ceil(cy + radius));
    const left = Math.max(0, Math.floor(cx - radius));
    const right = Math.min(this.width - 1, Math.ceil(cx + radius));
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const dx = (x + 0.5 - cx) / radius;
        const dy = (y + 0.5 - cy) / radius;
        const distance = dx * dx + dy * dy;
        if (distance < 1) this.add(x, y, color, amount * (1 - distance) ** power);
      }
    }
  }

  /** A filled circle with a smooth edge. */
  disc(cx: number, cy: number, radius: number, paint: Paint): void {
    const count = Math.max(16, Math.ceil(radius * 1.5));
    const points: Point[] = [];
    for (let index = 0; index < count; index += 1) {
      const angle = (index / count) * Math.PI * 2;
      points.push([cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius]);
    }
    this.fill(points, paint);
  }

  /** A filled shape with smooth edges; where it overlaps itself it is filled once. */
  fill(points: readonly Point[], paint: Paint): void {
    const box = this.#boxOf(points);
    if (!box) return;
    const { left, top, columns, rows } = box;
    const cover = new Float32Array((columns + 2) * rows);
    for (let index = 0; index < points.length; index += 1) {
      const from = points[index];
      const to = points[(index + 1) % points.length];
      if (from && to) edge(cover, columns, rows, from[0] - left, from[1] - top, to[0] - left, to[1] - top);
    }
    for (let row = 0; row < rows; row += 1) {
      let sum = 0;
      const start = row * (columns + 2);
      for (let column = 0; column < columns; column += 1) {
        sum += cover[start + column] ?? 0;
        const opacity = Math.min(1, Math.abs(sum));
        if (opacity < 0.004) continue;
        const color = paint(left + column, top + row);
        const alpha = color.length === 4 ? opacity * color[3] : opacity;
        const at = ((top + row) * this.width + left + column) * 3;
        const keep = alpha > 0.996 ? 0 : 1 - alpha;
        this.data[at] = (this.data[at] ?? 0) * keep + color[0] * (1 - keep);
        this.data[at + 1] = (this.data[at + 1] ?? 0) * keep + color[1] * (1 - keep);
        this.data[at + 2] = (this.data[at + 2] ?? 0) * keep + color[2] * (1 - keep);
      }
    }
  }

  #boxOf(points: readonly Point[]) {
    let left = Infinity;
    let top = Infinity;
    let right = -Infinity;
    let bottom = -Infinity;
    for (const [x, y] of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    left = Math.max(0, Math.floor(left));
    top = Math.max(0, Math.floor(top));
    const columns = Math.min(this.width, Math.ceil(right)) - left;
    const rows = Math.min(this.height, Math.ceil(bottom)) - top;
    return columns > 0 && rows > 0 ? { left, top, columns, rows } : null;
  }
}

/**
 * Adds the signed area that lies right of an edge to each pixel of its rows, as a difference to the pixel before: the
 * running sum of a row is then how much of each pixel is inside.
 */
function edge(
  cover: Float32Array,
  columns: number,
  rows: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (endX - topX) / (endY - topY);
  const firstRow = Math.max(0, Math.floor(topY));
  const lastRow = Math.min(rows, Math.ceil(endY));
  for (let row = firstRow; row < lastRow; row += 1) {
    const from = Math.max(topY, row);
    const to = Math.min(endY, row + 1);
    const height = (to - from) * direction;
    if (height === 0) continue;
    const a = clamp(topX + (from - topY) * slope, columns);
    const b = clamp(topX + (to - topY) * slope, columns);
    span(cover, row * (columns + 2), Math.min(a, b), Math.max(a, b), height);
  }
}

function span(cover: Float32Array, start: number, low: number, high: number, height: number): void {
  const first = Math.floor(low);
  const last = Math.floor(high);
  if (first === last) {
    const inside = 1 - ((low + high) / 2 - first);
    put(cover, start + first, height * inside);
    put(cover, start + first + 1, height * (1 - inside));
    return;
  }
  const perPixel = height / (high - low);
  const head = first + 1 - low;
  put(cover, start + first, (perPixel * head * head) / 2);
  let done = (perPixel * head * head) / 2;
  for (let column = first + 1; column < last; column += 1) {
    const now = perPixel * (column + 0.5 - low);
    put(cover, start + column, now - done);
    done = now;
  }
  const tail = high - last;
  const now = height - (perPixel * tail * tail) / 2;
  put(cover, start + last, now - done);
  put(cover, start + last + 1, height - now);
}

function put(cover: Float32Array, at: number, amount: number): void {
  cover[at] = (cover[at] ?? 0) + amount;
}

function clamp(value: number, limit: number): number {
  return value < 0 ? 0 : value > limit ? limit : value;
}
