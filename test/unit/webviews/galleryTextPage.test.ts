import assert from 'node:assert/strict';
import { until } from '../../editor/until.ts';
import { GalleryRig } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStub.ts';

const JSON_TEXT = JSON.stringify({ scene: { light: 'fog', shots: [1, 2] }, seed: 7, again: 'Fog' }, null, 2);

describe('texts in the gallery page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  async function open(kind: 'json' | 'text', text: string, theme: ThemeName = 'dark'): Promise<void> {
    const output = outputItem(0, { kind, mimeType: kind === 'json' ? 'application/json' : 'text/plain' });
    const shown = { ...output, source: server.picture(0) };
    rig = await GalleryRig.open(server, {
      outputs: [shown],
      open: shown,
      texts: { [shown.id]: text },
      theme,
    });
    await rig.page
      .getByText(kind === 'json' ? '"seed": 7,' : 'first')
      .first()
      .waitFor();
  }
  const lines = () => rig.page.getByRole('treeitem');
  const at = (text: string) => rig.page.getByRole('treeitem').filter({ hasText: text });

  /** Resolves when the tree has so many lines. */
  async function hasLines(count: number): Promise<void> {
    await lines()
      .nth(count - 1)
      .waitFor({ state: 'attached' });
    await lines().nth(count).waitFor({ state: 'detached' });
  }
  const folded = (text: string) =>
    rig.page.getByRole('treeitem', { expanded: false }).filter({ hasText: text });
  /** The pieces of text that are marked as found. */
  const marked = () => rig.page.evaluate('[...CSS.highlights.get("backlot-found")].map(String).join()');

  it('fold JSON by keyboard, as a tree that a screen reader knows', async () => {
    await open('json', JSON_TEXT);
    await hasLines(11);
    await lines().first().focus();
    await rig.press('ArrowDown', 'ArrowLeft');
    await hasLines(5);
    await folded('"scene"').filter({ hasText: '{ … },' }).waitFor();
    await rig.press('ArrowDown', 'ArrowUp', 'ArrowRight');
    await hasLines(11);
    await rig.press('ArrowRight', 'ArrowDown', 'ArrowLeft');
    await folded('"shots"').waitFor();
    // From a folded line, left goes to what contains it.
    await rig.press('ArrowLeft', 'Enter');
    await folded('"scene"').waitFor();
    await rig.press('Home', ' ');
    await hasLines(1);
    assert.deepEqual(await rig.accessibilityViolations(), []);
  });

  it('fold JSON by a click on its arrow', async () => {
    await open('json', JSON_TEXT);
    await at('"scene"').locator('.fold').click();
    await hasLines(5);
  });

  it('show JSON of very many lines as plain text, which is read and searched without a tree', async () => {
    await open('json', `{\n  "seed": 7,\n  "steps": [\n${'    1,\n'.repeat(6_000)}    2\n  ]\n}`);
    await rig.page.getByRole('region', { name: 'picture 0' }).getByText('"seed": 7,').waitFor();
    await rig.press('ArrowDown', 'Control+f');
    await rig.page.keyboard.type('seed');
    await rig.page.getByRole('search').getByText('1 of 1', { exact: true }).waitFor();
    await lines().first().waitFor({ state: 'detached' });
  });

  it('show numbers as they came', async () => {
    await open('json', '{\n  "large": 12345678901234567890.10,\n  "seed": 7,\n  "x": 1\n}');
    await at('12345678901234567890.10').waitFor();
  });

  it('are searched with Ctrl+F: matches are counted, gone through and left with Escape', async () => {
    await open('text', 'first fog\nthen FOG\nand no more');
    await rig.press('Control+f');
    await rig.page.keyboard.type('fog');
    const status = rig.page.getByRole('search').getByRole('status');
    await status.getByText('1 of 2', { exact: true }).waitFor();
    await until(marked, (now) => now === 'fog,FOG');
    await rig.press('Enter');
    await status.getByText('2 of 2', { exact: true }).waitFor();
    await rig.press('Enter');
    await status.getByText('1 of 2', { exact: true }).waitFor();
    await rig.press('Shift+Enter');
    await status.getByText('2 of 2', { exact: true }).waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), []);
    await rig.page.keyboard.type('x');
    await status.getByText('No results', { exact: true }).waitFor();
    await rig.press('Escape');
    await rig.page.getByRole('search').waitFor({ state: 'detached' });
    assert.equal(rig.last('mark'), undefined, 'what is typed is no shortcut');
    await rig.page.getByRole('region', { name: 'picture 0' }).waitFor();
  });

  it('are searched as they are written: letters that are longer in lower case, and signs of patterns', async () => {
    await open('text', 'first İİİ Fog (a.b) İFOG');
    await rig.press('Control+f');
    await rig.page.keyboard.type('fog');
    await until(marked, (now) => now === 'Fog,FOG');
    await rig.press('Control+a');
    await rig.page.keyboard.type('(A.B)');
    await until(marked, (now) => now === '(a.b)');
    assert.deepEqual(rig.violations, []);
  });

  it('are left with their search: the next text shows nothing that was found in another', async () => {
    const [one, two] = [0, 1].map((number) => ({
      ...outputItem(number, { kind: 'text', mimeType: 'text/plain' }),
      source: server.picture(0),
    }));
    assert.ok(one && two);
    const texts = { [one.id]: 'first fog', [two.id]: 'second' };
    rig = await GalleryRig.open(server, { outputs: [one, two], open: two, texts });
    // Both are here: nothing is fetched between them.
    await rig.page.getByText('second').first().waitFor();
    await rig.press('PageUp');
    await rig.page.getByText('first fog').first().click();
    await rig.press('Control+f');
    await rig.page.keyboard.type('fog');
    await rig.page.getByRole('search').getByText('1 of 1', { exact: true }).waitFor();
    await rig.page.getByText('first fog').first().click();
    await rig.press('PageDown');
    await rig.page.getByText('second').first().waitFor();
    await rig.page.getByRole('search').waitFor({ state: 'detached' });
  });

  it('are searched in what is folded too', async () => {
    await open('json', JSON_TEXT);
    await lines().first().focus();
    await rig.press('Enter', 'Control+f');
    await rig.page.keyboard.type('fog');
    await rig.page.getByRole('search').getByText('1 of 2', { exact: true }).waitFor();
    await hasLines(11);
  });
});
