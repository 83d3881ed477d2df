import type { ByteReader } from '../completeness/byteReader.ts';
import type { FilmFacts, PictureTrack, SoundTrack } from './filmFacts.ts';
import { boxesIn, boxExtent, contentOf, MOST_BOXES, type Box } from './boxes.ts';
import { frameTimesOf, pictureTimesOf, type MovieTrack, type PictureTimes } from './frameTimes.ts';

/** A description of hours of film with all its tables. */
const LARGEST_MOVIE_BYTES = 32 * 1024 * 1024;

/** MP4, MOV and M4A (ISO/IEC 14496-12): what the `moov` box says of the first pictures and the first sound. */
export async function movieFacts(reader: ByteReader): Promise<FilmFacts | null> {
  const movie = await movieBox(reader);
  if (!movie) return null;
  const boxes = boxesIn(movie);
  const header = contentOf(boxes, 'mvhd');
  const times = header && timesIn(header);
  const tracks = boxes.filter(({ type }) => type === 'trak').flatMap(({ content }) => trackOf(content) ?? []);
  const picture = tracks.find(({ handler }) => handler === 'vide');
  const sound = tracks.find(({ handler }) => handler === 'soun');
  if (!picture && !sound) return null;
  const timescale = times?.timescale ?? 1;
  // A film in fragments has its frames elsewhere.
  const isFragmented = boxes.some(({ type }) => type === 'mvex');
  const shown = picture && !isFragmented ? pictureTimesOf(picture, timescale) : null;
  const lasting = (picture ?? sound)?.seconds ?? null;
  return {
    kind: 'film',
    container: 'MP4',
    seconds: shown?.seconds ?? secondsOf(times) ?? lasting,
    picture: picture ? pictureOf(picture, shown) : null,
    sound: sound ? soundOf(sound) : null,
    frameTimes: shown?.times ?? null,
    isEdited: shown?.isEdited ?? false,
    pcm: null,
  };
}

async function movieBox(reader: ByteReader): Promise<Buffer | null> {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + 8 <= reader.size; count += 1) {
    const head = await reader.read(at, 16);
    const [start, end] = boxExtent(head, at, reader.size);
    if (head.toString('latin1', 4, 8) === 'moov') {
      const length = Math.min(end, reader.size) - start;
      return length > LARGEST_MOVIE_BYTES ? null : Buffer.from(await reader.read(start, length));
    }
    if (end <= at) return null;
    at = end;
  }
  return null;
}

interface Times {
  readonly timescale: number;
  readonly duration: number | null;
}

/** Of a movie or media header, version 0 or 1. */
function timesIn(header: Buffer): Times {
  const isLong = header.readUInt8(0) === 1;
  const timescale = header.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  const isKnown = timescale > 0 && duration > 0 && duration < (isLong ? 2 ** 63 : 0xffff_ffff);
  return { timescale, duration: isKnown ? duration : null };
}

function secondsOf(times: Times | null): number | null {
  return times && times.duration !== null ? times.duration / times.timescale : null;
}

function trackOf(content: Buffer): MovieTrack | null {
  const boxes = boxesIn(content);
  const media = boxesIn(contentOf(boxes, 'mdia') ?? Buffer.alloc(0));
  const mediaHeader = contentOf(media, 'mdhd');
  const table = boxesIn(contentOf(media, 'minf', 'stbl') ?? Buffer.alloc(0));
  const header = contentOf(boxes, 'tkhd');
  const [sampleEntry] = boxesIn(contentOf(table, 'stsd')?.subarray(8) ?? Buffer.alloc(0));
  if (!mediaHeader || !header || !sampleEntry) return null;
  const times = timesIn(mediaHeader);
  return {
    handler: contentOf(media, 'hdlr')?.toString('latin1', 8, 12) ?? '',
    timescale: times.timescale,
    seconds: secondsOf(times),
    header,
    sampleEntry,
    edits: contentOf(boxes, 'edts', 'elst'),
    table,
  };
}

const CODECS: Readonly<Record<string, string>> = {
  avc1: 'H.264',
  avc3: 'H.264',
  hvc1: 'HEVC',
  hev1: 'HEVC',
  vp08: 'VP8',
  vp09: 'VP9',
  av01: 'AV1',
  mp4v: 'MPEG-4 Visual',
  apcn: 'ProRes',
  apch: 'ProRes',
  fLaC: 'FLAC',
  Opus: 'Opus',
  '.mp3': 'MP3',
  alac: 'ALAC',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  lpcm: 'PCM',
  sowt: 'PCM',
  twos: 'PCM',
  ipcm: 'PCM',
};

function codecOf({ type, content }: Box): string {
  if (type === 'mp4a') return soundObject(content);
  if (Object.hasOwn(CODECS, type)) return CODECS[type] ?? type;
  return /^[\w .-]{4}$/.test(type) ? type.trim() : '?';
}

/** `mp4a` holds what its elementary stream descriptor says (ISO/IEC 14496-1): AAC or MP3. */
function soundObject(content: Buffer): string {
  const at = content.indexOf('esds', 0, 'latin1');
  // A decoder configuration descriptor: its tag, a length of up to four bytes, the kind of object.
  const configuration = at < 0 ? -1 : content.indexOf(0x04, at + 8);
  if (configuration < 0) return 'AAC';
  let next = configuration + 1;
  while (next < configuration + 4 && ((content[next] ?? 0) & 0x80) !== 0) next += 1;
  const object = content[next + 1];
  return object === 0x69 || object === 0x6b ? 'MP3' : 'AAC';
}

function pictureOf(track: MovieTrack, shown: PictureTimes | null): PictureTrack {
  const { sampleEntry, header } = track;
  const { frames, isVariable } = frameTimesOf(track);
  const seconds = shown?.seconds ?? track.seconds;
  const count = shown?.times?.length ?? frames;
  return {
    codec: codecOf(sampleEntry),
    width: sampleEntry.content.readUInt16BE(24),
    height: sampleEntry.content.readUInt16BE(26),
    rotation: rotationIn(header),
    frames: count === 0 ? null : count,
    frameRate: count > 0 && seconds ? count / seconds : null,
    isVariable,
  };
}

/** The matrix of a track header: only quarter turns are told. */
function rotationIn(header: Buffer): PictureTrack['rotation'] {
  const at = header.readUInt8(0) === 1 ? 52 : 40;
  const turned = Math.atan2(header.readInt32BE(at + 4), header.readInt32BE(at)) / (Math.PI / 2);
  const quarters = (Math.round(turned) + 4) % 4;
  return ([0, 90, 180, 270] as const)[quarters] ?? 0;
}

function soundOf({ sampleEntry, timescale }: MovieTrack): SoundTrack {
  const { content } = sampleEntry;
  const rate = content.readUInt32BE(24) >>> 16;
  return { codec: codecOf(sampleEntry), sampleRate: rate || timescale, channels: content.readUInt16BE(16) };
}
