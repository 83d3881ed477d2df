import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { visibleLines } from '../../editor/workbench/editorTabs.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { addAccount } from '../support/addAccount.ts';
import { endJob } from '../support/generate.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

export function requests(lend: LendWindow): void {
  describe('operations and request files', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      fixture = await lend();
      const { workbench } = fixture;
      await addAccount(workbench, sandbox);
      await workbench.side.tree('Providers').row('studio').waitFor();
    });
    after(() => sandbox.stop());

    it('runs a read operation from the Command Palette and shows the answer read-only', async () => {
      const { workbench } = fixture;
      await workbench.command('Backlot: Run Operation…');
      await workbench.quick.field.waitFor();
      await workbench.quick.fill('getCredits');
      await workbench.quick.accept();
      assert.match(await answer('getCredits 200 (1).json'), /"available": 100/);
    });

    it('asks before a charge and masks the secrets of the answer', async () => {
      const { workbench } = fixture;
      await openRequest('place.backlot.jsonc', {
        operation: 'crucible.createAsset',
        account: 'studio',
        body: { mime_type: 'image/png', byte_size: 8, filename: 'a.png' },
      });
      await workbench.command('Backlot: Run Request');
      const question = await workbench.dialogs.read();
      assert.match(question.detail, /Price: unknown until/);
      await workbench.dialogs.answer('Upload');
      const text = await answer('createAsset 201 (2).json');
      assert.match(text, /"upload_url": "•+"/);
      assert.match(text, /"upload_token": "•+"/);
      assert.ok(!text.includes('sig='));
      await workbench.page.getByRole('treeitem', { name: /: image\/png, succeeded, 1 credit\b/ }).waitFor();
    });

    it('watches a job that was submitted from a request file', async () => {
      const { workbench } = fixture;
      await openRequest('picture.backlot.jsonc', {
        operation: 'crucible.submitGeneration',
        account: 'studio',
        body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a windmill' } },
      });
      await workbench.command('Backlot: Run Request');
      await workbench.dialogs.answer('Generate');
      await endJob(workbench, sandbox, 'a windmill');
      await workbench.notices.read('"a windmill" is ready');
    });

    it('shows diagnostics for what the spec does not allow', async () => {
      const { workbench } = fixture;
      await openRequest('wrong.backlot.jsonc', { operation: 'crucible.getJbo', account: 'studio' });
      await workbench.command('View: Focus Problems (Errors, Warnings, Infos)');
      const problem = workbench.page
        .locator('.markers-panel')
        .getByText(/There is no operation "crucible.getJbo"/);
      await problem.first().waitFor();
      assert.match(await problem.first().innerText(), /Did you mean "crucible\.getJob"\?/);
    });

    it('runs the request files that say what they expect as tests, and shows what each has called', async () => {
      const { workbench } = fixture;
      const read = (expect: unknown) => ({ operation: 'crucible.getCredits', account: 'studio', expect });
      const { page } = workbench;
      await openRequest('enough.backlot.jsonc', read({ values: { '/data/available': { $min: 1_000_000 } } }));
      await openRequest(
        'some.backlot.jsonc',
        read({ status: 200, values: { '/data/available': { $min: 1 } } }),
      );
      await workbench.command('Testing: Focus on Test Explorer View');
      const tests = page.getByRole('tree', { name: 'Test Explorer' });
      await tests.getByRole('treeitem').filter({ hasText: 'some.backlot.jsonc' }).waitFor();
      await workbench.command('Test: Run All Tests');
      await tests.getByRole('treeitem', { name: /^some.*Passed/ }).waitFor();
      await tests.getByRole('treeitem', { name: /^enough.*Failed/ }).waitFor();
      const results = page.getByRole('tree', { name: 'Test Result Messages' });
      await results
        .getByRole('treeitem', { name: '"/data/available" is not as expected.' })
        .first()
        .waitFor();
      await page
        .locator('.xterm-rows')
        .filter({ hasText: /some\.backlot\.jsonc: crucible\.getCredits 200, \d+ ms/ })
        .waitFor();
      await workbench.command('View: Hide Panel');
      await workbench.side.open('Backlot');
    });

    it('asks for the typed name before a destructive call and sends nothing without it', async () => {
      const { workbench } = fixture;
      const before = sandbox.control.requests().length;
      await openRequest('gone.backlot.jsonc', {
        operation: 'crucible.deleteAsset',
        account: 'studio',
        params: { asset_id: '00000000-0000-4000-8000-000000000000' },
      });
      await workbench.command('Backlot: Run Request');
      await workbench.quick.message(/cannot be undone/);
      await workbench.quick.type('no');
      await workbench.quick.message(/^(?!.*cannot be undone).*Type "00000000/s);
      await workbench.quick.cancel();
      const sent = sandbox.control.requests(before).map(({ method }) => method);
      assert.ok(!sent.includes('DELETE'));
    });

    it("shows a row's details and deletes it after its name is typed", async () => {
      const { workbench } = fixture;
      const tree = workbench.side.tree('Providers');
      await tree.expandPath('studio', 'Assets');
      await tree.click('a.png');
      assert.match(await answer('getAsset 200 (3).json'), /"status": "pending_upload"/);
      await tree.menu('a.png', 'Delete…');
      await workbench.quick.message(/cannot be undone/);
      await workbench.quick.type('a.png');
      await tree.row('a.png').waitFor({ state: 'detached' });
      assert.ok(sandbox.control.requests().some(({ operation }) => operation === 'deleteAsset'));
    });

    it('made only valid requests and leaked no key', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    /** The text of the answer's document beside the request. */
    async function answer(title: string): Promise<string> {
      const { workbench } = fixture;
      await workbench.tabs.tab(title).waitFor();
      const group = workbench.page
        .locator('.editor-group-container')
        .filter({ has: workbench.tabs.tab(title) });
      return visibleLines(group.locator('.editor-instance'));
    }

    async function openRequest(name: string, request: unknown): Promise<void> {
      const { workbench, workspace } = fixture;
      await writeFile(path.join(workspace, name), JSON.stringify(request, null, 2));
      await workbench.command('File: Open File...');
      await workbench.quick.rows.first().waitFor();
      await workbench.quick.path(path.join(workspace, name));
      await workbench.tabs.activated(name);
    }
  });
}
