import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  actualSize,
  canPan,
  FIT,
  fitScale,
  panned,
  placed,
  scaleOf,
  zoomed,
} from '../../../src/webviews/gallery/viewer/zoom.ts';

const side = fc.integer({ min: 20, max: 4000 });
const size = fc.record({ width: side, height: side });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.3, max: 4, noNaN: true });

describe('zoom', () => {
  it('shows the whole picture centered and not enlarged at first', () => {
    fc.assert(
      fc.property(size, size, (view, picture) => {
        const { left, top, scale } = placed(FIT, view, picture);
        assert.ok(scale <= 1);
        assert.ok(left >= -0.01 && top >= -0.01);
        assert.ok(Math.abs(left * 2 + picture.width * scale - view.width) < 0.01);
        assert.ok(Math.abs(top * 2 + picture.height * scale - view.height) < 0.01);
      }),
    );
  });

  it('leaves no gap at the edges after any zooms and pans', () => {
    const step = fc.tuple(
      factor,
      part,
      part,
      fc.integer({ min: -900, max: 900 }),
      fc.integer({ min: -900, max: 900 }),
    );
    fc.assert(
      fc.property(size, size, fc.array(step, { maxLength: 8 }), (view, picture, steps) => {
        let zoom = FIT;
        for (const [by, u, v, dx, dy] of steps) {
          zoom = zoomed(zoom, by, { x: u * view.width, y: v * view.height }, view, picture);
          zoom = panned(zoom, dx, dy, view, picture);
          const { left, top, scale } = placed(zoom, view, picture);
          const [width, height] = [picture.width * scale, picture.height * scale];
          if (width >= view.width) assert.ok(left <= 0.01 && left + width >= view.width - 0.01);
          if (height >= view.height) assert.ok(top <= 0.01 && top + height >= view.height - 0.01);
          assert.ok(zoom.times >= 1 && scale <= 16.01);
        }
      }),
    );
  });

  it('keeps the point under the pointer in place', () => {
    const view = { width: 800, height: 600 };
    const picture = { width: 4000, height: 3000 };
    const middle = zoomed(FIT, 4, { x: 400, y: 300 }, view, picture);
    const at = { x: 500, y: 250 };
    const under = (zoom: typeof FIT) => {
      const { left, top, scale } = placed(zoom, view, picture);
      return [(at.x - left) / scale, (at.y - top) / scale];
    };
    const [u = 0, v = 0] = under(middle);
    const [x = 0, y = 0] = under(zoomed(middle, 1.5, at, view, picture));
    assert.ok(Math.abs(u - x) < 0.01 && Math.abs(v - y) < 0.01);
  });

  it('shows one picture pixel per screen pixel at actual size', () => {
    const view = { width: 800, height: 600 };
    const picture = { width: 4000, height: 3000 };
    const zoom = actualSize(FIT, view, picture);
    assert.ok(Math.abs(scaleOf(zoom, view, picture) - 1) < 1e-9);
    assert.ok(canPan(zoom, view, picture));
    assert.ok(!canPan(FIT, view, picture));
  });

  it('has scale 1 before the view has a size', () => {
    assert.equal(fitScale({ width: 0, height: 0 }, { width: 100, height: 100 }), 1);
  });
});
