import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outputAddress } from '../../../src/net/address/outputAddress.ts';

const BASE = 'https://api.example.com/v1';

/** What a platform may write in place of an address, and what it means at the base. */
const ADDRESSES: readonly (readonly [given: string, whole: string])[] = [
  ['https://cdn.example.com/a.png?sig=a%2Fb', 'https://cdn.example.com/a.png?sig=a%2Fb'],
  ['HTTPS://cdn.example.com/a', 'HTTPS://cdn.example.com/a'],
  [' https://cdn.example.com/a.png\n', 'https://cdn.example.com/a.png'],
  ['//cdn.example.com/a.png?x=1', 'https://cdn.example.com/a.png?x=1'],
  ['/media/x.mp4', 'https://api.example.com/media/x.mp4'],
  ['/media/x.mp4?sig=a%2Fb&e=1#t=2', 'https://api.example.com/media/x.mp4?sig=a%2Fb&e=1#t=2'],
  ['/media/my film.mp4', 'https://api.example.com/media/my%20film.mp4'],
  ['/media/映画', 'https://api.example.com/media/%E6%98%A0%E7%94%BB'],
  ['/objects/8f2b', 'https://api.example.com/objects/8f2b'],
  ['media/x.mp4', 'https://api.example.com/v1/media/x.mp4'],
  ['x/y', 'https://api.example.com/v1/x/y'],
  ['./x/y?sig=1', 'https://api.example.com/v1/x/y?sig=1'],
  ['../files/a.png', 'https://api.example.com/files/a.png'],
  ['x/a.png?at=2026-01-01T10:00:00', 'https://api.example.com/v1/x/a.png?at=2026-01-01T10:00:00'],
  ['data:image/png;base64,@@', 'data:image/png;base64,@@'],
];

const NONE: readonly string[] = [
  ...[
    '',
    ' \n',
    'https://',
    'http:/a.png',
    'https:a.png',
    'ftp://files.example.com/a.png',
    's3://bucket/a.png',
  ],
  ...[
    'file:///a.png',
    'javascript:alert(1)',
    'blob:https://x.example/1',
    'C:\\media\\a.png',
    'c:/media/a.png',
  ],
  ...[
    '\\\\host\\a.png',
    '/\\host/a.png',
    '/media/\u0000a.png',
    'pending',
    'clip.mp4',
    'null',
    'N/A',
    'n/a',
    '/',
    '-',
    '…',
  ],
  ...[
    'A lighthouse in the fog',
    '/imagine a lighthouse in the fog',
    'see a/b for more',
    'x\ny.png',
    '?sig=1',
    '#a',
  ],
];

describe('The address that a platform names for an output', () => {
  for (const [given, whole] of ADDRESSES)
    it(`${JSON.stringify(given)} is found at the platform`, () => {
      assert.equal(outputAddress(given, BASE), whole);
      assert.equal(outputAddress(given, `${BASE}/`), whole);
    });

  for (const given of NONE)
    it(`${JSON.stringify(given)} is none`, () => {
      assert.equal(outputAddress(given, BASE), null);
    });

  it('is never of another scheme than the platform’s own, whatever is written there', () => {
    const parts = fc.constantFrom(
      ...[
        '/',
        '//',
        '\\',
        ':',
        '.',
        '..',
        '?',
        '#',
        '@',
        ' ',
        '\t',
        '%2f',
        'a',
        'x.png',
        'http',
        'javascript:',
        'file:',
      ],
    );
    const text = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.constantFrom(BASE, 'http://127.0.0.1:8080'), (pieces, base) => {
        const given = pieces.join('');
        const whole = outputAddress(given, base);
        if (whole === null || /^(?:data:|https?:\/\/)/i.test(given.trim())) return;
        assert.equal(new URL(whole).protocol, new URL(base).protocol);
      }),
      { numRuns: 1_000 },
    );
  });
});
