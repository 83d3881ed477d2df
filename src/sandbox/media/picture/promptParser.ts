import { hex, type Color } from './color.ts';
import type { Random } from './noise.ts';

export type Light = 'dawn' | 'day' | 'sunset' | 'dusk' | 'night' | 'mist' | 'storm' | 'aurora' | 'neon';
export type Place =
  'mountains' | 'lake' | 'sea' | 'forest' | 'desert' | 'city' | 'meadow' | 'neon' | 'space' | 'portrait';

/** What a prompt asks for, as far as the sandbox understands it. */
export interface PromptFeatures {
  readonly place: Place;
  readonly light: Light;
  readonly snow: boolean;
  readonly autumn: boolean;
  /** Things to be seen: boat, birds, cabin, lighthouse, balloon, moon. */
  readonly things: ReadonlySet<Thing>;
}

export type Thing = 'boat' | 'birds' | 'cabin' | 'lighthouse' | 'balloon' | 'moon' | 'clouds';

const PLACES: readonly (readonly [Place, RegExp])[] = [
  ['portrait', /portrait|face\b|person|woman|man\b|girl|boy\b|selfie|headshot|character/],
  ['space', /space|planet|galaxy|nebula|cosmos|cosmic|saturn|jupiter|asteroid|orbit/],
  ['neon', /synthwave|vaporwave|retrowave|outrun|\bgrid\b|80s/],
  ['city', /city|skyline|downtown|street|skyscraper|tower|tokyo|new york|urban|metropolis|cyberpunk/],
  ['desert', /desert|dune|sahara|\bsand\b|oasis|mesa|canyon|mars\b/],
  ['sea', /\bsea\b|ocean|beach|coast|island|harbou?r|wave|lighthouse|sail|shore/],
  ['lake', /lake|river|fjord|reflection|pond|water/],
  ['forest', /forest|pine|wood(s|land)?\b|jungle|trees?\b/],
  ['meadow', /meadow|field|hills?\b|valley|farm|grass|countryside|vineyard|prairie/],
  ['mountains', /mountain|alps|peak|summit|ridge|himalaya|glacier|volcano/],
];

const LIGHTS: readonly (readonly [Light, RegExp])[] = [
  ['aurora', /aurora|northern lights|polar light/],
  ['neon', /neon|cyberpunk|synthwave|vaporwave|retrowave/],
  ['night', /night|midnight|moon|star(s|ry|light)?\b/],
  ['sunset', /sunset|golden hour|evening|warm/],
  ['dawn', /dawn|sunrise|morning|pastel/],
  ['dusk', /dusk|twilight|blue hour|violet|purple/],
  ['storm', /storm|rain|thunder|gray|gray|dramatic/],
  ['mist', /mist|fog|haze|calm|quiet|pale/],
  ['day', /day|noon|sunny|bright|blue sky|summer/],
];

const THINGS: readonly (readonly [Thing, RegExp])[] = [
  ['boat', /boat|sail|ship|yacht|regatta/],
  ['birds', /bird|gull|geese|crane|crow/],
  ['cabin', /cabin|\bhouse|home\b|\bhut\b|cottage|lodge|farm/],
  ['lighthouse', /lighthouse/],
  ['balloon', /balloon/],
  ['moon', /moon/],
  ['clouds', /cloud|overcast/],
];

/** Reads the prompt's words; what they leave open is chosen by the random numbers that the prompt seeds. */
export function promptFeaturesOf(prompt: string, random: Random): PromptFeatures {
  const words = prompt.toLowerCase();
  const found = <Name>(table: readonly (readonly [Name, RegExp])[]) =>
    table.find(([, test]) => test.test(words))?.[0];
  const place =
    found(PLACES) ?? random.pick(['lake', 'mountains', 'sea', 'desert', 'forest', 'city', 'meadow']);
  const light = found(LIGHTS) ?? random.pick(['dawn', 'day', 'sunset', 'dusk', 'night', 'mist']);
  const things = new Set(THINGS.filter(([, test]) => test.test(words)).map(([thing]) => thing));
  if (things.size === 0 && random.chance(0.35)) things.add(random.pick(['birds', 'moon', 'clouds']));
  return {
    place:
      place === 'neon' || (light === 'neon' && place !== 'city' && place !== 'portrait') ? 'neon' : place,
    light,
    snow: /snow|winter|frozen|ice|glacier|alps|himalaya|arctic/.test(words),
    autumn: /autumn|fall colou?rs|october|maple|rust/.test(words),
    things,
  };
}

