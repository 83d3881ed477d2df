import assert from 'node:assert/strict';
import { GalleryRig, type GalleryPlace } from './support/galleryRig.ts';
import { GalleryStage } from './support/galleryStage.ts';
import { shownOutput } from './support/outputs.ts';

/** Nodes of one cell with all that it may show, and of the page around the grid. */
const NODES_OF_CELL = 14;
const NODES_AROUND = 120;

describe('the gallery page in a browser', function () {
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

  it('holds at most three screens of a thousand outputs, wherever it is scrolled', async () => {
    await open({ outputs: stage.pictures(1000), show: null });
    await rig.cells.first().waitFor();
    for (const part of [0, 0.37, 0.8, 1]) {
      await scrollGrid(rig, part);
      const { inView, all, nodes } = await countGrid(rig);
      assert.ok(inView > 0 && all <= inView * 3, `${all} cells, ${inView} in view`);
      assert.ok(nodes <= all * NODES_OF_CELL + NODES_AROUND, `${nodes} nodes for ${all} cells`);
    }
  });

  it('draws the pictures that are in sight, small', async () => {
    await open({ outputs: stage.pictures(100), show: null });
    await rig.page.locator('canvas.drawn').nth(8).waitFor();
    const width = await rig.page.locator('canvas.drawn').first().getAttribute('width');
    assert.ok(Number(width) < 400, `${width} pixels`);
  });

  it('reads on when its end comes near', async () => {
    await open({ outputs: stage.pictures(90), show: null, pageSize: 40 });
    await rig.page.getByText('More than 40 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('More than 80 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('90 outputs', { exact: true }).waitFor();
  });

  it('keeps the focus on its cell when that is scrolled far away', async () => {
    await open({ outputs: stage.pictures(500), show: null });
    await rig.cells.first().waitFor();
    await rig.press('ArrowRight');
    await scrollGrid(rig, 0.9);
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 1', exact: true }).waitFor();
  });

  it('is walked, opened, compared and saved with keys alone', async () => {
    await open({ outputs: stage.pictures(30), show: null });
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
    assert.deepEqual(rig.last('act'), { type: 'act', verb: 'save', ids: ['job3/0'] });
    await rig.press('Escape');
    await rig.cells.first().waitFor();
    await rig.press(' ', 'ArrowRight', ' ');
    await rig.page.getByText('2 selected').waitFor();
    await rig.press('S');
    assert.deepEqual(rig.last('act')?.ids, ['job3/0', 'job4/0']);
  });

  it('has the focus on an output whose picture comes late, and keeps it there', async () => {
    const late = shownOutput(0, { source: null });
    await open({ outputs: [late, ...stage.pictures(3).slice(1)], show: null });
    await rig.cells.first().waitFor();
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await rig.tell({ type: 'changed', outputs: [{ ...late, source: stage.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await rig.press('c');
    await rig.page.getByRole('slider').waitFor();
  });

  it('takes the focus from nobody: while the editor has it, it waits until it comes back', async () => {
    const late = shownOutput(0, { source: null });
    await open({ outputs: [late, ...stage.pictures(3).slice(1)], show: null });
    await rig.cells.first().waitFor();
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    await rig.page.evaluate('document.hasFocus = () => false');
    await rig.tell({ type: 'changed', outputs: [{ ...late, source: stage.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), '');
    await rig.page.evaluate("document.hasFocus = () => true; window.dispatchEvent(new Event('focus'))");
    assert.equal(await rig.focused(), 'picture 0');
  });

  it('says its keys in a sheet that Escape closes', async () => {
    await open({ outputs: stage.pictures(3), show: null });
    await rig.cells.first().waitFor();
    await rig.press('?');
    await rig.page.getByRole('dialog', { name: 'Keyboard Shortcuts' }).waitFor();
    await rig.press('Escape');
    await rig.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(rig.last('showing'), undefined);
  });

  it('filters as one types, says when nothing matches, and shows all again', async () => {
    await open({ outputs: stage.pictures(30), show: null });
    await rig.cells.first().waitFor();
    await rig.press('/');
    await rig.page.keyboard.type('picture 29');
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.page.keyboard.type('x');
    await rig.page.getByText('No output matches').waitFor();
    await rig.page.getByRole('main').getByRole('button', { name: 'Clear Filter' }).first().click();
    await rig.page.getByText('30 outputs', { exact: true }).waitFor();
  });

  it('is where it was when it comes back', async () => {
    const outputs = stage.pictures(30);
    await open({ outputs, show: null });
    await rig.cells.first().waitFor();
    await rig.press('End', 'Enter', 'r');
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    const kept = await rig.kept();
    await rig.close();
    await open({ outputs, kept });
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    assert.equal(await rig.page.getByRole('complementary', { name: 'Recipe' }).count(), 0);
  });
});

/** What the tests read in the page; they are checked without the browser's types. */
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

/** Scrolls the grid to a part of its way and waits until it has drawn what is there. */
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
    const seen = cells.filter((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return bottom > box.top && top < box.bottom;
    });
    const nodes = gallery.querySelectorAll('*').length + grid.shadowRoot.querySelectorAll('*').length;
    return { inView: seen.length, all: cells.length, nodes };
  });
}
