import type { ResourceRow } from '../../../core/resource.ts';
import type { RowNode } from './providerNodes.ts';
import { rawText } from '../../../core/foreignText.ts';

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
  const words = normalized(arrangement.text).split(/\s+/).filter(Boolean);
  const kept = nodes.flatMap((node): readonly RowNode[] => {
    const below = arrangedRows(node.below, arrangement);
    return below.length > 0 || matches(node.row, words) ? [{ ...node, below }] : [];
  });
  const { order } = arrangement;
  return favoritesFirst(order === 'platform' ? kept : kept.toSorted((a, b) => COMPARE[order](a.row, b.row)));
}

/** How many rows there are on all levels. */
export function countRows(nodes: readonly RowNode[]): number {
  return nodes.reduce((total, { below }) => total + 1 + countRows(below), 0);
}

/** The same rows, those first that the user wants at hand. */
export function favoritesFirst(nodes: readonly RowNode[]): readonly RowNode[] {
  return [...nodes.filter(({ favorite }) => favorite), ...nodes.filter(({ favorite }) => !favorite)];
}

type Compare = (a: ResourceRow, b: ResourceRow) => number;

const byName: Compare = (a, b) =>
  rawText(a.label).localeCompare(rawText(b.label), undefined, { numeric: true });

/** What has no time comes last. */
const COMPARE: Readonly<Record<Exclude<RowOrder, 'platform'>, Compare>> = {
  name: byName,
  status: (a, b) => rawText(a.status ?? '').localeCompare(rawText(b.status ?? '')) || byName(a, b),
  expiry: (a, b) => compareTimes(a.endsAt ?? Infinity, b.endsAt ?? Infinity) || byName(a, b),
  used: (a, b) => compareTimes(b.usedAt ?? -Infinity, a.usedAt ?? -Infinity) || byName(a, b),
};

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function matches({ label, description, status, facts }: ResourceRow, words: readonly string[]): boolean {
  const text = normalized(
    [label, description ?? '', status ?? '', ...facts.map(([, value]) => value)].map(rawText).join(' '),
  );
  return words.every((word) => text.includes(word));
}

function normalized(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
