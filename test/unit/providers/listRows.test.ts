import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { ResourceRow } from '../../../src/core/resource.ts';
import { listRows } from '../../../src/providers/resourceRows.ts';
import { id, list, text } from '../../../src/providers/tolerant.ts';

const thing = z.looseObject({ id, name: text });
const read = listRows(list(thing, 'things'), (row): ResourceRow => {
  return {
    id: row.id,
    label: row.name ?? row.id,
    description: null,
    facts: [],
    icon: '',
    params: { id: row.id },
  };
});
const rowsOf = (answer: unknown): readonly ResourceRow[] => {
  const found = read(answer);
  assert.equal(found.wrongAt, undefined, JSON.stringify(answer));
  return 'rows' in found ? [...found.rows] : [];
};
const ids = (answer: unknown) => rowsOf(answer).map((row) => row.id);

describe('the rows of a list', () => {
  it('are found bare, below the name of the contract, in an envelope and below other usual names', () => {
    const things = [{ id: 'a' }, { id: 'b' }];
    for (const answer of [
      things,
      { things },
      { success: true, data: { things } },
      { data: things },
      { items: things },
      { results: things, count: 2 },
      { result: { items: things } },
      { data: { rows: things } },
    ]) {
      assert.deepEqual(ids(answer), ['a', 'b'], JSON.stringify(answer));
    }
  });

  it('are none where the list is null or empty, or left out beside a count of 0', () => {
    for (const answer of [
      [],
      { things: null },
      { things: [] },
      { data: { things: null } },
      { count: 0 },
      { total: 0 },
    ])
      assert.deepEqual(ids(answer), []);
  });

  it('are asked for where an answer has no list', () => {
    for (const answer of [
      null,
      5,
      'x',
      {},
      { things: 'x' },
      { data: {} },
      { count: 3 },
      { things: { a: 1 } },
    ])
      assert.notEqual(read(answer).wrongAt, undefined, JSON.stringify(answer));
  });

  it('stay when others cannot be read; each of those is a row with what came', () => {
    const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.record({ name: fc.string(), size: fc.nat() }));
    const good = fc.record({ id: fc.oneof(fc.uuid(), fc.nat()), name: fc.jsonValue({ maxDepth: 1 }) });
    const property = fc.property(fc.array(fc.oneof(good, junk), { maxLength: 12 }), (things) => {
      const rows = rowsOf({ things });
      assert.equal(rows.length, things.length);
      for (const [index, one] of things.entries()) {
        const named = thing.safeParse(one);
        const row = rows[index];
        if (named.success) assert.equal(row?.id, named.data.id);
        else assert.deepEqual([row?.isUnread, row?.details, row?.params], [true, one, {}]);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('say what came in the place of one that cannot be read', () => {
    const [row] = rowsOf([{ name: 'poster', size: 3, tags: ['a'] }]);
    assert.equal(row?.label, 'poster');
    assert.deepEqual(row?.facts, [
      ['name', '"poster"'],
      ['size', '3'],
      ['tags', '["a"]'],
    ]);
    assert.deepEqual(rowsOf([7])[0]?.facts, [['Value', '7']]);
    assert.equal(rowsOf([null])[0]?.label, '?');
    const [long] = rowsOf([{ name: 'x', text: 'y'.repeat(100_000) }]);
    assert.ok(JSON.stringify(long?.facts).length < 300);
  });

  it('are known by a number as by a text, and have no name where it is none', () => {
    const rows = rowsOf([
      { id: 12, name: 7 },
      { id: 'b', name: { x: 1 } },
    ]);
    assert.deepEqual(
      rows.map((row) => [row.id, row.label]),
      [
        ['12', '7'],
        ['b', 'b'],
      ],
    );
  });
});
