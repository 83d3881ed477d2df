import type { ObjectSeed } from './seededObjects.ts';
import { HARBOUR, NORTHLIGHT } from './seededTokens.ts';

const HOUR = 3_600_000;

/** Captions by series: what the team has made in the last weeks, newest first. */
const WORKSHOP = [
  'Sharpen a chisel in sixty seconds',
  'Why the plane chatters, and how to stop it',
  'Three knots that hold a backdrop',
  'A marking gauge from scrap',
  'The drawer that never sticks',
  'Glue-ups without panic',
  'Reading grain like a map',
  'A hinge let in by hand',
  'Wax, oil or varnish?',
  'One joint, no screws',
  'Clamps: how many are enough',
  'The square that was not square',
  'Sanding, the short version',
  'A stool from one plank',
  'Cutting a true curve',
  'What to do with offcuts',
];
const HARBOUR_LIGHT = [
  'First ferry, first light',
  'Fog over the fish market',
  'The lamp at the end of the pier',
  'Nets drying in the wind',
  'Low tide, long shadows',
  'Gulls before the auction',
  'Rain on the slipway',
  'The blue hour from the crane',
  'Two boats, one berth',
  'Ice on the ropes',
  'The last bus to the quay',
  'Sun through the sail loft',
  'Morning swim at four degrees',
  'A door painted forty times',
  'The harbour master’s window',
  'Sea smoke',
];
const EDITOR = [
  'When to cut on the blink',
  'Why your montage feels slow',
  'J-cuts for people in a hurry',
  'Sound first, picture second',
  'The shot you should have kept longer',
  'Matching skin tones across cameras',
  'Room tone is not optional',
  'How we name our bins',
  'Cutting a talk without jump cuts',
  'Subtitles that people can read',
  'One timeline or ten?',
  'Music that stays out of the way',
  'The two-minute rough cut',
  'Saving a shaky take',
  'What a color chart is for',
  'Export settings, once and for all',
];
const NIGHT = [
  'The baker who starts at one',
  'Switchboard, 3 a.m.',
  'Cleaning the aquarium glass',
  'A tram driver’s quiet hour',
  'Newsprint, still warm',
  'The nurse’s second coffee',
  'Frost watch in the orchard',
  'Signal box number nine',
  'The last guest of the hotel bar',
  'Street sweepers and starlight',
  'Lighthouse keeper, part time',
  'The radio host nobody sees',
  'Night ferry engine room',
  'Dough, dawn, delivery',
  'Observatory, cloud cover zero',
  'Closing time at the boxing gym',
];

const STATUSES = [
  'draft',
  'published',
  'published',
  'scheduled',
  'published',
  'draft',
  'archived',
  'published',
];
const TYPES = ['short-video', 'short-video', 'carousel', 'short-video', 'still', 'short-video', 'long-video'];

const captions = [WORKSHOP, HARBOUR_LIGHT, EDITOR, NIGHT].flatMap((list, series) =>
  list.map((caption, position) => ({ caption, series, place: position * 4 + series })),
);

const northlight: readonly ObjectSeed[] = captions
  .sort((a, b) => a.place - b.place)
  .map(({ caption, series, place }) => ({
    org: NORTHLIGHT,
    family: 'units',
    status: STATUSES[(place + Math.floor(place / STATUSES.length)) % STATUSES.length] ?? 'draft',
    ago: (place * 7 + 2) * HOUR,
    data: {
      type: TYPES[place % TYPES.length],
      caption,
      production_id: `prod_${['workshop', 'harbour', 'editor', 'night'][series] ?? ''}`,
      duration_seconds: 20 + ((place * 13) % 70),
    },
  }));

/** A unit that says little, and one with words that no client knows. */
const odd: readonly ObjectSeed[] = [
  { org: NORTHLIGHT, family: 'units', status: 'draft', ago: 460 * HOUR, data: {} },
  {
    org: NORTHLIGHT,
    family: 'units',
    status: 'in_legal_review',
    ago: 470 * HOUR,
    data: {
      type: 'hologram',
      caption: 'Test: the stage in three dimensions',
      rights: { territory: ['DE', 'FR'] },
    },
  },
];

/** 66 units of the first organization and three of the second. */
export const seededUnits: readonly ObjectSeed[] = [
  ...northlight,
  ...odd,
  ...['Caulking a clinker hull', 'Steam bending, take two', 'Launch day'].map((caption, index) => ({
    org: HARBOUR,
    family: 'units',
    status: 'draft',
    ago: (index + 1) * 30 * HOUR,
    data: { type: 'short-video', caption },
  })),
];
