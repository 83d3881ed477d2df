import type { ByteReader } from '../completeness/byteReader.ts';
import { MOST_FRAMES } from './frameTimes.ts';
import type { FilmFacts } from './filmFacts.ts';

/** In a larger file the frames are not looked for one by one. */
const LARGEST_WALK_BYTES = 64 * 1024 * 1024;
const MOST_ELEMENTS = 100_000;
/** Elements that hold others (RFC 9559): segment, information, tracks, a track, video, audio, cluster, block group. */
const MASTERS: ReadonlySet<number> = new Set([
  0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe0, 0xe1, 0x1f43b675, 0xa0,
]);
const CLUSTER = 0x1f43b675;

interface Element {
  readonly id: number;
  readonly start: number;
  /** Null when the writer did not know. */
  readonly size: number | null;
}

interface Track {
  number: number;
  type: number;
  codec: string;
  frameNanoseconds: number;
  width: number;
  height: number;
  sampleRate: number;
  channels: number;
}

/** WebM and Matroska (RFC 9559): the first pictures and the first sound, and the times of the frames. */
export async function matroskaFacts(reader: ByteReader): Promise<FilmFacts | null> {
  const tracks: Track[] = [];
  const times: number[] = [];
  let scale = 1_000_000;
  let duration = 0;
  let cluster = 0;
  let isWebm = false;
  let walked = 0;
  for (let at = 0; at < reader.size && walked < MOST_ELEMENTS && times.length <= MOST_FRAMES; walked += 1) {
    const element = await elementAt(reader, at);
    if (!element) break;
    const { id, start, size } = element;
    if (id === CLUSTER && reader.size > LARGEST_WALK_BYTES) break;
    if (MASTERS.has(id)) {
      if (id === 0xae) tracks.push(newTrack());
      at = start;
      continue;
    }
    if (size === null) break;
    const number = async (): Promise<number> => numberIn(await reader.read(start, Math.min(size, 8)));
    const track = tracks.at(-1);
    switch (id) {
      case 0x1a45dfa3:
        isWebm = (await reader.read(start, Math.min(size, 200))).includes('webm', 0, 'latin1');
        break;
      case 0x2ad7b1:
        scale = await number();
        break;
      case 0x4489:
        duration = floatIn(await reader.read(start, Math.min(size, 8)));
        break;
      case 0xe7:
        cluster = await number();
        break;
      case 0xa1:
      case 0xa3: {
        const time = await blockTime(reader, start, tracks.find(({ type }) => type === 1)?.number);
        if (time !== null) times.push(((cluster + time) * scale) / 1e9);
        break;
      }
      default:
        if (track) await readTrack(track, id, number, () => reader.read(start, Math.min(size, 40)));
    }
    at = start + size;
  }
  return factsOf({ tracks, times, seconds: (duration * scale) / 1e9, isWebm });
}

function newTrack(): Track {
  return {
    number: 0,
    type: 0,
    codec: '',
    frameNanoseconds: 0,
    width: 0,
    height: 0,
    sampleRate: 0,
    channels: 1,
  };
}

async function readTrack(
  track: Track,
  id: number,
  number: () => Promise<number>,
  bytes: () => Promise<Buffer>,
): Promise<void> {
  switch (id) {
    case 0xd7:
      track.number = await number();
      break;
    case 0x83:
      track.type = await number();
      break;
    case 0x86:
      track.codec = codecOf((await bytes()).toString('latin1').replace(/\0.*$/s, ''));
      break;
    case 0x23e383:
      track.frameNanoseconds = await number();
      break;
    case 0xb0:
      track.width = await number();
      break;
    case 0xba:
      track.height = await number();
      break;
    case 0xb5:
      track.sampleRate = floatIn((await bytes()).subarray(0, 8));
      break;
    case 0x9f:
      track.channels = await number();
      break;
  }
}

interface Found {
  readonly tracks: readonly Track[];
  readonly times: readonly number[];
  readonly seconds: number;
  readonly isWebm: boolean;
}

