import { crc32, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { png } from './samples.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const be = (value: number, width = 4) => {
  const buffer = Buffer.alloc(width);
  if (width === 8) buffer.writeBigUInt64BE(BigInt(value));
  else buffer.writeUIntBE(value, 0, width);
  return buffer;
};
const le = (value: number, width = 4) => Buffer.from(be(value, width)).reverse();
const data = (maxLength = 40) => fc.uint8Array({ maxLength }).map((bytes) => Buffer.from(bytes));

const someData = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => Buffer.from(bytes));

/** A file of a format, whole, and its type as the sniffer names it. */
export interface WholeFile {
  readonly mimeType: string;
  readonly bytes: Buffer;
}

const file = (mimeType: string, bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<WholeFile> =>
  bytes.map((content) => ({ mimeType, bytes: content }));

const pngChunk = (type: string, body: Buffer) => {
  const named = Buffer.concat([ascii(type), body]);
  return Buffer.concat([be(body.byteLength), named, be(crc32(named))]);
};
const pngs = fc
  .array(fc.tuple(fc.constantFrom('IDAT', 'tEXt', 'fcTL', 'fdAT', 'caBX'), data()), { maxLength: 6 })
  .map((chunks) => {
    const real = png();
    const middle = chunks.map(([type, body]) => pngChunk(type, body));
    return Buffer.concat([real.subarray(0, 33), ...middle, real.subarray(33)]);
  });

/** Coded data as it stands in a scan: FF is followed by 00, and restart markers stand in between. */
const scan = fc.tuple(data(60), fc.boolean()).map(([bytes, restarts]) => {
  const stuffed = [...bytes].flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  return Buffer.from(restarts ? [...stuffed, 0xff, 0xd3, 1, 0xff, 0, 2] : [...stuffed, 1]);
});
const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), be(body.byteLength + 2, 2), body]);
const scans = fc
  .array(scan, { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.flatMap((coded) => [segment(0xc4, Buffer.alloc(5)), segment(0xda, Buffer.alloc(6)), coded]),
  );
const jpegs = fc.tuple(scans, scans, fc.boolean()).map(([thumbnail, picture, hasThumbnail]) => {
  const soi = Buffer.from([0xff, 0xd8]);
  const eoi = Buffer.from([0xff, 0xd9]);
  // Cameras keep a whole JPEG, with an end of its own, in front of the picture.
  const exif = segment(0xe1, Buffer.concat([ascii('Exif\0\0'), soi, ...thumbnail, eoi]));
  const jfif = segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
  const fill = Buffer.from([0xff, 0xff]);
  return Buffer.concat([soi, jfif, ...(hasThumbnail ? [exif] : []), ...picture, fill, eoi.subarray(1)]);
});

const subBlocks = fc
  .array(fc.uint8Array({ minLength: 1, maxLength: 30 }), { maxLength: 4 })
  .map((blocks) =>
    Buffer.concat([...blocks.flatMap((block) => [Buffer.from([block.length]), block]), Buffer.from([0])]),
  );
const gifs = fc
  .array(fc.tuple(fc.constantFrom(0x21, 0x2c), fc.boolean(), subBlocks), { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    Buffer.concat([
      ascii('GIF89a'),
      Buffer.from([1, 0, 1, 0, 0x80, 0, 0]),
      Buffer.alloc(6),
      ...blocks.flatMap(([kind, hasColors, content]) =>
        kind === 0x21
          ? [Buffer.from([0x21, 0xfe]), content]
          : [
              Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, hasColors ? 0x81 : 0]),
              Buffer.alloc(hasColors ? 12 : 0),
              Buffer.from([2]),
              content,
            ],
      ),
      Buffer.from([0x3b]),
    ]),
  );

const riff = (form: string, chunks: readonly Buffer[]) => {
  const body = Buffer.concat([ascii(form), ...chunks]);
  return Buffer.concat([ascii('RIFF'), le(body.byteLength), body]);
};
const riffChunk = (type: string, body: Buffer) =>
  Buffer.concat([ascii(type), le(body.byteLength), body, Buffer.alloc(body.byteLength % 2)]);
const even = data().map((bytes) => bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2)));
const webps = fc
  .tuple(data(), data())
  .map(([one, two]) =>
    riff('WEBP', [riffChunk('VP8L', Buffer.concat([Buffer.from([0x2f]), one])), riffChunk('EXIF', two)]),
  );
