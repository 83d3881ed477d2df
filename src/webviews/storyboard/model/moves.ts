import type { PageEdit, SceneItem, ShotItem } from '../../../features/storyboard/storyboardMessages.ts';

type Scenes = readonly SceneItem[];
type Move = Extract<PageEdit, { kind: 'moveShots' }>;

/** The selected shots one place earlier or later: past the next one that is not selected, or into the next scene. */
export function stepMove(scenes: Scenes, selected: ReadonlySet<string>, by: 1 | -1): Move | null {
  const chosen = scenes.flatMap(({ shots }) => shots).filter(({ key }) => selected.has(key));
  const edge = by > 0 ? chosen.at(-1) : chosen[0];
  const place = edge && placeOf(scenes, edge.key);
  if (!place) return null;
  const shots = chosen.map(({ key }) => key);
  const { scene, at } = place;
  const rest = by > 0 ? scene.shots.slice(at + 1) : scene.shots.slice(0, at).reverse();
  const past = rest.findIndex(({ key }) => !selected.has(key));
  if (past >= 0) {
    const before = by > 0 ? firstNotIn(rest.slice(past + 1), selected) : (rest[past]?.key ?? null);
    return { kind: 'moveShots', shots, scene: scene.key, before };
  }
  return sceneMove(scenes, selected, by);
}

/** The selected shots to the beginning of the next scene, or to the end of the one before. */
export function sceneMove(scenes: Scenes, selected: ReadonlySet<string>, by: 1 | -1): Move | null {
  const chosen = scenes.flatMap(({ shots }) => shots).filter(({ key }) => selected.has(key));
  const edge = by > 0 ? chosen.at(-1) : chosen[0];
  const place = edge && placeOf(scenes, edge.key);
  const from = place ? scenes.indexOf(place.scene) : -1;
  const others = by > 0 ? scenes.slice(from + 1) : scenes.slice(0, Math.max(0, from)).reverse();
  const scene = others.find(({ locked }) => !locked);
  if (!scene || from < 0) return null;
  const before = by > 0 ? firstNotIn(scene.shots, selected) : null;
  return { kind: 'moveShots', shots: chosen.map(({ key }) => key), scene: scene.key, before };
}

/** The selected shots in front of the one on which they are dropped, or behind it; of a scene: at its begin or end. */
export function dropMove(
  scenes: Scenes,
  selected: ReadonlySet<string>,
  target: string,
  side: 'before' | 'after',
): Move | null {
  const place = placeOf(scenes, target);
  const scene = place?.scene ?? scenes.find(({ key }) => key === target);
  if (!scene || scene.locked) return null;
  const from = place ? place.at + (side === 'before' ? 0 : 1) : side === 'before' ? 0 : scene.shots.length;
  const before = firstNotIn(scene.shots.slice(from), selected);
  const shots = scenes.flatMap((one) => one.shots).filter(({ key }) => selected.has(key));
  return { kind: 'moveShots', shots: shots.map(({ key }) => key), scene: scene.key, before };
}

function firstNotIn(shots: readonly ShotItem[], selected: ReadonlySet<string>): string | null {
  return shots.find(({ key }) => !selected.has(key))?.key ?? null;
}

function placeOf(scenes: Scenes, shot: string): { readonly scene: SceneItem; readonly at: number } | null {
  for (const scene of scenes) {
    const at = scene.shots.findIndex(({ key }) => key === shot);
    if (at >= 0) return { scene, at };
  }
  return null;
}