function factsOf({ tracks, times, seconds, isWebm }: Found): FilmFacts | null {
  const picture = tracks.find(({ type }) => type === 1);
  const sound = tracks.find(({ type }) => type === 2);
  if (!picture && !sound) return null;
  const sorted = times.length > 0 && times.length <= MOST_FRAMES ? times.toSorted((a, b) => a - b) : null;
  const steady = picture && picture.frameNanoseconds > 0 ? 1e9 / picture.frameNanoseconds : null;
  const length = Number.isFinite(seconds) && seconds > 0 ? seconds : (sorted?.at(-1) ?? null);
  const average = sorted && length ? sorted.length / length : null;
  return {
    kind: 'film',
    container: isWebm ? 'WebM' : 'Matroska',
    seconds: length,
    picture: picture
      ? {
          codec: picture.codec,
          width: picture.width,
          height: picture.height,
          rotation: 0,
          frames: sorted?.length ?? null,
          frameRate: steady ?? average,
          isVariable: sorted !== null && isUneven(sorted),
        }
      : null,
    sound: sound
      ? { codec: sound.codec, sampleRate: Math.round(sound.sampleRate) || 0, channels: sound.channels }
      : null,
    frameTimes: picture ? sorted : null,
    isEdited: false,
    pcm: null,
  };
}

/** Times are whole milliseconds in most files, so that steps differ by one. */
function isUneven(times: readonly number[]): boolean {
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return steps.length > 1 && Math.max(...steps.slice(0, -1)) - Math.min(...steps.slice(0, -1)) > 0.0021;
}

const CODECS: Readonly<Record<string, string>> = {
  V_VP8: 'VP8',
  V_VP9: 'VP9',
  V_AV1: 'AV1',
  'V_MPEG4/ISO/AVC': 'H.264',
  'V_MPEGH/ISO/HEVC': 'HEVC',
  A_VORBIS: 'Vorbis',
  A_OPUS: 'Opus',
  A_FLAC: 'FLAC',
  A_AAC: 'AAC',
  'A_MPEG/L3': 'MP3',
};

function codecOf(id: string): string {
  if (Object.hasOwn(CODECS, id)) return CODECS[id] ?? id;
  return /^[VA]_[\w/.]{1,36}$/.test(id) ? id.slice(2) : '?';
}

async function elementAt(reader: ByteReader, at: number): Promise<Element | null> {
  const head = await reader.read(at, 12);
  const idLength = vintLength(head[0]);
  if (idLength > 4 || head.byteLength < idLength + 1) return null;
  const sizeLength = vintLength(head[idLength]);
  if (sizeLength > 8 || head.byteLength < idLength + sizeLength) return null;
  const size = vintIn(head.subarray(idLength, idLength + sizeLength));
  return { id: numberIn(head.subarray(0, idLength)), start: at + idLength + sizeLength, size };
}

/** 9 where the first byte begins no number. */
function vintLength(first = 0): number {
  return Math.clz32(first) - 23;
}

function vintIn(bytes: Buffer): number | null {
  const mask = 0xff >> bytes.byteLength;
  const value = [...bytes.subarray(1)].reduce((sum, byte) => sum * 256 + byte, (bytes[0] ?? 0) & mask);
  return value === 2 ** (7 * bytes.byteLength) - 1 ? null : value;
}

function numberIn(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function floatIn(bytes: Buffer): number {
  if (bytes.byteLength === 8) return bytes.readDoubleBE(0);
  return bytes.byteLength >= 4 ? bytes.readFloatBE(0) : 0;
}

/** The time of a block within its cluster; null when it is of another track. */
async function blockTime(reader: ByteReader, at: number, track: number | undefined): Promise<number | null> {
  const head = await reader.read(at, 6);
  const length = vintLength(head[0]);
  if (length > 3 || head.byteLength < length + 2) return null;
  return vintIn(head.subarray(0, length)) === track ? head.readInt16BE(length) : null;
}
