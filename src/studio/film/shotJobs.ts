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

export type Joining =
  | { readonly is: 'possible'; readonly values: Readonly<Record<string, unknown>> }
  /** One number of frames is cut at every seam, and these shots need different ones. */
  | { readonly is: 'mixed'; readonly shots: readonly Shot[] };

/**
 * How clips are joined: what a shot repeats of the one before it is cut away. Overlaps are counted in sampled frames and
 * cut in frames of the finished clip, whose rate is the interpolated one.
 */
export function joined(
  board: Board,
  shots: readonly Shot[],
  addresses: readonly string[],
  film: FilmAbility,
): Joining {
  const seams = shots.slice(1).map((shot, at) => {
    const before = continuedBy(board, shot);
    return before && before.shot === shots[at]?.key ? before.frames : 0;
  });
  const [first = 0] = seams;
  if (seams.some((frames) => frames !== first)) return { is: 'mixed', shots };
  const rate = rateOf(board, film);
  const overlap = Math.round((first * rate) / board.fps);
  const values = { [film.clipsField]: addresses, [film.overlapField]: overlap, [film.rateField]: rate };
  return { is: 'possible', values };
}

/** Interpolation of 0 keeps the sampled frames. */
function rateOf(board: Board, { clipRate }: FilmAbility): number {
  const rate = board.settings['interpolationFps'];
  if (rate === 0) return board.fps;
  return typeof rate === 'number' && rate > 0 ? rate : clipRate;
}

/** The shots whose chosen take is to be joined, in playing order. */
export function chosenShots(board: Board): readonly Shot[] {
  return shotsOf(board).filter(({ takes }) => takes.some(({ isChosen }) => isChosen));
}
