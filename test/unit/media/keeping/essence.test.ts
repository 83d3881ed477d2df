import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { readerOf } from '../../../../src/media/completeness/byteReader.ts';
import { contentHash, essenceOf, type FileEssence } from '../../../../src/media/keeping/essence.ts';
import { png, wav } from '../samples.ts';
import { wholeFiles } from '../wholeFiles.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const be = (value: number, width = 4) => {
  const buffer = Buffer.alloc(width);
  buffer.writeUIntBE(value, 0, width);
  return buffer;
};
const le = (value: number) => Buffer.from(be(value)).reverse();
const essence = (bytes: Uint8Array): Promise<FileEssence> => essenceOf(readerOf(bytes));

const pngChunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([ascii(type), body]);
  return Buffer.concat([be(body.byteLength), named, be(crc32(named))]);
};
const box = (type: string, body: Buffer) => Buffer.concat([be(body.byteLength + 8), ascii(type), body]);
const riff = (form: string, ...chunks: readonly (readonly [string, Buffer])[]) => {
  const body = chunks.map(([name, data]) =>
    Buffer.concat([ascii(name), le(data.byteLength), data, Buffer.alloc(data.byteLength % 2)]),
  );
  const all = Buffer.concat([ascii(form), ...body]);
  return Buffer.concat([ascii('RIFF'), le(all.byteLength), all]);
};
const glb = (json: string, bin: Buffer) => {
  const [text, data] = [ascii(json), bin];
  const chunks = Buffer.concat([
    le(text.byteLength),
    ascii('JSON'),
    text,
    le(data.byteLength),
    ascii('BIN\0'),
    data,
  ]);
  return Buffer.concat([ascii('glTF'), le(2), le(12 + chunks.byteLength), chunks]);
};
const flac = (comment: string, frames: Buffer) =>
  Buffer.concat([
    ascii('fLaC'),
    ...[be(0, 1), be(34, 3), Buffer.alloc(34, 7)],
    ...[be(0x84, 1), be(comment.length, 3), ascii(comment)],
    frames,
  ]);

const jpeg = readFileSync(new URL('../../../../src/sandbox/media/masters/sea-day.jpg', import.meta.url));
/** Behind the first marker of a JPEG. */
const withSegment = (marker: number, body: Buffer) =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, marker]),
    be(body.byteLength + 2, 2),
    body,
    jpeg.subarray(2),
  ]);

const C2PA_UUID = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');
const movie = (...more: readonly Buffer[]) =>
  Buffer.concat([box('ftyp', ascii('isom\0\0\0\0')), ...more, box('mdat', Buffer.alloc(500, 9))]);
const mp3Frames = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x44]), Buffer.alloc(600, 5)]);
const id3 = Buffer.concat([ascii('ID3\x04\0\0\0\0\0\x05'), ascii('title')]);

/** The same content with other tags around it. */
const SAME: Readonly<Record<string, readonly [Buffer, Buffer]>> = {
  'a PNG with a text, a time and credentials': [
    png(7),
    png(7, [
      pngChunk('tEXt', ascii('a\0b')),
      pngChunk('tIME', Buffer.alloc(7)),
      pngChunk('caBX', ascii('jumb')),
    ]),
  ],
  'a JPEG with Exif': [jpeg, withSegment(0xe1, ascii('Exif\0\0data'))],
  'a JPEG with a comment': [jpeg, withSegment(0xfe, ascii('made by'))],
  'a WebP with Exif': [
    riff('WEBP', ['VP8L', Buffer.alloc(30, 3)]),
    riff('WEBP', ['VP8X', Buffer.alloc(10)], ['VP8L', Buffer.alloc(30, 3)], ['EXIF', ascii('x')]),
  ],
  'a WAV with a list of tags': [
    riff('WAVE', ['fmt ', Buffer.alloc(16, 1)], ['data', Buffer.alloc(9, 4)]),
    riff('WAVE', ['LIST', ascii('INFO')], ['fmt ', Buffer.alloc(16, 1)], ['data', Buffer.alloc(9, 4)]),
  ],
  'a film with its index before the pictures and a tag': [
    movie(),
    movie(box('moov', ascii('x')), box('udta', ascii('y'))),
  ],
  'an MP3 with ID3 at both ends': [
    mp3Frames,
    Buffer.concat([id3, mp3Frames, ascii('TAG'), Buffer.alloc(125)]),
  ],
  'a FLAC with other comments': [flac('a', Buffer.alloc(40, 2)), flac('another', Buffer.alloc(40, 2))],
  'a model with other names': [
    glb('{"a":1} ', Buffer.alloc(64, 6)),
    glb('{"a":1,"b":2}', Buffer.alloc(64, 6)),
  ],
};

