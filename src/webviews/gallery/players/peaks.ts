import type { FilmFacts } from '../../../features/shared/pages/mediaMessages.ts';

/** The bars of a waveform, whatever its width. */
export const BARS = 1_000;
/** Compressed sound is decoded as a whole up to this size and length: it grows more than tenfold. */
const LARGEST_DECODED_BYTES = 24 * 1024 * 1024;
const LONGEST_DECODED_SECONDS = 15 * 60;
/** Samples of a WAV file are read in pieces of this size. */
const PIECE_BYTES = 2 * 1024 * 1024;
/** Of a larger file, a part of each bar is read. */
const LARGEST_READ_BYTES = 64 * 1024 * 1024;

type Pcm = NonNullable<FilmFacts['pcm']>;

/** Why there is no waveform. */
export type NoWaveform = 'tooLong' | 'none';

export interface SoundSource {
  /** Reads bytes `from` to `from + length` of the file. */
  readonly read: (from: number, length: number) => Promise<ArrayBuffer>;
  /** The samples of each channel; null for sound that cannot be decoded. */
  readonly decode: (file: ArrayBuffer) => Promise<readonly Float32Array[] | null>;
}

/** The loudest sample of each bar, 0 to 1: filled while the file is read. */
export type Peaks = Float32Array<ArrayBuffer>;

/** A stretch of a file of samples. */
export interface Piece {
  /** Bytes from the start of the samples, a whole number of sample frames. */
  readonly from: number;
  readonly length: number;
}

/** What is read of samples: everything in pieces, or of a long recording the beginning of each bar. */
export function piecesOf(byteSize: number, frameBytes: number): readonly Piece[] {
  const whole = (bytes: number): number => Math.max(frameBytes, Math.floor(bytes / frameBytes) * frameBytes);
  const isSampled = byteSize > LARGEST_READ_BYTES;
  const step = isSampled ? whole(byteSize / BARS) : whole(PIECE_BYTES);
  const length = isSampled ? whole(LARGEST_READ_BYTES / BARS) : step;
  return Array.from({ length: Math.ceil(byteSize / step) }, (_, index) => ({
    from: index * step,
    length: Math.min(length, byteSize - index * step),
  }));
}

/** Adds the samples of a piece of a WAV file. @param frameBytes one sample of each channel */
export function addPcm(peaks: Peaks, bytes: ArrayBuffer, piece: Piece, pcm: Pcm, frameBytes: number): void {
  const view = new DataView(bytes);
  const width = pcm.bits / 8;
  const read = readerOf(view, pcm);
  const total = pcm.byteSize / frameBytes;
  const first = piece.from / frameBytes;
  // Every sample counts in a bar of up to a hundred thousand of them; then every so many.
  const stride = Math.max(1, Math.floor(view.byteLength / frameBytes / 500_000)) * frameBytes;
  for (let at = 0; at + frameBytes <= view.byteLength; at += stride) {
    const bar = Math.min(peaks.length - 1, Math.floor(((first + at / frameBytes) / total) * peaks.length));
    for (let channel = at; channel < at + frameBytes; channel += width) {
      const value = Math.abs(read(channel));
      if (value > (peaks[bar] ?? 0)) peaks[bar] = Math.min(1, value);
    }
  }
}

function readerOf(view: DataView, { bits, isFloat }: Pcm): (at: number) => number {
  if (isFloat) return (at) => view.getFloat32(at, true);
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (bits === 24) return (at) => (view.getInt8(at + 2) * 65_536 + view.getUint16(at, true)) / 8_388_608;
  return (at) => view.getInt32(at, true) / 2_147_483_648;
}

/**
 * Fills the peaks of a recording: of a WAV file piece by piece, of a small compressed one by decoding it. Gives why there
 * are none, or null. Errors: those of reading.
 *
 * @param onRead called after each piece
 */
export async function readPeaks(
  peaks: Peaks,
  facts: FilmFacts | null,
  byteSize: number,
  { read, decode }: SoundSource,
  onRead: () => void,
): Promise<NoWaveform | null> {
  const { pcm, sound, seconds } = facts ?? { pcm: null, sound: null, seconds: null };
  if (pcm && sound) {
    const frameBytes = (pcm.bits / 8) * sound.channels;
    for (const piece of piecesOf(pcm.byteSize, frameBytes)) {
      addPcm(peaks, await read(pcm.offset + piece.from, piece.length), piece, pcm, frameBytes);
      onRead();
    }
    return null;
  }
  if (byteSize > LARGEST_DECODED_BYTES || (seconds ?? 0) > LONGEST_DECODED_SECONDS) return 'tooLong';
  const decoded = await decode(await read(0, byteSize));
  if (!decoded) return 'none';
  for (const samples of decoded) {
    samples.forEach((sample, at) => {
      const bar = Math.floor((at / samples.length) * peaks.length);
      const value = Math.min(1, Math.abs(sample));
      if (value > (peaks[bar] ?? 0)) peaks[bar] = value;
    });
  }
  onRead();
  return null;
}
