import type { Canvas } from './canvas.ts';
import { brightness, Gradient, mix, mix3, type Color } from './color.ts';
import type { PromptFeatures, Palette } from './promptParser.ts';
import { Noise, type Random } from './noise.ts';

/** Where the light comes from, in pixels. */
export interface Sun {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly visible: boolean;
}

/** Whether what was drawn since has left the sun in sight. */
export function sunInSight(canvas: Canvas, sun: Sun): boolean {
  if (!sun.visible) return false;
  const x = Math.min(canvas.width - 1, Math.max(0, Math.round(sun.x)));
  const y = Math.min(canvas.height - 1, Math.max(0, Math.round(sun.y)));
  return brightness(canvas.get(x, y)) > 0.8;
}

/** Paints the sky down to the horizon: gradient, stars, clouds, northern lights, sun or moon. */
export function paintSky(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  horizon: number,
  random: Random,
): Sun {
  const sun = placeSun(canvas, promptFeatures, palette, horizon, random);
  paintGradient(canvas, palette, horizon, sun);
  if (palette.stars) paintStars(canvas, horizon, random);
  if (promptFeatures.light === 'aurora') paintAurora(canvas, horizon, random);
  const cloudy = promptFeatures.things.has('clouds') || promptFeatures.light === 'storm';
  const amount = cloudy ? 0.95 : palette.stars ? random.range(0.1, 0.35) : random.range(0.4, 0.75);
  if (promptFeatures.light !== 'aurora' || cloudy) paintClouds(canvas, palette, horizon, sun, amount, random);
  if (sun.visible) paintSun(canvas, promptFeatures, palette, sun);
  return sun;
}

function placeSun(
  canvas: Canvas,
  promptFeatures: PromptFeatures,
  palette: Palette,
  horizon: number,
  random: Random,
): Sun {
  const behindPeaks = promptFeatures.place === 'lake' || promptFeatures.place === 'mountains';
  const height = Math.max(palette.sunHeight ?? 0.6, behindPeaks ? 0.4 : 0);
  return {
    x: canvas.width * (random.chance(0.5) ? random.range(0.2, 0.42) : random.range(0.58, 0.8)),
    y: horizon * (1 - height) * random.range(0.92, 1.02),
    radius:
      canvas.unit *
      (promptFeatures.things.has('moon') ? 46 : palette.stars ? 30 : 38) *
      random.range(0.9, 1.15),
    visible: palette.sunHeight !== null && promptFeatures.light !== 'dusk',
  };
}

function paintGradient(canvas: Canvas, palette: Palette, horizon: number, sun: Sun): void {
  const gradient = new Gradient(palette.sky);
  const reach = Math.max(canvas.width, canvas.height) * 0.75;
  const amount = palette.stars ? 0.16 : 0.42 * palette.strength;
  for (let y = 0; y < canvas.height; y += 1) {
    const base = gradient.at(y / horizon);
    const dy = (y - sun.y) / reach;
    for (let x = 0; x < canvas.width; x += 1) {
      const dx = (x - sun.x) / reach;
      const near = 1 / (1 + 9 * (dx * dx + dy * dy * 1.4));
      const light = near * near * amount;
      canvas.set(x, y, [
        base[0] + (palette.sun[0] - base[0]) * light,
        base[1] + (palette.sun[1] - base[1]) * light,
        base[2] + (palette.sun[2] - base[2]) * light,
      ]);
    }
  }
}

function paintStars(canvas: Canvas, horizon: number, random: Random): void {
  const count = Math.round((canvas.width * horizon) / 2100);
  for (let index = 0; index < count; index += 1) {
    const y = horizon * random.next() ** 1.35;
    const size = 0.75 + 1.1 * random.next() ** 6;
    const tint: Color = random.chance(0.3) ? [1, 0.9, 0.78] : [0.85, 0.92, 1];
    const fade = (1 - y / horizon) ** 0.6;
    canvas.glow(
      random.range(0, canvas.width),
      y,
      size * 1.6 * Math.max(0.8, canvas.unit),
      tint,
      fade * random.range(0.25, 1),
      1.5,
    );
  }
}

