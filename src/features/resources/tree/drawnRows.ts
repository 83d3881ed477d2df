import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import type { ResourceRow } from '../../../core/resource.ts';
import { nodeId, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';

/** What a view holds: the very node objects, which a refresh of one node needs, and what was drawn of those with times. */
export class DrawnRows {
  readonly #nodes = new Map<string, ProviderNode>();
  /** The gray text that a row had when it was drawn, by node id. */
  readonly #texts = new Map<string, vscode.TreeItem['description']>();

  /** What was asked for below a list, by the list's node id. */
  readonly #levels = new Map<string, readonly ProviderNode[]>();

  get(id: string): ProviderNode | undefined {
    return this.#nodes.get(id);
  }

  nodes(): readonly ProviderNode[] {
    return [...this.#nodes.values()];
  }

  /** Nodes that were asked for: known until the editor draws some of their ids, perhaps by other objects. */
  asked(nodes: readonly ProviderNode[]): void {
    for (const node of nodes) if (!this.#nodes.has(nodeId(node))) this.#nodes.set(nodeId(node), node);
  }

  drawn(node: ProviderNode, { description }: Pick<vscode.TreeItem, 'description'>): void {
    const id = nodeId(node);
    this.#nodes.set(id, node);
    if (hasTime(node)) this.#texts.set(id, description);
  }

  /** Notes what stands below a list. */
  level(list: string, children: readonly ProviderNode[]): void {
    this.#levels.set(list, children);
  }

  /**
   * Takes over what the rows of a list say now. Gives those that have to be drawn again; null when the whole list has.
   * A list that changes every few seconds would otherwise take the buttons away under the mouse.
   */
  update(list: string, now: readonly ProviderNode[]): readonly RowNode[] | null {
    const level = this.#levels.get(list)?.map((node) => this.#nodes.get(nodeId(node)) ?? node);
    const changed = level && changedRows(level, now);
    if (!changed) return null;
    // The editor knows a row by its object, so that the object has to say it.
    for (const [node, row] of changed) Object.assign(node, { row });
    return [...changed.keys()];
  }

  /** The rows that were drawn and would read differently now. */
  outdated(draw: (node: RowNode) => Pick<vscode.TreeItem, 'description'>): readonly RowNode[] {
    return this.nodes().filter((node): node is RowNode => {
      const id = nodeId(node);
      if (!hasTime(node) || !this.#texts.has(id)) return false;
      return this.#texts.get(id) !== draw(node).description;
    });
  }

  /** The lists below a row, at any depth. */
  listsBelow(row: RowNode): readonly ListNode[] {
    const above = `list/${row.account.id}/${row.path}/`;
    return this.nodes().filter(
      (node): node is ListNode => node.kind === 'list' && nodeId(node).startsWith(above),
    );
  }
}

function hasTime(node: ProviderNode): node is RowNode {
  return node.kind === 'row' && node.row.endsAt !== undefined;
}

/** More rows are not compared one by one. */
const MOST_ROWS = 300;

/**
 * What the rows of a level, and those below them, say now where they say something else than what is drawn. Null where
 * rows came, went or moved, and where there are very many: then all of it is drawn again.
 */
function changedRows(
  drawn: readonly ProviderNode[],
  now: readonly ProviderNode[],
): ReadonlyMap<RowNode, ResourceRow> | null {
  const changed = new Map<RowNode, ResourceRow>();
  let compared = 0;
  const isAlike = (before: readonly ProviderNode[], after: readonly ProviderNode[]): boolean => {
    compared += before.length;
    return (
      compared <= MOST_ROWS &&
      before.length === after.length &&
      before.every((node, at) => {
        const fresh = after[at];
        if (!fresh || nodeId(fresh) !== nodeId(node)) return false;
        if (node.kind !== 'row' || fresh.kind !== 'row') return isDeepStrictEqual(node, fresh);
        if (node.favorite !== fresh.favorite || node.collapsed !== fresh.collapsed) return false;
        if (!isDeepStrictEqual(node.row, fresh.row)) changed.set(node, fresh.row);
        return isAlike(node.below, fresh.below);
      })
    );
  };
  return isAlike(drawn, now) ? changed : null;
}
