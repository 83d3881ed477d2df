import type { ByteReader } from '../completeness/byteReader.ts';
import type { FilmFacts } from './filmFacts.ts';
import { matroskaFacts } from './matroskaFacts.ts';
import { movieFacts } from './movieFacts.ts';
import { modelFacts, type ModelFacts } from './modelFacts.ts';
import { adtsFacts, flacFacts, mp3Facts, oggFacts, waveFacts } from './soundFacts.ts';

export type MediaFacts = FilmFacts | ModelFacts;

type Facts = (reader: ByteReader) => Promise<MediaFacts | null>;

/** Formats by the bytes that they begin with; a dot stands for any byte. */
const BY_SIGNATURE: readonly (readonly [start: RegExp, facts: Facts])[] = [
  [/^....(?:ftyp|moov|mdat|wide|free|skip)/s, movieFacts],
  [/^\x1a\x45\xdf\xa3/, matroskaFacts],
  [/^RIFF....WAVE/s, waveFacts],
  [/^fLaC/, flacFacts],
  [/^OggS/, oggFacts],
  [/^ID3/, mp3Facts],
  [/^\xff[\xf0\xf1\xf8\xf9]/, adtsFacts],
  [/^\xff[\xe0-\xff]/, mp3Facts],
  [/^glTF/, modelFacts],
];

/**
 * Reads what a film, a recording or a model is from its container, in ranges: never the media data itself. Null for
 * another kind of file, and for one that is damaged where it says what it is. Errors: those of reading.
 */
export async function mediaFactsOf(reader: ByteReader): Promise<MediaFacts | null> {
  const start = (await reader.read(0, 12)).toString('latin1');
  const found = BY_SIGNATURE.find(([signature]) => signature.test(start));
  if (!found) return null;
  try {
    return await found[1](reader);
  } catch (thrown) {
    // A field lies behind the end of what contains it.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
