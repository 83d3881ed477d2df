import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { firstPicture, JOB, picture } from '../../demo/tour.ts';
import { until } from '../../editor/until.ts';
import { countClicks } from '../support/clicks.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function newUser(lend: LendWindow): void {
  describe('new user without a key', () => {
    let fixture: EditorFixture;
    let clicks: () => Promise<number>;

    before(async () => {
      fixture = await lend();
      clicks = await countClicks(fixture.session.page);
    });

    it('sees a generated picture at most four clicks after opening the side bar', async () => {
      await firstPicture(fixture.workbench, async ({ name }) => {
        if (name === '7-notice') assert.equal(await fixture.workbench.notices.toasts.count(), 1);
      });
      assert.deepEqual(await picture(fixture.workbench), { width: 1024, height: 768 });
      assert.ok((await clicks()) <= 4, `${await clicks()} clicks`);
    });

    it("sees the job's cost and the balance with its time", async () => {
      const status = fixture.workbench.status('backlot.backlot.backlot.balance');
      await status.filter({ hasText: '98 credits' }).waitFor();
      assert.match(
        (await status.getAttribute('aria-label')) ?? '',
        /Crucible · sandbox: 98 credits available/,
      );
      const providers = fixture.workbench.side.tree('Providers');
      await providers.row('98 credits available').waitFor();
      assert.match(await providers.description('98 credits available'), /^\d+:\d\d/);
    });

    it('finds the job in the Jobs view with its state as accessible text', async () => {
      const row = fixture.workbench.side.tree('Jobs').row(JOB);
      assert.match((await row.getAttribute('aria-label')) ?? '', /succeeded.*2 credits/);
    });

    it('sees what was reserved and charged in the ledger', async () => {
      const providers = fixture.workbench.side.tree('Providers');
      await providers.expand('Credit ledger');
      await providers.row('−2 credits charged').waitFor();
      await providers.row('2 credits reserved').waitFor();
    });

    it('got one notification for the finished job', async () => {
      assert.equal(await fixture.workbench.notices.count(/is ready/), 0);
    });

    it('saves the picture to a chosen folder', async () => {
      const { workbench, workspace } = fixture;
      const frame = await workbench.webviews.frame('backlot-gallery');
      await frame.getByRole('button', { name: 'Save…' }).click();
      await workbench.quick.suggested(/lighthouse.*\.png$/);
      await workbench.quick.path(path.join(workspace, 'lighthouse.png'));
      await workbench.quick.closed();
      await until(() => existsSync(path.join(workspace, 'lighthouse.png')), Boolean);
      const bytes = await readFile(path.join(workspace, 'lighthouse.png'));
      assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    });

    it('sees a gallery without axe violations', async () => {
      const frame = await fixture.workbench.webviews.frame('backlot-gallery');
      assert.deepEqual(await fixture.workbench.webviews.axe(frame), []);
    });

    it('finds job and picture after a reload, without a second notification', async () => {
      await fixture.session.reload();
      await fixture.workbench.side.open('Backlot');
      const jobs = fixture.workbench.side.tree('Jobs');
      await jobs.row(JOB).waitFor();
      assert.equal(await fixture.workbench.notices.count(/is ready/), 0);
      await fixture.workbench
        .status('backlot.backlot.backlot.balance')
        .filter({ hasText: '98 credits' })
        .waitFor();
      // The sandbox stopped with the window; the picture is in the cache.
      await jobs.click(JOB);
      assert.deepEqual(await picture(fixture.workbench), { width: 1024, height: 768 });
    });

    it('writes no key to any file of the profile', async () => {
      const key = 'moltazine_sandbox_';
      for (const file of await filesIn(fixture.session.profile.userData)) {
        assert.ok(!(await readFile(file)).includes(key), file);
      }
    });
  });
}

/** Every file of the profile except the installed extension, whose sandbox contains its own test key. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}extensions`))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
