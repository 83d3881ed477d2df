import assert from 'node:assert/strict';
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
      .getByText(kind === 'json' ? '"seed": 7,' : 'first', { exact: kind === 'json' })
      .first()
      .waitFor();
  }
  const lines = () => rig.page.getByRole('treeitem');
  const at = (text: string) => rig.page.getByRole('treeitem').filter({ hasText: text });

  it('fold JSON by keyboard, as a tree that a screen reader knows', async () => {
    await open('json', JSON_TEXT);
    assert.equal(await lines().count(), 11);
    await lines().first().focus();
    await rig.press('ArrowDown', 'ArrowLeft');
    assert.equal(await lines().count(), 5);
    const scene = at('"scene"');
    assert.equal(await scene.getAttribute('aria-expanded'), 'false');
    assert.match((await scene.textContent()) ?? '', /\{ … \},/);
    await rig.press('ArrowDown', 'ArrowUp', 'ArrowRight');
    assert.equal(await lines().count(), 11);
    await rig.press('ArrowRight', 'ArrowDown', 'ArrowLeft');
    assert.equal(await at('"shots"').getAttribute('aria-expanded'), 'false');
    // From a folded line, left goes to what contains it.
    await rig.press('ArrowLeft', 'Enter');
    assert.equal(await scene.getAttribute('aria-expanded'), 'false');
    await rig.press('Home', ' ');
    assert.equal(await lines().count(), 1);
    assert.deepEqual(await rig.accessibilityViolations(), []);
  });

  it('fold JSON by a click on its arrow', async () => {
    await open('json', JSON_TEXT);
    await at('"scene"').locator('.fold').click();
    assert.equal(await lines().count(), 5);
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
    const marked = () => rig.page.evaluate('[...CSS.highlights.get("backlot-found")].map(String).join()');
    assert.equal(await marked(), 'fog,FOG');
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

  it('are searched in what is folded too', async () => {
    await open('json', JSON_TEXT);
    await lines().first().focus();
    await rig.press('Enter', 'Control+f');
    await rig.page.keyboard.type('fog');
    await rig.page.getByRole('search').getByText('1 of 2', { exact: true }).waitFor();
    assert.equal(await lines().count(), 11);
  });
});
