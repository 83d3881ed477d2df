import assert from 'node:assert/strict';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStub.ts';

describe('gallery page accessibility', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  const open = async (options: GalleryRigOptions): Promise<void> => {
    rig = await GalleryRig.open(server, options);
  };

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no axe violations in the ${theme} theme: grid, single output, comparison`, async () => {
      const remote = outputItem(3, { kind: 'remote' });
      await open({ outputs: [...server.pictures(3), remote], open: null, theme });
      await rig.page.locator('canvas.drawn').first().waitFor();
      await rig.press(' ');
      assert.deepEqual(await rig.accessibilityViolations(), [], 'grid');
      await rig.press('Escape', 'Enter');
      await rig.page.locator('backlot-picture img').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'picture');
      await rig.press('c');
      await rig.page.getByRole('slider').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'compare');
    });
  }

  it('has no axe violations for text, files, side-by-side comparison and the help dialog', async () => {
    const text = outputItem(0, { kind: 'text', source: server.picture(1) });
    const file = outputItem(1, { kind: 'unknown', mimeType: 'application/zip', source: server.picture(2) });
    await open({ outputs: [text, file], open: text, texts: { 'job0/0': 'ACT ONE' } });
    await rig.page.getByRole('region').waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), [], 'text');
    await rig.press('PageDown');
    await rig.page.getByText('application/zip').first().waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), [], 'file');
    await rig.press('c');
    await rig.page.getByText('Right: ').waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), [], 'side by side');
    await rig.press('?');
    await rig.page.getByRole('dialog').waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), [], 'keys');
  });

  it('fits a narrow panel without horizontal scrolling', async () => {
    const [output, ...rest] = server.pictures(20);
    assert.ok(output);
    await open({ outputs: [output, ...rest], open: output, width: 320, height: 500 });
    await rig.page.locator('backlot-picture img').waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    await rig.press('Escape');
    await rig.cells.first().waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    assert.deepEqual(await rig.accessibilityViolations(), []);
  });
});

/** True when the page is wider than its panel. */
async function scrollsSideways(rig: GalleryRig): Promise<boolean> {
  return rig.page.evaluate(() => {
    interface Scope {
      readonly document: { readonly documentElement: { readonly scrollWidth: number } };
      readonly innerWidth: number;
    }
    const scope = globalThis as unknown as Scope;
    return scope.document.documentElement.scrollWidth > scope.innerWidth;
  });
}
