import type { FilmAbility } from '../../core/job.ts';
import type { Board, Shot } from '../storyboard/board.ts';
import { continuedBy, shotsOf } from './filmState.ts';

/** The values of a job's form; where it takes media, the assets that the document names. */
export interface ShotJob {
  readonly kind: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** By input: one asset, or several in their order. */
  readonly assets: Readonly<Record<string, string | readonly string[]>>;
}

/** The job that makes a clip of a shot. */
export function clipJob(board: Board, shot: Shot, film: FilmAbility): ShotJob {
  // An exact length wins over seconds, which no job takes beside it.
  const isExact = shot.values['durationFrames'] !== undefined;
  const names = film.values.filter((name) => !(isExact && name === 'durationSeconds'));
  return {
    kind: film.clip,
    values: { ...valuesOf(board, shot, names), [film.promptField]: shot.prompt },
    assets: assetsOf(shot, film.media),
  };
}

/** The job that makes a still of a shot, to look at before the clip is paid for. */
export function stillJob(board: Board, shot: Shot, film: FilmAbility): ShotJob {
  return {
    kind: film.still,
    values: { ...valuesOf(board, shot, film.stillValues), [film.promptField]: shot.prompt },
    assets: assetsOf(shot, film.stillMedia),
  };
}

function valuesOf(board: Board, shot: Shot, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = shot.values[name] ?? board.settings[name];
      return value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
}

function assetsOf(shot: Shot, media: FilmAbility['media']): ShotJob['assets'] {
  return Object.fromEntries(
    Object.entries(media).flatMap(
      ([input, key]): readonly (readonly [string, string | readonly string[]])[] => {
        const value = shot.values[key];
        if (typeof value === 'string' && value !== '') return [[input, value]];
        const list = Array.isArray(value) ? value.filter((one) => typeof one === 'string' && one !== '') : [];
        return list.length > 0 ? [[input, list]] : [];
      },
    ),
  );
}

/** One job that joins clips. */
export interface JoinStep {
  /** In playing order: the position of a clip, or the number of an earlier step, from 1. */
  readonly clips: readonly ({ readonly clip: number } | { readonly step: number })[];
  /** How many frames of the finished clip are cut from the head of each but the first. */
  readonly overlap: number;
}

/**
 * How the chosen takes of shots are joined: what a shot repeats of the one before it is cut away. A job cuts the same at all
 * of its seams and takes so many clips: where they differ or are more, several jobs join parts, and the last one the parts.
 */
export function joinSteps(board: Board, shots: readonly Shot[], film: FilmAbility): readonly JoinStep[] {
  const rate = film.rateOf(board.settings);
  const seams = shots.slice(1).map((shot, at) => {
    const before = continuedBy(board, shot);
    // Overlaps are counted in sampled frames and cut in frames of the finished clip, whose rate is the interpolated one.
    return before && before.shot === shots[at]?.key ? Math.round((before.frames * rate) / shot.fps) : 0;
  });
  return stepsFor(seams, film.mostClips);
}

/** @param seams how many frames are cut at each: one fewer than there are clips */
export function stepsFor(seams: readonly number[], mostClips: number): readonly JoinStep[] {
  const steps: JoinStep[] = [];
  type Part = JoinStep['clips'][number];
  const joinParts = (parts: readonly Part[], overlap: number): Part => {
    if (parts.length <= mostClips) {
      const [only] = parts;
      if (parts.length === 1 && only) return only;
      steps.push({ clips: parts, overlap });
      return { step: steps.length };
    }
    const groups = Array.from({ length: Math.ceil(parts.length / mostClips) }, (_, at) =>
      joinParts(parts.slice(at * mostClips, (at + 1) * mostClips), overlap),
    );
    return joinParts(groups, overlap);
  };
  /** The clips from one to another one, both included. */
  const join = (from: number, to: number): Part => {
    if (from === to) return { clip: from };
    const overlap = Math.min(...seams.slice(from, to));
    const parts: Part[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (seams[at] !== overlap) continue;
      parts.push(join(start, at));
      start = at + 1;
    }
    parts.push(join(start, to));
    return joinParts(parts, overlap);
  };
  join(0, seams.length);
  return steps;
}

/** The shots whose chosen take is to be joined, in playing order. */
export function chosenShots(board: Board): readonly Shot[] {
  return shotsOf(board).filter(({ takes }) => takes.some(({ isChosen }) => isChosen));
}
