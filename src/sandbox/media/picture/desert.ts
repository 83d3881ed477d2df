import type { Canvas } from './canvas.ts';
import { mix, mix3, type Color } from './color.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import { NoiseTexture, type Random } from './noise.ts';
import { below, ridgeProfile, rockTexture, paintRange, type Profile } from './ridges.ts';
import { paintSky, type Sun } from './sky.ts';
import { paintBalloon, paintBirds } from './things.ts';

const SAND: Color = [0.87, 0.6, 0.34];

/** Dunes with sharp crests, one side in the light and the other in the shade, before far table mountains. */
export function paintDesert(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  random: Random,
): void {
  const horizon = canvas.height * 0.58;
  const sun = paintSky(canvas, promptFeatures, palette, horizon, random);
  paintMesas(canvas, palette, horizon, sun, random);
  if (promptFeatures.things.has('birds'))
    paintBirds(canvas, palette, canvas.width * 0.45, horizon * 0.4, random);
  if (promptFeatures.things.has('balloon'))
    paintBalloon(canvas, palette, canvas.width * 0.3, horizon * 0.4, 50 * canvas.unit, random);
  const ripples = new NoiseTexture(Math.floor(random.next() * 1e9), 18, 3);
  const count = 6;
  for (let index = 0; index < count; index += 1) {
    const t = index / (count - 1);
    const base = horizon + (canvas.height * 0.86 - horizon) * t ** 1.35 + canvas.height * 0.02;
    const crest = ridgeProfile(
      canvas,
      { base, height: canvas.height * (0.05 + 0.15 * t), frequency: 2.6 - 1.3 * t, kind: 'hill', octaves: 2 },
      random,
    );
    paintDune(canvas, crest, palette, sun, t, ripples);
  }
}

function paintMesas(canvas: Canvas, palette: Palette, horizon: number, sun: Sun, random: Random): void {
  const rock = rockTexture(random);
  const profile = ridgeProfile(
    canvas,
    {
      base: horizon - canvas.height * 0.03,
      height: canvas.height * 0.2,
      frequency: 3.4,
      kind: 'hill',
      octaves: 4,
    },
    random,
  );
  const level = horizon - canvas.height * random.range(0.09, 0.13);
  for (let x = 0; x < profile.length; x += 1)
    profile[x] = Math.max(level + ((profile[x] ?? 0) - level) * 0.06, profile[x] ?? 0);
  paintRange(
    canvas,
    profile,
    {
      color: mix(palette.haze, mix(SAND, palette.far, 0.6), 0.55),
      lit: palette.lit,
      light: palette.strength,
      foot: palette.haze,
      footHeight: canvas.height * 0.16,
      footAmount: 0.8,
      relief: 0.5,
      snow: 0,
      sun,
      floor: horizon + canvas.height * 0.1,
      rock,
    },
    null,
  );
}

function paintDune(
  canvas: Canvas,
  crest: Profile,
  palette: Palette,
  sun: Sun,
  t: number,
  ripples: NoiseTexture,
): void {
  const side = sun.x > canvas.width / 2 ? 1 : -1;
  const { unit } = canvas;
  const sand = mix(SAND, palette.lit, 0.25);
  const bright = mix(palette.haze, mix(sand, palette.near, 0.55 * (1 - palette.strength)), 0.45 + 0.5 * t);
  const dark = mix(bright, mix(palette.near, SAND, 0.22), 0.5 + 0.22 * t);
  canvas.fill(below(crest, canvas), (x, y) => {
    const depth = y - (crest[x] ?? y);
    const sway = ripples.at(x * 0.35, y * 0.35) * 30 * unit;
    const from = Math.min(
      canvas.width - 1,
      Math.max(1, Math.round(x + side * depth * 1.15 + sway * Math.min(1, depth / (60 * unit)))),
    );
    const slope = ((crest[from + 1] ?? 0) - (crest[from - 1] ?? 0)) / 2;
    // The shade ends in a line, as the crest of a dune is an edge.
    const shadeOf = 1 / (1 + Math.exp(slope * side * 26 + 0.5));
    const soft = shadeOf * Math.max(0.15, 1 - depth / (330 * unit));
    const ripple = ripples.at(x * 0.5 + depth, depth * 3.2) * 0.05 * t;
    return mix3(bright, dark, Math.min(1, Math.max(0, soft + ripple)));
  });
}
