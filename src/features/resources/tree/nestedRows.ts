import type { ResourceRow } from '../../../core/resource.ts';
import { nodeId, type ListNode, type RowNode } from './providerNodes.ts';
import type { RowFavorites } from './rowFavorites.ts';
import { favoritesFirst } from './rowOrder.ts';

/**
 * Rows below the rows that they name as their parents, on each level those first that are favorites. A row whose parents
 * form a ring, or are not there, is on top.
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
  const children = Map.groupBy(rows, (row) => parentOf(row, byId));
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

function parentOf(row: ResourceRow, rows: ReadonlyMap<string, ResourceRow>): string | null {
  const seen = new Set([row.id]);
  for (let above = row.parent; above; above = rows.get(above)?.parent) {
    if (!rows.has(above)) break;
    if (seen.has(above)) return null;
    seen.add(above);
  }
  return row.parent && rows.has(row.parent) ? row.parent : null;
}
