import { contentOf, type Box } from './boxes.ts';

/** So many times are listed: eleven minutes at 30 frames a second. */
export const MOST_FRAMES = 20_000;
/** A table of more rows says nothing that is of use. */
const MOST_ROWS = 100_000;

/** A track of a movie as its boxes describe it. */
export interface MovieTrack {
  readonly handler: string;
  readonly timescale: number;
  readonly seconds: number | null;
  readonly header: Buffer;
  readonly sampleEntry: Box;
  readonly edits: Buffer | null;
  /** The boxes of the sample table. */
  readonly table: readonly Box[];
}

export interface PictureTimes {
  /** Seconds at which each frame begins to be shown, rising; null for very many, or for a list of several edits. */
  readonly times: readonly number[] | null;
  readonly seconds: number | null;
  readonly isEdited: boolean;
}

interface Edit {
  /** In units of the movie. */
  readonly duration: number;
  /** In units of the media; -1 for a stretch in which nothing is shown. */
  readonly mediaTime: number;
}

/** When each frame of a track is shown, by its sample tables and its edit list. @param movieTimescale of the edits */
export function pictureTimesOf(track: MovieTrack, movieTimescale: number): PictureTimes {
  const edits = editsIn(track.edits);
  const shown = edits.filter(({ mediaTime }) => mediaTime >= 0);
  const firstShown = edits.findIndex(({ mediaTime }) => mediaTime >= 0);
  const scale = movieTimescale || 1;
  const delay =
    edits.slice(0, Math.max(0, firstShown)).reduce((sum, { duration }) => sum + duration, 0) / scale;
  const total = edits.reduce((sum, { duration }) => sum + duration, 0) / scale;
  const seconds = total > 0 ? total : track.seconds;
  if (shown.length > 1) return { times: null, seconds, isEdited: true };
  const stored = frameTimesOf(track).times;
  const [edit] = shown;
  if (!stored || track.timescale === 0) return { times: null, seconds, isEdited: delay > 0 };
  const start = edit?.mediaTime ?? 0;
  const end = edit && edit.duration > 0 ? delay + edit.duration / scale : Infinity;
  const times = stored
    .map((time) => (time - start) / track.timescale + delay)
    // What begins less than a millisecond before the end is there by rounding only.
    .filter((time) => time >= delay - 1e-6 && time < end - 1e-3);
  return { times, seconds, isEdited: delay > 0 || times.length < stored.length };
}

/** What the tables of a track say of its frames, before any edit. */
export function frameTimesOf({ table }: Pick<MovieTrack, 'table'>): {
  readonly frames: number;
  readonly isVariable: boolean;
  /** In units of the media, rising; null for very many. */
  readonly times: readonly number[] | null;
} {
  const durations = runsIn(contentOf(table, 'stts'), false);
  const offsets = runsIn(contentOf(table, 'ctts'), true);
  const frames = durations.reduce((sum, { count }) => sum + count, 0);
  // The last frame is often a little longer or shorter.
  const isVariable = durations.length > 2 || (durations.length === 2 && (durations.at(-1)?.count ?? 0) > 1);
  if (frames > MOST_FRAMES) return { frames, isVariable, times: null };
  const times: number[] = [];
  let at = 0;
  for (const { count, value } of durations) {
    for (let index = 0; index < count; index += 1) {
      times.push(at);
      at += value;
    }
  }
  let frame = 0;
  for (const { count, value } of offsets) {
    const end = Math.min(times.length, frame + count);
    for (; frame < end; frame += 1) times[frame] = (times[frame] ?? 0) + value;
  }
  return { frames, isVariable, times: times.sort((a, b) => a - b) };
}

interface Run {
  readonly count: number;
  readonly value: number;
}

/** A table of counts and values; what it says beyond its end is not there. */
function runsIn(table: Buffer | null, isSigned: boolean): readonly Run[] {
  if (!table || table.byteLength < 8) return [];
  const rows = Math.min(table.readUInt32BE(4), Math.floor((table.byteLength - 8) / 8));
  if (rows > MOST_ROWS) return [];
  // Version 0 has no sign, but writers put one there all the same.
  return Array.from({ length: rows }, (_, row) => ({
    count: table.readUInt32BE(8 + row * 8),
    value: isSigned ? table.readInt32BE(12 + row * 8) : table.readUInt32BE(12 + row * 8),
  }));
}

function editsIn(table: Buffer | null): readonly Edit[] {
  if (!table || table.byteLength < 8) return [];
  const isLong = table.readUInt8(0) === 1;
  const length = isLong ? 20 : 12;
  const rows = Math.min(table.readUInt32BE(4), Math.floor((table.byteLength - 8) / length));
  if (rows > MOST_ROWS) return [];
  return Array.from({ length: rows }, (_, row) => {
    const at = 8 + row * length;
    return isLong
      ? { duration: Number(table.readBigUInt64BE(at)), mediaTime: Number(table.readBigInt64BE(at + 8)) }
      : { duration: table.readUInt32BE(at), mediaTime: table.readInt32BE(at + 4) };
  });
}
