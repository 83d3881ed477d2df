import type { Canvas, Point } from './canvas.ts';
import { mix, mix3 } from './color.ts';
import { NoiseTexture, type Random } from './noise.ts';
import { sided, smooth, type Person } from './person.ts';

export function paintBackHair(canvas: Canvas, person: Person): void {
  canvas.fill(
    smooth(person, [
      [0, -0.82],
      [0.52, -0.62],
      [0.68, -0.1],
      [0.7, 0.5],
      [0.82, 1.05],
      [0.4, 1.2],
      [-0.4, 1.2],
      [-0.82, 1.05],
      [-0.7, 0.5],
      [-0.68, -0.1],
      [-0.52, -0.62],
    ]),
    sided(person, mix(person.hairDark, person.hair, 0.4), person.hairDark),
  );
}

export function paintFrontHair(canvas: Canvas, person: Person, random: Random): void {
  const side = random.chance(0.5) ? 1 : -1;
  const reach = person.long ? 0.34 : -0.02;
  const at = (x: number, y: number): Point => [side * x, y];
  const cap: Point[] = [
    at(-0.5, reach),
    at(-0.6, -0.25),
    at(-0.52, -0.66),
    at(-0.2, -0.88),
    at(0.2, -0.88),
    at(0.52, -0.66),
    at(0.6, -0.25),
    at(0.5, reach),
    at(0.47, -0.18),
    at(0.36, -0.42),
    at(0.05, -0.5),
    at(-0.2, -0.58),
    at(-0.36, -0.4),
    at(-0.46, -0.18),
  ];
  const strands = new NoiseTexture(Math.floor(random.next() * 1e9), 40, 2);
  const base = sided(person, person.hair, person.hairDark, 0.2);
  canvas.fill(smooth(person, cap), (x, y) => {
    const u = (x - person.x) / person.s;
    const v = (y - person.y) / person.s;
    const strand = strands.at((u * 300) / (0.6 + Math.abs(v)), v * 60) * 0.2;
    const shine = Math.exp(-(((v + 0.66 + u * u * 0.5) / 0.06) ** 2)) * 0.22;
    const color = base(x, y);
    return mix3(
      mix3(color, person.hairDark, Math.max(0, strand)),
      person.light,
      Math.max(0, shine - strand * 0.3),
    );
  });
}
