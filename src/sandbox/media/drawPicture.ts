import { readFileSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { Random } from '../random.ts';
import { takeColors } from './colorTransfer.ts';
import { encodePng, type Pixels } from './png.ts';

/** What a picture is made from. The same input always gives the same bytes. */
export interface PictureInput {
  readonly prompt: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly seed?: number;
  /** Shows a person, whatever the prompt says. */
  readonly portrait?: boolean;
  /** Light and colors, in words that count like those of the prompt. */
  readonly style?: string;
  /** A picture whose colors are to be taken, and how much of them, 0 to 1. */
  readonly source?: Uint8Array | Pixels | null;
  readonly sourceStrength?: number;
}

type Light = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night' | 'storm' | 'neon';

/** A picture that is shipped in `masters`, and the words of a prompt that ask for it. */
interface Master {
  readonly name: string;
  readonly light: Light | null;
  readonly words: RegExp;
}

const WATER = 'lake|river|fjord|reflection|pond|water';
const SEA = '\\bsea\\b|ocean|beach|coast|island|harbou?r|wave|sail|boat|ship|shore';
const LAND = 'meadow|field|hill|valley|farm|grass|countryside|vineyard|cabin|cottage|house';
const PEAKS = 'mountain|alps|peak|summit|ridge|glacier|volcano|snow';

const scenes: readonly Master[] = [
  master('lake-sunset', 'sunset', WATER),
  master('lake-aurora', 'night', `aurora|northern lights|frozen|\\bice\\b|${WATER}`),
  master('forest-dawn', 'dawn', 'forest|pine|wood(s|land)?\\b|jungle|trees?\\b'),
  master(
    'city-night',
    'night',
    'city|skyline|downtown|street|skyscraper|tower|tokyo|new york|urban|cyberpunk',
  ),
  master('desert-day', 'day', 'desert|dune|sahara|\\bsand\\b|oasis|mesa|canyon|\\bmars\\b'),
  master('space', null, 'space|planet|galaxy|nebula|cosm(os|ic)|saturn|jupiter|asteroid|orbit'),
  master('sea-dawn', 'dawn', `lighthouse|${SEA}`),
  master('sea-day', 'day', SEA),
  master('sea-dusk', 'dusk', SEA),
  master('neon', 'neon', 'synthwave|vaporwave|retrowave|outrun|\\bgrid\\b|80s'),
  master('meadow-day', 'day', `balloon|${LAND}`),
  master('meadow-sunset', 'sunset', LAND),
  master('mountains-day', 'day', PEAKS),
  master('mountains-night', 'night', `moon|star(s|ry)|${PEAKS}`),
];

const people: readonly Master[] = [
  master('portrait-red', null, 'red|ginger|copper'),
  master('portrait-glasses', null, 'glasses|black|dark|blue'),
  master('portrait-beard', 'sunset', 'beard|brown|\\bman\\b'),
  master('portrait-gray', null, 'gr[ae]y|silver|white|\\bold\\b|short'),
];

const PERSON = /portrait|face\b|person|woman|\bman\b|girl|boy\b|headshot|character/;

const lights: readonly (readonly [Light, RegExp])[] = [
  ['neon', /neon|cyberpunk|synthwave/],
  ['night', /night|midnight|moon|star(s|ry|light)?\b|aurora/],
  ['sunset', /sunset|golden hour|evening|warm|autumn/],
  ['dawn', /dawn|sunrise|morning|pastel|mist|fog|watercolou?r/],
  ['dusk', /dusk|twilight|blue hour|violet|purple/],
  ['storm', /storm|rain|thunder|gr[ae]y|dramatic/],
  ['day', /day|noon|sunny|bright|blue sky|summer/],
];

/** How much of red, green and blue is left of a neutral picture in each light. */
const grades: Readonly<Record<Light, readonly [number, number, number]>> = {
  dawn: [1.06, 0.98, 0.98],
  day: [1.05, 1.06, 1.02],
  sunset: [1.12, 0.84, 0.66],
  dusk: [0.82, 0.68, 0.98],
  night: [0.3, 0.42, 0.7],
  storm: [0.66, 0.72, 0.78],
  neon: [0.95, 0.5, 1.1],
};

/** A PNG file that shows, in a simple way, what the prompt's words say. */
export function drawPicture(input: PictureInput): Uint8Array<ArrayBuffer> {
  return encodePng(paintPicture(input), { Title: input.prompt, Software: 'Backlot sandbox' });
}

/** The pixels of a picture that shows, in a simple way, what the prompt's words say. */
export function paintPicture(input: PictureInput): Pixels {
  const { prompt, width, height, seed = 0, style = '', source = null, sourceStrength = 1 } = input;
  const words = `${prompt} ${style}`.toLowerCase();
  const random = new Random(`${prompt.trim()}\n${seed}\n${style}`);
  const light = lights.find(([, test]) => test.test(words))?.[0] ?? null;
  const chosen = choose(input.portrait || PERSON.test(words) ? people : scenes, words, light, random);
  const pixels = recolored(
    cropped(load(chosen.name), width, height, random),
    light === chosen.light ? null : light,
    random,
  );
  if (source) takeColors(pixels, source, sourceStrength);
  return pixels;
}

/** The middle of a picture at another size, as much of it as fits. */
export function coverPicture(picture: Pixels, width: number, height: number): Pixels {
  const scale = Math.min(picture.width / width, picture.height / height);
  const left = (picture.width - width * scale) / 2;
  const top = (picture.height - height * scale) / 2;
  return scaled(picture, { width, height, scale, left, top, mirrored: false });
}

function master(name: string, light: Light | null, words: string): Master {
  return { name, light, words: new RegExp(words) };
}

/** The picture that fits the words best; among equals the seed decides. */
function choose(all: readonly Master[], words: string, light: Light | null, random: Random): Master {
  const score = (one: Master) =>
    2 * (words.match(new RegExp(one.words, 'g'))?.length ?? 0) +
    (light !== null && one.light === light ? 1 : 0);
  const best = Math.max(...all.map(score));
  const [first = all[0], ...more] = all.filter((one) => score(one) === best);
  if (!first) throw new Error('There is no picture to choose from.');
  return random.pick([first, ...more]);
}

const loaded = new Map<string, Pixels>();

function load(name: string): Pixels {
  const known = loaded.get(name);
  if (known) return known;
  const file = readFileSync(new URL(`./masters/${name}.jpg`, import.meta.url));
  const pixels = jpeg.decode(file, { useTArray: true, formatAsRGBA: false });
  loaded.set(name, pixels);
  return pixels;
}

/** A part of the picture at another size, perhaps mirrored; which part is chosen by the random numbers. */
function cropped(from: Pixels, width: number, height: number, random: Random): Pixels {
  const zoom = random.range(1, 1.45);
  const scale = Math.min(from.width / width, from.height / height) / zoom;
  const left = (from.width - width * scale) * random.next();
  const top = (from.height - height * scale) * random.range(0.35, 0.65);
  const mirrored = random.next() < 0.5;
  return scaled(from, { width, height, scale, left, top, mirrored });
}

interface Part {
  readonly width: number;
  readonly height: number;
  /** Pixels of the original for one of the part. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly mirrored: boolean;
}

function scaled(from: Pixels, { width, height, scale, left, top, mirrored }: Part): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const sourceY = Math.max(0, Math.min(from.height - 1.001, top + (y + 0.5) * scale - 0.5));
    const row = Math.floor(sourceY);
    const down = sourceY - row;
    for (let x = 0; x < width; x += 1) {
      const column = mirrored ? width - 1 - x : x;
      const sourceX = Math.max(0, Math.min(from.width - 1.001, left + (column + 0.5) * scale - 0.5));
      const at = (row * from.width + Math.floor(sourceX)) * 3;
      const right = sourceX - Math.floor(sourceX);
      for (let channel = 0; channel < 3; channel += 1) {
        const a = from.data[at + channel] ?? 0;
        const b = from.data[at + 3 + channel] ?? 0;
        const c = from.data[at + from.width * 3 + channel] ?? 0;
        const d = from.data[at + from.width * 3 + 3 + channel] ?? 0;
        const upper = a + (b - a) * right;
        data[(y * width + x) * 3 + channel] = upper + (c + (d - c) * right - upper) * down + 0.5;
      }
    }
  }
  return { width, height, data };
}

/** The picture in another light and with its hues turned a little, so that two seeds never look the same. */
function recolored({ width, height, data }: Pixels, light: Light | null, random: Random): Pixels {
  const [red, green, blue] = light === null ? [1, 1, 1] : grades[light];
  const angle = random.range(-0.4, 0.4);
  const brightness = random.range(0.94, 1.06);
  const [cos, third] = [Math.cos(angle), (1 - Math.cos(angle)) / 3];
  const side = Math.sin(angle) / Math.sqrt(3);
  // A turn of the color cube around its gray diagonal: grays stay gray.
  const [same, after, before] = [cos + third, third - side, third + side];
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    data[at] = byte((same * r + after * g + before * b) * red * brightness);
    data[at + 1] = byte((before * r + same * g + after * b) * green * brightness);
    data[at + 2] = byte((after * r + before * g + same * b) * blue * brightness);
  }
  return { width, height, data };
}

function byte(value: number): number {
  return Math.min(255, Math.max(0, value + 0.5));
}
