import type { Canvas, Point } from './canvas.ts';
import { mix, mix3 } from './color.ts';
import type { Random } from './noise.ts';
import { sided, smooth, type Person } from './person.ts';

export function paintBody(canvas: Canvas, person: Person, random: Random): void {
  canvas.fill(
    smooth(person, [
      [-0.24, 0.35],
      [0.24, 0.35],
      [0.25, 0.8],
      [0.5, 1.0],
      [0, 1.35],
      [-0.5, 1.0],
      [-0.25, 0.8],
    ]),
    (x, y) => {
      const drop = Math.max(0, 1 - (y - person.y - 0.45 * person.s) / (0.3 * person.s));
      return mix3(
        sided(person, person.skin, person.shadow, -0.05)(x, y),
        person.shadow,
        Math.min(1, drop) * 0.9,
      );
    },
  );
  const shoulders: Point[] = [
    [-0.36, 0.86],
    [-0.2, 1.06],
    [0, 1.14],
    [0.2, 1.06],
    [0.36, 0.86],
    [0.95, 1.06],
    [1.25, 1.5],
    [1.35, 2.6],
    [-1.35, 2.6],
    [-1.25, 1.5],
    [-0.95, 1.06],
  ];
  canvas.fill(smooth(person, shoulders), sided(person, person.cloth, person.clothDark, 0));
  if (random.chance(0.5)) {
    const trim = mix(person.cloth, person.light, 0.45);
    canvas.fill(
      smooth(person, [
        [-0.38, 0.85],
        [-0.2, 1.05],
        [0, 1.13],
        [0.2, 1.05],
        [0.38, 0.85],
        [0.46, 0.9],
        [0.24, 1.15],
        [0, 1.24],
        [-0.24, 1.15],
        [-0.46, 0.9],
      ]),
      sided(person, trim, person.clothDark, 0.1),
    );
  } else {
    for (const side of [-1, 1]) {
      const lapel: Point[] = [
        [side * 0.36, 0.86],
        [side * 0.08, 1.2],
        [side * 0.02, 1.9],
        [side * 0.5, 1.35],
        [side * 0.42, 1.22],
        [side * 0.6, 1.12],
      ];
      canvas.fill(
        lapel.map(([x, y]): Point => [person.x + x * person.s, person.y + y * person.s]),
        () => (side < 0 ? mix(person.cloth, person.light, 0.14) : mix(person.clothDark, [0, 0, 0], 0.22)),
      );
    }
  }
}