describe('What a file is known again by', () => {
  for (const [name, [plain, tagged]] of Object.entries(SAME)) {
    it(`stays the same for ${name}`, async () => {
      const { hash } = await essence(plain);
      assert.match(hash ?? '', /^essence:[0-9a-f]{64}$/);
      assert.equal((await essence(tagged)).hash, hash);
    });
  }

  it('stays the same when the picture data of a PNG is cut into other chunks', async () => {
    const whole = Buffer.concat([png(7).subarray(0, 33), pngChunk('IDAT', ascii('abcdef'))]);
    const cut = Buffer.concat([
      png(7).subarray(0, 33),
      pngChunk('IDAT', ascii('ab')),
      pngChunk('IDAT', ascii('cdef')),
    ]);
    assert.equal((await essence(cut)).hash, (await essence(whole)).hash);
  });

  it('is another for another content', async () => {
    const changedJpeg = Buffer.from(jpeg);
    const at = jpeg.byteLength - 1000;
    changedJpeg[at] = (changedJpeg[at] ?? 0) ^ 1;
    const all = [
      png(7),
      png(8),
      wav(),
      jpeg,
      changedJpeg,
      movie(),
      mp3Frames,
      flac('a', Buffer.alloc(40, 3)),
    ];
    const hashes = await Promise.all(all.map(async (bytes) => (await essence(bytes)).hash));
    assert.equal(new Set(hashes).size, all.length);
  });

  it('is not given where the format is not read, or nothing of it is there', async () => {
    for (const bytes of [ascii('a text'), ascii('<svg/>'), Buffer.alloc(0), png().subarray(0, 15)])
      assert.equal((await essence(bytes)).hash, null);
    assert.equal((await essence(ascii('OggS'))).hash, null);
  });

  it('says whether content credentials are in a PNG, JPEG, WebP, WAV or film', async () => {
    const carriers = [
      png(7, [pngChunk('caBX', ascii('jumb'))]),
      withSegment(0xeb, ascii('JP\0\x01\0\0\0\x01\0\0\0\x10jumb')),
      riff('WEBP', ['VP8L', Buffer.alloc(30, 3)], ['C2PA', ascii('jumb')]),
      riff('WAVE', ['fmt ', Buffer.alloc(16)], ['data', Buffer.alloc(8)], ['C2PA', ascii('jumb')]),
      movie(box('uuid', Buffer.concat([C2PA_UUID, ascii('manifest')]))),
    ];
    for (const bytes of carriers) assert.equal((await essence(bytes)).hasCredentials, true);
    for (const bytes of [
      png(7),
      jpeg,
      wav(),
      movie(box('uuid', Buffer.alloc(30))),
      withSegment(0xe1, ascii('Exif')),
    ])
      assert.equal((await essence(bytes)).hasCredentials, false);
  });

  it('lets others have their turn while a large content in the memory is hashed', async () => {
    const large = readerOf(
      riff('WAVE', ['fmt ', Buffer.alloc(16)], ['data', Buffer.alloc(20 * 1024 * 1024)]),
    );
    for (const hashed of [() => contentHash(large), () => essenceOf(large)]) {
      let turns = 0;
      const count = () => {
        turns += 1;
        next = setImmediate(count);
      };
      let next = setImmediate(count);
      await hashed();
      clearImmediate(next);
      assert.ok(turns >= 4, `${turns} turns`);
    }
  });

  it('comes to an end for every file, whole or cut', async () => {
    for (const files of Object.values(wholeFiles))
      await fc.assert(
        fc.asyncProperty(files, fc.double({ min: 0, max: 1, noNaN: true }), async ({ bytes }, part) => {
          await essence(bytes);
          await essence(bytes.subarray(0, Math.floor(bytes.byteLength * part)));
        }),
        { numRuns: 30 },
      );
  });
});
