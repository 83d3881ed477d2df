import type { ResourceRow } from '../../../core/resource.ts';
import type { RowNode } from './providerNodes.ts';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';
import { cutText } from '../../../net/redaction/displayText.ts';

export const ROW_ORDERS = ['platform', 'name', 'status', 'expiry', 'used'] as const;

export type RowOrder = (typeof ROW_ORDERS)[number];

/** How a view orders and filters its rows. */
export interface Arrangement {
  /** `platform`: as they came. `expiry`: what ends first is first. `used`: what was used last is first. */
  readonly order: RowOrder;
  /** Only rows with all these words in what is known of them; empty: every row. */
  readonly text: string;
}

/** The rows in their order, each level by itself, favorites first; a row stays when it or one below it matches. */
export function arrangedRows(nodes: readonly RowNode[], arrangement: Arrangement): readonly RowNode[] {
  const wanted = normalized(arrangement.text).split(/\s+/).filter(Boolean);
  const kept = nodes.flatMap((node): readonly RowNode[] => {
    const below = arrangedRows(node.below, arrangement);
    return wanted.length === 0 || below.length > 0 || matches(node.row, wanted) ? [{ ...node, below }] : [];
  });
  const { order } = arrangement;
  return favoritesFirst(order === 'platform' ? kept : sorted(kept, COMPARE[order]));
}

/** How many rows there are on all levels. */
export function countRows(nodes: readonly RowNode[]): number {
  return nodes.reduce((total, { below }) => total + 1 + countRows(below), 0);
}

/** The same rows, those first that the user wants at hand. */
export function favoritesFirst(nodes: readonly RowNode[]): readonly RowNode[] {
  return [...nodes.filter(({ favorite }) => favorite), ...nodes.filter(({ favorite }) => !favorite)];
}

/** A row with the texts that it is ordered by. */
interface Sortable {
  readonly node: RowNode;
  readonly name: string;
  readonly status: string;
}

type Compare = (a: Sortable, b: Sortable) => number;

function sorted(nodes: readonly RowNode[], compare: Compare): readonly RowNode[] {
  const all = nodes.map((node): Sortable => {
    return { node, name: headOf(node.row.label), status: headOf(node.row.status ?? '') };
  });
  return all.sort(compare).map(({ node }) => node);
}

/** Longer texts are compared and searched by their beginning. */
const MOST_CHARACTERS = 1_000;

const collator = new Intl.Collator(undefined, { numeric: true });

const byName: Compare = (a, b) => collator.compare(a.name, b.name);

/** What has no time comes last. */
const COMPARE: Readonly<Record<Exclude<RowOrder, 'platform'>, Compare>> = {
  name: byName,
  status: (a, b) => collator.compare(a.status, b.status) || byName(a, b),
  expiry: (a, b) =>
    compareTimes(a.node.row.endsAt ?? Infinity, b.node.row.endsAt ?? Infinity) || byName(a, b),
  used: (a, b) =>
    compareTimes(b.node.row.usedAt ?? -Infinity, a.node.row.usedAt ?? -Infinity) || byName(a, b),
};

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function matches({ label, description, status, facts }: ResourceRow, words: readonly string[]): boolean {
  const text = normalized(
    [label, description ?? '', status ?? '', ...facts.map(([, value]) => value)].map(headOf).join(' '),
  );
  return words.every((word) => text.includes(word));
}

function headOf(text: ForeignText): string {
  return cutText(rawText(text), MOST_CHARACTERS);
}

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
