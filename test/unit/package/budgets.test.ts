import assert from 'node:assert/strict';
import { BuiltBundles } from './builtBundles.ts';

const KB = 1024;
/** What belongs in chunks that are loaded on first use. */
const HEAVY = /^src\/(providers|webviews|sandbox)\/|(^|\/)node_modules\//;

describe('bundle budgets', () => {
  let built: BuiltBundles;
  before(async function () {
    this.timeout(60_000);
    built = await BuiltBundles.make();
  });
  after(() => built.dispose());

  it('evaluates at most 10 KB from at most 15 modules at activation', () => {
    const { bytes, modules } = built.loadedWith('extension', 'extension.js');
    assert.ok(bytes <= 10 * KB, `${bytes} bytes: ${modules.join(', ')}`);
    assert.ok(modules.length <= 15, `${modules.length} modules: ${modules.join(', ')}`);
    assert.ok(modules.includes('src/extension.ts'));
  });

  it('loads no platform, webview, sandbox or library at activation', () => {
    const { modules } = built.loadedWith('extension', 'extension.js');
    assert.deepEqual(
      modules.filter((module) => HEAVY.test(module)),
      [],
    );
  });

  it('bundles platforms and libraries as chunks of the extension', () => {
    const modules = Object.keys(built.metafiles.extension.inputs);
    assert.ok(modules.some((module) => module.startsWith('src/providers/')));
    assert.ok(modules.some((module) => module.includes('node_modules/zod/')));
  });

  it('keeps the sandbox and the pages out of the extension bundle', () => {
    const others = /^src\/(sandbox|webviews)\//;
    assert.deepEqual(
      Object.keys(built.metafiles.extension.inputs).filter((module) => others.test(module)),
      [],
    );
  });

  it('keeps client code out of the sandbox bundle', () => {
    const inputs = Object.keys(built.metafiles.sandbox.inputs);
    assert.deepEqual(
      inputs.filter((module) => module.startsWith('src/') && !module.startsWith('src/sandbox/')),
      [],
    );
  });

  it('limits each page to 250 KB', () => {
    const entries = built.entries('webviews');
    for (const page of ['composer', 'gallery', 'storyboard'])
      assert.ok(entries.includes(`webviews/${page}.js`), page);
    for (const entry of entries) {
      const { bytes } = built.loadedWith('webviews', entry);
      // The 3D viewer carries a whole renderer; it is the one page without this limit.
      if (entry.includes('model3d')) continue;
      assert.ok(bytes <= 250 * KB, `${entry}: ${bytes} bytes`);
    }
  });
});
