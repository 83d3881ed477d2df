import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { addAccount } from '../support/addAccount.ts';
import { endJob } from '../support/generate.ts';
import { until } from '../../editor/until.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';
import { noteMessages, notedMessages } from '../support/pageMessages.ts';
import { filesHolding } from '../support/profileFiles.ts';

const FOX = 'a red fox in the snow';
const BLUE_DOOR = 'a blue door';

export function gallery(lend: LendWindow): void {
  describe('the gallery', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20 });
      fixture = await lend();
      const { workbench } = fixture;
      await noteMessages(workbench.page);
      await addAccount(workbench, sandbox);
      await workbench.side.tree('Providers').expand('studio');
      await generate(FOX);
      await generate(BLUE_DOOR);
    });
    after(() => sandbox.stop());

    it('shows all outputs, newest first, and fetches missing ones', async () => {
      await fixture.workbench.command('Backlot: Open Gallery');
      const frame = await gallery();
      await frame.getByText('2 outputs').waitFor();
      await frame.locator('canvas.drawn').nth(1).waitFor();
      const cells = frame.getByRole('gridcell');
      assert.match((await cells.first().textContent()) ?? '', new RegExp(BLUE_DOOR));
    });

    it('goes from the grid to one picture, a comparison and a saved file by keyboard', async () => {
      const { workbench, workspace } = fixture;
      const frame = await gallery();
      const { keyboard } = workbench.page;
      await frame.getByRole('gridcell').first().focus();
      await keyboard.press('ArrowRight');
      await keyboard.press('Enter');
      await frame.getByRole('heading', { name: FOX }).waitFor();
      await frame.getByRole('complementary', { name: 'Recipe' }).getByText('2 credits').waitFor();
      await keyboard.press('c');
      const divider = frame.getByRole('slider');
      await divider.waitFor();
      await keyboard.press('ArrowLeft');
      assert.equal(await divider.getAttribute('aria-valuenow'), '45');
      await frame.getByRole('rowheader', { name: 'Prompt' }).waitFor();
      await keyboard.press('m');
      await frame.getByText(`Right: ${BLUE_DOOR}`).waitFor();
      await keyboard.press('Escape');
      await frame.getByRole('heading', { name: FOX }).waitFor();
      await keyboard.press('s');
      await workbench.quick.suggested(/fox.*\.png$/);
      await workbench.quick.path(path.join(workspace, 'fox.png'));
      await workbench.quick.closed();
      await frame.getByRole('status').getByText('Saved as fox.png').waitFor();
      const bytes = await readFile(path.join(workspace, 'fox.png'));
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    });

    it('filters by a word of the prompt', async () => {
      const frame = await gallery();
      // The file dialog gives the focus back in its own time.
      await frame.locator('backlot-picture').click();
      await fixture.workbench.page.keyboard.press('Escape');
      await frame.getByRole('gridcell').first().waitFor();
      await frame.getByRole('searchbox').fill('FOX');
      await frame.getByText('1 output', { exact: true }).waitFor();
      await frame.getByRole('gridcell', { name: FOX }).waitFor();
    });

    it('has no axe violations in any theme', async () => {
      const { workbench } = fixture;
      for (const theme of ['light', 'highContrast', 'highContrastLight', 'dark'] as const) {
        await workbench.theme(theme);
        const frame = await gallery();
        const rules = theme === 'light' ? 'all' : 'colors';
        assert.deepEqual(await workbench.webviews.axe(frame, rules), [], theme);
      }
    });

    it('inserts a copy with alternative text into the visible Markdown document', async () => {
      const { workbench, workspace } = fixture;
      const frame = await gallery();
      await frame.getByRole('gridcell', { name: FOX }).click();
      await frame.getByRole('heading', { name: FOX }).waitFor();
      await workbench.command('View: Split Editor Right');
      await workbench.command('Go to File...');
      await workbench.quick.fill('README.md');
      await workbench.quick.rows.filter({ hasText: 'README.md' }).first().waitFor();
      await workbench.quick.accept();
      await workbench.page.locator('.monaco-editor .view-lines').first().waitFor();
      await (await gallery()).locator('backlot-picture').click();
      await workbench.page.keyboard.press('d');
      await frame.getByRole('status').getByText('Inserted into README.md').waitFor();
      const line = workbench.page.locator('.view-line', { hasText: `![${FOX}]` }).first();
      await line.waitFor();
      // Saved: the editor would ask about it when the next topic closes all editors.
      await line.click();
      await workbench.page.keyboard.press('Control+S');
      await workbench.tabs.dirty('README.md', false);
      assert.ok((await readdir(workspace)).some((name) => /^a red fox in the snow.*\.png$/.test(name)));
    });

    it('restores its view after a reload', async () => {
      // The editor writes what its pages persist every five seconds, and nothing when it is reloaded.
      await until(isViewStored, Boolean);
      await fixture.session.reload();
      const frame = await gallery();
      await frame.getByRole('heading', { name: FOX }).waitFor();
      const { keyboard } = fixture.workbench.page;
      await frame.locator('backlot-picture').click();
      await keyboard.press('Escape');
      await frame.getByRole('gridcell', { name: FOX }).waitFor();
      assert.equal(await frame.getByRole('searchbox').inputValue(), 'FOX');
    });

    it('receives no key in any message, and writes none to a setting or file', async () => {
      const key = sandbox.platforms.crucible.credentials['apikey'] ?? assert.fail('no key');
      const messages = await notedMessages(fixture.workbench.page);
      assert.ok(
        messages.some((text) => text.includes(FOX)),
        'the messages were noted',
      );
      assert.deepEqual(
        messages.filter((text) => text.includes(key)),
        [],
      );
      const files = await filesHolding(fixture.session.profile.userData, key);
      // The packed sandbox contains its own test keys.
      assert.deepEqual(
        files.filter((file) => !file.includes('/dist/sandbox/')),
        [],
      );
    });

    /** Whether the editor has stored, in the browser, the one output that is shown and the filter. */
    async function isViewStored(): Promise<boolean> {
      const stored = JSON.stringify(await fixture.session.context.storageState({ indexedDB: true }));
      return /single\W+id\W+[\w/-]+\W+filter\W+text\W+FOX/.test(stored);
    }

    function gallery(): Promise<Frame> {
      return fixture.workbench.webviews.frame('backlot-gallery');
    }

    async function generate(prompt: string): Promise<void> {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.reveal('zimage-base');
      await providers.press('zimage-base', 'New Job…');
      await workbench.quick.type(prompt);
      await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
      await workbench.quick.accept();
      await workbench.dialogs.answer('Generate');
      await endJob(workbench, sandbox, prompt);
      await workbench.notices.read(`"${prompt}" is ready`);
      await workbench.notices.clear();
    }
  });
}
