import type { FilmAbility } from '../../core/job.ts';
import {
  continuedBy,
  filmState,
  makingOrder,
  readPrints,
  shotsOf,
  type ShotState,
} from '../../studio/film/filmState.ts';
import { clipJob, stillJob, type ShotJob } from '../../studio/film/shotJobs.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import { chosenTake, type ShotTake } from './openBoard.ts';

/**
 * `missing`: shots without a take; `stale`: these and the stale ones; `any`: all; `stills`: their stills; `promote`: clips
 * of shots that have a still and no take; `rehearse`: all, also those whose turn comes later.
 */
export type Making = 'missing' | 'stale' | 'any' | 'stills' | 'promote' | 'rehearse';

/** The take that a clip begins with the end of. */
export interface Continuing {
  readonly source: Shot;
  /** How many sampled frames. */
  readonly count: number;
  /** The rate that they were sampled at. */
  readonly sampledFps: number;
}

/** What is to be made of one shot. */
export interface Wish {
  readonly shot: Shot;
  readonly state: ShotState;
  readonly job: ShotJob;
  /** The still that the clip begins with. */
  readonly still: ShotTake | undefined;
  readonly continuing: Continuing | undefined;
}

interface Wishes {
  readonly wishes: readonly Wish[];
  /** Shots whose turn comes when the take that they continue has been made and chosen. */
  readonly waiting: readonly Shot[];
}

type TakesOf = (shot: Shot, kind: string) => readonly ShotTake[];

/** How each shot of a board stands by what its chosen take was made from. */
function statesOf(board: Board, film: FilmAbility, takes: TakesOf): ReadonlyMap<string, ShotState> {
  return filmState(board, (shot) => {
    const madeFrom = chosenTake(shot, takes(shot, film.clip))?.job.origin?.madeFrom;
    return madeFrom === undefined ? null : readPrints(madeFrom);
  });
}

/** What can be made now, in the order of making. @param only the keys of the shots that are meant; all, if left out */
export function wishesOf(
  board: Board,
  film: FilmAbility,
  takes: TakesOf,
  { making, only }: { readonly making: Making; readonly only?: ReadonlySet<string> | undefined },
): Wishes {
  const states = statesOf(board, film, takes);
  const wishes: Wish[] = [];
  const waiting: Shot[] = [];
  for (const shot of makingOrder(board, new Set(shotsOf(board).map(({ key }) => key)))) {
    if (!(only?.has(shot.key) ?? true)) continue;
    const state = states.get(shot.key) ?? { is: 'missing' };
    // No job can be started without a prompt.
    if (shot.prompt.trim() === '' || !isWanted(making, state)) continue;
    if (making === 'stills') {
      const job = stillJob(board, shot, film);
      wishes.push({ shot, state, job, still: undefined, continuing: undefined });
      continue;
    }
    const continuing = continuingOf(board, shot, film, takes);
    const before = continuing && states.get(continuing.source.key);
    // What is made anew before it would make it stale at once; the user may want it all the same.
    if (continuing && mustWait(making, before)) {
      waiting.push(shot);
      continue;
    }
    const still = continuing
      ? undefined
      : takes(shot, film.still).findLast(({ job }) => job.state === 'succeeded');
    if (making === 'promote' && !still) continue;
    const job = clipJob(board, shot, film);
    const hasStart = Object.hasOwn(job.assets, film.startFrame);
    wishes.push({ shot, state, job, still: hasStart ? undefined : still, continuing });
  }
  return { wishes, waiting };
}

/** Whether a shot waits for the one that it continues, which stands like this. */
function mustWait(making: Making, before: ShotState | undefined): boolean {
  if (making === 'rehearse') return false;
  return before?.is === 'missing' || (making !== 'any' && before?.is === 'stale');
}

function continuingOf(board: Board, shot: Shot, film: FilmAbility, takes: TakesOf): Continuing | undefined {
  const before = continuedBy(board, shot);
  const source = before && shotsOf(board).find(({ key }) => key === before.shot);
  if (!source) return undefined;
  const take = chosenTake(source, takes(source, film.clip));
  const sampledFps = take ? film.sampledRate(take.job) : source.fps;
  return { source, count: Math.min(before.frames, film.mostOverlapFrames), sampledFps };
}

function isWanted(making: Making, { is }: ShotState): boolean {
  switch (making) {
    case 'missing':
    case 'promote':
      return is === 'missing';
    case 'stale':
      return is !== 'fresh';
    case 'any':
    case 'stills':
    case 'rehearse':
      return true;
  }
}
