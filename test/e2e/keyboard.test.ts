import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../src/sandbox/start.ts';
import { TEST_TIMEOUT_MS } from '../editor/timeouts.ts';
import { until } from '../editor/until.ts';
import type { Keyboard } from '../editor/workbench/keyboard.ts';
import { countClicks } from './support/clicks.ts';
import { keepFailurePicture, openEditorFixture, type EditorFixture } from './support/editorFixture.ts';

const FOX = 'a red fox in the snow';
const BLUE_DOOR = 'a blue door';
/** One word, which one undo takes back. */
const TYPED = 'typed';

describe('keyboard operation', function () {
  this.timeout(TEST_TIMEOUT_MS);
  let fixture: EditorFixture;
  let sandbox: Sandbox;
  let keys: Keyboard;
  let clicks: () => Promise<number>;

  before(async () => {
    sandbox = await startSandbox({ speed: 20 });
    fixture = await openEditorFixture();
    keys = fixture.workbench.keys;
    clicks = await countClicks(fixture.session.page);
    await keys.reader.listen();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await keepFailurePicture(fixture, this.currentTest.fullTitle());
  });
  after(async () => {
    await fixture.close();
    await sandbox.stop();
  });

  it('adds an account from the welcome view, with every prompt announced', async () => {
    await keys.command('Backlot: Focus on Providers View');
    const add = await keys.reach({ role: 'button', name: /^Add Account/ });
    assert.ok(add.isVisible);
    await keys.press('Enter');
    await keys.choose('Other Server…');
    await keys.choose('Crucible');
    await keys.asked(/A name of your own/, 'studio');
    await keys.asked(/Base URL/, sandbox.platforms.crucible.bases['gateway'] ?? '');
    const asked = await keys.asked(
      /API key|Paste the key/,
      sandbox.platforms.crucible.credentials['apikey'] ?? '',
    );
    assert.equal(asked.name, 'Crucible');
    await keys.reader.heard(/Checking the key/);
    await fixture.workbench.side.tree('Providers').row('studio').waitFor();
  });

  it('generates from a tree row and announces the end of the job', async () => {
    await keys.command('Backlot: Focus on Providers View');
    await keys.walkTo(/^Crucible account studio$/);
    await keys.expand(fixture.workbench.side.tree('Providers').row('studio'));
    const row = await keys.reach({ role: 'treeitem', name: /^zimage-base/ }, 'ArrowDown');
    assert.ok(row.isVisible);
    await keys.press('Shift+F10');
    await keys.reach({ role: 'menuitem', name: /^New Job…$/ }, 'ArrowDown');
    await keys.press('Enter');
    await finish(FOX);
  });

  it('generates from the Command Palette while a text is written, which goes on where it was', async () => {
    const { tabs, page } = fixture.workbench;
    await keys.command('Go to File...');
    await keys.choose('README.md');
    await tabs.activated('README.md');
    await keys.command('Backlot: New Job…');
    await keys.choose('zimage-base');
    await finish(BLUE_DOOR);
    await page.keyboard.insertText(TYPED);
    await until(
      () => tabs.text(),
      (text) => text.includes(TYPED),
    );
    await keys.press('Control+Z');
    await tabs.dirty('README.md', false);
  });

  it('reaches the buttons of the notification', async () => {
    await keys.command('Notifications: Focus Notification Toast');
    await keys.reach({ role: 'button', name: /^Open Output$/ });
    await keys.command('Notifications: Clear All Notifications');
  });

  it('finds a job by a word of its prompt', async () => {
    const jobs = fixture.workbench.side.tree('Jobs');
    await keys.command('Backlot: Focus on Jobs View');
    await keys.reader.at({ role: 'tree', name: /^Jobs$/ });
    await keys.command('Backlot: Search Jobs…');
    await keys.asked(/./, 'FOX');
    await jobs.row(BLUE_DOOR).waitFor({ state: 'detached' });
    await keys.reader.at({ role: 'tree', name: /^Jobs$/ });
    const row = await keys.walkTo(new RegExp(FOX));
    assert.match(row.name, /^a red fox in the snow, succeeded, 2 credits, /);
    assert.ok(row.isVisible);
    await fixture.workbench.side.view('Jobs').getByText('1 of 2 jobs').waitFor();
  });

  it('opens the gallery with the focus on the newest output', async () => {
    await keys.command('Backlot: Open Gallery');
    const newest = new RegExp(`^${BLUE_DOOR}.*2 credits`);
    const cell = await keys.reader.at({ role: 'gridcell', name: newest, hasFocusRing: true });
    assert.ok(cell.isVisible);
    await keys.press('ArrowRight');
    const next = await keys.reader.at({ role: 'gridcell', name: new RegExp(`^${FOX}`), hasFocusRing: true });
    assert.ok(next.isVisible);
  });

  it('opens an output and compares it with another one', async () => {
    await keys.press('Enter');
    await keys.reader.at({ role: 'group', name: new RegExp(`^${FOX}$`), hasFocusRing: true });
    await keys.press('c');
    const name = /Divider between the two pictures/;
    const divider = await keys.reader.at({ role: 'slider', name, value: /^50$/, hasFocusRing: true });
    assert.ok(divider.isVisible);
    await keys.press('ArrowLeft');
    await keys.reader.at({ role: 'slider', name, value: /^45$/ });
    await keys.press('Escape');
    await keys.reader.at({ role: 'group', name: new RegExp(`^${FOX}$`) });
  });

  it('saves an output, shows the status, and returns the focus to the output', async () => {
    await keys.press('s');
    await keys.reader.at({ role: 'textbox', name: /Save Output/ });
    await keys.acceptFile(/fox.*\.png$/);
    await (await gallery()).getByRole('status').getByText('Saved as a red fox in the snow.png').waitFor();
    const bytes = await readFile(path.join(fixture.workspace, 'a red fox in the snow.png'));
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    await keys.reader.at({ role: 'group', name: new RegExp(`^${FOX}$`), hasFocusRing: true });
  });

  it('restores the focus in the gallery after the Command Palette closes', async () => {
    await keys.press('Escape');
    await keys.reader.at({ role: 'gridcell', name: new RegExp(`^${FOX}`) });
    await keys.press('F1');
    await keys.reader.at({ role: 'option' });
    await keys.press('Escape');
    await keys.reader.at({ role: 'gridcell', name: new RegExp(`^${FOX}`) });
  });

  it('used no mouse in any of these tests', async () => {
    assert.equal(await clicks(), 0);
  });

  function gallery(): Promise<Frame> {
    return fixture.workbench.webviews.frame('backlot-gallery');
  }

  /** From the prompt's input box to the announcement of the end. */
  async function finish(prompt: string): Promise<void> {
    await keys.asked(/./, prompt);
    await keys.reader.at({ role: 'option', name: /^Review and Generate…/ });
    await keys.press('Enter');
    const button = await keys.reader.at({ role: 'button', name: /^Generate$/ });
    assert.ok(button.isVisible);
    assert.match((await fixture.workbench.dialogs.read()).detail, /Price: /);
    await keys.press('Enter');
    await keys.reader.heard(new RegExp(`"${prompt}" is ready`));
  }
});