function paintAurora(canvas: Canvas, horizon: number, random: Random): void {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const green: Color = [0.25, 1, 0.6];
  const violet: Color = [0.65, 0.3, 0.95];
  for (const [index, depth] of [0.62, 0.48, 0.8].entries()) {
    const phase = random.range(0, 100);
    const strength = [0.95, 0.6, 0.5][index] ?? 0.5;
    for (let x = 0; x < canvas.width; x += 1) {
      const u = x / canvas.width;
      const base =
        horizon * (depth + 0.2 * noise.fractal(u * 2.2 + phase, 3) + 0.05 * Math.sin(u * 9 + phase));
      const rays = 0.55 + 0.45 * noise.fractal(u * 38 + phase, 2);
      const presence = Math.max(0.08, 0.55 + noise.fractal(u * 2.3 - phase, 2));
      const height = horizon * (0.44 + 0.3 * rays);
      const top = Math.max(0, Math.floor(base - height));
      for (let y = top; y < Math.min(canvas.height, base + horizon * 0.03); y += 1) {
        const up = (base - y) / height;
        const glow = up < 0 ? 1 + up * 10 : Math.max(0, 1 - up) ** 2.1;
        if (glow <= 0) continue;
        canvas.add(x, y, mix3(green, violet, Math.min(1, up * 1.5)), glow * rays * presence * strength);
      }
    }
  }
}

/** Clouds are computed on a coarse grid; they have no detail that would be missed. */
function paintClouds(
  canvas: Canvas,
  palette: Palette,
  horizon: number,
  sun: Sun,
  amount: number,
  random: Random,
): void {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const step = Math.max(3, Math.round(4 * canvas.unit));
  const columns = Math.ceil(canvas.width / step) + 2;
  const rows = Math.ceil(horizon / step) + 2;
  const density = new Float32Array(columns * rows);
  const offset = random.range(0, 50);
  for (let row = 0; row < rows; row += 1) {
    const v = Math.min(0.985, (row * step) / horizon);
    // Towards the horizon clouds are farther away: flatter and closer together.
    const depth = 1 / (1.12 - v);
    for (let column = 0; column < columns; column += 1) {
      const u = ((column * step) / canvas.width - 0.5) * depth;
      const value = noise.fractal2(u * 1.7 + offset, depth * 2.1 + offset, 5, 0.55);
      density[row * columns + column] = Math.min(1, Math.max(0, (value + amount - 0.52) * 2.6));
    }
  }
  const dark = mix(palette.cloud, palette.haze, 0.55);
  for (let y = 0; y < Math.min(canvas.height, horizon); y += 1) {
    const row = Math.floor(y / step);
    const ty = y / step - row;
    const fade = Math.min(1, (horizon - y) / (horizon * 0.16));
    for (let x = 0; x < canvas.width; x += 1) {
      const column = Math.floor(x / step);
      const tx = x / step - column;
      const at = row * columns + column;
      const top = (density[at] ?? 0) * (1 - tx) + (density[at + 1] ?? 0) * tx;
      const low = (density[at + columns] ?? 0) * (1 - tx) + (density[at + columns + 1] ?? 0) * tx;
      const here = top + (low - top) * ty;
      if (here <= 0.01) continue;
      // The side towards the sun is the one behind which the cloud gets thinner.
      const toSun = (low - top) * (sun.y < y ? 2.6 : -2.6);
      const lit = Math.min(1, Math.max(0, 0.62 + toSun - here * 0.25));
      canvas.blend(x, y, mix3(dark, palette.cloud, lit), here * here * (3 - 2 * here) * 0.85 * fade);
    }
  }
}

function paintSun(canvas: Canvas, promptFeatures: PromptFeatures, palette: Palette, sun: Sun): void {
  const moon = palette.stars;
  canvas.glow(
    sun.x,
    sun.y,
    sun.radius * (moon ? 6 : 9),
    palette.sun,
    moon ? 0.22 : 0.3 * palette.strength,
    3,
  );
  canvas.glow(sun.x, sun.y, sun.radius * 2.4, palette.sun, moon ? 0.2 : 0.4, 2);
  if (promptFeatures.light === 'mist' || promptFeatures.light === 'storm') {
    canvas.glow(sun.x, sun.y, sun.radius * 1.5, palette.sun, 0.5, 1.2);
    return;
  }
  const maria = new Noise(7);
  canvas.disc(sun.x, sun.y, sun.radius, (x, y) => {
    if (!moon) return [palette.sun[0] * 1.6, palette.sun[1] * 1.6, palette.sun[2] * 1.6];
    const spots = maria.fractal2(((x - sun.x) / sun.radius) * 1.6 + 9, ((y - sun.y) / sun.radius) * 1.6, 4);
    const tone = 0.95 - Math.max(0, spots) * 0.32;
    return [palette.sun[0] * tone, palette.sun[1] * tone, palette.sun[2] * tone];
  });
}
