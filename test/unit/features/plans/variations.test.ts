import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactNumber } from '../../../../src/net/json/exactNumber.ts';
import { cellsOf, combinationsIn } from '../../../../src/features/plans/variations.ts';

describe('Variations of a job', () => {
  it('are every combination of the alternatives in texts, so many of each', () => {
    const cells = cellsOf({ prompt: 'a {red|blue} boat at {dawn|noon}', width: 512 }, 2);
    assert.deepEqual(
      cells.map(({ values, label }) => [values['prompt'], label]),
      [
        ['a red boat at dawn', 'red · dawn · 1'],
        ['a red boat at dawn', 'red · dawn · 2'],
        ['a red boat at noon', 'red · noon · 1'],
        ['a red boat at noon', 'red · noon · 2'],
        ['a blue boat at dawn', 'blue · dawn · 1'],
        ['a blue boat at dawn', 'blue · dawn · 2'],
        ['a blue boat at noon', 'blue · noon · 1'],
        ['a blue boat at noon', 'blue · noon · 2'],
      ],
    );
    assert.ok(cells.every(({ values }) => values['width'] === 512));
  });

  it('have one seed after the other where one is given', () => {
    const seeds = cellsOf({ prompt: 'fog', seed: 7 }, 3).map(({ values }) => values['seed']);
    assert.deepEqual(seeds, [7, 8, 9]);
  });

  it('have exact seeds where they have more bits than a number holds', () => {
    const seed = exactNumber('15408957284361906177');
    const seeds = cellsOf({ 'sampler.seed': seed }, 3).map(({ values }) => String(values['sampler.seed']));
    assert.deepEqual(seeds, ['15408957284361906177', '15408957284361906178', '15408957284361906179']);
    assert.equal(
      JSON.stringify(
        cellsOf({ seed: exactNumber(String(Number.MAX_SAFE_INTEGER)) }, 2).map(({ values }) => values),
      ),
      '[{"seed":9007199254740991},{"seed":9007199254740992}]',
    );
  });

  it('take braces without alternatives, and an empty alternative, as they are', () => {
    assert.deepEqual(
      cellsOf({ prompt: '{"a": 1} {very |}old' }, 1).map(({ values }) => values['prompt']),
      ['{"a": 1} very old'.replace('very old', 'veryold'), '{"a": 1} old'],
    );
  });

  it('are as many as was said, whatever the texts are, and hold no alternatives any more', () => {
    const words = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 3 });
    const text = fc
      .array(words, { maxLength: 3 })
      .map((groups) => groups.map((group) => `{${group.join('|')}}`).join('x'));
    fc.assert(
      fc.property(fc.record({ a: text, b: text }), fc.integer({ min: 1, max: 3 }), (values, count) => {
        fc.pre(combinationsIn(values) <= 200);
        const cells = cellsOf(values, count);
        assert.equal(cells.length, combinationsIn(values) * count);
      }),
    );
  });
});
