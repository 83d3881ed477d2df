import type { Canvas } from './canvas.ts';
import { mix, mix3 } from './color.ts';
import { paintForest } from './forest.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import type { Random } from './noise.ts';
import { below, paintRange, paintRanges, ridgeProfile, rockTexture } from './ridges.ts';
import { paintSky, sunInSight, type Sun } from './sky.ts';
import { paintBalloon, paintBirds, paintBoat, paintCabin, paintLighthouse } from './things.ts';
import { paintWater } from './water.ts';

/** Mountains, lakes, seas, forests and meadows. */
export function paintLandscape(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  steps: number,
  random: Random,
): void {
  const { height, width, unit } = canvas;
  const low = { sea: 0.6, lake: 0.62, forest: 0.62, meadow: 0.6 }[String(promptFeatures.place)] ?? 0.74;
  const horizon = height * (low + random.range(-0.03, 0.03));
  const sun = paintSky(canvas, promptFeatures, palette, horizon, random);
  switch (promptFeatures.place) {
    case 'sea':
      paintCoast(canvas, palette, horizon, sun, random);
      break;
    case 'meadow':
      paintHills(canvas, promptFeatures, palette, horizon, sun, random);
      break;
    default:
      paintRanges(
        canvas,
        promptFeatures,
        palette,
        horizon,
        floorOf(promptFeatures, canvas, horizon),
        sun,
        steps,
        random,
      );
  }
  if (promptFeatures.place === 'lake') {
    paintForest(
      canvas,
      promptFeatures,
      palette,
      { from: horizon - unit * 4, to: horizon, rows: 2, scale: 0.42 },
      random,
    );
  }
  if (promptFeatures.things.has('birds'))
    paintBirds(canvas, palette, width * random.range(0.25, 0.7), horizon * random.range(0.3, 0.5), random);
  if (promptFeatures.things.has('balloon')) {
    paintBalloon(canvas, palette, width * random.range(0.25, 0.4), horizon * 0.34, 54 * unit, random);
    paintBalloon(canvas, palette, width * random.range(0.62, 0.75), horizon * 0.55, 24 * unit, random);
  }
  if (promptFeatures.things.has('lighthouse'))
    paintLighthouse(canvas, palette, width * (sun.x > width / 2 ? 0.2 : 0.78), horizon, 190 * unit);
  if (promptFeatures.place === 'sea' || promptFeatures.place === 'lake') {
    if (promptFeatures.things.has('cabin')) paintCabin(canvas, palette, width * 0.3, horizon, 62 * unit);
    paintWater(
      canvas,
      palette,
      horizon,
      { ...sun, visible: sunInSight(canvas, sun) },
      promptFeatures.place === 'sea' ? 1.25 : 0.5,
      random,
    );
    if (promptFeatures.things.has('boat')) {
      const x = width * (sun.x > width / 2 ? 0.36 : 0.62);
      paintBoat(canvas, palette, x, horizon + 70 * unit, 120 * unit);
    }
    if (promptFeatures.place === 'lake') paintShore(canvas, promptFeatures, palette, random);
    return;
  }
  if (promptFeatures.place === 'forest') {
    paintForest(
      canvas,
      promptFeatures,
      palette,
      { from: horizon - 30 * unit, to: height * 0.97, rows: 5, scale: 1.35 },
      random,
    );
  } else if (promptFeatures.place === 'mountains') {
    paintForest(
      canvas,
      promptFeatures,
      palette,
      { from: height * 0.86, to: height * 0.97, rows: 3, scale: 0.7 },
      random,
    );
  }
  if (promptFeatures.things.has('cabin'))
    paintCabin(canvas, palette, width * random.range(0.28, 0.7), height * 0.94, 110 * unit);
}

/** Where water or trees hide the mountains. */
function floorOf(promptFeatures: PromptFeatures, canvas: Canvas, horizon: number): number {
  if (promptFeatures.place === 'lake') return horizon + 1;
  return promptFeatures.place === 'forest' ? horizon + canvas.height * 0.12 : canvas.height;
}

