import type { Point } from './canvas.ts';
import { mix3, type Color } from './color.ts';

/** A person as the portrait shows them: measures, colors and what they wear. */
export interface Person {
  /** Height of the head's half, in pixels; everything else follows. */
  readonly s: number;
  readonly x: number;
  readonly y: number;
  readonly skin: Color;
  readonly shadow: Color;
  readonly hair: Color;
  readonly hairDark: Color;
  readonly cloth: Color;
  readonly clothDark: Color;
  readonly light: Color;
  readonly long: boolean;
  readonly bearded: boolean;
  readonly glasses: boolean;
  readonly lips: Color;
}

/** A closed smooth line through corner points given in units of the head. */
export function smooth(person: Person, corners: readonly Point[]): readonly Point[] {
  const points: Point[] = [];
  const count = corners.length;
  for (let index = 0; index < count; index += 1) {
    const [a, b, c, d] = [
      corners[(index + count - 1) % count],
      corners[index],
      corners[(index + 1) % count],
      corners[(index + 2) % count],
    ];
    if (!a || !b || !c || !d) continue;
    for (let step = 0; step < 12; step += 1) {
      const t = step / 12;
      const along = (i: 0 | 1) =>
        0.5 *
        (2 * b[i] +
          (c[i] - a[i]) * t +
          (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t +
          (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t ** 3);
      points.push([person.x + along(0) * person.s, person.y + along(1) * person.s]);
    }
  }
  return points;
}

/** From light on the left to shade on the right. */
export function sided(person: Person, lit: Color, dark: Color, edge = 0.12) {
  return (x: number, y: number): Color => {
    const across = (x - person.x) / person.s + ((y - person.y) / person.s) * 0.1;
    const t = Math.min(1, Math.max(0, (across - edge) / 0.5 + 0.15));
    return mix3(lit, dark, t * t * (3 - 2 * t));
  };
}
