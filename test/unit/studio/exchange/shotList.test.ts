import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placedShots } from '../../../../src/studio/exchange/cut.ts';
import { shotListOf } from '../../../../src/studio/exchange/shotList.ts';
import { anyCut, cut } from './cuts.ts';

/** The cells of a CSV text (RFC 4180). */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = csv.startsWith('\uFEFF') ? 1 : 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += 1) {
        if (csv[at] === '"') at += 1;
        cell += csv[at] ?? assert.fail('not closed');
      }
      at += 1;
    } else for (; csv[at] !== ',' && csv[at] !== '\r' && at < csv.length; at += 1) cell += csv[at];
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else {
      assert.equal(csv.substring(at, at + 2), '\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('A shot list', () => {
  it('has a row for each shot', () => {
    const csv = shotListOf(cut);
    assert.equal(csv[0], '\uFEFF');
    const [head = [], first = [], second = []] = cellsOf(csv);
    const named = (row: readonly string[]) => Object.fromEntries(head.map((name, at) => [name, row[at]]));
    assert.deepEqual(named(first), {
      ...{
        Shot: '1A',
        Scene: '1',
        'Scene title': 'INT. LIGHTHOUSE',
        Title: '',
        Prompt: 'Prompt of 1A.',
        Notes: '',
      },
      ...{ Frames: '97', Seconds: '4.042', FPS: '24', Start: '00:00:00:00', End: '00:00:04:01' },
      ...{ Status: 'succeeded', Seed: '7', Take: '2', File: '1A_take_002.mp4' },
    });
    assert.equal(named(second)['Prompt'], `'=HYPERLINK("http://x")`);
    assert.equal(named(second)['Notes'], 'a, "b"\nc');
  });

  it('keeps any text, and none of it is a formula', () => {
    fc.assert(
      fc.property(anyCut, (any) => {
        const rows = cellsOf(shotListOf(any)).slice(1);
        const prompts = placedShots(any).map(({ shot }) => shot.prompt.toWellFormed());
        assert.deepEqual(
          rows.map((row) => row[4]?.replace(/^'/, '')),
          prompts.map((prompt) => prompt.replace(/^'/, '')),
        );
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
      }),
    );
  });
});
