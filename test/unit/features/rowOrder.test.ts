import assert from 'node:assert/strict';
import type { ResourceRow } from '../../../src/core/resource.ts';
import type { RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { arrangedRows, type Arrangement } from '../../../src/features/resources/tree/rowOrder.ts';
import { rawText } from '../../../src/core/foreignText.ts';

function node(id: string, more: Partial<ResourceRow> = {}, below: readonly RowNode[] = []): RowNode {
  const row = { id, label: id, description: null, facts: [], icon: 'key', params: {}, ...more };
  return { kind: 'row', row, below } as unknown as RowNode;
}

const nodes = [
  node('Beta 10', { status: 'active', endsAt: 300, usedAt: 5 }),
  node('alpha', { status: 'revoked', facts: [['Scopes', 'units:read, org:read']] }),
  node('Beta 2', { status: 'active', endsAt: 100, usedAt: 9 }),
];

const labels = (arrangement: Partial<Arrangement>, all = nodes): readonly string[] =>
  arrangedRows(all, { order: 'platform', text: '', ...arrangement }).map(({ row }) => rawText(row.label));

describe('the order of rows in a view', () => {
  it('is the platform’s, until another is chosen', () => {
    assert.deepEqual(labels({}), ['Beta 10', 'alpha', 'Beta 2']);
  });

  it('is by name as people count, by status, by the nearest end, by the latest use', () => {
    assert.deepEqual(labels({ order: 'name' }), ['alpha', 'Beta 2', 'Beta 10']);
    assert.deepEqual(labels({ order: 'status' }), ['Beta 2', 'Beta 10', 'alpha']);
    assert.deepEqual(labels({ order: 'expiry' }), ['Beta 2', 'Beta 10', 'alpha']);
    assert.deepEqual(labels({ order: 'used' }), ['Beta 2', 'Beta 10', 'alpha']);
  });

  it('leaves out what does not have all the words, wherever they stand', () => {
    assert.deepEqual(labels({ text: 'ORG:read' }), ['alpha']);
    assert.deepEqual(labels({ text: 'beta active' }), ['Beta 10', 'Beta 2']);
    assert.deepEqual(labels({ text: 'nothing' }), []);
  });

  it('keeps a row above one that matches, and orders each level by itself', () => {
    const tree = [node('team', {}, [node('b'), node('a')]), node('other')];
    const [team] = arrangedRows(tree, { order: 'name', text: '' }).filter(({ row }) => row.id === 'team');
    assert.deepEqual(
      team?.below.map(({ row }) => row.id),
      ['a', 'b'],
    );
    assert.deepEqual(labels({ text: 'b' }, tree), ['team']);
  });
});
