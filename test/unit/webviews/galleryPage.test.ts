import assert from 'node:assert/strict';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';

/** Upper bounds for the nodes of one cell and of the page around the grid. */
const NODES_PER_CELL = 14;
const NODES_AROUND = 120;

describe('gallery page', function () {
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

  it('renders at most three screens of 1,000 outputs at any scroll position', async () => {
    await open({ outputs: server.pictures(1000), open: null });
    await rig.cells.first().waitFor();
    for (const part of [0, 0.37, 0.8, 1]) {
      await scrollGrid(rig, part);
      const { inView, all, nodes } = await countGrid(rig);
      assert.ok(inView > 0 && all <= inView * 3, `${all} cells, ${inView} in view`);
      assert.ok(nodes <= all * NODES_PER_CELL + NODES_AROUND, `${nodes} nodes for ${all} cells`);
    }
  });

  it('draws the visible pictures as thumbnails', async () => {
    await open({ outputs: server.pictures(100), open: null });
    await rig.page.locator('canvas.drawn').nth(8).waitFor();
    const width = await rig.page.locator('canvas.drawn').first().getAttribute('width');
    assert.ok(Number(width) < 400, `${width} pixels`);
  });

  it('loads the next page when the end comes near', async () => {
    await open({ outputs: server.pictures(90), open: null, pageSize: 40 });
    await rig.page.getByText('More than 40 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('More than 80 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('90 outputs', { exact: true }).waitFor();
  });

  it('keeps the focus on a cell that is scrolled out of view', async () => {
    await open({ outputs: server.pictures(500), open: null });
    await rig.cells.first().waitFor();
    await rig.press('ArrowRight');
    await scrollGrid(rig, 0.9);
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 1', exact: true }).waitFor();
  });

  it('moves, opens, compares and saves by keyboard alone', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    await rig.press('ArrowRight', 'ArrowRight', 'Enter');
    await rig.page.getByRole('heading', { name: 'picture 2', exact: true }).waitFor();
    assert.equal(await rig.focused(), 'picture 2');
    await rig.press('PageDown');
    await rig.page.getByRole('status').getByText('4 of 30, picture 3').waitFor();
    await rig.press('+', '+');
    await rig.page.getByText('%', { exact: false }).first().waitFor();
    await rig.press('c');
    const divider = rig.page.getByRole('slider', { name: 'Divider between the two pictures' });
    await divider.waitFor();
    assert.equal(await rig.focused(), 'Divider between the two pictures');
    await rig.press('ArrowRight', 'ArrowRight');
    assert.equal(await divider.getAttribute('aria-valuenow'), '60');
    await rig.press('m');
    await rig.page.getByText('Right: picture 4').waitFor();
    await rig.page.getByRole('row', { name: /Seed/ }).waitFor();
    await rig.press('Escape', 's');
    assert.deepEqual(await rig.message('runAction'), {
      type: 'runAction',
      action: 'save',
      ids: ['job3/0'],
    });
    await rig.press('Escape');
    await rig.cells.first().waitFor();
    await rig.press(' ', 'ArrowRight', ' ');
    await rig.page.getByText('2 selected').waitFor();
    await rig.press('S');
    assert.deepEqual((await rig.message('runAction', 2))?.ids, ['job3/0', 'job4/0']);
  });

  it('compares two pictures in place: by key, by itself at a rate, and never by itself without motion', async () => {
    await open({ outputs: server.pictures(2), open: null });
    await rig.cells.first().waitFor();
    await rig.press('c', 'b');
    const name = rig.page.locator('backlot-compare .name');
    await name.getByText('Left: picture 0').waitFor();
    await rig.press('b');
    await name.getByText('Right: picture 1').waitFor();
    await rig.press('b');
    await name.getByText('Left: picture 0').waitFor();
    const rate = rig.page.getByLabel('Changes between the two');
    assert.deepEqual(
      await rate
        .locator('option')
        .allTextContents()
        .then((all) => all.map((one) => one.trim())),
      ['By key', '1 a second', '2 a second', '3 a second'],
    );
    await rig.page.clock.install();
    await rate.selectOption('3 a second');
    await rig.page.clock.runFor(400);
    await name.getByText('Right: picture 1').waitFor();
    await rig.page.clock.runFor(400);
    await name.getByText('Left: picture 0').waitFor();
    assert.equal(await name.getAttribute('aria-live'), 'off');
    assert.equal(((await rig.state()) as { readonly flickerRate?: string }).flickerRate, '3');

    await rig.page.emulateMedia({ reducedMotion: 'reduce' });
    await rig.page.clock.runFor(5_000);
    assert.match((await name.textContent()) ?? '', /^Left/);
    await rig.press('b');
    await name.getByText('Right: picture 1').waitFor();
  });

  it('focuses an output before its picture arrives and keeps the focus afterwards', async () => {
    const late = outputItem(0, { source: null });
    await open({ outputs: [late, ...server.pictures(3).slice(1)], open: null });
    await rig.cells.first().waitFor();
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await rig.post({ type: 'updated', outputs: [{ ...late, source: server.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await rig.press('c');
    await rig.page.getByRole('slider').waitFor();
  });

  it('does not take the focus from the editor and focuses the output when it comes back', async () => {
    const late = outputItem(0, { source: null });
    await open({ outputs: [late, ...server.pictures(3).slice(1)], open: null });
    await rig.cells.first().waitFor();
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    await rig.page.evaluate('document.hasFocus = () => false');
    await rig.post({ type: 'updated', outputs: [{ ...late, source: server.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), '');
    await rig.page.evaluate("document.hasFocus = () => true; window.dispatchEvent(new Event('focus'))");
    assert.equal(await rig.focused(), 'picture 0');
  });

  it('lists the keyboard shortcuts in a dialog that Escape closes', async () => {
    await open({ outputs: server.pictures(3), open: null });
    await rig.cells.first().waitFor();
    await rig.press('?');
    await rig.page.getByRole('dialog', { name: 'Keyboard Shortcuts' }).waitFor();
    await rig.press('Escape');
    await rig.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(rig.last('viewChanged'), undefined);
  });

  it('filters while typing, reports no matches, and clears the filter', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    await rig.press('/');
    await rig.page.keyboard.type('picture 29');
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.page.keyboard.type('x');
    await rig.page.getByText('No matching outputs').waitFor();
    await rig.page.getByRole('main').getByRole('button', { name: 'Clear Filter' }).first().click();
    await rig.page.getByText('30 outputs', { exact: true }).waitFor();
  });

  it('takes the words away with the first Escape in the search, and leaves the field with the second', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    await rig.press('/');
    await rig.page.keyboard.type('picture 29');
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.press('Escape');
    await rig.page.getByText('30 outputs', { exact: true }).waitFor();
    assert.equal(await rig.page.getByRole('searchbox').inputValue(), '');
    await rig.press('Escape', 'Enter');
    await rig.page.getByRole('heading', { name: /^picture \d+$/ }).waitFor();
  });

  it('searches from wherever one is: letters that are typed then run nothing', async () => {
    await open({ outputs: server.pictures(30), open: null });
    await rig.cells.first().waitFor();
    await rig.press('Enter', 'c', '/');
    await rig.page.getByRole('searchbox').waitFor();
    await rig.page.keyboard.type('picture 12');
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    assert.equal(await rig.page.getByRole('searchbox').inputValue(), 'picture 12');
    assert.equal(rig.last('runAction'), undefined);
  });

  it('restores its view after a reload', async () => {
    const outputs = server.pictures(30);
    await open({ outputs, open: null });
    await rig.cells.first().waitFor();
    await rig.press('End', 'Enter', 'r');
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    const state = await rig.state();
    await rig.close();
    await open({ outputs, state });
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    assert.equal(await rig.page.getByRole('complementary', { name: 'Recipe' }).count(), 0);
  });
});

/** The DOM that the tests read in the page; tests are compiled without the DOM types. */
interface GridScope {
  readonly document: { querySelector(selector: string): { readonly shadowRoot: GridRoot } };
}
interface GridRoot {
  querySelector(selector: string): GridElement;
  querySelectorAll(selector: string): Iterable<GridElement> & { readonly length: number };
}
interface GridElement {
  readonly shadowRoot: GridRoot;
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  getBoundingClientRect(): { readonly top: number; readonly bottom: number };
}

/** Scrolls the grid to a part of its scroll range (0 to 1) and waits for the rendering. */
async function scrollGrid(rig: GalleryRig, part: number): Promise<void> {
  await rig.page.evaluate(async (to) => {
    const scope = globalThis as unknown as GridScope & { requestAnimationFrame(next: () => void): void };
    const grid = scope.document.querySelector('backlot-gallery').shadowRoot.querySelector('backlot-grid');
    grid.scrollTop = to * (grid.scrollHeight - grid.clientHeight);
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise<void>((resolve) => scope.requestAnimationFrame(resolve));
    }
  }, part);
}

async function countGrid(rig: GalleryRig): Promise<{ inView: number; all: number; nodes: number }> {
  return rig.page.evaluate(() => {
    const scope = globalThis as unknown as GridScope;
    const gallery = scope.document.querySelector('backlot-gallery').shadowRoot;
    const grid = gallery.querySelector('backlot-grid');
    const box = grid.getBoundingClientRect();
    const cells = [...grid.shadowRoot.querySelectorAll('.cell')];
    const visible = cells.filter((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
    const nodes = gallery.querySelectorAll('*').length + grid.shadowRoot.querySelectorAll('*').length;
    return { inView: visible.length, all: cells.length, nodes };
  });
}
