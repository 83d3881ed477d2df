import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedRuns } from '../../../../../src/jobs/store/sorting/sortedRuns.ts';

describe('SortedRuns', () => {
  it('gives out what came in parts as sorting all of it at once would, in pages of any size', () => {
    const parts = fc.array(fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60 }),
        (keysOfParts, pages) => {
          const runs = new SortedRuns();
          const all: (readonly [id: number, key: number])[] = [];
          for (const keys of keysOfParts) {
            const ids = keys.map((_, index) => all.length + index + 1);
            runs.add(ids, keys);
            all.push(...ids.map((id, index) => [id, keys[index] ?? 0] as const));
          }
          const taken: number[] = [];
          for (const count of pages) {
            assert.equal(runs.isEmpty, taken.length === all.length);
            const page = runs.take(count);
            assert.equal(page.length, Math.min(count, all.length - taken.length));
            taken.push(...page);
          }
          assert.deepEqual(
            taken,
            all.sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([id]) => id),
          );
        },
      ),
    );
  });
});
