import jpeg from 'jpeg-js';
import { decodePng, encodePng, type Pixels } from './png.ts';
import { encodeWebp } from './webp.ts';

export type PictureFormat = 'png' | 'webp' | 'jpg';

/** A picture file; PNG and WebP keep every pixel. */
export function encodePicture(pixels: Pixels, format: PictureFormat): Uint8Array<ArrayBuffer> {
  if (format === 'png') return encodePng(pixels, { Software: 'Backlot sandbox' });
  if (format === 'webp') return encodeWebp(pixels);
  const { width, height, data } = pixels;
  const opaque = new Uint8Array(width * height * 4).fill(255);
  for (let index = 0; index < width * height; index += 1) {
    opaque.set(data.subarray(index * 3, index * 3 + 3), index * 4);
  }
  return new Uint8Array(jpeg.encode({ width, height, data: opaque }, 85).data);
}

/** The pixels of a PNG or JPEG file; null for anything else, WebP included. */
export function decodePicture(file: Uint8Array): Pixels | null {
  if (file[0] !== 0xff || file[1] !== 0xd8) return decodePng(file);
  try {
    return jpeg.decode(file, { useTArray: true, formatAsRGBA: false, maxResolutionInMP: 40 });
  } catch {
    // A damaged file is one of the things that a user may upload.
    return null;
  }
}