const format = riffChunk('fmt ', Buffer.from('01000100401f0000401f000001000800', 'hex'));
const wavs = fc
  .tuple(even, fc.option(someData, { nil: null }))
  .map(([sound, list]) =>
    riff('WAVE', [format, riffChunk('data', sound), ...(list === null ? [] : [riffChunk('LIST', list)])]),
  );

const box = (type: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([be(body.byteLength + 8), ascii(type), body]);
};
const largeBox = (type: string, body: Buffer) =>
  Buffer.concat([be(1), ascii(type), be(body.byteLength + 16, 8), body]);
const ftyp = (brand: string) => box('ftyp', ascii(brand), be(512), ascii('isommp42'));
const moov = (offset: number) =>
  box(
    'moov',
    box('mvhd', Buffer.alloc(20)),
    box('trak', box('mdia', box('minf', box('stbl', box('stco', be(0), be(1), be(offset)))))),
  );
const MOOV_BYTES = moov(0).byteLength;
const movies = (brand: string) =>
  fc.tuple(someData, fc.constantFrom('front', 'back', 'large', 'two')).map(([coded, order]) => {
    const head = ftyp(brand);
    const start = head.byteLength;
    if (order === 'front') return Buffer.concat([head, moov(start + MOOV_BYTES + 8), box('mdat', coded)]);
    if (order === 'large')
      return Buffer.concat([head, moov(start + MOOV_BYTES + 16), largeBox('mdat', coded)]);
    if (order === 'back') return Buffer.concat([head, box('mdat', coded), moov(start + 8)]);
    const first = box('mdat', coded);
    const second = start + MOOV_BYTES + first.byteLength + 8;
    return Buffer.concat([head, moov(second), first, box('mdat', coded)]);
  });
const avifs = someData.map((coded) =>
  Buffer.concat([ftyp('avif'), box('meta', be(0), box('hdlr', Buffer.alloc(12))), box('mdat', coded)]),
);

const glbs = fc.tuple(data(), fc.boolean()).map(([binary, hasBinary]) => {
  const json = ascii('{"asset":{"version":"2.0"}} ');
  const padded = Buffer.concat([binary, Buffer.alloc((4 - (binary.byteLength % 4)) % 4)]);
  const chunks = [le(json.byteLength), ascii('JSON'), json];
  if (hasBinary) chunks.push(le(padded.byteLength), ascii('BIN\0'), padded);
  const body = Buffer.concat(chunks);
  return Buffer.concat([ascii('glTF'), le(2), le(12 + body.byteLength), body]);
});

const oggPage = (flags: number, content: Buffer) => {
  const lacing = [...Array<number>(Math.floor(content.byteLength / 255)).fill(255), content.byteLength % 255];
  return Buffer.concat([
    ascii('OggS'),
    Buffer.from([0, flags]),
    Buffer.alloc(20),
    Buffer.from([lacing.length, ...lacing]),
    content,
  ]);
};
const oggs = fc
  .array(data(600), { minLength: 1, maxLength: 3 })
  .map((pages) =>
    Buffer.concat([
      oggPage(2, Buffer.concat([ascii('OpusHead'), Buffer.alloc(11)])),
      ...pages.map((content, at) => oggPage(at === pages.length - 1 ? 4 : 0, content)),
    ]),
  );

const vint = (value: number) => Buffer.from([0x40 | (value >> 8), value & 0xff]);
const webms = data(300).map((content) => {
  const type = Buffer.concat([Buffer.from([0x42, 0x82, 0x84]), ascii('webm')]);
  return Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 | type.byteLength]),
    type,
    Buffer.from([0x18, 0x53, 0x80, 0x67]),
    vint(content.byteLength),
    content,
  ]);
});

