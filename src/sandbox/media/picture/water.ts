import type { Canvas } from './canvas.ts';
import { mix, mix3, type Color } from './color.ts';
import type { Palette } from './promptParser.ts';
import { Noise, type Random } from './noise.ts';
import type { Sun } from './sky.ts';

/** Mirrors what stands above the line in moving water, with the glitter of the light on it. */
export function paintWater(
  canvas: Canvas,
  palette: Palette,
  line: number,
  sun: Sun,
  roughness: number,
  random: Random,
): void {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const top = Math.round(line);
  const rows = canvas.height - top;
  const deep: Color = mix(palette.near, palette.sky[1]?.[1] ?? palette.far, 0.45);
  const unit = canvas.unit;
  const mirror = canvas.data.slice(0, top * canvas.width * 3);
  for (let y = top; y < canvas.height; y += 1) {
    const down = (y - top) / rows;
    // Perspective: ripples grow towards the viewer.
    const scale = 1 / (0.05 + down);
    const reach = (3 + 34 * down) * roughness * unit;
    for (let x = 0; x < canvas.width; x += 1) {
      const ripple = noise.at2(
        (x / (90 * unit)) * (0.35 + scale * 0.16),
        (y - top) * 0.022 * scale + 7 * scale,
      );
      const fine = noise.at2((x / (22 * unit)) * (0.4 + scale * 0.12), 11 * scale);
      const wave = ripple * 0.7 + fine * 0.3;
      const sourceY = Math.min(top - 1, Math.max(0, Math.round(2 * top - y + wave * reach)));
      const sourceX = Math.min(canvas.width - 1, Math.max(0, Math.round(x + fine * reach * 0.4)));
      const at = (sourceY * canvas.width + sourceX) * 3;
      const seen: Color = [mirror[at] ?? 0, mirror[at + 1] ?? 0, mirror[at + 2] ?? 0];
      const depth = 0.16 + 0.5 * down + wave * 0.12 * roughness;
      canvas.set(x, y, mix3(seen, deep, Math.min(0.85, Math.max(0.06, depth))));
      if (sun.visible) glitter(canvas, palette, sun, x, y, down, wave, fine, roughness);
    }
  }
}

function glitter(
  canvas: Canvas,
  palette: Palette,
  sun: Sun,
  x: number,
  y: number,
  down: number,
  wave: number,
  fine: number,
  roughness: number,
): void {
  const spread = sun.radius * (1.1 + 2.6 * down * roughness);
  const off = Math.abs(x - sun.x) / spread;
  if (off > 2.2) return;
  const spark = Math.max(0, wave + fine * 0.6 - 0.12 + (1 - off) * 0.12);
  canvas.add(
    x,
    y,
    palette.sun,
    Math.min(0.75, spark * 1.6) * Math.exp(-off * off * 1.3) * (0.4 + 0.6 * palette.strength),
  );
}
