import type { Canvas, Point } from './canvas.ts';
import { Gradient, hex, mix, type Color } from './color.ts';
import type { Palette } from './promptParser.ts';
import type { Random } from './noise.ts';
import { below, ridgeProfile } from './ridges.ts';

const CYAN: Color = [0.25, 0.92, 1];
const PINK: Color = [1, 0.3, 0.75];

/** A striped sun over dark mountains, and a glowing grid that runs to the horizon. */
export function paintNeon(canvas: Canvas, palette: Palette, random: Random): void {
  const { width, height, unit } = canvas;
  const horizon = height * 0.6;
  const gradient = new Gradient(palette.sky);
  for (let y = 0; y < height; y += 1) {
    const row = gradient.at(y / horizon);
    for (let x = 0; x < width; x += 1) canvas.set(x, y, row);
  }
  for (let index = 0; index < 220; index += 1) {
    canvas.glow(
      random.range(0, width),
      horizon * random.next() ** 1.5,
      (1 + random.next() ** 5 * 2) * unit,
      [1, 0.9, 1],
      random.range(0.3, 1),
      1.5,
    );
  }
  paintStripedSun(canvas, width * random.range(0.42, 0.58), horizon - height * 0.13, height * 0.25, horizon);
  paintPeaks(canvas, horizon, random);
  paintGrid(canvas, horizon);
}

function paintStripedSun(canvas: Canvas, cx: number, cy: number, radius: number, horizon: number): void {
  canvas.glow(cx, cy, radius * 2.1, [1, 0.25, 0.6], 0.5, 2.4);
  const face = new Gradient([
    [0, hex('#fff08a')],
    [0.45, hex('#ff9a5a')],
    [1, hex('#ff2f92')],
  ]);
  canvas.disc(cx, cy, radius, (_, y) => {
    const t = (y - cy + radius) / (2 * radius);
    const band = (t - 0.46) * 11;
    const gap = t > 0.46 && band - Math.floor(band) < 0.12 + (t - 0.46) * 0.85;
    const color = face.at(t);
    return gap || y > horizon ? [0, 0, 0, 0] : color;
  });
}

function paintPeaks(canvas: Canvas, horizon: number, random: Random): void {
  const { width, height, unit } = canvas;
  for (let layer = 0; layer < 2; layer += 1) {
    const profile = ridgeProfile(
      canvas,
      {
        base: horizon - height * 0.04,
        height: height * (0.24 - 0.08 * layer),
        frequency: 5 + 2 * layer,
        kind: 'rock',
        octaves: 4,
      },
      random,
    );
    // Low in the middle, so that the sun is free.
    for (let x = 0; x <= width; x += 1) {
      const off = Math.min(1, Math.abs(x / width - 0.5) * 2.2);
      profile[x] = Math.min(horizon + 1, horizon - (horizon - (profile[x] ?? horizon)) * off ** 1.3);
    }
    const body = layer === 0 ? mix([0.16, 0.03, 0.3], PINK, 0.12) : ([0.07, 0.015, 0.17] as const);
    canvas.fill(below(profile, canvas, horizon + 1), () => body);
    const line: Point[] = [];
    const back: Point[] = [];
    for (let x = 0; x <= width; x += 1) {
      line.push([x, (profile[x] ?? 0) - 1.1 * unit]);
      back.unshift([x, (profile[x] ?? 0) + 0.9 * unit]);
    }
    const edge = layer === 0 ? PINK : CYAN;
    canvas.fill([...line, ...back], () => [edge[0], edge[1], edge[2], 0.85]);
  }
}

function paintGrid(canvas: Canvas, horizon: number): void {
  const { width, height, unit } = canvas;
  const floor = new Gradient([
    [0, hex('#3a0a5e')],
    [0.25, hex('#190538')],
    [1, hex('#06021a')],
  ]);
  const rows = height - horizon;
  for (let y = Math.ceil(horizon); y < height; y += 1) {
    const down = (y + 0.5 - horizon) / rows;
    const distance = 1 / (down + 0.02);
    const base = floor.at(down);
    const across = distance * 0.62;
    const thin = 0.014 * (1 + distance * 0.12);
    const lengthwise = lineAt(distance * 1.15, 0.02 + 0.012 * distance);
    const fade = Math.min(1, down * 5 + 0.25);
    for (let x = 0; x < width; x += 1) {
      const place = ((x - width / 2) / height) * across * 5.2;
      const side = lineAt(place, thin * distance * 0.9);
      const light = Math.min(1, lengthwise + side) * fade;
      const hue = Math.min(1, Math.abs(x / width - 0.5) * 2);
      canvas.set(x, y, [
        base[0] + (PINK[0] * (1 - hue) + CYAN[0] * hue) * light,
        base[1] + (PINK[1] * (1 - hue) + CYAN[1] * hue) * light,
        base[2] + (PINK[2] * (1 - hue) + CYAN[2] * hue) * light,
      ]);
    }
  }
  for (let x = 0; x < width; x += 1) {
    for (
      let y = Math.max(0, Math.floor(horizon - 14 * unit));
      y < Math.min(height, horizon + 18 * unit);
      y += 1
    ) {
      const off = Math.abs(y - horizon) / (14 * unit);
      canvas.add(x, y, PINK, 0.75 * Math.exp(-off * off * 5));
    }
  }
}

/** How bright a line of this width is, whose places are the whole numbers. */
function lineAt(place: number, width: number): number {
  const off = Math.abs(place - Math.round(place));
  const reach = Math.min(0.45, width);
  return Math.max(0, 1 - off / reach) ** 1.6 * 0.9 + Math.exp(-((off / (reach * 3)) ** 2)) * 0.16;
}
