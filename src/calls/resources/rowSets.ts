import type { ResourceList, ResourceRow } from '../../core/resource.ts';
import type { ForeignText } from '../../core/foreignText.ts';

/** A choice of several rows of a list that is offered before the rows themselves. */
export interface RowSet {
  readonly label: ForeignText;
  /** `preset`: of the list itself. `likeRow`: what a row of another list holds, whose label this is. */
  readonly kind: 'preset' | 'likeRow';
  readonly values: ReadonlySet<string>;
}

/**
 * The sets that several rows can be picked by: those of the list, and those that rows of `others` hold, whose parameter
 * `input` names the values with blanks between them.
 *
 * @param rows the rows of the list; those without its `gives` are groups.
 */
export function rowSets(
  list: ResourceList,
  rows: readonly ResourceRow[],
  input: string,
  others: readonly ResourceRow[],
): readonly RowSet[] {
  const valueOf = (row: ResourceRow) => row.params[list.gives ?? ''];
  const presets = (list.presets ?? []).map((preset): RowSet => {
    const { label } = preset;
    const values = new Set(rows.filter((row) => preset.picks(row)).flatMap((row) => valueOf(row) ?? []));
    return { label, kind: 'preset', values };
  });
  const known = new Set(rows.flatMap((one) => valueOf(one) ?? []));
  const alike = others.flatMap((row): RowSet[] => {
    // What the list no longer has cannot be asked for again.
    const values = new Set((row.params[input] ?? '').split(' ').filter((value) => known.has(value)));
    return values.size === 0 ? [] : [{ label: row.label, kind: 'likeRow', values }];
  });
  return [...presets.filter(({ values }) => values.size > 0), ...alike];
}

/** The rows below their groups, in the order in which the groups come; rows without one come first, under null. */
export function groupedRows(
  rows: readonly ResourceRow[],
): readonly (readonly [group: ForeignText | null, rows: readonly ResourceRow[]])[] {
  const groups = new Map(rows.filter(({ parent }) => !parent).map(({ id, label }) => [id, label]));
  const below = Map.groupBy(rows, ({ parent }) => (parent ? (groups.get(parent) ?? parent) : null));
  const parents = new Set(rows.map(({ parent }) => parent));
  const loose = (below.get(null) ?? []).filter(({ id }) => !parents.has(id));
  return [
    ...(loose.length > 0 ? [[null, loose] as const] : []),
    ...[...below].flatMap(([group, members]) => (group === null ? [] : [[group, members] as const])),
  ];
}
