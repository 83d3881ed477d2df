import assert from 'node:assert/strict';
import { GalleryRig, type GalleryRigOptions } from './support/galleryRig.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { outputItem } from './support/outputs.ts';
import type { ThemeName } from './support/webviewStub.ts';

const UNMARKED = outputItem(0).marks;

describe('sorting in the gallery page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: GalleryRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(() => rig.close());
  after(() => server.close());

  async function open(options: Partial<GalleryRigOptions> = {}): Promise<void> {
    rig = await GalleryRig.open(server, { outputs: server.pictures(6), open: null, ...options });
    await rig.cells.first().waitFor();
  }

  const said = (text: string) => rig.page.getByRole('status').getByText(text, { exact: true }).waitFor();
  const cell = (name: RegExp) => rig.page.getByRole('gridcell', { name });

  it('rates, stars and rejects by key from the grid, and shows it as text, digits and shapes', async () => {
    await open();
    await rig.press('4');
    await cell(/Rating 4 of 5/).waitFor();
    await rig.page.getByText('4/5').waitFor();
    await rig.press('f');
    await cell(/Favorite, Rating 4 of 5/).waitFor();
    await rig.press('0');
    await cell(/Favorite/).waitFor();
    assert.equal(await cell(/Rating/).count(), 0);
    await rig.press('f');
    await said('star of 1');
    assert.deepEqual(
      rig.sent
        .filter(({ type }) => type === 'mark')
        .map((message) => 'marking' in message && message.marking),
      [
        { mark: 'rating', value: 4 },
        { mark: 'star', value: true },
        { mark: 'rating', value: 0 },
        { mark: 'star', value: false },
      ],
    );
  });

  it('marks all that are selected at once, and takes it back with Ctrl+Z', async () => {
    await open();
    await rig.press('Control+a', '5');
    await said('rating of 6');
    assert.equal(await cell(/Rating 5 of 5/).count(), 6);
    await rig.press('Control+z');
    await said('Undone');
    assert.equal(await cell(/Rating/).count(), 0);
    await rig.press('Control+Shift+Z');
    assert.equal((await rig.message('sort', 2))?.action, 'redo');
  });

  it('goes on at the same place when an output leaves the list, and lists it again after undo', async () => {
    await open();
    await rig.press('ArrowRight');
    const [, second, third] = server.pictures(6);
    await rig.press('x');
    await said('rejected of 1');
    assert.equal(await rig.cells.count(), 5);
    await rig.press('Enter');
    await rig.page.getByRole('heading', { name: third?.title ?? '' }).waitFor();
    await rig.press('Escape', 'Control+z');
    await said('Undone');
    assert.equal(await rig.cells.count(), 6);
    assert.match((await rig.cells.nth(1).textContent()) ?? '', new RegExp(second?.title ?? ''));
  });

  it('marks the output in view, and goes on to the next one when it leaves the list', async () => {
    const [first, next] = server.pictures(6);
    await open();
    await rig.press('Enter', '3');
    await rig.page.getByRole('button', { name: 'Rating 3 of 5', pressed: true }).waitFor();
    await rig.page.getByRole('heading', { name: first?.title ?? '' }).waitFor();
    await rig.press('Delete');
    await rig.page.getByRole('heading', { name: next?.title ?? '' }).waitFor();
    assert.deepEqual(rig.last('mark'), {
      type: 'mark',
      marking: { mark: 'recycled', value: true },
      ids: [first?.id],
    });
  });

  it('asks the host for tags, collections and the neighbors of the recipe', async () => {
    await open();
    await rig.press('Control+a', 't', 'a');
    const collections = await rig.message('sort', 2);
    assert.deepEqual([collections?.action, collections?.ids.length], ['editCollections', 6]);
    await rig.press('Escape', 'Enter');
    await rig.page.getByRole('complementary').waitFor();
    await rig.press('n', 'p');
    await rig.message('sort', 4);
    assert.deepEqual(
      rig.sent.flatMap((message) => (message.type === 'sort' ? [message.action] : [])),
      ['editTags', 'editCollections', 'nextOfRecipe', 'previousOfRecipe'],
    );
    assert.equal(rig.last('sort')?.ids.length, 1);
  });

  it('types digits and letters into the search instead of rating', async () => {
    await open();
    await rig.press('/');
    await rig.page.keyboard.type('rating:5x');
    await rig.page.keyboard.press('Control+z');
    assert.equal(rig.last('mark'), undefined);
    assert.equal(rig.last('sort'), undefined);
  });

  it('says what is wrong with a search', async () => {
    await open({ mistakes: (text) => (text.includes('modle:') ? ['There is no search word.'] : []) });
    await rig.page.getByRole('searchbox').fill('modle:flux');
    await rig.page.getByRole('alert').getByText('There is no search word.').waitFor();
    assert.equal(await rig.cells.count(), 0);
    await rig.page.getByRole('searchbox').fill('');
    await rig.cells.first().waitFor();
    assert.equal(await rig.page.getByRole('alert').count(), 0);
  });

  it('opens a saved search and a collection with their order', async () => {
    const filter = { text: 'lighthouse', account: null, kind: 'image', job: null, order: 'rating' };
    await open({
      names: { collections: ['My Film'], searches: [{ name: 'Best', filter: JSON.stringify(filter) }] },
    });
    const saved = rig.page.getByRole('combobox', { name: 'Saved searches and collections' });
    await saved.selectOption('Best');
    const query = await rig.message('query', 2);
    assert.deepEqual(query?.filter, { ...filter, bin: false });
    assert.equal(await rig.page.getByRole('searchbox').inputValue(), 'lighthouse');
    await saved.selectOption('My Film');
    assert.deepEqual((await rig.message('query', 3))?.filter, {
      ...{ text: 'collection:"My Film"', account: null, kind: null, job: null },
      ...{ order: 'added', bin: false },
    });
    assert.equal(await saved.inputValue(), 'collection:My Film');
    await rig.page.getByRole('searchbox').fill('fox');
    await rig.page.getByRole('button', { name: 'Save Search…' }).click();
    assert.equal((await rig.message('sort'))?.filter?.text, 'fox');
  });

  it('shows the recycle bin, restores from it, and deletes nothing there by a key', async () => {
    await open();
    await rig.press('Delete');
    await said('recycled of 1');
    await rig.page.getByRole('button', { name: 'Recycle Bin' }).click();
    await rig.page.getByRole('heading', { name: 'Recycle Bin' }).waitFor();
    assert.equal(await rig.cells.count(), 1);
    await rig.cells.first().focus();
    await rig.press('Delete');
    await rig.page.getByRole('button', { name: 'Empty Recycle Bin…' }).click();
    assert.equal((await rig.message('sort'))?.action, 'emptyBin');
    await rig.cells.first().focus();
    await rig.press('e');
    await rig.page.getByText('The recycle bin is empty').waitFor();
    assert.equal(rig.sent.filter(({ type }) => type === 'mark').length, 2);
    await rig.page.getByRole('button', { name: 'Close Recycle Bin' }).click();
    await rig.cells.nth(5).waitFor();
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no axe violations in the ${theme} theme: marks, selection, mistakes, bin, help`, async () => {
      const marks = [
        { ...UNMARKED, star: true, rating: 5, tags: ['night', 'city'], collections: ['My Film'] },
        { ...UNMARKED, rejected: true },
        { ...UNMARKED, rating: 2 },
      ];
      const outputs = server.pictures(6).map((one, at) => ({ ...one, marks: marks[at] ?? UNMARKED }));
      await open({
        theme,
        outputs,
        mistakes: (text) => (text.includes('modle:') ? ['There is no search word “modle:”.'] : []),
        names: { collections: ['My Film'], searches: [] },
      });
      await rig.page.locator('canvas.drawn').first().waitFor();
      await rig.press(' ');
      assert.deepEqual(await rig.accessibilityViolations(), [], 'marks and selection');
      await rig.press('Escape', 'Enter');
      await rig.page.getByRole('group', { name: 'Rating' }).waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'one output');
      await rig.press('?');
      await rig.page.getByRole('dialog').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'help');
      await rig.press('Escape', 'Escape');
      await rig.page.getByRole('searchbox').fill('modle:x');
      await rig.page.getByRole('alert').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'mistakes');
      await rig.page.getByRole('button', { name: 'Recycle Bin' }).click();
      await rig.page.getByText('The recycle bin is empty').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'bin');
    });
  }
});
