import type { Canvas, Point } from './canvas.ts';
import { mix, mix3, shade, type Color } from './color.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import { Noise, NoiseTexture, type Random } from './noise.ts';
import type { Sun } from './sky.ts';

/** The heights of a ridge, one per column, in pixels from the top. */
export type Profile = Float64Array;

export interface RidgeSpec {
  /** Where the ridge stands on average, in pixels from the top. */
  readonly base: number;
  readonly height: number;
  /** How many features across the picture. */
  readonly frequency: number;
  /** Sharp crests or round hills. */
  readonly kind: 'rock' | 'hill';
  readonly octaves: number;
}

export function ridgeProfile(canvas: Canvas, wish: RidgeSpec, random: Random): Profile {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const start = random.range(0, 200);
  const profile = new Float64Array(canvas.width + 1);
  for (let x = 0; x <= canvas.width; x += 1) {
    const u = (x / canvas.width) * wish.frequency + start;
    const value =
      wish.kind === 'rock'
        ? (noise.ridged(u, wish.octaves, 0.46) - 0.45) * 1.7
        : noise.fractal(u, Math.min(4, wish.octaves), 0.35) * 0.8;
    profile[x] = wish.base - wish.height * value;
  }
  return profile;
}

/** The area below a profile, as a shape, down to `floor` (the picture's lower edge if left out). */
export function below(profile: Profile, canvas: Canvas, floor = canvas.height): readonly Point[] {
  const points: Point[] = [[0, floor]];
  for (let x = 0; x <= canvas.width; x += 1) points.push([x, Math.min(floor, profile[x] ?? floor)]);
  points.push([canvas.width, floor]);
  return points;
}

/** How a range of mountains looks. */
export interface RangeLook {
  readonly color: Color;
  readonly lit: Color;
  readonly foot: Color;
  /** How far down the mist reaches, in pixels. */
  readonly footHeight: number;
  readonly footAmount: number;
  /** How bright the scene is, 0 to 1. */
  readonly light: number;
  /** How strong light and shadow are on the faces, 0 to 1. */
  readonly relief: number;
  /** How far down the snow lies, 0 to about 1.5. */
  readonly snow: number;
  readonly sun: Sun;
  /** Nothing of the range is seen below this line, in pixels. */
  readonly floor: number;
  readonly rock: NoiseTexture;
}

/** A range of mountains: lit and shaded faces, snow where it is wanted, and mist at its foot. */
export function paintRange(canvas: Canvas, profile: Profile, look: RangeLook, hidden: Profile | null): void {
  const side = look.sun.x > canvas.width / 2 ? 1 : -1;
  const { unit } = canvas;
  const { rock } = look;
  const dark = mix(look.color, [0, 0, 0.04], 0.28 * look.relief);
  const bright = mix(look.color, look.lit, 0.5 * look.relief);
  const white = shade(mix([0.96, 0.97, 1], look.lit, 0.3), 0.42 + 0.58 * look.light);
  const shadowSnow = mix(white, look.color, 0.5);
  const slopes = smoothSlopes(profile, Math.max(1, Math.round(3 * unit)));
  const texel = 1.2 / unit;
  canvas.fill(below(profile, canvas, look.floor), (x, y) => {
    if (hidden && y > (hidden[x] ?? 0) + 2) return look.foot;
    const depth = y - (profile[x] ?? y);
    // Shadows run down from the crests, away from the light.
    const jag = rock.at(x * texel, y * texel) * 30 * unit;
    const from = Math.round(x + side * depth * 0.55 + jag * Math.min(1, depth / (40 * unit)));
    const slope = slopes[from < 0 ? 0 : from >= slopes.length ? slopes.length - 1 : from] ?? 0;
    const facing = Math.min(1, Math.max(0, 0.5 + slope * side * 1.1));
    const soft = 1 / (1 + depth / (220 * unit));
    let color = mix3(dark, bright, 0.5 + (facing - 0.5) * soft);
    if (look.snow > 0) {
      const patch = rock.at((x + side * y * 0.6) * texel * 1.7 + 90, y * texel * 0.9);
      const line = look.snow * (84 + 120 * patch + 46 * (facing - 0.5)) * unit;
      const cover = Math.min(1, Math.max(0, (line - depth) / (9 * unit)));
      if (cover > 0) color = mix3(color, mix3(shadowSnow, white, Math.min(1, facing * 1.5)), cover);
    }
    const mist = Math.min(1, Math.max(0, depth / look.footHeight));
    return mix3(color, look.foot, mist * mist * (3 - 2 * mist) * look.footAmount);
  });
}

/** Several ranges, one behind the other, from the haze to the foreground; nothing is seen below `floor`. */
export function paintRanges(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  horizon: number,
  floor: number,
  sun: Sun,
  steps: number,
  random: Random,
): void {
  const count = promptFeatures.light === 'mist' ? 5 : 4;
  const octaves = Math.min(8, 4 + Math.floor(steps / 4));
  const high = promptFeatures.place === 'mountains' || promptFeatures.place === 'lake';
  // Northern lights and a low sun need room above the mountains.
  const low = palette.sunHeight !== null && palette.sunHeight < 0.2;
  const tall = !high ? 0.55 : promptFeatures.light === 'aurora' ? 0.62 : low ? 0.68 : 1;
  const rock = rockTexture(random);
  const profiles: Profile[] = [];
  for (let index = 0; index < count; index += 1) {
    const t = index / (count - 1);
    const wish: RidgeSpec = {
      base: horizon - canvas.height * (0.2 - 0.17 * t) * tall,
      height: canvas.height * (0.3 - 0.14 * t) * tall,
      frequency: (2.1 + 1.4 * t) * (canvas.width / canvas.height) * 0.75,
      kind: 'rock',
      octaves,
    };
    profiles.push(ridgeProfile(canvas, wish, random));
  }
  for (const [index, profile] of profiles.entries()) {
    const t = index / (count - 1);
    const snow = promptFeatures.snow ? 1.25 : promptFeatures.light === 'mist' ? 0 : 0.55;
    const look: RangeLook = {
      color: mix(
        palette.haze,
        mix(palette.far, palette.near, t),
        (low ? 0.52 : 0.35) + (low ? 0.4 : 0.55) * t,
      ),
      lit: palette.lit,
      light: palette.strength,
      foot: mix(palette.haze, palette.near, 0.35 * t),
      footHeight: canvas.height * (0.26 - 0.08 * t),
      footAmount: 0.85 - 0.35 * t,
      relief: (0.35 + 0.55 * t) * (0.5 + 0.5 * palette.strength),
      snow: index < count - 1 ? snow * (1 - 0.5 * t) : promptFeatures.snow ? 0.3 : 0,
      sun,
      floor,
      rock,
    };
    paintRange(canvas, profile, look, profiles[index + 1] ?? null);
  }
}

export function rockTexture(random: Random): NoiseTexture {
  return new NoiseTexture(Math.floor(random.next() * 1e9), 24, 3);
}

function smoothSlopes(profile: Profile, reach: number): Float64Array {
  const slopes = new Float64Array(profile.length);
  for (let x = 0; x < profile.length; x += 1) {
    const before = profile[Math.max(0, x - reach)] ?? 0;
    const after = profile[Math.min(profile.length - 1, x + reach)] ?? 0;
    slopes[x] = (after - before) / (2 * reach);
  }
  return slopes;
}
