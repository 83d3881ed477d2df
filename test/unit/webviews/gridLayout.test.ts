import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  gridMetrics,
  rowCount,
  rowWindow,
  scrollTo,
  positionAfter,
  type GridStep,
} from '../../../src/webviews/gallery/grid/gridLayout.ts';

const MEASURES = { minCellWidth: 168, gap: 12, aspect: 0.75, captionHeight: 48 };
const width = fc.integer({ min: 120, max: 4000 });
const total = fc.integer({ min: 0, max: 20_000 });
const viewHeight = fc.integer({ min: 50, max: 3000 });
const STEPS: readonly GridStep[] = ['left', 'right', 'up', 'down', 'pageUp', 'pageDown', 'first', 'last'];

describe('gridMetrics', () => {
  it('fills the width without overflow', () => {
    fc.assert(
      fc.property(width, (place) => {
        const { columns, cellWidth } = gridMetrics(place, MEASURES);
        const used = columns * cellWidth + (columns - 1) * MEASURES.gap;
        assert.ok(used <= place && used > place - columns);
      }),
    );
  });

  it('keeps the minimum cell width unless the grid is narrower', () => {
    fc.assert(
      fc.property(width, (place) => {
        const { columns, cellWidth } = gridMetrics(place, MEASURES);
        assert.ok(columns === 1 || cellWidth >= MEASURES.minCellWidth);
      }),
    );
  });
});

describe('rowWindow', () => {
  it('covers all visible rows with at most two screens and two rows', () => {
    fc.assert(
      fc.property(
        width,
        total,
        viewHeight,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (w, count, view, part) => {
          const metrics = gridMetrics(w, MEASURES);
          const rows = rowCount(count, metrics);
          const scrollTop = part * Math.max(0, rows * metrics.rowHeight - view);
          const { first, end } = rowWindow(scrollTop, view, rows, metrics.rowHeight);
          assert.ok(first >= 0 && end <= rows && first <= end);
          for (let row = 0; row < rows; row += Math.max(1, Math.floor(rows / 50))) {
            const top = row * metrics.rowHeight;
            const visible = top < scrollTop + view && top + metrics.cellHeight > scrollTop;
            if (visible) assert.ok(row >= first && row < end, `row ${row}`);
          }
          assert.ok((end - first) * metrics.rowHeight <= view * 2 + metrics.rowHeight * 2);
        },
      ),
    );
  });

  it('is empty for an empty grid', () => {
    assert.deepEqual(rowWindow(0, 600, 0, 200), { first: 0, end: 0 });
  });

  it('scrollTo makes a row fully visible and is stable', () => {
    const metrics = gridMetrics(1000, MEASURES);
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(50_000),
        fc.integer({ min: 300, max: 1500 }),
        (row, scrollTop, view) => {
          const to = scrollTo(row, scrollTop, view, metrics);
          assert.ok(row * metrics.rowHeight >= to - 0.5);
          assert.ok(row * metrics.rowHeight + metrics.cellHeight <= to + view + 0.5);
          if (to !== scrollTop) assert.equal(scrollTo(row, to, view, metrics), to);
        },
      ),
    );
  });
});

describe('positionAfter', () => {
  it('stays within the grid', () => {
    const counts = fc.integer({ min: 1, max: 5000 });
    const columns = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        counts,
        columns,
        fc.nat(),
        fc.constantFrom(...STEPS),
        fc.nat(10),
        (count, across, at, step, rows) => {
          const to = positionAfter(at % count, step, count, across, rows);
          assert.ok(to >= 0 && to < count);
        },
      ),
    );
  });

  it('moves up and down within a column', () => {
    assert.equal(positionAfter(1, 'down', 12, 5, 3), 6);
    assert.equal(positionAfter(6, 'up', 12, 5, 3), 1);
    assert.equal(positionAfter(2, 'up', 12, 5, 3), 2);
  });

  it('reaches the end of a short last row from above and stays in that row', () => {
    assert.equal(positionAfter(8, 'down', 12, 5, 3), 11);
    assert.equal(positionAfter(10, 'down', 12, 5, 3), 10);
  });
});
