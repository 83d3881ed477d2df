import assert from 'node:assert/strict';
import { bundleFailures } from '../../../../src/providers/molecule/workspaces/bundles.ts';

describe('the result of an imported bundle', () => {
  it('names every part that failed, those below others included', () => {
    const result = {
      name: 'studio',
      status: 'online',
      children: [
        { name: 'colorist', status: 'failed', error: 'no budget' },
        { name: 'editor', status: 'online', children: [{ name: 'titles', status: 'failed' }] },
      ],
    };
    assert.deepEqual(bundleFailures(result)?.args, [2, 'colorist: no budget; titles']);
  });

  it('has nothing to report when all parts started, or when the answer has another shape', () => {
    for (const answer of [{ name: 'studio', status: 'online' }, null, [], 'ok', { status: 5 }]) {
      assert.equal(bundleFailures(answer), null);
    }
  });
});
