import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Board, Shot } from '../storyboard/board.ts';

/** What a clip was made from: everything of its request that a change of would make another clip. */
export interface Recipe {
  readonly prompt: string;
  /** The names and ids of the pictures and sounds that it is shown, by the key that they stand under. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** Everything else: size, length, rate, seed. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The clip that it continues; null where it begins by itself. */
  readonly continues: ContinuedTake | null;
}

/** The chosen take of another shot whose frames a clip begins with. */
export interface ContinuedTake {
  readonly shot: string;
  /** The job that made the take; null where that shot has none yet. */
  readonly take: string | null;
  /** How many frames: 1 to 12. */
  readonly frames: number;
}

/** A recipe as short texts, part by part: stored with a take, and compared with what the shot says now. */
export type RecipePrints = Readonly<Record<keyof Recipe, string>>;

/** Why a clip is not what its shot says any more. */
export type StaleReason = keyof Recipe;

export type ShotState =
  | { readonly is: 'fresh' }
  | { readonly is: 'missing' }
  /** `because`: never empty. `above`: the shots further up that have to be made before, in the order of making. */
  | { readonly is: 'stale'; readonly because: readonly StaleReason[]; readonly above: readonly string[] };

/** The key of a shot that says which other one it continues: `{ "shot": "<id>", "frames": 5 }`. */
export const CONTINUES = 'continuesFrom';
export const MOST_FRAMES = 12;

const REFERENCES: ReadonlySet<string> = new Set([
  ...['referenceAssetIds', 'startFrameAssetId', 'finalFrameAssetId', 'overlapFrameAssetIds'],
  'referenceAudioAssetId',
]);
/** The settings of a board that its shots take over, where they have none of their own. */
const SETTINGS: readonly string[] = [
  ...['aspectRatio', 'sampledFps', 'interpolationFps', 'width', 'height', 'seed', 'extremeQuality'],
  ...['durationFrames', 'durationSeconds'],
];

