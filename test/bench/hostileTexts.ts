const KB = 1024;

/** A key as platforms make them, and one as long as a signed token. */
export const KEY = 'sk_live_aB3/xY+9kQ/7mNpR4zzW012345';
export const LONG_KEY = `eyJ${Buffer.from(Uint8Array.from({ length: KB }, (_, at) => (at * at * 13 + at * 37) % 251)).toString('base64url')}`;

/** Pieces of which texts are made: what patterns begin with, escapes, deep nesting, long runs, broken characters. */
export const UNITS: Readonly<Record<string, string>> = {
  words: 'The quick brown fox says "no" to 12 dogs; ',
  'one letter': 'a',
  blanks: ' ',
  lines: '\n',
  'JSON web tokens': '-eyJ',
  'dots and tokens': 'eyJabcd.',
  'brands of keys': 'brandname_-',
  'query values': '?sig',
  'secret members': '"secret":"',
  headers: 'x-api-key:  ',
  slashes: 'a/',
  backslashes: '\\',
  'JSON escapes': '\\u0073',
  'JSON escapes in JSON': '\\\\\\\\u0073',
  'percent signs': '%',
  'percent escapes': '%73',
  'percent escapes of percent escapes': '%25',
  entities: '&amp;',
  'numbers of entities': '&#x73;',
  'the beginning of the key': KEY.slice(0, -1),
  'the beginning of its beginning': 'sk',
  'open lists': '[',
  'open objects': '{"a":',
  'closed lists': '[],',
  numbers: '1.0,',
  titles: '<title',
  tags: '<!--',
  links: '](',
  accents: '\u0301',
  families: '👨‍👩‍👧',
  joiners: '\u200D',
  'halves of pairs': '\uD83C',
  'code words': 'a_',
  'data lines': 'data: x\n',
  'ends of events': '\r\r\n',
  commas: ',',
  colons: ':',
  'escapes of escapes here and there': 'a text of some words, then %2525252541 ',
  'backslashes before a letter': `${'\\'.repeat(60_000)}x`,
  'the beginning of the long key': LONG_KEY.slice(0, -1),
};

/** A text of one of these pieces, as long as that, in one piece of memory. */
export function textOf(unit: string, length: number): string {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  // Looking for something makes one text of the many that it is put together from.
  text.includes('nothing like this');
  return text;
}