const mp3s = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([frames, hasTag]) => {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)]);
  const total = (frames + 1) * frame.byteLength;
  const first = Buffer.from(frame);
  Buffer.concat([ascii('Xing'), be(3), be(frames), be(total)]).copy(first, 36);
  const tag = Buffer.concat([ascii('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, 30]), Buffer.alloc(30)]);
  return Buffer.concat([...(hasTag ? [tag] : []), first, ...Array<Buffer>(frames).fill(frame)]);
});

const checksum = (bytes: Uint8Array, width: 8 | 16) => {
  const [polynomial, top] = width === 8 ? [0x07, 0x80] : [0x8005, 0x8000];
  let sum = 0;
  for (const byte of bytes) {
    sum ^= width === 8 ? byte : byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = ((sum << 1) ^ (sum & top ? polynomial : 0)) & (top * 2 - 1);
  }
  return sum;
};
const flacs = fc.array(someData, { minLength: 1, maxLength: 4 }).map((blocks) => {
  const size = 192;
  const frames = blocks.map((coded, number) => {
    const head = Buffer.from([0xff, 0xf8, 0x19, 0x08, number]);
    const body = Buffer.concat([head, Buffer.from([checksum(head, 8)]), coded]);
    return Buffer.concat([body, be(checksum(body, 16), 2)]);
  });
  const info = Buffer.concat([
    be(size, 2),
    be(size, 2),
    Buffer.alloc(6),
    Buffer.from([0x0a, 0xc4, 0x42, 0xf0]),
    be(size * blocks.length),
    Buffer.alloc(16),
  ]);
  return Buffer.concat([ascii('fLaC'), Buffer.from([0x80]), be(34, 3), info, ...frames]);
});

const pdfs = data().map((content) =>
  Buffer.concat([
    ascii('%PDF-1.7\n%\xe2\xe3\xcf\xd3\0\n'),
    content,
    ascii('\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF'),
  ]),
);
const zips = data().map((content) => {
  const local = Buffer.concat([
    ascii('PK\x03\x04'),
    Buffer.alloc(14),
    le(content.byteLength),
    le(content.byteLength),
    le(1, 2),
    le(0, 2),
    ascii('a'),
    content,
  ]);
  const directory = Buffer.concat([ascii('PK\x01\x02'), Buffer.alloc(42), ascii('a')]);
  const end = Buffer.concat([
    ascii('PK\x05\x06'),
    Buffer.alloc(4),
    le(1, 2),
    le(1, 2),
    le(directory.byteLength),
    le(local.byteLength),
    le(0, 2),
  ]);
  return Buffer.concat([local, directory, end]);
});
const jsons = fc
  .tuple(fc.jsonValue(), fc.boolean())
  .map(([value, isList]) => Buffer.from(JSON.stringify(isList ? [value] : { value }, null, 1)));
const svgs = fc
  .array(
    fc.constantFrom(
      '<g>',
      '<path d="M1 > 2"/>',
      '<!-- <b> -->',
      '<![CDATA[ </svg> ]]>',
      '<text>a</text>',
      '<svg><a/></svg>',
    ),
    { maxLength: 6 },
  )
  .map((parts) => {
    const groups = parts.filter((part) => part === '<g>').length;
    return Buffer.from(
      `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}${'</g>'.repeat(groups)}</svg>`,
    );
  });

/** Whole files of each format, by the format's name. */
export const wholeFiles: Readonly<Record<string, fc.Arbitrary<WholeFile>>> = {
  PNG: file('image/png', pngs),
  JPEG: file('image/jpeg', jpegs),
  GIF: file('image/gif', gifs),
  WebP: file('image/webp', webps),
  BMP: file(
    'image/bmp',
    data(80).map((body) =>
      Buffer.concat([
        ascii('BM'),
        le(body.byteLength + 26),
        Buffer.alloc(4),
        le(26),
        le(12),
        body,
        Buffer.alloc(8),
      ]),
    ),
  ),
  AVIF: file('image/avif', avifs),
  MP4: file('video/mp4', movies('isom')),
  MOV: file('video/quicktime', movies('qt  ')),
  WebM: file('video/webm', webms),
  WAV: file('audio/wav', wavs),
  Ogg: file('audio/ogg', oggs),
  FLAC: file('audio/flac', flacs),
  'MP3 that states its length': file('audio/mpeg', mp3s),
  GLB: file('model/gltf-binary', glbs),
  PDF: file('application/pdf', pdfs),
  ZIP: file('application/zip', zips),
  gzip: file(
    'application/gzip',
    data(200).map((content) => gzipSync(content)),
  ),
  JSON: file('application/json', jsons),
  SVG: file('image/svg+xml', svgs),
};
