import type { Canvas, Point } from './canvas.ts';
import { Gradient, hex, mix, mix3, type Color } from './color.ts';
import { Noise, NoiseTexture, type Random } from './noise.ts';

const CLOUDS: [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
  ['#160a2e', '#7a2a7a', '#ffb37a'],
  ['#061a2e', '#155e75', '#9df2d2'],
  ['#0a0d2c', '#3b3fa8', '#f0a5e6'],
  ['#1c0a12', '#8a2f2f', '#ffd28a'],
];
const WORLDS: [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
  ['#5a2f1e', '#d99a5b', '#f8e2b8'],
  ['#123a5a', '#3e8fb5', '#dff4f0'],
  ['#3a1a4a', '#a85a8a', '#f6c8b0'],
  ['#2a3a2a', '#7a9a5a', '#e6e6b8'],
];

/** A planet, sometimes with a ring, and its moon before a colored nebula. */
export function paintSpace(canvas: Canvas, random: Random): void {
  paintNebula(canvas, random);
  paintStarfield(canvas, random);
  const { width, height, unit } = canvas;
  const planet = {
    x: width * (random.chance(0.5) ? random.range(0.3, 0.4) : random.range(0.6, 0.7)),
    y: height * random.range(0.46, 0.58),
    radius: Math.min(width, height) * random.range(0.22, 0.28),
  };
  const world = new Gradient(random.pick(WORLDS).map((color, index) => [index / 2, hex(color)] as const));
  const light = random.range(-2.7, -2.1);
  const ringed = random.chance(0.7);
  const tilt = random.range(0.16, 0.32);
  if (ringed) paintRing(canvas, planet, world, tilt, 'behind');
  paintWorld(canvas, planet, world, light, random);
  if (ringed) paintRing(canvas, planet, world, tilt, 'before');
  const moon = {
    x: planet.x + (planet.x < width / 2 ? 1 : -1) * planet.radius * 1.9,
    y: planet.y - planet.radius * 0.95,
    radius: 34 * unit,
  };
  paintWorld(
    canvas,
    moon,
    new Gradient([
      [0, hex('#4a4a52')],
      [1, hex('#d8d4cc')],
    ]),
    light,
    random,
  );
}

interface Ball {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function paintNebula(canvas: Canvas, random: Random): void {
  const colors = random.pick(CLOUDS);
  const run = new Gradient([
    [0, hex('#03040c')],
    [0.3, hex(colors[0])],
    [0.68, hex(colors[1])],
    [1, hex(colors[2])],
  ]);
  const texture = new NoiseTexture(Math.floor(random.next() * 1e9), 5, 6);
  const warp = new NoiseTexture(Math.floor(random.next() * 1e9), 4, 3);
  const scale = 512 / Math.max(canvas.width, canvas.height);
  const slope = random.range(-0.6, 0.6);
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      const bend = warp.at(x * scale, y * scale) * 90;
      const value = texture.at(x * scale + bend, y * scale + bend * 0.6);
      const band = (y - canvas.height / 2 - slope * (x - canvas.width / 2)) / canvas.height;
      const density = Math.max(0, 0.34 + value * 1.05 - band * band * 3.2);
      canvas.set(x, y, run.at(density));
    }
  }
}

function paintStarfield(canvas: Canvas, random: Random): void {
  const count = Math.round((canvas.width * canvas.height) / 1500);
  for (let index = 0; index < count; index += 1) {
    const size = (0.9 + 2.6 * random.next() ** 9) * Math.max(0.8, canvas.unit);
    const tint: Color = random.chance(0.25)
      ? [1, 0.82, 0.66]
      : random.chance(0.4)
        ? [0.7, 0.82, 1]
        : [1, 1, 1];
    canvas.glow(
      random.range(0, canvas.width),
      random.range(0, canvas.height),
      size * 1.5,
      tint,
      random.range(0.3, 1.1),
      1.6,
    );
  }
}

function paintWorld(canvas: Canvas, ball: Ball, colors: Gradient, light: number, random: Random): void {
  const noise = new Noise(Math.floor(random.next() * 1e9));
  const [lx, ly, lz] = [Math.cos(light) * 0.8, Math.sin(light) * 0.62, 0.42];
  const air = colors.at(0.8);
  canvas.glow(
    ball.x + lx * ball.radius * 0.12,
    ball.y + ly * ball.radius * 0.12,
    ball.radius * 1.22,
    air,
    0.35,
    1.6,
  );
  canvas.disc(ball.x, ball.y, ball.radius, (x, y) => {
    const u = (x + 0.5 - ball.x) / ball.radius;
    const v = (y + 0.5 - ball.y) / ball.radius;
    const z = Math.sqrt(Math.max(0, 1 - u * u - v * v));
    const tilted = v * 0.95 + u * 0.25;
    const swirl = noise.fractal2((u / (z + 0.35)) * 1.4, tilted * 4, 4);
    const bands = 0.5 + 0.5 * noise.fractal(tilted * 5 + swirl * 0.55 + 40, 3);
    const lambert = Math.max(0, u * lx + v * ly + z * lz);
    const rim = (1 - z) ** 3 * lambert;
    const surface = colors.at(bands * 0.8 + swirl * 0.2 + 0.1);
    const lit = 0.015 + 1.22 * lambert ** 0.85;
    return [
      surface[0] * lit + air[0] * rim,
      surface[1] * lit + air[1] * rim,
      surface[2] * lit + air[2] * rim,
    ];
  });
}

/** Half of the ring, drawn before or after its planet. */
function paintRing(
  canvas: Canvas,
  ball: Ball,
  colors: Gradient,
  tilt: number,
  half: 'behind' | 'before',
): void {
  const lean = -0.28;
  const place = (angle: number, radius: number): Point => {
    const x = Math.cos(angle) * radius;
    const y = Math.sin(angle) * radius * tilt;
    return [
      ball.x + x * Math.cos(lean) - y * Math.sin(lean),
      ball.y + x * Math.sin(lean) + y * Math.cos(lean),
    ];
  };
  const from = half === 'behind' ? Math.PI : 0;
  for (let band = 0; band < 26; band += 1) {
    const inner = ball.radius * (1.32 + band * 0.031);
    const gap = band === 14 || band === 15;
    const strength = gap ? 0.06 : 0.35 + 0.5 * Math.abs(Math.sin(band * 1.9) * Math.cos(band * 0.7));
    const outer: Point[] = [];
    const back: Point[] = [];
    for (let step = 0; step <= 60; step += 1) {
      const angle = from + (step / 60) * Math.PI;
      outer.push(place(angle, inner + ball.radius * 0.0315));
      back.unshift(place(angle, inner));
    }
    const color = mix(colors.at(0.55 + 0.4 * Math.sin(band)), [1, 0.95, 0.88], 0.3);
    canvas.fill([...outer, ...back], () => mixAlpha(color, strength * (half === 'behind' ? 0.75 : 1)));
  }
}

function mixAlpha(color: Color, alpha: number): readonly [number, number, number, number] {
  const soft = mix3([0, 0, 0], color, 0.95);
  return [soft[0], soft[1], soft[2], alpha];
}
