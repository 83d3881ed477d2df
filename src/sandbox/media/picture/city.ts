import type { Canvas, Point } from './canvas.ts';
import { mix, mix3, type Color } from './color.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import type { Random } from './noise.ts';
import { paintSky } from './sky.ts';
import { paintBirds } from './things.ts';
import { paintWater } from './water.ts';

const LAMPS: [Color, ...Color[]] = [
  [1, 0.82, 0.5],
  [1, 0.9, 0.7],
  [0.75, 0.87, 1],
];
const NEONS: [Color, ...Color[]] = [
  [1, 0.25, 0.65],
  [0.25, 0.9, 1],
  [0.7, 0.35, 1],
  [1, 0.7, 0.25],
];

/** A skyline in three depths, with lit windows, before its own reflection. */
export function paintCity(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  random: Random,
): void {
  const shore = canvas.height * 0.72;
  const sun = paintSky(canvas, promptFeatures, palette, shore, random);
  const dark = palette.strength < 0.92;
  const lamps = promptFeatures.light === 'neon' ? NEONS : LAMPS;
  if (promptFeatures.things.has('birds'))
    paintBirds(canvas, palette, canvas.width * 0.4, shore * 0.3, random);
  for (let depth = 0; depth < 3; depth += 1) {
    const t = depth / 2;
    const wall = mix(palette.haze, mix(palette.far, palette.near, 0.3 + 0.6 * t), 0.4 + 0.52 * t);
    const rows = {
      wall,
      lit: mix(wall, palette.lit, 0.3),
      foot: mix(wall, palette.haze, 0.55 - 0.35 * t),
      lamps,
    };
    for (let x = -canvas.unit * 40; x < canvas.width;) {
      const width = canvas.unit * random.range(34, 84) * (0.6 + 0.55 * t);
      const middle = 1 - Math.abs((x + width / 2) / canvas.width - 0.5) * 1.3;
      const rise = random.range(0.3, 1) ** 1.4 * (0.42 + 0.58 * Math.max(0, middle));
      const height = shore * (0.2 + 0.58 * rise) * (1.08 - 0.36 * t);
      paintBuilding(canvas, { x, width, foot: shore + 1, height, t, dark, sunX: sun.x }, rows, random);
      x += width * random.range(0.86, 1.12);
    }
  }
  if (dark)
    canvas.glow(
      canvas.width / 2,
      shore,
      canvas.width * 0.6,
      promptFeatures.light === 'neon' ? [0.7, 0.1, 0.6] : [0.8, 0.5, 0.25],
      0.16,
      2,
    );
  paintWater(canvas, palette, shore, { ...sun, visible: false }, 0.65, random);
}

interface Building {
  readonly x: number;
  readonly width: number;
  readonly foot: number;
  readonly height: number;
  /** 0 far, 1 near. */
  readonly t: number;
  readonly dark: boolean;
  readonly sunX: number;
}

interface Coat {
  readonly wall: Color;
  readonly lit: Color;
  readonly foot: Color;
  readonly lamps: [Color, ...Color[]];
}

function paintBuilding(canvas: Canvas, building: Building, coat: Coat, random: Random): void {
  const { x, width, foot, height } = building;
  const top = foot - height;
  const right = x + width;
  const roof = random.next();
  const shape: Point[] = [
    [x, foot],
    [x, top],
  ];
  if (roof < 0.18) shape.push([x + width / 2, top - width * 0.7]);
  else if (roof < 0.34)
    shape.push(
      [x + width * 0.2, top],
      [x + width * 0.2, top - width * 0.3],
      [x + width * 0.8, top - width * 0.3],
      [x + width * 0.8, top],
    );
  else if (roof < 0.46) shape.push([right, top - width * 0.45]);
  shape.push([right, top], [right, foot]);
  const litSide = building.sunX > x + width / 2 ? 1 : -1;
  canvas.fill(shape, (px, py) => {
    const across = (px - x) / width;
    const wall = mix3(coat.wall, coat.lit, Math.max(0, litSide > 0 ? across - 0.55 : 0.45 - across));
    return mix3(wall, coat.foot, Math.max(0, (py - top) / height) ** 2 * 0.8);
  });
  if (roof > 0.62 && building.t < 0.8) {
    const mast = width * random.range(0.5, 1.1);
    const cx = x + width / 2;
    canvas.fill(
      [
        [cx - 1.3, top],
        [cx - 0.5, top - mast],
        [cx + 0.5, top - mast],
        [cx + 1.3, top],
      ],
      () => coat.wall,
    );
    if (building.dark) canvas.glow(cx, top - mast, 5 * canvas.unit, [1, 0.25, 0.2], 0.9);
  }
  paintWindows(canvas, building, coat, random);
}

function paintWindows(canvas: Canvas, building: Building, coat: Coat, random: Random): void {
  const size = canvas.unit * (2.1 + 2.1 * building.t);
  const columns = Math.floor(building.width / (size * 2.1));
  const rows = Math.floor(building.height / (size * 2.7));
  const left = building.x + (building.width - columns * size * 2.1 + size) / 2;
  const rate = building.dark ? random.range(0.14, 0.5) : 0.3;
  const lamp = random.pick(coat.lamps);
  for (let row = 1; row < rows; row += 1) {
    const floorLit = random.chance(0.07);
    for (let column = 0; column < columns; column += 1) {
      const on = random.chance(floorLit ? 0.9 : rate);
      const opacity = building.dark
        ? on
          ? random.range(0.45, 1) * (0.5 + 0.5 * building.t)
          : 0.06
        : on
          ? 0.3
          : 0.12;
      const color: Color = building.dark
        ? random.chance(0.85)
          ? lamp
          : random.pick(coat.lamps)
        : mix3(coat.wall, on ? coat.lit : [0, 0, 0], 0.6);
      const x = left + column * size * 2.1;
      const y = building.foot - building.height + row * size * 2.7;
      canvas.fill(
        [
          [x, y],
          [x + size, y],
          [x + size, y + size * 1.4],
          [x, y + size * 1.4],
        ],
        () => [color[0], color[1], color[2], opacity],
      );
    }
  }
}
