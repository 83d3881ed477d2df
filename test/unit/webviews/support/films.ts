import assert from 'node:assert/strict';
import type { FilmFacts } from '../../../../src/features/shared/pages/mediaMessages.ts';
import { doubtsOf } from '../../../../src/features/gallery/filmFacts.ts';
import { readerOf } from '../../../../src/media/completeness/byteReader.ts';
import { mediaFactsOf } from '../../../../src/media/container/mediaFacts.ts';
import { makeFilm } from '../../../../src/sandbox/media/film/makeFilm.ts';
import type { GalleryServer } from './galleryServer.ts';
import { outputItem } from './outputs.ts';

/** A film of the sandbox, 24 frames a second, which shows the number of each frame. */
export function film(frames = 49, seed = 1): Uint8Array {
  return makeFilm({
    width: 160,
    height: 96,
    frameRate: [24, 1],
    segments: [{ scene: { prompt: 'a lake at sunset', seed }, fromFrame: 0, frames }],
  });
}

/** What the host tells of a file. @param isDesktop whether the editor plays few codecs */
export async function mediaOf(bytes: Uint8Array, isDesktop = true) {
  const facts = await mediaFactsOf(readerOf(bytes));
  assert.ok(facts?.kind === 'film');
  const told: FilmFacts = facts;
  return { facts: told, doubtful: isDesktop ? doubtsOf(told) : [] };
}

/** An output whose file the server has. */
export function mediaItem(
  server: GalleryServer,
  number: number,
  file: string,
  type: string,
  bytes: Uint8Array,
) {
  const kind = type.startsWith('audio') ? 'audio' : 'video';
  const source = server.serve(file, type, bytes);
  return outputItem(number, { kind, mimeType: type, source, byteSize: bytes.byteLength });
}
