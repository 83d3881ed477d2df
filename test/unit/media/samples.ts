import { crc32, deflateSync } from 'node:zlib';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const bytes = (...values: number[]) => Buffer.from(values);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A real picture of one pixel; `shade` makes different ones. */
export function png(shade = 0, more: readonly Buffer[] = []): Buffer {
  const header = bytes(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  return Buffer.concat([
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(bytes(0, shade))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same as an animation of one frame, which is played without end. */
export const animatedPng = (): Buffer => png(0, [chunk('acTL', bytes(0, 0, 0, 1, 0, 0, 0, 0))]);

/** A real sound: eight samples of silence. */
export function wav(): Buffer {
  const head = ascii(
    'RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x08\0\0\0',
  );
  return Buffer.concat([head, Buffer.alloc(8, 0x80)]);
}

/** A binary glTF with an empty scene. */
export function glb(): Buffer {
  const json = ascii('{"asset":{"version":"2.0"}} ');
  const head = Buffer.alloc(20);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(20 + json.byteLength, 8);
  head.writeUInt32LE(json.byteLength, 12);
  head.write('JSON', 16, 'latin1');
  return Buffer.concat([head, json]);
}

/** The beginnings of files of these types, as long as it takes to know them. */
export const beginnings = {
  jpg: Buffer.concat([bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')]),
  gif: Buffer.concat([ascii('GIF89a'), bytes(1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0)]),
  webp: Buffer.concat([
    ascii('RIFF'),
    bytes(26, 0, 0, 0),
    ascii('WEBPVP8L'),
    bytes(13, 0, 0, 0, 0x2f, 0, 0, 0),
  ]),
  mp4: Buffer.concat([bytes(0, 0, 0, 24), ascii('ftypisom'), bytes(0, 0, 2, 0), ascii('isommp42')]),
  webm: Buffer.concat([bytes(0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84), ascii('webm')]),
  mp3: Buffer.concat([bytes(0xff, 0xfb, 0x90, 0x64), Buffer.alloc(60)]),
  flac: Buffer.concat([ascii('fLaC'), bytes(0, 0, 0, 34), Buffer.alloc(34)]),
  ogg: Buffer.concat([ascii('OggS'), Buffer.alloc(24), ascii('OpusHead'), Buffer.alloc(11)]),
  pdf: Buffer.concat([ascii('%PDF-1.7\n%'), bytes(0xe2, 0xe3, 0xcf, 0xd3, 0, 1)]),
  exe: Buffer.concat([ascii('MZ'), Buffer.alloc(62)]),
};
