import type * as vscode from 'vscode';
import { nodeId, type ListNode, type ProviderNode, type RowNode } from './providerNodes.ts';

/** What a view holds: the very node objects, which a refresh of one node needs, and what was drawn of those with times. */
export class DrawnRows {
  readonly #nodes = new Map<string, ProviderNode>();
  /** The gray text that a row had when it was drawn, by node id. */
  readonly #texts = new Map<string, vscode.TreeItem['description']>();

  get(id: string): ProviderNode | undefined {
    return this.#nodes.get(id);
  }

  nodes(): readonly ProviderNode[] {
    return [...this.#nodes.values()];
  }

  drawn(node: ProviderNode, { description }: Pick<vscode.TreeItem, 'description'>): void {
    const id = nodeId(node);
    this.#nodes.set(id, node);
    if (hasTime(node)) this.#texts.set(id, description);
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
