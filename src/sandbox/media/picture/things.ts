import type { Canvas, Point } from './canvas.ts';
import { mix, mix3, shade, type Color } from './color.ts';
import type { Palette } from './promptParser.ts';
import type { Random } from './noise.ts';

const WINDOW: Color = [1, 0.8, 0.42];

/** A sailing boat; drawn before the water mirrors it or straight onto the water. */
export function paintBoat(canvas: Canvas, palette: Palette, x: number, line: number, size: number): void {
  const hull = mix(palette.near, [0.25, 0.1, 0.08], 0.3);
  const sail = mix(palette.lit, [1, 1, 1], 0.55);
  const shaded = mix(sail, palette.far, 0.3);
  const s = size;
  canvas.fill(
    [
      [x - s * 0.02, line - s * 0.13],
      [x - s * 0.02, line - s],
      [x - s * 0.42, line - s * 0.16],
    ],
    () => shaded,
  );
  canvas.fill(
    [
      [x + s * 0.03, line - s * 0.14],
      [x + s * 0.03, line - s * 0.94],
      [x + s * 0.3, line - s * 0.18],
    ],
    () => sail,
  );
  canvas.fill(
    [
      [x - s * 0.5, line - s * 0.1],
      [x + s * 0.46, line - s * 0.1],
      [x + s * 0.34, line + s * 0.03],
      [x - s * 0.4, line + s * 0.03],
    ],
    () => hull,
  );
  canvas.fill(
    [
      [x - s * 0.012, line - s * 0.1],
      [x - s * 0.006, line - s * 1.06],
      [x + s * 0.012, line - s * 0.1],
    ],
    () => hull,
  );
}

export function paintBirds(canvas: Canvas, palette: Palette, x: number, y: number, random: Random): void {
  const color = mix(palette.near, palette.haze, 0.25);
  for (let index = 0; index < 7; index += 1) {
    const size = canvas.unit * random.range(6, 12);
    const cx = x + (index - 3) * canvas.unit * 30 + random.range(-8, 8) * canvas.unit;
    const cy = y + Math.abs(index - 3) * canvas.unit * 11 + random.range(-6, 6) * canvas.unit;
    const lift = size * random.range(0.35, 0.8);
    canvas.fill(
      [
        [cx - size, cy - lift],
        [cx - size * 0.45, cy - lift * 0.75],
        [cx, cy],
        [cx + size * 0.45, cy - lift * 0.75],
        [cx + size, cy - lift],
        [cx + size * 0.42, cy - lift * 0.35],
        [cx, cy + size * 0.2],
        [cx - size * 0.42, cy - lift * 0.35],
      ],
      () => color,
    );
  }
}

/** A small house with light behind its windows and smoke above it. */
export function paintCabin(canvas: Canvas, palette: Palette, x: number, foot: number, size: number): void {
  const wall = mix(palette.near, [0.4, 0.22, 0.12], 0.45);
  const roof = mix(palette.near, [0, 0, 0], 0.35);
  const s = size;
  canvas.fill(
    [
      [x - s * 0.5, foot],
      [x - s * 0.5, foot - s * 0.42],
      [x + s * 0.5, foot - s * 0.42],
      [x + s * 0.5, foot],
    ],
    () => wall,
  );
  canvas.fill(
    [
      [x - s * 0.62, foot - s * 0.4],
      [x - s * 0.16, foot - s * 0.82],
      [x + s * 0.34, foot - s * 0.82],
      [x + s * 0.64, foot - s * 0.4],
    ],
    () => roof,
  );
  canvas.fill(
    [
      [x + s * 0.18, foot - s * 0.75],
      [x + s * 0.18, foot - s * 1.02],
      [x + s * 0.3, foot - s * 1.02],
      [x + s * 0.3, foot - s * 0.75],
    ],
    () => roof,
  );
  for (const offset of [-0.3, 0.14]) {
    const left = x + s * offset;
    canvas.fill(
      [
        [left, foot - s * 0.12],
        [left, foot - s * 0.32],
        [left + s * 0.17, foot - s * 0.32],
        [left + s * 0.17, foot - s * 0.12],
      ],
      () => WINDOW,
    );
    canvas.glow(left + s * 0.085, foot - s * 0.22, s * 0.5, WINDOW, 0.28);
  }
  for (let index = 0; index < 9; index += 1) {
    const t = index / 8;
    const sway = Math.sin(index * 0.9) * s * 0.08 * t;
    canvas.glow(
      x + s * (0.24 + t * 0.18) + sway,
      foot - s * (1.06 + t * 0.8),
      s * (0.07 + 0.12 * t),
      palette.haze,
      0.2 * (1 - t),
      1.4,
    );
  }
}

