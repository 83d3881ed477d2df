import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { TEST_TIMEOUT_MS } from '../editor/timeouts.ts';
import { Workbench } from '../editor/workbench.ts';
import { axeOfWorkbench, type AxeRules } from '../editor/workbench/accessibility.ts';
import { dropIntoText } from '../editor/workbench/drag.ts';
import { visibleLines } from '../editor/workbench/editorTabs.ts';
import type { AxeFault } from '../editor/workbench/webviews.ts';
import { keepFailurePicture, openEditorFixture, type EditorFixture } from './support/editorFixture.ts';
import { fillForm, jobSays } from './support/generate.ts';
import { cutOff, movingParts, pageTexts } from './support/pageLayout.ts';
import { addPseudoLocale, openWindowIn, PSEUDO_LOCALE } from './support/pseudoLocale.ts';
import { untranslatedTexts } from './support/translationWalk.ts';
import { until } from '../editor/until.ts';

const SIDE_BAR = '.part.sidebar .composite.viewlet';
const BALANCE = '[id="backlot.backlot.backlot.balance"]';
const QUICK = '.quick-input-widget';
const DIALOG = '.monaco-dialog-box';
const NOTICES = '.notifications-toasts';

const FOX = 'a red fox in the snow';
const WHALE = 'a whale fail:NSFW_BLOCKED';
/** The window starts and ends in the dark theme. */
const OTHER_THEMES = ['light', 'highContrast', 'highContrastLight'] as const;

