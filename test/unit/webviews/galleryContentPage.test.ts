import assert from 'node:assert/strict';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';

describe('gallery page, single output', function () {
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

  it('zooms with the wheel around the pointer and pans with the mouse', async () => {
    const [output] = server.pictures(1);
    assert.ok(output);
    await open({ outputs: [output], open: output });
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

  it('shows an SVG without running its script or loading remote content', async () => {
    const drawing = outputItem(0, { mimeType: 'image/svg+xml', source: `${server.origin}/drawing.svg` });
    await open({ outputs: [drawing, ...server.pictures(6).slice(1)], open: null });
    await rig.page.locator('canvas.drawn').nth(3).waitFor();
    await rig.press('Enter');
    await rig.page.locator('backlot-picture img').waitFor();
    assert.equal(await rig.page.locator('svg, script >> text=beacon').count(), 0);
    assert.deepEqual(rig.violations, []);
  });

  it('shows text and JSON and opens the whole file of a truncated text', async () => {
    const script = outputItem(0, { kind: 'text', mimeType: 'text/plain', source: server.picture(0) });
    const list = outputItem(1, { id: 'job1/9', index: 9, kind: 'json', source: server.picture(1) });
    const texts = { 'job0/0': 'ACT ONE <script>alert(1)</script>', 'job1/9': '{\n  "shots": []\n}' };
    await open({ outputs: [script, list], open: script, texts });
    await rig.page.getByRole('region').getByText('ACT ONE <script>').waitFor();
    await rig.press('PageDown');
    await rig.page.getByRole('region').getByText('"shots"').waitFor();
    await rig.page.getByRole('button', { name: 'Open the Whole File' }).click();
    assert.deepEqual(await rig.message('runAction'), {
      type: 'runAction',
      action: 'openFile',
      ids: ['job1/9'],
    });
  });

  it('shows type and size of a file without a viewer', async () => {
    const file = outputItem(0, { kind: 'unknown', mimeType: 'application/zip', source: server.picture(0) });
    await open({ outputs: [file], open: file });
    await rig.page.getByText('application/zip · 640 kB').waitFor();
    await rig.page.getByRole('button', { name: 'Open in the Editor' }).last().click();
    assert.equal((await rig.message('runAction'))?.action, 'openFile');
  });

  it('requests missing content, and content whose file is gone', async () => {
    const gone = outputItem(0, { source: `${server.origin}/missing.png` });
    const remote = outputItem(1, { kind: 'remote' });
    await open({ outputs: [gone, remote], open: null });
    await rig.cells.first().waitFor();
    for (let tries = 0; tries < 100 && rig.last('fetch')?.ids.length !== 2; tries += 1)
      await rig.page.waitForTimeout(20);
    assert.deepEqual(rig.last('fetch')?.ids, ['job0/0', 'job1/0']);
    await rig.post({ type: 'unavailable', id: 'job1/0', reason: 'The platform has deleted it.' });
    await rig.page.getByText('Not available').waitFor();
  });
});
