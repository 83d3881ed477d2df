import type { ResourceRow } from '../../../core/resource.ts';
import { nodeId, type ListNode, type RowNode } from './providerNodes.ts';
import type { RowFavorites } from './rowFavorites.ts';
import { favoritesFirst } from './rowOrder.ts';

/**
 * Rows below the rows that they name as their parents, on each level those first that are favorites. A row whose parents
 * form a ring, or are not there, is on top, and so is one below more rows than the view draws below each other.
 *
 * @param collapsed true to draw rows that have others below them closed at first.
 */
export function nestedRows(
  { provider, account, list, path }: ListNode,
  rows: readonly ResourceRow[],
  favorites: Pick<RowFavorites, 'has'>,
  collapsed: boolean,
): readonly RowNode[] {
  // Of rows that share an id, those that name it as their parent stand below the first.
  const byId = new Map(rows.toReversed().map((row) => [row.id, row]));
  const paths = new Set<string>();
  const depths = depthsOf(byId);
  const children = Map.groupBy(rows, (row) => parentOf(row, depths));
  const nodes = (parent: string | null): readonly RowNode[] =>
    favoritesFirst((children.get(parent) ?? []).map((row) => nodeOf(row)));
  const nodeOf = (row: ResourceRow): RowNode => {
    const below = byId.get(row.id) === row ? nodes(row.id) : [];
    const node: RowNode = {
      kind: 'row',
      provider,
      account,
      list,
      path: pathOf(row.id),
      row,
      below,
      collapsed,
    };
    return favorites.has(nodeId(node)) ? { ...node, favorite: true } : node;
  };
  /** Different for each row, so that the view can tell rows apart that share an id. */
  const pathOf = (id: string): string => {
    let own = `${path}/${id}`;
    for (let number = 2; paths.has(own); number += 1) own = `${path}/${id}#${number}`;
    paths.add(own);
    return own;
  };
  return nodes(null);
}

/** Nobody nests so deep, and what draws the rows goes down level by level. */
const MOST_LEVELS = 50;

/** @param depths of all rows that others can stand below. */
function parentOf({ id, parent }: ResourceRow, depths: ReadonlyMap<string, number>): string | null {
  const above = parent && parent !== id ? depths.get(parent) : undefined;
  if (!parent || above === undefined || above === IN_RING) return null;
  return (above + 1) % MOST_LEVELS === 0 ? null : parent;
}

const IN_RING = -1;

/** Below how many others each row stands, if its parents do not form a ring. */
function depthsOf(rows: ReadonlyMap<string, ResourceRow>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const start of rows.keys()) {
    const way = new Set<string>();
    let at: string | null | undefined = start;
    while (at && rows.has(at) && !depths.has(at) && !way.has(at)) {
      way.add(at);
      at = rows.get(at)?.parent;
    }
    const end = at ? depths.get(at) : undefined;
    const isRing = end === IN_RING || (!!at && way.has(at));
    let depth = end ?? -1;
    for (const id of [...way].reverse()) depths.set(id, isRing ? IN_RING : (depth += 1));
  }
  return depths;
}
