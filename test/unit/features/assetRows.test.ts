import '../webviews/support/vscodeStandIn.ts';
import assert from 'node:assert/strict';
import type { Asset } from '../../../src/core/provider.ts';
import type { AssetRow } from '../../../src/features/jobs/submit/assetRows.ts';

const asset = (id: string, status = 'ready'): Asset => ({
  id,
  name: `${id}.png`,
  status,
  mimeType: 'image/png',
  byteSize: 1,
  downloadUrl: null,
});

describe('the assets to choose from', () => {
  let assetRows: (assets: readonly Asset[], current: unknown) => readonly AssetRow[];
  before(async () => {
    ({ assetRows } = await import('../../../src/features/jobs/submit/assetRows.ts'));
  });

  const assets = [asset('fox'), asset('lake'), asset('half', 'uploading')];

  it('are those that the platform has wholly', () => {
    assert.deepEqual(assetRows(assets, undefined), [
      { label: 'fox.png', description: 'image/png', value: 'fox' },
      { label: 'lake.png', description: 'image/png', value: 'lake' },
    ]);
  });

  it('have the one that is chosen already first, so that Enter keeps it', () => {
    assert.deepEqual(assetRows(assets, 'lake'), [
      { label: 'lake.png', description: 'image/png · chosen', value: 'lake' },
      { label: 'fox.png', description: 'image/png', value: 'fox' },
    ]);
  });

  it('keep one that was uploaded a moment ago and is not listed as ready yet', () => {
    assert.equal(assetRows(assets, 'half')[0]?.value, 'half');
    const [first, ...others] = assetRows(assets, 'unheard-of');
    assert.deepEqual(first, { label: 'unheard-of', description: 'chosen', value: 'unheard-of' });
    assert.equal(others.length, 2);
  });
});
