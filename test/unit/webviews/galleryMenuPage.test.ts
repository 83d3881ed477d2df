import assert from 'node:assert/strict';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';

describe('context menu of the gallery page', function () {
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
  /** What the editor is told when the user clicks there with the right button. */
  const menuAt = async (selector: string) => {
    await rig.page.locator(selector).first().click({ button: 'right' });
    const told = await rig.page.locator('backlot-gallery').getAttribute('data-vscode-context');
    return JSON.parse(told ?? 'null') as unknown;
  };

  it('is about the output that was clicked, without the entries for texts, and selects nothing', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    assert.deepEqual(await menuAt('[data-id="job2/0"]'), {
      webviewSection: 'output',
      outputs: ['job2/0'],
      preventDefaultContextMenuItems: true,
    });
    assert.equal(await rig.page.locator('[aria-selected="true"]').count(), 0);
  });

  it('is about all that are selected where one of them was clicked, and about another one alone', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    await rig.press(' ', 'ArrowRight', ' ');
    await rig.page.getByText('2 selected').waitFor();
    assert.deepEqual(await menuAt('[data-id="job1/0"]'), {
      webviewSection: 'outputs',
      outputs: ['job0/0', 'job1/0'],
      preventDefaultContextMenuItems: true,
    });
    assert.deepEqual(await menuAt('[data-id="job5/0"]'), {
      webviewSection: 'output',
      outputs: ['job5/0'],
      preventDefaultContextMenuItems: true,
    });
  });

  it('leaves a field its own entries', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    assert.deepEqual(await menuAt('input'), {
      webviewSection: 'page',
      outputs: [],
      preventDefaultContextMenuItems: false,
    });
  });

  it('of an open output has both: what can be done with it, and copying', async () => {
    const outputs = server.pictures(3);
    await open({ outputs, open: outputs[1] ?? null });
    await rig.page.locator('.stage').waitFor();
    assert.deepEqual(await menuAt('.stage'), {
      webviewSection: 'output',
      outputs: ['job1/0'],
      preventDefaultContextMenuItems: false,
    });
  });
});
