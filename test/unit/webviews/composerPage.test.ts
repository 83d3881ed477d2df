import assert from 'node:assert/strict';
import { GalleryServer } from './support/galleryServer.ts';
import { ComposerPageRig, type ComposerPageOptions } from './support/composerPageRig.ts';
import type { ThemeName } from './support/webviewStub.ts';

describe('composer page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: ComposerPageRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(async () => {
    assert.deepEqual(rig.violations, []);
    await rig.close();
  });
  after(() => server.close());

  const open = async (options?: ComposerPageOptions): Promise<void> => {
    rig = await ComposerPageRig.open(server, options);
  };
  const prompt = () => rig.page.getByRole('textbox', { name: 'Prompt' });
  const field = (name: string) => rig.page.getByLabel(name, { exact: true });
  const fault = (text: string) => rig.page.locator('.fault', { hasText: text });
  const button = (name: string | RegExp) => rig.page.getByRole('button', { name });

  it('begins at the prompt, and is filled in and sent by keyboard alone', async () => {
    await open();
    await prompt().waitFor();
    await rig.page.locator('textarea:focus').waitFor();
    await rig.page.keyboard.type('a mill at dusk');
    await rig.page.keyboard.press('Control+Enter');
    await rig.page.getByRole('status').getByText('Submitted').waitFor();
    assert.equal(rig.host.asked.length, 1);
    assert.equal(rig.host.submits.length, 1);
    assert.equal(await prompt().inputValue(), 'a mill at dusk');
  });

  it('says at the field what is wrong when it is left, and goes there when it is sent all the same', async () => {
    await open();
    await prompt().fill('a mill');
    await field('Width').fill('500');
    await field('Width').blur();
    await field('Height').fill('512');
    await fault('A multiple of 32.').waitFor();
    assert.equal(await field('Width').getAttribute('aria-invalid'), 'true');
    await rig.page.keyboard.press('Control+Enter');
    await rig.page.getByRole('status').getByText('1 field has to be changed.').waitFor();
    await rig.page.locator('input[name="width"]:focus').waitFor();
    assert.equal(rig.host.asked.length, 0);
  });

  it('opens what is folded where something is wrong in it', async () => {
    await open({ kind: 'trellis.generate' });
    await rig.page.locator('summary', { hasText: 'More settings (14)' }).waitFor();
    const padding = rig.page.locator('details input[name="padding"]');
    assert.equal(await padding.isVisible(), false);
    await rig.host.type({ padding: 'x' });
    await rig.page.keyboard.press('Control+Enter');
    await padding.waitFor();
    await fault('Choose a file.').waitFor();
  });

  for (const whose of ['opened by itself', 'opened by the user'])
    it(`leaves what is folded open, when ${whose}, and the focus where it is, once the fault in it is mended`, async () => {
      await open({ kind: 'trellis.generate' });
      await rig.page.locator('summary', { hasText: 'More settings (14)' }).waitFor();
      const padding = rig.page.locator('details input[name="padding"]');
      if (whose === 'opened by the user') await rig.page.locator('summary').click();
      else {
        await rig.host.type({ padding: 'x' });
        await rig.page.keyboard.press('Control+Enter');
      }
      await padding.fill('x');
      await padding.blur();
      await rig.page.locator('input[name="padding"][aria-invalid="true"]').waitFor();
      await padding.fill('8');
      await rig.page.locator('input[name="padding"][aria-invalid="false"]').waitFor({ state: 'attached' });
      assert.equal(await padding.isVisible(), true);
      assert.equal(await rig.page.locator('input[name="padding"]:focus').count(), 1);
      await rig.page.locator('summary').click();
      await padding.waitFor({ state: 'hidden' });
    });

  it('draws what is folded when it is opened, by keyboard, and keeps it', async () => {
    await open({ kind: 'trellis.generate' });
    const summary = rig.page.locator('summary');
    await rig.page.locator('summary', { hasText: 'More settings (14)' }).waitFor();
    assert.equal(await rig.page.locator('details [data-field]').count(), 0);
    await summary.focus();
    await rig.page.keyboard.press('Enter');
    const padding = rig.page.locator('details input[name="padding"]');
    await padding.waitFor();
    assert.equal(await rig.page.locator('details [data-field]').count(), 14);
    await padding.fill('8');
    await rig.page.locator('summary', { hasText: 'More settings (14, 1 changed)' }).waitFor();
    await summary.click();
    await padding.waitFor({ state: 'hidden' });
    await summary.click();
    await padding.waitFor();
    assert.equal(await padding.inputValue(), '8');
  });

  it('names how many jobs the alternatives make, in a list too', async () => {
    await open();
    await prompt().fill('a {red|blue} mill');
    await button('Start 2 Jobs…').waitFor();
    await button('Try several values of Upscale').click();
    await button('Start 4 Jobs…').waitFor();
    await field('How many of each').fill('3');
    await button('Start 12 Jobs…').click();
    await rig.page.getByRole('status').getByText('12 jobs are started').waitFor();
    assert.equal(rig.host.asked.length, 1);
  });

  it('walks through the prompts that were sent before, and comes back to what is being typed', async () => {
    await open();
    for (const text of ['first', 'second']) {
      await prompt().fill(text);
      await rig.page.keyboard.press('Control+Enter');
      while (rig.host.last('prompts')?.prompts[0] !== text) await rig.page.evaluate(() => undefined);
    }
    await prompt().fill('third');
    const walked: string[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
      await rig.page.keyboard.press(`Control+${key}`);
      walked.push(await prompt().inputValue());
    }
    assert.deepEqual(walked, ['second', 'first', 'first', 'second', 'third']);
  });

  it('shows a pasted picture as a thumbnail, and takes it out again', async () => {
    await open();
    await prompt().waitFor();
    await rig.page.evaluate((bytes) => {
      interface Scope {
        DataTransfer: new () => { items: { add(file: unknown): void } };
        File: new (parts: unknown[], name: string, options: object) => unknown;
        ClipboardEvent: new (type: string, options: object) => unknown;
        dispatchEvent(event: unknown): void;
      }
      const scope = globalThis as unknown as Scope;
      const clipboardData = new scope.DataTransfer();
      clipboardData.items.add(new scope.File([new Uint8Array(bytes)], 'mill.png', { type: 'image/png' }));
      scope.dispatchEvent(new scope.ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, PNG);
    await rig.page.locator('.thumb img').waitFor();
    await button(/^Remove mill\.png/).click();
    await rig.page.locator('.thumb').waitFor({ state: 'detached' });
  });

  it('shows an earlier job without touching the form, and undoes what was taken over', async () => {
    await open();
    await prompt().fill('mine');
    await rig.answered();
    const recipe = { title: 'a mill', values: { prompt: 'a mill', width: 640, height: 512 } };
    await rig.host.session.open({ account: 'acc1', kind: 'image.generate', recipe });
    await rig.page.getByRole('complementary', { name: 'Earlier job' }).waitFor();
    assert.equal(await prompt().inputValue(), 'mine');
    await button('Use All').click();
    await rig.page.getByText('Values of the earlier job were taken over.').waitFor();
    assert.equal(await prompt().inputValue(), 'a mill');
    await button('Undo').click();
    await rig.page.getByText('Values of the earlier job were taken over.').waitFor({ state: 'detached' });
    assert.equal(await prompt().inputValue(), 'mine');
  });

  it('is drawn again as it was after it was hidden', async () => {
    await open();
    await prompt().fill('mine');
    await rig.answered();
    await rig.page.reload();
    await prompt().waitFor();
    assert.equal(await prompt().inputValue(), 'mine');
    assert.deepEqual(await rig.state(), { account: 'acc1', kind: 'image.generate' });
  });

  it('names what else is made from the form and what it lacks, keeps it over a reload, and takes it out', async () => {
    await open();
    await prompt().fill('a mill');
    await field('Width').fill('224');
    await field('Height').fill('512');
    await field('Output format').selectOption('png');
    rig.host.user.answers('portrait-studio');
    await button('Also with…').click();
    const also = rig.page.getByRole('list', { name: 'Also made from this form' });
    await also.getByText('portrait-studio (Crucible · mira)').waitFor();
    await also.getByText('Without: Output format').waitFor();
    await also.locator('.fault', { hasText: '256' }).waitFor();
    await rig.page.keyboard.press('Control+Enter');
    await rig.page.getByRole('status').getByText('Not every kind can be made from this form.').waitFor();
    assert.deepEqual(await rig.state(), {
      ...{ account: 'acc1', kind: 'image.generate' },
      also: [{ account: 'acc2', kind: 'portrait-studio' }],
    });
    await field('Width').fill('512');
    await button('Start 2 Jobs…').waitFor();
    await also.getByRole('button', { name: 'Remove portrait-studio (Crucible · mira)' }).click();
    await also.waitFor({ state: 'detached' });
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no accessibility violations, with faults, files and an earlier job beside it: ${theme}`, async () => {
      await open({ theme });
      await prompt().fill('mine');
      await field('Width').fill('500');
      await rig.host.send({
        ...{ type: 'addresses', key: 'referenceImages' },
        addresses: ['https://a.example/b.png'],
      });
      const recipe = { title: 'a mill', values: { prompt: 'a mill', width: 640 } };
      await rig.answered();
      const also = [{ account: 'acc2', kind: 'portrait-studio' }];
      await rig.host.session.open({ account: 'acc1', kind: 'image.generate', recipe, also });
      await rig.page.keyboard.press('Control+Enter');
      await rig.page.locator('.also').waitFor();
      await fault('A multiple of 32.').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), []);
      if (process.env['COMPOSER_PICTURES'])
        await rig.page.screenshot({ path: `${process.env['COMPOSER_PICTURES']}/${theme}.png` });
    });
  }
});

const PNG = [
  ...Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
];
