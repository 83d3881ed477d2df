import assert from 'node:assert/strict';
import { BuiltBundles } from './builtBundles.ts';

const KB = 1024;
/** What belongs in chunks that are loaded on first use. */
const HEAVY = /^src\/(providers|webviews|sandbox)\/|(^|\/)node_modules\//;

describe('the bundles keep to their budgets', () => {
  let built: BuiltBundles;
  before(async function () {
    this.timeout(60_000);
    built = await BuiltBundles.make();
  });
  after(() => built.dispose());

  it('activation evaluates at most 60 KB, from at most 15 modules', () => {
    const { bytes, modules } = built.loadedWith('extension', 'extension.js');
    assert.ok(bytes <= 60 * KB, `${bytes} bytes: ${modules.join(', ')}`);
    assert.ok(modules.length <= 15, `${modules.length} modules: ${modules.join(', ')}`);
    assert.ok(modules.includes('src/extension.ts'));
  });

  it('activation loads no platform, no webview, no sandbox and no library', () => {
    const { modules } = built.loadedWith('extension', 'extension.js');
    assert.deepEqual(
      modules.filter((module) => HEAVY.test(module)),
      [],
    );
  });

  it('what activation leaves out is there, behind a first use', () => {
    const modules = Object.keys(built.metafiles.extension.inputs);
    assert.ok(modules.some((module) => module.startsWith('src/providers/')));
    assert.ok(modules.some((module) => module.includes('node_modules/zod/')));
  });

  it('the sandbox and the pages are no part of the extension', () => {
    const strangers = /^src\/(sandbox|webviews)\//;
    assert.deepEqual(
      Object.keys(built.metafiles.extension.inputs).filter((module) => strangers.test(module)),
      [],
    );
  });

  it('the sandbox holds nothing of the client', () => {
    const inputs = Object.keys(built.metafiles.sandbox.inputs);
    assert.deepEqual(
      inputs.filter((module) => module.startsWith('src/') && !module.startsWith('src/sandbox/')),
      [],
    );
  });

  it('each page is at most 250 KB', () => {
    const entries = built.entries('webviews');
    assert.ok(entries.length > 0);
    for (const entry of entries) {
      const { bytes } = built.loadedWith('webviews', entry);
      // The 3D viewer carries a whole renderer; it is the one page without this limit.
      if (entry.includes('model3d')) continue;
      assert.ok(bytes <= 250 * KB, `${entry}: ${bytes} bytes`);
    }
  });
});
