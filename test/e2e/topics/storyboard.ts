import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const NAME = 'lighthouse.storyboard.json';
const PROMPT = 'A lighthouse in a storm, the sea over the rocks';

const board = z.looseObject({
  scenes: z.array(z.looseObject({ shots: z.array(z.looseObject({ id: z.string(), prompt: z.string() })) })),
});

export function storyboard(lend: LendWindow): void {
  describe('a storyboard in the workspace', () => {
    let fixture: EditorFixture;
    let page: Frame;
    let file: string;

    before(async () => {
      fixture = await lend();
      const { workbench, workspace } = fixture;
      file = path.join(workspace, NAME);
      await copyFile(path.join(PROJECT_ROOT, 'test/fixtures/boards', NAME), file);
      await workbench.command('File: Open File...');
      await workbench.quick.path(file);
      page = await workbench.webviews.frame('backlot-storyboard');
      await page.getByRole('status').getByText('8 shots').waitFor();
    });

    const saved = async () => board.parse(JSON.parse(await readFile(file, 'utf8')));
    /** Waits until this shot is the first one. */
    const first = (id: string) =>
      page
        .locator(`[data-shot] >> nth=0`)
        .and(page.locator(`[data-shot="${id}"]`))
        .waitFor();

    it('moves a shot by keyboard, and takes it back with one undo', async () => {
      const { workbench } = fixture;
      await page.locator('[data-shot="shot-1"]').click();
      await workbench.page.keyboard.press('Alt+ArrowRight');
      await first('shot-2');
      await workbench.tabs.dirty(NAME);
      await workbench.page.keyboard.press('Control+Z');
      await first('shot-1');
      await workbench.tabs.dirty(NAME, false);
    });

    it('writes a prompt where it stands in the file, and nothing else', async () => {
      const { workbench } = fixture;
      const before = await saved();
      await page.locator('[data-shot="shot-1"]').click();
      const prompt = page.getByLabel('Prompt', { exact: true });
      await prompt.fill(PROMPT);
      await prompt.press('Tab');
      await workbench.tabs.dirty(NAME);
      await workbench.page.keyboard.press('Control+S');
      await workbench.tabs.dirty(NAME, false);
      const [scene] = before.scenes;
      const [shot] = scene?.shots ?? [];
      assert.ok(shot);
      shot.prompt = PROMPT;
      assert.deepEqual(await saved(), before);
    });

    it('has no axe violations in the window', async () => {
      assert.deepEqual(await fixture.workbench.webviews.axe(page), []);
    });
  });
}
