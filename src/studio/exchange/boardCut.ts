import type { Board, Shot } from '../storyboard/board.ts';
import { framesNear } from '../storyboard/shotLength.ts';
import { interchangeName, type Cut, type CutClip, type CutShot } from './cut.ts';

/** A file that shows a shot: the clip of its chosen take. */
export interface ShotClip {
  /** Its number among the takes, from 1. */
  readonly take: number | null;
  /** Without a dot. */
  readonly extension: string;
}

/** The length that a shot without one takes in a film, in seconds. */
const USUAL_SECONDS = 5;
const SIDE = 720;
const WIDE = 16 / 9;

/**
 * The board as other programs take it: every shot has a code and a length of its own. Lengths are counted in the board's
 * rate, that of a shot with another one included.
 *
 * @param clips by the keys of the shots.
 * @param only the keys of the shots to take; all, if left out. A scene that none of them is in is left out.
 */
export function boardCut(
  board: Board,
  clips: ReadonlyMap<string, ShotClip>,
  only?: ReadonlySet<string>,
): Cut {
  const codes = new Names();
  const files = new Names();
  const cutShot = (shot: Shot): CutShot => {
    const { title, prompt, notes, status, values } = shot;
    const code = codes.free(shot.code === '' ? 'shot' : shot.code);
    const clip = clips.get(shot.key);
    const seed = values['seed'];
    return {
      ...{ code, title, prompt, notes, status },
      frames: framesAt(shot, board.fps),
      seed: typeof seed === 'number' ? seed : null,
      clip: clip ? clipOf(code, clip, files) : null,
    };
  };
  const scenes = board.scenes.map(({ number, title, summary, shots }) => ({
    ...{ code: number, title, summary },
    shots: shots.filter(({ key }) => !only || only.has(key)).map(cutShot),
  }));
  return {
    title: board.title,
    fps: board.fps,
    ...pictureSize(board),
    scenes: only ? scenes.filter(({ shots }) => shots.length > 0) : scenes,
  };
}

function clipOf(code: string, { take, extension }: ShotClip, files: Names): CutClip {
  const number = take === null ? '' : `_take_${String(take).padStart(3, '0')}`;
  const file = files.free(`${interchangeName(code)}${number}`, `.${extension}`);
  return { take, file };
}

function framesAt({ frames, fps }: Shot, boardFps: number): number {
  if (frames === null) return framesNear(USUAL_SECONDS, boardFps);
  return Math.max(1, Math.round((frames * boardFps) / fps));
}

/** Of the settings, else of the aspect ratio with the shorter side of a usual film; even, as encoders need it. */
function pictureSize({ settings, aspectRatio }: Board): { readonly width: number; readonly height: number } {
  const { width, height } = settings;
  if (isSize(width) && isSize(height)) return { width, height };
  const ratio = ratioOf(aspectRatio) ?? WIDE;
  const even = (value: number) => Math.round(value / 2) * 2;
  return ratio >= 1
    ? { width: even(SIDE * ratio), height: SIDE }
    : { width: SIDE, height: even(SIDE / ratio) };
}

/** Of `16:9`; null for what is none that a picture can have. */
function ratioOf(text: string | null): number | null {
  const [, wide, high] = /^(\d{1,5}):(\d{1,5})$/.exec(text ?? '') ?? [];
  const ratio = Number(wide) / Number(high);
  return ratio >= 0.1 && ratio <= 10 ? ratio : null;
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 16 && value <= 16_384;
}

/** Names that differ from each other, also for file systems that take no notice of capitals. */
class Names {
  readonly #taken = new Set<string>();

  free(name: string, ending = ''): string {
    let free = `${name}${ending}`;
    for (let count = 2; this.#taken.has(free.toLowerCase()); count += 1) free = `${name}_${count}${ending}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
