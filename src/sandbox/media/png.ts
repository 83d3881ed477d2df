import { constants, crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** 8-bit red, green, blue, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A PNG file; the texts go into it as text chunks, by keyword. */
export function encodePng(pixels: Pixels, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [SIGNATURE, chunk('IHDR', header)];
  for (const [keyword, text] of Object.entries(texts))
    chunks.push(chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`)));
  // Runs only: on rows of small differences it is the quickest and leaves the least.
  const body = deflateSync(filtered(pixels), { level: 1, strategy: constants.Z_RLE });
  chunks.push(chunk('IDAT', body), chunk('IEND', Buffer.alloc(0)));
  return new Uint8Array(Buffer.concat(chunks));
}

/** The pixels of a PNG file of the usual kinds (8 bits, not interlaced); null for anything else. */
export function decodePng(file: Uint8Array): Pixels | null {
  try {
    return decoded(Buffer.from(file));
  } catch {
    // A damaged file is one of the things that a user may upload.
    return null;
  }
}

function decoded(file: Buffer): Pixels | null {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return null;
  let header: Buffer | null = null;
  let palette: Buffer = Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    else if (type === 'PLTE') palette = body;
    else if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  if (!header) return null;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[header[9] ?? -1];
  if (channels === undefined || header[8] !== 8 || header[12] !== 0 || width * height > 40_000_000)
    return null;
  const raw = inflateSync(Buffer.concat(parts), { maxOutputLength: (width * channels + 1) * height });
  const plain = unfiltered(raw, width * channels, height, channels);
  return { width, height, data: toRgb(plain, width * height, channels, header[9] === 3 ? palette : null) };
}

/** Each row as the difference to the one above or to the left, whichever is smaller: gradients become short. */
function filtered({ width, height, data }: Pixels): Buffer {
  const stride = width * 3;
  const out = Buffer.alloc((stride + 1) * height);
  const left = Buffer.alloc(stride);
  const above = Buffer.alloc(stride);
  for (let row = 0; row < height; row += 1) {
    const start = row * stride;
    let leftSum = 0;
    let aboveSum = 0;
    for (let index = 0; index < stride; index += 1) {
      const value = data[start + index] ?? 0;
      const byLeft = (value - (index < 3 ? 0 : (data[start + index - 3] ?? 0))) & 255;
      const byAbove = (value - (row === 0 ? 0 : (data[start + index - stride] ?? 0))) & 255;
      left[index] = byLeft;
      above[index] = byAbove;
      leftSum += byLeft < 128 ? byLeft : 256 - byLeft;
      aboveSum += byAbove < 128 ? byAbove : 256 - byAbove;
    }
    const useAbove = aboveSum <= leftSum;
    out[row * (stride + 1)] = useAbove ? 2 : 1;
    (useAbove ? above : left).copy(out, row * (stride + 1) + 1);
  }
  return out;
}

function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const at = row * stride + index;
      const left = index < channels ? 0 : (out[at - channels] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (out[at - stride - channels] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = (raw[row * (stride + 1) + 1 + index] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function toRgb(plain: Uint8Array, count: number, channels: number, palette: Buffer | null): Uint8Array {
  const rgb = new Uint8Array(count * 3);
  for (let index = 0; index < count; index += 1) {
    const at = index * channels;
    const first = plain[at] ?? 0;
    for (let offset = 0; offset < 3; offset += 1) {
      rgb[index * 3 + offset] = palette
        ? (palette[first * 3 + offset] ?? 0)
        : channels >= 3
          ? (plain[at + offset] ?? 0)
          : first;
    }
  }
  return rgb;
}

function chunk(type: string, body: Buffer): Buffer {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  body.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, body.length + 8)), body.length + 8);
  return out;
}
