import { isDeepStrictEqual } from 'node:util';
import type { Screenplay } from './screenplay.ts';
import { markOf, shotsOf, type ScriptedShot } from './screenplayShots.ts';

/** The scene of the screenplay that a scene of a storyboard was imported from. */
export interface SceneOrigin {
  readonly number: string | null;
  readonly heading: string;
  /** How many scenes with the same heading came before it. */
  readonly nth: number;
}

/** What of a storyboard is compared with a screenplay. */
export interface BoardOutline {
  readonly scenes: readonly {
    readonly id: string;
    readonly title: string;
    /** Null for a scene that was not imported. */
    readonly origin: SceneOrigin | null;
    readonly shots: readonly OutlinedShot[];
  }[];
}

interface OutlinedShot {
  readonly id: string;
  readonly prompt: string;
  /** The mark of the prompt that was imported; null for a shot that was not. */
  readonly mark: string | null;
}

export interface AddedShot extends ScriptedShot {
  readonly id: string;
}

/** A change that an import makes. None removes anything. */
export type ScreenplayChange =
  | {
      readonly kind: 'addScene';
      readonly id: string;
      /** The scene that it comes after; null for the first place. */
      readonly after: string | null;
      readonly title: string;
      readonly summary: string;
      readonly origin: SceneOrigin;
      readonly shots: readonly AddedShot[];
    }
  /** The scene has another number, heading or place among those of its heading. */
  | {
      readonly kind: 'changeScene';
      readonly scene: string;
      readonly origin: SceneOrigin;
      /** The new heading, where the title still was the old one; else null. */
      readonly title: string | null;
    }
  | {
      readonly kind: 'addShot';
      readonly scene: string;
      /** The shot that it comes after; null for the first place. */
      readonly after: string | null;
      readonly shot: AddedShot;
    }
  /** The screenplay has another text, and nobody has changed the one that came of it. */
  | {
      readonly kind: 'changePrompt';
      readonly shot: string;
      readonly before: string;
      readonly prompt: string;
      readonly mark: string;
    };

export interface ScreenplayMerge {
  /** In the order in which they are to be made. */
  readonly changes: readonly ScreenplayChange[];
  /** Ids of scenes and shots that came of a screenplay and are not in this one. They stay. */
  readonly gone: { readonly scenes: readonly string[]; readonly shots: readonly string[] };
}

/**
 * What an import of a screenplay adds to a storyboard and changes in it. Scenes are found again by their number, else by
 * their heading; shots by the text that they were made of. A shot whose prompt somebody has changed stays as it is.
 *
 * @param newId makes an id that is nowhere in the storyboard.
 */
export function mergeScreenplay(
  board: BoardOutline,
  screenplay: Screenplay,
  newId: () => string,
): ScreenplayMerge {
  const counts = new Map<string, number>();
  const origins = screenplay.scenes.map(({ number, heading }): SceneOrigin => {
    const nth = counts.get(plain(heading)) ?? 0;
    counts.set(plain(heading), nth + 1);
    return { number, heading, nth };
  });
  const found = sameScenes(board, origins);
  const changes: ScreenplayChange[] = [];
  const goneShots: string[] = [];
  // A screenplay that has nothing in common with the storyboard comes after it.
  let after = found.some(Boolean) ? null : (board.scenes.at(-1)?.id ?? null);
  for (const [at, origin] of origins.entries()) {
    const scene = screenplay.scenes[at];
    const shots = scene ? shotsOf(scene) : [];
    const there = found[at];
    if (there) {
      const title = there.title === there.origin?.heading ? origin.heading : there.title;
      if (!isDeepStrictEqual(origin, there.origin) || title !== there.title)
        changes.push({
          ...{ kind: 'changeScene', scene: there.id, origin, title: title === there.title ? null : title },
        });
      const merged = mergeShots(there, shots, newId);
      changes.push(...merged.changes);
      goneShots.push(...merged.gone);
      after = there.id;
      continue;
    }
    const id = newId();
    changes.push({
      ...{ kind: 'addScene', id, after, title: origin.heading, summary: scene?.synopsis ?? '', origin },
      shots: shots.map((shot) => ({ ...shot, id: newId() })),
    });
    after = id;
  }
  const kept = new Set(found);
  const goneScenes = board.scenes.filter((scene) => scene.origin !== null && !kept.has(scene));
  return { changes, gone: { scenes: goneScenes.map(({ id }) => id), shots: goneShots } };
}

