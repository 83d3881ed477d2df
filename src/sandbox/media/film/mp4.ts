import { box, fullBox, u16, u32 } from './boxes.ts';
import { trackDuration, type Track } from './track.ts';

/** Samples of one track that stand together in the file. */
interface Chunk {
  readonly track: Track;
  readonly samples: readonly Uint8Array[];
}

const CHUNKS_PER_SECOND = 2;
/** Units of the movie's own times in a second. */
const MOVIE_TIMESCALE = 1000;
/** No turn and no change of size. */
const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** An MP4 file, its index in front (ISO/IEC 14496-12). The first track is the longest. */
export function encodeMp4(tracks: readonly [Track, ...Track[]]): Uint8Array<ArrayBuffer> {
  const chunks = interleave(tracks);
  const type = box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1'));
  // How long the index is does not depend on the places that it names.
  const bodyStart = type.length + movie(tracks, chunks, () => 0).length + 8;
  const places = new Map<Chunk, number>();
  let place = bodyStart;
  for (const chunk of chunks) {
    places.set(chunk, place);
    place += chunk.samples.reduce((sum, sample) => sum + sample.length, 0);
  }
  const index = movie(tracks, chunks, (chunk) => places.get(chunk) ?? 0);
  return new Uint8Array(
    Buffer.concat([
      type,
      index,
      u32(8 + place - bodyStart),
      Buffer.from('mdat'),
      ...chunks.flatMap(({ samples }) => samples),
    ]),
  );
}

/** Half a second of each track in turn, so that a player reads on from one place. */
function interleave(tracks: readonly [Track, ...Track[]]): readonly Chunk[] {
  const count = Math.max(1, Math.ceil((trackDuration(tracks[0]) / tracks[0].timescale) * CHUNKS_PER_SECOND));
  return Array.from({ length: count }, (_, index) =>
    tracks.map((track): Chunk => {
      const perChunk = track.timescale / track.sampleDuration / CHUNKS_PER_SECOND;
      const from = Math.round(index * perChunk);
      const end = index === count - 1 ? track.samples.length : Math.round((index + 1) * perChunk);
      return { track, samples: track.samples.slice(from, end) };
    }),
  )
    .flat()
    .filter(({ samples }) => samples.length > 0);
}

type PlaceOf = (chunk: Chunk) => number;

function movie(tracks: readonly [Track, ...Track[]], chunks: readonly Chunk[], placeOf: PlaceOf): Buffer {
  const header = fullBox(
    'mvhd',
    0,
    u32(0, 0, MOVIE_TIMESCALE, movieDuration(tracks[0])),
    // At its own speed and at full volume.
    u32(0x10000),
    u16(0x100, 0),
    u32(0, 0),
    MATRIX,
    u32(0, 0, 0, 0, 0, 0, tracks.length + 1),
  );
  const boxes = tracks.map((track, index) =>
    trackBox(
      track,
      index + 1,
      chunks.filter((chunk) => chunk.track === track),
      placeOf,
    ),
  );
  return box('moov', header, ...boxes);
}

function movieDuration(track: Track): number {
  return Math.round((trackDuration(track) / track.timescale) * MOVIE_TIMESCALE);
}

function trackBox(track: Track, id: number, chunks: readonly Chunk[], placeOf: PlaceOf): Buffer {
  const { kind, timescale, width, height } = track;
  const header = fullBox(
    'tkhd',
    // The track is enabled and part of the movie.
    3,
    u32(0, 0, id, 0, movieDuration(track), 0, 0),
    u16(0, 0, kind === 'sound' ? 0x100 : 0, 0),
    MATRIX,
    u32(width * 0x10000, height * 0x10000),
  );
  const [handler, media] =
    kind === 'sound'
      ? (['soun', fullBox('smhd', 0, u32(0))] as const)
      : (['vide', fullBox('vmhd', 1, u32(0, 0))] as const);
  return box(
    'trak',
    header,
    box(
      'mdia',
      // The language is not told.
      fullBox('mdhd', 0, u32(0, 0, timescale, trackDuration(track)), u16(0x55c4, 0)),
      fullBox('hdlr', 0, u32(0), Buffer.from(handler), u32(0, 0, 0), Buffer.from('Backlot sandbox\0')),
      box(
        'minf',
        media,
        // The samples are in this file.
        box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1))),
        sampleTable(track, chunks, placeOf),
      ),
    ),
  );
}

function sampleTable(track: Track, chunks: readonly Chunk[], placeOf: PlaceOf): Buffer {
  const { samples, syncSamples, sampleEntry, sampleDuration, lastDuration } = track;
  // A row for each chunk that has another number of samples than the one before.
  const sizes = chunks.map((chunk) => chunk.samples.length);
  const rows = sizes.flatMap((size, index) => (size === sizes[index - 1] ? [] : [[index + 1, size, 1]]));
  return box(
    'stbl',
    fullBox('stsd', 0, u32(1), sampleEntry),
    samples.length === 1
      ? fullBox('stts', 0, u32(1, 1, lastDuration))
      : fullBox('stts', 0, u32(2, samples.length - 1, sampleDuration, 1, lastDuration)),
    ...(syncSamples ? [fullBox('stss', 0, u32(syncSamples.length, ...syncSamples.map((at) => at + 1)))] : []),
    fullBox('stsc', 0, u32(rows.length, ...rows.flat())),
    fullBox('stsz', 0, u32(0, samples.length, ...samples.map((sample) => sample.length))),
    fullBox('stco', 0, u32(chunks.length, ...chunks.map(placeOf))),
  );
}
