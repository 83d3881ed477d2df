import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { axeOfWorkbench } from '../../editor/workbench/accessibility.ts';
import { until } from '../../editor/until.ts';
import { ExchangeValidator } from '../../contract/support/exchangeJudge.ts';
import { photo } from '../../faults/conditions/faultRig.ts';
import { addAccount } from '../support/addAccount.ts';
import { endJob } from '../support/generate.ts';
import type { EditorFixture } from '../support/editorFixture.ts';
import type { LendWindow } from '../support/oneWindow.ts';

const PROMPT = 'a harbour in the morning';

export function problems(lend: LendWindow): void {
  describe('problems and their actions', () => {
    let fixture: EditorFixture;
    let sandbox: Sandbox;

    before(async () => {
      sandbox = await startSandbox({ speed: 20, recordExchanges: true });
      fixture = await lend();
    });
    afterEach(async function () {
      sandbox.control.clearFaults();
      await fixture.workbench.quick.cancel();
      await fixture.workbench.command('Notifications: Clear All Notifications');
    });
    after(() => sandbox.stop());

    it('wrong key: saves nothing and asks again', async () => {
      const { workbench } = fixture;
      await addAccount(workbench, sandbox, 'moltazine_mistyped_key');
      const notice = await workbench.notices.read(/refused this key/);
      assert.match(notice.message, /Nothing was saved/);
      assert.ok(!notice.message.includes('mistyped'));
      assert.ok(await workbench.side.welcome('Providers').isVisible());

      await workbench.notices.press(/refused this key/, 'Enter Key Again');
      await workbench.quick.message(/API key|Paste the key/);
      await workbench.quick.type(`${sandbox.platforms.crucible.credentials['apikey']}`);
      await workbench.side.tree('Providers').row('studio').waitFor();
      await workbench.side.tree('Providers').expand('studio');
      await workbench.side.tree('Providers').row('100 credits available').waitFor();
    });

    it('no credits: reports that nothing was charged and opens the top-up page', async () => {
      sandbox.control.addCredits('crucible', -99);
      await generate();
      const notice = await fixture.workbench.notices.read(/has not enough left/);
      assert.match(
        notice.message,
        /The account "studio" has not enough left on Crucible\. Nothing was charged/,
      );
      assert.match(notice.message, /INSUFFICIENT_CREDITS/);
      assert.deepEqual(notice.buttons, ['Open Platform Website', 'Generate Again…', 'Show Log']);
      await jobRow(/refused/);
      sandbox.control.addCredits('crucible', 99);
    });

    it("failed job: shows the platform's code and message and offers a retry", async () => {
      await generate('a bay fail:NSFW_BLOCKED');
      await endJob(fixture.workbench, sandbox, 'a bay fail:NSFW_BLOCKED');
      const notice = await fixture.workbench.notices.read(/The job failed on Crucible/);
      assert.match(notice.message, /NSFW_BLOCKED/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
      await jobRow(/failed/);
    });

    it('rate limit without Retry-After: reports that no time is known', async () => {
      limited(undefined);
      await generate();
      const notice = await fixture.workbench.notices.read(/is limiting your calls/);
      assert.match(notice.message, /does not say for how long/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
    });

    it('server down: reports that nothing was sent, and the tree offers a retry', async () => {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await sandbox.control.stopListening();
      await providers.press('zimage-base', 'New Job…');
      const notice = await workbench.notices.read(/Cannot reach Crucible/);
      assert.match(notice.message, /Nothing was sent/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
      await providers.expand('Assets');
      await providers.row('Try Again').waitFor();
      assert.deepEqual(await axeOfWorkbench(workbench.page, ['.part.sidebar .composite.viewlet']), []);

      await sandbox.control.listenAgain();
      await providers.click('Try Again');
      await providers.rows.filter({ hasText: 'Nothing here yet' }).waitFor();
    });

    it('refused upload: retries the same file with a button and asks again', async () => {
      const { workbench } = fixture;
      const file = path.join(fixture.workspace, 'fog.png');
      await writeFile(file, photo().bytes);
      sandbox.control.addFault({ operation: 'putObject', fault: { kind: 'status', status: 403 } });
      const providers = workbench.side.tree('Providers');
      await providers.press('Assets', 'Upload Image…');
      await workbench.quick.rows.filter({ hasText: 'fog.png' }).click();
      await agree();
      const notice = await workbench.notices.read(/The upload of "fog.png" was refused/);
      assert.deepEqual(notice.buttons, ['Try Again', 'Show Log']);
      await workbench.notices.press(/The upload of "fog.png" was refused/, 'Try Again');
      await agree();
      await providers.expand('Assets');
      await workbench.page.getByRole('treeitem', { name: 'fog.png, ready' }).waitFor();
    });

    it('unknown workflow: reports that it may be deleted and refreshes the list', async () => {
      const { workbench } = fixture;
      await ask();
      sandbox.control.withdraw('crucible', 'zimage-base');
      await workbench.dialogs.answer('Generate');
      const notice = await workbench.notices.read(/Not found on/);
      assert.match(notice.message, /WORKFLOW_NOT_FOUND/);
      assert.deepEqual(notice.buttons, ['Refresh', 'Generate Again…', 'Show Log']);
      await workbench.notices.press(/Not found on/, 'Refresh');
      await workbench.side.tree('Providers').row('zimage-base').waitFor({ state: 'detached' });
    });

    // Last, because the account's calls now wait as long as the platform asked.
    it('rate limit with Retry-After: shows the seconds', async () => {
      limited({ seconds: 40 });
      await generate(PROMPT, 'portrait-studio');
      const notice = await fixture.workbench.notices.read(/is limiting your calls/);
      assert.match(notice.message, /Try again in (39|40) seconds/);
      assert.deepEqual(notice.buttons, ['Generate Again…', 'Show Log']);
    });

    it('sent no paid job twice in any of these tests', () => {
      for (const charge of sandbox.control.charges()) assert.ok(charge.times <= 1, JSON.stringify(charge));
    });

    it('made only valid requests and leaked no key', () => {
      assert.deepEqual(new ExchangeValidator(sandbox.platforms).judge(sandbox.control.requests()), []);
    });

    async function generate(prompt?: string, workflow?: string): Promise<void> {
      await ask(prompt, workflow);
      await fixture.workbench.dialogs.answer('Generate');
    }

    /** Fills in the form up to the price question. */
    async function ask(prompt = PROMPT, workflow = 'zimage-base'): Promise<void> {
      const { workbench } = fixture;
      const providers = workbench.side.tree('Providers');
      await providers.row(workflow).waitFor();
      await providers.press(workflow, 'New Job…');
      await workbench.quick.type(prompt);
      await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
      await workbench.quick.accept();
      await workbench.dialogs.read();
    }

    /** Confirms the price question. */
    async function agree(): Promise<void> {
      const { dialogs } = fixture.workbench;
      const { buttons } = await dialogs.read();
      await dialogs.answer(buttons.find((name) => name !== 'Cancel') ?? '');
    }

    /** Waits until the newest job has this accessible label. */
    async function jobRow(state: RegExp): Promise<void> {
      const row = fixture.workbench.side.tree('Jobs').rows.first();
      await row.waitFor();
      await until(
        async () => (await row.getAttribute('aria-label')) ?? '',
        (now) => state.test(now),
      );
    }

    function limited(retryAfter: { seconds: number } | undefined): void {
      sandbox.control.addFault({
        platform: 'crucible',
        operation: 'submitGeneration',
        fault: { kind: 'status', status: 429, ...(retryAfter && { retryAfter }) },
      });
    }
  });
}
