import assert from 'node:assert/strict';
import { GalleryRig, type GalleryPlace } from './support/galleryRig.ts';
import { GalleryStage } from './support/galleryStage.ts';
import { shownOutput } from './support/outputs.ts';

describe('an output in the gallery page', function () {
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

  it('is zoomed by the wheel around the pointer, and moved by the mouse', async () => {
    const [output] = stage.pictures(1);
    assert.ok(output);
    await open({ outputs: [output], show: output });
    const picture = rig.page.locator('backlot-picture img');
    await picture.waitFor();
    const before = await picture.boundingBox();
    await rig.page.mouse.move(300, 350);
    await rig.page.mouse.wheel(0, -600);
    await rig.page.waitForFunction((width) => {
      interface Root {
        querySelector(selector: string): (Element & { shadowRoot: Root }) | null;
      }
      interface Element {
        getBoundingClientRect(): { readonly width: number };
      }
      const { document } = globalThis as unknown as { document: Root };
      const view = document.querySelector('backlot-gallery')?.shadowRoot.querySelector('backlot-picture');
      const image = view?.shadowRoot.querySelector('img');
      return image !== null && image !== undefined && image.getBoundingClientRect().width > width * 1.5;
    }, before?.width ?? 0);
    const zoomed = await picture.boundingBox();
    await rig.page.mouse.down();
    await rig.page.mouse.move(330, 350, { steps: 3 });
    await rig.page.mouse.up();
    await rig.press('Shift');
    const moved = await picture.boundingBox();
    assert.ok(Math.abs((moved?.x ?? 0) - (zoomed?.x ?? 0) - 30) < 2, `${zoomed?.x} to ${moved?.x}`);
  });

  it('shows a drawing as a dead picture, and loads nothing from afar', async () => {
    const drawing = shownOutput(0, { mimeType: 'image/svg+xml', source: `${stage.origin}/drawing.svg` });
    await open({ outputs: [drawing, ...stage.pictures(6).slice(1)], show: null });
    await rig.page.locator('canvas.drawn').nth(3).waitFor();
    await rig.press('Enter');
    await rig.page.locator('backlot-picture img').waitFor();
    assert.equal(await rig.page.locator('svg, script >> text=beacon').count(), 0);
    assert.deepEqual(rig.strangers, []);
  });

  it('shows text and JSON to read, with a way to the whole of what is cut', async () => {
    const script = shownOutput(0, { kind: 'text', mimeType: 'text/plain', source: stage.picture(0) });
    const list = shownOutput(1, { id: 'job1/9', index: 9, kind: 'json', source: stage.picture(1) });
    const texts = { 'job0/0': 'ACT ONE <script>alert(1)</script>', 'job1/9': '{\n  "shots": []\n}' };
    await open({ outputs: [script, list], show: script, texts });
    await rig.page.getByRole('region').getByText('ACT ONE <script>').waitFor();
    await rig.press('PageDown');
    await rig.page.getByRole('region').getByText('"shots"').waitFor();
    await rig.page.getByRole('button', { name: 'Open All of It' }).click();
    assert.deepEqual(rig.last('act'), { type: 'act', verb: 'openFile', ids: ['job1/9'] });
  });

  it('names type and size of what it has no viewer for', async () => {
    const file = shownOutput(0, { kind: 'unknown', mimeType: 'application/zip', source: stage.picture(0) });
    await open({ outputs: [file], show: file });
    await rig.page.getByText('application/zip · 640 KB').waitFor();
    await rig.page.getByRole('button', { name: 'Open in the Editor' }).last().click();
    assert.equal(rig.last('act')?.verb, 'openFile');
  });

  it('asks for bytes that are not here, and for a file that has gone', async () => {
    const gone = shownOutput(0, { source: `${stage.origin}/missing.png` });
    const remote = shownOutput(1, { kind: 'remote' });
    await open({ outputs: [gone, remote], show: null });
    await rig.cells.first().waitFor();
    for (let tries = 0; tries < 100 && rig.last('want')?.ids.length !== 2; tries += 1)
      await rig.page.waitForTimeout(20);
    assert.deepEqual(rig.last('want')?.ids, ['job0/0', 'job1/0']);
    await rig.tell({ type: 'unavailable', id: 'job1/0', reason: 'The platform has deleted it.' });
    await rig.page.getByText('Not available').waitFor();
  });
});