describe('accessibility and translation', function () {
  this.timeout(TEST_TIMEOUT_MS);
  let fixture: EditorFixture;

  before(async () => {
    fixture = await openEditorFixture();
    await fixture.workbench.side.open('Backlot');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepFailurePicture(fixture, this.currentTest.fullTitle());
  });
  after(() => fixture.close());

  it('has no axe violations in the empty side bar in any theme', async () => {
    const { workbench } = fixture;
    for (const view of ['Tokens', 'Workspaces']) await workbench.side.unfold(view);
    const faults = await inEachTheme((rules) => axeOfWorkbench(workbench.page, [SIDE_BAR], rules));
    assert.deepEqual(faults, []);
  });

  it('has no axe violations in the prompts, the dialog and the notification of a job', async () => {
    const { workbench } = fixture;
    await workbench.side.welcome('Providers').getByRole('button', { name: 'Start Sandbox' }).click();
    const found: AxeFault[] = [];
    const look = async (part: string): Promise<void> => {
      found.push(...(await axeOfWorkbench(workbench.page, [part])));
    };
    await workbench.side.tree('Providers').row('zimage-base').waitFor();
    await workbench.side.tree('Providers').press('zimage-base', 'New Job…');
    await workbench.quick.message(/./);
    await look(QUICK);
    await workbench.quick.type(FOX);
    await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
    await look(QUICK);
    await workbench.quick.accept();
    await workbench.dialogs.read();
    await look(DIALOG);
    await workbench.dialogs.answer('Generate');
    await workbench.notices.read(/is ready/);
    await look(NOTICES);
    await workbench.notices.clear();
    assert.deepEqual(found, []);
  });

  it('has no axe violations in the filled side bar, the status bar and a quick pick in any theme', async () => {
    const { workbench } = fixture;
    await fillForm(workbench, WHALE);
    await workbench.dialogs.answer('Generate');
    await workbench.notices.read(/The job failed/);
    await workbench.notices.clear();
    await jobSays(workbench, FOX, /succeeded/);
    await workbench.command('Backlot: Open Gallery');
    await (await gallery()).locator('canvas.drawn').first().waitFor();
    assert.deepEqual(await inEachTheme(faultsOfOurParts), []);
  });

  it('gives every row an accessible name that contains its visible text', async () => {
    const rows = fixture.workbench.page.locator('.part.sidebar [role="treeitem"]');
    const unlike: string[] = [];
    for (const row of await rows.all()) {
      const [label, said] = [
        await row.locator('.label-name').innerText(),
        await row.getAttribute('aria-label'),
      ];
      if (!said?.includes(label.replace(/…$/, ''))) unlike.push(`${label}: ${said}`);
    }
    assert.deepEqual(unlike, []);
  });

  it('inserts a picture with alternative text when an output is dropped on a Markdown document', async () => {
    const { workbench, workspace } = fixture;
    await workbench.command('View: Split Editor Left');
    await workbench.command('Go to File...');
    await workbench.quick.fill('README.md');
    await workbench.quick.rows.filter({ hasText: 'README.md' }).first().waitFor();
    await workbench.quick.accept();
    const editor = workbench.page.locator('.monaco-editor[data-uri$="README.md"]');
    await editor.locator('.view-line').nth(2).waitFor();
    await dropIntoText(workbench.page, workbench.side.tree('Jobs').row(FOX), editor);
    const text = async (): Promise<string> => (await visibleLines(editor)).replaceAll('\n', '');
    await until(text, (now) => now.includes(`![${FOX}](${encodeURI(FOX)}.png)`));
    await dropIntoText(workbench.page, (await gallery()).getByRole('gridcell', { name: FOX }), editor);
    await until(text, (now) => now.includes(`![${FOX}](${encodeURI(FOX)}-2.png)`));
    // The text is inserted first, the file is created a moment later.
    const pictures = async (): Promise<string> => {
      const names = (await readdir(workspace)).filter((name) => name.startsWith(FOX)).sort();
      const kinds = names.map(async (name) =>
        (await readFile(path.join(workspace, name))).toString('latin1', 1, 4),
      );
      return (await Promise.all(kinds)).map((kind, at) => `${names[at]}: ${kind}`).join();
    };
    await until(pictures, (now) => now === `${FOX}-2.png: PNG,${FOX}.png: PNG`);
    await workbench.tabs.tab('README.md').click();
    await workbench.command('File: Revert File');
    await workbench.command('View: Close Editor');
  });

  it('fits a window at 200 % zoom with a gallery 320 pixels wide', async () => {
    const { page } = fixture.workbench;
    const frame = await gallery();
    // At 200 % a window of 1280 × 800 has 640 × 400 CSS pixels.
    await page.setViewportSize({ width: 640, height: 400 });
    const innerWidth = (): Promise<number> => frame.evaluate<number>('innerWidth');
    const width = await until(innerWidth, (now) => now < 500);
    await page.setViewportSize({ width: 640 + 320 - width, height: 400 });
    await until(innerWidth, (now) => now === 320);
    await frame.getByRole('gridcell').first().click();
    await frame.getByRole('complementary', { name: 'Recipe' }).waitFor();
    assert.deepEqual(await cutOff(frame), []);
    const picture = await frame.locator('backlot-picture').boundingBox();
    assert.ok(picture && picture.height >= 120, `${picture?.height} pixels for the picture`);
    await page.keyboard.press('?');
    await frame.getByRole('dialog').waitFor();
    assert.deepEqual(await cutOff(frame), []);
    for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
    await frame.getByRole('gridcell').first().waitFor();
    assert.deepEqual(await cutOff(frame), []);
    const bars = page.locator('.part.sidebar .pane-body .scrollbar.horizontal:not(.invisible)');
    assert.equal(await bars.count(), 0, 'the side bar scrolls sideways');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('animates only without reduced motion', async () => {
    const { page } = fixture.workbench;
    const frame = await gallery();
    const moving = (): Promise<number> => movingParts(frame);
    assert.equal(await moving(), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await until(moving, (now) => now > 0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await until(moving, (now) => now === 0);
  });

  it('speaks German in a window of that language: views, rows, menus, questions and pages', async () => {
    const { session } = fixture;
    const page = await openWindowIn('de', session.context, session.url);
    const workbench = new Workbench(page);
    await workbench.side.open('Backlot');
    await workbench.side.tree('Anbieter').row('zimage-base').waitFor();
    await workbench.side.tree('Anbieter').reveal('Credit-Buchungen');
    const jobs = workbench.side.tree('Aufträge');
    await jobs.row(FOX).waitFor();
    assert.match((await jobs.row(FOX).getAttribute('aria-label')) ?? '', /erfolgreich/);
    assert.ok((await jobs.menuEntries(FOX)).includes('Aus Verlauf entfernen'));
    await page.locator('.monaco-menu').first().waitFor({ state: 'hidden' });
    await workbench.command('Backlot: Alles vergessen…');
    const asked = await workbench.dialogs.answer('Cancel');
    assert.equal(
      asked.message,
      'Alle Konten, Schlüssel, Aufträge und Ergebnisse von Backlot auf diesem Computer vergessen?',
    );
    assert.ok(asked.buttons.includes('Alles vergessen'), asked.buttons.join());
    await workbench.command('Backlot: Galerie öffnen');
    const frame = await workbench.webviews.frame('backlot-gallery');
    await frame.getByRole('gridcell').first().waitFor();
    const words = (await pageTexts(frame)).join('\n');
    for (const word of [/Suchen/, /1 Ergebnis/, /Alle Konten/]) assert.match(words, word);
    await page.close();
  });

  it('is translated in every view, menu, command and page', async () => {
    const { session } = fixture;
    await addPseudoLocale(session.profile.extensions);
    const workbench = new Workbench(await openWindowIn(PSEUDO_LOCALE, session.context, session.url));
    await workbench.side.open('Backlot');
    assert.deepEqual(await untranslatedTexts(workbench, [FOX, WHALE]), []);
  });

  async function inEachTheme(look: (rules: AxeRules) => Promise<AxeFault[]>): Promise<readonly AxeFault[]> {
    const found = await look('all');
    for (const theme of OTHER_THEMES) {
      await fixture.workbench.theme(theme);
      found.push(...(await look('colors')).map((fault) => ({ ...fault, help: `${theme}: ${fault.help}` })));
    }
    await fixture.workbench.theme('dark');
    return found;
  }

  /** Scans the gallery in all themes. */
  async function faultsOfOurParts(rules: AxeRules): Promise<AxeFault[]> {
    const { workbench } = fixture;
    await workbench.command('Backlot: Add Account…');
    await workbench.quick.rows.first().waitFor();
    const faults = await axeOfWorkbench(workbench.page, [SIDE_BAR, BALANCE, QUICK], rules);
    await workbench.quick.cancel();
    return faults;
  }

  function gallery(): Promise<Frame> {
    return fixture.workbench.webviews.frame('backlot-gallery');
  }
});
