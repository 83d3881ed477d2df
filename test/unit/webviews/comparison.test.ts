import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  differences,
  pairOf,
  swapped,
  withNeighbor,
} from '../../../src/webviews/gallery/model/comparison.ts';

const IDS = ['a/0', 'b/0', 'c/0', 'd/0'];

describe('pairOf', () => {
  it('takes two selected outputs in list order', () => {
    assert.deepEqual(pairOf(IDS, new Set(['d/0', 'b/0']), 'a/0'), { left: 'b/0', right: 'd/0' });
  });

  it('takes the only selected output and the active one', () => {
    assert.deepEqual(pairOf(IDS, new Set(['c/0']), 'a/0'), { left: 'c/0', right: 'a/0' });
  });

  it('takes the active output and the next one, or the previous one at the end', () => {
    assert.deepEqual(pairOf(IDS, new Set(), 'b/0'), { left: 'b/0', right: 'c/0' });
    assert.deepEqual(pairOf(IDS, new Set(), 'd/0'), { left: 'd/0', right: 'c/0' });
  });

  it('gives null for fewer than two outputs', () => {
    assert.equal(pairOf(['a/0'], new Set(['a/0']), 'a/0'), null);
    assert.equal(pairOf([], new Set(), null), null);
  });

  it('never pairs an output with itself, whatever the steps', () => {
    const steps = fc.array(fc.constantFrom(1 as const, -1 as const, 0 as const), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), steps, (count, moves) => {
        const ids = Array.from({ length: count }, (_, at) => `j${at}/0`);
        let pair = pairOf(ids, new Set(), ids[0] ?? null);
        for (const by of moves) {
          assert.ok(pair && pair.left !== pair.right);
          pair = by === 0 ? swapped(pair) : withNeighbor(pair, ids, by);
        }
      }),
    );
  });
});

describe('differences', () => {
  it('lists the rows that differ, with an empty text for a missing row', () => {
    const recipe = (seed: string, more: readonly { label: string; value: string }[] = []) => [
      { title: 'Prompt', rows: [{ label: '', value: 'a fox' }] },
      { title: 'Request', rows: [{ label: 'Seed', value: seed }, ...more] },
    ];
    assert.deepEqual(differences(recipe('1'), recipe('2', [{ label: 'Steps', value: '9' }])), [
      { label: 'Seed', left: '1', right: '2' },
      { label: 'Steps', left: '', right: '9' },
    ]);
    assert.deepEqual(differences(recipe('1'), recipe('1')), []);
  });
});
