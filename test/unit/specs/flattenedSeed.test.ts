import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { compareFlattened } from '../../../specs/tools/flattenedSeed.ts';
import { specDocument } from './specDocument.ts';

/** The facts of a seed as a web page shows them: YAML lines without their indentation. */
function flattened(name: string): string[] {
  const facts: unknown = JSON.parse(readFileSync(`test/fixtures/seeds/${name}.facts.json`, 'utf8'));
  return stringify(facts, { lineWidth: 0 })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('compareFlattened', () => {
  const seeds = globSync('test/fixtures/seeds/*.facts.json').map((file) =>
    path.basename(file, '.facts.json'),
  );
  for (const name of seeds.sort()) {
    it(`finds every line of the flattened ${name} seed at its place in the spec`, () => {
      assert.deepEqual(compareFlattened(flattened(name).join('\n'), specDocument(name)), []);
    });
  }

  const page = flattened('crucible');
  const spec = specDocument('crucible');

  it('reads a page that shows the document as a diff with line numbers', () => {
    const diff = page.flatMap((line, index) => [String(index + 1), `+ ${line}`]);
    assert.deepEqual(compareFlattened(['Some package 0.1.0', '', ...diff, ''].join('\n'), spec), []);
  });

  it('passes over prose and comments', () => {
    const prose = ['description: |', 'A job that does something:', '- it runs', '', 'and then it ends.'];
    const lines = page.flatMap((line) => (line === 'post:' ? [line, ...prose, '# ---- a line'] : [line]));
    assert.deepEqual(compareFlattened(lines.join('\n'), spec), []);
  });

  it('notices any line that the page has not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: page.length - 1 }), (index) => {
        assert.notDeepEqual(compareFlattened(page.toSpliced(index, 1).join('\n'), spec), []);
      }),
      { numRuns: 25 },
    );
  }).timeout(30_000);

  it('names the line and both values where they differ, and goes on behind it', () => {
    const index = page.indexOf('maxLength: 255');
    const problems = compareFlattened(page.with(index, 'maxLength: 256').join('\n'), spec);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^line \d+: "maxLength: 256" at .*filename, 255 in the document$/);
  });

  it('names what the page has not', () => {
    const index = page.indexOf('format: uuid');
    const problems = compareFlattened(page.toSpliced(index, 1).join('\n'), spec);
    assert.deepEqual(problems, ['components.parameters.AssetId.schema: not on the page: format']);
  });
});