/** What a shot is to be made from now. */
export function recipeOf(board: Board, shot: Shot): Recipe {
  const references = Object.entries(shot.values).flatMap(([name, value]) =>
    REFERENCES.has(name) && value !== undefined ? [[name, textsOf(value)] as const] : [],
  );
  const isExact = shot.values['durationFrames'] !== undefined;
  const settings = SETTINGS.flatMap((name) => {
    if (isExact && name === 'durationSeconds') return [];
    const value = shot.values[name] ?? board.settings[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    prompt: shot.prompt,
    references: Object.fromEntries(references),
    settings: Object.fromEntries(settings),
    continues: continuedBy(board, shot),
  };
}

/** The take that a shot continues now; null where it continues none, or one that is not on the board. */
export function continuedBy(board: Board, shot: Shot): ContinuedTake | null {
  const value: unknown = shot.values[CONTINUES];
  if (typeof value !== 'object' || value === null || !('shot' in value)) return null;
  const before = typeof value.shot === 'string' ? shotsByKey(board).get(value.shot) : undefined;
  if (!before || before.key === shot.key) return null;
  const frames = 'frames' in value && typeof value.frames === 'number' ? Math.round(value.frames) : 1;
  const take = before.takes.find(({ isChosen }) => isChosen);
  return {
    shot: before.key,
    take: take?.jobId ?? take?.outputAssetId ?? null,
    frames: Math.min(MOST_FRAMES, Math.max(1, frames)),
  };
}

const byKeys = new WeakMap<Board, ReadonlyMap<string, Shot>>();

/** Built once for a board: boards of a thousand shots ask for each of them. */
function shotsByKey(board: Board): ReadonlyMap<string, Shot> {
  const known = byKeys.get(board) ?? new Map(shotsOf(board).map((shot) => [shot.key, shot]));
  byKeys.set(board, known);
  return known;
}

/** The shots that another one can continue, in the order of the board: no circle comes of it, and an edit can name them. */
export function continuable(board: Board, shot: Shot): readonly Shot[] {
  const byKey = shotsByKey(board);
  const leadsToShot = (from: Shot): boolean => {
    const seen = new Set<string>();
    for (let at: Shot | undefined = from; at && !seen.has(at.key);) {
      if (at.key === shot.key) return true;
      seen.add(at.key);
      const before = continuedBy(board, at);
      at = before ? byKey.get(before.shot) : undefined;
    }
    return false;
  };
  return shotsOf(board).filter((one) => one.id === one.key && !leadsToShot(one));
}

export function shotsOf(board: Board): readonly Shot[] {
  return board.scenes.flatMap(({ shots }) => shots);
}

export function printsOf(recipe: Recipe): RecipePrints {
  return {
    prompt: print(recipe.prompt),
    references: print(recipe.references),
    settings: print(recipe.settings),
    continues: print(recipe.continues),
  };
}

const prints = z.object({
  prompt: z.string(),
  references: z.string(),
  settings: z.string(),
  continues: z.string(),
}) satisfies z.ZodMiniType<RecipePrints>;

/** Prints as they were stored as JSON; null for what cannot be read. */
export function readPrints(text: string): RecipePrints | null {
  try {
    return prints.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** One text for all of a recipe: two takes with the same were made from the same. */
export function recipeHash(recipe: Recipe): string {
  return print(printsOf(recipe));
}

/**
 * How each shot stands, by its key. A shot whose chosen take was made from something else is stale; so is one that
 * continues a shot which is stale or missing, because that one's take will be another.
 *
 * @param madeFrom what the chosen take of a shot was made from; null where nobody knows, and then it counts as fresh.
 */
export function filmState(
  board: Board,
  madeFrom: (shot: Shot) => RecipePrints | null,
): ReadonlyMap<string, ShotState> {
  const shots = shotsByKey(board);
  const states = new Map<string, ShotState>();
  const stateOf = (shot: Shot, above: ReadonlySet<string>): ShotState => {
    const known = states.get(shot.key);
    if (known) return known;
    const before = continuedBy(board, shot);
    const source = before && !above.has(before.shot) ? shots.get(before.shot) : undefined;
    const sourceState = source && stateOf(source, new Set([...above, shot.key]));
    const state = ownState(board, shot, madeFrom(shot), source, sourceState);
    // Within a circle the answer depends on where it was entered: only the outermost one counts.
    if (above.size === 0 || !before || source) states.set(shot.key, state);
    return state;
  };
  for (const shot of shots.values()) stateOf(shot, new Set());
  return states;
}

function ownState(
  board: Board,
  shot: Shot,
  made: RecipePrints | null,
  source: Shot | undefined,
  sourceState: ShotState | undefined,
): ShotState {
  if (!shot.takes.some(({ isChosen }) => isChosen)) return { is: 'missing' };
  const names = ['prompt', 'references', 'settings', 'continues'] as const;
  const now = made && printsOf(recipeOf(board, shot));
  const because = new Set<StaleReason>(now ? names.filter((name) => made[name] !== now[name]) : []);
  const above =
    source && sourceState && sourceState.is !== 'fresh'
      ? [...(sourceState.is === 'stale' ? sourceState.above : []), source.key]
      : [];
  if (above.length > 0) because.add('continues');
  return because.size === 0
    ? { is: 'fresh' }
    : { is: 'stale', because: names.filter((name) => because.has(name)), above };
}

/** The shots to be made, each behind the one that it continues; else in the order of the board. */
export function makingOrder(board: Board, wanted: ReadonlySet<string>): readonly Shot[] {
  const order: Shot[] = [];
  const visited = new Set<string>();
  const shots = shotsByKey(board);
  const visit = (shot: Shot): void => {
    if (visited.has(shot.key)) return;
    visited.add(shot.key);
    const before = continuedBy(board, shot);
    const source = before && shots.get(before.shot);
    if (source) visit(source);
    if (wanted.has(shot.key)) order.push(shot);
  };
  for (const shot of shots.values()) visit(shot);
  return order;
}

/** What of a list fits into an amount of money. */
export interface Fitted<Item> {
  readonly fits: readonly Item[];
  readonly left: readonly Item[];
}

/**
 * Takes the cheapest first, as long as the highest prices together stay within the amount; one that continues another is
 * taken only with that one. What has no known price is left, unless there is no limit.
 */
export function fittedTo<
  Item extends { readonly key: string; readonly high: number | null; readonly needs: string | null },
>(items: readonly Item[], most: number | null): Fitted<Item> {
  if (most === null) return { fits: items, left: [] };
  const taken = new Set<string>();
  const keys = new Set(items.map(({ key }) => key));
  let rest = most;
  for (;;) {
    const next = items
      .filter(({ key, needs }) => !taken.has(key) && (needs === null || !keys.has(needs) || taken.has(needs)))
      .filter((item): item is Item & { readonly high: number } => item.high !== null && item.high <= rest)
      .sort((a, b) => a.high - b.high)[0];
    if (!next) break;
    taken.add(next.key);
    rest -= next.high;
  }
  return {
    fits: items.filter(({ key }) => taken.has(key)),
    left: items.filter(({ key }) => !taken.has(key)),
  };
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map((one) => String(one)).filter((one) => one !== '');
}

/** The same for equal values, whatever the order of their keys. */
function print(value: unknown): string {
  const text = JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : one,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