function paintCoast(canvas: Canvas, palette: Palette, horizon: number, sun: Sun, random: Random): void {
  const { width, height } = canvas;
  const rock = rockTexture(random);
  for (const [index, tall] of [0.1, 0.17].entries()) {
    const left = sun.x > width / 2 === (index === 0);
    const profile = ridgeProfile(
      canvas,
      {
        base: horizon - height * tall * 0.5,
        height: height * tall,
        frequency: 3 + index,
        kind: 'rock',
        octaves: 6,
      },
      random,
    );
    for (let x = 0; x <= width; x += 1) {
      const u = left ? x / width : 1 - x / width;
      const fall = Math.max(0, u - 0.12 - 0.1 * index) * (2.6 - index * 0.4);
      profile[x] = Math.min(
        horizon + 2,
        (profile[x] ?? horizon) + height * fall * fall * 0.5 + height * fall * 0.1,
      );
    }
    paintRange(
      canvas,
      profile,
      {
        color: mix(palette.haze, palette.near, 0.35 + 0.32 * index),
        lit: palette.lit,
        light: palette.strength,
        foot: mix(palette.haze, palette.near, 0.3 * index),
        footHeight: height * 0.16,
        footAmount: 0.6,
        relief: 0.55,
        snow: 0,
        sun,
        floor: horizon + 1,
        rock,
      },
      null,
    );
  }
}

function paintHills(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  horizon: number,
  sun: Sun,
  random: Random,
): void {
  paintRanges(canvas, promptFeatures, palette, horizon, horizon + canvas.height * 0.16, sun, 6, random);
  const green: readonly [number, number, number] = promptFeatures.autumn
    ? [0.66, 0.45, 0.16]
    : promptFeatures.snow
      ? [0.86, 0.9, 0.95]
      : [0.36, 0.52, 0.18];
  const rows = 5;
  for (let row = 0; row < rows; row += 1) {
    const t = row / (rows - 1);
    const base = horizon + (canvas.height * 0.92 - horizon) * t;
    const profile = ridgeProfile(
      canvas,
      { base, height: canvas.height * 0.09, frequency: 1.1 + 0.5 * row, kind: 'hill', octaves: 2 },
      random,
    );
    const tone = mix(
      mix(palette.haze, green, 0.45 + 0.4 * t),
      palette.near,
      (0.1 + 0.32 * t) * (1.25 - palette.strength * 0.6),
    );
    const bright = mix(tone, palette.lit, 0.4);
    canvas.fill(below(profile, canvas), (x, y) => {
      const depth = (y - (profile[x] ?? y)) / (canvas.height * 0.11);
      const slope = (profile[Math.min(canvas.width, x + 6)] ?? 0) - (profile[Math.max(0, x - 6)] ?? 0);
      const facing = Math.min(1, Math.max(0, 0.5 + (slope / 12) * (sun.x > canvas.width / 2 ? 1 : -1)));
      const furrow =
        row > 1 ? 0.05 * Math.sin((y - (profile[x] ?? y)) * (0.42 / canvas.unit) * (1.3 - t)) : 0;
      return mix3(tone, bright, Math.max(0, (1 - Math.min(1, depth)) * 0.75 * facing + furrow));
    });
    if (row > 0) {
      paintForestRow(canvas, promptFeatures, palette, profile, t, random);
    }
  }
}

function paintForestRow(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  profile: Float64Array,
  t: number,
  random: Random,
): void {
  const at = random.range(0.1, 0.9) * canvas.width;
  const count = 4;
  for (let index = 0; index < count; index += 1) {
    const x = Math.min(
      canvas.width,
      Math.max(0, at + (index - 2) * canvas.unit * random.range(14, 34) * (0.5 + t)),
    );
    const size = canvas.unit * (16 + 42 * t) * random.range(0.8, 1.2);
    const tone = mix(
      mix(palette.haze, palette.near, 0.45 + 0.45 * t),
      promptFeatures.autumn ? [0.8, 0.35, 0.1] : [0.16, 0.3, 0.12],
      0.4,
    );
    const foot = (profile[Math.round(x)] ?? 0) + size * 0.1;
    canvas.fill(
      [
        [x - size * 0.05, foot],
        [x - size * 0.03, foot - size * 0.5],
        [x + size * 0.03, foot - size * 0.5],
        [x + size * 0.05, foot],
      ],
      () => palette.near,
    );
    canvas.disc(x, foot - size * 0.72, size * 0.36, (px, py) =>
      mix3(tone, palette.lit, Math.max(0, Math.min(0.35, (foot - size * 0.72 - py + (x - px) * 0.5) / size))),
    );
  }
}

function paintShore(canvas: Canvas, promptFeatures: PromptFeatures, palette: Palette, random: Random): void {
  const { height } = canvas;
  const profile = ridgeProfile(
    canvas,
    { base: height * 0.97, height: height * 0.05, frequency: 3, kind: 'hill', octaves: 4 },
    random,
  );
  const dark = mix(palette.near, [0, 0, 0], 0.25);
  canvas.fill(below(profile, canvas), () => dark);
  if (random.chance(0.75))
    paintForest(
      canvas,
      promptFeatures,
      { ...palette, haze: dark, far: dark, near: dark },
      { from: height * 1.02, to: height * 1.03, rows: 1, scale: 0.9 },
      random,
    );
}
