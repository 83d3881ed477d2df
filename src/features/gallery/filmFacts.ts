import { withFileReader } from '../../media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../media/container/mediaFacts.ts';
import type { FilmFacts, Part } from '../shared/pages/mediaMessages.ts';

/** What the media library of a desktop VS Code decodes, and what Chromium decodes beside it. It has no Matroska demuxer. */
const DESKTOP = {
  containers: new Set(['MP4', 'MP3', 'FLAC', 'Ogg', 'WAV']),
  picture: new Set(['H.264', 'VP8', 'VP9', 'AV1']),
  sound: new Set(['FLAC', 'MP3', 'PCM', 'Vorbis']),
};

interface FilmAndDoubts {
  readonly facts: FilmFacts | null;
  readonly doubtful: readonly Part[];
}

/** What a film or a recording is, and what of it the editor may not play. Errors: those of opening and reading the file. */
export async function filmFactsOf(path: string, isDesktop: boolean): Promise<FilmAndDoubts> {
  const facts = await withFileReader(path, mediaFactsOf);
  if (facts?.kind !== 'film') return { facts: null, doubtful: [] };
  return { facts, doubtful: isDesktop ? doubtsOf(facts) : [] };
}

/** What a desktop VS Code is known not to play; whether it does, only playing tells. */
export function doubtsOf({ container, picture, sound }: FilmFacts): readonly Part[] {
  const isOpened = DESKTOP.containers.has(container);
  return [
    ...(picture && !(isOpened && DESKTOP.picture.has(picture.codec)) ? (['picture'] as const) : []),
    ...(sound && !(isOpened && DESKTOP.sound.has(sound.codec)) ? (['sound'] as const) : []),
  ];
}
