import { combineFilms, type Film } from '../../../media/film/film.ts';
import { decodePicture } from '../../../media/pictureFile.ts';
import type { Work } from './mediaFiles.ts';
import { seedOf, wordsOf } from './requests.ts';

const USUAL = { width: 832, height: 480, frames: 121, framesPerSecond: 60 };

/** What a job for a clip renders; null for any other job. Clips that were made elsewhere are not fetched, but stood for. */
export function filmOf(work: Work): Film | null {
  const { request, clips } = work;
  switch (request.task) {
    case 'video.generate':
      return sceneOf(work);
    case 'video.combine': {
      const { videoUrls, overlapFrames = 1 } = request.input;
      const [first, ...more] = videoUrls.map((url) => clips(url) ?? standIn(url));
      return first ? combineFilms([first, ...more], overlapFrames) : null;
    }
    case 'video.resize': {
      const { sourceVideoUrl, width, height } = request.input;
      return { ...(clips(sourceVideoUrl) ?? standIn(sourceVideoUrl)), width, height };
    }
    default:
      return null;
  }
}

function sceneOf({ request, effective, picture }: Work): Film {
  const { size, seconds, framesPerSecond } = effective;
  const rate = framesPerSecond ?? USUAL.framesPerSecond;
  const frames = Math.max(1, Math.round((seconds ?? 1) * rate));
  const scene = {
    prompt: wordsOf(request),
    seed: seedOf(request),
    picture: picture instanceof Uint8Array ? decodePicture(picture) : picture,
  };
  const { width, height } = size ?? USUAL;
  return { width, height, frameRate: [rate, 1], segments: [{ scene, fromFrame: 0, frames }] };
}

function standIn(url: string): Film {
  const { width, height, frames, framesPerSecond } = USUAL;
  const scene = { prompt: url.replace(/[?#].*$/s, ''), seed: 0 };
  return { width, height, frameRate: [framesPerSecond, 1], segments: [{ scene, fromFrame: 0, frames }] };
}
