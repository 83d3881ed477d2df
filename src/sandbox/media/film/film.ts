import type { Pixels } from '../png.ts';

/** So many frames in so many seconds, both whole: `[30, 1]`, `[30000, 1001]`. */
export type FrameRate = readonly [frames: number, seconds: number];

/** What is seen and heard. The same scene always looks and sounds the same at the same frame. */
export interface Scene {
  readonly prompt: string;
  readonly seed: number;
  /** Shown behind everything, cut to the film's shape; without it a picture of the prompt. */
  readonly picture?: Pixels | null;
}

/** A stretch of a film that shows a scene. Its frames show the scene's own numbers, from `fromFrame` on. */
export interface Segment {
  readonly scene: Scene;
  readonly fromFrame: number;
  /** How many frames, at least 1. */
  readonly frames: number;
}

/** What a film is rendered from. To resize it, render the description with another size. */
export interface Film {
  /** Pixels, even, at least 2. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: FrameRate;
  readonly segments: readonly [Segment, ...Segment[]];
}

export function frameCount(film: Film): number {
  return film.segments.reduce((sum, segment) => sum + segment.frames, 0);
}

export function secondsOf(film: Film): number {
  const [frames, seconds] = film.frameRate;
  return (frameCount(film) * seconds) / frames;
}

/**
 * The films one after the other, in the size and frame rate of the first. From each but the first, so many frames are
 * cut at the head, with their sound; of a film that has no more than those, its last frame is kept.
 */
export function combineFilms(films: readonly [Film, ...Film[]], overlapFrames: number): Film {
  const [first, ...more] = films;
  const segments: [Segment, ...Segment[]] = [...first.segments];
  for (const film of more) {
    let cut = Math.min(overlapFrames, frameCount(film) - 1);
    for (const segment of film.segments) {
      const gone = Math.min(cut, segment.frames);
      cut -= gone;
      if (gone === segment.frames) continue;
      segments.push({ ...segment, fromFrame: segment.fromFrame + gone, frames: segment.frames - gone });
    }
  }
  return { ...first, segments };
}
