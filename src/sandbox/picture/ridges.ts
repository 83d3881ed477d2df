import type { Canvas, Point } from './canvas.ts';
import { mix, type Colour } from './colour.ts';
import type { Mood, Palette } from './mood.ts';
import { Noise, type Random } from './noise.ts';
import type { Sun } from './sky.ts';

/** The heights of a ridge, one per column, in pixels from the top. */
export type Profile = Float64Array;

export interface RidgeWish {
  /** Where the ridge stands on average, in pixels from the top. */
  readonly base: number;
  readonly height: number;
  /** How many features across the picture. */
  readonly frequency: number;
  /** Sharp crests or round hills. */
  readonly kind: 'rock' | 'hill';
  readonly octaves: number;
}

export function ridgeProfile(canvas: Canvas, wish: RidgeWish, random: Random): Profile {
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

/** The area below a profile, as a shape. */
export function below(profile: Profile, canvas: Canvas): readonly Point[] {
  const points: Point[] = [[0, canvas.height]];
  for (let x = 0; x <= canvas.width; x += 1) points.push([x, profile[x] ?? canvas.height]);
  points.push([canvas.width, canvas.height]);
  return points;
}

/** A range of mountains: lit and shaded faces, snow where it is wanted, and mist at its foot. */
export function paintRange(
  canvas: Canvas,
  profile: Profile,
  options: {
    readonly colour: Colour;
    readonly lit: Colour;
    readonly foot: Colour;
    /** How far down the mist reaches, in pixels. */
    readonly footHeight: number;
    readonly footAmount: number;
    readonly relief: number;
    readonly snow: number;
    readonly sun: Sun;
  },
  random: Random,
): void {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const side = options.sun.x > canvas.width / 2 ? 1 : -1;
  const unit = canvas.unit;
  const dark = mix(options.colour, [0, 0, 0.04], 0.28 * options.relief);
  const bright = mix(options.colour, options.lit, 0.5 * options.relief);
  const white = mix([0.96, 0.97, 1], options.lit, 0.3);
  const shadowSnow = mix(white, options.colour, 0.45);
  const slopes = smoothSlopes(profile, Math.max(1, Math.round(3 * unit)));
  canvas.fill(below(profile, canvas), (x, y) => {
    const depth = y - (profile[x] ?? y);
    // Shadows run down from the crests, away from the light.
    const jag = noise.fractal2(x / (26 * unit), y / (34 * unit), 3) * 26 * unit;
    const from = Math.round(x + side * depth * 0.55 + jag * Math.min(1, depth / (40 * unit)));
    const slope = slopes[Math.min(slopes.length - 1, Math.max(0, from))] ?? 0;
    const facing = Math.min(1, Math.max(0, 0.5 + slope * side * 1.1));
    const soft = 1 / (1 + depth / (220 * unit));
    const light = 0.5 + (facing - 0.5) * soft;
    let colour = mix3(dark, bright, light);
    if (options.snow > 0) {
      const line = options.snow * (90 + 46 * noise.fractal2(x / (20 * unit), y / (20 * unit), 2)) * unit;
      const cover = Math.min(1, Math.max(0, (line - depth) / (14 * unit)));
      if (cover > 0) colour = mix3(colour, mix3(shadowSnow, white, Math.min(1, facing * 1.5)), cover);
    }
    const mist = Math.min(1, Math.max(0, depth / options.footHeight));
    return mix3(colour, options.foot, mist * mist * (3 - 2 * mist) * options.footAmount);
  });
}

/** Several ranges, one behind the other, from the haze to the foreground. */
export function paintRanges(
  canvas: Canvas,
  mood: Mood,
  palette: Palette,
  horizon: number,
  sun: Sun,
  steps: number,
  random: Random,
): void {
  const count = mood.light === 'mist' ? 5 : 4;
  const octaves = Math.min(8, 4 + Math.floor(steps / 4));
  for (let index = 0; index < count; index += 1) {
    const t = index / (count - 1);
    const tall = mood.place === 'mountains' || mood.place === 'lake' ? 1 : 0.55;
    const profile = ridgeProfile(
      canvas,
      {
        base: horizon - canvas.height * (0.2 - 0.17 * t) * tall,
        height: canvas.height * (0.3 - 0.14 * t) * tall,
        frequency: (2.1 + 1.4 * t) * (canvas.width / canvas.height) * 0.75,
        kind: 'rock',
        octaves,
      },
      random,
    );
    paintRange(
      canvas,
      profile,
      {
        colour: mix(palette.haze, mix(palette.far, palette.near, t), 0.35 + 0.55 * t),
        lit: palette.lit,
        foot: mix(palette.haze, palette.near, 0.35 * t),
        footHeight: canvas.height * (0.26 - 0.08 * t),
        footAmount: 0.85 - 0.35 * t,
        relief: (0.35 + 0.55 * t) * (0.5 + 0.5 * palette.strength),
        snow: index < count - 1 ? (mood.snow ? 1.25 : mood.light === 'mist' ? 0 : 0.55) * (1 - 0.5 * t) : mood.snow ? 0.3 : 0,
        sun,
      },
      random,
    );
  }
}

export function mix3(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
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
