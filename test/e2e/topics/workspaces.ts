import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { Workbench } from '../../editor/workbench.ts';
import type { Tree } from '../../editor/workbench/tree.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function workspaces(lend: LendWindow): void {
  describe('workspaces', () => {
    let fixture: EditorFixture;

    before(async () => {
      fixture = await lend();
      const { workbench } = fixture;
      await workbench.command('Backlot: Start Sandbox');
      // Each new account refreshes the tree: rows stay in place only after the last one.
      const providers = await Promise.all(providerIds.map(loadProvider));
      const tree = workbench.side.tree('Providers');
      await tree.reveal(providers.at(-1)?.label ?? '');
      await tree.reveal('zimage-base');
      for (const view of ['Jobs', 'Providers']) await workbench.side.fold(view);
      await workbench.side.unfold('Workspaces');
    });

    it('shows workspaces as a tree with state, task and spending', async () => {
      const workspaces = fixture.workbench.side.tree('Workspaces');
      await workspaces.row('Marlow').waitFor();
      assert.match(
        await workspaces.description('Wren'),
        /^online · .+ · \$\d+\.\d\d \/ \$300\.00 · claude-code$/,
      );
      assert.match(await workspaces.description('Fenn'), /^quarantined · workspace budget limit exceeded/);
    });

    it('pauses and resumes a workspace with one click and updates the tree', async () => {
      const { workbench } = fixture;
      const workspaces = workbench.side.tree('Workspaces');
      await workspaces.press('Juniper', 'Pause…');
      const asked = await workbench.dialogs.answer('Pause');
      assert.match(asked.detail, /The workspace below it is paused with it: Pip/);
      await workspaces.rows.filter({ hasText: 'Juniper' }).filter({ hasText: 'paused' }).waitFor();
      await workspaces.press('Juniper', 'Resume…');
      await workbench.dialogs.answer('Resume');
      await workspaces.rows.filter({ hasText: 'Juniper' }).filter({ hasText: 'provisioning' }).waitFor();
    });

    it('stores a secret whose value is never shown', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      const workspaces = workbench.side.tree('Workspaces');
      await workspaces.expand('Wren');
      await workspaces.press('Secrets', 'Add Secret…');
      await quick.message(/Name of the secret/);
      await quick.type('DEPLOY_HOOK');
      await quick.choose('Type or paste one line');
      await quick.message(/kept nowhere else/);
      await quick.type('planted-value-of-the-hook');
      assert.match(await quick.message(/cannot be undone/), /This restarts 1 workspace/);
      await quick.type('DEPLOY_HOOK');
      await workspaces.expand('Secrets');
      await workspaces.row('DEPLOY_HOOK').waitFor();
      assert.equal(await workspaces.description('DEPLOY_HOOK'), 'own');
      await workspaces.collapse('Wren');
    });

    it('deletes a workspace and its listed children after its name is typed', async () => {
      const { workbench } = fixture;
      const { quick } = workbench;
      const workspaces = workbench.side.tree('Workspaces');
      await workspaces.menu('Odile', 'Delete…');
      assert.match(
        await quick.message(/cannot be undone/),
        /The workspace below it is deleted with it: Fenn/,
      );
      await quick.type('odile');
      await quick.message(/^Type "Odile" to confirm/);
      await quick.type('Odile');
      await workspaces.row('Odile').waitFor({ state: 'detached' });
      assert.equal(await workspaces.rows.filter({ hasText: 'Fenn' }).count(), 0);
    });

    /** Runs an action without its own menu entry. */
    async function more(tree: Tree, row: string, action: string): Promise<void> {
      await tree.menu(row, 'More Actions…');
      await fixture.workbench.quick.choose(action);
    }

    it('stores a multi-line secret from the clipboard or a file and shows its size', async () => {
      const { workbench, session, workspace } = fixture;
      const { quick } = workbench;
      const workspaces = workbench.side.tree('Workspaces');
      const file = path.join(workspace, 'deploy.pem');
      await writeFile(file, 'planted-in-a-file\nand-in-its-second-line\n');
      await session.page.evaluate((text) => {
        const { navigator } = globalThis as unknown as {
          navigator: { clipboard: { writeText(text: string): Promise<void> } };
        };
        return navigator.clipboard.writeText(text);
      }, 'planted-first-line\nplanted-second-line\nplanted-third-line');
      await workspaces.expand('Isolde');
      for (const [name, way, said] of [
        ['DEPLOY_CHAIN', 'Use the clipboard as it is', '57 characters in 3 lines. Use this as the value?'],
        ['DEPLOY_PEM', 'Read a file…', '41 characters in 3 lines. Use this as the value?'],
      ] as const) {
        await workspaces.press('Secrets', 'Add Secret…');
        await quick.message(/Name of the secret/);
        await quick.type(name);
        await quick.choose(way);
        if (way === 'Read a file…') await quick.path(file);
        assert.equal((await workbench.dialogs.answer('Use It')).detail, said);
        await quick.message(/cannot be undone/);
        await quick.type(name);
        await workspaces.expand('Secrets');
        await workspaces.row(name).waitFor();
      }
      await workspaces.collapse('Isolde');
      await rm(file);
    });

    it('exports and imports bundles as files', async () => {
      const { workbench, workspace } = fixture;
      const workspaces = workbench.side.tree('Workspaces');
      const file = path.join(workspace, 'Corvin.bundle.json');
      await more(workspaces, 'Corvin', 'Export Bundle…');
      await workbench.quick.path(file);
      await workbench.notices.read('Saved Corvin.bundle.json.');
      const bundle = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      assert.equal(bundle['name'], 'Corvin');
      await writeFile(file, JSON.stringify({ ...bundle, name: 'Corvin the second' }));

      await more(workspaces, 'sandbox', 'Import Bundle…');
      await workbench.quick.path(file);
      const asked = await workbench.dialogs.answer('Import');
      assert.match(asked.detail, /instructions in the bundle Corvin the second: import only what you trust/);
      await workspaces.reveal('Corvin the second');
    });

    describe('organizations', () => {
      let providers: Tree;

      before(async () => {
        const { side } = fixture.workbench;
        await fixture.workbench.notices.clear();
        await side.fold('Workspaces');
        await side.unfold('Providers');
        providers = side.tree('Providers');
        // All sandbox accounts have the same name: only Molecule's are left.
        for (const platform of ['Crucible', 'Boomin', 'LenserFight', 'Killa Tamata'])
          await providers.collapse(platform);
        await providers.expandPath('sandbox', 'Organizations');
      });

      it("exports an organization's data to a file", async () => {
        const { workbench, workspace } = fixture;
        const file = path.join(workspace, 'northlight.export.json');
        await more(providers, 'Northlight Labs', 'Export Data…');
        await workbench.quick.path(file);
        await workbench.notices.read('Saved northlight.export.json.');
        assert.match(await readFile(file, 'utf8'), /"slug": ?"northlight"/);
      });

      it('opens the payment page in the browser after its host was shown', async () => {
        const { workbench, session } = fixture;
        await more(providers, 'Northlight Labs', 'Manage Payments…');
        await workbench.dialogs.answer('Open Page');
        const page = session.context.waitForEvent('page');
        const asked = await workbench.dialogs.answer('Open');
        assert.match(asked.detail, /^This opens a page on 127\.0\.0\.1:\d+ in the browser\.$/);
        await (await page).close();
      });

      it("shows the progress of an organization's setup", async () => {
        const { workbench } = fixture;
        await providers.press('Organizations', 'New…');
        await workbench.quick.message(/Wanted slug/);
        await workbench.quick.type('harbour-light');
        await workbench.quick.message(/Display name/);
        await workbench.quick.type('Harbour Light');
        await workbench.dialogs.answer('Create');
        await providers.row('Harbour Light').waitFor();
        const notice = await workbench.notices.read(
          /Harbour Light: \d+ % · launching · Starting the machine · \d+ (s|min) left/,
        );
        assert.ok(notice.buttons.includes('Cancel'));
        await workbench.notices.press(/Harbour Light/, 'Cancel');
      });

      it('redeploys only after a dry run has shown the effect', async () => {
        const { quick } = fixture.workbench;
        await providers.collapse('sandbox');
        await providers.expandPath('sandbox operator');
        await more(providers, 'All organizations', 'Redeploy All Tenants…');
        for (const field of [/Image tag/, /Tenant to update first/]) {
          await quick.message(field);
          await quick.accept();
        }
        assert.match(await quick.message(/cannot be undone/), /By the dry run, \d tenants are interrupted/);
        await quick.cancel();
      });

      it('stores a variable that looks like a secret only after a confirmation', async () => {
        const { workbench } = fixture;
        const { quick, dialogs } = workbench;
        await providers.expandPath('All organizations', 'Northlight Labs', 'Workspaces');
        for (const isForced of [false, true]) {
          await more(providers, 'Wren', 'Change Environment…');
          await quick.message('Name of the variable');
          await quick.type('DEPLOY_TOKEN');
          await quick.message('Value of DEPLOY_TOKEN');
          await quick.type('planted-into-the-environment');
          await quick.message(/leave it empty to go on with DEPLOY_TOKEN/);
          await quick.accept();
          const asked = await dialogs.answer(isForced ? 'Set Anyway' : 'Cancel');
          assert.equal(asked.message, 'DEPLOY_TOKEN looks like a secret.');
          assert.match(asked.detail, /The platform refuses such a name unless the call is forced/);
        }
        await quick.choose('Keep them');
        await quick.message(/cannot be undone/);
        await quick.type('Wren');
        await quick.closed();
        assert.equal(await workbench.notices.count(/did not accept/), 0);
        await providers.collapse('sandbox operator');
      });

      it('reports that an item was already deleted by another window', async () => {
        const { workbench, session } = fixture;
        await providers.expandPath('sandbox', 'Organization secrets');
        await providers.row('SENTRY_DSN').waitFor();
        const page = await session.openWindow();
        const other = new Workbench(page);
        const there = await other.tree('Backlot', 'Providers');
        for (const platform of ['Crucible', 'Boomin', 'LenserFight', 'Killa Tamata'])
          await there.collapse(platform);
        await there.expandPath('sandbox', 'Organization secrets');
        await endSecret(other, there);
        await there.row('SENTRY_DSN').waitFor({ state: 'detached' });
        await page.close();

        await endSecret(workbench, providers);
        await workbench.notices.read('SENTRY_DSN no longer exists. The list shows what is left.');
        await providers.row('SENTRY_DSN').waitFor({ state: 'detached' });
      });

      async function endSecret({ quick }: Workbench, tree: Tree): Promise<void> {
        await tree.menu('SENTRY_DSN', 'Delete…');
        await quick.message(/cannot be undone/);
        await quick.type('SENTRY_DSN');
      }
    });
  });
}
