import type { Canvas, Point } from './canvas.ts';
import { mix, mix3, type Color } from './color.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import type { Random } from './noise.ts';
import { ridgeProfile, below } from './ridges.ts';

/** Rows of conifers on hills, paler with the distance. */
export function paintForest(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  options: { readonly from: number; readonly to: number; readonly rows: number; readonly scale: number },
  random: Random,
): void {
  for (let row = 0; row < options.rows; row += 1) {
    const t = options.rows === 1 ? 1 : row / (options.rows - 1);
    const base = options.from + (options.to - options.from) * t ** 1.25;
    const hill = ridgeProfile(
      canvas,
      { base, height: canvas.height * 0.07, frequency: 1.6 + 1.2 * t, kind: 'hill', octaves: 4 },
      random,
    );
    const tree = mix(palette.haze, mix(palette.far, palette.near, 0.35 + 0.65 * t), 0.28 + 0.72 * t);
    const foot = mix(tree, palette.haze, 0.5 * (1 - t) + 0.12);
    const size = canvas.unit * options.scale * (26 + 150 * t * t);
    const ground = below(hill, canvas);
    canvas.fill(ground, (x, y) => {
      const depth = Math.min(1, Math.max(0, (y - (hill[x] ?? y)) / (canvas.height * 0.12)));
      return mix3(tree, foot, depth);
    });
    for (let x = -size * 0.2; x < canvas.width + size * 0.2;) {
      const at = Math.min(canvas.width, Math.max(0, Math.round(x)));
      const height = size * random.range(0.55, 1.15);
      const autumn = promptFeatures.autumn && random.chance(0.7);
      const color = autumn
        ? mix(tree, random.pick(AUTUMN), 0.25 + 0.4 * t)
        : mix(tree, palette.lit, random.range(0, 0.1));
      if (autumn && random.chance(0.6))
        paintRoundTree(canvas, x, (hill[at] ?? 0) + size * 0.06, height * 0.8, color, palette, random);
      else
        paintPine(
          canvas,
          x,
          (hill[at] ?? 0) + size * 0.06,
          height,
          color,
          promptFeatures.snow ? 0.55 : 0,
          random,
        );
      x += size * random.range(0.13, 0.36);
    }
  }
}

const AUTUMN: [Color, ...Color[]] = [
  [0.85, 0.42, 0.12],
  [0.75, 0.22, 0.1],
  [0.9, 0.65, 0.2],
];

/** One conifer: tiers of branches that hang down, ragged at their tips. */
function paintPine(
  canvas: Canvas,
  x: number,
  foot: number,
  height: number,
  color: Color,
  snow: number,
  random: Random,
): void {
  const tiers = Math.max(4, Math.min(11, Math.round(height / (11 * canvas.unit))));
  const spread = height * random.range(0.17, 0.23);
  const left: Point[] = [];
  const right: Point[] = [];
  for (let tier = 1; tier <= tiers; tier += 1) {
    const t = tier / tiers;
    const y = foot - height * (1 - t * 0.94);
    const reach = spread * t ** 0.8;
    const notch = reach * random.range(0.42, 0.6);
    const drop = (height / tiers) * random.range(0.15, 0.4);
    left.push([x - reach * random.range(0.82, 1.08), y + drop], [x - notch, y - drop * 0.2]);
    right.push([x + reach * random.range(0.82, 1.08), y + drop], [x + notch, y - drop * 0.2]);
  }
  const shape: Point[] = [[x, foot - height], ...left, [x, foot], ...right.reverse()];
  const frosted = mix(color, [0.95, 0.97, 1], snow);
  canvas.fill(shape, (px, py) => {
    const toLeft = Math.min(1, Math.max(0, 0.5 + (x - px) / (spread * 1.6)));
    const rise = Math.min(1, Math.max(0, (foot - py) / height));
    return mix3(color, frosted, snow > 0 ? toLeft * rise : 0);
  });
}

function paintRoundTree(
  canvas: Canvas,
  x: number,
  foot: number,
  height: number,
  color: Color,
  palette: Palette,
  random: Random,
): void {
  const trunk = height * 0.03;
  const bark = mix(palette.near, color, 0.2);
  canvas.fill(
    [
      [x - trunk, foot],
      [x - trunk * 0.6, foot - height * 0.5],
      [x + trunk * 0.6, foot - height * 0.5],
      [x + trunk, foot],
    ],
    () => bark,
  );
  for (let index = 0; index < 7; index += 1) {
    const angle = random.range(0, Math.PI * 2);
    const away = height * random.range(0, 0.17);
    const tone = mix(color, index % 2 ? palette.near : palette.lit, random.range(0.02, 0.2));
    canvas.disc(
      x + Math.cos(angle) * away,
      foot - height * 0.64 + Math.sin(angle) * away * 1.2,
      height * random.range(0.12, 0.2),
      () => tone,
    );
  }
}
