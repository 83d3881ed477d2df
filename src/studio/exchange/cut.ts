/** A storyboard as it is handed to other programs: shots with their lengths and the clips that were chosen for them. */
export interface Cut {
  readonly title: string;
  /** Whole frames per second in which all lengths are counted, at least 1. */
  readonly fps: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly scenes: readonly CutScene[];
}

export interface CutScene {
  /** `1`, `2A`; the codes of its shots begin with it. */
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly shots: readonly CutShot[];
}

export interface CutShot {
  /** Unique in the storyboard: `1A`. */
  readonly code: string;
  readonly title: string;
  readonly prompt: string;
  readonly notes: string;
  /** Length, at least 1. */
  readonly frames: number;
  readonly status: string;
  /** Null for a shot without a seed. */
  readonly seed: number | null;
  /** The clip that was chosen; null where there is none. */
  readonly clip: CutClip | null;
}

/** A clip that was chosen for a shot. */
export interface CutClip {
  /** Its number among the takes of the shot, from 1; null where they are not numbered. */
  readonly take: number | null;
  /** Name of its file, unique in the cut. */
  readonly file: string;
}

/** A shot at its place in the film. */
export interface PlacedShot {
  readonly scene: CutScene;
  readonly shot: CutShot;
  /** The first frame, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** The shots one after the other. */
export function placedShots({ scenes }: Pick<Cut, 'scenes'>): readonly PlacedShot[] {
  let start = 0;
  return scenes.flatMap((scene) =>
    scene.shots.map((shot) => {
      const placed = { scene, shot, start, end: start + shot.frames };
      start = placed.end;
      return placed;
    }),
  );
}

/** A place or a length as `01:02:03:04`: hours, minutes, seconds, and frames. */
export function timecode(frames: number, fps: number): string {
  const seconds = Math.floor(frames / fps);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % fps];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * A name that editing programs take: letters and digits with `-`, `_` and `.`; blanks become `_`. Never empty, at most
 * 100 characters.
 */
export function interchangeName(text: string, otherwise = 'untitled'): string {
  const name = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '_')
    .replace(/^[_.-]+/, '')
    .substring(0, 100)
    .replace(/[_.-]+$/, '')
    .toWellFormed();
  return name === '' ? otherwise : name;
}
