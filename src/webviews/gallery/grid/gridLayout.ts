/** The layout of a grid's cells. All lengths in CSS pixels. */
export interface GridMetrics {
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From the top of one row to the top of the next. */
  readonly rowHeight: number;
}

export interface GridMeasures {
  readonly minCellWidth: number;
  readonly gap: number;
  /** The picture's height divided by its width. */
  readonly aspect: number;
  /** The caption is below the picture. */
  readonly captionHeight: number;
}

/** The rows that are rendered, from `first` (included) to `end` (excluded). */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** As many columns as fit, with cells as wide as possible. */
export function gridMetrics(width: number, measures: GridMeasures): GridMetrics {
  const { minCellWidth, gap, aspect, captionHeight } = measures;
  const columns = Math.max(1, Math.floor((width + gap) / (minCellWidth + gap)));
  const cellWidth = Math.max(1, Math.floor((width - gap * (columns - 1)) / columns));
  const cellHeight = Math.round(cellWidth * aspect) + captionHeight;
  return { columns, cellWidth, cellHeight, rowHeight: cellHeight + gap };
}

export function rowCount(outputs: number, { columns }: Pick<GridMetrics, 'columns'>): number {
  return Math.ceil(outputs / columns);
}

/** The visible rows and half a screen before and after them: at most two screens and two rows. */
export function rowWindow(scrollTop: number, viewHeight: number, rows: number, rowHeight: number): RowWindow {
  const spare = viewHeight / 2;
  const first = Math.floor((scrollTop - spare) / rowHeight);
  const end = Math.ceil((scrollTop + viewHeight + spare) / rowHeight);
  const clamp = (row: number): number => Math.min(Math.max(row, 0), rows);
  return { first: clamp(Math.min(first, rows - 1)), end: clamp(end) };
}

/** The nearest scroll position at which a row is fully visible. */
export function scrollTo(row: number, scrollTop: number, viewHeight: number, metrics: GridMetrics): number {
  const top = row * metrics.rowHeight;
  const bottom = top + metrics.cellHeight;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return Math.max(0, bottom - viewHeight);
  return scrollTop;
}

/** A move of the keyboard focus. */
export type GridStep = 'left' | 'right' | 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

/** The position after a step; it never leaves the grid. */
export function positionAfter(
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
    // Down from a full row goes to the last output of a short last row; within the last row it stays.
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