export function paintLighthouse(
  canvas: Canvas,
  palette: Palette,
  x: number,
  foot: number,
  size: number,
): void {
  const s = size;
  const red: Color = mix(palette.near, [0.8, 0.16, 0.14], 0.7);
  const white = mix(palette.lit, [1, 1, 1], 0.5);
  const rock = shade(palette.near, 0.8);
  canvas.fill(
    [
      [x - s * 0.9, foot + s * 0.1],
      [x - s * 0.5, foot - s * 0.1],
      [x - s * 0.1, foot - s * 0.17],
      [x + s * 0.4, foot - s * 0.1],
      [x + s, foot + s * 0.1],
    ],
    () => rock,
  );
  const tower: Point[] = [
    [x - s * 0.13, foot - s * 0.1],
    [x - s * 0.08, foot - s],
    [x + s * 0.08, foot - s],
    [x + s * 0.13, foot - s * 0.1],
  ];
  canvas.fill(tower, (px, py) => {
    const band = Math.floor(((foot - py) / s) * 5.4) % 2 === 0 ? white : red;
    return mix3(band, palette.near, Math.min(0.7, Math.max(0, 0.35 + (x - px) / (s * 0.3))));
  });
  canvas.fill(
    [
      [x - s * 0.11, foot - s],
      [x - s * 0.11, foot - s * 1.03],
      [x + s * 0.11, foot - s * 1.03],
      [x + s * 0.11, foot - s],
    ],
    () => rock,
  );
  canvas.fill(
    [
      [x - s * 0.06, foot - s * 1.03],
      [x - s * 0.06, foot - s * 1.15],
      [x + s * 0.06, foot - s * 1.15],
      [x + s * 0.06, foot - s * 1.03],
    ],
    () => WINDOW,
  );
  canvas.fill(
    [
      [x - s * 0.09, foot - s * 1.15],
      [x, foot - s * 1.26],
      [x + s * 0.09, foot - s * 1.15],
    ],
    () => red,
  );
  const beam = (direction: number) => {
    canvas.fill(
      [
        [x, foot - s * 1.11],
        [x + direction * s * 3.2, foot - s * 1.5],
        [x + direction * s * 3.2, foot - s * 1.02],
        [x, foot - s * 1.07],
      ],
      (px) => [WINDOW[0], WINDOW[1], WINDOW[2], 0.3 * Math.max(0, 1 - Math.abs(px - x) / (s * 3.2)) ** 1.3],
    );
  };
  if (palette.strength < 0.8) {
    beam(1);
    beam(-1);
  }
  canvas.glow(x, foot - s * 1.09, s * 0.6, WINDOW, 0.7);
}

export function paintBalloon(
  canvas: Canvas,
  palette: Palette,
  x: number,
  y: number,
  size: number,
  random: Random,
): void {
  const first = random.pick<Color>([
    [0.86, 0.25, 0.2],
    [0.16, 0.42, 0.66],
    [0.9, 0.6, 0.15],
  ]);
  const second = mix([1, 0.95, 0.85], palette.lit, 0.4);
  const points: Point[] = [];
  for (let index = 0; index <= 40; index += 1) {
    const angle = -Math.PI * 1.25 + (index / 40) * Math.PI * 1.5;
    points.push([x + Math.cos(angle) * size, y + Math.sin(angle) * size * 1.06]);
  }
  points.push([x + size * 0.2, y + size * 1.42], [x - size * 0.2, y + size * 1.42]);
  canvas.fill(points, (px, py) => {
    const u = (px - x) / Math.max(1, size * (py > y ? 1 - ((py - y) / size) * 0.5 : 1));
    const gore = Math.floor((Math.asin(Math.min(1, Math.max(-1, u))) / Math.PI + 0.5) * 8);
    return mix3(gore % 2 ? first : second, palette.near, Math.min(0.55, Math.max(0, 0.18 + u * 0.3)));
  });
  const basket = mix(palette.near, [0.35, 0.22, 0.12], 0.5);
  canvas.fill(
    [
      [x - size * 0.16, y + size * 1.62],
      [x + size * 0.16, y + size * 1.62],
      [x + size * 0.12, y + size * 1.86],
      [x - size * 0.12, y + size * 1.86],
    ],
    () => basket,
  );
}