/** The colors of a scene. */
export interface Palette {
  /** Sky from the top (0) to the horizon (1). */
  readonly sky: readonly (readonly [number, Color])[];
  readonly sun: Color;
  /** What lies in the distance fades into it. */
  readonly haze: Color;
  readonly far: Color;
  readonly near: Color;
  /** The side of things that the light falls on. */
  readonly lit: Color;
  readonly cloud: Color;
  /** How bright the light is, 0 to 1. */
  readonly strength: number;
  readonly stars: boolean;
  /** Height of the sun over the horizon, as a part of the sky; null = not in the picture. */
  readonly sunHeight: number | null;
}

const sky = (...colors: readonly string[]): Palette['sky'] =>
  colors.map((color, index) => [index / (colors.length - 1), hex(color)] as const);

export const palettes: Readonly<Record<Light, Palette>> = {
  dawn: {
    sky: sky('#4f6fa8', '#8aa0cc', '#e6b8c4', '#ffd9b0', '#ffe9cf'),
    sun: hex('#fff1d0'),
    haze: hex('#f3c9b8'),
    far: hex('#b79bb4'),
    near: hex('#2c2f4a'),
    lit: hex('#ffd9c0'),
    cloud: hex('#fff0ea'),
    strength: 0.85,
    stars: false,
    sunHeight: 0.14,
  },
  day: {
    sky: sky('#1f66b8', '#4b93d8', '#8cc1ea', '#cfe6f2', '#eef5ee'),
    sun: hex('#fffbe8'),
    haze: hex('#cfe0ea'),
    far: hex('#8fb0cc'),
    near: hex('#1f3d3a'),
    lit: hex('#fff6dc'),
    cloud: hex('#ffffff'),
    strength: 1,
    stars: false,
    sunHeight: 0.72,
  },
  sunset: {
    sky: sky('#2a2a5e', '#6b3d77', '#c8506a', '#f58a4b', '#ffd27a'),
    sun: hex('#fff0b8'),
    haze: hex('#f7a05e'),
    far: hex('#a8577a'),
    near: hex('#1d1330'),
    lit: hex('#ffb46a'),
    cloud: hex('#ff9a6b'),
    strength: 0.9,
    stars: false,
    sunHeight: 0.1,
  },
  dusk: {
    sky: sky('#141a44', '#2f2f70', '#6a4a9a', '#b56fae', '#f2a6a8'),
    sun: hex('#ffd9c8'),
    haze: hex('#b782b4'),
    far: hex('#5d4c8a'),
    near: hex('#0f1128'),
    lit: hex('#e6a8c8'),
    cloud: hex('#c58ac0'),
    strength: 0.6,
    stars: true,
    sunHeight: 0.03,
  },
  night: {
    sky: sky('#050918', '#0a1430', '#13244e', '#23407a', '#3f6296'),
    sun: hex('#f4f1df'),
    haze: hex('#35557f'),
    far: hex('#213a61'),
    near: hex('#040812'),
    lit: hex('#a9c4e6'),
    cloud: hex('#3a5078'),
    strength: 0.4,
    stars: true,
    sunHeight: 0.66,
  },
  mist: {
    sky: sky('#9db4bd', '#b9c8cb', '#d3dad6', '#e7e6dc', '#f1ece0'),
    sun: hex('#fffdf2'),
    haze: hex('#dfe1da'),
    far: hex('#b4c3c4'),
    near: hex('#2f4347'),
    lit: hex('#f2efe2'),
    cloud: hex('#f4f2ea'),
    strength: 0.7,
    stars: false,
    sunHeight: 0.45,
  },
  storm: {
    sky: sky('#20262f', '#343d49', '#566270', '#84909a', '#b9bdb8'),
    sun: hex('#e9e6d8'),
    haze: hex('#98a2a8'),
    far: hex('#65727d'),
    near: hex('#11171c'),
    lit: hex('#c9cfce'),
    cloud: hex('#8a949d'),
    strength: 0.5,
    stars: false,
    sunHeight: null,
  },
  aurora: {
    sky: sky('#03081a', '#06142a', '#0b2740', '#124552', '#2a6a66'),
    sun: hex('#eaf6ee'),
    haze: hex('#1f5a60'),
    far: hex('#163d4f'),
    near: hex('#02070f'),
    lit: hex('#8fe6c4'),
    cloud: hex('#2a5460'),
    strength: 0.45,
    stars: true,
    sunHeight: null,
  },
  neon: {
    sky: sky('#0b0524', '#22094a', '#5a1178', '#c2187f', '#ff6b6b'),
    sun: hex('#ffe27a'),
    haze: hex('#a3218a'),
    far: hex('#4a1274'),
    near: hex('#0a0320'),
    lit: hex('#ff5fc4'),
    cloud: hex('#8a2a9a'),
    strength: 0.6,
    stars: true,
    sunHeight: 0.2,
  },
};
