import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import '../../webviews/support/vscodeStandIn.ts';

const settings = async () => import('../../../../src/features/keeping/keepSettings.ts');

describe('The folder for kept outputs', () => {
  it('is an absolute path, one in the home folder, or one in the first folder of a trusted workspace', async () => {
    const { keepFolder } = await settings();
    assert.deepEqual(keepFolder('/data/kept', null), { path: '/data/kept' });
    assert.deepEqual(keepFolder('~/Pictures', null), { path: join(homedir(), 'Pictures') });
    assert.deepEqual(keepFolder('${workspaceFolder}/out', '/w'), { path: join('/w', 'out') });
    assert.deepEqual(keepFolder('${workspaceFolder}', '/w'), { path: '/w' });
    assert.deepEqual(keepFolder(' ', '/w'), null);
    assert.deepEqual(keepFolder(7, '/w'), null);
  });

  it('is none where no folder is open or trusted, and for a path that depends on where the editor was started', async () => {
    const { keepFolder, keepingRule } = await settings();
    assert.deepEqual(keepFolder('${workspaceFolder}/out', null), { fault: 'noFolder' });
    assert.deepEqual(keepFolder('out', '/w'), { fault: 'relative' });
    const written = { automatically: true, folder: 'out', name: '{n}', embedRecipe: true };
    assert.equal(keepingRule(written, '/w'), null);
  });

  it('is used by itself only where the user has turned that on', async () => {
    const { automaticRule } = await settings();
    const written = { automatically: true, folder: '/data', name: '{n}', embedRecipe: 'yes' };
    assert.deepEqual(automaticRule(written, null), { folder: '/data', template: '{n}', embeds: false });
    for (const automatically of [false, undefined, 'true', 1])
      assert.equal(automaticRule({ ...written, automatically }, null), null);
  });
});
