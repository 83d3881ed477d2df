import assert from 'node:assert/strict';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const WORKFLOW = 'f1000000-0000-4000-8000-000000000002';
/** What the folder brings: a kind of job, and what no folder may ever set. */
const SETTINGS = {
  'backlot.sharedJobKinds': [{ group: 'workflow', id: WORKFLOW, label: 'Shared campaign' }],
  'backlot.paid.skipQuestionBelow': 1_000,
  'backlot.network.allowedHosts': ['10.0.0.1'],
};
const TO_TRUST = 'Trust this folder to run its requests…';
const RUN = /^\s*Run\s*$/;
const UNTRUSTED = /This folder is not trusted, so its requests are not run or copied/;
const BOARD = 'lighthouse.storyboard.json';

/** A window that asks for trust, on a folder that has none. */
export function trust(lend: LendWindow): void {
  describe('a folder that is not trusted', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20 });
      fixture = await lend();
      const { workspace, workbench } = fixture;
      await mkdir(path.join(workspace, '.vscode'));
      await write('.vscode/settings.json', SETTINGS);
      await write('balance.backlot.jsonc', {
        operation: 'lenserfight.getPartnerBalance',
        account: 'studio',
        params: { partnerName: 'chainabit' },
      });
      await write('run.backlot.jsonc', {
        operation: 'lenserfight.runWorkflow',
        account: 'studio',
        params: { workflowId: WORKFLOW },
        body: { inputs: { topic: 'tours' } },
      });
      // It says which account is meant, and what is expected of its requests: nobody asked for either.
      await write('backlot.environments.json', { theirs: { accounts: { studio: 'studio' }, values: {} } });
      await write('tested.backlot.jsonc', {
        operation: 'lenserfight.getPartnerBalance',
        account: 'studio',
        params: { partnerName: 'chainabit' },
        expect: { status: 200 },
      });
      await copyFile(path.join(PROJECT_ROOT, 'test/fixtures/boards', BOARD), path.join(workspace, BOARD));
      const { quick, side } = workbench;
      const { bases, credentials } = sandbox.platforms.lenserfight;
      await side.welcome('Providers').getByRole('button', { name: 'Add Account…' }).click();
      await quick.choose('Other Server…');
      await quick.choose('LenserFight');
      await quick.message(/A name of your own/);
      await quick.type('studio');
      await quick.message(/Base URL/);
      await quick.type(bases['platform'] ?? '');
      await quick.message(/Token|Paste the key/);
      await quick.type(credentials['token'] ?? '');
      await side.tree('Providers').expandPath('studio', 'Workflows');
    });
    after(() => sandbox.stop());

    it('has a way to trust it above its requests, and none to run them', async () => {
      await openFile('balance.backlot.jsonc');
      await lens(TO_TRUST).waitFor();
      assert.equal(await lens(RUN).count(), 0);
    });

    it('runs, copies and sends nothing, whatever command is given, and says why', async () => {
      const { workbench } = fixture;
      await workbench.page.evaluate('navigator.clipboard.writeText("before")');
      for (const name of ['balance.backlot.jsonc', 'run.backlot.jsonc']) {
        await openFile(name);
        const before = sent();
        for (const command of ['Backlot: Run Request', 'Backlot: Dry Run Request', 'Backlot: Copy as cURL']) {
          await workbench.command(command);
          await workbench.notices.read(UNTRUSTED);
          await workbench.notices.clear();
        }
        assert.deepEqual(sent(), before, name);
      }
      assert.equal(await workbench.page.evaluate('navigator.clipboard.readText()'), 'before');
      assert.deepEqual(sandbox.control.charges(), []);
    });

    it('has no tests that run, not even all at once', async () => {
      const { workbench } = fixture;
      await openFile('tested.backlot.jsonc');
      const before = sent();
      await workbench.command('Test: Run All Tests');
      // The editor itself asks for trust first.
      await workbench.dialogs.answer('Cancel');
      // The next command comes after whatever that began.
      await workbench.command('Backlot: Run Request');
      await workbench.notices.read(UNTRUSTED);
      await workbench.notices.clear();
      assert.deepEqual(sent(), before);
    });

    it('makes nothing of its storyboards, and says why', async () => {
      const { workbench } = fixture;
      await openFile(BOARD);
      const page = await workbench.webviews.frame('backlot-storyboard');
      await page.getByRole('status').getByText('8 shots').waitFor();
      await workbench.command('Backlot: Generate Missing Shots…');
      await workbench.notices.read(/This folder is not trusted, so nothing is made of its storyboards/);
      await workbench.notices.clear();
      assert.deepEqual(sandbox.control.charges(), []);
    });

    it('offers none of its job kinds', async () => {
      const providers = fixture.workbench.side.tree('Providers');
      assert.equal(await providers.row('Shared campaign').count(), 0);
    });

    it('works once the user trusts it: its requests run, and its job kinds are there without a refresh', async () => {
      const { workbench } = fixture;
      await openFile('balance.backlot.jsonc');
      await lens(TO_TRUST).click();
      const management = workbench.page.locator('.workspace-trust-editor');
      await management.getByRole('button', { name: 'Trust', exact: true }).click();
      await workbench.side.tree('Providers').row('Shared campaign').waitFor();
      await openFile('balance.backlot.jsonc');
      await lens(RUN).waitFor();
      const before = sent().length;
      await lens(RUN).click();
      await workbench.tabs.tab('getPartnerBalance 200 (1).json').waitFor();
      assert.deepEqual(sent().slice(before), ['getPartnerBalance']);
    });

    it('still cannot say what needs no question', async () => {
      const { workbench } = fixture;
      await openFile('run.backlot.jsonc');
      await workbench.command('Backlot: Run Request');
      const { buttons } = await workbench.dialogs.answer('Cancel');
      assert.ok(buttons.includes('Run'), buttons.join());
      assert.deepEqual(sandbox.control.charges(), []);
    });

    /** The operations that the platform was asked for, but for those by which the views live. */
    function sent(): readonly (string | null)[] {
      return sandbox.control.requests().map(({ operation }) => operation);
    }

    function lens(title: string | RegExp): Locator {
      const all = fixture.workbench.page.locator('.editor-group-container.active .codelens-decoration a');
      return all.filter({ hasText: title }).first();
    }

    async function write(name: string, content: unknown): Promise<void> {
      await writeFile(path.join(fixture.workspace, name), JSON.stringify(content, null, 2));
    }

    async function openFile(name: string): Promise<void> {
      const { workbench, workspace } = fixture;
      await workbench.command('File: Open File...');
      await workbench.quick.rows.first().waitFor();
      await workbench.quick.path(path.join(workspace, name));
      await workbench.tabs.activated(name);
    }
  });
}
