import { withFileReader } from '../../media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../media/container/mediaFacts.ts';
import type { FilmFacts, ModelFacts, Part } from '../shared/pages/mediaMessages.ts';

/** What the media library of a desktop VS Code decodes, and what Chromium decodes beside it. It has no Matroska demuxer. */
const DESKTOP = {
  containers: new Set(['MP4', 'MP3', 'FLAC', 'Ogg', 'WAV']),
  picture: new Set(['H.264', 'VP8', 'VP9', 'AV1']),
  sound: new Set(['FLAC', 'MP3', 'PCM', 'Vorbis']),
};

/** What the page is told of a media file, without its id. */
type Told =
  | { readonly type: 'media'; readonly facts: FilmFacts | null; readonly doubtful: readonly Part[] }
  | { readonly type: 'model'; readonly facts: ModelFacts | null };

/**
 * What a film, a recording or a model is, and what of it the editor may not play. Errors: those of opening and reading the
 * file.
 */
export async function toldOf(path: string, isModel: boolean, isDesktop: boolean): Promise<Told> {
  const facts = await withFileReader(path, mediaFactsOf);
  if (isModel) return { type: 'model', facts: facts?.kind === 'model' ? facts : null };
  if (facts?.kind !== 'film') return { type: 'media', facts: null, doubtful: [] };
  return { type: 'media', facts, doubtful: isDesktop ? doubtsOf(facts) : [] };
}

/** What a desktop VS Code is known not to play; whether it does, only playing tells. */
export function doubtsOf({ container, picture, sound }: FilmFacts): readonly Part[] {
  const isOpened = DESKTOP.containers.has(container);
  return [
    ...(picture && !(isOpened && DESKTOP.picture.has(picture.codec)) ? (['picture'] as const) : []),
    ...(sound && !(isOpened && DESKTOP.sound.has(sound.codec)) ? (['sound'] as const) : []),
  ];
}
