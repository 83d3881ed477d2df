import type { Canvas } from './canvas.ts';
import { Gradient, hex, mix, mix3, shade, type Color } from './color.ts';
import { NoiseTexture, type Random } from './noise.ts';
import type { Person } from './person.ts';
import { paintBody } from './portraitBody.ts';
import { paintFace, paintHead } from './portraitFace.ts';
import { paintBackHair, paintFrontHair } from './portraitHair.ts';

interface Look {
  readonly back: readonly [string, string, string];
  readonly disc: string;
  readonly light: Color;
  readonly dim: Color;
}

const LOOKS: Readonly<Record<string, Look>> = {
  studio: {
    back: ['#dfe6e4', '#b9cbc9', '#7fa3a3'],
    disc: '#f2b872',
    light: [1, 0.97, 0.92],
    dim: [0.2, 0.16, 0.3],
  },
  'golden hour': {
    back: ['#ffd9a0', '#f2a65e', '#a8485c'],
    disc: '#fff0c4',
    light: [1, 0.88, 0.66],
    dim: [0.3, 0.08, 0.18],
  },
  neon: {
    back: ['#1a0b3a', '#3b1170', '#0d0824'],
    disc: '#ff3fa4',
    light: [0.82, 0.86, 1.05],
    dim: [0.5, 0.02, 0.5],
  },
  watercolor: {
    back: ['#f6f1e4', '#dcebe6', '#c7d8ea'],
    disc: '#f1c6bb',
    light: [1, 1, 0.98],
    dim: [0.35, 0.4, 0.55],
  },
};
const SKINS: [string, ...string[]] = ['#f3cdb2', '#e3ad86', '#c98a5f', '#9a623d', '#6d4229', '#f7d9c6'];
const CLOTHES: [string, ...string[]] = [
  '#264653',
  '#8a3b4a',
  '#2f5d50',
  '#3a3f7a',
  '#b5652d',
  '#4a4a55',
  '#d9c9a8',
];
const HAIR: readonly (readonly [RegExp, string])[] = [
  [/red hair|ginger|redhead|copper/, '#b5482a'],
  [/blond|golden hair/, '#e2b968'],
  [/gr[ae]y|silver|white hair|old\b|elder/, '#c9ccd2'],
  [/black hair|raven/, '#1c1a22'],
  [/brown hair|brunette|chestnut/, '#5a3422'],
  [/pink hair/, '#e36aa0'],
  [/blue hair/, '#3a72c9'],
];

/** A poster portrait: one person in flat shapes, with light from one side. */
export function paintPortrait(canvas: Canvas, prompt: string, style: string, random: Random): void {
  const words = prompt.toLowerCase();
  const look = LOOKS[style] ?? lookFor(words, random);
  const skin = hex(random.pick(SKINS));
  const named = HAIR.find(([test]) => test.test(words))?.[1];
  const hair = hex(named ?? random.pick(['#2a1c18', '#5a3422', '#1c1a22', '#8a5a30', '#c9ccd2']));
  const cloth = hex(random.pick(CLOTHES));
  const tone = (color: Color) =>
    mix(
      [color[0] * look.light[0], color[1] * look.light[1], color[2] * look.light[2]],
      look.dim,
      style === 'neon' ? 0.14 : 0.03,
    );
  const bearded =
    /beard|\bman\b|\bmale\b|father|\bking\b/.test(words) && (/beard/.test(words) || random.chance(0.5));
  const long =
    /woman|girl|female|long hair|queen|mother/.test(words) ||
    (!/\bman\b|boy|male|father|short hair/.test(words) && random.chance(0.55));
  const person: Person = {
    s: Math.min(canvas.width, canvas.height) / 2.25,
    x: canvas.width / 2,
    y: canvas.height * 0.46,
    skin: tone(skin),
    shadow: mix(tone(skin), look.dim, 0.3),
    hair: tone(hair),
    hairDark: mix(tone(hair), look.dim, 0.5),
    cloth: tone(cloth),
    clothDark: mix(tone(cloth), look.dim, 0.4),
    light: look.light,
    long,
    bearded,
    glasses: /glasses|spectacles|professor/.test(words) || random.chance(0.18),
    lips: mix(tone(skin), [0.75, 0.15, 0.2], 0.45),
  };
  paintBackdrop(canvas, look, random);
  if (person.long) paintBackHair(canvas, person);
  paintBody(canvas, person, random);
  paintHead(canvas, person);
  paintFace(canvas, person);
  paintFrontHair(canvas, person, random);
  if (style === 'watercolour') paintPaper(canvas, random);
}

function lookFor(words: string, random: Random): Look {
  const named = /neon|cyber|night/.test(words)
    ? 'neon'
    : /sunset|golden|warm/.test(words)
      ? 'golden hour'
      : /water|pastel|paint/.test(words)
        ? 'watercolour'
        : null;
  return (
    LOOKS[named ?? random.pick(['studio', 'golden hour', 'watercolour'])] ?? {
      back: ['#dddddd', '#bbbbbb', '#999999'],
      disc: '#ffffff',
      light: [1, 1, 1],
      dim: [0.2, 0.2, 0.3],
    }
  );
}

function paintBackdrop(canvas: Canvas, look: Look, random: Random): void {
  const gradient = new Gradient(look.back.map((color, index) => [index / 2, hex(color)] as const));
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1)
      canvas.set(x, y, gradient.at(y / canvas.height + (x / canvas.width - 0.5) * 0.22));
  }
  const radius = Math.min(canvas.width, canvas.height) * 0.37;
  const cx = canvas.width * random.range(0.44, 0.56);
  const disc = hex(look.disc);
  const cy = canvas.height * 0.42;
  canvas.glow(cx, cy, radius * 1.5, disc, 0.22, 2);
  canvas.disc(cx, cy, radius, (_, y) => mix3(disc, shade(disc, 0.78), Math.max(0, (y - cy) / radius) * 0.7));
}

function paintPaper(canvas: Canvas, random: Random): void {
  const paper = new NoiseTexture(Math.floor(random.next() * 1e9), 60, 3);
  const wash = new NoiseTexture(Math.floor(random.next() * 1e9), 6, 4);
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      const lift = paper.at(x, y) * 0.04 + Math.max(0, wash.at(x * 0.5, y * 0.5)) * 0.3;
      canvas.blend(x, y, [0.985, 0.975, 0.95], Math.min(0.6, Math.max(0, lift)));
    }
  }
}
