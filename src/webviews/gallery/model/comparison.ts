import type { RecipeGroup } from '../../../features/gallery/galleryMessages.ts';

/** Two outputs in comparison, by their ids. */
export interface Pair {
  readonly left: string;
  readonly right: string;
}

/**
 * The two outputs to compare: the first two selected ones; the only selected one and the active one; or the active one
 * and its neighbor. Null when there are no two.
 */
export function pairOf(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  active: string | null,
): Pair | null {
  const chosen = ids.filter((id) => selected.has(id));
  const [first, second] = chosen;
  if (first !== undefined && second !== undefined) return { left: first, right: second };
  if (first !== undefined && active !== null && active !== first) return { left: first, right: active };
  const from = active ?? first;
  if (from === undefined) return null;
  const at = ids.indexOf(from);
  const neighbor = at < 0 ? ids.find((id) => id !== from) : (ids[at + 1] ?? ids[at - 1]);
  return neighbor === undefined ? null : { left: from, right: neighbor };
}

/** The pair with the next or previous output on the right; the left one is skipped. */
export function withNeighbor(pair: Pair, ids: readonly string[], by: 1 | -1): Pair {
  for (let at = ids.indexOf(pair.right) + by; at >= 0 && at < ids.length; at += by) {
    const right = ids[at];
    if (right !== undefined && right !== pair.left) return { ...pair, right };
  }
  return pair;
}

export function swapped({ left, right }: Pair): Pair {
  return { left: right, right: left };
}

/** A row in which two recipes differ; the text is empty where a recipe has no such row. */
export interface Difference {
  readonly label: string;
  readonly left: string;
  readonly right: string;
}

/** The rows in which two recipes differ, in their order. */
export function differences(
  left: readonly RecipeGroup[],
  right: readonly RecipeGroup[],
): readonly Difference[] {
  const a = rowsByKey(left);
  const b = rowsByKey(right);
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((key) => ({
      label: (a.get(key) ?? b.get(key))?.label ?? '',
      left: a.get(key)?.value ?? '',
      right: b.get(key)?.value ?? '',
    }))
    .filter((row) => row.left !== row.right);
}

function rowsByKey(groups: readonly RecipeGroup[]): Map<string, { label: string; value: string }> {
  return new Map(
    groups.flatMap(({ title, rows }) =>
      rows.map(({ label, value }) => [`${title}\n${label}`, { label: label || title, value }] as const),
    ),
  );
}