type OutlinedScene = BoardOutline['scenes'][number];

/**
 * The scene of the storyboard for each scene of the screenplay, each at most once: first where everything is the same, then
 * heading and number, then the heading, then the number, so that neither a new numbering nor a new heading loses one.
 */
function sameScenes(
  { scenes }: BoardOutline,
  wanted: readonly SceneOrigin[],
): readonly (OutlinedScene | undefined)[] {
  const found = wanted.map((): OutlinedScene | undefined => undefined);
  const taken = new Set<OutlinedScene>();
  const originOf = ({ origin, title }: OutlinedScene) => origin ?? { number: null, heading: title, nth: 0 };
  // The first of several is popped first.
  const stacked = [...scenes].sort((one, other) => originOf(one).nth - originOf(other).nth).reverse();
  const match = (keyOf: (scene: SceneOrigin) => string | null) => {
    const known = new Map<string, OutlinedScene[]>();
    for (const scene of stacked) {
      const key = keyOf(originOf(scene));
      if (key !== null && !taken.has(scene)) listIn(known, key).push(scene);
    }
    for (const [at, origin] of wanted.entries()) {
      const key = keyOf(origin);
      const same = found[at] || key === null ? undefined : known.get(key)?.pop();
      if (!same) continue;
      found[at] = same;
      taken.add(same);
    }
  };
  match(({ number, heading, nth }) => JSON.stringify([number, heading, nth]));
  match(({ number, heading }) => (number === null ? null : JSON.stringify([number, plain(heading)])));
  match(({ heading }) => plain(heading));
  match(({ number }) => number);
  return found;
}

function mergeShots(
  scene: OutlinedScene,
  shots: readonly ScriptedShot[],
  newId: () => string,
): { readonly changes: readonly ScreenplayChange[]; readonly gone: readonly string[] } {
  const known = new Map<string, number[]>();
  for (const [at, { mark }] of [...scene.shots.entries()].toReversed()) {
    if (mark !== null) listIn(known, mark).push(at);
  }
  const places = shots.map(({ mark }) => known.get(mark)?.pop());
  const taken = new Set(places);
  const changes: ScreenplayChange[] = [];
  let previous = -1;
  let after: string | null = null;
  for (const [at, shot] of shots.entries()) {
    let place = places[at];
    const next = place === undefined ? scene.shots[previous + 1] : undefined;
    if (next && !taken.has(previous + 1) && isAsImported(next)) {
      place = previous + 1;
      taken.add(place);
      const { prompt, mark } = shot;
      changes.push({ kind: 'changePrompt', shot: next.id, before: next.prompt, prompt, mark });
    }
    if (place === undefined) {
      const id = newId();
      changes.push({ kind: 'addShot', scene: scene.id, after, shot: { ...shot, id } });
      after = id;
    } else {
      previous = place;
      after = scene.shots[place]?.id ?? after;
    }
  }
  const gone = scene.shots.filter(({ mark }, at) => mark !== null && !taken.has(at));
  return { changes, gone: gone.map(({ id }) => id) };
}

/** Whether a shot still has the prompt that an import gave it. */
function isAsImported({ mark, prompt }: OutlinedShot): boolean {
  return mark !== null && markOf(prompt) === mark;
}

function plain(heading: string): string {
  return heading.toUpperCase().replace(/\s+/g, ' ').trim();
}

function listIn<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
