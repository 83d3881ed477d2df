import type { Canvas } from './canvas.ts';
import type { Random } from './noise.ts';
import type { Pixels } from './png.ts';

/** The last touch: darker corners, soft highlights, and so little grain that gradients show no bands. */
export function finished(canvas: Canvas, random: Random): Pixels {
  const { width, height, data } = canvas;
  const out = new Uint8Array(width * height * 3);
  const grain = Float32Array.from({ length: 4096 }, () => random.next() - 0.5);
  for (let y = 0; y < height; y += 1) {
    const v = (y + 0.5) / height - 0.5;
    for (let x = 0; x < width; x += 1) {
      const u = (x + 0.5) / width - 0.5;
      const edge = u * u + v * v;
      const light = 1 - 0.5 * edge * edge * 2.2 - 0.12 * edge;
      const noise = (grain[(x * 7 + y * 131) & 4095] ?? 0) * 1.2;
      const at = (y * width + x) * 3;
      out[at] = byte((data[at] ?? 0) * light, noise);
      out[at + 1] = byte((data[at + 1] ?? 0) * light, noise);
      out[at + 2] = byte((data[at + 2] ?? 0) * light, noise);
    }
  }
  return { width, height, data: out };
}

/** Bright values are rounded off instead of cut, so that light keeps its color. */
function byte(value: number, noise: number): number {
  const soft = value <= 0.8 ? value : 0.8 + 0.2 * (1 - Math.exp(-(value - 0.8) * 3.4));
  return Math.min(255, Math.max(0, soft * 255 + noise + 0.5));
}
