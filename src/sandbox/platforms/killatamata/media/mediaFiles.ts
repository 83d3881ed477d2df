import { drawPicture } from '../../../media/drawPicture.ts';
import type { Film } from '../../../media/film/film.ts';
import { makeFilm } from '../../../media/film/makeFilm.ts';
import { encodeGlb } from '../../../media/model/glb.ts';
import { makeMesh } from '../../../media/model/mesh.ts';
import type { StoredObject } from '../../../media/objectStore.ts';
import { annotate, type Annotation } from '../../../media/sound/annotation.ts';
import { makeEffect } from '../../../media/sound/effects.ts';
import { encodeFlac } from '../../../media/sound/flac.ts';
import { playMusic } from '../../../media/sound/music.ts';
import { speak } from '../../../media/sound/speech.ts';
import { encodeWav } from '../../../media/sound/wav.ts';
import { memberOf } from '../../../server/call.ts';
import type { EffectiveInput, Size } from './effectiveInput.ts';
import { filmOf } from './films.ts';
import { seedOf, wordsOf, type MediaRequest } from './requests.ts';

/** One file that a job makes. */
export interface MediaFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: () => Uint8Array;
}

/** What a generator is given. */
export interface Work {
  readonly request: MediaRequest;
  readonly effective: EffectiveInput;
  /** The first picture that came with the request. */
  readonly picture: Uint8Array | null;
  /** The clip that an earlier job made, by its address; null for any other address. */
  readonly clips: (url: string) => Film | null;
}

const TEXTURE: Size = { width: 512, height: 512 };
const USUAL_TRIANGLES = 8_000;
const MOST_TRIANGLES = 60_000;

/**
 * The files of a job in the order in which they are named. They are made when they are first fetched. Sound comes as
 * FLAC, which every desktop VS Code plays, where the contract speaks of Opus files.
 */
export function filesOf(work: Work): readonly MediaFile[] {
  const { request, effective } = work;
  const seconds = effective.seconds ?? 1;
  switch (request.task) {
    case 'image.generate':
    case 'image.edit':
      return [{ name: 'picture.png', type: 'image/png', bytes: () => pictureOf(work) }];
    case 'audio.speak': {
      const { text, provider, seed } = request.input;
      const spoken = () => speak({ text, seed: seed ?? 0 }).sound;
      return provider === 'gemini'
        ? [{ name: 'speech.wav', type: 'audio/wav', bytes: () => encodeWav(spoken()) }]
        : [{ name: 'speech.flac', type: 'audio/flac', bytes: () => encodeFlac(spoken()) }];
    }
    case 'ace.step.create': {
      const { tags, seed = 0, bpm, keyScale } = request.input;
      const song = () =>
        playMusic({ tags, seconds, seed, ...(bpm && { bpm }), ...(keyScale && { keyScale }) });
      return [{ name: 'song.flac', type: 'audio/flac', bytes: () => encodeFlac(song()) }];
    }
    case 'moss.sound.effect': {
      const effect = () => makeEffect({ prompt: request.input.prompt, seconds });
      return [{ name: 'effect.flac', type: 'audio/flac', bytes: () => encodeFlac(effect()) }];
    }
    case 'audio.annotation.reference':
      return annotationFiles(work);
    case 'trellis.generate':
      return [
        { name: 'model.glb', type: 'model/gltf-binary', bytes: () => modelOf(work) },
        { name: 'texture.png', type: 'image/png', bytes: () => pictureOf(work, TEXTURE) },
      ];
    case 'video.generate':
    case 'video.combine':
    case 'video.resize':
      return [{ name: 'clip.mp4', type: 'video/mp4', bytes: () => clipOf(work) }];
  }
}

function clipOf(work: Work): Uint8Array {
  const film = filmOf(work);
  if (!film) throw new Error(`${work.request.task} makes no clip.`);
  return makeFilm(film);
}

export function storedFile({ type, bytes }: MediaFile): StoredObject {
  return { type, bytes: bytes() };
}

const DEFAULT_SIZE: Size = { width: 1024, height: 1024 };

function pictureOf({ request, effective, picture }: Work, size = effective.size ?? DEFAULT_SIZE): Uint8Array {
  return drawPicture({ prompt: wordsOf(request), seed: seedOf(request), ...size, source: picture });
}

function modelOf(work: Work): Uint8Array {
  const faces = memberOf(work.request.input, 'targetFaceCount');
  const triangles = Math.min(MOST_TRIANGLES, typeof faces === 'number' ? faces : USUAL_TRIANGLES);
  const texture = { type: 'image/png', bytes: pictureOf(work, TEXTURE) } as const;
  return encodeGlb(makeMesh(seedOf(work.request), triangles), texture);
}

/** The whole, and its parts for programs that want one of them. */
function annotationFiles({ request, effective }: Work): readonly MediaFile[] {
  const transcript = memberOf(request.input, 'transcript');
  const made = () =>
    annotate({
      seconds: effective.seconds ?? 1,
      transcript: typeof transcript === 'string' ? transcript : null,
    });
  const part = (name: string, of: (annotation: Annotation) => unknown): MediaFile => ({
    name: `${name}.json`,
    type: 'application/json',
    bytes: () => jsonBytes(of(made())),
  });
  return [
    part('annotation', (whole) => whole),
    part('words', ({ words }) => words),
    part('sections', ({ sections }) => sections),
    {
      name: 'transcript.txt',
      type: 'text/plain',
      bytes: () => new TextEncoder().encode(`${made().transcript}\n`),
    },
    { name: 'captions.vtt', type: 'text/vtt', bytes: () => new TextEncoder().encode(captions(made())) },
  ];
}

function captions({ sections }: Annotation): string {
  const cues = sections.map(({ start, end, text }) => `${timestamp(start)} --> ${timestamp(end)}\n${text}\n`);
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function timestamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 23);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 2));
}
