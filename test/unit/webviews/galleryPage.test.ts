import assert from 'node:assert/strict';
import type { ShownOutput } from '../../../src/ui/galleryMessages.ts';
import { GalleryRig, GalleryStage, type GalleryPlace, type ThemeName } from './support/galleryRig.ts';
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

  const pictures = (count: number): ShownOutput[] =>
    Array.from({ length: count }, (_, at) => shownOutput(at, { source: stage.picture(at) }));
  const open = async (place: GalleryPlace): Promise<void> => {
    rig = await GalleryRig.open(stage, place);
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await rig.page.keyboard.press(key);
  };
  const cells = () => rig.page.getByRole('gridcell');

  it('holds at most three screens of a thousand outputs, wherever it is scrolled', async () => {
    await open({ outputs: pictures(1000), show: null });
    await cells().first().waitFor();
    for (const part of [0, 0.37, 0.8, 1]) {
      await scrollGrid(rig, part);
      const { inView, all, nodes } = await countGrid(rig);
      assert.ok(inView > 0 && all <= inView * 3, `${all} cells, ${inView} in view`);
      assert.ok(nodes <= all * NODES_OF_CELL + NODES_AROUND, `${nodes} nodes for ${all} cells`);
    }
  });

  it('draws the pictures that are in sight, small', async () => {
    await open({ outputs: pictures(100), show: null });
    await rig.page.locator('canvas.drawn').nth(8).waitFor();
    const width = await rig.page.locator('canvas.drawn').first().getAttribute('width');
    assert.ok(Number(width) < 400, `${width} pixels`);
  });

  it('reads on when its end comes near', async () => {
    await open({ outputs: pictures(90), show: null, pageSize: 40 });
    await rig.page.getByText('More than 40 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('More than 80 outputs').waitFor();
    await scrollGrid(rig, 1);
    await rig.page.getByText('90 outputs', { exact: true }).waitFor();
  });

  it('keeps the focus on its cell when that is scrolled far away', async () => {
    await open({ outputs: pictures(500), show: null });
    await cells().first().waitFor();
    await press('ArrowRight');
    await scrollGrid(rig, 0.9);
    await press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 1', exact: true }).waitFor();
  });

  it('is walked, opened, compared and saved with keys alone', async () => {
    await open({ outputs: pictures(30), show: null });
    await cells().first().waitFor();
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await rig.page.getByRole('heading', { name: 'picture 2', exact: true }).waitFor();
    assert.equal(await rig.focused(), 'picture 2');
    await press('PageDown');
    await rig.page.getByRole('status').getByText('4 of 30, picture 3').waitFor();
    await press('+', '+');
    await rig.page.getByText('%', { exact: false }).first().waitFor();
    await press('c');
    const divider = rig.page.getByRole('slider', { name: 'Divider between the two pictures' });
    await divider.waitFor();
    assert.equal(await rig.focused(), 'Divider between the two pictures');
    await press('ArrowRight', 'ArrowRight');
    assert.equal(await divider.getAttribute('aria-valuenow'), '60');
    await press('m');
    await rig.page.getByText('Right: picture 4').waitFor();
    await rig.page.getByRole('row', { name: /Seed/ }).waitFor();
    await press('Escape', 's');
    assert.deepEqual(rig.last('act'), { type: 'act', verb: 'save', ids: ['job3/0'] });
    await press('Escape');
    await cells().first().waitFor();
    await press(' ', 'ArrowRight', ' ');
    await rig.page.getByText('2 selected').waitFor();
    await press('S');
    assert.deepEqual(rig.last('act')?.ids, ['job3/0', 'job4/0']);
  });

  it('has the focus on an output whose picture comes late, and keeps it there', async () => {
    const late = shownOutput(0, { source: null });
    await open({ outputs: [late, ...pictures(3).slice(1)], show: null });
    await cells().first().waitFor();
    await press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await rig.tell({ type: 'changed', outputs: [{ ...late, source: stage.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), 'picture 0');
    await press('c');
    await rig.page.getByRole('slider').waitFor();
  });

  it('takes the focus from nobody: while the editor has it, it waits until it comes back', async () => {
    const late = shownOutput(0, { source: null });
    await open({ outputs: [late, ...pictures(3).slice(1)], show: null });
    await cells().first().waitFor();
    await press('Enter');
    await rig.page.getByRole('heading', { name: 'picture 0', exact: true }).waitFor();
    await rig.page.evaluate('document.hasFocus = () => false');
    await rig.tell({ type: 'changed', outputs: [{ ...late, source: stage.picture(0) }] });
    await rig.page.locator('backlot-picture').waitFor();
    assert.equal(await rig.focused(), '');
    await rig.page.evaluate("document.hasFocus = () => true; window.dispatchEvent(new Event('focus'))");
    assert.equal(await rig.focused(), 'picture 0');
  });

  it('says its keys in a sheet that Escape closes', async () => {
    await open({ outputs: pictures(3), show: null });
    await cells().first().waitFor();
    await press('?');
    await rig.page.getByRole('dialog', { name: 'Keyboard Shortcuts' }).waitFor();
    await press('Escape');
    await rig.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(rig.last('showing'), undefined);
  });

  it('filters as one types, says when nothing matches, and shows all again', async () => {
    await open({ outputs: pictures(30), show: null });
    await cells().first().waitFor();
    await press('/');
    await rig.page.keyboard.type('picture 29');
    await rig.page.getByText('1 output', { exact: true }).waitFor();
    await rig.page.keyboard.type('x');
    await rig.page.getByText('No output matches').waitFor();
    await rig.page.getByRole('main').getByRole('button', { name: 'Clear Filter' }).first().click();
    await rig.page.getByText('30 outputs', { exact: true }).waitFor();
  });

  it('is zoomed by the wheel around the pointer, and moved by the mouse', async () => {
    const [output] = pictures(1);
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
    await press('Shift');
    const moved = await picture.boundingBox();
    assert.ok(Math.abs((moved?.x ?? 0) - (zoomed?.x ?? 0) - 30) < 2, `${zoomed?.x} to ${moved?.x}`);
  });

  it('shows a drawing as a dead picture, and loads nothing from afar', async () => {
    const drawing = shownOutput(0, { mimeType: 'image/svg+xml', source: `${stage.origin}/drawing.svg` });
    await open({ outputs: [drawing, ...pictures(6).slice(1)], show: null });
    await rig.page.locator('canvas.drawn').nth(3).waitFor();
    await press('Enter');
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
    await press('PageDown');
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
    await cells().first().waitFor();
    for (let tries = 0; tries < 100 && rig.last('want')?.ids.length !== 2; tries += 1)
      await rig.page.waitForTimeout(20);
    assert.deepEqual(rig.last('want')?.ids, ['job0/0', 'job1/0']);
    await rig.tell({ type: 'unavailable', id: 'job1/0', reason: 'The platform has deleted it.' });
    await rig.page.getByText('Not available').waitFor();
  });

  it('is where it was when it comes back', async () => {
    const outputs = pictures(30);
    await open({ outputs, show: null });
    await cells().first().waitFor();
    await press('End', 'Enter', 'r');
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    const kept = await rig.kept();
    await rig.close();
    await open({ outputs, kept });
    await rig.page.getByRole('heading', { name: 'picture 29' }).waitFor();
    assert.equal(await rig.page.getByRole('complementary', { name: 'Recipe' }).count(), 0);
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no accessibility fault in the ${theme} theme: grid, one output, two`, async () => {
      const remote = shownOutput(3, { kind: 'remote' });
      await open({ outputs: [...pictures(3), remote], show: null, theme });
      await rig.page.locator('canvas.drawn').first().waitFor();
      await press(' ');
      assert.deepEqual(await rig.faults(), [], 'grid');
      await press('Escape', 'Enter');
      await rig.page.locator('backlot-picture img').waitFor();
      assert.deepEqual(await rig.faults(), [], 'picture');
      await press('c');
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
    await press('PageDown');
    await rig.page.getByText('application/zip').first().waitFor();
    assert.deepEqual(await rig.faults(), [], 'file');
    await press('c');
    await rig.page.getByText('Right: ').waitFor();
    assert.deepEqual(await rig.faults(), [], 'side by side');
    await press('?');
    await rig.page.getByRole('dialog').waitFor();
    assert.deepEqual(await rig.faults(), [], 'keys');
  });

  it('fits a narrow panel, and one at twice the size', async () => {
    const [output, ...rest] = pictures(20);
    assert.ok(output);
    await open({ outputs: [output, ...rest], show: output, width: 320, height: 500 });
    await rig.page.locator('backlot-picture img').waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    await press('Escape');
    await cells().first().waitFor();
    assert.ok(!(await scrollsSideways(rig)));
    assert.deepEqual(await rig.faults(), []);
  });
});

/** What the tests read in the page; they are checked without the browser's types. */
interface GridScope {
  readonly document: { querySelector(selector: string): { readonly shadowRoot: GridRoot } };
  readonly innerWidth: number;
}
interface GridRoot {
  querySelector(selector: string): GridElement;
  querySelectorAll(selector: string): Iterable<GridElement> & { readonly length: number };
}
interface GridElement {
  readonly shadowRoot: GridRoot;
  scrollTop: number;
  readonly scrollHeight: number;
  readonly scrollWidth: number;
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

async function scrollsSideways(rig: GalleryRig): Promise<boolean> {
  return rig.page.evaluate(() => {
    const scope = globalThis as unknown as GridScope & {
      readonly document: { readonly documentElement: GridElement };
    };
    return scope.document.documentElement.scrollWidth > scope.innerWidth;
  });
}
