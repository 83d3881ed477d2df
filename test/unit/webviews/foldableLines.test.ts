import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  foldableLines,
  hasFewLines,
  linesInSight,
} from '../../../src/webviews/gallery/model/foldableLines.ts';

describe('Folding formatted JSON', () => {
  const text = JSON.stringify({ a: [1, { b: '{' }], c: {} }, null, 2);

  it('is possible for objects and lists with something in them, not for what only looks like one', () => {
    const lines = foldableLines(text);
    const folds = lines.flatMap(({ text: line, end }) =>
      end === null ? [] : [[line.trim(), lines[end]?.text.trim()]],
    );
    assert.deepEqual(folds, [
      ['{', '}'],
      ['"a": [', '],'],
      ['{', '}'],
    ]);
    assert.deepEqual(
      lines.map(({ level }) => level),
      [1, 2, 3, 3, 4, 3, 2, 2, 1],
    );
  });

  it('is for texts of up to 5,000 lines', () => {
    assert.equal(hasFewLines(''), true);
    assert.equal(hasFewLines('\n'.repeat(4_999)), true);
    assert.equal(hasFewLines('\n'.repeat(5_000)), false);
  });

  it('hides what is between the lines, and shows every line when nothing is folded', () => {
    const lines = foldableLines(text);
    assert.deepEqual(linesInSight(lines, new Set([1])), [0, 1, 7, 8]);
    assert.equal(linesInSight(lines, new Set()).length, lines.length);
    assert.deepEqual(linesInSight(lines, new Set([0, 1])), [0]);
  });

  it('keeps every character, and folds nest, whatever the JSON is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const printed = JSON.stringify(JSON.parse(json), null, 2);
        const lines = foldableLines(printed);
        assert.equal(lines.map((line) => line.text).join('\n'), printed);
        for (const [at, { end, level }] of lines.entries())
          if (end !== null) assert.ok(end > at && lines[end]?.level === level);
      }),
    );
  });

  it('is not possible in what is no JSON', () => {
    for (const other of ['', 'a {', '}\n{', '[\n  }', 'if (x) {\n  y\n'])
      assert.ok(
        foldableLines(other).every(({ end }) => end === null),
        other,
      );
  });
});
