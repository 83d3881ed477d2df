import type { BoardItem, SceneItem, ShotItem } from '../../../features/storyboard/storyboardMessages.ts';

/** A row of the board: the heading of a scene, or some of its cards; `hasAdd`: behind them, the place for a new one. */
export type BoardRow =
  | { readonly kind: 'scene'; readonly scene: SceneItem; readonly position: number }
  | {
      readonly kind: 'cards';
      readonly scene: SceneItem;
      readonly shots: readonly ShotItem[];
      readonly hasAdd: boolean;
    };

/** Lengths in CSS pixels. */
export interface Measures {
  readonly columns: number;
  readonly cardWidth: number;
  readonly cardHeight: number;
  readonly sceneHeight: number;
  readonly gap: number;
}

/** As many columns as fit, with cards as wide as possible. */
export function measuresFor(width: number, least: number): Measures {
  const gap = 16;
  const columns = Math.max(1, Math.floor((width + gap) / (least + gap)));
  const cardWidth = Math.max(1, Math.floor((width - gap * (columns - 1)) / columns));
  return { columns, cardWidth, cardHeight: Math.round((cardWidth * 9) / 16) + 92, sceneHeight: 52, gap };
}

/** The rows of a board; with `matches`, of the shots that are found, and of no scene without one. */
export function rowsOf(
  { scenes, readOnly }: Pick<BoardItem, 'scenes' | 'readOnly'>,
  columns: number,
  matches: ReadonlySet<string> | null,
): readonly BoardRow[] {
  return scenes.flatMap((scene, position): BoardRow[] => {
    const shots = matches ? scene.shots.filter(({ key }) => matches.has(key)) : scene.shots;
    if (matches && shots.length === 0) return [];
    const canAdd = !matches && readOnly === null && !scene.locked;
    const places = shots.length + (canAdd ? 1 : 0);
    const rows = Array.from({ length: Math.ceil(places / columns) }, (_, row): BoardRow => {
      const inRow = shots.slice(row * columns, (row + 1) * columns);
      return {
        kind: 'cards',
        scene,
        shots: inRow,
        hasAdd: canAdd && row === Math.floor(shots.length / columns),
      };
    });
    return [{ kind: 'scene', scene, position }, ...rows];
  });
}

/** Where each row begins, and as the last number where all of them end. */
export function topsOf(
  rows: readonly BoardRow[],
  { sceneHeight, cardHeight, gap }: Measures,
): readonly number[] {
  const tops = [0];
  for (const { kind } of rows)
    tops.push((tops.at(-1) ?? 0) + (kind === 'scene' ? sceneHeight : cardHeight + gap));
  return tops;
}

/** The rows in view and half a screen before and after them, from `first` (included) to `end` (excluded). */
export function rowsInView(
  tops: readonly number[],
  scrollTop: number,
  height: number,
): { readonly first: number; readonly end: number } {
  const last = tops.length - 1;
  const first = Math.max(0, firstAfter(tops, scrollTop - height / 2) - 1);
  return { first, end: Math.min(last, firstAfter(tops, scrollTop + height * 1.5)) };
}

/** The first row that begins behind a position. */
function firstAfter(tops: readonly number[], position: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The shot above or below another one, in its column or the last one of a shorter row. */
export function shotBeside(rows: readonly BoardRow[], key: string, by: 1 | -1): string | null {
  const cards = rows.flatMap((row) => (row.kind === 'cards' && row.shots.length > 0 ? [row.shots] : []));
  const at = cards.findIndex((shots) => shots.some((shot) => shot.key === key));
  const column = cards[at]?.findIndex((shot) => shot.key === key) ?? 0;
  const shots = cards[at + by];
  return shots?.[Math.min(column, shots.length - 1)]?.key ?? null;
}
