import type { Canvas, Point } from './canvas.ts';
import { mix, type Color } from './color.ts';
import { sided, smooth, type Person } from './person.ts';

export function paintHead(canvas: Canvas, person: Person): void {
  for (const side of [-1, 1]) {
    canvas.fill(
      smooth(person, [
        [side * 0.46, -0.08],
        [side * 0.56, -0.1],
        [side * 0.56, 0.08],
        [side * 0.47, 0.17],
      ]),
      () => (side < 0 ? person.skin : person.shadow),
    );
  }
  canvas.fill(
    smooth(person, [
      [0, -0.72],
      [0.36, -0.6],
      [0.49, -0.2],
      [0.46, 0.15],
      [0.34, 0.46],
      [0.13, 0.64],
      [-0.13, 0.64],
      [-0.34, 0.46],
      [-0.46, 0.15],
      [-0.49, -0.2],
      [-0.36, -0.6],
    ]),
    sided(person, person.skin, person.shadow),
  );
  for (const side of [-1, 1]) {
    canvas.glow(
      person.x + side * 0.27 * person.s,
      person.y + 0.2 * person.s,
      0.17 * person.s,
      [0.5, 0.06, 0.04],
      0.16,
    );
  }
}

export function paintFace(canvas: Canvas, person: Person): void {
  const ink = mix(person.hairDark, [0.08, 0.04, 0.08], 0.6);
  canvas.fill(
    smooth(person, [
      [0.015, -0.12],
      [0.06, 0.06],
      [0.105, 0.2],
      [0.03, 0.25],
      [-0.05, 0.225],
      [0.02, 0.17],
    ]),
    () => mix(person.shadow, [0.25, 0.05, 0.1], 0.14),
  );
  for (const side of [-1, 1]) {
    const e = side * 0.215;
    canvas.fill(
      smooth(person, [
        [e - 0.115, -0.045],
        [e, -0.105],
        [e + 0.115, -0.045],
        [e, -0.005],
      ]),
      () => mix([1, 0.99, 0.96], person.shadow, side > 0 ? 0.35 : 0.12),
    );
    canvas.disc(person.x + e * person.s, person.y - 0.055 * person.s, 0.052 * person.s, () =>
      mix(ink, [0.25, 0.35, 0.4], 0.35),
    );
    canvas.disc(person.x + e * person.s, person.y - 0.055 * person.s, 0.027 * person.s, () => [
      0.04, 0.03, 0.05,
    ]);
    canvas.disc(person.x + (e - 0.02) * person.s, person.y - 0.077 * person.s, 0.014 * person.s, () => [
      1, 1, 1,
    ]);
    canvas.fill(
      smooth(person, [
        [e - 0.13, -0.035],
        [e - 0.07, -0.1],
        [e + 0.01, -0.122],
        [e + 0.09, -0.095],
        [e + 0.135, -0.05],
        [e + 0.08, -0.082],
        [e, -0.101],
        [e - 0.08, -0.08],
      ]),
      () => ink,
    );
    canvas.fill(
      smooth(person, [
        [e - side * 0.13, -0.19],
        [e, -0.245],
        [e + side * 0.14, -0.2],
        [e + side * 0.15, -0.185],
        [e, -0.205],
        [e - side * 0.12, -0.165],
      ]),
      () => person.hairDark,
    );
  }
  if (person.bearded) {
    canvas.fill(
      smooth(person, [
        [-0.475, 0.02],
        [-0.4, 0.22],
        [-0.2, 0.3],
        [0, 0.26],
        [0.2, 0.3],
        [0.4, 0.22],
        [0.475, 0.02],
        [0.44, 0.35],
        [0.28, 0.66],
        [0, 0.78],
        [-0.28, 0.66],
        [-0.44, 0.35],
      ]),
      sided(person, person.hair, person.hairDark),
    );
  }
  canvas.fill(
    smooth(person, [
      [-0.135, 0.375],
      [-0.045, 0.345],
      [0, 0.36],
      [0.045, 0.345],
      [0.135, 0.375],
      [0, 0.4],
    ]),
    () => mix(person.lips, person.hairDark, 0.12),
  );
  canvas.fill(
    smooth(person, [
      [-0.13, 0.38],
      [0, 0.392],
      [0.13, 0.38],
      [0.06, 0.44],
      [-0.06, 0.44],
    ]),
    () => person.lips,
  );
  if (person.glasses) paintGlasses(canvas, person, ink);
}

function paintGlasses(canvas: Canvas, person: Person, ink: Color): void {
  for (const side of [-1, 1]) {
    const ring = (radius: number): Point[] =>
      Array.from({ length: 40 }, (_, index): Point => {
        const angle = (index / 40) * Math.PI * 2;
        return [
          person.x + (side * 0.22 + Math.cos(angle) * radius) * person.s,
          person.y + (-0.05 + Math.sin(angle) * radius * 0.86) * person.s,
        ];
      });
    canvas.fill(ring(0.175), (x, y) => [
      1,
      1,
      1,
      (x - person.x) * 0.4 - (y - person.y) > person.s * 0.02 ? 0.16 : 0.05,
    ]);
    const outer = ring(0.188);
    const inner = ring(0.166).reverse();
    const [firstOuter, firstInner] = [outer[0], inner[0]];
    if (firstOuter && firstInner)
      canvas.fill([...outer, firstOuter, inner.at(-1) ?? firstInner, ...inner], () => ink);
  }
  canvas.fill(
    smooth(person, [
      [-0.05, -0.08],
      [0, -0.1],
      [0.05, -0.08],
      [0, -0.075],
    ]),
    () => ink,
  );
}
