/** Where the cells of a grid lie. All lengths in CSS pixels. */
export interface GridMetrics {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From the top of one row to the top of the next. */
  readonly rowHeight: number;
}

export interface GridMeasures {
  readonly narrowestCell: number;
  readonly gap: number;
  /** The picture's height for its width. */
  readonly aspect: number;
  /** What stands below the picture. */
  readonly captionHeight: number;
}

/** The rows that are in the document: from `first` up to, and without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** As many columns as fit, their cells as wide as the place allows: nothing is left for the browser to find out. */
export function gridMetrics(width: number, measures: GridMeasures): GridMetrics {
  const { narrowestCell, gap, aspect, captionHeight } = measures;
  const columns = Math.max(1, Math.floor((width + gap) / (narrowestCell + gap)));
  const cellWidth = Math.max(1, Math.floor((width - gap * (columns - 1)) / columns));
  const cellHeight = Math.round(cellWidth * aspect) + captionHeight;
  return { columns, cellWidth, cellHeight, rowHeight: cellHeight + gap };
}

export function rowCount(outputs: number, { columns }: Pick<GridMetrics, 'columns'>): number {
  return Math.ceil(outputs / columns);
}

/**
 * The rows in sight, and half a screen before and after them, so that they are there before they are seen: two screens
 * and a row at most.
 */
export function rowWindow(scrollTop: number, viewHeight: number, rows: number, rowHeight: number): RowWindow {
  const spare = viewHeight / 2;
  const first = Math.floor((scrollTop - spare) / rowHeight);
  const end = Math.ceil((scrollTop + viewHeight + spare) / rowHeight);
  const clamp = (row: number): number => Math.min(Math.max(row, 0), rows);
  return { first: clamp(Math.min(first, rows - 1)), end: clamp(end) };
}

/** How far to scroll so that a row is wholly in sight; the same when it is already. */
export function scrollTo(row: number, scrollTop: number, viewHeight: number, metrics: GridMetrics): number {
  const top = row * metrics.rowHeight;
  const bottom = top + metrics.cellHeight;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return Math.max(0, bottom - viewHeight);
  return scrollTop;
}

/** A step that the keyboard makes in the grid. */
export type GridStep = 'left' | 'right' | 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** Where a step leads from a position; it never leaves the grid. */
export function stepped(
  from: number,
  step: GridStep,
  total: number,
  columns: number,
  rowsInView: number,
): number {
  const last = total - 1;
  const page = Math.max(1, Math.floor(rowsInView)) * columns;
  const down = (by: number): number => {
    if (from + by <= last) return from + by;
    // The last row may be short: below a full row it is reached at its end, within it one stays.
    return Math.floor(from / columns) === Math.floor(last / columns) ? from : last;
  };
  const up = (by: number): number => (from - by >= 0 ? from - by : from % columns);
  switch (step) {
    case 'left':
      return Math.max(0, from - 1);
    case 'right':
      return Math.min(last, from + 1);
    case 'up':
      return from - columns >= 0 ? from - columns : from;
    case 'down':
      return down(columns);
    case 'pageUp':
      return up(page);
    case 'pageDown':
      return down(page);
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}
