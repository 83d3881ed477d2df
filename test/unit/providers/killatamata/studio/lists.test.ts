import assert from 'node:assert/strict';
import type { ResourceList, ResourceRow } from '../../../../../src/core/resource.ts';
import { studioLists } from '../../../../../src/providers/killatamata/studio/lists.ts';
import { nextPage } from '../../../../../src/providers/killatamata/studio/workspace.ts';

const all = studioLists.flatMap((list) => [list, ...(list.rowLists ?? [])]);

function listNamed(id: string): ResourceList {
  const found = all.find((list) => list.id === id);
  assert.ok(found);
  return found;
}

function rowOf(asset: object): ResourceRow {
  const read = listNamed('studioAssets').rows({ assets: [{ id: 'a1', ...asset }] });
  const [row] = 'rows' in read ? read.rows : [];
  assert.ok(row);
  return row;
}

const offered = (asset: object) => {
  const row = rowOf(asset);
  return listNamed('studioAssets')
    .rowActions?.filter((action) => action.offeredFor?.(row) ?? true)
    .map(({ id }) => id);
};

describe('the lists of Studio', () => {
  it('are read without a list only as what cannot be read', () => {
    for (const list of all) assert.notEqual(list.rows({}).wrongAt, undefined, list.id);
  });

  it('offer for an asset what its kind can do', () => {
    assert.deepEqual(offered({ kind: 'text' }), ['text', 'metadata']);
    assert.deepEqual(offered({ kind: 'storyboard' }), ['storyboard', 'export', 'import', 'metadata']);
    assert.deepEqual(offered({ type: 'image' }), ['metadata']);
    assert.deepEqual(offered({}), ['metadata']);
  });

  it('name an asset without a title by its id, and show a state that is not the usual one', () => {
    assert.deepEqual([rowOf({ title: '' }).label, rowOf({}).label], ['a1', 'a1']);
    assert.deepEqual(
      [rowOf({ status: 'ready' }).status, rowOf({ status: 'processing' }).status],
      [undefined, 'processing'],
    );
  });

  it('show a word that is not known as it came, whatever it is', () => {
    const { icon, facts } = rowOf({ kind: 'constructor' });
    assert.deepEqual([icon, facts[0]], ['file', ['Kind', 'constructor']]);
  });

  it('go on where the platform says so, or where there must be more', () => {
    const assets = [{ id: 'a' }, { id: 'b' }];
    const next = (more: object, offset = 0) => nextPage({ assets, ...more }, { offset, limit: 100 });
    assert.deepEqual(next({ hasMore: true }, 4), { offset: 6 });
    assert.deepEqual(next({ total: '9' }), { offset: 2 });
    assert.deepEqual(nextPage({ result: { items: assets, total: 9, nextOffset: 2 } }, {}), { offset: 2 });
    const full = Array.from({ length: 100 }, (_, id) => ({ id }));
    assert.deepEqual(nextPage(full, {}), { offset: 100 });
  });

  it('end where the platform says so, or where nothing more can come', () => {
    const assets = [{ id: 'a' }, { id: 'b' }];
    for (const last of [
      { assets, hasMore: false, total: 9 },
      { assets, total: 2 },
      { assets },
      { assets: [], hasMore: true },
      { assets, hasMore: true, nextOffset: 0 },
      {},
    ])
      assert.equal(nextPage(last, {}), null, JSON.stringify(last));
  });
});
