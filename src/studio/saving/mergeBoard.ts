import { isMembers, isSameJson, type Members } from '../remote/documentText.ts';
import type { BoardContent } from '../../core/studio/studioAbility.ts';

export interface MergedBoard {
  /** With the own value wherever both changed the same member in different ways. */
  readonly content: BoardContent;
  /** Where that is so: `scenes.2.shots.shot-5.prompt`, by ids. */
  readonly conflicts: readonly string[];
}

/**
 * Merges what two made of one storyboard. Scenes and shots are the same by their ids, also where a shot was moved into
 * another scene; all other values by their names. What one side left as it was, the other side decides; what one side
 * deleted and the other edited stays, and is a conflict. Pure; the order of members is that of `mine`.
 */
export function mergeBoard(base: BoardContent, mine: BoardContent, theirs: BoardContent): MergedBoard {
  const conflicts: string[] = [];
  const [o, a, b] = [laidOut(base), laidOut(mine), laidOut(theirs)];
  const shots = mergeById(o.shots, a.shots, b.shots, 'shots', conflicts);
  const scenes = mergeById(o.scenes, a.scenes, b.scenes, 'scenes', conflicts);
  const rest = mergeMembers(o.rest, a.rest, b.rest, '', conflicts);
  const order = mergeOrder(o.order, a.order, b.order).filter((id) => scenes.has(id));
  const places = new Map([...shots.keys()].map((id) => [id, placeOf(id, o, a, b)]));
  const content = order.map((sceneId) => {
    const [ofBase, ofMine, ofTheirs] = [o, a, b].map(({ members }) => members.get(sceneId) ?? []);
    const listed = mergeOrder(ofBase ?? [], ofMine ?? [], ofTheirs ?? []);
    const here = listed.filter((id) => places.get(id) === sceneId);
    return { ...scenes.get(sceneId), shots: here.map((id) => shots.get(id)) };
  });
  // A shot whose scene the other side has deleted.
  const homeless = [...shots.keys()].filter((id) => !order.includes(places.get(id) ?? ''));
  const last = content.at(-1);
  for (const id of homeless) {
    conflicts.push(`shots.${id}`);
    last?.shots.push(shots.get(id));
  }
  return { content: { ...rest, scenes: content }, conflicts };
}

/** A board with its shots beside its scenes. */
interface LaidOut {
  /** With an empty list in the place of the scenes, as each scene has one in the place of its shots. */
  readonly rest: Members;
  readonly scenes: ReadonlyMap<string, Members>;
  readonly shots: ReadonlyMap<string, Members>;
  /** Ids of the scenes. */
  readonly order: readonly string[];
  /** Ids of the shots of each scene. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** True for a board whose scenes and shots all have ids, each only once: others are merged as text. */
export function isMergeable(content: BoardContent): boolean {
  const scenes = listOf(content['scenes']);
  const shots = scenes?.map((scene) => (isMembers(scene) ? listOf(scene['shots']) : null));
  if (!scenes || !shots?.every((list) => list !== null)) return false;
  return [scenes, shots.flat()].every((list) => {
    const ids = list.map(idOf);
    return ids.every((id) => id !== null) && new Set(ids).size === ids.length;
  });
}

function laidOut(content: BoardContent): LaidOut {
  const scenes = new Map<string, Members>();
  const shots = new Map<string, Members>();
  const members = new Map<string, readonly string[]>();
  for (const scene of listOf(content['scenes']) ?? []) {
    const id = idOf(scene);
    if (!isMembers(scene) || id === null) continue;
    const ids = (listOf(scene['shots']) ?? []).flatMap((shot) => {
      const shotId = idOf(shot);
      if (!isMembers(shot) || shotId === null) return [];
      shots.set(shotId, shot);
      return [shotId];
    });
    scenes.set(id, { ...scene, shots: [] });
    members.set(id, ids);
  }
  return { rest: { ...content, scenes: [] }, scenes, shots, order: [...scenes.keys()], members };
}

/** The scene of a shot: where a side has moved it, or where it was. */
function placeOf(id: string, base: LaidOut, mine: LaidOut, theirs: LaidOut): string | undefined {
  const [was, here, there] = [base, mine, theirs].map(({ members }) =>
    [...members].find(([, ids]) => ids.includes(id)),
  );
  if (here === undefined) return there?.[0];
  return there !== undefined && here[0] === was?.[0] ? there[0] : here[0];
}

function mergeById(
  base: ReadonlyMap<string, Members>,
  mine: ReadonlyMap<string, Members>,
  theirs: ReadonlyMap<string, Members>,
  path: string,
  conflicts: string[],
): Map<string, Members> {
  const merged = new Map<string, Members>();
  for (const id of new Set([...mine.keys(), ...theirs.keys()])) {
    const [was, here, there] = [base.get(id), mine.get(id), theirs.get(id)];
    const kept = here ?? there;
    if (here && there) {
      merged.set(id, mergeMembers(was ?? {}, here, there, `${path}.${id}.`, conflicts));
    } else if (kept && (was === undefined || !isSameJson(was, kept))) {
      merged.set(id, kept);
      if (was !== undefined) conflicts.push(`${path}.${id}`);
    }
  }
  return merged;
}

function mergeMembers(
  base: Members,
  mine: Members,
  theirs: Members,
  path: string,
  conflicts: string[],
): Members {
  const merged: [string, unknown][] = [];
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base, mine, theirs].map((from) => own(from, name));
    const isMine = isSameJson(was, there) || isSameJson(here, there);
    const isTheirs = !isMine && isSameJson(was, here);
    const isBoth = !isMine && !isTheirs && isMembers(here) && isMembers(there);
    const value = isBoth
      ? mergeMembers(isMembers(was) ? was : {}, here, there, `${path}${name}.`, conflicts)
      : isTheirs || (!isMine && here === undefined)
        ? there
        : here;
    if (!isMine && !isTheirs && !isBoth) conflicts.push(path + name);
    if (value !== undefined) merged.push([name, value]);
  }
  return Object.fromEntries(merged);
}

/** The ids of both, in the order of `mine` unless only `theirs` has another than `base`. */
function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const isMineMoved = !isSameJson(common(base, mine), common(mine, base));
  const [lead, other] =
    isMineMoved || !isSameJson(common(base, theirs), common(theirs, base))
      ? isMineMoved
        ? [mine, theirs]
        : [theirs, mine]
      : [mine, theirs];
  const merged = [...lead];
  for (const [at, id] of other.entries()) {
    if (merged.includes(id)) continue;
    const before = other.slice(0, at).findLast((one) => merged.includes(one));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  }
  return merged;
}

function common(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((id) => other.includes(id));
}

function own(from: Members, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function idOf(value: unknown): string | null {
  const id = isMembers(value) ? own(value, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : null;
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}
