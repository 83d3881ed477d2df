import assert from 'node:assert/strict';
import { GalleryRig, type GalleryPlace } from './support/galleryRig.ts';
import { GalleryStage } from './support/galleryStage.ts';
import { shownOutput } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStandIn.ts';

describe('the gallery page for everyone', function () {
  this.timeout(120_000);
  let stage: GalleryStage;
  let rig: GalleryRig;

  before(async () => {
    stage = await GalleryStage.open();
  });
  afterEach(() => rig.close());
  after(() => stage.close());

  const open = async (place: GalleryPlace): Promise<void> => {
    rig = await GalleryRig.open(stage, place);
  };

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no accessibility fault in the ${theme} theme: grid, one output, two`, async () => {
      const remote = shownOutput(3, { kind: 'remote' });
      await open({ outputs: [...stage.pictures(3), remote], show: null, theme });
      await rig.page.locator('canvas.drawn').first().waitFor();
      await rig.press(' ');
      assert.deepEqual(await rig.faults(), [], 'grid');
      await rig.press('Escape', 'Enter');
      await rig.page.locator('backlot-picture img').waitFor();
      assert.deepEqual(await rig.faults(), [], 'picture');
      await rig.press('c');
      await rig.page.getByRole('slider').waitFor();
      assert.deepEqual(await rig.faults(), [], 'compare');
    });
  }

  it('has no accessibility fault where there is no picture, in the sheet of keys, and side by side', async () => {
    const text = shownOutput(0, { kind: 'text', source: stage.picture(1) });
    const file = shownOutput(1, { kind: 'unknown', mimeType: 'application/zip', source: stage.picture(2) });
    await open({ outputs: [text, file], show: text, texts: { 'job0/0': 'ACT ONE' } });
    await rig.page.getByRole('region').waitFor();
    assert.deepEqual(await rig.faults(), [], 'text');
    await rig.press('PageDown');
    await rig.page.getByText('application/zip').first().waitFor();
    assert.deepEqual(await rig.faults(), [], 'file');
    await rig.press('c');
    await rig.page.getByText('Right: ').waitFor();
    assert.deepEqual(await rig.faults(), [], 'side by side');
    await rig.press('?');
    await rig.page.getByRole('dialog').waitFor();
    assert.deepEqual(await rig.faults(), [], 'keys');
  });

  it('fits a narrow panel, and one at twice the size', async () => {
    const [output, ...rest] = stage.pictures(20);
    assert.ok(output);
    await open({ outputs: [output, ...rest], show: output, width: 320, height: 500 });
    await rig.page.locator('backlot-picture img').waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    await rig.press('Escape');
    await rig.cells.first().waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    assert.deepEqual(await rig.faults(), []);
  });
});

/** Whether the page is wider than its panel. */
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
