import { drawPicture, paintPicture } from '../../../media/drawPicture.ts';
import type { Film } from '../../../media/film/film.ts';
import { makeFilm } from '../../../media/film/makeFilm.ts';
import { encodeGlb } from '../../../media/model/glb.ts';
import { makeMesh } from '../../../media/model/mesh.ts';
import { encodePicture, type PictureFormat } from '../../../media/pictureFile.ts';
import type { Pixels } from '../../../media/png.ts';
import { annotate, type Annotation } from '../../../media/sound/annotation.ts';
import { makeOpus } from '../../../media/sound/opus.ts';
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
  /** What a picture shows, where its file cannot be read here. */
  readonly pixels?: () => Pixels;
}

/** What a generator is given. */
export interface Work {
  readonly request: MediaRequest;
  readonly effective: EffectiveInput;
  /** The first picture that came with the request: a file, or what one that was made here shows. */
  readonly picture: Uint8Array | Pixels | null;
  /** The clip that an earlier job made, by its address; null for any other address. */
  readonly clips: (url: string) => Film | null;
}

const TEXTURE: Size = { width: 512, height: 512 };
const USUAL_TRIANGLES = 8_000;
const MOST_TRIANGLES = 60_000;

const PICTURES: Readonly<Record<PictureFormat, string>> = {
  webp: 'image/webp',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/**
 * The files of a job in the order in which they are named. They are made when they are first fetched. Sound is Opus as
 * the contract says, of which only the length follows from the request; speech by Gemini is a WAV file that says its text.
 */
export function filesOf(work: Work): readonly MediaFile[] {
  const { request, effective } = work;
  const seconds = effective.seconds ?? 1;
  switch (request.task) {
    case 'image.generate':
    case 'image.edit':
      return [pictureFile(work)];
    case 'audio.speak': {
      const { text, provider, seed } = request.input;
      const spoken = () => encodeWav(speak({ text, seed: seed ?? 0 }).sound);
      return provider === 'gemini'
        ? [{ name: 'speech.wav', type: 'audio/wav', bytes: spoken }]
        : [opusFile('speech', seconds)];
    }
    case 'ace.step.create':
      return [opusFile('song', seconds)];
    case 'moss.sound.effect':
      return [opusFile('effect', seconds)];
    case 'audio.annotation.reference':
      return annotationFiles(work);
    case 'trellis.generate':
      return [
        { name: 'model.glb', type: 'model/gltf-binary', bytes: () => modelOf(work) },
        { name: 'texture.png', type: 'image/png', bytes: () => textureOf(work) },
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

function opusFile(name: string, seconds: number): MediaFile {
  return { name: `${name}.ogg`, type: 'audio/ogg', bytes: () => makeOpus(seconds) };
}

const DEFAULT_SIZE: Size = { width: 1024, height: 1024 };

/** In the format that the request names; WebP, as the contract says, where it names none. */
function pictureFile({ request, effective, picture }: Work): MediaFile {
  const asked = memberOf(request.input, 'outputFormat');
  const format = asked === 'png' || asked === 'jpg' ? asked : 'webp';
  const size = effective.size ?? DEFAULT_SIZE;
  const input = { prompt: wordsOf(request), seed: seedOf(request), ...size, source: picture };
  const pixels = () => paintPicture(input);
  const bytes = () => (format === 'png' ? drawPicture(input) : encodePicture(pixels(), format));
  return { name: `picture.${format}`, type: PICTURES[format], bytes, pixels };
}

function textureOf({ request, picture }: Work): Uint8Array {
  return drawPicture({ prompt: wordsOf(request), seed: seedOf(request), ...TEXTURE, source: picture });
}

function modelOf(work: Work): Uint8Array {
  const faces = memberOf(work.request.input, 'targetFaceCount');
  const triangles = Math.min(MOST_TRIANGLES, typeof faces === 'number' ? faces : USUAL_TRIANGLES);
  const texture = { type: 'image/png', bytes: textureOf(work) } as const;
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
